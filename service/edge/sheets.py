"""Tables (CSV) over HTTP: in a JSON body, or as text/csv with the rest of what is said in the query."""

from typing import Any, TypeVar

from starlette.requests import Request

from service.edge.documents import JSON, query
from service.edge.requests import NOUN_BYTES, body_of, check_json, decoded, flag_of, known_query, media_of
from service.errors import Kind, Problem, invalid, repointed, worded
from service.operations.validation import decode
from service.store.encoding import to_json
from service.store.tables.base import Declared

CSV = "text/csv"
TEXT = {"type": "string"}
BODIES: dict[str, Any] = {CSV: TEXT}

DRY_RUN = query("dry_run", {"type": "boolean"}, "Of a table as text/csv: say what would happen, and do nothing.")
WRITTEN = (
    query("delimiter", TEXT, "Of a table as text/csv: `,` `;` `|` or `tab`. Unset: found in the header."),
    query("decimal", {"type": "string", "enum": ["point", "comma"]}, "Of a table as text/csv: 1.5 or 1,5."),
)
IGNORE = query(
    "ignore",
    {"type": "array", "items": TEXT},
    "Of a table as text/csv: columns that are left out, each named for itself.",
)
"""What every table may be said of in the query."""

Sheet = TypeVar("Sheet", bound=Declared)


async def sheet_of(request: Request, shape: type[Sheet]) -> Sheet:
    """The table of a request. The query speaks of tables as text/csv only; faults of what it says point at it."""
    check_json(request, JSON, CSV)
    names = tuple(name for name in shape.model_fields if name != "csv")
    known_query(request, *names)
    if media_of(request) == CSV:
        return await _table_of(request, shape, names)
    for name in request.query_params:
        message = worded("This is about tables. Send one as {media}, or leave it out.", media=CSV)
        raise invalid(name, "only_of_tables", message)
    return await decoded(request, shape, NOUN_BYTES)


async def _table_of(request: Request, shape: type[Sheet], names: tuple[str, ...]) -> Sheet:
    given: dict[str, object] = {name: request.query_params[name] for name in names if name in request.query_params}
    if "ignore" in given:
        given["ignore"] = request.query_params.getlist("ignore")
    given["dry_run"] = flag_of(request, "dry_run")
    try:
        given["csv"] = (await body_of(request, NOUN_BYTES)).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Problem(Kind.MALFORMED, "The text is not UTF-8. Save it as UTF-8 and send it again.") from None
    try:
        return decode(shape, to_json(given))
    except Problem as problem:
        raise repointed(problem, lambda pointer: pointer.removeprefix("/")) from None
