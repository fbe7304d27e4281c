"""Typeform: responses of a form, and what its scales say.

A score is no ratio by itself. So a Net Promoter question is counted as promoters, passives and detractors, which the
catalogue's `nps` puts together again for any window, and other scales as a sum of scores and a number of them.
"""

from service.core.mappings.presets.shapes import Preset, PresetMetric, PresetSample, event
from service.core.mappings.shapes import Mapping, ReadingMapping
from service.core.vocabulary import Cadence, MetricKind

RESPONSE = "root().form_response"
FORM = f"{{slug({RESPONSE}.form_id)}}"
QUESTION = f"{FORM}/{{slug(not_null(field.ref, field.id))}}"
SCALE = "contains(['opinion_scale', 'rating'], field.type)"

MAPPING = Mapping(
    items="[form_response, form_response.answers][]",
    when="root().event_type == 'form_response'",
    value="`1`",
    external_id=f"{RESPONSE}.token",
    **event(f"{RESPONSE}.submitted_at", f"{RESPONSE}.token"),
    readings=(
        ReadingMapping(metric=f"typeform.responses/{FORM}", when="form_id"),
        ReadingMapping(metric=f"typeform.promoters/{QUESTION}", when="field.type == 'nps' && number >= `9`"),
        ReadingMapping(
            metric=f"typeform.passives/{QUESTION}", when="field.type == 'nps' && number >= `7` && number <= `8`"
        ),
        ReadingMapping(metric=f"typeform.detractors/{QUESTION}", when="field.type == 'nps' && number <= `6`"),
        ReadingMapping(metric=f"typeform.score_sum/{QUESTION}", value="number", when=SCALE),
        ReadingMapping(metric=f"typeform.score_count/{QUESTION}", when=SCALE),
    ),
)


def _question(kind: str, ref: str) -> dict[str, str]:
    return {"id": f"{ref}-1", "type": kind, "ref": ref}


SAMPLES = (
    PresetSample(
        body={
            "event_id": "01HM3K8N2P",
            "event_type": "form_response",
            "form_response": {
                "form_id": "cF4mp1",
                "token": "a3a12ec67a1365927098a606107fac15",
                "submitted_at": "2026-01-05T18:17:02Z",
                "answers": [
                    {"type": "number", "number": 9, "field": _question("nps", "would-recommend")},
                    {"type": "number", "number": 4, "field": _question("opinion_scale", "ease of use")},
                    {"type": "text", "text": "The tents.", "field": _question("short_text", "best")},
                ],
            },
        },
        readings=(
            {
                "metric": "typeform.responses/cF4mp1",
                "value": 1,
                "period_start": "2026-01-05T18:17:02.363263Z",
                "period_end": "2026-01-05T18:17:02.363264Z",
                "external_id": "a3a12ec67a1365927098a606107fac15",
            },
            {
                "metric": "typeform.promoters/cF4mp1/would-recommend",
                "value": 1,
                "period_start": "2026-01-05T18:17:02.363263Z",
                "period_end": "2026-01-05T18:17:02.363264Z",
                "external_id": "a3a12ec67a1365927098a606107fac15",
            },
            {
                "metric": "typeform.score_sum/cF4mp1/ease-of-use",
                "value": 4,
                "period_start": "2026-01-05T18:17:02.363263Z",
                "period_end": "2026-01-05T18:17:02.363264Z",
                "external_id": "a3a12ec67a1365927098a606107fac15",
            },
            {
                "metric": "typeform.score_count/cF4mp1/ease-of-use",
                "value": 1,
                "period_start": "2026-01-05T18:17:02.363263Z",
                "period_end": "2026-01-05T18:17:02.363264Z",
                "external_id": "a3a12ec67a1365927098a606107fac15",
            },
        ),
    ),
)

METRICS = (
    "typeform.responses/{form}",
    "typeform.promoters/{form}/{question}",
    "typeform.passives/{form}/{question}",
    "typeform.detractors/{form}/{question}",
    "typeform.score_sum/{form}/{question}",
    "typeform.score_count/{form}/{question}",
)

TYPEFORM = Preset(
    scheme="hmac-sha256",
    header="Typeform-Signature",
    prefix="sha256=",
    encoding="base64",
    mapping=MAPPING,
    metrics=tuple(
        PresetMetric(
            metric=key, kind=MetricKind.FLOW, cadence=Cadence.IRREGULAR, unit="points" if "sum" in key else "count"
        )
        for key in METRICS
    ),
    samples=SAMPLES,
)
