"""Ranking tactics over HTTP: stateless from a body, or those of a stored plan; by one method, or by several."""

import asyncio
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from service.core.priority import (
    LARGEST_SEED,
    TOP_K,
    ComparedTactics,
    CompareMethods,
    Method,
    PrioritizedTactics,
    PrioritizeRequest,
    Variant,
    WeightedCriterion,
)
from service.edge.documents import JSON, Operation, describe, query, reference
from service.edge.languages import spoken
from service.edge.requests import caller_of, computing, flag_of, identity_of, known_query, opened
from service.edge.responses import json_response, read_response
from service.errors import Kind, Problem, invalid, repointed, worded
from service.operations import judgements
from service.operations.priorities import compare_plan, prioritize_plan
from service.operations.validation import checked, decode
from service.present.wire import said
from service.store.strictness import DAY, EXAMPLES

router = APIRouter(prefix="/v1")
SETTINGS = ("method", "variant", "value_threshold", "complexity_threshold", "top_k", "seed", "sensitivity")
SELECTING = ("starts_on", "time_limit")
RANKING = (*SETTINGS, *SELECTING, "criteria", "objective_id", "with_members")
COMPARING = ("variant", "value_threshold", "complexity_threshold")
CAPACITY = "capacity"
CORRECT_BIAS = "correct_bias"


async def prioritize_tactics(request: Request) -> Response:
    """Rank tactics from the body alone."""
    caller = await caller_of(request)
    known_query(request)
    async with computing(request, PrioritizeRequest) as wanted:
        async with opened(request, caller) as work:
            rank = await judgements.prioritize_tactics(work, wanted)
        return json_response(await asyncio.to_thread(lambda: said(rank(), spoken())))


async def compare_methods(request: Request) -> Response:
    """Rank tactics from the body alone, by several methods."""
    caller = await caller_of(request)
    known_query(request)
    async with computing(request, CompareMethods) as wanted:
        async with opened(request, caller) as work:
            compare = await judgements.compare_methods(work, wanted)
        return json_response(await asyncio.to_thread(lambda: said(compare(), spoken())))


async def prioritize_stored(request: Request) -> Response:
    """Rank the open tactics of a plan."""
    caller = await caller_of(request)
    wanted = plan_ranking_of(request, CORRECT_BIAS)
    ways = {"with_members": wanted.with_members, CORRECT_BIAS: flag_of(request, CORRECT_BIAS)}
    async with opened(request, caller) as work:
        plan_id = identity_of(request, "plan")
        ranked = await prioritize_plan(work, plan_id, wanted.request, wanted.objective_id, **ways)
    return read_response(request, await asyncio.to_thread(said, ranked, spoken()))


async def compare_stored(request: Request) -> Response:
    """Rank the open tactics of a plan by several methods."""
    caller = await caller_of(request)
    known_query(request, *COMPARING, "methods", "criteria", "objective_id")
    methods = tuple(filter(None, request.query_params.get("methods", "").split(",")))
    given = _given(request, COMPARING)
    with _pointing_at_parameters():
        wanted = checked(CompareMethods, {**given, "methods": methods, "tactics": ()})
    wanted = replace(wanted, criteria=_criteria(request))
    async with opened(request, caller) as work:
        compared = await compare_plan(work, identity_of(request, "plan"), wanted, _objective(request))
    return read_response(request, await asyncio.to_thread(said, compared, spoken()))


@dataclass(frozen=True, slots=True)
class PlanRanking:
    """What a query string asks of a plan's tactics."""

    request: PrioritizeRequest
    objective_id: UUID | None
    with_members: bool


def plan_ranking_of(request: Request, *more: str) -> PlanRanking:
    """The ranking that a query string asks for; criteria are a JSON array, capacities `capacity[effort]=50`.

    `more` are query parameters that somebody else reads.
    """
    limits = {name: limited for name in request.query_params if (limited := _limited(name)) is not None}
    known_query(request, *RANKING, *limits, *more)
    capacity = {limited: request.query_params[name] for name, limited in limits.items()}
    given = _given(request, (*SETTINGS, *SELECTING))
    if not re.match(DAY, given.get("starts_on", EXAMPLES[DAY])):
        raise invalid("starts_on", "wrong_type", worded("Write it as {example}.", example=EXAMPLES[DAY]))
    with _pointing_at_parameters():
        asked = checked(PrioritizeRequest, {**given, "capacity": capacity, "tactics": ()})
    asked = replace(asked, criteria=_criteria(request))
    return PlanRanking(asked, _objective(request), flag_of(request, "with_members"))


def _given(request: Request, names: tuple[str, ...]) -> Mapping[str, Any]:
    return {name: request.query_params[name] for name in names if name in request.query_params}


