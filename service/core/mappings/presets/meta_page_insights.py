"""Meta: a Page's insights as its Graph API answers them, forwarded by a script or an automation tool.

`end_time` is the moment at which a day ends in the Page's reckoning, midnight in California unless said otherwise: the
value is of the day before. So readings name days, found twelve hours back, which is the right day in every zone and on
both days a year on which the clocks change. Weeks and 28 days are windows that overlap, one for each day: figures
counted once in each, never to be added up.
"""

from service.core.mappings.presets.shapes import Preset, PresetMetric, PresetSample
from service.core.mappings.shapes import Mapping, ReadingMapping
from service.core.vocabulary import Cadence, MetricKind

HALF_A_DAY, DAY = 43_200, 86_400
PAGE = "{split(parent.id, '/')[0]}"


def _day(seconds: int) -> str:
    return f"split(plus_seconds(child.end_time, `{seconds}`), 'T')[0]"


def _window(period: str, days: int) -> ReadingMapping:
    return ReadingMapping(
        metric=f"meta.{{parent.name}}.{period}/{PAGE}",
        when=f"parent.period == '{period}'",
        period_start=_day(HALF_A_DAY - days * DAY),
        period_end=_day(HALF_A_DAY),
    )


MAPPING = Mapping(
    items="data[].pairs(@, values)[]",
    value="child.value",
    readings=(
        ReadingMapping(metric=f"meta.{{parent.name}}/{PAGE}", when="parent.period == 'day'", at=_day(HALF_A_DAY - DAY)),
        _window("week", 7),
        _window("days_28", 28),
        ReadingMapping(
            metric=f"meta.{{parent.name}}.lifetime/{PAGE}",
            when="parent.period == 'lifetime'",
            at="plus_seconds(child.end_time, `0`)",
        ),
    ),
)


def _row(name: str, period: str, *values: tuple[float, str]) -> dict[str, object]:
    listed = [{"value": value, "end_time": end} for value, end in values]
    return {"name": name, "period": period, "values": listed, "id": f"104110/insights/{name}/{period}"}


SAMPLES = (
    PresetSample(
        body={
            "data": [
                _row(
                    "page_post_engagements",
                    "day",
                    (66, "2026-01-05T08:00:00+0000"),
                    (78, "2026-01-06T08:00:00+0000"),
                ),
                _row("page_post_engagements", "week", (402, "2026-01-06T08:00:00+0000")),
                _row("page_follows", "day", (5210, "2026-01-06T08:00:00+0000")),
            ],
            "paging": {},
        },
        readings=(
            {"metric": "meta.page_post_engagements/104110", "value": 66, "at": "2026-01-04"},
            {"metric": "meta.page_post_engagements/104110", "value": 78, "at": "2026-01-05"},
            {
                "metric": "meta.page_post_engagements.week/104110",
                "value": 402,
                "period_start": "2025-12-30",
                "period_end": "2026-01-06",
            },
            {"metric": "meta.page_follows/104110", "value": 5210, "at": "2026-01-05"},
        ),
    ),
)

META_PAGE_INSIGHTS = Preset(
    scheme="token",
    header="Authorization",
    prefix="Bearer ",
    mapping=MAPPING,
    metrics=(
        PresetMetric(metric="meta.page_post_engagements/{page}", kind=MetricKind.FLOW, cadence=Cadence.DAILY),
        PresetMetric(metric="meta.page_follows/{page}", kind=MetricKind.LEVEL, cadence=Cadence.DAILY),
        PresetMetric(metric="meta.{name}.week/{page}", kind=MetricKind.UNIQUE, cadence=Cadence.DAILY),
        PresetMetric(metric="meta.{name}.days_28/{page}", kind=MetricKind.UNIQUE, cadence=Cadence.DAILY),
        PresetMetric(metric="meta.{name}.lifetime/{page}", kind=MetricKind.LEVEL, cadence=Cadence.DAILY),
    ),
    samples=SAMPLES,
)
