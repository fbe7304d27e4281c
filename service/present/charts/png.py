"""An SVG chart as PNG, in a process of its own: `python -m service.present.charts.png` reads SVG and writes PNG.

The library that draws holds the interpreter's lock from beginning to end, and a large chart takes it half a second; in
a thread it would stop everybody else. It comes with the extra `png`, and so does the font.
"""

import sys
from importlib.util import find_spec
from pathlib import Path

FONT_PACKAGE, FONT = "fontpkg_roboto", "Roboto"
ZOOM = 2.0
"""Pixels of the picture to one of the chart, so that small texts stay sharp."""


def is_installed() -> bool:
    """Whether the extra is there."""
    return all(find_spec(name) is not None for name in ("resvg_py", FONT_PACKAGE))


def rendered(svg: str) -> bytes:
    """An SVG document without style sheets as PNG, twice as large, in the font that ships with the extra."""
    import fontpkg_roboto
    import resvg_py

    fonts = [str(Path(fontpkg_roboto.ROOT) / "files" / "Roboto[wdth,wght].ttf")]
    return resvg_py.svg_to_bytes(
        svg_string=svg, zoom=ZOOM, skip_system_fonts=True, font_files=fonts, font_family=FONT, sans_serif_family=FONT
    )


if __name__ == "__main__":
    sys.stdout.buffer.write(rendered(sys.stdin.buffer.read().decode()))
