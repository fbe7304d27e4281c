"""The axis of days that roadmaps and progress charts share."""

from datetime import date

from service.present.charts.paper import LINE, SMALL, Paper
from service.present.charts.scales import DayScale
from service.present.charts.texts import width_of
from service.present.charts.words import Words

APART = 46.0
"""The least room for one mark, in pixels."""


def draw_marks(paper: Paper, scale: DayScale, words: Words, *, base: float, lines: tuple[float, float]) -> list[float]:
    """Write months or days with their bases at `base`, years below, and draw a line from up to down for each.

    Gives the places of the lines.
    """
    days, months = scale.marked(int((scale.end - scale.start) / APART))
    edge, year = float("-inf"), None
    for day in days:
        at = scale(day)
        name = words.month(day) if months else f"{day.day} {words.month(day)}"
        named = str(day.year) if day.year != year else None
        half = max(width_of(name, SMALL), width_of(named or "", SMALL)) / 2
        paper.line((at, lines[0]), (at, lines[1]), stroke="grid")
        if at - half < edge + 4 or at - half < 0 or at + half > paper.width:
            continue
        paper.text((at, base), name, size=SMALL, role="muted", anchor="middle")
        if named is not None:
            paper.text((at, base + SMALL * LINE), named, size=SMALL, role="muted", anchor="middle")
        edge, year = at + half, day.year
    return [scale(day) for day in days]


def draw_days(
    paper: Paper, scale: DayScale, days: list[tuple[date, str, str]], *, top: float, lines: tuple[float, float]
) -> None:
    """Draw days that matter, each a line with its words above, in two rows where one has no room for both.

    `days` are day, words and colour, at most two of them.
    """
    taken: list[tuple[float, float]] = []
    for day, told, role in days:
        at, wide = scale(day), width_of(told, SMALL, bold=True)
        left = min(max(at - wide / 2, 4), paper.width - wide - 4)
        row = 1 if any(left < end + 6 and start < left + wide + 6 for start, end in taken) else 0
        taken.append((left, left + wide))
        paper.line((at, top + (1 - row) * SMALL * LINE + 3), (at, lines[1]), stroke=role, stroke_width=1.5,
                   stroke_dasharray="4 3" if role == "bad" else None)  # fmt: skip
        paper.text((left, top + (1 - row) * SMALL * LINE), told, size=SMALL, role=role, bold=True)
