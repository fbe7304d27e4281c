"""The summary: progress, status, what has changed, and what needs a decision, each sentence from what was judged."""

from collections import Counter
from collections.abc import Iterator, Sequence

from service.core.health import Severity
from service.core.status import Status
from service.core.verdict import Reason
from service.present.report.document import Block, Heading, Paragraph
from service.present.report.known import Known, KnownClosing
from service.present.report.language import Tongue, joined

BEHIND = (Status.OFF_TRACK, Status.MISSED)
UNSURE = frozenset({"review.unconfident", "review.green_but_unsure"})
MOVED = ("review.progress_changed", "review.status_changed", "review.new")
MOST_MOVED = 3
"""Key results whose change since the last check-in is told in the summary, the worst status first."""


def summary_of(known: Known, tongue: Tongue) -> list[Block]:
    """The heading and one paragraph."""
    reasons = [*_standing(known, tongue)]
    if known.closing is None:
        reasons += [*_changes(known, tongue), *_decisions(known, tongue), *known.review.check_ins.reasons]
    else:
        reasons += ended(known.closing, tongue)
    return [Heading(tongue.label("section.summary")), Paragraph(joined([tongue.sentence(one) for one in reasons]))]


def _standing(known: Known, tongue: Tongue) -> Iterator[Reason]:
    plan = known.plan
    if plan.progress is None:
        yield Reason("report.no_value")
    else:
        yield Reason("report.stands", {"progress": tongue.percent(plan.progress), "status": plan.status})
    results = [one for objective in known.objectives for one in objective.key_results]
    if results:
        counts = Counter(one.course.status for one in results)
        told = ", ".join(f"{tongue.status(status)} {counts[status]}" for status in Status if counts[status])
        params = {"objectives": len(known.objectives), "key_results": len(results), "statuses": told}
        yield Reason("report.parts", params)
    if known.amendments and plan.first_progress is not None and plan.first_progress != plan.progress:
        yield Reason("report.first_promise", {"first": tongue.percent(plan.first_progress)})


def _changes(known: Known, tongue: Tongue) -> Iterator[Reason]:
    """What stands otherwise than at the last check-in."""
    review = known.review
    if review.check_ins.last_on is None:
        if review.counts.key_results:
            yield Reason("report.never_checked_in")
        return
    params = {"on": review.check_ins.last_on, "changed": review.counts.changed, "count": review.counts.key_results}
    yield Reason("report.since", params)
    moved = [(one, [reason for reason in one.reasons if reason.rule in MOVED]) for one in review.key_results]
    for one, reasons in [pair for pair in moved if pair[1]][:MOST_MOVED]:
        what = joined([tongue.sentence(reason) for reason in reasons])
        yield Reason("report.moved", {"title": one.title, "what": what})


def _decisions(known: Known, tongue: Tongue) -> Iterator[Reason]:
    reviewed = known.review.key_results
    found = {
        "report.decide_behind": [one.title for one in reviewed if one.status in BEHIND],
        "report.decide_overdue": [one.title for one in known.review.tactics if one.overdue],
        "report.decide_stale": [one.title for one in reviewed if one.status is Status.STALE],
        "report.decide_unsure": [one.title for one in reviewed if UNSURE & {reason.rule for reason in one.reasons}],
    }
    errors = sum(one.severity is Severity.ERROR for one in known.findings)
    for rule, titles in found.items():
        if titles:
            yield Reason(rule, {"count": len(titles), "titles": tongue.listed(titles)})
    if errors:
        yield Reason("report.decide_errors", {"count": errors})
    if not errors and not any(found.values()) and known.review.counts.key_results:
        yield Reason("report.decide_nothing")


def ended(closing: KnownClosing, tongue: Tongue) -> Sequence[Reason]:
    """How the plan ended, and what it came to."""
    counts = Counter(one.outcome or "unsaid" for one in closing.objectives)
    told = ", ".join(f"{tongue.label(f'ended.{name}')} {count}" for name, count in counts.items())
    said = [Reason("report.closed", {"on": closing.on, "outcomes": told or "0"})]
    if closing.progress is not None:
        params = {"progress": tongue.percent(closing.progress), "grade": closing.grade}
        said.append(Reason("report.landed", {**params, "met": closing.met, "measured": closing.measured}))
    return [*said, *closing.notes]
