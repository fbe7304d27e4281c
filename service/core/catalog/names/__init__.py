"""Names of the catalogue's entries by language: one module each, a label and the forms met in text."""

from collections.abc import Mapping

from service.core.catalog.names import en

NAMES = {"en": en}


def names_of(language: str) -> Mapping[str, str]:
    """The forms of every metric in a language, key to phrases. Raises KeyError for a language that is not held."""
    return {key: forms for key, (_, forms) in NAMES[language].METRICS.items()}


def metric_label(key: str, language: str) -> str:
    """A metric's name for people."""
    return NAMES[language].METRICS[key][0]


def goal_type_label(key: str, language: str) -> str:
    """A goal type's name for people."""
    return NAMES[language].GOAL_TYPES[key]
