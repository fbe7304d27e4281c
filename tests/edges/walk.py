"""Walking the whole of REST: what to send to an operation, and every place in it where an id can stand.

All of it is found in the OpenAPI document. What a schema cannot say stands in `BODIES` and `PATH_VALUES`; an operation
that the walk does not know how to fill fails with the name of what is missing.
"""

import json
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import httpx
import pytest

from tests.edges.contract import Contract
from tests.edges.world import PATHS, World, called, delivered, told

PUBLIC = {"ingest", "confirm_source"}
"""Operations that take no key."""

BODIES: dict[str, Any] = {
    "update_workspace": {"name": "ours, still"},
    "override_status": {"status": "at_risk", "reason": "x", "expires_at": "2199-01-01T00:00:00Z"},
    "record_readings": [],
    "succeed_plan": {
        "title": "next",
        "description": "more",
        "framework": "smart",
        "business_function": "it",
        "mission": "end",
        "starts_on": "2027-02-01",
        "ends_on": "2027-06-30",
        "carry": "unfinished",
        "objective_ids": [],
        "tactics": True,
    },
    "replay_webhook_events": {"since": "2026-01-01T00:00:00Z"},
    "promote_indicator": {"kind": "increase_to", "baseline": 1, "target": 5},
    "import_okrs": {"csv": "Objective,Key Result,Target\nours,ours,5\n"},
    "import_audit": {"csv": "channel,handle,clicks\nweb,ours,5\n", "title": "ours", "held_on": "2026-01-05"},
    "derive_metric": {"metric": "cpc", "inputs": {"spend": 5, "clicks": 2}},
    "test_mapping": {"preset": "generic", "body": {"metric": "a", "value": 1, "at": "2026-01-05"}},
}
"""Bodies of operations of no noun, where the least that a schema allows is not what is meant."""

PATH_VALUES = {"period_start": "2026-03-02", "seq": "1", "delivery_id": "00000000-0000-7000-8000-0000000000de"}
"""What stands in a path beside an id."""

REQUEST_ID = "the-same-for-all"
MOVING = {"date", "ratelimit", "ratelimit-policy"}
"""Headers that differ from request to request whatever is asked."""

Place = tuple[str | None, ...]
"""The way to a value in JSON: names of members, None for the only item of a list."""


