"""Languages as data: what a goal's words mean, one module per language, all of one shape.

A language is a set of tables, `tag → value → phrases`. The grammars know the tags and values, never the words. Adding a
language means adding a module here, names in `service.core.catalog.names` and messages in `service.i18n`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from service.core.catalog.names import names_of
from service.core.smart.languages import en
from service.core.smart.phrases import Phrases

TABLES = {"en": en}


@dataclass(frozen=True, slots=True)
class Language:
    """One language, ready to read with."""

    code: str
    phrases: Phrases
    decimal_comma: bool
    """True where 1.000 is a thousand and 2,5 two and a half."""


def languages() -> tuple[str, ...]:
    """The codes of the languages whose text can be judged."""
    return tuple(TABLES)


@cache
def language_of(code: str) -> Language:
    """The language of a code. Raises KeyError for one that is not held."""
    module = TABLES[code]
    tables: list[tuple[str, Mapping[str, str]]] = [*module.TABLES.items(), ("metric", names_of(code))]
    endings: Mapping[str, Sequence[str]] = module.ENDINGS
    return Language(code=code, phrases=Phrases(tables, endings), decimal_comma=module.DECIMAL_COMMA)
