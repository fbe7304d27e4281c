"""Reading what was sent: two doors of one strictness, and work that is bounded whatever stands before them."""

import gc
import json
import time
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import pytest

from service.core.evaluation import EvaluateProgress, ProgressItem
from service.core.priority import CompareMethods, PrioritizeRequest
from service.core.smart.goals import ValidateGoals
from service.edge.resources import RESOURCES, Resource, patch_shape
from service.errors import Kind, Problem
from service.operations import validation
from service.operations.validation import MOST_CONTAINERS, SMALL_BODY, decode, read_json
from service.settings import Settings
from service.store.strictness import MOST_FIELDS
from tests.edges.test_bad_input import HOSTILE, NESTED, NOT_JSON, places, replaced, written
from tests.edges.world import fields_of
from tests.support.problems import refused

IDS = {path: f"00000000-0000-7000-8000-00000000000{place}" for place, path in enumerate(("plans", "objectives"))}
IDS |= {path: f"00000000-0000-7000-8000-00000000001{place}" for place, path in enumerate(("metrics", "key-results"))}
IDS |= {path: f"00000000-0000-7000-8000-00000000002{place}" for place, path in enumerate(("members", "tactics"))}
IDS |= {
    path: f"00000000-0000-7000-8000-00000000003{place}" for place, path in enumerate(("accounts", "audits", "above"))
}


def _patched(one: Resource) -> dict[str, Any]:
    """All fields that can be changed, which may be fewer than those that can be given."""
    return {name: value for name, value in fields_of(one.path, "m", IDS).items() if name in one.fields.model_fields}


SHAPES: dict[str, tuple[Any, Any]] = {
    "evaluate": (EvaluateProgress, NESTED["evaluate_progress"]),
    "prioritize": (PrioritizeRequest, NESTED["prioritize_tactics"]),
    "compare": (CompareMethods, NESTED["compare_methods"]),
    "validate": (ValidateGoals, NESTED["validate_goals"]),
    **{
        f"create {one.noun}": (one.created_from, fields_of(one.path, "m", IDS) | {"id": IDS["plans"]})
        for one in RESOURCES
    },
    **{f"update {one.noun}": (patch_shape(one), _patched(one)) for one in RESOURCES},
}
"""Every shape of a body, with one that has something in every place."""

JUST_THE_READER = {name for name in NOT_JSON if name not in ("tab", "comment", "hex", "cut escape")} | {"deep"}
"""What one reader of JSON refuses and the other leaves to the check; both say no."""

ITEM = {"kind": "increase_to", "baseline": 1, "target": 9}
QUICKLY = 0.5
"""Seconds, with room for a slow machine; all of it took seconds when the input was checked to its end."""


def large(body: Any) -> bytes:
    """JSON of the kind that is read before it is checked: padded by what means nothing."""
    return written(body) + b" " * SMALL_BODY


def outcome(shape: Any, body: bytes) -> tuple[str, Any]:
    """The value, or the kind of the problem and where its first fault is."""
    try:
        return "read", decode(shape, body)
    except Problem as problem:
        first = problem.errors[:1]
        return problem.kind, [(fault.pointer, fault.code, fault.message) for fault in first]


@pytest.mark.parametrize("name", SHAPES)
def test_both_doors_let_in_the_same_and_refuse_the_same(name: str) -> None:
    shape, whole = SHAPES[name]
    assert outcome(shape, large(whole)) == outcome(shape, written(whole))
    assert outcome(shape, large(whole))[0] == "read"
    for place in places(whole):
        for hostile, value in HOSTILE.items():
            body = replaced(whole, place, value)
            if len(written(body)) > SMALL_BODY:
                continue
            small, big = outcome(shape, written(body)), outcome(shape, large(body))
            if hostile in JUST_THE_READER:
                assert {small[0], big[0]} <= {Kind.MALFORMED, Kind.INVALID}, (place, hostile, small, big)
            else:
                assert small == big, (place, hostile)


def test_a_name_that_stands_twice_is_read_the_same_by_both_doors() -> None:
    body = b'{"items": [], "items": [{"kind": "binary", "done": true, "done": false}], "framework": "smart"}'
    assert outcome(EvaluateProgress, body) == outcome(EvaluateProgress, body + b" " * SMALL_BODY)


def test_of_many_the_one_that_is_wrong_is_pointed_at() -> None:
    items: list[Any] = [ITEM] * 900
    items[777] = {**ITEM, "kind": "sideways", "colour": "red"}
    with refused(Kind.INVALID, ("/items/777/kind", "enum"), ("/items/777/colour", "unknown_field")):
        decode(EvaluateProgress, large({"items": items}))


def test_what_is_wrong_beside_the_many_is_told_before_them() -> None:
    body = {"items": [ITEM, {"kind": 5}] * 400, "framework": "wild", "colour": "red"}
    with refused(Kind.INVALID, ("/framework", "enum"), ("/colour", "unknown_field")):
        decode(EvaluateProgress, large(body))


def test_more_than_there_may_be_are_refused() -> None:
    with refused(Kind.INVALID, ("/items", "too_long")):
        decode(EvaluateProgress, large({"items": [ITEM] * 1001}))
    assert len(decode(EvaluateProgress, large({"items": [ITEM] * 1000})).items) == 1000
    assert decode(EvaluateProgress, large({"items": []})).items == ()


