"""Prometheus Alertmanager: how many alerts of a group are firing, at the last moment one of them began or ended.

A notification tells no time of its own. One that is repeated without news gives the same reading again.
"""

from service.core.mappings.presets.shapes import Preset, PresetMetric, PresetSample
from service.core.mappings.shapes import Mapping
from service.core.vocabulary import Cadence, MetricKind

BEGAN = "alerts[?status == 'firing'].plus_seconds(startsAt, `0`)"
ENDED = "alerts[?status == 'resolved'].plus_seconds(endsAt, `0`)"

MAPPING = Mapping(
    metric="alertmanager.firing/{slug(receiver)}/{join('/', map(&slug(@), values(groupLabels))) || 'all'}",
    value="length(alerts[?status == 'firing'])",
    at=f"max([{BEGAN}, {ENDED}][])",
)


def _alert(status: str, began: str, ended: str) -> dict[str, object]:
    labels = {"alertname": "HighLatency", "severity": "page"}
    return {"status": status, "labels": labels, "startsAt": began, "endsAt": ended, "fingerprint": "1a30ba71cca2921f"}


GROUP = {
    "version": "4",
    "groupKey": '{}:{alertname="HighLatency", cluster="eu 1"}',
    "truncatedAlerts": 0,
    "receiver": "oarlock",
    "groupLabels": {"alertname": "HighLatency", "cluster": "eu 1"},
}
NEVER = "0001-01-01T00:00:00Z"

SAMPLES = (
    PresetSample(
        body={
            **GROUP,
            "status": "firing",
            "alerts": [
                _alert("firing", "2026-01-05T08:00:00.5Z", NEVER),
                _alert("firing", "2026-01-05T09:52:26.739266876+01:00", NEVER),
                _alert("resolved", "2026-01-05T07:00:00Z", "2026-01-05T08:10:00Z"),
            ],
        },
        readings=(
            {"metric": "alertmanager.firing/oarlock/HighLatency/eu-1", "value": 2, "at": "2026-01-05T08:52:26.739266Z"},
        ),
    ),
    PresetSample(
        body={
            **GROUP,
            "status": "resolved",
            "alerts": [_alert("resolved", "2026-01-05T08:00:00Z", "2026-01-05T10:05:00Z")],
        },
        readings=(
            {"metric": "alertmanager.firing/oarlock/HighLatency/eu-1", "value": 0, "at": "2026-01-05T10:05:00.000000Z"},
        ),
    ),
)

ALERTMANAGER = Preset(
    scheme="token",
    header="Authorization",
    prefix="Bearer ",
    mapping=MAPPING,
    metrics=(
        PresetMetric(metric="alertmanager.firing/{receiver}/{group}", kind=MetricKind.LEVEL, cadence=Cadence.IRREGULAR),
    ),
    samples=SAMPLES,
)
