"""The municipality's look as the templates of pages have it, and what of it this machine cannot print."""

from __future__ import annotations

from dataclasses import dataclass

from agstrategi.diagnostics import Diagnostic, Result, finding
from agstrategi.suggest import nearest
from agstrategi.typesetting import pictures as trial
from agstrategi.typesetting.press import font_families
from agstrategi.typesetting.profile import USUAL_COLOUR, Logo, Profile

_ELSEWHERE = "installer skriften, eller lag PDF-en på en maskin som har den"


@dataclass(frozen=True, slots=True)
class Look:
    """What pages are printed with, and ``diagnostics`` of what the profile asks for and this machine cannot print.

    ``data`` is the look as templates read it; ``pictures`` the logo's bytes by the name that ``data`` gives it.
    """

    data: dict[str, str]
    pictures: dict[str, bytes]
    diagnostics: tuple[Diagnostic, ...]


def look(profile: Profile) -> Look:
    """Try a profile's font and logo; the program's own font, and no logo, take the place of what cannot be had."""
    font, logo = _font(profile), _logo(profile)
    pictures = {f"logo.{trial.kind(logo.value.content)}": logo.value.content} if logo.value else {}
    data = {"farge": profile.colour or USUAL_COLOUR, "skrift": font.value or "", "logo": "".join(pictures)}
    return Look(data, pictures, (*font.diagnostics, *logo.diagnostics))


def _font(profile: Profile) -> Result[str]:
    if not profile.font or profile.font.lower() in map(str.lower, font_families()):
        return Result(profile.font)
    near = nearest(profile.font, font_families())
    hint = f"mente du «{near}»?" if near else _ELSEWHERE
    return Result("", (finding("profile-font-missing", profile.place("skrift"), font=profile.font, hint=hint),))


def _logo(profile: Profile) -> Result[Logo]:
    why = trial.wrong_with(profile.logo.content) if profile.logo else ""
    if not profile.logo or not why:
        return Result(profile.logo)
    named = {"file": profile.logo.name, "where": " i PDF", "why": why}
    return Result(None, (finding("profile-logo-unusable", profile.place("logo"), **named),))
