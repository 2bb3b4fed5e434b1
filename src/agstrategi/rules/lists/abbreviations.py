"""Abbreviations and names in capitals that readers of an employer strategy know without being told."""

from __future__ import annotations

KNOWN = frozenset(
    """
    AS BPA CV DNA EU EØS FN GPS HMS HR ID IKT ISO IT KA KF KI KLP KS LO NATO NAV NB NHO NOU NRK NTNU OBS OK OL PC PDF
    PIN PR PS QR SFO SMS SSB TV UKM UNIO USA WC YS
    """.split()  # noqa: SIM905
)
"""In daily use, or the only name that people know: KS and NAV are names, HMS, HR, IKT and KI what readers say."""

NAMES_IN_CAPITALS = KNOWN | frozenset(
    """
    ACOS AKAN COVID CRISTIN DELTA DIFI DIGDIR FAFO HELFO IPLOS KOSTRA LEAN LUKS MERKUR NAFO NAKU NIFU NITO NOKUT
    NORCE OECD OSSE PLIVO PSYKIT RKBU SINTEF SSHF TISIP UDIR UNESCO UNICEF VISMA
    """.split()  # noqa: SIM905
)
"""Names that are written so; some need an explanation all the same."""

WORDS = frozenset(
    """
    ALLE AV BARE BLI BLIR DE DEG DEN DER DET DU EG EI EIN EN ER ET FOR FRA GJER GJØR HAN HAR HUN HVA HVEM HVOR I
    IKKE IKKJE INGEN INN JEG KAN KVA KVEN MED MEN MER MÅ MÅL NEI NN NO NOK NY NYE NÅ OG OM OSS PÅ SAMME SEG SIN SKAL
    SOM TBD TIL TODO UT VART VED VERT VI VIL VÅR VÅRE XX XXX ÅR
    """.split()  # noqa: SIM905
)
"""Ordinary words that someone wrote in capitals to stress them, and marks of what is not filled in."""

ROMAN = frozenset("II III IV VI VII VIII IX XI XII".split())  # noqa: SIM905
