"""Deliveries: taken once, kept whatever became of them, applied again, forgotten in time."""

import asyncio
import base64
import json
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Row

from service.errors import Kind, Problem
from service.i18n import translate
from service.operations.deliveries import (
    Handled,
    contents_of,
    forget_deliveries,
    get_delivery,
    list_deliveries,
    replay_delivery,
    take_delivery,
)
from service.operations.forms import BATCH, EVENT, JSON, Arrived
from service.operations.quarantine import list_quarantined
from service.operations.readings import readings_of
from service.operations.sources import patch_source
from service.store.paging import Page
from service.store.tables import Delivery, DeliveryContent
from service.store.tables.people import Scope
from service.store.work import Work
from tests.support.factories import make_delivery, make_metric, make_source
from tests.support.problems import refused
from tests.support.workspaces import NOW, Workspace

GITHUB = {"scheme": "hmac-sha256", "header": "X-Signature", "delivery_header": "X-Delivery"}
NO_OBJECT = "A reading is a JSON object."
TOKEN = {"scheme": "token", "header": "X-Token"}
EVENT_HEAD = {"specversion": "1.0", "id": "e-1", "source": "/shop", "type": "counted"}


def followers(value: float, at: str = "2026-11-01", **more: Any) -> dict[str, Any]:
    return {"metric": "followers", "value": value, "at": at, **more}


@pytest.fixture
async def metric(workspace: Workspace) -> Row[Any]:
    async with workspace.writing() as work:
        return await make_metric(work, key="followers")


@pytest.fixture
async def source(workspace: Workspace, metric: Row[Any]) -> Row[Any]:
    """A source that signs the ids of its deliveries."""
    async with workspace.writing() as work:
        return await make_source(work)


async def of(workspace: Workspace, **fields: Any) -> Row[Any]:
    async with workspace.writing() as work:
        return await make_source(work, **fields)


async def deliver(
    workspace: Workspace,
    source: Row[Any],
    body: object,
    named: str | None = None,
    *,
    kind: str | None = JSON,
    minutes: int = 0,
    **more: Any,
) -> Handled:
    """Deliver in a transaction of its own, some minutes from now."""
    written = body if isinstance(body, bytes) else json.dumps(body).encode()
    sent = Arrived(written, kind, more.pop("headers", {}))
    async with workspace.writing(Scope.INGEST, now=NOW + timedelta(minutes=minutes)) as work:
        return await take_delivery(work, source, sent, named, language=more.pop("language", "en"), **more)


async def value(workspace: Workspace, metric: Row[Any]) -> list[float]:
    async with workspace.reading() as work:
        return [row.value for row in (await readings_of(work, [metric.id]))[metric.id]]


async def kept(workspace: Workspace, source: Row[Any]) -> list[Row[Any]]:
    async with workspace.reading() as work:
        return list((await list_deliveries(work, source.id, Page())).rows)


async def content_of(workspace: Workspace, row: Row[Any]) -> Any:
    async with workspace.reading() as work:
        return (await contents_of(work, [row]))[row.id]


# Taken once


async def test_a_delivery_is_kept_with_all_that_became_of_it(workspace: Workspace, source: Row[Any]) -> None:
    body = b'[{"metric":"followers","value":1,"at":"2026-11-01"}, {"metric":"x","value":1,"at":"2026-11-01"}, 5]'
    handled = await deliver(workspace, source, body, "one", headers={"webhook-id": "one"})
    (row,) = await kept(workspace, source)
    assert row == handled.row
    assert (row.delivery_id, row.status, row.received_at, row.size) == ("one", "partly", NOW, len(body))
    assert (row.content_type, row.headers) == (JSON, {"webhook-id": "one"})
    assert (row.accepted, row.unchanged, row.revised, row.rejected, row.quarantined) == (1, 0, 0, 1, 1)
    assert (row.code, row.message) == ("wrong_type", "A reading is a JSON object.")
    content = await content_of(workspace, row)
    assert content.body.encode() == body
    assert content.outcomes == handled.answer
    assert [one["outcome"] for one in content.outcomes["items"]] == ["accepted", "quarantined", "rejected"]


