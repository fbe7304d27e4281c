"""Rules of key results: whether each can be judged, and how many an objective has.

What the judgement or the roll-up has found already is taken from their reasons, and not looked for again.
"""

from collections.abc import Iterator
from datetime import timedelta

from service.core.health.findings import Seen
from service.core.health.outline import Outline, OutlinedObjective
from service.core.targets import TRAVELS
from service.core.verdict import Param, Reason

QUARTER = 92
"""Days of the longest quarter: over more than that, gradual checks need planned values on the way."""

ENDING = timedelta(days=7)
"""How long before its end a person's word on a status is about to expire."""

AIMLESS = frozenset(
    {
        "target.unusable",
        "target.missing",
        "target.no_bound",
        "target.of_zero",
        "target.out_of_range",
        "target.not_ahead",
    }
)
"""Reasons of a judgement that there is nothing to reach or to hold."""

UNREAD = frozenset({"progress.no_reading", "target.no_baseline"})
"""Reasons of a judgement that it waits for a reading."""


def unmeasured(plan: Outline) -> Iterator[Seen]:
    """Key results are to drive it, and there are none."""
    measured = {one.objective_id for one in plan.key_results}
    for one in plan.objectives:
        if one.measured and one.id not in measured:
            yield Seen("objective", one.id, {"title": one.title})


def childless(plan: Outline) -> Iterator[Seen]:
    """Objectives under it are to drive it, and there are none."""
    for one in plan.objectives:
        if one.childless:
            yield Seen("objective", one.id, {"title": one.title})


def _warned(plan: Outline, rule: str) -> Iterator[tuple[OutlinedObjective, Reason]]:
    """What the roll-ups of objectives warn of."""
    for one in plan.objectives:
        for warning in one.warnings:
            if warning.rule == rule:
                yield one, warning


def key_result_count(plan: Outline) -> Iterator[Seen]:
    """Outside the advised number; one without any is found by itself."""
    for one, warning in _warned(plan, "rollup.key_result_count"):
        if warning.params["count"] != 0:
            yield Seen("objective", one.id, {"title": one.title, **warning.params})


def double_counting(plan: Outline) -> Iterator[Seen]:
    """One metric moves an objective's progress twice."""
    names = {str(one.metric_id): one.metric for one in plan.key_results}
    for one, warning in _warned(plan, "rollup.double_counting"):
        metric = warning.params["metric"]
        twice = sum(result.objective_id == one.id and str(result.metric_id) == metric for result in plan.key_results)
        yield Seen("objective", one.id, {"title": one.title, "metric": names.get(str(metric), metric), "count": twice})


def no_stretch(plan: Outline) -> Iterator[Seen]:
    """OKRs that all land at 1.0."""
    for one, warning in _warned(plan, "rollup.no_stretch"):
        yield Seen("objective", one.id, {"title": one.title, **warning.params})


def superseded(plan: Outline) -> Iterator[Seen]:
    """On a metric that another has taken the place of."""
    for one in plan.key_results:
        if one.successor is not None:
            evidence: dict[str, Param] = {"title": one.title, "metric": one.metric}
            yield Seen("key_result", one.id, evidence, {"successor": one.successor})


def no_target(plan: Outline) -> Iterator[Seen]:
    """Nothing to reach or to hold."""
    for one in plan.key_results:
        if AIMLESS & one.judged.keys():
            yield Seen("key_result", one.id, {"title": one.title})


def no_reading(plan: Outline) -> Iterator[Seen]:
    """It has begun, has a target, and waits for a reading."""
    for one in plan.key_results:
        begun = one.starts_on is None or one.starts_on <= plan.today
        if begun and UNREAD & one.judged.keys() and not AIMLESS & one.judged.keys():
            yield Seen("key_result", one.id, {"title": one.title, "metric": one.metric})


def stale(plan: Outline) -> Iterator[Seen]:
    """Its last reading is too old to judge by, and its time is not over."""
    for one in plan.key_results:
        found = one.judged.get("freshness.stale")
        if found is not None and (one.ends_on is None or plan.today <= one.ends_on):
            yield Seen("key_result", one.id, {"title": one.title, "metric": one.metric, **found.params})


def guardrail_broken(plan: Outline) -> Iterator[Seen]:
    """What was to stay within bounds is out of them in the last period."""
    for one in plan.key_results:
        found = one.judged.get("progress.outside_now")
        if found is not None:
            yield Seen("key_result", one.id, {"title": one.title, "metric": one.metric, **found.params})


def vanity(plan: Outline) -> Iterator[Seen]:
    """Looks good, and nobody says what the business gains."""
    said = {one.id for one in plan.objectives if one.outcome}
    for one in plan.key_results:
        if one.vanity and one.objective_id not in said:
            yield Seen("key_result", one.id, {"title": one.title, "metric": one.metric})


def no_milestones(plan: Outline) -> Iterator[Seen]:
    """Runs for more than a quarter without a planned value on the way."""
    for one in plan.key_results:
        if one.kind not in TRAVELS or one.milestones or one.starts_on is None or one.ends_on is None:
            continue
        days = (one.ends_on - one.starts_on).days + 1
        if days > QUARTER:
            yield Seen("key_result", one.id, {"title": one.title, "days": days, "most": QUARTER})


def override_expired(plan: Outline) -> Iterator[Seen]:
    """A person's word that no longer holds."""
    for one in plan.key_results:
        if one.overridden_until is not None and one.overridden_until <= plan.now:
            yield Seen(
                "key_result", one.id, {"title": one.title, "until": one.overridden_until.isoformat(timespec="minutes")}
            )


def override_ending(plan: Outline) -> Iterator[Seen]:
    """A person's word that soon holds no longer."""
    for one in plan.key_results:
        if one.overridden_until is not None and plan.now < one.overridden_until <= plan.now + ENDING:
            yield Seen(
                "key_result", one.id, {"title": one.title, "until": one.overridden_until.isoformat(timespec="minutes")}
            )
