"""Taking readings in: one or many, as values or as the bytes that were sent, each with its own outcome."""

from collections.abc import Sequence
from typing import Any, cast

import msgspec

from service.errors import Fault, Kind, Problem, invalid, worded
from service.operations.outcomes import Outcome, OutcomeKind, Outcomes, Recorded
from service.operations.permissions import permitted
from service.operations.quarantine import keep_quarantined
from service.operations.recording import MAX_REPEATS, record_read
from service.operations.sent import Sent, read_items, read_quickly
from service.operations.validation import read_json
from service.store.database import Database
from service.store.history import Sender
from service.store.work import Caller, Work, open_work

MAX_BATCH = 10_000
MAX_FAULTS = 20
API_SOURCE = "api"

Read = Sequence[Sent | Outcome]


@permitted
async def record_readings(
    work: Work, items: Sequence[object], *, source: str = API_SOURCE, atomic: bool = False
) -> Outcomes:
    """Record readings, each on its own; with `atomic`, all or none.

    At most 10,000 a call. A reading sent again is a success: `unchanged`, or `revised` when its value differs.
    """
    check_size(len(items))
    return (await record_batch(work, read_items(items), source=source, atomic=atomic)).told()


@permitted
async def record_batch(
    work: Work,
    read: Read,
    *,
    source: str = API_SOURCE,
    atomic: bool = False,
    repeats: int = MAX_REPEATS,
    senders: Sequence[Sender] | None = None,
) -> Recorded:
    """Record what was read of a batch, and keep what has no metric yet; with `atomic`, all or none.

    `senders` names who sent each reading, where several share a transaction.
    """
    told = await record_read(work, read, source, repeats=repeats, senders=senders)
    if atomic:
        _refuse_partial(told)
    waiting = [index for index, one in told.missed.items() if one.kind is OutcomeKind.QUARANTINED]
    await keep_quarantined(work, [_as_sent(read[index]) for index in sorted(waiting)], source)
    return told


async def record_piece(
    database: Database,
    caller: Caller,
    read: Read,
    *,
    source: str = API_SOURCE,
    keep: bool = True,
    request_id: str | None = None,
) -> Recorded:
    """Record a piece of a stream in a transaction of its own; unless it is to be kept, say what would become of it."""
    async with open_work(database, caller, write=True, request_id=request_id) as work, work.part(keep=keep):
        return await record_batch(work, read, source=source, repeats=len(read))
    raise AssertionError


def read_body(body: bytes) -> tuple[Read, bool]:
    """The readings in a JSON object or array, and whether it was one by itself. Raises Problem for what is no JSON."""
    quick = read_quickly(body)
    single = body.lstrip()[:1] != b"["
    if quick is not None:
        check_size(len(quick))
        return quick, single
    value: Any = read_json(body)
    items = cast("list[object]", value) if isinstance(value, list) else [value]
    check_size(len(items))
    return read_items(items), single


def check_size(count: int) -> None:
    """Refuse more readings than are taken at a time."""
    if count > MAX_BATCH:
        raise invalid("", "too_many", worded("Send at most {most:,} readings at a time.", most=MAX_BATCH))


def _as_sent(one: Any) -> dict[str, Any]:
    """A reading as it was sent, without what was not said."""
    values: dict[str, Any] = msgspec.to_builtins(one)
    return {name: value for name, value in values.items() if value is not None and value is not False}


def _refuse_partial(told: Recorded) -> None:
    if told.missed:
        faults = [
            Fault(f"/{index}{one.pointer or ''}", one.code or "rejected", one.message or "")
            for index, one in sorted(told.missed.items())[:MAX_FAULTS]
        ]
        message = "{missed} of {sent} readings cannot be recorded, so none was. Mend them, or drop atomic."
        raise Problem(Kind.INVALID, worded(message, missed=len(told.missed), sent=len(told)), faults)