@dataclass(frozen=True)
class Step:
    """One operation of the walk."""

    name: str
    method: str
    path: str
    operation: Mapping[str, Any]
    contract: Contract

    @property
    def scope(self) -> str | None:
        """The scope it takes, as the document says; None without a key."""
        needed = self.operation["security"]
        return needed[0]["key"][0] if needed else None

    @property
    def owner(self) -> str | None:
        """The path of the noun whose id stands in its path."""
        before, brace, _ = self.path.partition("/{id}")
        return before.rpartition("/")[2] if brace else None

    @property
    def schema(self) -> dict[str, Any] | None:
        """The schema of its body."""
        return self.contract.body_schema(self.operation)

    @property
    def lists(self) -> bool:
        """Whether its answer has pages."""
        return any(name == "cursor" for name, _ in self.parameters())

    def url(self, identity: object) -> str:
        """Its path with an id in it, whatever noun's."""
        return addressed(self.path, identity)

    def own(self, world: World) -> str:
        """Its path with the id of something that is there."""
        if self.owner is None:
            return self.url("")
        url = self.url(world.id(self.owner) if self.owner in world.made else self.unknown())
        delivered = "webhook-deliveries" if self.owner == "webhook-endpoints" else "deliveries"
        return url.replace(PATH_VALUES["delivery_id"], world.id(delivered))

    def unknown(self) -> Any:
        """There is no such noun."""
        return pytest.fail(f"{self.name}: nothing of {self.owner} is in tests/edges/world.py")

    def body(self, world: World) -> Any:
        """A body that it takes."""
        assert self.schema is not None
        found = body_of(self.name, world)
        return least(self.schema, self.contract) if found is None else found

    def parameters(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """Its query parameters with their schemas, those in JSON aside."""
        for one in self.contract.parameters(self.operation, "query"):
            if "schema" in one:
                yield one["name"], self.contract.resolved(one["schema"])
            else:
                for content in one["content"].values():
                    assert not list(places(content["schema"], self.contract)), f"{self.name}: ids in JSON parameters"

    async def call(self, client: httpx.AsyncClient, url: str, body: Any = None, **more: Any) -> httpx.Response:
        """Call it, with a request id that is always the same."""
        headers = {"X-Request-Id": REQUEST_ID, **more.pop("headers", {})}
        given = {"json": body} if self.schema is not None else {}
        return await client.request(self.method, url, headers=headers, **given, **more)


def addressed(path: str, identity: object) -> str:
    """A path of the document with something in the place of its parameters."""
    path = path.replace("{id}", str(identity))
    for name, value in PATH_VALUES.items():
        path = path.replace(f"{{{name}}}", value)
    return path if "{" not in path else pytest.fail(f"say in PATH_VALUES what stands in {path}")


def body_of(name: str, world: World) -> Any:
    """A body that the operation with this name takes; None where the least that its schema allows will do."""
    verb, _, noun = name.partition("_")
    path = f"{noun.replace('_', '-')}s"
    if verb == "create" and path in PATHS:
        return {**world.fields(path), **({"key": f"k-{uuid4()}"} if path == "metrics" else {})}
    if name == "close_plan":
        said = {"objective_id": next(world.above), "outcome": "missed", "note": f"{world.mark} why"}
        days = {"closed_on": "2026-03-31", "tactics": "keep", "unmeasured": "dropped"}
        return {"lessons": f"{world.mark} lessons", "outcomes": [said], **days}
    if name == "choose_indicators":
        chosen = world.id("indicators")
        return {"keep": [chosen], "reasons": [{"indicator_id": chosen, "reason": f"{world.mark} why"}]}
    if verb == "update" and path in PATHS:
        return {called(world.made[path]): "changed"}
    return deepcopy(BODIES.get(name))


def steps(contract: Contract) -> list[Step]:
    """Every operation of the document."""
    return [Step(name, *known, contract) for name, known in contract.operations.items()]


def answer_of(response: httpx.Response) -> tuple[int, dict[str, str], bytes]:
    """An answer, byte for byte."""
    headers = {name: value for name, value in response.headers.items() if name not in MOVING}
    return response.status_code, headers, response.content


LEAST: dict[str, Any] = {"string": "x", "integer": 1, "number": 1, "boolean": False, "null": None}
FORMATS = {"date": "2026-01-01", "date-time": "2199-01-01T00:00:00Z"}


def least(schema: Mapping[str, Any], contract: Contract) -> Any:
    """The least value that a schema asks for."""
    known = contract.resolved(schema)
    for name in ("anyOf", "oneOf"):
        if name in known:
            return least(known[name][0], contract)
    if "enum" in known:
        return known["enum"][0]
    match known.get("type"):
        case "object":
            return {name: least(known["properties"][name], contract) for name in known.get("required", ())}
        case "array":
            return [least(known["items"], contract) for _ in range(known.get("minItems", 0))]
        case "string" if known.get("format") == "uuid":
            return str(uuid4())
        case "string" if known.get("format") in FORMATS:
            return FORMATS[known["format"]]
        case kind:
            return LEAST[str(kind)]


def places(
    schema: Mapping[str, Any], contract: Contract, way: Place = (), *, seen: tuple[str, ...] = ()
) -> Iterator[Place]:
    """Every place in a body where an id can stand."""
    reference = schema.get("$ref")
    if reference in seen:
        return
    seen = (*seen, reference) if reference else seen
    known = contract.resolved(schema)
    if known.get("format") == "uuid":
        yield way
    for name in ("anyOf", "oneOf", "allOf"):
        for one in known.get(name, ()):
            yield from places(one, contract, way, seen=seen)
    for name, one in known.get("properties", {}).items():
        yield from places(one, contract, (*way, name), seen=seen)
    if "items" in known:
        yield from places(known["items"], contract, (*way, None), seen=seen)


def placed(body: Any, schema: Mapping[str, Any], contract: Contract, place: Place, value: Any) -> Any:
    """A body with a value at a place; what is missing on the way there is the least that the schema asks for."""
    if not place:
        return value
    known = _with(contract.resolved(schema), contract, "items" if place[0] is None else "properties")
    if place[0] is None:
        first = body[0] if isinstance(body, list) and body else least(known["items"], contract)
        return [placed(first, known["items"], contract, place[1:], value)]
    whole = dict(body) if isinstance(body, dict) else least(known, contract)
    inner = known["properties"][place[0]]
    return whole | {place[0]: placed(whole.get(place[0]), inner, contract, place[1:], value)}


def _with(schema: Mapping[str, Any], contract: Contract, member: str) -> Mapping[str, Any]:
    """Of several schemas, the one that goes on."""
    if member in schema:
        return schema
    several = (contract.resolved(one) for name in ("anyOf", "oneOf", "allOf") for one in schema.get(name, ()))
    return next(found for found in several if member in found)


def written(place: Place) -> str:
    """A place in words."""
    return "/".join("*" if one is None else one for one in place)


def filters(step: Step, kind: str) -> Iterator[tuple[str, str | None]]:
    """The query parameters that take an id (`uuid`) or any text (`text`), each with every operator it has.

    The operators are those that look for a value, not for what comes before or after it. None: it takes none.
    """
    for name, schema in step.parameters():
        operators = schema.get("properties", {})
        if _is(schema, kind):
            yield name, None
        if any(_is(one, kind) for one in operators.values()):
            yield from ((name, operator) for operator in operators if operator in ("eq", "ne", "in", "contains"))


def _is(schema: Mapping[str, Any], kind: str) -> bool:
    if kind == "uuid":
        return schema.get("format") == "uuid"
    return schema.get("type") == "string" and not {"enum", "format"} & set(schema) and schema.get("pattern") == NO_NUL


NO_NUL = r"^[^\x00]*$"


async def doubled(world: World) -> None:
    """Make a second one of everything, and change the first, so that every list has more than one page of one."""
    for path in PATHS:
        more = {"key": f"{world.mark}-second"} if path == "metrics" else {}
        await world.tenant.make(path, **world.fields(path) | more)
        name = called(world.made[path])
        change = {name: f"{world.mark} {path} were changed"}
        response = await world.tenant.client.patch(f"/v1/{path}/{world.id(path)}", json=change)
        assert response.status_code == 200, response.text
    await delivered(world)
    await told(world)
    unknown = {"metric": f"{world.mark}-unheard-of", "value": 1, "at": "2026-03-02"}
    response = await world.tenant.client.post("/v1/readings", json=unknown)
    assert response.json()["quarantined"] == 1


def minted(response: httpx.Response, name: str) -> str:
    """The cursor that a list of one item a page leads on with."""
    body = json.loads(response.content)
    assert response.status_code == 200, f"{name}: {response.text}"
    return body["next_cursor"] or pytest.fail(f"{name}: a list of one item; let `doubled` make a second")
