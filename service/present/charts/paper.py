"""A sheet to draw on, that becomes an SVG document."""

import re
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2s

from service.present.charts.texts import FONTS
from service.present.charts.themes import Theme, colour, preferring_dark

NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML document may hold, escaped or not."""
ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
SMALL, NORMAL, LARGE = 11.0, 12.0, 16.0
"""The sizes of texts, in pixels."""
LINE = 1.35
"""The height of a line of text, as a multiple of its size."""

Attribute = str | float | None
Place = tuple[float, float]


def escaped(text: str) -> str:
    """A text as it may stand anywhere in an XML document."""
    return NO_XML.sub("\N{REPLACEMENT CHARACTER}", text).translate(ENTITIES)


def figure(value: float) -> str:
    """A coordinate, to a tenth of a pixel."""
    written = f"{value:.1f}".removesuffix(".0")
    return "0" if written == "-0" else written


class Paper:
    """What is drawn on a sheet of a given width, in pixels, y downwards. Colours are named by `themes.COLOURS`."""

    def __init__(self, width: float, theme: Theme) -> None:
        self.width, self.theme = width, theme
        self._parts: list[str] = []
        self._roles: set[str] = set()

    def rect(self, corner: Place, size: Place, **style: Attribute) -> None:
        """A rectangle by its upper left corner and its size; `rx` rounds its corners."""
        self._add("rect", x=corner[0], y=corner[1], width=size[0], height=size[1], **style)

    def line(self, start: Place, end: Place, **style: Attribute) -> None:
        """A straight line."""
        self._add("line", x1=start[0], y1=start[1], x2=end[0], y2=end[1], **style)

    def circle(self, centre: Place, radius: float, **style: Attribute) -> None:
        """A circle."""
        self._add("circle", cx=centre[0], cy=centre[1], r=radius, **style)

    def polyline(self, places: Iterable[Place], **style: Attribute) -> None:
        """A line through several places."""
        points = " ".join(f"{figure(x)},{figure(y)}" for x, y in places)
        self._add("polyline", points=points, fill="none", stroke_linejoin="round", **style)

    def strokes(self, starts: Iterable[Place], way: Place, **style: Attribute) -> None:
        """Short lines from several places, all in one way."""
        drawn = "".join(f"M{figure(x)} {figure(y)}l{figure(way[0])} {figure(way[1])}" for x, y in starts)
        self._add("path", d=drawn, fill="none", **style)

    def polygon(self, places: Iterable[Place], **style: Attribute) -> None:
        """An area."""
        self._add("polygon", points=" ".join(f"{figure(x)},{figure(y)}" for x, y in places), **style)

    def text(
        self,
        place: Place,
        text: str,
        *,
        size: float = NORMAL,
        role: str = "ink",
        anchor: str = "start",
        bold: bool = False,
        struck: bool = False,
    ) -> None:
        """One line of text, by the place where its base line begins, has its middle, or ends."""
        attributes: dict[str, Attribute] = {
            "x": place[0],
            "y": place[1],
            "font_size": size,
            "fill": role,
            "text_anchor": None if anchor == "start" else anchor,
            "font_weight": "700" if bold else None,
            "text_decoration": "line-through" if struck else None,
        }
        self._parts.append(f"<text{self._written(attributes)}>{escaped(text)}</text>")

    def lines(self, place: Place, texts: Sequence[str], *, size: float = NORMAL, **style: str | bool) -> float:
        """Lines of text under each other, the first with its top at `place`; gives where the next would have its."""
        x, top = place
        for text in texts:
            self.text((x, top + size), text, size=size, **style)  # pyright: ignore[reportArgumentType]
            top += size * LINE
        return top

    def clipped(self, corner: Place, size: Place) -> str:
        """Make a region known outside of which nothing is seen; give it as `clip_path`."""
        x, y, width, height = (figure(one) for one in (*corner, *size))
        name = f"clip-{blake2s(f'{x} {y} {width} {height}'.encode(), digest_size=4).hexdigest()}"
        self._parts.append(
            f'<clipPath id="{name}"><rect x="{x}" y="{y}" width="{width}" height="{height}"/></clipPath>'
        )
        return f"url(#{name})"

    def document(self, height: float, title: str, description: str) -> str:
        """All of it as an SVG document, which says its title and its description to those who do not see it."""
        named, told = escaped(title), escaped(description)
        mark = blake2s(f"{named}\n{told}".encode(), digest_size=6).hexdigest()
        wide, high = figure(self.width), figure(height)
        self._roles.add("paper")
        style = f"<style>{preferring_dark(frozenset(self._roles))}</style>" if self.theme is Theme.AUTO else ""
        ground = f'<rect width="{wide}" height="{high}"{self._painted("fill", "paper")}/>'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" viewBox="0 0 {wide} {high}"'
            f' role="img" aria-labelledby="t{mark} d{mark}" font-family="{FONTS}">'
            f'<title id="t{mark}">{named}</title><desc id="d{mark}">{told}</desc>{style}{ground}'
            f"{''.join(self._parts)}</svg>"
        )

    def _add(self, tag: str, **attributes: Attribute) -> None:
        self._parts.append(f"<{tag}{self._written(attributes)}/>")

    def _written(self, attributes: Mapping[str, Attribute]) -> str:
        written = "".join(self._attribute(name, value) for name, value in attributes.items() if value is not None)
        classes = "".join(
            f" {name[0]}-{value}"
            for name, value in attributes.items()
            if name in ("fill", "stroke") and value not in (None, "none")
        )
        if classes and self.theme is Theme.AUTO:
            written += f' class="{classes.strip()}"'
        return written

    def _attribute(self, name: str, value: str | float) -> str:
        if name in ("fill", "stroke"):
            return self._paint(name, str(value))
        return f' {name.replace("_", "-")}="{value if isinstance(value, str) else figure(value)}"'

    def _paint(self, name: str, role: str) -> str:
        if role == "none":
            return f' {name}="none"'
        self._roles.add(role)
        return f' {name}="{colour(role, self.theme)}"'

    def _painted(self, name: str, role: str) -> str:
        """The colour of what is drawn apart from the rest."""
        marked = f' class="{name[0]}-{role}"' if self.theme is Theme.AUTO else ""
        return self._paint(name, role) + marked
