"""Deliveries: taken once, kept with their bodies, listed, and applied again.

What names a delivery is, in this order: the id that its scheme signs, the id in the source's own header, the source and
id of a CloudEvent, and at last the digest of its body. The same id again gets the first answer again, unless the
first could not be read: then it is read anew. A digest is no id that anybody has given, so there the first answer is
given again only when all of the delivery landed, and never to a token: who holds a delivery of such a source holds the
token as well, so a memory would protect nobody, and keep a value from being set back.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, ClassVar, cast
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.dialects.postgresql import insert
from uuid_utils.compat import uuid7

from service.core.mappings import PRESETS
from service.core.mappings import Mapping as Mapped
from service.errors import Kind, Problem, not_found
from service.i18n import translate
from service.operations import nouns
from service.operations.forms import Arrived, Content, bounded, read_content, readings_in
from service.operations.intake import record_readings
from service.operations.outcomes import Outcomes
from service.operations.permissions import permitted
from service.operations.validation import SMALL_BODY, checked
from service.present.wire import told
from service.store.filters import Condition
from service.store.paging import Page, Slice, fetch
from service.store.tables import Delivery, DeliveryContent, Source
from service.store.tables.base import table_of
from service.store.tables.sources import DeliveryStatus, Scheme
from service.store.work import Work

UNREAD = frozenset({Kind.MALFORMED, Kind.INVALID, Kind.UNSUPPORTED_MEDIA_TYPE})
"""What is wrong with a delivery itself: it is kept. All else may be better the next time."""

MOST_CONTENT_TYPE = 200
FORGOTTEN_AT_ONCE = 1_000
COUNTS = ("accepted", "unchanged", "revised", "rejected", "quarantined")

Answer = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Handled:
    """A delivery with what became of it: an answer, or the problem that kept it from being read.

    `outcomes` are those of readings that were recorded just now; None for an answer that was given before.
    """

    row: Row[Any]
    answer: Answer | None = None
    problem: Problem | None = None
    outcomes: Outcomes | None = None


@dataclass(frozen=True, slots=True)
class DeliveryContents:
    """What is large about a delivery."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    body: str
    """What was sent. What is no UTF-8 in it is shown as U+FFFD."""
    outcomes: Outcomes | None
    """What was answered; null if it could not be read."""


@permitted
async def take_delivery(
    work: Work, source: Row[Any], sent: Arrived, signed_id: str | None, *, language: str, dry_run: bool = False
) -> Handled:
    """Take what a source has proven to have sent, once, and keep it; in a dry run, only say what would become of it.

    A problem with the delivery itself is given, not raised, so that the delivery is kept with it.
    """
    content = await _read(sent)
    given = signed_id or sent.headers.get((source.delivery_header or "").lower())
    given = given or (content.event_id if isinstance(content, Content) else None)
    async with work.part(keep=not dry_run):
        row, is_new = await _claim(work, source, sent, bounded(given or sent.digest))
        if not is_new and (first := await _first_answer(work, source, row, by_digest=given is None)) is not None:
            return Handled(row, first)
        return await _apply(work, source, row.id, sent, content, language)
    raise AssertionError


@permitted
async def list_deliveries(work: Work, source_id: UUID, page: Page) -> Slice:
    """What a source has delivered, without the bodies."""
    await nouns.get(work, Source, source_id)
    within = Condition("source_id", "eq", source_id)
    return await fetch(work, Delivery, replace(page, where=(*page.where, within)))


@permitted
async def get_delivery(work: Work, source_id: UUID, delivery: UUID) -> Row[Any]:
    """One delivery of a source."""
    return await _find(work, source_id, delivery)


@permitted
async def contents_of(work: Work, deliveries: Sequence[Row[Any]]) -> dict[UUID, DeliveryContents]:
    """The bodies and answers of deliveries. What is no UTF-8 in a body is shown as U+FFFD."""
    table = table_of(DeliveryContent)
    query = work.select(DeliveryContent).where(table.c.delivery.in_([row.id for row in deliveries]))
    return {row.delivery: _shown(row.body, row.answer) for row in await work.rows(query)}


