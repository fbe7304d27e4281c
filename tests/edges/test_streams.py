"""Streams of readings over HTTP: lines of JSON and of CSV, stored piece by piece."""

import gzip
from collections.abc import AsyncIterator
from typing import Any

import orjson
import pytest
from fastapi import FastAPI
from starlette.types import Message

from service.operations import lines
from tests.edges.conftest import Tenant

NDJSON = {"Content-Type": "application/x-ndjson"}
CSV = {"Content-Type": "text/csv"}


@pytest.fixture
async def metrics(tenant: Tenant) -> list[dict[str, Any]]:
    """A level, and a flow counted by the day."""
    return [
        await tenant.make("metrics", key="followers", name="Followers", kind="level"),
        await tenant.make("metrics", key="clicks", name="Clicks", kind="flow"),
    ]


@pytest.fixture
def _in_small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "PIECE", 400)


def level(at: int, value: float = 1.0, **more: Any) -> dict[str, Any]:
    return {"metric": "followers", "value": value, "at": f"2026-01-{1 + at // 24:02}T{at % 24:02}:00:00Z", **more}


def in_lines(*items: Any) -> bytes:
    return b"\n".join(one if isinstance(one, bytes) else orjson.dumps(one) for one in items)


async def by_drops(text: bytes, size: int) -> AsyncIterator[bytes]:
    for start in range(0, len(text), size):
        yield text[start : start + size]


async def readings(tenant: Tenant) -> list[float]:
    return [one["value"] for one in (await tenant.read("readings", limit=200, sort="period_start"))["items"]]


@pytest.mark.usefixtures("_in_small_pieces", "metrics")
@pytest.mark.parametrize("size", [1, 7, 100, 100_000])
async def test_however_it_comes_each_line_has_its_outcome(tenant: Tenant, size: int) -> None:
    sent = [level(at, float(at)) for at in range(60)]
    response = await tenant.client.post("/v1/readings", content=by_drops(in_lines(*sent, b""), size), headers=NDJSON)
    answer = response.json()
    assert (response.status_code, answer["accepted"], answer["omitted"]) == (200, 60, 0)
    assert [(one["index"], one["line"], one["outcome"]) for one in answer["items"]] == [
        (at, at + 1, "accepted") for at in range(60)
    ]
    assert await readings(tenant) == [float(at) for at in range(60)]


@pytest.mark.usefixtures("_in_small_pieces", "metrics")
async def test_bad_lines_are_told_by_their_number_and_the_others_land(tenant: Tenant) -> None:
    sent = [
        level(0), b"", b"  ", b"{not json", level(1, x=1), level(2), b"[1]",
        {"metric": "nobody", "value": 1, "at": "2026"},
        {"metric": "nobody", "value": 1.5, "at": "2026-01-02", "note": "kept"}, level(0), level(0, 2.0),
    ]  # fmt: skip
    response = await tenant.client.post("/v1/readings", content=in_lines(*sent), headers=NDJSON)
    told = [(one["index"], one["line"], one["outcome"], one["code"]) for one in response.json()["items"]]
    assert told == [
        (0, 1, "accepted", None),
        (1, 4, "rejected", "json_invalid"),
        (2, 5, "rejected", "unknown_field"),
        (3, 6, "accepted", None),
        (4, 7, "rejected", "wrong_type"),
        (5, 8, "rejected", "bad_time"),
        (6, 9, "quarantined", "unknown_metric"),
        (7, 10, "unchanged", None),
        (8, 11, "revised", None),
    ]
    summary = await tenant.client.post("/v1/readings?summary=true", content=in_lines(*sent), headers=NDJSON)
    assert [one["line"] for one in summary.json()["items"]] == [4, 5, 7, 8, 9]
    (kept, _) = (await tenant.read("readings/quarantined"))["items"]
    assert kept["reading"] == sent[8]


@pytest.mark.usefixtures("_in_small_pieces", "metrics")
@pytest.mark.parametrize("size", [5, 100_000])
async def test_what_was_compressed_is_the_same(tenant: Tenant, size: int) -> None:
    lines_, zipped = in_lines(*(level(at) for at in range(60))), {**NDJSON, "Content-Encoding": "gzip"}
    members = gzip.compress(lines_[:1_000]) + gzip.compress(lines_[1_000:])
    response = await tenant.client.post("/v1/readings", content=by_drops(members, size), headers=zipped)
    assert response.json()["accepted"] == 60
    for body, status in ((members[:-9], 400), (members + b"more", 400), (lines_, 400), (b"", 400),
                         (gzip.compress(b"\n" * 5_000_000), 413), (gzip.compress(b"") * 200, 400)):  # fmt: skip
        refused = await tenant.client.post("/v1/readings", content=body, headers=zipped)
        assert refused.status_code == status, refused.text
    other = await tenant.client.post("/v1/readings", content=b"", headers={**NDJSON, "Content-Encoding": "br"})
    assert other.status_code == 415


