"""A text being read: its tokens and the phrases found in them, with the few questions every grammar asks."""

from dataclasses import dataclass, field

from service.core.smart.languages import Language
from service.core.smart.phrases import Mark, plain_spelling
from service.core.smart.words import Sort, Token, read

NAMES = frozenset({"metric", "measure", "soft", "construct", "channel"})
COUNTED = ("metric", "measure", "output", "product", "scope", "nothing", "soft")

VERBAL_NOUNS = ("nie", "cie", "nia", "cia")
SINGULAR_ADJECTIVES = ("nej", "wej", "kiej", "nego", "wego", "kiego", "ową", "ną", "ką")
GENITIVE_PLURALS = ("ów", "ych", "ich", "ek", "yn", "eń", "ań", "ji")
"""After a Polish verbal noun (zatrudnienie specjalisty), where -y and -i are singular."""


@dataclass(slots=True)
class Reading:
    """Tokens with their marks. `corrected` counts slips of spelling that were read as the word meant."""

    text: str
    language: Language
    tokens: list[Token]
    marks: dict[int, list[Mark]]
    corrected: list[int] = field(default_factory=list[int])
    abbreviated: set[int] = field(default_factory=set[int])
    """Full stops that end an abbreviation (ok., tys.) and no sentence."""
    ending: dict[int, list[Mark]] = field(default_factory=dict[int, list[Mark]])
    """The marks by the place they end before, the longest first."""
    inside: set[int] = field(default_factory=set[int])
    """Tokens inside a longer name (time to hire, click-through rate): their own meanings do not count."""

    def __len__(self) -> int:
        return len(self.tokens)

    def at(self, place: int, *tags: str) -> Mark | None:
        """The longest phrase of one of these tags that begins here."""
        for mark in self.marks.get(place, ()):
            if mark.tag in tags:
                return mark
        return None

    def skip(self, place: int, tag: str = "article") -> int:
        """The place after an optional phrase of a tag."""
        mark = self.at(place, tag)
        return place if mark is None else mark.end

    def ends_at(self, place: int, *tags: str) -> Mark | None:
        """The longest phrase of one of these tags that ends just before this place."""
        for mark in self.ending.get(place, ()):
            if mark.tag in tags:
                return mark
        return None

    def of(self, place: int) -> bool:
        """Whether a whole is named here: after `of`, or by a noun where the language needs no such word."""
        return self.at(place, "of") is not None or (self.language.genitive and self.at(place, *COUNTED) is not None)

    def token(self, place: int) -> Token | None:
        """The token here, or None past either end."""
        return self.tokens[place] if 0 <= place < len(self.tokens) else None

    def is_many(self, start: int, end: int) -> bool:
        """Whether the noun phrase of some tokens looks like a plural."""
        head = start if self.language.head_first else end - 1
        before = self.token(head - 1)
        if self.language.genitive and before is not None:
            if before.text.endswith(SINGULAR_ADJECTIVES):
                return False
            if before.text.endswith(VERBAL_NOUNS) or self.ends_at(head, "event_noun"):
                return self.tokens[head].text.endswith(GENITIVE_PLURALS)
        return self.language.phrases.many(self.tokens[head].text)

    def is_mark(self, place: int, signs: str) -> bool:
        """Whether the token here is one of these signs."""
        token = self.token(place)
        return token is not None and token.sort is Sort.MARK and token.text in signs

    def opens_quote(self, place: int) -> bool:
        """Whether a quotation mark stands right before the token here: what follows is a name."""
        return place > 0 and self.text[self.tokens[place].start - 1] in '„“«"'

    def quote(self, start: int, end: int) -> str:
        """The original text of some tokens."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]


def reading_of(text: str, language: Language) -> Reading:
    """Tokens and phrases of a text; a word one slip away from a known one is read as that one."""
    tokens = _unsuffixed(read(text), language.suffixes)
    corrected: list[int] = []
    for place, token in enumerate(tokens):
        if token.text not in language.phrases.known and plain_spelling(token.text) in language.phrases.known:
            token.text = plain_spelling(token.text)
        meant = None if token.capital and place else language.phrases.correct(token)
        if meant is not None:
            token.text = meant
            corrected.append(place)
    marks = language.phrases.find(tokens)
    for place in [place for place in marks if _opens_compound(tokens, place)]:
        marks[place] = [mark for mark in marks[place] if mark.end > place + 1] or marks[place]
    inside = {
        place
        for each in marks.values()
        for mark in each
        if mark.tag in NAMES
        for place in range(mark.start + 1, mark.end)
    }
    abbreviated = {
        mark.end - 1
        for each in marks.values()
        for mark in each
        if mark.end > mark.start + 1 and tokens[mark.end - 1].text == "."
    }
    ending: dict[int, list[Mark]] = {}
    for mark in (mark for each in marks.values() for mark in each):
        ending.setdefault(mark.end, []).append(mark)
    return Reading(text, language, tokens, marks, corrected, abbreviated, ending, inside)


def _unsuffixed(tokens: list[Token], suffixes: frozenset[str]) -> list[Token]:
    """The tokens without endings that are hyphened to Latin words (NPS-ът, KPI-ове)."""
    if not suffixes:
        return tokens
    kept: list[Token] = []
    for token in tokens:
        before = kept[-1] if kept else None
        word = before is not None and before.sort is Sort.WORD and before.text.isascii()
        if not (word and token.glued and token.text in suffixes):
            kept.append(token)
    return kept


def _opens_compound(tokens: list[Token], place: int) -> bool:
    """A single letter joined to the next word (e-commerce) is no word of its own."""
    follows = tokens[place + 1] if place + 1 < len(tokens) else None
    return len(tokens[place].text) == 1 and follows is not None and follows.sort is Sort.WORD and follows.glued
