"""The parts of a report about how the plan was kept: its end, its health, check-ins, amendments; and the method."""

from collections.abc import Iterator

from service.core.verdict import Reason
from service.present.report.document import Block, Bullets, Heading, Paragraph, table_of
from service.present.report.known import Known, KnownAmendment
from service.present.report.language import Tongue, joined
from service.present.report.summary import ended

MOST_FINDINGS = 50
"""Findings that are listed, the worst first."""


def closing_of(known: Known, tongue: Tongue) -> Iterator[Block]:
    """How the plan ended: outcomes, grades and lessons."""
    closing = known.closing
    if closing is None:
        return
    yield Heading(tongue.label("section.closing"))
    yield Paragraph(joined([tongue.sentence(one) for one in ended(closing, tongue)]))
    columns = ("objective", "letter", "outcome", "progress", "grade", "note")
    rows = [
        (
            one.title,
            one.letter or "",
            tongue.label(f"ended.{one.outcome or 'unsaid'}"),
            tongue.percent(one.progress),
            tongue.number(one.grade),
            one.note or "",
        )
        for one in closing.objectives
    ]
    if rows:
        named = tuple(tongue.label(f"column.{name}") for name in columns)
        yield table_of(tongue.label("caption.closing"), named, rows, frozenset({3, 4}))
    if closing.lessons:
        yield Heading(tongue.label("closing.lessons"), 3)
        yield Paragraph(closing.lessons)


def health_of(known: Known, tongue: Tongue) -> Iterator[Block]:
    """What is missing or out of order, and what to do about it."""
    if not known.findings:
        return
    yield Heading(tongue.label("section.health"))
    rows = [
        (tongue.label(f"severity.{one.severity.value}"), tongue.sentence(one.reason), tongue.sentence(one.advice))
        for one in known.findings[:MOST_FINDINGS]
    ]
    named = tuple(tongue.label(f"column.{name}") for name in ("severity", "found", "advice"))
    yield table_of(tongue.label("caption.health"), named, rows)
    if len(known.findings) > MOST_FINDINGS:
        yield Paragraph(tongue.sentence(Reason("report.more", {"count": len(known.findings) - MOST_FINDINGS})))


def check_ins_of(known: Known, tongue: Tongue) -> Iterator[Block]:
    """What people said at the latest check-ins, and what they are to do next."""
    if not known.check_ins:
        return
    yield Heading(tongue.label("section.check_ins"))
    rows = [
        (tongue.day(one.on), one.author or "", one.what_changed or "", one.next_step or "") for one in known.check_ins
    ]
    named = tuple(tongue.label(f"column.{name}") for name in ("day", "who", "changed", "next"))
    yield table_of(tongue.label("caption.check_ins"), named, rows)


def amendments_of(known: Known, tongue: Tongue) -> Iterator[Block]:
    """What was promised otherwise on the way, with progress by both promises."""
    if not known.amendments:
        return
    yield Heading(tongue.label("section.amendments"))
    rows = [
        (
            one.title,
            tongue.day(one.on),
            _fields(one, tongue),
            one.why or "",
            one.who or "",
            tongue.percent(one.first),
            tongue.percent(one.present),
        )
        for one in known.amendments
    ]
    columns = ("what", "day", "changed", "why", "who", "first", "present")
    named = tuple(tongue.label(f"column.{name}") for name in columns)
    yield table_of(tongue.label("caption.amendments"), named, rows, frozenset({5, 6}))


def _fields(one: KnownAmendment, tongue: Tongue) -> str:
    """Each field that was changed, from what to what where that can be said."""
    told: list[str] = []
    for name, before, after in one.fields:
        was, now = tongue.written(before), tongue.written(after)
        label = tongue.field(name)
        told.append(f"{label}: {was or '–'} → {now or '–'}" if was or now else label)
    return "; ".join(told)


def method_of(_known: Known, tongue: Tongue) -> Iterator[Block]:
    """How what the report says was computed, a line each."""
    yield Heading(tongue.label("section.method"))
    lines = (
        Reason("report.method_progress"),
        Reason("report.method_status"),
        Reason("report.method_forecast"),
        Reason("report.method_results"),
    )
    yield Bullets(tuple(tongue.sentence(one) for one in lines))
