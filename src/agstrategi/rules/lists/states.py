"""Words that tell a statement of how things are from something to be done, in nb and nn."""

from __future__ import annotations

STATES = frozenset({
    "har", "er", "ble", "var", "hadde", "blei", "vart", "kjennetegnes", "kjenneteiknast", "kjennetegnast",
    "karakteriseres", "preges", "pregast",
})  # fmt: skip
"""Finite verbs that say how it is or was."""

STRONG = frozenset({
    "ble", "blei", "vart", "kjennetegnes", "kjenneteiknast", "kjennetegnast", "karakteriseres", "preges", "pregast",
})  # fmt: skip
"""Those that never begin something to be done, whatever stands beside them."""

COMPLETED = frozenset({"vedtatt", "vedteke", "vedteken", "innført", "preget", "prega", "etablert", "opprettet"})
"""Participles that make "er" as strong as those."""

ACTIONS = frozenset({"skal", "vil", "må", "bør", "kan", "får"})
"""Verbs that promise, demand or allow something."""

SUBORDINATORS = frozenset({
    "som", "at", "når", "hvis", "dersom", "fordi", "der", "da", "om", "hva", "hvem", "hvor", "hvordan", "hvilke",
    "hvilken", "hvilket", "mens", "før", "etter", "slik", "kva", "kven", "kor", "korleis", "kvar", "medan",
    "viss", "hvorfor", "kvifor", "inntil", "selv", "sjølv",
})  # fmt: skip
"""Words after which a verb belongs to a clause inside the sentence."""

SUBJECTS = frozenset({
    "alle", "de", "disse", "mange", "begge", "andre", "flere", "noen", "nokre", "ledere", "medarbeidere", "ansatte",
    "lærere", "innbyggere", "brukere", "arbeidstakere", "tilsette", "tillitsvalgte", "tillitsvalde", "folkevalgte",
    "folkevalde", "politikere", "våre", "egne", "nye", "gode", "kommunale", "høye", "store", "interne", "ufrivillige",
    "digitale", "faste", "felles", "ingen", "ikke", "det", "vi", "vår", "vårt", "ny", "nytt",
})  # fmt: skip
"""Words that begin a sentence and end like an infinitive without being one."""
