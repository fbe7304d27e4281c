"""Which indicators of a tactic to keep: those that say most about the KPI and are easiest to track.

The strategic plan's rule is to write down all that might show how a tactic does, usually seven to ten, and to keep two
to five. Value by both: the score is significance × tractability, so that what says much but cannot be tracked ranks as
low as what is easily tracked and says nothing. Equal scores go by significance, then by what was written down first.

What readings tell, beside what people think: two that move together say the same, so the second is passed over; and
how an indicator goes together with the KPI, now or some periods later, is shown as evidence, which ranks nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import ClassVar
from uuid import UUID

from service.core.health import LEAST_KEPT, MOST_KEPT, Finding, Severity
from service.core.movements import Correlation, Values, chance, following, together
from service.core.series import LENGTHS, BucketSize
from service.core.verdict import Reason

LEAST_CANDIDATES, MOST_CANDIDATES = 7, 10
KEPT = 3
"""How many are proposed when nobody says."""
ALIKE = 0.9
"""From this size of rank correlation on, two indicators say the same."""

NOUN = "indicator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracked:
    """What an indicator or a KPI is read from. `series` holds its values by the length of periods.

    All series of one length end with the same period, the last that is over; None is a period without a reading.
    """

    metric_id: UUID
    name: str
    vanity: bool
    period: BucketSize
    series: Mapping[BucketSize, Values] = field(default_factory=dict[BucketSize, Values])


@dataclass(frozen=True, slots=True, kw_only=True)
class Kpi:
    """The key result that an indicator should say something about."""

    id: UUID
    tracked: Tracked


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An indicator as the team has rated it. `decided` is whether it was chosen (True) or dropped (False), or neither.

    `promoted` is whether it has become a KPI.
    """

    id: UUID
    title: str
    significance: float | None
    tractability: float | None
    decided: bool | None
    promoted: bool = False
    tracked: Tracked | None = None
    kpi: Kpi | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorEvidence:
    """How the readings of an indicator go together with those of its KPI. That is no cause, and ranks nothing."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    key_result_id: UUID
    """The key result."""
    period: BucketSize
    """The periods whose changes are compared: the longer of the two metrics'."""
    correlations: tuple[Correlation, ...]
    """With the KPI's changes in the same period and up to four periods later; empty with too few readings."""
    strongest: Correlation | None
    """The strongest of them."""
    reason: Reason
    """What that tells, and what it does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedIndicator:
    """An indicator, whether to keep it, and why."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    indicator_id: UUID
    """The indicator."""
    title: str
    """The indicator in words."""
    score: float | None
    """Significance × tractability; null without either."""
    rank: int | None
    """Its place among those that have a score, from 1."""
    keep: bool
    """Whether the proposal keeps it."""
    reasons: tuple[Reason, ...]
    """Why, with the arithmetic."""
    evidence: IndicatorEvidence | None
    """What its readings say of the KPI; null without a metric or a KPI, or when it reads the KPI's own metric."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorProposal:
    """Which indicators of a tactic to keep, and what is to be mended about them."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    tactic_id: UUID
    """The tactic."""
    keep: int
    """How many are kept at most."""
    rule: Reason
    """How they are ranked, and whose rule that is."""
    indicators: tuple[ProposedIndicator, ...]
    """All of them, dropped ones too: by rank, then those without a score, as they were written down."""
    findings: tuple[Finding, ...]
    """What is to be mended, warnings first."""


Pair = frozenset[UUID]


def score_of(significance: float | None, tractability: float | None) -> float | None:
    """Value by both; None without either."""
    return None if significance is None or tractability is None else significance * tractability


