"""Finding a language's phrases in a list of tokens: one walk down a tree of words from every place.

A phrase is written as its words. A word that ends in one of the language's ending signs (`follower*`) stands for all
its inflected forms. The same words may carry several meanings (may, march, second); grammars ask for one of them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from service.core.smart.words import Sort, Token

SHORTEST_CORRECTED, LONGEST_CORRECTED = 6, 20


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
        for tag, table in tables:
            for value, phrases in table.items():
                for phrase in phrases.split(","):
                    self._add(phrase.split(), tag, value)
        self._near = _neighbours(self.known)

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

    def _forms(self, word: str) -> list[str]:
        endings = self._endings.get(word[-1]) if len(word) > 1 else None
        return [word] if endings is None else [word[:-1] + ending for ending in endings]

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
        candidates: set[str] = set()
        for key in (word, *_shorter(word)):
            candidates |= self._near.get(key, set())
        close = {each for each in candidates if each[0] == word[0] and each[-1] == word[-1] and _one_slip(word, each)}
        return close.pop() if len(close) == 1 else None


def _shorter(word: str) -> set[str]:
    return {word[:place] + word[place + 1 :] for place in range(len(word))}


def _neighbours(words: Iterable[str]) -> dict[str, set[str]]:
    """Every known word under itself and under itself less one letter (symmetric-delete look-up)."""
    near: dict[str, set[str]] = {}
    for word in words:
        if len(word) >= SHORTEST_CORRECTED - 1 and word.isalpha():
            for key in (word, *_shorter(word)):
                near.setdefault(key, set()).add(word)
    return near


def _one_slip(written: str, meant: str) -> bool:
    """Whether two words differ by one insertion, deletion or swap of neighbours."""
    if abs(len(written) - len(meant)) > 1:
        return False
    head = 0
    while head < min(len(written), len(meant)) and written[head] == meant[head]:
        head += 1
    left, right = written[head:], meant[head:]
    if left[1:] == right or left == right[1:]:
        return True
    return len(left) > 1 and left[:2] == right[1::-1] and left[2:] == right[2:]
