"""Colours by what they are for, in a light and a dark set. Nothing is told by colour alone."""

from enum import StrEnum


class Theme(StrEnum):
    """How a chart is coloured; `auto` follows what the reader's system prefers, light where that is not known."""

    LIGHT = "light"
    DARK = "dark"
    AUTO = "auto"


COLOURS: dict[str, tuple[str, str]] = {
    "paper": ("#ffffff", "#14181f"),
    "ink": ("#1b2430", "#e8ecf2"),
    "muted": ("#4f5a67", "#b0bac7"),
    "grid": ("#dde2e8", "#2d3541"),
    "axis": ("#6f7a87", "#8793a1"),
    "accent": ("#0a58a6", "#7cbaff"),
    "on_accent": ("#ffffff", "#0b1420"),
    "plan": ("#855000", "#e5b062"),
    "good": ("#17653a", "#7fd6a0"),
    "bad": ("#ab2019", "#ff9f95"),
    "band_80": ("#b5d3f2", "#24507f"),
    "band_95": ("#dceaf9", "#1a3350"),
    "section_1": ("#e3f2e8", "#15291d"),
    "section_2": ("#e6effa", "#152639"),
    "section_3": ("#f7f3e2", "#2a2617"),
    "section_4": ("#f3edf0", "#271d22"),
}
"""Each colour in light and in dark. Texts are in ink, muted, accent, good, bad or plan; on_accent stands on accent."""


def colour(role: str, theme: Theme) -> str:
    """A colour as `#rrggbb`; under `auto` the light one."""
    light, dark = COLOURS[role]
    return dark if theme is Theme.DARK else light


def preferring_dark(roles: frozenset[str]) -> str:
    """The style sheet by which the colours given turn dark where the reader prefers dark."""
    fills = "".join(f".f-{role}{{fill:{COLOURS[role][1]}}}" for role in sorted(roles))
    strokes = "".join(f".s-{role}{{stroke:{COLOURS[role][1]}}}" for role in sorted(roles))
    return f"@media (prefers-color-scheme:dark){{{fills}{strokes}}}"
