"""What an objective works towards: its outcomes, the way it moves them, for whom and where."""

from dataclasses import dataclass, replace

from service.core.catalog.metrics import METRICS, CatalogMetric
from service.core.catalog.outcomes import ACTIVITIES, LEVERS
from service.core.smart.case import Case
from service.core.smart.frame import Frame
from service.core.smart.outcomes import Sign
from service.core.smart.reading import Reading
from service.core.smart.scene import DELIVERING
from service.core.smart.things import Thing

COUNTS = frozenset(
    {"registrations", "applications", "enquiries", "attendees", "members", "users", "downloads", "meetings"}
)
"""Metrics that count people or requests, of whatever kind."""
WON = frozenset(
    {"students", "members", "donations", "volunteers", "attendance", "revenue", "leads", "tourism", "recruiting"}
)
"""Outcomes whose people and things are won, not made."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What an objective works towards."""

    outcomes: tuple[str, ...]
    """Keys of the map, the leading one first."""
    metric: CatalogMetric | None = None
    thing: Thing | None = None
    direction: str | None = None
    good: int = 0
    """1 where more of what is moved is better, -1 where less is, 0 where that is not known."""
    lever: str | None = None
    """A price, a budget, the staff or the opening hours, where that is what is moved."""
    output: bool = False
    """True for work that is delivered rather than a metric that is moved."""
    certificate: bool = False
    """True where a certificate is named: delivered, it is an outcome in itself."""
    markets: frozenset[str] = frozenset()
    audiences: frozenset[str] = frozenset()
    signs: tuple[Sign, ...] = ()
    reading: Reading | None = None

    @property
    def helps(self) -> int:
        """1 where the move is for the better, -1 where it is for the worse, 0 where that is not known."""
        return {"increase": 1, "decrease": -1}.get(self.direction or "", 0) * self.good


def aim_of_case(case: Case) -> Aim:
    """What a goal works towards: its fields first, then its text."""
    direction = case.targets[0].direction if case.targets else None
    metric = case.subject.metric if case.subject else None
    if case.frame is None:
        return Aim(
            (metric.outcome,) if metric else (), metric, direction=direction, good=_good(metric, None, direction, ())
        )
    aim = aim_of_frame(case.frame, metric, narrow=True)
    return aim if direction is None else replace(aim, direction=direction)


def aim_of_frame(frame: Frame, given: CatalogMetric | None = None, *, narrow: bool = False) -> Aim:
    """The outcomes a text speaks of: its leading metric's, then those of its outcome words."""
    reading, thing = frame.reading, frame.thing
    signs = _signs(frame)
    metric = _metric(given or (METRICS.get(thing.key) if thing is not None and thing.key else None), thing, signs)
    named = [sign.key for sign in signs if sign.tag == "outcome"]
    target = frame.targets[0] if frame.targets else None
    direction = (target.direction if target else None) or (frame.action.sort if frame.action else None)
    counted = metric is None and (target is None or target.unit in {None, "count"})
    lever = _lever(thing, signs, fewer=direction == "decrease" and counted)
    output = _is_output(frame, metric, signs)
    outcomes = (
        _outcomes(metric, thing, signs, narrow=narrow) if lever is None else [key for key in named if key not in LEVERS]
    )
    if "admin" in outcomes:
        outcomes = [key for key in outcomes if key != "digital"]
    if not output:
        outcomes = [key for key in outcomes if key not in ACTIVITIES] or outcomes
    outcomes += _kept(frame, thing) + _wanted(lever, direction)
    audiences = frozenset(sign.key for sign in signs if sign.tag == "audience")
    outcomes = outcomes or _hinted(signs, direction) or ["expansion"][: len(audiences)]
    return Aim(
        outcomes=tuple(dict.fromkeys(outcomes)),
        metric=metric,
        thing=thing,
        direction=direction,
        good=_good(metric, thing, direction, signs),
        lever=lever,
        output=output,
        certificate=any(reading.at(place, "certificate") for place in range(len(reading))),
        markets=_markets(reading),
        audiences=audiences,
        signs=signs,
        reading=reading,
    )


def _signs(frame: Frame) -> tuple[Sign, ...]:
    """The outcome words of a text; a verb of achieving (reach 35%) is no reach among people."""
    reached = {place for verb in frame.scene.verbs if verb.sort == "achieve" for place in range(verb.start, verb.end)}
    found = frame.reading.language.outcomes.find(frame.reading.text, frame.reading.tokens)
    return tuple(sign for sign in found if sign.key != "awareness" or not set(range(sign.start, sign.end)) <= reached)


