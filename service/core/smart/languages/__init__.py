"""Languages as data: what a goal's words mean, one package per language, all of one shape.

A language is a text of tables: a tag at the margin, below it `value: phrase, phrase, …`, longer lines carried on with a
deeper indent. The grammars know tags and values, never words. Adding a language means adding a package here, names in
`service.core.catalog.names` and messages in `service.i18n`; nothing else changes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from service.core.catalog.names import names_of
from service.core.smart.languages import bg, ca, en, es, it, pl
from service.core.smart.phrases import Phrases

PACKAGES = {"en": en, "es": es, "ca": ca, "it": it, "pl": pl, "bg": bg}


@dataclass(frozen=True, slots=True)
class Language:
    """One language, ready to read with."""

    code: str
    phrases: Phrases
    decimal_comma: bool
    """True where 1.000 is a thousand and 2,5 two and a half."""
    articles: bool = True
    """False where a noun without an article may be a certain one."""
    noun_first: bool = False
    """True where what describes a noun follows it (visitas orgánicas, hoteles de 4 estrellas)."""
    verb_endings: tuple[str, ...] = ("",)
    """How a word ends that may be taken for a verb by its place alone."""
    genitive: bool = False
    """True where a noun depends on the noun or number before it without a word between (80% klientów)."""

    @property
    def head_first(self) -> bool:
        """Whether the first noun of a phrase is its head."""
        return self.noun_first or self.genitive


def parse_tables(text: str) -> dict[str, dict[str, str]]:
    """Tables from their text: tag → value → phrases separated by commas."""
    tables: dict[str, dict[str, str]] = {}
    tag = value = ""
    for line in filter(str.strip, text.splitlines()):
        indent = len(line) - len(line.lstrip())
        if indent == 0:
            tag = line.strip()
            tables.setdefault(tag, {})
        elif indent <= 2:
            value, phrases = line.strip().split(": ", 1)
            tables[tag][value] = phrases
        else:
            tables[tag][value] += " " + line.strip()
    return tables


@cache
def language_of(code: str) -> Language:
    """The language of a code. Raises KeyError for one that is not held."""
    package = PACKAGES[code]
    tables: list[tuple[str, Mapping[str, str]]] = [*parse_tables(package.TABLES).items(), ("metric", names_of(code))]
    endings: Mapping[str, Sequence[str]] = package.ENDINGS
    without: Sequence[str] = getattr(package, "WITHOUT", ())
    return Language(
        code=code,
        phrases=Phrases(tables, endings, package.PLURAL),
        decimal_comma=package.DECIMAL_COMMA,
        articles="articles" not in without,
        genitive="of" in without,
        noun_first=getattr(package, "NOUN_FIRST", False),
        verb_endings=getattr(package, "VERB_ENDINGS", ("",)),
    )


def ready_all() -> None:
    """Make every language ready to read with, ahead of the first text."""
    for code in PACKAGES:
        language_of(code)
