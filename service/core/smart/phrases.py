"""Finding a language's phrases in a list of tokens: one walk down a tree of words from every place.

A phrase is written as its words. A word that ends in one of the language's ending signs (`follower*`) stands for all
its inflected forms. The same words may carry several meanings (may, march, second); grammars ask for one of them.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from service.core.smart.words import Sort, Token

SHORTEST_CORRECTED, LONGEST_CORRECTED = 6, 20
_UNSTROKED = str.maketrans("łđøı", "ldoi")


@dataclass(frozen=True, slots=True)
class Mark:
    """A phrase found: `tag` says what sort of thing it is, `value` which one; `start` and `end` count tokens."""

    tag: str
    value: str
    start: int
    end: int


@dataclass(slots=True)
class _Node:
    words: dict[str, list["_Node"]] = field(default_factory=dict[str, "list[_Node]"])
    written: dict[str, "_Node"] = field(default_factory=dict[str, "_Node"])
    meanings: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])


class Phrases:
    """All phrases of one language, ready to be found."""

    def __init__(
        self,
        tables: Iterable[tuple[str, Mapping[str, str]]],
        endings: Mapping[str, Sequence[str]],
        plural: Sequence[str],
    ) -> None:
        self._root = _Node()
        self._endings = endings
        self._plural = plural
        self.known: set[str] = set()
        phrases = [
            (phrase.split(), tag, value)
            for tag, table in tables
            for value, listed in table.items()
            for phrase in listed.split(",")
        ]
        self._written = {form for words, _, _ in phrases for word in words for form in self._inflected(word)}
        for words, tag, value in phrases:
            self._add(words, tag, value)
        self._letters = "".join(sorted({letter for word in self.known for letter in word if letter.isalpha()}))

    def _add(self, words: Sequence[str], tag: str, value: str) -> None:
        if not words:
            return
        node = self._root
        for word in words:
            child = node.written.get(word)
            if child is None:
                child = node.written[word] = _Node()
                for form in self._forms(word):
                    node.words.setdefault(form, []).append(child)
                    self.known.add(form)
            node = child
        if (tag, value) not in node.meanings:
            node.meanings.append((tag, value))

    def _inflected(self, word: str) -> list[str]:
        endings = self._endings.get(word[-1]) if len(word) > 1 else None
        return [word] if endings is None else [word[:-1] + ending for ending in endings]

    def _forms(self, word: str) -> list[str]:
        """The forms of a word, also without diacritics where that is no other word (més, mes)."""
        forms = self._inflected(word)
        plain = [each for each in map(plain_spelling, forms) if each not in self._written]
        return list(dict.fromkeys([*forms, *plain]))

    def many(self, word: str) -> bool:
        """Whether a word looks like a plural: a form with the language's plural ending."""
        return any(word.endswith(ending) for ending in self._plural)

    def find(self, tokens: Sequence[Token]) -> dict[int, list[Mark]]:
        """Every phrase at every place, the longest first at each."""
        found: dict[int, list[Mark]] = {}
        for place in range(len(tokens)):
            if tokens[place].text not in self._root.words:
                continue
            marks: list[Mark] = []
            self._walk(self._root, tokens, place, place, marks)
            if marks:
                marks.sort(key=lambda mark: -mark.end)
                found[place] = marks
        return found

    def _walk(self, node: _Node, tokens: Sequence[Token], place: int, start: int, marks: list[Mark]) -> None:
        marks.extend(Mark(tag, value, start, place) for tag, value in node.meanings)
        if place < len(tokens):
            for following in node.words.get(tokens[place].text, ()):
                self._walk(following, tokens, place + 1, start, marks)

    def correct(self, token: Token) -> str | None:
        """The one known word a single slip inside it away (a letter missing, added or swapped); None when in doubt.

        A wrong letter is not mended: that is how one real word becomes another (listing, lifting).
        """
        word = token.text
        if (
            token.sort is not Sort.WORD
            or not SHORTEST_CORRECTED <= len(word) <= LONGEST_CORRECTED
            or word in self.known
        ):
            return None
        close = {each for each in _slips(word, self._letters) if each in self.known}
        return close.pop() if len(close) == 1 else None


def plain_spelling(word: str) -> str:
    """A word in Latin letters without its diacritics (liczbę, liczbe); any other as it is."""
    if word.isascii():
        return word
    plain = unicodedata.normalize("NFD", word).translate(_UNSTROKED)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return plain if plain.isascii() else word


def _slips(word: str, letters: str) -> Iterable[str]:
    """Every word one insertion, deletion or swap of neighbours away that keeps the first and the last letter."""
    for place in range(1, len(word)):
        head, tail = word[:place], word[place:]
        yield from (head + letter + tail for letter in letters)
        if len(tail) > 1:
            yield head + tail[1:]
        if len(tail) > 2:
            yield head + tail[1] + tail[0] + tail[2:]
