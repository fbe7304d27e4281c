"""The caller's workspace, and a key result's status override."""

from fastapi import APIRouter
from pydantic import BaseModel, Field, create_model
from starlette.requests import Request
from starlette.responses import Response

from service.edge.conditions import wanted_versions
from service.edge.documents import JSON, Operation, describe, read_shape
from service.edge.requests import NOUN_BYTES, body_of, caller_of, check_json, decoded, identity_of, known_query, opened
from service.edge.resources import BY_NOUN, merge_patch_shape, shown
from service.edge.responses import noun_response, read_response
from service.edge.writes import written
from service.operations.key_results import override_status
from service.operations.validation import decode
from service.operations.workspaces import patch_workspace, read_workspace
from service.rest.nouns import MERGE_PATCH, expanded
from service.store.tables import Workspace
from service.store.tables.measures import StatusOverride
from service.store.tables.workspaces import WorkspaceFields
from service.store.work import Caller, Work

router = APIRouter(prefix="/v1")
KEY_RESULT = BY_NOUN["key_result"]


async def get(request: Request) -> Response:
    """The caller's workspace."""
    caller = await caller_of(request)
    known_query(request)
    async with opened(request, caller) as work:
        row = await read_workspace(work)
    return read_response(request, shown(Workspace, row), row.version)


async def patch(request: Request) -> Response:
    """Change what the workspace has set."""
    caller = await caller_of(request)
    known_query(request)
    check_json(request, *MERGE_PATCH)
    change = decode(PATCH, await body_of(request, NOUN_BYTES)).model_dump(exclude_unset=True)
    versions = wanted_versions(request)

    async def act(work: Work) -> Response:
        return noun_response(shown(Workspace, await patch_workspace(work, change, if_version=versions)))

    return await written(request, caller, act)


async def put_override(request: Request) -> Response:
    """Set a person's word on a status."""
    caller = await caller_of(request)
    return await _override(request, caller, await decoded(request, StatusOverride, NOUN_BYTES))


async def delete_override(request: Request) -> Response:
    """Take a person's word on a status back: the computed one shows again."""
    return await _override(request, await caller_of(request), None)


async def _override(request: Request, caller: Caller, given: StatusOverride | None) -> Response:
    known_query(request)
    versions = wanted_versions(request)

    async def act(work: Work) -> Response:
        row = await override_status(work, identity_of(request, "key result"), given, if_version=versions)
        (item,) = await expanded(work, KEY_RESULT, [row])
        return noun_response(item)

    return await written(request, caller, act)


def _shape() -> type[BaseModel]:
    fields = {
        name: (info.annotation, Field(description=info.description)) for name, info in Workspace.model_fields.items()
    }
    return create_model("Workspace", __doc__="The caller's workspace.", **fields)  # pyright: ignore[reportCallIssue, reportArgumentType]


PATCH = merge_patch_shape("WorkspacePatch", WorkspaceFields)
SHAPE = _shape()
PATH = "/key-results/{id}/status-override"

describe(
    router,
    "GET",
    "/workspace",
    get,
    Operation("get_workspace", "Get the workspace", "workspace", SHAPE, permission="read_workspace"),
)
describe(
    router,
    "PATCH",
    "/workspace",
    patch,
    Operation(
        "update_workspace",
        "Change the workspace",
        "workspace",
        SHAPE,
        body=PATCH,
        media=(MERGE_PATCH[0], JSON),
        permission="patch_workspace",
    ),
)
describe(
    router,
    "PUT",
    PATH,
    put_override,
    Operation("override_status", "Override a status", "key-results", read_shape(KEY_RESULT), body=StatusOverride),
)
describe(
    router,
    "DELETE",
    PATH,
    delete_override,
    Operation(
        "remove_status_override",
        "Remove a status override",
        "key-results",
        read_shape(KEY_RESULT),
        permission="override_status",
    ),
)
