"""The end of a plan: how each objective ended by what was measured, and what the whole of it says."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.core.progress import grade_of
from service.core.status import Outcome
from service.core.thresholds import DEFAULTS, Framework, Thresholds, reaches
from service.core.verdict import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """How an objective ended by what was measured; None where nothing was, and a person has to say it."""

    outcome: Outcome | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Landing:
    """What the progress of a plan's key results says of the plan."""

    measured: int
    met: int
    share_met: float | None
    stretch: bool | None
    grade: float | None
    notes: tuple[Reason, ...] = ()


def propose_outcome(
    progress: float | None,
    framework: Framework = Framework.SMART,
    thresholds: Thresholds = DEFAULTS,
    *,
    unmeasured: int = 0,
) -> Proposal:
    """How an objective ended that came to `progress` (0 to 1), `unmeasured` of its parts left out.

    A SMART objective is achieved at 1, an OKR from where a stretch goal succeeds. At the end the plan expects all of
    it, so that progress is the pace: what was at risk or better has come a part of the way, what was off track has
    missed. A person alone drops an objective.
    """
    left_out = (Reason("closing.parts_unmeasured", {"count": unmeasured}),) if unmeasured else ()
    if progress is None:
        return Proposal(outcome=None, reasons=(Reason("closing.no_value"),))
    achieved_from = thresholds.succeeded_from if framework is Framework.OKR else 1.0
    partial_from = min(achieved_from, thresholds.pace(framework)[1])
    shown = {"progress": progress, "achieved_from": achieved_from, "partial_from": partial_from}
    if reaches(progress, achieved_from):
        return Proposal(outcome=Outcome.ACHIEVED, reasons=(Reason("closing.achieved", shown), *left_out))
    if reaches(progress, partial_from):
        return Proposal(outcome=Outcome.PARTIAL, reasons=(Reason("closing.partial", shown), *left_out))
    return Proposal(outcome=Outcome.MISSED, reasons=(Reason("closing.missed", shown), *left_out))


def land(progress: float | None, key_results: Sequence[float | None], framework: Framework) -> Landing:
    """What the progress of a plan and of its key results (None without a value) says of the plan.

    In an OKR plan of which at least two key results were measured, targets were a stretch unless all were met.
    """
    known = [one for one in key_results if one is not None]
    met = sum(reaches(one, 1.0) for one in known)
    judged = framework is Framework.OKR and len(known) > 1
    stretch = met < len(known) if judged else None
    return Landing(
        measured=len(known),
        met=met,
        share_met=met / len(known) if known else None,
        stretch=stretch,
        grade=None if progress is None else grade_of(progress),
        notes=(Reason("rollup.no_stretch", {"count": met}),) if stretch is False else (),
    )
