"""The caller's workspace, and a key result's status override."""

from fastapi import APIRouter
from pydantic import BaseModel, Field, create_model
from starlette.requests import Request
from starlette.responses import Response

from service.edge.documents import JSON, Operation, describe, read_shape
from service.edge.requests import NOUN_BYTES, body_of, caller_of, check_json, decoded, identity_of, known_query, opened
from service.edge.resources import BY_NOUN, merge_patch_shape, shown
from service.edge.responses import json_response
from service.operations.key_results import override_status
from service.operations.validation import decode
from service.operations.workspaces import get_workspace, patch_workspace
from service.rest.nouns import MERGE_PATCH, expanded
from service.store.tables import Workspace
from service.store.tables.measures import StatusOverride
from service.store.tables.people import Scope
from service.store.tables.workspaces import WorkspaceFields

router = APIRouter(prefix="/v1")
KEY_RESULT = BY_NOUN["key_result"]


async def get(request: Request) -> Response:
    """The caller's workspace."""
    caller = await caller_of(request)
    known_query(request)
    async with opened(request, caller) as work:
        work.require(Scope.READ)
        row = await get_workspace(work)
    return json_response(shown(Workspace, row))


async def patch(request: Request) -> Response:
    """Change what the workspace has set."""
    caller = await caller_of(request)
    known_query(request)
    check_json(request, *MERGE_PATCH)
    change = decode(PATCH, await body_of(request, NOUN_BYTES)).model_dump(exclude_unset=True)
    async with opened(request, caller, write=True) as work:
        row = await patch_workspace(work, change)
    return json_response(shown(Workspace, row))


async def put_override(request: Request) -> Response:
    """Set a person's word on a status."""
    await caller_of(request)  # strangers are not read
    return await _override(request, await decoded(request, StatusOverride, NOUN_BYTES))


async def delete_override(request: Request) -> Response:
    """Take a person's word on a status back: the computed one shows again."""
    return await _override(request, None)


async def _override(request: Request, given: StatusOverride | None) -> Response:
    caller = await caller_of(request)
    known_query(request)
    async with opened(request, caller, write=True) as work:
        row = await override_status(work, identity_of(request, "key result"), given)
        (item,) = await expanded(work, KEY_RESULT, [row])
    return json_response(item)


def _shape() -> type[BaseModel]:
    fields = {
        name: (info.annotation, Field(description=info.description)) for name, info in Workspace.model_fields.items()
    }
    return create_model("Workspace", __doc__="The caller's workspace.", **fields)  # pyright: ignore[reportCallIssue, reportArgumentType]


PATCH = merge_patch_shape("WorkspacePatch", WorkspaceFields)
SHAPE = _shape()
PATH = "/key-results/{id}/status-override"

describe(router, "GET", "/workspace", get, Operation("get_workspace", "Get the workspace", "workspace", SHAPE))
describe(
    router,
    "PATCH",
    "/workspace",
    patch,
    Operation("update_workspace", "Change the workspace", "workspace", SHAPE, body=PATCH, media=(MERGE_PATCH[0], JSON)),
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
    Operation("remove_status_override", "Remove a status override", "key-results", read_shape(KEY_RESULT)),
)