async def test_the_same_id_again_gets_the_first_answer_ever_after(
    workspace: Workspace, source: Row[Any], metric: Row[Any]
) -> None:
    first = await deliver(workspace, source, followers(1), "one")
    for body in (followers(1), followers(9), b"nonsense"):
        again = await deliver(workspace, source, body, "one", minutes=60)
        assert (again.answer, again.outcomes, again.problem) == (first.answer, None, None)
    assert await value(workspace, metric) == [1]
    (row,) = await kept(workspace, source)
    assert (row.received_at, row.status) == (NOW, "taken")


async def test_ids_belong_to_their_source(workspace: Workspace, source: Row[Any]) -> None:
    other = await of(workspace)
    assert (await deliver(workspace, source, followers(1), "one")).row.accepted == 1
    for which, named in ((other, "one"), (source, "two"), (source, "ONE")):
        assert (await deliver(workspace, which, followers(1), named)).row.unchanged == 1


async def test_the_header_of_the_source_names_a_delivery(workspace: Workspace, metric: Row[Any]) -> None:
    github = await of(workspace, **GITHUB)
    await deliver(workspace, github, followers(1), headers={"x-delivery": "d-1"})
    again = await deliver(workspace, github, followers(2), headers={"x-delivery": "d-1"})
    assert (again.outcomes, await value(workspace, metric)) == (None, [1])
    await deliver(workspace, github, followers(2), headers={"x-delivery": "d-2"})
    await deliver(workspace, github, followers(1), headers={"x-delivery": "d-3"})
    assert await value(workspace, metric) == [1]
    assert [row.delivery_id for row in await kept(workspace, github)] == ["d-1", "d-2", "d-3"]


async def test_an_event_names_its_delivery_where_nothing_else_does(workspace: Workspace, metric: Row[Any]) -> None:
    github = await of(workspace, **GITHUB)
    event = {**EVENT_HEAD, "data": followers(1)}
    for body, kind in (
        (event, EVENT),
        ({**event, "data": followers(2)}, EVENT),
        ({**event, "source": "/other", "data": followers(3)}, EVENT),
    ):
        await deliver(workspace, github, body, kind=kind)
    binary = {f"ce-{name}": text for name, text in EVENT_HEAD.items()}
    again = await deliver(workspace, github, followers(4), headers=binary)
    assert again.outcomes is None
    assert [row.delivery_id for row in await kept(workspace, github)] == ["/shop e-1", "/other e-1"]
    assert await value(workspace, metric) == [3]


async def test_a_batch_of_events_has_one_outcome_an_item(workspace: Workspace, source: Row[Any]) -> None:
    at = "2026-11-02T08:00:00Z"
    batch = [
        {**EVENT_HEAD, "time": at, "data": [followers(1), followers(2, "2026-11-02")]},
        {**EVENT_HEAD, "data": {"metric": 5}},
    ]
    handled = await deliver(workspace, source, batch, "one", kind=BATCH)
    assert handled.answer is not None
    assert [(one["index"], one["outcome"]) for one in handled.answer["items"]] == [
        (0, "accepted"), (1, "accepted"), (2, "rejected"),
    ]  # fmt: skip


# A body for an id


async def test_a_signed_body_without_an_id_is_taken_once(workspace: Workspace, metric: Row[Any]) -> None:
    typeform = await of(workspace, scheme="hmac-sha256", header="X-Signature")
    first = await deliver(workspace, typeform, followers(1))
    await deliver(workspace, typeform, followers(2))
    replayed = await deliver(workspace, typeform, followers(1))
    assert (replayed.answer, replayed.outcomes) == (first.answer, None)
    assert await value(workspace, metric) == [2], "who has seen a delivery go by cannot set the value back"
    assert first.row.delivery_id.startswith("sha256:")