def _good(metric: CatalogMetric | None, thing: Thing | None, direction: str | None, signs: tuple[Sign, ...]) -> int:
    """Which way is better for what is moved: by its metric, by the lexicon, by the outcome words in its phrase."""
    ways = {"up": 1, "down": -1}
    if metric is not None:
        return ways.get(metric.good_direction, 0)
    if thing is None:
        return 0
    named = [sign for sign in signs if sign.tag == "outcome"]
    less = [sign for sign in named if sign.good < 0]
    if any(direction == "decrease" or thing.start <= sign.start < thing.end or sign is named[0] for sign in less):
        return -1
    if any(sign.good > 0 and sign.start <= thing.head < sign.end for sign in named):
        return 1
    return ways.get(thing.good, 0)


def _lever(thing: Thing | None, signs: tuple[Sign, ...], *, fewer: bool) -> str | None:
    """The lever that is moved: the first thing named, a part of what the goal is about, or fewer of the staff."""
    inside = [sign for sign in signs if thing is not None and thing.start <= sign.start < thing.end]
    named = [sign for sign in signs if sign.tag == "outcome"]
    lever = next((sign.key for sign in named[:1] + inside if sign.key in LEVERS), None)
    hints = {sign.key for sign in signs if sign.tag == "hint"}
    return "staffing" if lever is None and fewer and not named and hints == {"people"} else lever


def _metric(metric: CatalogMetric | None, thing: Thing | None, signs: tuple[Sign, ...]) -> CatalogMetric | None:
    """The metric, unless the words around it say that it is another thing (nurse turnover is no revenue)."""
    if metric is None or thing is None:
        return metric
    over = (sign for sign in signs if sign.tag == "outcome" and sign.start < thing.head < sign.end)
    return None if any(sign.good and sign.key != metric.outcome for sign in over) else metric


def _outcomes(metric: CatalogMetric | None, thing: Thing | None, signs: tuple[Sign, ...], *, narrow: bool) -> list[str]:
    """The metric's outcome, unless it is a mere count that its own words place better, and every outcome named.

    A goal (`narrow`) works towards what its metric measures; what else it mentions is where and how.
    """
    named = [sign for sign in signs if sign.tag == "outcome" and sign.key not in LEVERS]
    keys = [sign.key for sign in named]
    if metric is None:
        return keys
    inside = [sign.key for sign in named if thing is not None and thing.start <= sign.start < thing.end]
    if metric.key in COUNTS and set(inside) - ACTIVITIES:
        return keys
    return [metric.outcome, *(inside if narrow and metric.key not in COUNTS else keys)]


def _kept(frame: Frame, thing: Thing | None) -> list[str]:
    """Whoever wants to keep customers or staff wants retention, whatever the count of them serves."""
    keeps = frame.action is not None and frame.action.sort == "maintain"
    if not keeps or thing is None or not thing.people:
        return []
    return ["people" if thing.key == "employees" else "retention"]


def _hinted(signs: tuple[Sign, ...], direction: str | None) -> list[str]:
    """The outcomes of the hints; whoever wants more nurses or engineers recruits."""
    keys = [sign.key for sign in signs if sign.tag == "hint"]
    return ["recruiting", *keys] if set(keys) == {"people"} and direction in {"increase", "achieve"} else keys


def _wanted(lever: str | None, direction: str | None) -> list[str]:
    """What less of a lever is wanted for: lower prices for access, fewer posts and smaller budgets for cost."""
    if lever is None or direction != "decrease":
        return []
    return ["access"] if lever == "price" else ["cost"]


def _is_output(frame: Frame, metric: CatalogMetric | None, signs: tuple[Sign, ...]) -> bool:
    """A deliverable, or what is made or staged rather than moved; people won and levels raised are none."""
    made = frame.action is not None and frame.action.sort in DELIVERING and frame.action.known
    thing, target = frame.thing, frame.targets[0] if frame.targets else None
    named = [sign for sign in signs if sign.tag == "outcome"]
    moved = target is not None and (
        target.kind in {"from_to", "relative", "multiplier"} or target.direction in {"increase", "decrease"}
    )
    if thing is None or thing.sort != "deliverable":
        begun = bool(named) and named[0].key in ACTIVITIES and not moved
        return metric is None and (made or begun)
    if moved and not made:
        return all(sign.key in ACTIVITIES | {"skills"} for sign in named)
    won = any(sign.key in WON and thing.start <= sign.start < thing.end for sign in named)
    return made or not won


def _markets(reading: Reading) -> frozenset[str]:
    """The countries named, by themselves, their people or their cities."""
    marks = (reading.at(place, "market") for place in range(len(reading)))
    return frozenset(mark.value for mark in marks if mark is not None)