@pytest.mark.usefixtures("metrics")
async def test_of_one_period_the_last_line_stands_however_many_there_are(tenant: Tenant) -> None:
    sent = in_lines(*(level(0, float(at)) for at in range(70)))
    answer = (await tenant.client.post("/v1/readings", content=sent, headers=NDJSON)).json()
    assert (answer["accepted"], answer["revised"], answer["rejected"]) == (1, 69, 0)
    assert await readings(tenant) == [69.0]


@pytest.mark.usefixtures("_in_small_pieces", "metrics")
async def test_a_long_stream_lists_what_did_not_land_up_to_a_thousand(tenant: Tenant) -> None:
    sent = [level(at % 700, float(at)) if at % 5 else {"metric": "followers"} for at in range(10_500)]
    response = await tenant.client.post("/v1/readings", content=in_lines(*sent), headers=NDJSON)
    answer = response.json()
    assert (answer["rejected"], answer["omitted"], len(answer["items"])) == (2_100, 1_100, 1_000)
    assert {one["outcome"] for one in answer["items"]} == {"rejected"}
    assert sum(answer[kind] for kind in ("accepted", "unchanged", "revised")) == 8_400


@pytest.mark.usefixtures("metrics")
async def test_when_no_line_can_be_taken_the_answer_is_a_problem(tenant: Tenant) -> None:
    response = await tenant.client.post("/v1/readings", content=b"{}\n[]\n", headers=NDJSON)
    assert (response.status_code, response.json()["rejected"]) == (422, 2)
    assert [one["line"] for one in response.json()["items"]] == [1, 2]
    nothing = await tenant.client.post("/v1/readings", content=b"\n\n", headers=NDJSON)
    assert (nothing.status_code, nothing.json()["items"]) == (200, [])


@pytest.mark.usefixtures("_in_small_pieces", "metrics")
async def test_what_was_stored_before_it_broke_off_is_there_and_unchanged_the_next_time(
    tenant: Tenant, service: FastAPI
) -> None:
    sent = in_lines(*(level(at) for at in range(60)))
    arriving = iter([{"type": "http.request", "body": sent[:3_000], "more_body": True}, {"type": "http.disconnect"}])
    answered: list[Message] = []

    async def receive() -> Message:
        return next(arriving)

    async def send(message: Message) -> None:
        answered.append(message)

    headers = [(b"authorization", f"Bearer {tenant.key}".encode()), (b"content-type", b"application/x-ndjson")]
    scope = {"type": "http", "method": "POST", "path": "/v1/readings", "query_string": b"", "headers": headers}
    await service(scope, receive, send)
    assert answered[0]["status"] == 400
    assert 0 < len(await readings(tenant)) < 60
    again = (await tenant.client.post("/v1/readings", content=sent, headers=NDJSON)).json()
    assert again["accepted"] + again["unchanged"] == 60


@pytest.mark.usefixtures("_in_small_pieces", "metrics")
async def test_all_or_none_of_a_stream(tenant: Tenant) -> None:
    sent = [level(at) for at in range(30)]
    url = "/v1/readings?atomic=true"
    refused = await tenant.client.post(url, content=in_lines(*sent, b"{"), headers=NDJSON)
    assert refused.status_code == 422
    assert await readings(tenant) == []
    zipped = {**NDJSON, "Content-Encoding": "gzip"}
    taken = await tenant.client.post(url, content=gzip.compress(in_lines(b"", *sent)), headers=zipped)
    assert taken.json()["accepted"] == 30
    assert [one["line"] for one in taken.json()["items"]] == list(range(2, 32))
    many = in_lines(*(level(at) for at in range(10_001)))
    assert (await tenant.client.post(url, content=many, headers=NDJSON)).status_code == 422


