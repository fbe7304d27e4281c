"""Words for rules: message catalogues by language, one TOML file per area.

A catalogue maps a rule id to a `str.format` template whose fields are the reason's params.
"""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from math import floor, log10

from service.core.verdict import Param, Reason

FALLBACK = "en"


@cache
def catalogue(language: str) -> dict[str, str]:
    """All messages of a language, rule id to template; empty when the language is not held."""
    folder = files(__name__) / language
    if not folder.is_dir():
        return {}
    messages: dict[str, str] = {}
    for entry in folder.iterdir():
        if entry.name.endswith(".toml"):
            messages.update(tomllib.loads(entry.read_text(encoding="utf-8")))
    return messages


def say(reason: Reason, language: str = FALLBACK) -> str:
    """The sentence for a reason. A rule without a message is a bug, and says so by raising KeyError."""
    template = catalogue(language).get(reason.rule) or catalogue(FALLBACK)[reason.rule]
    return template.format_map(_shown(reason.params))


def _shown(params: Mapping[str, Param]) -> dict[str, str]:
    return {name: show(value) for name, value in params.items()}


def show(value: Param) -> str:
    """A figure as people read it: four decimals, or four significant ones below 0.001, no trailing zeros, ISO dates."""
    if isinstance(value, bool) or value is None:
        return {True: "yes", False: "no", None: "none"}[value]
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
