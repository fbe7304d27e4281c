"""Rewritten goals in words: phrases of a language, blanks with their places, numbers and days as it writes them.

`rewrites.toml` of each language holds `blanks`, role to what stands between the brackets, and `phrases`, name to
template. Numbers and days are written by the Unicode locale data (CLDR).
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import ClassVar

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, format_percent, get_currency_symbol
from babel.units import format_unit

from service.core.catalog.metrics import METRICS
from service.core.catalog.names import metric_label
from service.core.smart.answers import Measure, Phrase
from service.i18n import show

ROLES = {"number": "target"}
"""Blanks that stand for another role under a word of their own."""
OPTIONAL = frozenset({"baseline"})
DURATIONS = {"hours": "hour", "minutes": "minute", "seconds": "second", "days": "day", "weeks": "week"}
PLAIN = "#,##0.######"
SMALLEST, LARGEST = 1e-6, 1e15
"""Between these a value has a number that people read; beyond them powers of ten are shorter."""
ELIDING = frozenset({8, 11})
ARTICLES = {"it": {" il ": " l'", " al ": " all'"}}
"""How a word is joined to a number that begins with a vowel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """One gap of a rewritten goal."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    role: str
    """What is to be filled in: action, metric, target, baseline, channel, scope, deadline or acceptance."""
    start: int
    """Where it begins in the rewritten text, its bracket included, in Unicode code points from 0."""
    end: int
    """Where it ends (exclusive)."""
    optional: bool
    """Whether the goal can do without it, as it can without a start value."""


@cache
def wording(language: str) -> tuple[dict[str, str], dict[str, str]]:
    """The blanks and phrases of a language. Raises FileNotFoundError for one that is not held."""
    held = tomllib.loads((files("service.i18n") / language / "rewrites.toml").read_text(encoding="utf-8"))
    return held["blanks"], held["phrases"]


def composed(pieces: Iterable[str | Phrase], language: str) -> tuple[str, tuple[Blank, ...]]:
    """The text of a rewritten goal, and its blanks in the order of the text."""
    text, blanks, pieces = "", list[Blank](), tuple(pieces)
    for piece in pieces:
        if isinstance(piece, str):
            text += piece
            continue
        text += piece.lead
        for literal, name, _, _ in Formatter().parse(wording(language)[1][piece.name]):
            text += literal
            if name is None:
                continue
            value = piece.params[name]
            shown = f"[{wording(language)[0][name]}]" if value is None else written(value, language)
            if isinstance(value, date) and value.day in ELIDING:
                text = _elided(text, language)
            if value is None:
                place = {"start": len(text), "end": len(text) + len(shown)}
                blanks.append(Blank(role=ROLES.get(name, name), optional=name in OPTIONAL, **place))
            text += shown
    opens = bool(pieces) and isinstance(pieces[0], Phrase)
    return (text[:1].upper() + text[1:] if opens else text), tuple(blanks)


def _elided(text: str, language: str) -> str:
    """A text before a day that is spoken with a vowel, with its last word joined to it: entro l'8, fino all'11."""
    for plain, joined in ARTICLES.get(language, {}).items():
        if text.endswith(plain):
            return text.removesuffix(plain) + joined
    return text


def written(value: Measure | date | str, language: str) -> str:
    """A value as the language writes it; the key of a metric of the catalogue as its name."""
    if isinstance(value, str):
        return metric_label(value, language) if value in METRICS else value
    if isinstance(value, date):
        return format_date(value, "long", language)
    return _measured(value.value, value.unit, language)


def _measured(value: float, unit: str | None, language: str) -> str:
    if value and not SMALLEST <= abs(value) < LARGEST:
        return show(value, language)
    number = format_decimal(value, PLAIN, language)
    if unit == "%":
        return format_percent(value / 100, locale=language, decimal_quantization=False)
    if unit in DURATIONS:
        return format_unit(value, f"duration-{DURATIONS[unit]}", "short", locale=language)
    if unit in {"x", "pp"}:
        return f"{number}{'x' if unit == 'x' else ' pp'}"
    if unit is not None and unit.isupper() and len(unit) == len("EUR"):
        symbol = get_currency_symbol(unit, language)
        leads = Locale.parse(language).currency_formats["standard"].pattern.startswith("¤")
        return f"{symbol}{number}" if leads else f"{number}\N{NO-BREAK SPACE}{symbol}"
    return number
