"""Alignments: which objectives an objective serves beside the one it stands under, and the sentence that says so."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from service.core.alignment import statement_of
from service.core.verdict import Reason
from service.errors import Fault, Kind, Problem, invalid
from service.operations import nouns
from service.operations.lineage import served_by, would_be_cycle
from service.operations.nouns import Versions
from service.operations.permissions import permitted
from service.operations.removal import remove
from service.store.paging import Page, Slice, fetch
from service.store.tables import Alignment, Objective
from service.store.tables.alignments import AlignmentFields, AlignmentKind
from service.store.tables.base import table_of
from service.store.work import Work


@permitted
async def create_alignment(work: Work, fields: AlignmentFields) -> Row[Any]:
    """Say that an objective serves another."""
    await _check(work, fields)
    await _refuse_cycle(work, fields)
    return await nouns.create(work, Alignment, fields)


@permitted
async def get_alignment(work: Work, identity: UUID) -> Row[Any]:
    """One alignment."""
    return await nouns.get(work, Alignment, identity)


@permitted
async def list_alignments(work: Work, page: Page) -> Slice:
    """The workspace's alignments."""
    return await fetch(work, Alignment, page)


@permitted
async def patch_alignment(
    work: Work, identity: UUID, patch: Mapping[str, Any], *, if_version: Versions = None
) -> Row[Any]:
    """Change an alignment."""
    row = await nouns.take(work, Alignment, identity, if_version)
    fields = nouns.merged(AlignmentFields, row, patch)
    await _check(work, fields)
    if (fields.from_id, fields.to_id, fields.kind) != (row.from_id, row.to_id, row.kind):
        await _refuse_cycle(work, fields, instead_of=identity)
    return await nouns.change(work, Alignment, row, fields)


@permitted
async def delete_alignment(work: Work, identity: UUID, *, cascade: bool = False, if_version: Versions = None) -> None:
    """Take an alignment back; both objectives stay."""
    await remove(work, Alignment, identity, cascade=cascade, if_version=if_version)


@permitted
async def statements_of(work: Work, rows: Sequence[Row[Any]]) -> dict[UUID, Reason]:
    """The sentence of each alignment, by its id: to help us with the one, we do the other."""
    ids = [identity for row in rows for identity in (row.from_id, row.to_id)]
    titles = {key: one.title for key, one in (await nouns.get_many(work, Objective, ids)).items()}
    return {row.id: statement_of(titles[row.to_id], titles[row.from_id]) for row in rows}


@permitted
async def objective_statements_of(work: Work, rows: Sequence[Row[Any]]) -> dict[UUID, Reason]:
    """The same sentence of each objective, by its id, to the one that it serves; what serves none is left out."""
    above = await served_by(work, rows)
    return {row.id: statement_of(above[row.id].title, row.title) for row in rows if row.id in above}


async def _check(work: Work, fields: AlignmentFields) -> None:
    if fields.from_id == fields.to_id:
        raise invalid("/to_id", "refers_to_itself", "An objective cannot serve itself: name another.")
    await nouns.check_references(
        work, [("/from_id", fields.from_id, "objective"), ("/to_id", fields.to_id, "objective")]
    )
    columns = table_of(Alignment).c
    same = work.select(Alignment, columns.id).where(
        columns.from_id == fields.from_id, columns.to_id == fields.to_id, columns.id != fields.id
    )
    if await work.row(same) is not None:
        message = "There is an alignment between these two objectives already: change that one."
        raise Problem(Kind.CONFLICT, message, (Fault("/to_id", "taken", message),))


async def _refuse_cycle(work: Work, fields: AlignmentFields, instead_of: UUID | None = None) -> None:
    """Refuse to contribute to what stands below the objective; what merely supports may go round."""
    if fields.kind is AlignmentKind.CONTRIBUTES and await would_be_cycle(
        work, fields.from_id, fields.to_id, but=instead_of
    ):
        message = "An objective cannot contribute to what contributes to it: choose one that is not below it."
        raise invalid("/to_id", "cycle", message)
