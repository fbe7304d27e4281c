"""What is on its way out says so: in each of its answers, and in the documents. Nothing is, so these tests bring it."""

from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Annotated

import httpx
import pytest
import strawberry
from fastapi import APIRouter, FastAPI
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from service.edge.deprecation import Deprecation
from service.edge.documents import Operation, describe, list_parameters, query
from service.edge.resources import merge_patch_shape
from service.edge.responses import json_response
from service.errors import Kind, Problem
from service.graphql.derive import input_of, make, output
from service.rest.methods import heads_of
from service.rest.openapi import document_of
from service.rest.problems import handle_problems
from service.store.tables.base import Identified, Line, LineOrNone, Stored, noun_keys

SOON = Deprecation(date(2026, 9, 1), date(2027, 3, 1), "https://example.org/gizmos")
SOME_DAY = Deprecation(date(2026, 9, 1))
MESSAGE = "Deprecated since 2026-09-01. Use `name`."


class GizmoFields(Identified):
    """A gizmo."""

    name: Line
    """What it is called."""
    nick: Annotated[LineOrNone, Field(deprecated=MESSAGE)] = None
    """What it was called."""


class Gizmo(GizmoFields, Stored, table=True):
    """A gizmo."""

    __tablename__ = "gizmos"
    __table_args__ = noun_keys("gizmos")


Gizmo.metadata.remove(Gizmo.metadata.tables["oarlock.gizmos"])


async def gizmos(request: Request) -> Response:
    """List gizmos."""
    if "broken" in request.query_params:
        raise Problem(Kind.INVALID, "No.")
    return json_response([], Link='</v1/gizmos?cursor=x>; rel="next"')


@pytest.fixture(scope="module")
def app() -> FastAPI:
    """An application with routes that are, and are not, on their way out."""
    router = APIRouter(prefix="/v1")
    old = query("colour", {"type": "string"}, "Its colour.", SOON)
    for name, deprecation in (("soon", SOON), ("some-day", SOME_DAY), ("kept", None)):
        operation = Operation(
            f"list_{name}", "List gizmos", "x", permission="list_plans", parameters=(old,), deprecation=deprecation
        )
        describe(router, "GET", f"/{name}", gizmos, operation)
    app = FastAPI(routes=[*router.routes, *heads_of(router.routes)], redirect_slashes=False)
    handle_problems(app)
    return app


@pytest.fixture
def client(app: FastAPI) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test")


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("parameters", [{}, {"broken": "1"}])
async def test_every_answer_tells_since_when_and_until_when(
    client: httpx.AsyncClient, method: str, parameters: dict[str, str]
) -> None:
    response = await client.request(method, "/v1/soon", params=parameters)
    assert response.status_code == (422 if parameters else 200)
    assert response.headers["deprecation"] == f"@{int(datetime(2026, 9, 1, tzinfo=UTC).timestamp())}" == "@1788220800"
    assert response.headers["sunset"] == "Mon, 01 Mar 2027 00:00:00 GMT"
    assert parsedate_to_datetime(response.headers["sunset"]) == datetime(2027, 3, 1, tzinfo=UTC)
    links = response.headers.get_list("link")
    assert links[-1] == '<https://example.org/gizmos>; rel="deprecation"'
    assert (response.links.get("next") is None) is bool(parameters), "the link to the next page stays"


async def test_what_nobody_has_decided_is_not_said(client: httpx.AsyncClient) -> None:
    some_day = await client.get("/v1/some-day")
    assert some_day.headers["deprecation"] == "@1788220800"
    assert "sunset" not in some_day.headers
    assert set(some_day.links) == {"next"}
    kept = await client.get("/v1/kept")
    assert not {"deprecation", "sunset"} & set(kept.headers)


@pytest.mark.slow
def test_the_document_names_the_days(app: FastAPI) -> None:
    paths = document_of(app)["paths"]
    soon, kept = paths["/v1/soon"]["get"], paths["/v1/kept"]["get"]
    assert soon["deprecated"] is True
    told = "Deprecated since 2026-09-01. It goes away on 2027-03-01. See <https://example.org/gizmos>."
    assert soon["description"] == f"List gizmos. {told} Takes the scope `read`."
    assert paths["/v1/some-day"]["get"]["description"].startswith("List gizmos. Deprecated since 2026-09-01. Takes")
    assert "deprecated" not in kept
    assert soon["parameters"] == kept["parameters"]
    parameter = next(one for one in kept["parameters"] if one["name"] == "colour")
    assert (parameter["deprecated"], parameter["description"]) == (True, f"Its colour. {told}")


def test_a_declared_field_is_marked_wherever_it_is_named() -> None:
    shape = merge_patch_shape("GizmoPatch", GizmoFields)
    for properties in (shape.model_json_schema()["properties"], GizmoFields.model_json_schema()["properties"]):
        assert [name for name, one in properties.items() if one.get("deprecated")] == ["nick"]
    assert [one["name"] for one in list_parameters(Gizmo) if one.get("deprecated")] == ["nick"]


def test_the_graph_gives_the_reason() -> None:
    async def none(root: object) -> None:
        return None

    def field(annotation: object) -> tuple[object, object]:
        return annotation | None, strawberry.field(resolver=none, description="A gizmo.")

    kinds = {"gizmo": field(output(GizmoFields))}
    query_type = make(strawberry.type, "Query", "Gizmos.", kinds)
    schema = strawberry.Schema(query_type, types=[input_of(GizmoFields, "GizmoInput")])
    for title in ("GizmoFields", "GizmoInput"):
        reasons = {name: one.deprecation_reason for name, one in schema._schema.type_map[title].fields.items()}
        assert reasons == {"id": None, "name": None, "nick": MESSAGE}
