"""Finding what a text says about outcomes and audiences, by the stems of its words.

A phrase is written as its words; one that ends in a hyphen stands for every word that begins so (`satisf-`). Little
words between (of, the) do not part a phrase. The phrase with the most words wins, then the one with the longest stems.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from service.core.catalog.outcomes import LEVERS
from service.core.smart.phrases import plain_spelling
from service.core.smart.words import Sort, Token

SHORTEST_STEM = 2
DIRECTIONS = {"up": 1, "down": -1}


@dataclass(frozen=True, slots=True)
class Sign:
    """What a phrase stands for."""

    tag: str
    """outcome, hint (an outcome that only counts where no other is named) or audience."""
    key: str
    """The outcome, or the axis and side of an audience (age.young)."""
    good: int
    """1 where more of what it names is better, -1 where less is, 0 where it does not say."""
    start: int
    end: int
    """Tokens, from and up to."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[str, ...]
    tag: str
    key: str
    good: int

    @property
    def weight(self) -> tuple[int, int]:
        return len(self.words), sum(map(len, self.words))


_Openings = dict[str, list[_Phrase]]


class OutcomeWords:
    """The outcome words of one language, ready to be found."""

    def __init__(self, tables: Mapping[str, Mapping[str, str]]) -> None:
        self._skipped = frozenset(tables.get("skip", {}).get("any", "").replace(",", " ").split())
        self._outcomes: _Openings = {}
        self._audiences: _Openings = {}
        self._numbers: set[str] = set()
        for tag, table in tables.items():
            for value, listed in table.items():
                if tag != "skip":
                    self._add(tag, value, listed)

    def _add(self, tag: str, value: str, listed: str) -> None:
        key, _, direction = value.partition(" ")
        openings = self._audiences if tag == "audience" else self._outcomes
        for phrase in filter(str.strip, listed.split(",")):
            words = tuple(plain_spelling(word) for word in phrase.split() if word not in self._skipped)
            if not words:
                continue
            self._numbers.update(word for word in words if word.isdigit())
            openings.setdefault(words[0], []).append(_Phrase(words, tag, key, DIRECTIONS.get(direction, 0)))

    def find(self, text: str, tokens: Sequence[Token]) -> list[Sign]:
        """The outcomes, then the audiences, each in order; of phrases that overlap the one that begins first."""
        places = [place for place, token in enumerate(tokens) if self._counts(token)]
        words = [self._word(text, tokens[place]) for place in places]
        return [*_signs(self._outcomes, words, places), *_signs(self._audiences, words, places)]

    def _counts(self, token: Token) -> bool:
        if token.sort is Sort.WORD:
            return token.text not in self._skipped
        return token.text in self._numbers

    def _word(self, text: str, token: Token) -> str:
        """The word as it was written, unless only the form it was mended to opens a phrase."""
        written = plain_spelling(text[token.start : token.end].lower())
        mended = plain_spelling(token.text)
        if written == mended:
            return written
        known = any(each in self._outcomes for each in _openings(written))
        return written if known or not any(each in self._outcomes for each in _openings(mended)) else mended


def _signs(openings: _Openings, words: Sequence[str], places: Sequence[int]) -> list[Sign]:
    found: list[Sign] = []
    at = 0
    while at < len(words):
        best, length = _best(openings, words, at)
        end = places[at + max(length, 1) - 1] + 1
        found += [Sign(each.tag, each.key, each.good, places[at], end) for each in best]
        at += max(length, 1)
    return found


def _best(openings: _Openings, words: Sequence[str], at: int) -> tuple[list[_Phrase], int]:
    """The phrases of most weight here, several where one stands for several things, and the words they take."""
    fitting = [
        (phrase, length)
        for opening in _openings(words[at])
        for phrase in openings.get(opening, ())
        if (length := _length(phrase.words, words, at, 0 if phrase.tag == "audience" or phrase.key in LEVERS else 1))
    ]
    most = max((phrase.weight for phrase, _ in fitting), default=None)
    best = [(phrase, length) for phrase, length in fitting if phrase.weight == most]
    return [phrase for phrase, _ in best], max((length for _, length in best), default=0)


def _openings(word: str) -> list[str]:
    """The word itself and every stem it may begin with."""
    return [word, *(f"{word[:length]}-" for length in range(SHORTEST_STEM, len(word) + 1))]


def _length(phrase: Sequence[str], words: Sequence[str], at: int, strange: int) -> int:
    """How many words a phrase takes from a place on, at most so many strange ones before each of its own; 0 if none."""
    place = at
    for number, wanted in enumerate(phrase):
        near = range(place, min(place + 1 + strange * (number > 0), len(words)))
        hit = next((each for each in near if _is_form(wanted, words[each])), None)
        if hit is None:
            return 0
        place = hit + 1
    return place - at


def _is_form(wanted: str, word: str) -> bool:
    return word.startswith(wanted[:-1]) if wanted[-1] == "-" else word == wanted
