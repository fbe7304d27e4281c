"""YouTube Analytics: the rows of a report by `day`, forwarded as the API answers them; up to ten metrics."""

from service.core.mappings.presets.shapes import Preset, PresetMetric, PresetSample
from service.core.mappings.shapes import Mapping, ReadingMapping
from service.core.vocabulary import Cadence, MetricKind

MOST_METRICS = 10


def _column(place: int) -> ReadingMapping:
    """A column of figures. Beside a second dimension it has no key: the rows of a day would revise one another."""
    header = f"root().columnHeaders[{place}]"
    only_days = "root().columnHeaders[:2].columnType == ['DIMENSION', 'METRIC']"
    return ReadingMapping(
        metric=f"youtube.{{{only_days} && {header}.name}}",
        value=f"[{place}]",
        when=f"{header}.columnType == 'METRIC'",
    )


MAPPING = Mapping(items="rows", at="[0]", readings=tuple(_column(place) for place in range(1, MOST_METRICS + 1)))

SAMPLES = (
    PresetSample(
        body={
            "kind": "youtubeAnalytics#resultTable",
            "columnHeaders": [
                {"name": "day", "columnType": "DIMENSION", "dataType": "STRING"},
                {"name": "views", "columnType": "METRIC", "dataType": "INTEGER"},
                {"name": "estimatedMinutesWatched", "columnType": "METRIC", "dataType": "INTEGER"},
            ],
            "rows": [["2026-01-04", 1520, 4310], ["2026-01-05", 1604, 4555]],
        },
        readings=(
            {"metric": "youtube.views", "value": 1520, "at": "2026-01-04"},
            {"metric": "youtube.estimatedMinutesWatched", "value": 4310, "at": "2026-01-04"},
            {"metric": "youtube.views", "value": 1604, "at": "2026-01-05"},
            {"metric": "youtube.estimatedMinutesWatched", "value": 4555, "at": "2026-01-05"},
        ),
    ),
)

YOUTUBE_ANALYTICS = Preset(
    scheme="token",
    header="Authorization",
    prefix="Bearer ",
    mapping=MAPPING,
    metrics=(
        PresetMetric(metric="youtube.views", kind=MetricKind.FLOW, cadence=Cadence.DAILY),
        PresetMetric(
            metric="youtube.estimatedMinutesWatched", kind=MetricKind.FLOW, cadence=Cadence.DAILY, unit="minutes"
        ),
    ),
    samples=SAMPLES,
)
