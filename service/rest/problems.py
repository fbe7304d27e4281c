"""What a problem's type means, at the address the type names; and problems for what the router itself refuses."""

from fastapi import APIRouter, FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match

from service.edge.problems import response_of
from service.edge.requests import request_id_of
from service.edge.responses import json_response
from service.errors import STATUS, TITLES, Kind, Problem

router = APIRouter()
BY_NAME = {kind.value.replace("_", "-"): kind for kind in Kind}


async def explain(request: Request) -> Response:
    """What a kind of problem means."""
    kind = BY_NAME.get(request.path_params["kind"])
    if kind is None:
        raise Problem(Kind.NOT_FOUND, "There is no such kind of problem.")
    return json_response({"type": request.url.path, "title": TITLES[kind], "status": STATUS[kind], "code": kind.value})


router.add_api_route("/problems/{kind}", explain, include_in_schema=False)


def allowed_methods(request: Request) -> list[str]:
    """All methods of a path, from every route that has it."""
    methods: set[str] = set()
    for route in request.app.routes:
        if route.matches(request.scope)[0] is not Match.NONE:
            methods |= getattr(route, "methods", None) or set()
    return sorted(methods)


async def _problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, Problem)
    return response_of(error, request_id_of(request))


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == STATUS[Kind.METHOD_NOT_ALLOWED]:
        methods = allowed_methods(request)
        detail = f"This resource takes {', '.join(methods)}."
        response = response_of(Problem(Kind.METHOD_NOT_ALLOWED, detail), request_id_of(request))
        response.headers["Allow"] = ", ".join(methods)
        return response
    if error.status_code == STATUS[Kind.NOT_FOUND]:
        return response_of(Problem(Kind.NOT_FOUND, "There is nothing at this path."), request_id_of(request))
    return response_of(Problem(Kind.MALFORMED, "The request could not be read."), request_id_of(request))


def handle_problems(app: FastAPI) -> None:
    """Write every expected failure as a problem document."""
    app.add_exception_handler(Problem, _problem)
    app.add_exception_handler(HTTPException, _refused)
