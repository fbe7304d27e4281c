"""Indicators of a tactic over HTTP: which to keep, the choice itself, and a key result made of one."""

import asyncio
import re
from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, Field, create_model
from starlette.requests import Request
from starlette.responses import Response

from service.core.indicators import KEPT, LEAST_KEPT, MOST_KEPT, IndicatorProposal
from service.edge.documents import Operation, describe, query, read_shape
from service.edge.languages import spoken
from service.edge.requests import NOUN_BYTES, caller_of, decoded, identity_of, known_query, opened
from service.edge.resources import BY_NOUN
from service.edge.responses import json_response, noun_response, read_response
from service.edge.writes import written
from service.errors import invalid
from service.operations.indicator_proposals import propose_indicators
from service.operations.indicators import choose_indicators, promote_indicator
from service.present.wire import told
from service.rest.nouns import expanded
from service.store.refusals import WHOLE_NUMBER
from service.store.tables.indicators import ChooseIndicators, Promotion
from service.store.work import Work

router = APIRouter(prefix="/v1")
INDICATOR, KEY_RESULT = BY_NOUN["indicator"], BY_NOUN["key_result"]


async def proposal(request: Request) -> Response:
    """Which indicators of a tactic to keep: ranked by significance × tractability, each explained.

    What its readings tell stands beside it as evidence, and ranks nothing: a correlation is no cause.
    """
    caller = await caller_of(request)
    known_query(request, "keep")
    keep, tactic_id = _keep_of(request), identity_of(request, "tactic")
    async with opened(request, caller) as work:
        found = await propose_indicators(work, [tactic_id], keep)
    return read_response(request, await asyncio.to_thread(told, found[tactic_id], spoken()))


async def choose(request: Request) -> Response:
    """Keep some indicators of a tactic and drop all its others, at once. What is dropped keeps its ratings."""
    caller = await caller_of(request)
    known_query(request)
    choice = await decoded(request, ChooseIndicators, NOUN_BYTES)

    async def act(work: Work) -> Response:
        rows = await choose_indicators(work, identity_of(request, "tactic"), choice)
        return json_response({"items": await expanded(work, INDICATOR, rows)})

    return await written(request, caller, act)


async def promote(request: Request) -> Response:
    """Make a key result of an indicator: it gets the indicator's metric and the tactic's objective.

    The indicator stays, and names the key result in `promoted_to_id`.
    """
    caller = await caller_of(request)
    known_query(request)
    given = await decoded(request, Promotion, NOUN_BYTES)

    async def act(work: Work) -> Response:
        _, row = await promote_indicator(work, identity_of(request, "indicator"), given)
        (item,) = await expanded(work, KEY_RESULT, [row])
        return noun_response(item, 201, Location=f"/v1/{KEY_RESULT.path}/{row.id}")

    return await written(request, caller, act)


def _keep_of(request: Request) -> int | None:
    text = request.query_params.get("keep")
    if text is None:
        return None
    if not re.fullmatch(r"-?\d{1,9}", text, re.ASCII):
        raise invalid("keep", "wrong_type", WHOLE_NUMBER)
    return int(text)


def _chosen() -> type[BaseModel]:
    items: dict[str, Any] = {
        "items": (list[read_shape(INDICATOR)], Field(description="All of the tactic's, in the order they were made."))
    }
    return create_model("ChosenIndicators", __doc__="The indicators of a tactic after a choice.", **items)


KEEP = {"type": "integer", "minimum": LEAST_KEPT, "maximum": MOST_KEPT, "default": KEPT}
describe(
    router,
    "GET",
    "/tactics/{id}/indicator-proposal",
    proposal,
    Operation(
        "propose_indicators",
        "Propose which indicators to keep",
        "indicators",
        IndicatorProposal,
        parameters=(query("keep", KEEP, "How many to keep at most."),),
    ),
)
describe(
    router,
    "POST",
    "/tactics/{id}/indicators/choose",
    choose,
    Operation("choose_indicators", "Choose indicators", "indicators", _chosen(), body=ChooseIndicators),
)
describe(
    router,
    "POST",
    "/indicators/{id}/promote",
    promote,
    Operation(
        "promote_indicator",
        "Make a key result of an indicator",
        "indicators",
        read_shape(KEY_RESULT),
        201,
        body=Promotion,
    ),
)
