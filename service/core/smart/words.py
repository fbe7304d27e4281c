"""Text into words whose places in the original are kept.

Folding (compatibility forms, case, dashes, quotes, spaces) happens here once; every later step reads folded words and
reports places in the text as it was sent, counted in Unicode code points.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum

_SAME = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
        **dict.fromkeys("‘’‛′ʼ`´", "'"),
        **dict.fromkeys("\u00a0\u202f\u2007\u2008\u2009\u200a\u2002\u2003\u3000\t\v\f", " "),
        **dict.fromkeys("\r\u2028\u2029\u0085", "\n"),
        **dict.fromkeys("➔➜➝⇒⟶►➡", "→"),
        **dict.fromkeys("•‣◦▪●·∙", "•"),
        **dict.fromkeys("⁄∕", "/"),
        "…": ".",
        "×": "x",
        "≧": "≥",
        "≦": "≤",
        "\u00ad": "",
        "\u200b": "",
        "\ufeff": "",
        "™": "",
        "®": "",
        "©": "",
    }
)

_TOKEN = re.compile(
    r"(?P<date>(?<![\d./-])(?:\d{4}([-/.])\d{1,2}\2\d{1,2}|\d{1,2}([./-])\d{1,2}\3\d{4}|\d{1,2}/\d{1,2}/\d{2}"
    r"|(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.[2-4]\d(?!\.\d)"
    r"|(?:0?[1-9]|1[0-2])[/.](?:19|20)\d{2}|(?:19|20)\d{2}-(?:0[1-9]|1[0-2]))(?![\d/]))"
    r"|(?P<number>\d{1,3}(?: \d{3})+(?:,\d{1,2})?(?![\d.,]\d|\d)|\d+(?:[.,]\d+)*)"
    r"|(?P<year>(?<![^\W\d_])'\d\d(?!\w))"
    r"|(?P<word>(?:usd|eur|gbp|pln|bgn|eoy|cy)(?=\d)|[^\W\d_]\w*\d(?:\.\d+)+|[^\W\d_]\w*(?:'t\b|(?<=l)•(?=l)\w+)?)"
    r"|(?P<clitic>'(?:s|ve|re|ll|d|m|t|n|em)\b)"
    r"|(?P<mark>->|-->|=>|>=|<=|→|[,.;:()\[\]{}%‰+\-/&<>=≥≤~±€$£#?!•|\n]|_{2,})"
    r"|\s+|."
)


class Sort(IntEnum):
    """What a token is, before any meaning."""

    WORD = 0
    NUMBER = 1
    DATE = 2
    YEAR = 3
    MARK = 4


@dataclass(slots=True)
class Token:
    """One word, number, written date or mark; `start` and `end` are code points in the text as sent."""

    text: str
    sort: Sort
    start: int
    end: int
    glued: bool
    """True when nothing separates it from the token before."""
    capital: bool
    """True when the original began with a capital letter."""


def read(text: str) -> list[Token]:
    """The tokens of a text, in order. Linear in the length of the text."""
    folded, starts = _fold(text)
    tokens: list[Token] = []
    last_end = -1
    for found in _TOKEN.finditer(folded):
        group = found.lastgroup
        if group is None or group == "clitic":
            last_end = found.end() if group else last_end
            continue
        if group == "mark" and _joins(folded, found.start(), found.group()):
            last_end = found.end()
            continue
        start, end = starts[found.start()], starts[found.end()]
        sort = Sort[group.upper()]
        tokens.append(
            Token(
                text=_shape(found.group()),
                sort=sort,
                start=start,
                end=_trimmed(text, start, end),
                glued=found.start() == last_end,
                capital=text[start].isupper(),
            )
        )
        last_end = found.end()
    return tokens


def _fold(text: str) -> tuple[str, list[int] | range]:
    """Folded text and, for every folded character and the end, where it began in the original."""
    if text.isascii():
        return text.translate(_SAME).lower(), range(len(text) + 1)
    pieces: list[str] = []
    starts: list[int] = []
    for place, character in enumerate(text):
        folded = character.translate(_SAME)
        if folded == character and not character.isascii():
            folded = _compatible(character)
            if unicodedata.combining(character) and pieces:
                joined = unicodedata.normalize("NFC", pieces[-1] + character)
                pieces[-1] = joined if len(joined) == 1 else pieces[-1]
                continue
        for each in folded.lower():
            pieces.append(each)
            starts.append(place)
    return "".join(pieces), [*starts, len(text)]


def _compatible(character: str) -> str:
    """The plain form of a character; one that would fall apart into signs and digits (½) stays as it is."""
    plain = unicodedata.normalize("NFKC", character).translate(_SAME)
    return plain if len(plain) <= 1 or plain.isalpha() else character


def _trimmed(text: str, start: int, end: int) -> int:
    """The end without characters that folding dropped (soft hyphens, zero-width spaces)."""
    while end > start + 1 and (text[end - 1].isspace() or text[end - 1] in "\u00ad\u200b\ufeff"):
        end -= 1
    return end


def _joins(folded: str, place: int, mark: str) -> bool:
    """A hyphen inside a compound (follow-up, 30-day, mid-2027) joins words and is no mark of its own."""
    if mark != "-" or place == 0 or place + 1 >= len(folded):
        return False
    before, after = folded[place - 1], folded[place + 1]
    return before.isalnum() and after.isalnum() and not (before.isdigit() and after.isdigit())


def _shape(text: str) -> str:
    """One spelling for arrows, comparisons and the Catalan geminate (col·laboració)."""
    plain = text.lstrip("'").replace("l•l", "ll").replace("ŀl", "ll")
    return {"->": "→", "-->": "→", "=>": "→", ">=": "≥", "<=": "≤"}.get(text, plain)
