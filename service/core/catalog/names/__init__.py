"""Names of the catalogue's entries by language: one module each, a label and the forms met in text."""

from collections.abc import Mapping
from functools import cache

from service.core.catalog.names import bg, ca, en, es, it, pl

NAMES = {"en": en, "es": es, "ca": ca, "it": it, "pl": pl, "bg": bg}


@cache
def _metrics(language: str) -> Mapping[str, tuple[str, str]]:
    """Metric key → (label, forms), from the module's lines `key = label: form, form, …`."""
    entries: dict[str, str] = {}
    key = ""
    for line in filter(str.strip, NAMES[language].METRICS.splitlines()):
        if line.startswith(" "):
            entries[key] += " " + line.strip()
        else:
            key, entries[key] = line.split(" = ", 1)
    pairs = {key: entry.split(": ", 1) for key, entry in entries.items()}
    return {key: (label, forms) for key, (label, forms) in pairs.items()}


def names_of(language: str) -> Mapping[str, str]:
    """The forms of every metric in a language, key to phrases. Raises KeyError for a language that is not held."""
    return {key: forms for key, (_, forms) in _metrics(language).items()}


def metric_label(key: str, language: str) -> str:
    """A metric's name for people."""
    return _metrics(language)[key][0]


def goal_type_label(key: str, language: str) -> str:
    """A goal type's name for people."""
    return NAMES[language].GOAL_TYPES[key]