def _criteria(request: Request) -> tuple[WeightedCriterion, ...]:
    with _pointing_at_parameters("criteria"):
        return decode(tuple[WeightedCriterion, ...], request.query_params.get("criteria", "[]").encode())


def _objective(request: Request) -> UUID | None:
    objective_id = request.query_params.get("objective_id")
    return None if objective_id is None else identity_of(request, "objective", text=objective_id)


def _limited(name: str) -> str | None:
    """The input that a parameter limits: effort of `capacity[effort]`."""
    inner = name.removeprefix(f"{CAPACITY}[").removesuffix("]")
    return inner if name == f"{CAPACITY}[{inner}]" else None


@contextmanager
def _pointing_at_parameters(name: str = "") -> Iterator[None]:
    """Turn pointers into a body into pointers at the query parameter `name`, or at each by its own name."""
    try:
        yield
    except Problem as problem:
        if problem.kind is Kind.MALFORMED:
            raise Problem(problem.kind, worded("{name} is not valid JSON.", name=name)) from None
        raise repointed(problem, lambda pointer: (name + pointer).removeprefix("/")) from None


NUMBER = {"type": "number"}
METHOD = {"type": "string", "enum": [one.value for one in Method]}
THRESHOLDS = (
    query("variant", {"type": "string", "enum": [one.value for one in Variant]}, "ICE only."),
    query("value_threshold", NUMBER, "A value at or above this is high. Unset: the workspace's threshold."),
    query("complexity_threshold", NUMBER, "A complexity at or below this is low. Unset: the workspace's threshold."),
)
NARROWING = (
    {
        "name": "criteria",
        "in": "query",
        "description": "Weighted only: a JSON array of what to score by.",
        "content": {JSON: {"schema": {"type": "array", "items": reference(WeightedCriterion)}}},
    },
    query("objective_id", {"type": "string", "format": "uuid"}, "Only the tactics of this objective."),
)
RANKING_PARAMETERS = (
    query("method", METHOD, "How to rank. Unset: the workspace's way."),
    *THRESHOLDS,
    *NARROWING,
    query(
        "top_k",
        {"type": "integer", "minimum": 1, "default": TOP_K},
        "How many of the first `top_k_probability` is about.",
    ),
    query(
        "seed",
        {"type": "integer", "minimum": 0, "maximum": LARGEST_SEED, "default": 0},
        "Where the random numbers begin.",
    ),
    query(
        "sensitivity", {"type": "boolean", "default": False}, "Tell how far ranks move when one input is a step off."
    ),
    {
        "name": CAPACITY,
        "in": "query",
        "description": "Limits on inputs, for example `capacity[effort]=50`. Asks for the best selection.",
        "style": "deepObject",
        "explode": True,
        "schema": {"type": "object", "additionalProperties": NUMBER},
    },
    query("with_members", {"type": "boolean", "default": False}, "Let the hours of members limit the selection, too."),
    query("starts_on", {"type": "string", "format": "date"}, "The day from which members' hours count. Unset: today."),
    query("time_limit", NUMBER, "Seconds that the search for the best selection may take."),
)
CORRECTING = query(
    CORRECT_BIAS,
    {"type": "boolean", "default": False},
    "Multiply cost, effort and benefit by what earlier estimates came to; the warnings say by how much.",
)
COMPARING_PARAMETERS = (
    query(
        "methods",
        {"type": "array", "items": METHOD},
        "The methods, separated by commas. Unset: all that can score at least two of the tactics.",
        style="form",
        explode=False,
    ),
    *THRESHOLDS,
    *NARROWING,
)
OPEN = "Ranks the tactics that are an idea, planned or active, from their stored estimates."

describe(
    router,
    "POST",
    "/tactics/prioritize",
    prioritize_tactics,
    Operation("prioritize_tactics", "Rank tactics", "judgement", PrioritizedTactics, body=PrioritizeRequest),
)
describe(
    router,
    "POST",
    "/tactics/compare",
    compare_methods,
    Operation("compare_methods", "Rank tactics by several methods", "judgement", ComparedTactics, body=CompareMethods),
)
describe(
    router,
    "GET",
    "/plans/{id}/prioritized-tactics",
    prioritize_stored,
    Operation(
        "prioritize_plan",
        "Rank a plan's open tactics",
        "judgement",
        PrioritizedTactics,
        parameters=(*RANKING_PARAMETERS, CORRECTING),
        description=OPEN,
    ),
)
describe(
    router,
    "GET",
    "/plans/{id}/compared-tactics",
    compare_stored,
    Operation(
        "compare_plan",
        "Rank a plan's open tactics by several methods",
        "judgement",
        ComparedTactics,
        parameters=COMPARING_PARAMETERS,
        description=OPEN,
    ),
)
