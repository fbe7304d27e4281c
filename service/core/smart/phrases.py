"""Finding a language's phrases in a list of tokens: one walk down a tree of words from every place.

A phrase is written as its words. A word that ends in one of the language's ending signs (`follower*`) stands for all
its inflected forms. The same words may carry several meanings (may, march, second); grammars ask for one of them.
"""

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from service.core.smart.words import Sort, Token

SHORTEST_CORRECTED, LONGEST_CORRECTED = 6, 20
UNMENDED = frozenset({"participle"})
"""Tags whose words no slip is read as: an unknown noun looks too much like one of them (istituto, istituito)."""
NOUN_TAGS = frozenset(
    {
        "metric", "measure", "soft", "certificate", "construct", "event_noun", "artefact", "product", "output",
        "nothing", "measure_head", "measure_prefix", "channel", "scope", "general_channel", "empty_scope",
    }
)  # fmt: skip
"""Tags whose phrases may carry an article at the end of their first word, where the language puts it there."""
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
        articled: Callable[[str], Sequence[str]] | None = None,
        clitics: frozenset[str] = frozenset(),
    ) -> None:
        """`articled` gives a word's forms with an article; `clitics` are passed over in a phrase (пазарния ни дял)."""
        self._root = _Node()
        self._articled = articled
        self._clitics = clitics
        self._endings = endings
        self._plural = plural
        self.known: set[str] = set()
        self._mended: set[str] = set()
        self._made: dict[str, list[str]] = {}
        phrases = [
            (phrase.split(), tag, value)
            for tag, table in tables
            for value, listed in table.items()
            for phrase in listed.split(",")
        ]
        self._written = {form for words, _, _ in phrases for word in words for form in self._inflected(word)}
        self._empty = {words[0] for words, tag, _ in phrases if tag == "nothing" and len(words) == 1}
        for words, tag, value in phrases:
            self._add(words, tag, value)
        self._letters = "".join(sorted({letter for word in self.known for letter in word if letter.isalpha()}))

    def _add(self, words: Sequence[str], tag: str, value: str) -> None:
        if not words:
            return
        node = self._root
        for place, word in enumerate(words):
            noun = self._articled is not None and place == 0 and tag in NOUN_TAGS
            key = f"{word}+article" if noun else word
            forms = self._made.get(key)
            if forms is None:
                forms = self._made[key] = self._with_article(word) if noun else self._forms(word)
            child = node.written.get(key)
            if child is None:
                child = node.written[key] = _Node()
                for form in forms:
                    node.words.setdefault(form, []).append(child)
            if tag not in UNMENDED:
                self._mended.update(forms)
            self.known.update(forms)
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

    def _with_article(self, word: str) -> list[str]:
        """The forms of a word; one written in a single form also with the article, unless that says nothing."""
        plain = word[-1] not in self._endings and self._articled is not None
        articled = self._articled(word) if plain and self._articled else ()
        return [*self._forms(word), *(form for form in articled if form not in self._empty)]

    def many(self, word: str) -> bool:
        """Whether a word looks like a plural: a form with the language's plural ending."""
        return any(word.endswith(ending) for ending in self._plural) and not word.endswith("ss")

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
            if start < place < len(tokens) - 1 and tokens[place].text in self._clitics:
                for following in node.words.get(tokens[place + 1].text, ()):
                    self._walk(following, tokens, place + 2, start, marks)

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
        close = {each for each in _slips(word, self._letters) if each in self._mended}
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
