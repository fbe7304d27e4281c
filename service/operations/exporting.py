"""Exports: a workspace as lines, all of one snapshot, with nothing in them that lets anybody in."""

import hashlib
from collections.abc import AsyncIterator

from service.operations.exports import VERSION, encoded, last_line
from service.operations.permissions import permitted
from service.operations.retention import kept_since
from service.operations.workspaces import get_workspace
from service.store.moving import MOVED, count_to_move, last_change, rows_to_move
from service.store.tables.workspaces import WorkspaceFields
from service.store.work import Work


@permitted
async def export_workspace(work: Work) -> AsyncIterator[bytes]:
    """The whole workspace, some lines at a time: header, things, readings with all revisions, and the last line.

    Keys, secrets and links to calendars stay. The transaction has to stay open while the lines are read.
    """
    await work.take_time()
    row = await get_workspace(work)
    header = {
        "oarlock": "export",
        "version": VERSION,
        "exported_at": work.now,
        "last_change": await last_change(work),
        "log_whole_since": await kept_since(work),
        "workspace": {
            **{name: getattr(row, name) for name in ("slug", "created_at", "updated_at", "version")},
            "settings": {name: getattr(row, name) for name in WorkspaceFields.model_fields},
        },
        "counts": await count_to_move(work),
    }
    return _lines(work, encoded(header) + b"\n")


async def _lines(work: Work, header: bytes) -> AsyncIterator[bytes]:
    digest, count = hashlib.sha256(header), 0
    yield header
    for name, moved in MOVED.items():
        names = moved.names
        async for rows in rows_to_move(work, moved):
            piece = b"".join(encoded({"type": name, **dict(zip(names, row, strict=True))}) + b"\n" for row in rows)
            digest.update(piece)
            count += len(rows)
            yield piece
    yield last_line(digest.hexdigest(), count)