@pytest.mark.usefixtures("_in_small_pieces", "metrics")
@pytest.mark.parametrize("media", ["application/json", "application/x-ndjson"])
async def test_a_dry_run_says_what_would_happen_and_leaves_nothing(tenant: Tenant, media: str) -> None:
    sent = [level(0), level(1, x=1), {"metric": "nobody", "value": 1, "at": "2026-01-02"}]
    body = orjson.dumps(sent) if media == "application/json" else in_lines(*sent)
    headers = {"Content-Type": media}
    dry = await tenant.client.post("/v1/readings?dry_run=true", content=body, headers=headers)
    assert [one["outcome"] for one in dry.json()["items"]] == ["accepted", "rejected", "quarantined"]
    assert await readings(tenant) == []
    assert (await tenant.read("readings/quarantined"))["items"] == []
    real = await tenant.client.post("/v1/readings", content=body, headers=headers)
    assert real.json() == dry.json()


@pytest.mark.usefixtures("metrics")
async def test_a_rehearsal_counts_periods_that_come_twice_as_the_real_thing_does(tenant: Tenant) -> None:
    sent = in_lines(*(level(0, float(at)) for at in range(70)))
    dry = await tenant.client.post("/v1/readings?dry_run=true", content=sent, headers=NDJSON)
    real = await tenant.client.post("/v1/readings", content=sent, headers=NDJSON)
    assert dry.json() == real.json()


@pytest.mark.usefixtures("metrics")
async def test_a_rehearsal_is_not_remembered_under_a_key(tenant: Tenant) -> None:
    keyed = {"Idempotency-Key": "the-first"}
    for _ in range(2):
        dry = await tenant.client.post("/v1/readings?dry_run=true", json=level(0), headers=keyed)
        assert (dry.json()["accepted"], "Idempotency-Replayed" in dry.headers) == (1, False)
    assert (await tenant.client.post("/v1/readings", json=level(0), headers=keyed)).json()["accepted"] == 1


@pytest.mark.usefixtures("metrics")
async def test_what_is_said_of_tables_is_refused_of_anything_else(tenant: Tenant) -> None:
    refused = await tenant.client.post("/v1/readings?delimiter=tab", json=level(0))
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, "only_of_tables")


@pytest.mark.usefixtures("_in_small_pieces", "metrics")
async def test_a_table_with_its_own_columns(tenant: Tenant) -> None:
    table = "Datum;Wert;Notiz\r\n2026-01-01;1,5;a\r\n2026-01-02;;b\r\n2026-01-03;x;c\r\n2026-01-04;1.234,5;d\r\n"
    query = "decimal=comma&metric=followers&column[at]=Datum&column[value]=Wert&column[note]=Notiz"
    response = await tenant.client.post(f"/v1/readings?{query}", content=table.encode(), headers=CSV)
    told = [(one["index"], one["line"], one["outcome"]) for one in response.json()["items"]]
    assert told == [(0, 2, "accepted"), (1, 4, "rejected"), (2, 5, "accepted")]
    assert await readings(tenant) == [1.5, 1234.5]


@pytest.mark.usefixtures("metrics")
@pytest.mark.parametrize(
    ("query", "table", "status"),
    [
        ("", "metric,value,at\nfollowers,1,2026-01-01\n", 200),
        ("", "", 422),
        ("", "metric,value,when\nfollowers,1,2026-01-01\n", 422),
        ("", "metric,value,at\nfollowers,1,\xff", 400),
        ("delimiter=x", "metric,value,at\n", 422),
        ("separator=,", "metric,value,at\n", 422),
        ("", "metric,value,at\nfollowers,1," + "x" * 70_000, 413),
    ],
)
async def test_what_is_wrong_with_a_table_is_said(tenant: Tenant, query: str, table: str, status: int) -> None:
    response = await tenant.client.post(f"/v1/readings?{query}", content=table.encode("latin-1"), headers=CSV)
    assert response.status_code == status, response.text


async def test_a_line_without_an_end_is_refused(tenant: Tenant) -> None:
    response = await tenant.client.post("/v1/readings", content=b"x" * 900_000, headers=NDJSON)
    assert response.status_code == 413


@pytest.mark.parametrize("media", ["", "text/plain", "application/xml", "application/json-seq"])
async def test_other_content_types_are_refused_by_name(tenant: Tenant, media: str) -> None:
    response = await tenant.client.post("/v1/readings", content=b"{}", headers={"Content-Type": media})
    assert response.status_code == 415
    assert "application/x-ndjson" in response.json()["detail"]
