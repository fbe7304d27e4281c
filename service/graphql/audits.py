"""Audits in the graph beyond the noun: one that comes as a table, and what its figures say for each account."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from strawberry import Info

from service.edge.languages import spoken
from service.errors import not_found
from service.graphql.annotations import optional
from service.graphql.context import Parent, Read
from service.graphql.derive import NAMES, input_of, output
from service.graphql.inputs import argument, arguments_of, field, read
from service.graphql.payloads import Done, Given, Members, mutation, shown
from service.graphql.scalars import identity
from service.operations.audit_imports import ImportedAudit, import_audit
from service.operations.focus import AuditFocus, focus_of_audit
from service.store.tables.audits import AuditSheet
from service.store.work import Work


async def _focuses(work: Work, audits: list[Parent], against: UUID | None) -> Mapping[UUID, Any]:
    return {audit.id: await focus_of_audit(work, audit.id, against) for audit in audits}


def _figures_in(focus: AuditFocus) -> int:
    return len(focus.others) + sum(1 + len(account.figures) for account in focus.accounts)


FOCUSES = Read(_focuses, weight=20, size=_figures_in, at_once=1)


def audit_focus() -> Any:
    """The field of an audit that sets its accounts side by side."""

    async def resolve(root: Any, info: Info, against: Any = None) -> Any:
        other = None if against is None else identity(against)
        if against is not None and other is None:
            raise not_found("audit")
        return await info.context.load(FOCUSES, root, other)

    other = argument(
        "against", UUID | None, "An earlier audit to compare with. Unset: each metric with its latest earlier figure."
    )
    text = "Its accounts with the numbers behind a decision on each, and what these speak for."
    return field(resolve, text, other, kind=optional(output(AuditFocus)))


async def _import(work: Work, given: Given) -> Done:
    sheet = read(AuditSheet, {name: one for name, one in given.items() if name in AuditSheet.model_fields})
    return {"imported": await import_audit(work, sheet, spoken())}


def of_audits() -> Members:
    """The mutation that holds the audit that a table is."""
    kind = input_of(AuditSheet)
    return {
        "import_audit": mutation(
            "importAudit",
            "Hold the audit that a table (CSV) is; accounts and metrics that are not there are made. All or nothing.",
            _import,
            {"imported": shown(output(ImportedAudit), "What became of the table.")},
            NAMES[kind],
            *arguments_of(kind),
        )
    }
