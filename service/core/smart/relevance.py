"""Relevant: the link from a goal to the objective above it, by the outcomes both work towards.

The link is a path in the map of drivers, never a likeness of words. Another market or audience, or a direction that
harms the parent, breaks it.
"""

from dataclasses import dataclass, replace

from service.core.catalog.goal_types import GoalType
from service.core.catalog.outcomes import LEVERS, SAVINGS, distance
from service.core.smart.aims import Aim, aim_of_case, aim_of_frame
from service.core.smart.answers import Evidence, Judgement, Status
from service.core.smart.case import Case, by_field, by_text
from service.core.smart.frame import Frame
from service.core.smart.reading import Reading
from service.core.smart.words import Sort
from service.core.verdict import Reason

FAR = 9
"""Stands for no recognised path between two outcomes."""
SEEN = frozenset({"awareness", "engagement"})
"""Outcomes that attention itself serves."""
LONG_ENOUGH = 3
"""Words of an objective that says something, although no outcome in it is recognised."""
SAME_STEM = 5
"""How many first letters two words share that are forms of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """What is on record of a goal beside its words: that it was put under the objective above, and what each is for."""

    goal_type: GoalType | None = None
    """The goal's own type."""
    parent_type: GoalType | None = None
    """The type of the objective above."""


def judge_relevant(case: Case, parent: Frame | None, declared: Declared | None = None) -> Judgement:
    """R: the same outcome or a direct driver passes; a vanity or indirect link, or an open effect, is half.

    What is `declared` counts beside the words. A link that somebody declared is not denied because the words for it
    are not known: it stays open.
    """
    if parent is None:
        return Judgement(status=Status.UNKNOWN, reason=Reason("R.no_parent"), suggestion=Reason("R.name_parent"))
    evidence = [by_field("parent_objective", case.context.parent_objective or "")]
    own, above = aim_of_case(case), aim_of_frame(parent)
    if declared is not None:
        own, above = _typed(own, declared.goal_type), _typed(above, declared.parent_type)
    status, rule = _link(own, above) if declared is None else _declared_link(own, above, declared.parent_type)
    if rule in {"R.parent_unclear", "R.parent_open"}:
        return Judgement(
            status=status, reason=Reason(rule), suggestion=Reason("R.say_outcome"), evidence=tuple(evidence)
        )
    mine, theirs = _nearest_pair(own, above)
    figures = {"own": mine, "parent": theirs}
    evidence += _shown(own, mine)
    suggestion = None if status is Status.PASS else Reason(_ADVICE.get(rule, "R.show_link"), figures)
    return Judgement(status=status, reason=Reason(rule, figures), suggestion=suggestion, evidence=tuple(evidence))


_ADVICE = {"R.other_audience": "R.name_audience", "R.other_market": "R.name_market", "R.against": "R.turn_round"}


def _link(own: Aim, above: Aim) -> tuple[Status, str]:
    """The first rule that holds."""
    if _apart(own.markets, above.markets):
        return Status.FAIL, "R.other_market"
    if _other_audience(own.audiences, above.audiences):
        return Status.FAIL, "R.other_audience"
    if not above.outcomes and own.lever is None:
        return _open_link(own, above)
    if own.lever is not None and own.direction in {"increase", "decrease"}:
        return _lever_link(own.lever, own.direction, own, above)
    return (Status.FAIL, "R.against") if _against(own, above) else _path_link(own, above)


def _typed(aim: Aim, goal_type: GoalType | None) -> Aim:
    """An aim with the outcome that goals of its type work towards."""
    if goal_type is None:
        return aim
    return replace(aim, outcomes=tuple(dict.fromkeys((*aim.outcomes, goal_type.outcome))))


def _declared_link(own: Aim, above: Aim, parent_type: GoalType | None) -> tuple[Status, str]:
    """The link of a goal that was put under an objective: what is merely not recognised does not part them."""
    status, rule = _link(own, above)
    if rule == "R.no_link" and not above.outcomes:
        return Status.PARTIAL, "R.parent_open"
    if rule == "R.no_link_seen":
        return Status.PARTIAL, "R.own_unclear"
    listed = parent_type is not None and own.metric is not None and own.metric.key in parent_type.metrics
    return (Status.PARTIAL, "R.indirect") if rule == "R.no_link" and listed else (status, rule)


def _path_link(own: Aim, above: Aim) -> tuple[Status, str]:
    nearest = _nearest(own, above)
    attention = own.metric is not None and own.metric.vanity
    table = (
        (own.output and own.certificate and nearest == 0, Status.PASS, "R.same_outcome"),
        (own.output and not own.outcomes and set(above.outcomes) <= SAVINGS, Status.FAIL, "R.no_link_seen"),
        (own.output and (nearest < FAR or not own.outcomes), Status.PARTIAL, "R.output"),
        (not own.output and _same_measure(own, above), Status.PASS, "R.same_measure"),
        (not own.outcomes and _share_words(own, above), Status.PARTIAL, "R.own_unclear"),
        (not own.outcomes, Status.FAIL, "R.no_link_seen"),
        (nearest == FAR, Status.FAIL, "R.no_link"),
        (attention and nearest > 0 and not SEEN & set(above.outcomes), Status.PARTIAL, "R.vanity"),
        (nearest == 0, Status.PASS, "R.same_outcome"),
        (nearest == 1, Status.PASS, "R.direct_driver"),
    )
    return next(((status, rule) for holds, status, rule in table if holds), (Status.PARTIAL, "R.indirect"))


