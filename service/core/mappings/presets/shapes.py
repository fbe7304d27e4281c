"""What a preset is: a sender that is known, how it signs, what it sends, and the readings that come of it."""

from dataclasses import dataclass, field
from typing import Any, ClassVar

from service.core.mappings.shapes import Mapping
from service.core.vocabulary import Cadence, MetricKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PresetMetric:
    """A metric that a preset sends readings of."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    metric: str
    """Its key; a part in braces is different for each thing that is counted."""
    kind: MetricKind
    """What its values are. A metric of another kind would take the readings wrongly, or not at all."""
    cadence: Cadence
    """How often readings come; `irregular` where each event is a reading of its own."""
    unit: str | None = "count"
    """The unit of its values; null where it depends on what is sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PresetSample:
    """A body as the sender writes it, and the readings that the mapping finds in it."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    body: Any
    """The body."""
    headers: dict[str, str] = field(default_factory=dict[str, str])
    """The headers that the mapping looks at."""
    readings: tuple[dict[str, object], ...] = ()
    """The readings, as they would be sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """A sender that is known: how it signs its deliveries, and where in them the readings are."""

    scheme: str
    """How deliveries are signed: a source's `scheme`."""
    header: str | None = None
    """The header that holds the signature or the token."""
    prefix: str | None = None
    """What stands before it in that header."""
    encoding: str = "hex"
    """How the signature is written: `hex` or `base64`."""
    delivery_header: str | None = None
    """The header with the delivery's own id, where the sender has one."""
    mapping: Mapping
    """Where the readings are."""
    metrics: tuple[PresetMetric, ...]
    """The metrics that readings are of."""
    samples: tuple[PresetSample, ...]
    """Bodies as the sender writes them, with the readings they give."""


def event(time: str, identity: str) -> dict[str, str]:
    """Times of a flow reading for one event: a microsecond that its id picks within the second it happened in.

    So the same event sent again is the same reading, and two events of one second are two: always, if their ids are
    numbers in sequence, and but for one pair in a million otherwise. Sums over days and weeks are what they should be.
    """
    start = f"moment_of({time}, {identity})"
    return {"period_start": start, "period_end": f"plus_seconds({start}, `0.000001`)"}