@permitted
async def replay_delivery(
    work: Work, source_id: UUID, delivery: UUID, *, language: str, dry_run: bool = False
) -> tuple[Row[Any], DeliveryContents]:
    """Apply a delivery again, by the source's present mapping; in a dry run, only say what would become of it.

    The delivery keeps its new answer. One that still cannot be read says why in `code` and `message`.
    """
    source = await nouns.get(work, Source, source_id)
    row = await _find(work, source_id, delivery, lock=True)
    table = table_of(DeliveryContent)
    body = await work.scalar(work.select(DeliveryContent, table.c.body).where(table.c.delivery == row.id))
    sent = Arrived(body, row.content_type, row.headers)
    content = await _read(sent)
    async with work.part(keep=not dry_run):
        handled = await _apply(work, source, row.id, sent, content, language)
        return handled.row, _shown(body, handled.answer)
    raise AssertionError


async def forget_deliveries(work: Work, days: float) -> int:
    """Forget deliveries that are older than so many days, the oldest first; gives how many, at most a thousand."""
    table, contents = table_of(Delivery), table_of(DeliveryContent)
    old = table.c.received_at < work.now - timedelta(days=days)
    query = work.select(Delivery, table.c.id).where(old).order_by(table.c.received_at).limit(FORGOTTEN_AT_ONCE)
    ids = [row.id for row in await work.rows(query.with_for_update(skip_locked=True))]
    if ids:
        await work.run(work.delete(DeliveryContent).where(contents.c.delivery.in_(ids)))
        await work.run(work.delete(Delivery).where(table.c.id.in_(ids)))
    return len(ids)


def _shown(body: bytes, answer: Answer | None) -> DeliveryContents:
    return DeliveryContents(body.decode(errors="replace"), cast("Outcomes | None", answer))


async def _read(sent: Arrived) -> Content | Problem:
    """What a delivery holds, or why it cannot be read; what is large is read in a thread."""
    try:
        return read_content(sent) if len(sent.body) <= SMALL_BODY else await asyncio.to_thread(read_content, sent)
    except Problem as problem:
        return problem


async def _claim(work: Work, source: Row[Any], sent: Arrived, delivery_id: str) -> tuple[Row[Any], bool]:
    """The delivery of an id, and whether it is new; held until the transaction ends.

    Of two with one id at the same time the second waits here until the first is on disk, or gone.
    """
    table = table_of(Delivery)
    values: dict[str, Any] = {
        "workspace_id": work.workspace_id,
        "id": uuid7(),
        "source_id": source.id,
        "delivery_id": delivery_id,
        "status": DeliveryStatus.REFUSED,
        **_arrived(work, sent),
        **dict.fromkeys(COUNTS, 0),
    }
    made = await work.row(insert(table).values(values).on_conflict_do_nothing().returning(table))
    if made is not None:
        return made, True
    query = work.select(Delivery).where(table.c.source_id == source.id, table.c.delivery_id == delivery_id)
    row = await work.row(query.with_for_update())
    if row is None:  # it was just forgotten
        raise Problem(Kind.UNAVAILABLE, "Another change came first. Try again.")
    return row, False


def _arrived(work: Work, sent: Arrived) -> dict[str, Any]:
    content_type = None if sent.content_type is None else sent.content_type[:MOST_CONTENT_TYPE]
    return {
        "received_at": work.now,
        "content_type": content_type,
        "headers": dict(sent.headers),
        "size": len(sent.body),
    }


async def _first_answer(work: Work, source: Row[Any], row: Row[Any], *, by_digest: bool) -> Answer | None:
    """The answer that the same delivery got before, if it is to get it again."""
    landed = row.status == DeliveryStatus.TAKEN and row.quarantined == 0
    if by_digest and (source.scheme == Scheme.TOKEN or not landed):
        return None
    table = table_of(DeliveryContent)
    return await work.scalar(work.select(DeliveryContent, table.c.answer).where(table.c.delivery == row.id))


