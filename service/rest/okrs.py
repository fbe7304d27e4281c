"""OKRs that come as a table, over HTTP."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from service.edge.documents import Operation, describe, query
from service.edge.languages import spoken
from service.edge.requests import caller_of, identity_of
from service.edge.responses import json_response
from service.edge.sheets import BODIES, DRY_RUN, IGNORE, WRITTEN, sheet_of
from service.edge.writes import written
from service.operations.okr_imports import ImportedOkrs, import_okrs
from service.present.wire import told
from service.store.tables.okr_sheets import OkrSheet
from service.store.work import Work

router = APIRouter(prefix="/v1")


async def post_okrs(request: Request) -> Response:
    """Make the objectives and key results of a table in a plan."""
    caller = await caller_of(request)
    sheet = await sheet_of(request, OkrSheet)

    async def act(work: Work) -> Response:
        return json_response(told(await import_okrs(work, identity_of(request, "plan"), sheet), spoken()))

    return await written(request, caller, act)


ORDERS = {"type": "string", "enum": ["day_first", "month_first"]}
describe(
    router,
    "POST",
    "/plans/{id}/import",
    post_okrs,
    Operation(
        "import_okrs",
        "Make OKRs of a table",
        "plans",
        ImportedOkrs,
        body=OkrSheet,
        bodies=BODIES,
        parameters=(
            DRY_RUN,
            *WRITTEN,
            query("date_order", ORDERS, "Of a table as text/csv: what comes first in a day like 03/04/2026."),
            query("current_on", {"type": "string", "format": "date"}, "Of a table as text/csv: the day of its values."),
            IGNORE,
        ),
        description="The OKRs of a spreadsheet (CSV) with a row a key result, in a JSON body or as text/csv with the "
        "rest in the query. Objectives and key results that are not in the plan are made, with metrics and readings; "
        "what is there is matched by its title. All of it happens, or nothing.",
    ),
)
