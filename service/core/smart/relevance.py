"""Relevant: the link from a goal to the objective above it, by the outcomes both work towards.

The link is a path in the map of drivers, never a likeness of words. Another market, or a direction that harms the
parent, breaks it.
"""

from dataclasses import dataclass

from service.core.catalog.metrics import METRICS, CatalogMetric
from service.core.catalog.outcomes import distance
from service.core.smart.answers import Judgement, Status
from service.core.smart.case import Case, by_field
from service.core.smart.frame import Frame
from service.core.smart.reading import Reading
from service.core.verdict import Reason

FAR = 9
"""Stands for no recognised path between two outcomes."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What an objective works towards."""

    outcomes: tuple[str, ...]
    metric: CatalogMetric | None
    direction: str | None
    markets: frozenset[str]


def judge_relevant(case: Case, parent: Frame | None) -> Judgement:
    """R: the same outcome or a direct driver passes; a vanity or indirect link, or an open effect, is half."""
    if parent is None:
        return Judgement(status=Status.UNKNOWN, reason=Reason("R.no_parent"), suggestion=Reason("R.name_parent"))
    evidence = (by_field("parent_objective", case.context.parent_objective or ""),)
    own, above = _aim_of_case(case), _aim_of_frame(parent)
    if not above.outcomes:
        return Judgement(
            status=Status.UNKNOWN,
            reason=Reason("R.parent_unclear"),
            suggestion=Reason("R.say_outcome"),
            evidence=evidence,
        )
    status, rule = _link(case, own, above)
    figures = {"own": own.outcomes[0] if own.outcomes else None, "parent": above.outcomes[0]}
    suggestion = None if status is Status.PASS else Reason("R.show_link", figures)
    return Judgement(status=status, reason=Reason(rule, figures), suggestion=suggestion, evidence=evidence)


def _link(case: Case, own: Aim, above: Aim) -> tuple[Status, str]:
    deliverable = case.subject is not None and case.subject.sort == "deliverable"
    paths = [path for mine in own.outcomes for theirs in above.outcomes if (path := distance(mine, theirs)) is not None]
    nearest = min(paths, default=FAR)
    vanity = own.metric is not None and own.metric.vanity and nearest > 0
    table = (
        (bool(own.markets and above.markets) and not own.markets & above.markets, Status.FAIL, "R.other_market"),
        (_against(own, above), Status.FAIL, "R.against"),
        (nearest == FAR and bool(own.outcomes), Status.FAIL, "R.no_link"),
        (deliverable, Status.PARTIAL, "R.output"),
        (nearest == FAR, Status.UNKNOWN, "R.own_unclear"),
        (vanity, Status.PARTIAL, "R.vanity"),
        (nearest == 0, Status.PASS, "R.same_outcome"),
        (nearest == 1, Status.PASS, "R.direct_driver"),
    )
    return next(((status, rule) for holds, status, rule in table if holds), (Status.PARTIAL, "R.indirect"))


def _against(own: Aim, above: Aim) -> bool:
    """The same metric the other way, or a metric moved against its good direction under an objective it serves."""
    opposite = {own.direction, above.direction} == {"increase", "decrease"}
    if own.metric is not None and above.metric is not None and own.metric.key == above.metric.key:
        return opposite
    if own.metric is None or own.metric.good_direction == "none" or own.direction not in {"increase", "decrease"}:
        return False
    helps = (own.direction == "increase") == (own.metric.good_direction == "up")
    return not helps


def _aim_of_case(case: Case) -> Aim:
    direction = case.targets[0].direction if case.targets else None
    metric = case.subject.metric if case.subject else None
    if case.frame is None:
        return Aim((metric.outcome,) if metric else (), metric, direction, frozenset())
    aim = _aim_of_frame(case.frame)
    outcomes = (metric.outcome,) if metric else aim.outcomes
    return Aim(outcomes, metric, direction or aim.direction, aim.markets)


def _aim_of_frame(frame: Frame) -> Aim:
    """The outcomes a text speaks of: its leading metric's first, then every outcome word in it."""
    thing = frame.thing
    metric = METRICS.get(thing.key) if thing is not None and thing.key else None
    outcomes = (metric.outcome,) if metric is not None else _outcome_words(frame.reading)
    direction = frame.targets[0].direction if frame.targets else None
    return Aim(outcomes, metric, direction, _markets(frame.reading))


def _outcome_words(reading: Reading) -> tuple[str, ...]:
    """The outcomes of every outcome word and metric in a text, in order, each once."""
    found: dict[str, None] = {}
    for place in range(len(reading)):
        mark, metric = reading.at(place, "outcome"), reading.at(place, "metric")
        if mark is not None:
            found[mark.value] = None
        elif metric is not None:
            found[METRICS[metric.value].outcome] = None
    return tuple(found)


def _markets(reading: Reading) -> frozenset[str]:
    """The countries named, by themselves, their people or their cities."""
    marks = (reading.at(place, "market") for place in range(len(reading)))
    return frozenset(mark.value for mark in marks if mark is not None)