def ranked(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Those that have a score, the best first."""
    scored = [one for one in candidates if score_of(one.significance, one.tractability) is not None]
    return sorted(scored, key=lambda one: (-_score(one), -(one.significance or 0.0)))


def propose(
    tactic_id: UUID, candidates: Sequence[Candidate], keep: int = KEPT, plan_id: UUID | None = None
) -> IndicatorProposal:
    """Which to keep of a tactic's candidates, given as they were written down; `keep` at most.

    `plan_id` is the plan that the tactic stands in.
    """
    order, alike = ranked(candidates), _alike(candidates)
    scored = {one.id for one in order}
    unscored = [one for one in candidates if one.id not in scored]
    kept: dict[UUID, Candidate] = {}
    proposed: list[ProposedIndicator] = []
    for rank, one in enumerate(order, start=1):
        twin = next((other for other in kept.values() if frozenset({one.id, other.id}) in alike), None)
        if twin is not None:
            same = alike[frozenset({one.id, twin.id})]
            why = Reason("indicators.passed_over", {"other": twin.title, "correlation": _rounded(same)})
        elif len(kept) < keep:
            kept[one.id] = one
            why = Reason("indicators.kept", {"rank": rank, "scored": len(order)})
        else:
            why = Reason("indicators.behind", {"rank": rank, "scored": len(order), "keep": keep})
        params = {"significance": one.significance, "tractability": one.tractability, "score": _score(one)}
        proposed.append(_proposed(one, rank, one.id in kept, (Reason("indicators.score", params), why)))
    proposed += [_proposed(one, None, False, tuple(_lacking(one))) for one in unscored]
    found = (*_counted(tactic_id, candidates), *_each(candidates), *_redundant([*order, *unscored], alike))
    return IndicatorProposal(
        tactic_id=tactic_id,
        keep=keep,
        rule=Reason("indicators.rule"),
        indicators=tuple(proposed),
        findings=tuple(
            replace(one, plan_id=plan_id) for one in sorted(found, key=lambda one: one.severity is not Severity.WARNING)
        ),
    )


def _score(one: Candidate) -> float:
    return score_of(one.significance, one.tractability) or 0.0


def _rounded(correlation: Correlation) -> float:
    return round(correlation.correlation, 2)


def _proposed(
    one: Candidate,
    rank: int | None,
    keep: bool,
    reasons: tuple[Reason, ...],
) -> ProposedIndicator:
    return ProposedIndicator(
        indicator_id=one.id,
        title=one.title,
        score=score_of(one.significance, one.tractability),
        rank=rank,
        keep=keep,
        reasons=reasons,
        evidence=_evidence(one),
    )


def _lacking(one: Candidate) -> Iterator[Reason]:
    if one.significance is None:
        yield Reason("indicators.no_significance")
    if one.tractability is None:
        yield Reason("indicators.no_tractability")


def common_period(one: Tracked, other: Tracked) -> BucketSize:
    """The periods in which two metrics can be compared: the longer ones."""
    return max(one.period, other.period, key=LENGTHS.index)


def _series(one: Tracked, other: Tracked) -> tuple[Values, Values]:
    period = common_period(one, other)
    return one.series.get(period, ()), other.series.get(period, ())


def _alike(candidates: Sequence[Candidate]) -> dict[Pair, Correlation]:
    """Pairs whose readings move together, or against each other, so closely that they say the same."""
    found: dict[Pair, Correlation] = {}
    for one, other in combinations([each for each in candidates if each.tracked is not None], 2):
        assert one.tracked is not None
        assert other.tracked is not None
        same = together(*_series(one.tracked, other.tracked))
        if same is not None and abs(same.correlation) >= ALIKE:
            found[frozenset({one.id, other.id})] = same
    return found


def _evidence(one: Candidate) -> IndicatorEvidence | None:
    if one.tracked is None or one.kpi is None or one.tracked.metric_id == one.kpi.tracked.metric_id:
        return None
    found = following(*_series(one.tracked, one.kpi.tracked))
    strongest = max(found, key=lambda each: abs(each.correlation), default=None)
    period = common_period(one.tracked, one.kpi.tracked)
    if strongest is None:
        reason = Reason("indicators.evidence.too_little")
    else:
        bound = chance(strongest.changes)
        figures = {
            "correlation": _rounded(strongest), "lag": strongest.lag, "changes": strongest.changes,
            "chance": round(bound, 2),
        }  # fmt: skip
        clear = abs(strongest.correlation) > bound
        reason = Reason("indicators.evidence.clear" if clear else "indicators.evidence.unclear", figures)
    return IndicatorEvidence(
        key_result_id=one.kpi.id, period=period, correlations=found, strongest=strongest, reason=reason
    )


def _counted(tactic_id: UUID, candidates: Sequence[Candidate]) -> Iterator[Finding]:
    """What is to be said of how many there are."""
    count, chosen = len(candidates), sum(one.decided is True for one in candidates)
    figures = {"count": count, "least": LEAST_CANDIDATES, "most": MOST_CANDIDATES}
    if count < LEAST_CANDIDATES:
        reason = Reason("indicators.few", figures)
        yield _note("tactic", tactic_id, reason, Reason("indicators.few.advice"))
    if count > MOST_CANDIDATES:
        reason = Reason("indicators.many", figures)
        yield _note("tactic", tactic_id, reason, Reason("indicators.many.advice"))
    if any(one.decided is not None for one in candidates) and not LEAST_KEPT <= chosen <= MOST_KEPT:
        reason = Reason("indicators.chosen", {"count": chosen, "least": LEAST_KEPT, "most": MOST_KEPT})
        advice = Reason("indicators.chosen.advice", {"least": LEAST_KEPT, "most": MOST_KEPT})
        yield Finding(severity=Severity.WARNING, noun="tactic", noun_id=tactic_id, reason=reason, advice=advice)


def _each(candidates: Sequence[Candidate]) -> Iterator[Finding]:
    """What is to be said of one by itself, unless it is out of the question."""
    for one in candidates:
        if one.decided is False:
            continue
        if one.tracked is None:
            if one.decided:
                reason = Reason("indicators.untracked", {"title": one.title})
                yield _note(NOUN, one.id, reason, Reason("indicators.untracked.advice"))
            continue
        if one.tracked.vanity:
            reason = Reason("indicators.vanity", {"title": one.title, "metric": one.tracked.name})
            yield _note(NOUN, one.id, reason, Reason("indicators.vanity.advice"))
        if one.kpi is not None and one.kpi.tracked.metric_id == one.tracked.metric_id and not one.promoted:
            reason = Reason("indicators.own_kpi", {"title": one.title, "metric": one.tracked.name})
            yield _note(NOUN, one.id, reason, Reason("indicators.own_kpi.advice"))


def _redundant(ordered: Sequence[Candidate], alike: Mapping[Pair, Correlation]) -> Iterator[Finding]:
    """Of two that say the same, the one that is ranked lower or not at all."""
    for better, worse in combinations(ordered, 2):
        same = alike.get(frozenset({better.id, worse.id}))
        if same is not None and better.decided is not False and worse.decided is not False:
            params = {
                "title": worse.title, "other": better.title, "correlation": _rounded(same), "changes": same.changes,
            }  # fmt: skip
            advice = Reason("indicators.redundant.advice", {"title": worse.title, "other": better.title})
            yield _note(NOUN, worse.id, Reason("indicators.redundant", params), advice)


def _note(noun: str, identity: UUID, reason: Reason, advice: Reason) -> Finding:
    return Finding(severity=Severity.NOTE, noun=noun, noun_id=identity, reason=reason, advice=advice)
