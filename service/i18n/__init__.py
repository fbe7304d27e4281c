"""Words in six languages: sentences for reasons by rule id, and translations of problems by their English.

One folder a language, one TOML file an area. A catalogue of reasons maps a rule id to a `str.format` template whose
fields are the reason's params. `problems.toml` maps a message as it stands in the code, a template with fields or a
plain text, to its translation with the same fields; English has none, being the key. `terms.toml` maps the values that
some params have, such as units, to words. `charts.toml` and `report_labels.toml` map names of labels in charts and in
reports to templates of the same kind, `rewrites.toml` is read by `service.i18n.rewrites`.
"""

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files
from math import floor, log10
from string import Formatter
from typing import Any

from service.core.verdict import Param, Reason
from service.errors import Words

LANGUAGES = ("en", "es", "pl", "ca", "bg", "it")
FALLBACK = "en"
PROBLEMS, TERMS, CHARTS, REPORTS = "problems.toml", "terms.toml", "charts.toml", "report_labels.toml"
NO_REASONS = (PROBLEMS, TERMS, CHARTS, REPORTS, "rewrites.toml")
YES, NO, NONE = "yes", "no", "none"
NAMED = {
    ("A", "missing"): "missing", ("M", "unit"): "unit", ("R", "own"): "outcome", ("R", "parent"): "outcome",
    ("conflict", "given"): "course",
}  # fmt: skip
"""Params of a kind of rules whose values are terms, and of which table."""
STATUSES = ("status", "pace")
"""Params that say how something stands; charts have the words for that."""


@cache
def catalogue(language: str) -> dict[str, str]:
    """All sentences of a language for reasons, rule id to template; empty when the language is not held."""
    folder = files(__name__) / language
    if not folder.is_dir():
        return {}
    messages: dict[str, str] = {}
    for entry in folder.iterdir():
        if entry.name.endswith(".toml") and entry.name not in NO_REASONS:
            messages.update(tomllib.loads(entry.read_text(encoding="utf-8")))
    return messages


@cache
def translations(language: str) -> dict[str, str]:
    """All translations of a language, English to its own; empty for English, and when the language is not held."""
    return _read(language, PROBLEMS)


@cache
def terms(language: str) -> dict[str, dict[str, str]]:
    """The words of a language for values, by table; empty for English, and when the language is not held."""
    return _read(language, TERMS)


@cache
def labels(language: str, file: str = CHARTS) -> dict[str, str]:
    """The words in charts, or in reports, by name; those of English when the language is not held."""
    return _read(language, file) or _read(FALLBACK, file)


def _read(language: str, name: str) -> dict[str, Any]:
    entry = files(__name__) / language / name
    return tomllib.loads(entry.read_text(encoding="utf-8")) if entry.is_file() else {}


def translate(text: str, language: str) -> str:
    """A message in a language, with the messages that stand in it; what has no translation stays English."""
    template, params = (text.template, text.params) if isinstance(text, Words) else (text, {})
    found = translations(language).get(template)
    if found is None or not params:
        return found or str(text)
    return _FIGURES.vformat(found, (), {name: translated(value, language) for name, value in params.items()})


def translated(value: Any, language: str) -> Any:
    """A param of a message or a reason: what is a message itself is translated, all else stays as it is."""
    return translate(value, language) if isinstance(value, Words) else value


class _Figures(Formatter):
    """Thousands apart by a space: in none of the other languages does a comma stand between them."""

    def format_field(self, value: Any, format_spec: str) -> str:
        written = super().format_field(value, format_spec)
        return written.replace(",", "\N{NO-BREAK SPACE}") if format_spec == "," else written


_FIGURES = _Figures()


def say(reason: Reason, language: str = FALLBACK) -> str:
    """The sentence for a reason, in English where the language has none.

    A rule without a message is a bug, and says so by raising KeyError.
    """
    template = catalogue(language).get(reason.rule)
    if template is None:
        template, language = catalogue(FALLBACK)[reason.rule], FALLBACK
    return template.format_map(_shown(reason, language))


def _shown(reason: Reason, language: str) -> dict[str, str]:
    named = {name: _named(reason.rule, name, value, language) for name, value in reason.params.items()}
    return {name: show(translated(value, language), language) for name, value in named.items()}


def _named(rule: str, name: str, value: Param, language: str) -> Param:
    """The word for a value that is a term or a status; a unit keeps the space before it."""
    if name in STATUSES:
        return labels(language).get(f"status.{value}", value)
    table = NAMED.get((rule.partition(".")[0], name))
    if table is None or not isinstance(value, str):
        return value
    plain = value.strip()
    return value.replace(plain, terms(language).get(table, {}).get(plain, plain))


def show(value: Param, language: str = FALLBACK) -> str:
    """A figure as people read it: four decimals, or four significant ones below 0.001, no trailing zeros, ISO dates."""
    if isinstance(value, bool) or value is None:
        return translate({True: YES, False: NO, None: NONE}[value], language)
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _number(value: float) -> str:
    size = abs(value)
    if size == 0:
        return "0"
    if not 1e-9 <= size < 1e15:
        return f"{value:.4g}"
    decimals = 4 if size >= 0.001 else 3 - floor(log10(size))
    return f"{value:.{decimals}f}".rstrip("0").rstrip(".")
