"""What a problem's type means, at the address the type names; and answers to what no route takes."""

from fastapi import APIRouter, FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from service.edge.languages import spoken
from service.edge.problems import response_of
from service.edge.requests import request_id_of
from service.edge.responses import json_response
from service.errors import STATUS, TITLES, Kind, Problem, worded
from service.i18n import translate
from service.rest.methods import OPTIONS, allowed_methods

router = APIRouter()
BY_NAME = {kind.value.replace("_", "-"): kind for kind in Kind}


async def explain(request: Request) -> Response:
    """What a kind of problem means."""
    kind = BY_NAME.get(request.path_params["kind"])
    if kind is None:
        raise Problem(Kind.NOT_FOUND, "There is no such kind of problem.")
    title = translate(TITLES[kind], spoken())
    return json_response({"type": request.url.path, "title": title, "status": STATUS[kind], "code": kind.value})


router.add_api_route("/problems/{kind}", explain, include_in_schema=False)


async def _problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, Problem)
    return response_of(error, request_id_of(request))


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == STATUS[Kind.METHOD_NOT_ALLOWED]:
        return _other_method(request)
    if error.status_code == STATUS[Kind.NOT_FOUND]:
        return response_of(Problem(Kind.NOT_FOUND, "There is nothing at this path."), request_id_of(request))
    return response_of(Problem(Kind.MALFORMED, "The request could not be read."), request_id_of(request))


def _other_method(request: Request) -> Response:
    """OPTIONS is answered for every path that is there, to anyone; what else no route takes is refused."""
    methods = ", ".join(allowed_methods(request))
    if request.method == OPTIONS:
        return Response(status_code=204, headers={"Allow": methods})
    problem = Problem(Kind.METHOD_NOT_ALLOWED, worded("This resource takes {methods}.", methods=methods))
    response = response_of(problem, request_id_of(request))
    response.headers["Allow"] = methods
    return response


def handle_problems(app: FastAPI) -> None:
    """Write every expected failure as a problem document."""
    app.add_exception_handler(Problem, _problem)
    app.add_exception_handler(HTTPException, _refused)
