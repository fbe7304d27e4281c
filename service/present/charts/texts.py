"""How wide texts are, near enough to lay them out: by the wider ones of the usual sans-serif fonts."""

from collections.abc import Iterator
from re import compile as pattern
from unicodedata import category, combining, east_asian_width

FONTS = "Roboto,'Segoe UI','Helvetica Neue',Arial,'Liberation Sans',sans-serif"
"""What texts are set in; the first is what ships with the extra for PNG."""

NARROW, SLIM, USUAL, BROAD, WIDEST, SQUARE = 0.28, 0.38, 0.58, 0.72, 0.92, 1.05
"""Widths of characters, as shares of the size of the text."""
WIDTHS = (
    dict.fromkeys("ijl.,:;'|!·’ \N{NO-BREAK SPACE}", NARROW)
    | dict.fromkeys('frtI()[]/\\-“”„"*', SLIM)
    | dict.fromkeys("wCDGHNOQRUVXYZABEKPSTFLДЖФЦЪЬЮЯмтшщъыюфжд", BROAD)
    | dict.fromkeys("mMW@%–—…ШЩЫМ", WIDEST)
)
BOLD = 1.07
SPACES = pattern("[ \t\r\n]+")
"""Where a line may end; at a no-break space it may not."""
ELLIPSIS = "…"


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a text in pixels at a size in pixels; rather more than less."""
    return sum(map(_width, text)) * size * (BOLD if bold else 1.0)


def _width(character: str) -> float:
    known = WIDTHS.get(character)
    if known is not None:
        return known
    if combining(character) or category(character) in ("Mn", "Me", "Cf"):
        return 0.0
    if east_asian_width(character) in "WF":
        return SQUARE
    if not character.isascii() and ord(character) > 0x24F and not "Ѐ" <= character <= "ӿ":
        return WIDEST
    return BROAD if character.isupper() else USUAL


def shortened(text: str, size: float, width: float, *, bold: bool = False) -> str:
    """A text that fits a width, with an ellipsis where something is missing."""
    if width_of(text, size, bold=bold) <= width:
        return text
    room = width - width_of(ELLIPSIS, size, bold=bold)
    kept = 0.0
    for place, character in enumerate(text):
        kept += width_of(character, size, bold=bold)
        if kept > room:
            return text[:place].rstrip() + ELLIPSIS
    return text


def wrapped(text: str, size: float, width: float, lines: int, *, bold: bool = False) -> list[str]:
    """A text in at most so many lines that fit a width; what is left over is cut with an ellipsis. Never empty."""
    found: list[str] = []
    words = list(_words(text, size, width, bold=bold))
    line = ""
    for place, word in enumerate(words):
        longer = f"{line} {word}" if line else word
        if width_of(longer, size, bold=bold) <= width:
            line = longer
            continue
        if len(found) == lines - 1:
            return [*found, shortened(" ".join([line, *words[place:]]), size, width, bold=bold)]
        found.append(line)
        line = word
    return [*found, line]


def _words(text: str, size: float, width: float, *, bold: bool) -> Iterator[str]:
    """The words of a text, those that are wider than a line in pieces."""
    for word in SPACES.split(text.strip()):
        rest = word
        while width_of(rest, size, bold=bold) > width and len(rest) > 1:
            kept = 1
            while kept < len(rest) and width_of(rest[: kept + 1], size, bold=bold) <= width:
                kept += 1
            yield rest[:kept]
            rest = rest[kept:]
        yield rest
