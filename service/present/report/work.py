"""The parts of a report about what is done: tactics with their results and charts, and what they cost and bring."""

from collections.abc import Iterator, Sequence

from service.core.returns import Returns
from service.present.charts.roadmap import roadmap_of
from service.present.charts.roadmap_svg import draw_roadmap
from service.present.charts.themes import Theme
from service.present.charts.value_complexity import value_complexity_of
from service.present.charts.value_complexity_svg import draw_value_complexity
from service.present.report.document import Block, Heading, Picture, Table, table_of
from service.present.report.goals import WIDTH, in_unit
from service.present.report.known import Known, KnownTactic
from service.present.report.language import Tongue

OPEN = ("idea", "planned", "active")
MONEY = ("estimated_cost", "estimated_benefit", "estimated_roi", "actual_cost", "actual_benefit", "actual_roi")


def tactics_of(known: Known, tongue: Tongue) -> Iterator[Block]:
    """Tactics that are done, that are overdue, and that are open otherwise; then where they stand, in charts."""
    if not known.tactics:
        return
    yield Heading(tongue.label("section.tactics"))
    done = [one for one in known.tactics if one.status == "done"]
    overdue = [one for one in known.tactics if one.overdue]
    going = [one for one in known.tactics if one.status in OPEN and not one.overdue]
    if done:
        yield _done(done, tongue)
    if overdue:
        yield _open("overdue", overdue, tongue)
    if going:
        yield _open("open", going, tongue)
    yield from _pictures(known, tongue)


def _done(tactics: Sequence[KnownTactic], tongue: Tongue) -> Table:
    columns = ("tactic", "ended", "expected_change", "measured", "cost", "benefit", "roi")
    rows = [
        (
            one.title,
            tongue.day(one.ended_on),
            in_unit(tongue.number(one.expected_change), one.unit),
            _measured(one, tongue),
            tongue.number(one.actual.cost),
            tongue.number(one.actual.benefit),
            tongue.percent(one.actual.roi),
        )
        for one in tactics
    ]
    named = tuple(tongue.label(f"column.{name}") for name in columns)
    return table_of(tongue.label("caption.done"), named, rows, frozenset({2, 3, 4, 5, 6}))


def _measured(one: KnownTactic, tongue: Tongue) -> str:
    """The difference from the trend, with its range."""
    impact = one.impact
    if impact is None or impact.difference is None or impact.interval_95 is None:
        return ""
    decimals = 0 if abs(impact.difference) >= 100 else 2
    low, high = (tongue.number(end, decimals) for end in impact.interval_95)
    value = in_unit(tongue.number(impact.difference, decimals), one.unit)
    return tongue.label("difference", value=value, range=tongue.between(low, high))


def _open(caption: str, tactics: Sequence[KnownTactic], tongue: Tongue) -> Table:
    columns = ("tactic", "status", "due", "owner")
    rows = [(one.title, tongue.tactic(one.status), tongue.day(one.due_on), ", ".join(one.people)) for one in tactics]
    named = tuple(tongue.label(f"column.{name}") for name in columns)
    return table_of(tongue.label(f"caption.{caption}"), named, rows)


def _pictures(known: Known, tongue: Tongue) -> Iterator[Block]:
    if known.ranking is not None:
        ranked = value_complexity_of(known.ranking, tongue.language)
        if ranked.points:
            svg = draw_value_complexity(ranked, WIDTH, Theme.AUTO)
            yield Picture(title=ranked.title, description=ranked.description, svg=svg)
    if any(several for _, several in known.roadmap.objectives):
        roadmap = roadmap_of(known.roadmap, tongue.language)
        svg = draw_roadmap(roadmap, WIDTH, Theme.AUTO)
        yield Picture(title=roadmap.title, description=roadmap.description, svg=svg)


def returns_of(known: Known, tongue: Tongue) -> Iterator[Block]:
    """What tactics cost and bring, by business outcome; nothing where nobody said anything of money."""
    if not _told(known.returns):
        return
    rows = [_row(tongue.label(f"outcome.{outcome or 'none'}"), one, tongue) for outcome, one in known.outcomes]
    if len(rows) > 1:
        rows.append(_row(tongue.label("outcome.all"), known.returns, tongue))
    named = tuple(tongue.label(f"column.{name}") for name in ("outcome", *MONEY))
    yield Heading(tongue.label("section.returns"))
    yield table_of(tongue.label("caption.returns"), named, rows, frozenset(range(1, 7)))


def _told(returns: Returns) -> bool:
    figures = (returns.estimated, returns.actual)
    return any(one.cost is not None or one.benefit is not None for one in figures)


def _row(name: str, returns: Returns, tongue: Tongue) -> tuple[str, ...]:
    figures = [
        figure
        for one in (returns.estimated, returns.actual)
        for figure in (tongue.number(one.cost), tongue.number(one.benefit), tongue.percent(one.roi))
    ]
    return (name, *figures)
