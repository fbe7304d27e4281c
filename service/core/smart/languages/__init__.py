"""Languages as data: what a goal's words mean, one package per language, all of one shape.

A language is a text of tables: a tag at the margin, below it `value: phrase, phrase, …`, longer lines carried on with a
deeper indent. The grammars know tags and values, never words. Adding a language means adding a package here, names in
`service.core.catalog.names` and messages in `service.i18n`; nothing else changes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from service.core.catalog.names import names_of
from service.core.smart.languages import bg, ca, en, es, it, labels, pl
from service.core.smart.outcomes import OutcomeWords
from service.core.smart.phrases import Phrases

PACKAGES = {"en": en, "es": es, "ca": ca, "it": it, "pl": pl, "bg": bg}

SHORTEST_VERB = 5
"""Letters of the shortest word that its ending makes a verb."""


@dataclass(frozen=True, slots=True)
class Language:
    """One language, ready to read with."""

    code: str
    phrases: Phrases
    outcomes: OutcomeWords
    decimal_comma: bool
    """True where 1.000 is a thousand and 2,5 two and a half."""
    articles: bool = True
    """False where a noun without an article may be a certain one."""
    noun_first: bool = False
    """True where what describes a noun follows it (visitas orgánicas, hoteles de 4 estrellas)."""
    verb_endings: tuple[str, ...] = ("",)
    """How a word ends that may be taken for a verb by its place alone."""
    infinitives: tuple[str, ...] = ()
    """How a word ends that is a verb wherever it stands; empty where no ending says so."""
    not_infinitives: tuple[str, ...] = ()
    """How words end that only look like it (jakość)."""
    verbal_nouns: tuple[str, ...] = ()
    """How a noun ends that opens a clause as a verb does (сканиране на …)."""
    suffixes: frozenset[str] = frozenset()
    """Endings written after a hyphen on foreign words (NPS-ът), which say nothing more."""
    adjectives: tuple[str, ...] = ()
    """How an adjective ends between a counting word and its noun; empty where the noun comes first or articles tell."""
    qualities: tuple[str, ...] = ("",)
    """How nouns end that name a quality or an act rather than stuff."""
    abstracts: tuple[str, ...] = ()
    """How a noun ends that is surely no adjective, where the noun of a phrase comes first (przywiązanie klientów)."""
    participles: tuple[str, ...] = ()
    """How a participle ends that says which of a thing are counted (anulowanych): a part of the metric's own name."""
    genitive: bool = False
    """True where a noun depends on the noun or number before it without a word between (80% klientów)."""

    def is_infinitive(self, word: str) -> bool:
        """Whether the ending of a word the lexicon does not hold makes it a verb (przebiec, odnowimy)."""
        return (
            len(word) >= SHORTEST_VERB and word.endswith(self.infinitives) and not word.endswith(self.not_infinitives)
        )

    @property
    def inflecting(self) -> bool:
        """Whether verbs have the full set of forms and nouns hang on what stands before them: all but English."""
        return self.noun_first or not self.articles

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
            tables[tag][value] = f"{tables[tag][value]}, {phrases}" if value in tables[tag] else phrases
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
        phrases=Phrases(
            tables,
            endings,
            package.PLURAL,
            getattr(package, "articled", None),
            frozenset(getattr(package, "CLITICS", ())),
        ),
        outcomes=OutcomeWords(parse_tables(labels.TABLES + package.OUTCOMES)),
        decimal_comma=package.DECIMAL_COMMA,
        articles="articles" not in without,
        genitive="of" in without,
        noun_first=getattr(package, "NOUN_FIRST", False),
        verb_endings=getattr(package, "VERB_ENDINGS", ("",)),
        verbal_nouns=getattr(package, "VERBAL_NOUNS", ()),
        suffixes=frozenset(getattr(package, "SUFFIXES", ())),
        adjectives=getattr(package, "ADJECTIVES", ()),
        abstracts=getattr(package, "ABSTRACTS", ()),
        participles=getattr(package, "PARTICIPLES", ()),
        qualities=getattr(package, "QUALITIES", ("",)),
        infinitives=getattr(package, "INFINITIVES", ()),
        not_infinitives=getattr(package, "NOT_INFINITIVES", ()),
    )


@cache
def every_language() -> tuple[Language, ...]:
    """All languages. The first time they are read, which takes a second or two."""
    return tuple(map(language_of, PACKAGES))


def ready_all() -> None:
    """Make every language ready to read with, ahead of the first text."""
    for code in PACKAGES:
        language_of(code)