def _open_link(own: Aim, above: Aim) -> tuple[Status, str]:
    """What can be said when no outcome of the objective above is recognised."""
    if _same_measure(own, above):
        return Status.PASS, "R.same_measure"
    says = above.reading is not None and sum(token.sort is Sort.WORD for token in above.reading.tokens) >= LONG_ENOUGH
    return (Status.PARTIAL, "R.parent_open") if says and own.outcomes else (Status.UNKNOWN, "R.parent_unclear")


def _lever_link(lever: str, direction: str, own: Aim, above: Aim) -> tuple[Status, str]:
    """Prices, budgets, staff numbers: what they help depends on what is wanted."""
    if lever == above.lever:
        against = {direction, above.direction} == {"increase", "decrease"}
        return (Status.FAIL, "R.against") if against else (Status.PASS, "R.same_measure")
    table = LEVERS[lever]
    helped, harmed = (table.more, table.less) if direction == "increase" else (table.less, table.more)
    wanted = set(above.outcomes)
    if wanted & helped:
        return (Status.PARTIAL, "R.output") if own.output else (Status.PASS, "R.direct_driver")
    linked = _nearest(own, above) < FAR
    if wanted & harmed or (linked and lever == "budget" and direction == "decrease"):
        return Status.FAIL, "R.against"
    return (Status.PARTIAL, "R.indirect") if linked else (Status.FAIL, "R.no_link")


def _nearest(own: Aim, above: Aim) -> int:
    paths = [path for mine in own.outcomes for theirs in above.outcomes if (path := distance(mine, theirs)) is not None]
    return min(paths, default=FAR)


def _nearest_pair(own: Aim, above: Aim) -> tuple[str | None, str | None]:
    """The two outcomes the verdict rests on."""
    pairs = [(mine, theirs) for mine in own.outcomes for theirs in above.outcomes]
    if not pairs:
        mine = own.outcomes[0] if own.outcomes else own.lever
        return mine, above.outcomes[0] if above.outcomes else above.lever

    def length(pair: tuple[str, str]) -> int:
        path = distance(*pair)
        return FAR if path is None else path

    return min(pairs, key=length)


def _against(own: Aim, above: Aim) -> bool:
    """The same metric the other way, or something moved for the worse."""
    if own.metric is not None and above.metric is not None and own.metric.key == above.metric.key:
        return {own.direction, above.direction} == {"increase", "decrease"}
    return own.helps < 0


def _same_measure(own: Aim, above: Aim) -> bool:
    """Whether both name one measure that the map does not hold: all words of the shorter name are in the longer."""
    if own.thing is None or above.thing is None or own.thing.sort != "measure" or above.thing.rank == 0:
        return False
    mine = _stems(own.reading, own.thing.start, own.thing.end)
    theirs = _stems(above.reading, above.thing.start, above.thing.end)
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)


def _share_words(own: Aim, above: Aim) -> bool:
    """Whether both name one thing in any form: no proof of a link, but no ground to deny one either."""
    return bool(_stems(own.reading, 0, None) & _stems(above.reading, 0, None))


def _stems(reading: Reading | None, start: int, end: int | None) -> set[str]:
    """How the words begin that name something: no verbs of change, no rate, share or number."""
    if reading is None:
        return set()
    places = range(start, len(reading) if end is None else end)
    return {
        reading.tokens[place].text[:SAME_STEM]
        for place in places
        if reading.tokens[place].sort is Sort.WORD
        and len(reading.tokens[place].text) >= SAME_STEM
        and not reading.at(place, "verb", "change", "measure_head", "measure_prefix")
    }


def _apart(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(mine and theirs) and not mine & theirs


def _other_audience(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether both name a side of one axis (age, sex, kind of client), and no side in common."""
    axes = {each.split(".")[0] for each in mine} & {each.split(".")[0] for each in theirs}
    return any(
        _apart(*(frozenset(each for each in side if each.startswith(f"{axis}.")) for side in (mine, theirs)))
        for axis in axes
    )


def _shown(own: Aim, outcome: str | None) -> list[Evidence]:
    """The words of the goal that name the outcome the verdict rests on."""
    sign = next((sign for sign in own.signs if sign.tag != "audience" and sign.key == outcome), None)
    return [by_text(own.reading, sign.start, sign.end, "outcome")] if sign is not None and own.reading else []