def test_an_object_of_too_many_fields_is_refused_without_naming_each() -> None:
    many = {f"k{number}": number for number in range(MOST_FIELDS + 1)}
    with refused(Kind.INVALID, ("", "too_many_fields"), says="at most 1,000 fields"):
        decode(EvaluateProgress, json.dumps(many).encode() + b" " * SMALL_BODY)
    with refused(Kind.INVALID, ("/tactics/3/scores", "too_many_fields")):
        tactics: list[Any] = [{"id": str(number)} for number in range(3)] + [{"id": "3", "scores": many}]
        decode(PrioritizeRequest, large({"tactics": tactics}))
    few = {f"k{number}": number for number in range(MOST_FIELDS)}
    assert len(decode(PrioritizeRequest, large({"tactics": [{"id": "a", "scores": few}]})).tactics[0].scores) == 1000


def test_arrays_and_objects_beyond_any_use_are_not_even_made() -> None:
    for opening, closing in ((b"[", b"]"), (b"{", b"}")):
        body = b"[" + b",".join([opening + closing] * (MOST_CONTAINERS + 1)) + b"]"
        with refused(Kind.INVALID, ("", "too_many"), says="600,000"):
            read_json(body)


def history(days: int) -> list[list[Any]]:
    return [[f"20{10 + day // 365 % 16:02d}-{1 + day % 12:02d}-{1 + day % 28:02d}", day] for day in range(days)]


NOTHING: dict[type[Any], Any] = {
    EvaluateProgress: {"items": []},
    PrioritizeRequest: {"tactics": []},
    ValidateGoals: {"goals": []},
}
MANY = b"0.1," * 2_090_000
WRONG: dict[str, tuple[type[Any], bytes]] = {
    "wrong readings": (EvaluateProgress, large({"items": [{**ITEM, "history": [["x", "y"]] * 9_990}] * 50})),
    "numbers for items": (EvaluateProgress, b'{"items": [' + MANY + b"1]}"),
    "numbers for goals": (ValidateGoals, b'{"goals": [' + MANY + b"1]}"),
    "numbers for tactics": (PrioritizeRequest, b'{"tactics": [' + MANY + b"1]}"),
    "empty items": (EvaluateProgress, b'{"items": [' + b"{}," * 500_000 + b"{}]}"),
    "unknown names": (EvaluateProgress, large({f"unknown-{number}": 1 for number in range(300_000)})),
    "unknown names in each": (EvaluateProgress, large({"items": [{f"k{n}": 1 for n in range(999)}] * 600})),
    "wrong scores": (PrioritizeRequest, large({"tactics": [{"id": "a", "scores": {f"{n}": "x" for n in range(999)}}]})),
    "wrong milestones": (EvaluateProgress, large({"items": [{**ITEM, "milestones": [{"on": 1}] * 200_000}]})),
    "depth": (EvaluateProgress, b'{"items": ' + b"[" * 500_000 + b"]" * 500_000 + b"}"),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_refused_quickly_however_much_of_it_there_is(name: str) -> None:
    shape, body = WRONG[name]
    decode(shape, large(NOTHING[shape]))  # its validators are built at the first use
    gc.freeze()  # as in the service: what is loaded before is left out of collections
    started = time.process_time()
    with pytest.raises(Problem) as caught:
        decode(shape, body)
    seconds = time.process_time() - started
    gc.unfreeze()
    assert seconds < QUICKLY
    assert caught.value.kind in (Kind.INVALID, Kind.MALFORMED)
    assert len(caught.value.errors) <= 20


def test_the_fullest_request_is_accepted() -> None:
    body = json.dumps({"items": [{**ITEM, "history": history(10_000)}] * 41}, separators=(",", ":")).encode()
    assert 8_000_000 < len(body) < Settings().max_body_bytes
    found = decode(EvaluateProgress, body)
    assert [len(item.history) for item in found.items] == [10_000] * 41
    assert isinstance(found.items[40], ProgressItem)


def test_what_is_checked_at_a_stretch_stays_short(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a thread others go on between two checks, so no check may take long: items are checked one by one."""
    moments: list[float] = []
    check = validation._briefly_checked

    def timed(*given: Any) -> Any:
        found = check(*given)
        moments.append(time.process_time())
        return found

    monkeypatch.setattr(validation, "_briefly_checked", timed)
    body = json.dumps({"items": [{**ITEM, "history": history(10_000)}] * 40}).encode()
    decode(EvaluateProgress, body)
    assert len(moments) == 40
    assert sorted(later - earlier for earlier, later in pairwise(moments))[30] < 0.1


def test_garbage_is_collected_again_after_a_large_body_good_or_bad() -> None:
    bodies: Sequence[Mapping[str, Any]] = ({"items": [ITEM] * 900}, {"items": [{}] * 9000})
    for body in bodies:
        outcome(EvaluateProgress, large(body))
        assert gc.isenabled()
    with refused(Kind.MALFORMED):
        read_json(b"[")
    assert gc.isenabled()
