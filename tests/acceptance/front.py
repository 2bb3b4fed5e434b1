"""The front page, the dates and the facts of a measure: short lines that are made from data."""

from __future__ import annotations

from dataclasses import dataclass, replace

from . import dates, prose
from .blocks import paras, titled
from .labels import STATES, Labels
from .shape import Nodes, Para, fold
from .source import Data
from .things import roles

LINES = ("undertittel", "periode", "slagord", "medvirkning", "vedtak", "iverksatt", "dato", "kommune")


@dataclass(frozen=True, slots=True)
class Frame:
    """A strategy's data, the words of its language, and how it writes dates."""

    data: dict[str, Data]
    labels: Labels
    form: str

    @property
    def nynorsk(self) -> bool:
        """Whether the document is in nynorsk."""
        return self.labels.lang == "nn"


def frame(data: dict[str, Data]) -> Frame:
    """The frame of a strategy."""
    identity = data["strategi"]
    labels = Labels(identity.get("målform", "nb"), identity.get("begreper", {}) or {})
    return Frame(data, labels, identity.get("datoformat", "kort"))


def front_page(of: Frame, shown: set[str]) -> Nodes:
    """The lines under the title, without what the outline shows."""
    identity = {key: value for key, value in of.data["strategi"].items() if key not in shown or key == "tittel"}
    return tuple(node for key in LINES for node in front_line(replace(of, data={**of.data, "strategi": identity}), key))


def front_line(of: Frame, key: str) -> Nodes:
    """One line (or text) of the front page; nothing where it is not filled in."""
    identity = of.data["strategi"]
    value = identity.get(key, "")
    if key == "medvirkning":
        return prose.text(str(value))
    if key == "vedtak":
        entries = [value] if isinstance(value, dict) else value or []
        return tuple(node for entry in entries for node in paras(_adopted(of, entry)))
    return paras(_made_line(of, key, value))


def _made_line(of: Frame, key: str, value: Data) -> str:
    match key:
        case "periode":
            return dates.period(value) if value else ""
        case "iverksatt":
            said = dates.date(str(value), of.form)
            return f"{'Gjeld frå' if of.nynorsk else 'Gjelder fra'} {said}" if said else ""
        case "dato":
            return fold(f"{of.data['strategi'].get('sted', '')} {dates.date(str(value), of.form)}")
        case "kommune":
            return _municipality(value)
        case _:
            return prose.line(str(value))


def _adopted(of: Frame, entry: dict[str, Data]) -> str:
    if entry.get("tekst"):
        return prose.line(str(entry["tekst"]))
    organ = f"av {entry['organ']}" if entry.get("organ") else ""
    day = dates.date(str(entry.get("dato", "")), of.form)
    case = f", sak {entry['sak']}" if entry.get("sak") else ""
    return fold(f"{'Vedteke' if of.nynorsk else 'Vedtatt'} {organ} {day}") + case


def _municipality(value: Data) -> str:
    if not value:
        return ""
    if isinstance(value, dict):
        return f"{value['navn']} {value.get('type', 'kommune')}"
    return f"{value} kommune"


def fact(of: Frame, key: str, value: Data) -> Nodes:
    """Who, when and how far: a measure's facts as they print, without a label."""
    if key == "ansvar":
        return _responsible(of, value)
    if key in {"frist", "start"}:
        said = dates.deadline(str(value), of.form)
        return (Para(said[0], (), said[1:]),) if said else ()
    if key == "status":
        word = STATES[of.labels.lang].get(str(value), str(value))
        return (Para(word, (), (word.capitalize(),)),)
    return prose.text(str(value))


def _responsible(of: Frame, value: Data) -> Nodes:
    if isinstance(value, dict) and value.get("tekst"):
        return prose.text(str(value["tekst"]))
    names = value.get("roller", []) if isinstance(value, dict) else value
    said = of.labels.joined(roles(of.data, names))
    return prose.text(said) if isinstance(names, str) else paras(said)


def labelled_fact(of: Frame, key: str, value: Data) -> Nodes:
    """A fact with the concept's name before it, where no column head says what it is."""
    return titled(of.labels.one(key), fact(of, key, value))