async def test_a_token_may_bring_the_same_body_twice(workspace: Workspace, metric: Row[Any]) -> None:
    zapier = await of(workspace, **TOKEN)
    outcomes = [
        (await deliver(workspace, zapier, followers(one), minutes=at)).row for at, one in enumerate((1, 2, 1, 1))
    ]
    assert [(row.accepted, row.revised, row.unchanged) for row in outcomes] == [
        (1, 0, 0), (0, 1, 0), (0, 1, 0), (0, 0, 1),
    ]  # fmt: skip
    assert await value(workspace, metric) == [1]
    rows = await kept(workspace, zapier)
    assert [row.received_at for row in rows] == [NOW + timedelta(minutes=3), NOW + timedelta(minutes=1)]


@pytest.mark.parametrize(
    "body", [[{"metric": "unheard", "value": 1, "at": "2026-11-01"}], [followers(1), 5], [5], b"nonsense"]
)
async def test_an_answer_that_was_no_success_does_not_freeze_a_body(workspace: Workspace, body: object) -> None:
    await of(workspace)
    segment = await of(workspace, scheme="hmac-sha1", header="X-Signature")
    await deliver(workspace, segment, body)
    again = await deliver(workspace, segment, body, minutes=5)
    assert (again.outcomes is None) is (again.problem is not None)
    (row,) = await kept(workspace, segment)
    assert row.received_at == NOW + timedelta(minutes=5)


# What cannot be read


