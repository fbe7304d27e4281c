"""Every threshold of the judgement of progress, in one place. A workspace may set its own."""

from dataclasses import dataclass
from enum import StrEnum

NOISE = 1e-9
"""Differences below this are the rounding of binary fractions, not a verdict: 0.7 reached as 0.69999… is 0.7."""


class Framework(StrEnum):
    """How a plan's goals are framed and judged."""

    SMART = "smart"
    OKR = "okr"


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """The defaults of the judgement. Ratios are fractions: 0.90 is 90 % of what the plan expects on the day."""

    smart_on_track: float = 0.90
    smart_at_risk: float = 0.75
    okr_on_track: float = 0.70
    okr_at_risk: float = 0.50
    succeeded_from: float = 0.6
    band_from: float = 0.6
    band_to: float = 0.7
    stale_after_cadences: int = 2
    irregular_stale_days: int = 35

    def pace(self, framework: Framework) -> tuple[float, float]:
        """The pace ratios from which a plan of this framework is on track and at risk."""
        if framework is Framework.OKR:
            return self.okr_on_track, self.okr_at_risk
        return self.smart_on_track, self.smart_at_risk


DEFAULTS = Thresholds()


def reaches(value: float, threshold: float) -> bool:
    """Whether a fraction is at or above a threshold, rounding noise aside."""
    return value >= threshold - NOISE