async def _apply(
    work: Work, source: Row[Any], identity: UUID, sent: Arrived, content: Content | Problem, language: str
) -> Handled:
    """Record what a delivery holds, and keep it with what became of that."""
    outcomes = problem = None
    try:
        if isinstance(content, Problem):
            raise content
        async with work.part():
            readings = await _readings(content, mapping_of(source), sent.headers)
            outcomes = await record_readings(work, readings, source=source.name)
    except Problem as caught:
        if caught.kind not in UNREAD:
            raise
        problem = caught
    answer = None if outcomes is None else _told(outcomes, language)
    row = await _keep(work, source.id, identity, sent, _summary(answer, problem, language), answer)
    return Handled(row, answer, problem, outcomes)


def mapping_of(source: Row[Any]) -> Mapped | None:
    """How readings are found in what a source sends; None: it sends readings as they are."""
    if source.preset is not None:
        return PRESETS[source.preset].mapping
    return None if source.mapping is None else checked(Mapped, source.mapping)


async def _readings(content: Content, mapping: Mapped | None, headers: Mapping[str, str]) -> list[Any]:
    """The readings in a delivery. A mapping may take its time, so it takes it in a thread."""
    if mapping is None:
        return readings_in(content, mapping, headers)
    return await asyncio.to_thread(readings_in, content, mapping, headers)


def _told(outcomes: Outcomes, language: str) -> Answer:
    answer: Answer = told(outcomes)
    for item in answer["items"]:
        item["message"] = item["message"] and translate(item["message"], language)
    return answer


def _summary(answer: Answer | None, problem: Problem | None, language: str) -> dict[str, Any]:
    """What a list shows of what became of a delivery."""
    if problem is not None:
        code = problem.errors[0].code if problem.errors else problem.kind.value
        message = translate(problem.detail, language)
        return {"status": DeliveryStatus.REFUSED, "code": code, "message": message, **dict.fromkeys(COUNTS, 0)}
    assert answer is not None
    counts = {name: answer[name] for name in COUNTS}
    missed = next((item for item in answer["items"] if item["outcome"] == "rejected"), {"code": None, "message": None})
    status = DeliveryStatus.TAKEN
    if counts["rejected"]:
        taken = sum(counts.values()) > counts["rejected"]
        status = DeliveryStatus.PARTLY if taken else DeliveryStatus.REFUSED
    return {"status": status, "code": missed["code"], "message": missed["message"], **counts}


async def _keep(
    work: Work, source_id: UUID, identity: UUID, sent: Arrived, summary: Mapping[str, Any], answer: Answer | None
) -> Row[Any]:
    table, contents = table_of(Delivery), table_of(DeliveryContent)
    named = {"workspace_id": work.workspace_id, "delivery": identity, "source_id": source_id}
    fresh = insert(contents).values(**named, body=sent.body, answer=answer)
    replaced = fresh.on_conflict_do_update(
        index_elements=[contents.c.workspace_id, contents.c.delivery],
        set_={"body": fresh.excluded.body, "answer": fresh.excluded.answer},
        where=contents.c.workspace_id == work.workspace_id,
    )
    await work.run(replaced)
    update = work.update(Delivery).where(table.c.id == identity).values(**summary, **_arrived(work, sent))
    row = await work.row(update.returning(table))
    assert row is not None
    return row


async def _find(work: Work, source_id: UUID, delivery: UUID, *, lock: bool = False) -> Row[Any]:
    table = table_of(Delivery)
    query = work.select(Delivery).where(table.c.source_id == source_id, table.c.id == delivery)
    row = await work.row(query.with_for_update() if lock else query)
    if row is None:
        raise not_found("delivery")
    return row