@pytest.mark.parametrize(
    ("body", "kind", "problem", "code"),
    [
        (b"nonsense", JSON, Kind.MALFORMED, "malformed"),
        (b'{"metric": "\xff"}', JSON, Kind.MALFORMED, "malformed"),
        (b"a=b", "application/x-www-form-urlencoded", Kind.UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type"),
        ({}, EVENT, Kind.INVALID, "missing"),
        ([{}] * 10_001, JSON, Kind.INVALID, "too_many"),
    ],
)
async def test_what_cannot_be_read_is_kept_with_the_reason(
    workspace: Workspace, source: Row[Any], body: object, kind: str, problem: Kind, code: str
) -> None:
    handled = await deliver(workspace, source, body, "one", kind=kind)
    assert handled.problem is not None
    assert (handled.problem.kind, handled.answer) == (problem, None)
    (row,) = await kept(workspace, source)
    assert (row.status, row.code, row.message) == ("refused", code, handled.problem.detail)
    assert (await content_of(workspace, row)).outcomes is None
    mended = await deliver(workspace, source, followers(1), "one", minutes=1)
    assert mended.row.id == row.id
    assert (mended.row.status, mended.row.code, mended.row.accepted) == ("taken", None, 1)


async def test_a_mapping_that_fails_is_a_reason_too(workspace: Workspace, metric: Row[Any]) -> None:
    mapping = {"items": "counts", "metric": "followers", "value": "count", "at": "day"}
    source = await of(workspace, mapping=mapping)
    handled = await deliver(workspace, source, {"counts": "many"}, "one")
    assert handled.problem is not None
    assert (handled.row.status, handled.row.code) == ("refused", "wrong_type")
    taken = await deliver(workspace, source, {"counts": [{"count": 4, "day": "2026-11-01"}]}, "two")
    assert (taken.row.accepted, await value(workspace, metric)) == (1, [4])


async def test_it_is_told_in_the_language_of_the_answer(workspace: Workspace, source: Row[Any]) -> None:
    unread = await deliver(workspace, source, b"nonsense", "one", language="pl")
    assert unread.problem is not None
    assert unread.row.message == translate(unread.problem.detail, "pl") != unread.problem.detail
    missed = await deliver(workspace, source, [5], "two", language="pl")
    assert missed.answer is not None
    assert missed.answer["items"][0]["message"] == missed.row.message == translate(NO_OBJECT, "pl") != NO_OBJECT


async def test_what_is_all_rejected_is_refused_but_answered(workspace: Workspace, source: Row[Any]) -> None:
    handled = await deliver(workspace, source, [5, 6], "one")
    assert (handled.row.status, handled.row.rejected, handled.problem) == ("refused", 2, None)
    assert (await deliver(workspace, source, [followers(1)], "one")).answer == handled.answer


async def test_a_failure_of_ours_keeps_nothing(workspace: Workspace, source: Row[Any], monkeypatch: Any) -> None:
    async def away(*_: Any, **__: Any) -> Any:
        raise Problem(Kind.UNAVAILABLE, "The database is not reachable right now. Try again.")

    monkeypatch.setattr("service.operations.deliveries.record_readings", away)
    with refused(Kind.UNAVAILABLE):
        await deliver(workspace, source, followers(1), "one")
    monkeypatch.undo()
    assert await kept(workspace, source) == []
    assert (await deliver(workspace, source, followers(1), "one")).row.accepted == 1


# Two at once


async def test_of_many_at_once_one_is_recorded_and_all_get_its_answer(
    workspace: Workspace, source: Row[Any], metric: Row[Any]
) -> None:
    answers = await asyncio.gather(*(deliver(workspace, source, followers(one), "one") for one in range(4)))
    assert [one.outcomes is not None for one in answers].count(True) == 1
    assert all(one.answer == answers[0].answer for one in answers)
    assert len(await value(workspace, metric)) == 1


async def test_when_the_first_fails_the_one_that_waited_does_the_work(workspace: Workspace, source: Row[Any]) -> None:
    begun = asyncio.Event()

    async def fail() -> None:
        async with workspace.writing() as work:
            await make_delivery(work, source, followers(1))
            begun.set()
            await asyncio.sleep(0.05)
            raise ZeroDivisionError

    async def wait() -> Handled:
        await begun.wait()
        return await deliver(workspace, source, followers(2), "one")

    first, second = await asyncio.gather(fail(), wait(), return_exceptions=True)
    assert isinstance(first, ZeroDivisionError)
    assert isinstance(second, Handled)
    assert second.row.accepted == 1


# Only trying


async def test_a_dry_run_tells_all_and_leaves_nothing(workspace: Workspace, source: Row[Any], metric: Row[Any]) -> None:
    body = [followers(1), {"metric": "unheard", "value": 1, "at": "2026-11-01"}, 5]
    tried = await deliver(workspace, source, body, "one", dry_run=True)
    assert (tried.row.accepted, tried.row.quarantined, tried.row.rejected) == (1, 1, 1)
    unread = await deliver(workspace, source, b"nonsense", "two", dry_run=True)
    assert unread.problem is not None
    assert (await kept(workspace, source), await value(workspace, metric)) == ([], [])
    async with workspace.reading() as work:
        assert (await list_quarantined(work, Page())).rows == []
        assert await work.rows(work.select(DeliveryContent)) == []
    done = await deliver(workspace, source, body, "one")
    assert done.answer == tried.answer
    assert (await deliver(workspace, source, body, "one", dry_run=True)).answer == tried.answer


# Again


async def replayed(workspace: Workspace, row: Row[Any], **more: Any) -> tuple[Row[Any], Any]:
    async with workspace.writing(now=NOW + timedelta(days=1)) as work:
        return await replay_delivery(work, row.source_id, row.id, language="en", **more)


async def test_a_replay_reads_by_the_present_mapping(workspace: Workspace, source: Row[Any], metric: Row[Any]) -> None:
    handled = await deliver(workspace, source, {"n": 5, "day": "2026-11-01"}, "one")
    assert handled.row.status == "refused"
    async with workspace.writing() as work:
        await patch_source(work, source.id, {"mapping": {"metric": "followers", "value": "n", "at": "day"}})
    tried, content = await replayed(workspace, handled.row, dry_run=True)
    assert (tried.status, content.outcomes["accepted"]) == ("taken", 1)
    assert ((await kept(workspace, source))[0].status, await value(workspace, metric)) == ("refused", [])
    done, content = await replayed(workspace, handled.row)
    assert (done.id, done.status, done.accepted, done.code) == (handled.row.id, "taken", 1, None)
    assert (await content_of(workspace, done)) == content
    assert await value(workspace, metric) == [5]
    again = await deliver(workspace, source, {"n": 5, "day": "2026-11-01"}, "one")
    assert again.answer == content.outcomes, "the kept answer is the new one"


async def test_a_replay_that_cannot_be_read_says_so(workspace: Workspace, source: Row[Any]) -> None:
    handled = await deliver(workspace, source, b"\xff\xfe", "one")
    row, content = await replayed(workspace, handled.row)
    assert (row.status, row.code, content.outcomes) == ("refused", "malformed", None)
    assert content.body == "\ufffd\ufffd"


async def test_a_replay_keeps_the_form_it_came_in(workspace: Workspace, source: Row[Any], metric: Row[Any]) -> None:
    binary = {f"ce-{name}": text for name, text in EVENT_HEAD.items()} | {"ce-time": "2026-11-02T08:00:00Z"}
    one = await deliver(workspace, source, followers(1), "one", headers=binary)
    encoded = base64.b64encode(json.dumps(followers(2)).encode()).decode()
    two = await deliver(workspace, source, {**EVENT_HEAD, "data_base64": encoded}, "two", kind=EVENT)
    assert (one.row.accepted, two.row.revised) == (1, 1)
    assert (await replayed(workspace, one.row))[0].revised == 1
    assert await value(workspace, metric) == [1]


async def test_a_delivery_is_found_under_its_own_source_alone(workspace: Workspace, source: Row[Any]) -> None:
    other = await of(workspace)
    row = (await deliver(workspace, source, followers(1), "one")).row
    async with workspace.reading() as work:
        assert (await get_delivery(work, source.id, row.id)).id == row.id
    for source_id, delivery in ((other.id, row.id), (source.id, uuid4()), (uuid4(), row.id)):
        with refused(Kind.NOT_FOUND):
            async with workspace.reading() as work:
                await get_delivery(work, source_id, delivery)
        with refused(Kind.NOT_FOUND):
            async with workspace.writing() as work:
                await replay_delivery(work, source_id, delivery, language="en")
    with refused(Kind.NOT_FOUND):
        async with workspace.reading() as work:
            await list_deliveries(work, uuid4(), Page())
    assert await kept(workspace, other) == []


async def test_only_those_who_see_sources_see_deliveries(workspace: Workspace, source: Row[Any]) -> None:
    row = (await deliver(workspace, source, followers(1), "one")).row
    for scope in (Scope.READ, Scope.WRITE, Scope.INGEST):
        for forbidden in (
            lambda work: list_deliveries(work, source.id, Page()),
            lambda work: get_delivery(work, source.id, row.id),
            lambda work: contents_of(work, [row]),
            lambda work: replay_delivery(work, source.id, row.id, language="en"),
        ):
            with refused(Kind.FORBIDDEN):
                async with workspace.writing(scope) as work:
                    await forbidden(work)


# Forgotten


async def test_deliveries_are_forgotten_in_time_with_their_ids(workspace: Workspace, source: Row[Any]) -> None:
    await deliver(workspace, source, followers(1), "old")
    await deliver(workspace, source, followers(2, "2026-11-02"), "young", minutes=1)

    async def forget(work: Work) -> int:
        return await forget_deliveries(work, 30)

    month = timedelta(days=30)
    for late, count in ((timedelta(0), 0), (timedelta(seconds=1), 1), (timedelta(seconds=2), 0)):
        async with workspace.writing(now=NOW + month + late) as work:
            assert await forget(work) == count
    assert [row.delivery_id for row in await kept(workspace, source)] == ["young"]
    async with workspace.reading() as work:
        assert len(await work.rows(work.select(DeliveryContent))) == 1
        assert len(await work.rows(work.select(Delivery))) == 1
    assert (await deliver(workspace, source, followers(1), "old")).row.unchanged == 1
