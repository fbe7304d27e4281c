"""Audits over HTTP beyond the noun: one that comes as a table, and what its figures say for each account."""

import asyncio

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from service.edge.documents import Operation, describe, query
from service.edge.languages import spoken
from service.edge.requests import caller_of, identity_of, known_query, opened
from service.edge.responses import json_response, read_response
from service.edge.sheets import BODIES, DRY_RUN, IGNORE, TEXT, WRITTEN, sheet_of
from service.edge.writes import written
from service.operations.audit_imports import ImportedAudit, import_audit
from service.operations.focus import AuditFocus, focus_of_audit
from service.present.wire import told
from service.store.tables.audits import AuditSheet
from service.store.work import Work

router = APIRouter(prefix="/v1")


async def create_audit_from_table(request: Request) -> Response:
    """Hold the audit that a table is."""
    caller = await caller_of(request)
    sheet = await sheet_of(request, AuditSheet)

    async def act(work: Work) -> Response:
        return json_response(told(await import_audit(work, sheet, spoken()), spoken()))

    return await written(request, caller, act)


async def audit_focus(request: Request) -> Response:
    """The accounts of an audit with the numbers behind a decision on each, and what these speak for."""
    caller = await caller_of(request)
    known_query(request, "against")
    audit_id, against = identity_of(request, "audit"), request.query_params.get("against")
    async with opened(request, caller) as work:
        other = None if against is None else identity_of(request, "audit", text=against)
        found = await focus_of_audit(work, audit_id, other)
    return read_response(request, await asyncio.to_thread(told, found, spoken()))


describe(
    router,
    "POST",
    "/audits/import",
    create_audit_from_table,
    Operation(
        "import_audit",
        "Hold an audit from a table",
        "audits",
        ImportedAudit,
        body=AuditSheet,
        bodies=BODIES,
        parameters=(
            query("title", TEXT, "Of a table as text/csv: what the audit is called; required."),
            query("held_on", {"type": "string", "format": "date"}, "Of a table as text/csv: its day; required."),
            DRY_RUN,
            *WRITTEN,
            query("currency", TEXT, "Of a table as text/csv: the currency of metrics of money that have to be made."),
            IGNORE,
        ),
        description="The audit as a table (CSV) of accounts and their figures, in a JSON body or as text/csv with the "
        "rest in the query. Accounts and metrics that are not there are made; all of it happens, or nothing.",
    ),
)
describe(
    router,
    "GET",
    "/audits/{id}/focus",
    audit_focus,
    Operation(
        "get_audit_focus",
        "Read the focus of an audit",
        "judgement",
        AuditFocus,
        permission="focus_of_audit",
        parameters=(
            query(
                "against",
                {"type": "string", "format": "uuid"},
                "An earlier audit to compare with. Unset: each metric with its latest earlier figure.",
            ),
        ),
    ),
)
