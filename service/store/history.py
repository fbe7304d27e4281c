"""Writing the change log: the last statement of a transaction, whatever was changed in it.

The numbers of a workspace's changes follow its commits: whoever counts holds the counter until the commit, so that a
reader who has seen number 7 will never be shown a number 6 later. The wait is short, for the commit comes next.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import text

from service.store.encoding import to_json
from service.store.tables.changes import Action

State = Mapping[str, Any]
CHANNEL = "oarlock_changes"
"""Where it is notified that a log has grown: by the workspace and the number of its latest change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who did something, and under which request it is logged."""

    member_id: UUID | None = None
    key_id: UUID | None = None
    source_id: UUID | None = None
    request_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One change: what was done to which thing, and the fields that changed, before and after."""

    action: Action
    noun: str
    noun_id: UUID
    plan_id: UUID | None = None
    reason: str | None = None
    before: State | None = None
    after: State | None = None
    sender: Sender | None = None
    """Who did it, if not the caller of the transaction."""


COLUMNS = {
    "action": "text[]",
    "noun": "text[]",
    "noun_id": "uuid[]",
    "plan_id": "uuid[]",
    "reason": "text[]",
    "before": "text[]",
    "after": "text[]",
}
SENDERS = {"member_id": "uuid[]", "key_id": "uuid[]", "source_id": "uuid[]", "request_id": "text[]"}
_NAMES = ", ".join(COLUMNS | SENDERS)
_GIVEN = ", ".join(f"CAST(:{name} AS {kind})" for name, kind in (COLUMNS | SENDERS).items())

WRITE_CHANGES = text(f"""
    WITH counted AS (
        INSERT INTO oarlock.change_counters AS c (workspace_id, last) VALUES (:workspace_id, :many)
        ON CONFLICT (workspace_id) DO UPDATE SET last = c.last + excluded.last WHERE c.workspace_id = :workspace_id
        RETURNING c.last
    )
    INSERT INTO oarlock.changes
           (workspace_id, seq, changed_at, member_id, key_id, source_id, request_id,
            action, noun, noun_id, plan_id, reason, before, after)
    SELECT :workspace_id, n.last - :many + i.place, CAST(:now AS timestamptz),
           i.member_id, i.key_id, i.source_id, i.request_id,
           i.action, i.noun, i.noun_id, i.plan_id, i.reason, CAST(i.before AS jsonb), CAST(i.after AS jsonb)
      FROM counted n, unnest({_GIVEN}) WITH ORDINALITY AS i({_NAMES}, place)
    RETURNING seq
""")  # noqa: S608 - the names are the constants above


def notice(workspace_id: UUID, seq: int) -> str:
    """The statement that tells whoever listens how far a log has come, once the transaction has committed.

    It is sent with the commit, and so to the server that is asked, where listeners are: a function that is called in a
    statement over distributed tables would notify where the rows are.
    """
    return f"NOTIFY {CHANNEL}, '{workspace_id}:{seq}'"


def arrays_of(changes: Sequence[Changed], caller: Sender) -> dict[str, Any]:
    """The changes as the statement takes them, column by column; the caller's unless they name who made them."""
    arrays: dict[str, Any] = {name: [getattr(one, name) for one in changes] for name in COLUMNS}
    for name in ("before", "after"):
        arrays[name] = [None if state is None else to_json(state).decode() for state in arrays[name]]
    arrays |= {name: [getattr(one.sender or caller, name) for one in changes] for name in SENDERS}
    return arrays | {"many": len(changes)}
