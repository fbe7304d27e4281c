"""The field's terms that several judgements share."""

from enum import StrEnum


class MetricKind(StrEnum):
    """What a metric's values are, which decides how they may be added up."""

    LEVEL = "level"
    FLOW = "flow"
    RATIO = "ratio"
    UNIQUE = "unique"


class GoodDirection(StrEnum):
    """Which way is better."""

    UP = "up"
    DOWN = "down"
    NONE = "none"


class Cadence(StrEnum):
    """How often a reading is due."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    YEARLY = "yearly"
    IRREGULAR = "irregular"


class TargetKind(StrEnum):
    """What a key result aims at."""

    INCREASE_TO = "increase_to"
    DECREASE_TO = "decrease_to"
    STAY_AT_LEAST = "stay_at_least"
    STAY_AT_MOST = "stay_at_most"
    STAY_WITHIN = "stay_within"
    BINARY = "binary"
