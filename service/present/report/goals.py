"""The parts of a report about goals: objectives with their key results, and the course of each key result."""

from collections.abc import Iterator

from service.core.status import Freshness, Status
from service.core.targets import Reading
from service.core.verdict import Reason
from service.present.charts.progress import KeyResultCourse, progress_of_course
from service.present.charts.progress_svg import draw_progress
from service.present.charts.themes import Theme
from service.present.report.document import Block, Heading, Picture, Table, table_of
from service.present.report.known import Known, KnownKeyResult, KnownObjective
from service.present.report.language import Tongue, joined

WIDTH = 800
"""Pixels, as the charts have them by themselves."""
WHY = ("status.", "pace.", "freshness.")
TOLD = ("status.pace", "status.pending", "status.stale", "pace.turns_at_value")
"""The reasons that say why a status is what it is, and those among them that only repeat it."""
WELL = (Status.ON_TRACK, Status.SUCCEEDED, Status.ACHIEVED)


def objectives_of(known: Known, tongue: Tongue) -> Iterator[Block]:
    """All objectives in one table, then the key results of each."""
    if not known.objectives:
        return
    yield Heading(tongue.label("section.objectives"))
    yield _objectives(known, tongue)
    for objective in known.objectives:
        if objective.key_results:
            yield _key_results(objective, tongue)


def _objectives(known: Known, tongue: Tongue) -> Table:
    columns = ("objective", "letter", "serves", "progress", "status", "owner")
    rows = [
        (
            one.title,
            one.letter or "",
            _serves(one, tongue),
            tongue.percent(one.progress),
            joined([tongue.status(one.status), _weakest(one, tongue)]),
            one.owner or "",
        )
        for one in known.objectives
    ]
    named = tuple(tongue.label(f"column.{name}") for name in columns)
    return table_of(tongue.label("caption.objectives"), named, rows, frozenset({3}))


def _serves(one: KnownObjective, tongue: Tongue) -> str:
    named = [f"perspective.{one.perspective}"] if one.perspective else []
    named += [f"outcome.{one.outcome}"] if one.outcome else []
    return ", ".join(tongue.label(name) for name in named)


def _weakest(one: KnownObjective, tongue: Tongue) -> str:
    return "" if one.weakest is None else f"– {tongue.sentence(Reason('report.weakest', {'title': one.weakest}))}"


def _key_results(objective: KnownObjective, tongue: Tongue) -> Table:
    columns = ("key_result", "way", "value", "progress", "expected", "status", "forecast", "confidence", "freshness")
    rows = [_key_result(one, tongue) for one in objective.key_results]
    named = tuple(tongue.label(f"column.{name}") for name in columns)
    caption = tongue.label("caption.key_results", title=objective.title)
    return table_of(caption, named, rows, frozenset({2, 3, 4, 6, 7}))


def _key_result(one: KnownKeyResult, tongue: Tongue) -> tuple[str, ...]:
    course, last = one.course, last_of(one.course)
    value = "" if last is None else in_unit(tongue.number(last[1], course.decimals), course.unit)
    why = joined([tongue.sentence(reason) for reason in _reasons(course)])
    return (
        course.title,
        _way(course, tongue),
        value,
        tongue.percent(course.progress),
        tongue.percent(course.expected),
        joined([tongue.status(course.status), f"– {why}" if why else ""]),
        _forecast(course, tongue),
        tongue.percent(one.confidence),
        _freshness(one.freshness, last, tongue),
    )


def _reasons(course: KeyResultCourse) -> Iterator[Reason]:
    """Why it is not well; of what is well, only that a person says so."""
    for reason in course.reasons:
        says = reason.rule.startswith(WHY) and reason.rule not in TOLD
        if says and (course.status not in WELL or reason.rule == "status.override"):
            yield reason


def last_of(course: KeyResultCourse) -> Reading | None:
    """The latest reading, with its day."""
    return course.readings[-1] if course.readings else None


def in_unit(figure: str, unit: str | None) -> str:
    """A figure with its unit, where it has one to speak of."""
    return f"{figure}\N{NO-BREAK SPACE}{unit}" if figure and unit and unit != "count" else figure


def _way(course: KeyResultCourse, tongue: Tongue) -> str:
    """From where to where, or the bounds that are to be held."""
    lower, upper = tongue.number(course.lower), tongue.number(course.upper)
    if lower and upper:
        way = tongue.between(lower, upper)
    elif lower or upper:
        way = tongue.label("at_least", value=lower) if lower else tongue.label("at_most", value=upper)
    elif course.target is None:
        return ""
    else:
        target = tongue.number(course.target)
        way = tongue.label("way", baseline=tongue.number(course.baseline), target=target)
        way = target if course.baseline is None else way
    return in_unit(way, course.unit)


def _forecast(course: KeyResultCourse, tongue: Tongue) -> str:
    found = course.forecast
    if found.value is None:
        return ""
    decimals = course.decimals if course.decimals is not None else (0 if abs(found.value) >= 100 else 2)
    value = tongue.number(found.value, decimals)
    if found.interval_80 is None:
        return value
    low, high = (tongue.number(end, decimals) for end in found.interval_80)
    return tongue.label("forecast", value=value, range=tongue.between(low, high))


def _freshness(freshness: Freshness, last: Reading | None, tongue: Tongue) -> str:
    """Whether the last reading is recent enough; its day alone where that is not asked."""
    if freshness is Freshness.NONE and last is not None:
        return tongue.day(last[0])
    return tongue.label(f"freshness.{freshness.value}", on="" if last is None else tongue.day(last[0]))


def courses_of(known: Known, tongue: Tongue) -> Iterator[Block]:
    """The charts of key results, as they are drawn by themselves."""
    charted = [one for objective in known.objectives for one in objective.key_results if one.charted]
    if charted:
        yield Heading(tongue.label("section.courses"))
    for one in charted:
        chart = progress_of_course(one.course, tongue.language)
        svg = draw_progress(chart, WIDTH, Theme.AUTO)
        yield Picture(title=chart.title, description=chart.description, svg=svg)
