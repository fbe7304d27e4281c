"""Mappings: what they find, what they refuse, and how much they may cost."""

import json
from contextlib import suppress
from dataclasses import asdict
from typing import Any

import jmespath
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.core.mappings import PRESETS, Mapping, ReadingMapping, check_mapping, mapped, tried
from service.core.mappings.budget import MOST_STEPS, Budget, weight_of
from service.core.mappings.evaluation import MOST_READINGS
from service.core.mappings.paths import KNOWN, Evaluation, Failed, Unreadable, read_path
from service.core.mappings.trial import MappingTrial, try_mapping
from service.core.periods import WRITTEN
from service.errors import Kind, Problem
from service.operations.validation import checked, decode
from tests.support.problems import refused


def found(expression: str, value: Any = None, **headers: str) -> Any:
    return Evaluation(value, headers, Budget()).search(read_path(expression), value)


def failed(expression: str, value: Any = None) -> str:
    with pytest.raises(Failed) as caught:
        found(expression, value)
    return str(caught.value)


def faults(mapping: Mapping) -> list[tuple[str, str]]:
    with pytest.raises(Problem) as caught:
        check_mapping(mapping)
    return [(fault.pointer, fault.code) for fault in caught.value.errors]


def one(**more: Any) -> Mapping:
    return Mapping(**{"metric": "a", "value": "v", "at": "'2026-01-05'", **more})


# What is found


def test_a_list_of_rows_becomes_readings() -> None:
    mapping = Mapping(
        items="rows[].cells",
        metric="shop.{lower([0])}/{[1]}",
        value="to_number([2])",
        at="[3]",
        external_id="to_string([4])",
        when="[2] != 'n/a'",
    )
    body = {"rows": [{"cells": ["Visits", 7, "12.5", "2026-01-05", 4]}, {"cells": ["Visits", 7, "n/a", "x", 5]}]}
    reading = {"metric": "shop.visits/7", "value": 12.5, "at": "2026-01-05", "external_id": "4"}
    assert mapped(mapping, body, headers={}) == [reading]


def test_one_item_gives_several_readings_with_what_they_share() -> None:
    mapping = Mapping(
        at="day",
        note="'from the shop'",
        readings=(
            ReadingMapping(metric="orders", value="orders"),
            ReadingMapping(metric="revenue", value="revenue", note="currency", when="revenue"),
            ReadingMapping(metric="visits", value="visits", period_start="day", period_end="until"),
        ),
    )
    body = {"day": "2026-01-05", "until": "2026-01-06", "orders": 0, "revenue": 9.5, "currency": "EUR", "visits": 3}
    shop = "from the shop"
    assert mapped(mapping, body, headers={}) == [
        {"metric": "orders", "value": 0, "at": "2026-01-05", "note": shop},
        {"metric": "revenue", "value": 9.5, "at": "2026-01-05", "note": "EUR"},
        {"metric": "visits", "value": 3, "period_start": "2026-01-05", "period_end": "2026-01-06", "note": shop},
    ]


def test_what_is_null_is_left_out_but_for_metric_and_value() -> None:
    assert mapped(one(note="n"), {"v": None}, headers={}) == [{"metric": "a", "value": None, "at": "2026-01-05"}]
    assert mapped(one(metric="{m}"), {"v": 1}, headers={}) == [{"metric": None, "value": 1, "at": "2026-01-05"}]


def test_whole_numbers_beyond_64_bits_are_the_doubles_they_are_taken_for() -> None:
    found = [reading["value"] for reading in mapped(one(), [{"v": 2**63 - 1}, {"v": -(10**20)}], headers={})]
    assert json.dumps(found) == "[9223372036854775807, -1e+20]"
    assert [trial.faults[0].code for trial in tried(one(), {"v": 10**5000}, headers={})] == ["wrong_type"]
    assert mapped(one(metric="a.{v}"), {"v": 2**63}, headers={})[0]["metric"] is None


@pytest.mark.parametrize(
    ("items", "count"), [("@", 1), ("none", 0), ("list", 2), ("empty", 0), ("keys(@)", 3), ("[list, list][]", 4)]
)
def test_items_are_a_list_or_one_object(items: str, count: int) -> None:
    assert len(mapped(one(items=items, value="`1`"), {"list": [1, 2], "empty": [], "v": 1}, headers={})) == count


@pytest.mark.parametrize("items", ["v", "'text'", "length(@)", "`true`"])
def test_items_that_are_no_list_are_a_problem(items: str) -> None:
    with refused(Kind.INVALID, ("/items", "wrong_type")):
        mapped(one(items=items), {"v": 1}, headers={})


def test_a_condition_that_makes_nothing_of_an_item_does_not_hold() -> None:
    body = [{"v": 1, "n": 0}, {"v": 2, "n": "x"}, {"v": 3, "n": 5}, 7, None]
    assert [reading["value"] for reading in mapped(one(when="starts_with(n, 'x')"), body, headers={})] == [2]
    assert [reading["value"] for reading in mapped(one(when="n || n == `0`"), body, headers={})] == [1, 2, 3]


# What a mapping may call


@pytest.mark.parametrize(
    ("expression", "value", "expected"),
    [
        ("to_number('12.50')", None, 12.5),
        ("to_number('-3')", None, -3),
        ("to_number('1_000')", None, None),
        ("to_number(' 7')", None, None),
        ("to_number('1,5')", None, None),
        ("to_number('nan')", None, None),
        ("to_number('1e999')", None, None),
        ("to_number('9007199254740993')", None, 9007199254740992.0),
        ("to_number(@)", True, None),
        ("from_epoch(@)", 1767611412, "2026-01-05T11:10:12.000000Z"),
        ("from_epoch_ms(@)", 1767611412345, "2026-01-05T11:10:12.345000Z"),
        ("from_yyyymmdd('20260105')", None, "2026-01-05"),
        ("plus_seconds('2026-03-09T07:00:00+0000', `-43200`)", None, "2026-03-08T19:00:00.000000Z"),
        ("plus_seconds('2026-01-05T09:52:26.739266876+01:00', `0`)", None, "2026-01-05T08:52:26.739266Z"),
        ("plus_seconds('2026-01-05T09:52:26Z', `0.000001`)", None, "2026-01-05T09:52:26.000001Z"),
        ("lower('ÀB')", None, "àb"),
        ("replace('a/b/c', '/', '-')", None, "a-b-c"),
        ("split('a/b', '/')", None, ["a", "b"]),
        ("slug('High CPU (eu) / прод!')", None, "High-CPU-eu"),
        ("divide(`1999`, `100`)", None, 19.99),
        ("header('x-GITHUB-event')", None, "star"),
        ("header('Authorization')", None, None),
        ("header('Other')", None, None),
        ("a[].root().b", {"a": [1, 2], "b": 3}, [3, 3]),
        ("a[].pairs(@, c)[].[parent.n, child]", {"a": [{"n": 1, "c": [5, 6]}]}, [[1, 5], [1, 6]]),
    ],
)
def test_our_functions(expression: str, value: Any, expected: Any) -> None:
    headers = {"X-GitHub-Event": "star", "Authorization": "Bearer secret"}
    assert Evaluation(value, headers, Budget()).search(read_path(expression), value) == expected


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("from_epoch('1767611412')", None),
        ("from_epoch(@)", 1e300),
        ("from_epoch(@)", 1767611412345),
        ("from_epoch_ms(@)", float("nan")),
        ("from_yyyymmdd('2026-01-05')", None),
        ("plus_seconds('2026-01-05', `0`)", None),
        ("plus_seconds('2026-01-05T10:00:00', `0`)", None),
        ("plus_seconds('2026-02-30T10:00:00Z', `0`)", None),
        ("plus_seconds('0001-01-01T00:00:00+02:00', `0`)", None),
        ("plus_seconds('9999-12-31T23:00:00Z', `86400`)", None),
        ("moment_of('2026-01-05T10:00:00Z', @)", 1.5),
        ("moment_of('2026-01-05T10:00:00Z', @)", None),
        ("divide(`1`, `0`)", None),
        ("split('a', '')", None),
        ("lower(@)", "a" * 10_001),
        ("replace(@, 'a', 'bb')", "a" * 9_000),
        ("join('', [@, @])", "a" * 9_000),
        ("to_string(@)", ["a" * 9_000, "b" * 9_000]),
        ("sum(@)", ["a"]),
        ("'a' < `1`", None),
        ("merge(@, 'x')", {}),
        ("ceil(@)", float("inf")),
    ],
)
def test_what_a_function_cannot_take_is_a_failure_with_a_message(expression: str, value: Any) -> None:
    assert failed(expression, value).endswith((".", "?"))


def test_two_events_of_one_second_keep_apart_and_one_stays_itself() -> None:
    start = 5_551_234_000_000
    numbered = {found("moment_of('2026-01-05T10:00:00.9Z', @)", identity) for identity in range(start, start + 5000)}
    named = {found(f"moment_of('2026-01-05T10:00:00Z', 'ch_{number}')") for number in range(50)}
    assert (len(numbered), len(named)) == (5000, 50)
    times = numbered | named
    assert all(time.startswith("2026-01-05T10:00:00.") and WRITTEN.fullmatch(time) for time in times)
    assert found("moment_of('2026-01-05T10:00:00Z', `7`)") == "2026-01-05T10:00:00.000007Z"
    assert found("moment_of('2026-01-05T11:00:00.5+01:00', '7')") == "2026-01-05T10:00:00.000007Z"


def test_jmespath_itself_is_as_the_library_has_it() -> None:
    body = {"a": [{"b": 1, "c": ["x"]}, {"b": 3, "c": []}], "d": {"e": {"f": 2}, "g": {"f": 5}}}
    for expression in (
        "a[*].b", "a[?b > `1`].c", "d.*.f", "a[].c[]", "a[-1]", "a[::-1].b", "sort_by(a, &b)[-1].b", "max_by(a, &b).b",
        "{x: a[0].b, y: d}", "a[0].b == `1` && d.e", "!d", "not_null(z, d.g)", "length(a)", "map(&b, a)", "sum(a[*].b)",
        "a | [0]", "join('-', keys(d))", "contains(a[0].c, 'x')", "type(a)", "[a[0].b, `null`]", "a[*].c | []",
    ):  # fmt: skip
        assert found(expression, body) == jmespath.search(expression, body), expression


# What is no mapping


@pytest.mark.parametrize(
    ("expression", "code"),
    [
        ("", "bad_expression"),
        ("a[", "bad_expression"),
        ("a b", "bad_expression"),
        ("a == `x`", "bad_expression"),
        ("[::0]", "bad_expression"),
        ("&a", "bad_expression"),
        ("to_string(&a)", "bad_expression"),
        ("a\x00", "bad_expression"),
        ("`" + "[" * 990, "expression_too_complex"),
        ("`[[`", "bad_expression"),
        ("a" * 1001, "expression_too_long"),
        ("(" * 101 + "a" + ")" * 101, "expression_too_complex"),
        ("a" + "[*]" * 60, "expression_too_complex"),
        ("!" * 60 + "a", "expression_too_complex"),
        ("[" + ",".join("a" * 300) + "]", "expression_too_complex"),
        ("getattr(@)", "unknown_function"),
        ("lower(a, b)", "wrong_arguments"),
        ("merge()", "wrong_arguments"),
    ],
)
def test_an_expression_that_cannot_be_read(expression: str, code: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_path(expression)
    assert caught.value.code == code


def test_a_fault_says_where_it_begins() -> None:
    with pytest.raises(Unreadable, match="from character 7 on"):
        read_path("rows[*)")


def test_all_faults_of_a_mapping_are_told_where_they_are() -> None:
    mapping = Mapping(
        items="a[",
        when="foo()",
        value="b c",
        readings=(
            ReadingMapping(metric="ok", at="x"),
            ReadingMapping(metric="'quoted'", value="v", at="x"),
            ReadingMapping(value="v", when="&", at="x", period_end="y"),
            ReadingMapping(metric="{a{b}}", value="v", period_end="y"),
        ),
    )
    assert faults(mapping) == [
        ("/items", "bad_expression"),
        ("/when", "unknown_function"),
        ("/value", "bad_expression"),
        ("/readings/1/metric", "bad_key"),
        ("/readings/2/metric", "mapping_incomplete"),
        ("/readings/2/at", "two_times"),
        ("/readings/2/when", "bad_expression"),
        ("/readings/3/at", "mapping_incomplete"),
        ("/readings/3/metric", "bad_key"),
    ]
    with refused(Kind.INVALID, ("/mapping/items", "bad_expression")):
        check_mapping(one(items="a["), "/mapping")


def test_a_mapping_is_json_and_comes_back() -> None:
    for preset in PRESETS.values():
        plain = json.loads(json.dumps(asdict(preset.mapping)))
        assert checked(Mapping, plain) == preset.mapping
        assert decode(Mapping, json.dumps(plain).encode()) == preset.mapping


# What it may cost

FLAT = [{"a": number, "b": str(number)} for number in range(20_000)]
GRID = [list(range(800)) for _ in range(800)]
LONG = ["x" * 2_000_000 + end for end in "ab"]
HOSTILE = {
    "a grid, thrice": ("[*].[[*].[@, @, @]]", GRID),
    "all with all": ("[*].root()[*].a", FLAT),
    "a map in a map": ("map(&map(&a, root()), @)", FLAT),
    "a maximum each": ("[*].max_by(root(), &a)", FLAT),
    "a condition in a condition": ("[?length(root()[?a > `5`]) > `2`]", FLAT),
    "lists that double": (" | ".join(["[@,@][]"] * 28), [1]),
    "objects that double": (" | ".join(["[@,@]"] * 45) + " | [to_string(@)]", [1]),
    "compared": ("[" + " | ".join(["[@,@]"] * 22) + " == " + " | ".join(["[@,@]"] * 22) + "]", [1]),
    "sought": ("[contains(@, " + " | ".join(["[@,@]"] * 40) + ")]", [1]),
    "long texts sorted": (" | ".join(["[@,@][]"] * 15) + " | sort(@)", LONG),
    "long texts, largest": (" | ".join(["[@,@][]"] * 15) + " | [max(@)]", LONG),
    "slices of slices": ("[*].root()[:].a", FLAT),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_expression_stops_at_its_budget(name: str) -> None:
    items, body = HOSTILE[name]
    budget = Budget()
    try:
        Evaluation(body, {}, budget).search(read_path(items), body)
    except (Problem, Failed) as error:
        assert isinstance(error, Failed) or error.errors[0].code == "too_costly"
    else:
        pytest.fail("it was not stopped")
    assert budget.left > -MOST_STEPS, "what is about to be done is paid for before, one thing at a time"


def test_the_budget_is_for_the_whole_body() -> None:
    mapping = one(items="@", value="sum(root()[*].a)")
    assert len(mapped(mapping, FLAT[:100], headers={})) == 100
    with refused(Kind.INVALID, ("", "too_costly")):
        mapped(mapping, FLAT[:5_000], headers={})


def test_bodies_may_share_a_budget() -> None:
    budget = Budget(100)
    for _ in range(3):
        mapped(one(), [{"v": 1}] * 5, headers={}, budget=budget)
    with refused(Kind.INVALID, ("", "too_costly")):
        mapped(one(), [{"v": 1}] * 50, headers={}, budget=budget)


def test_the_fullest_body_there_is_a_use_for_is_within_the_budget() -> None:
    body = [{"m": "x", "v": "1.5", "t": 1767611412, "id": number} for number in range(MOST_READINGS)]
    whole = one(metric="a.{m}", value="to_number(v)", at="from_epoch(t)", external_id="to_string(id)", when="v")
    assert len(mapped(whole, body, headers={})) == MOST_READINGS
    with refused(Kind.INVALID, ("", "too_many")):
        mapped(whole, [*body, body[0]], headers={})


def test_weight_counts_what_can_be_reached_and_no_further_than_asked() -> None:
    assert weight_of([1, "a" * 128, {"b": None}], 100) == 1 + 3 + 1 + 3 + (1 + 1) + 1
    tree: list[Any] = []
    for _ in range(200):
        tree = [tree, tree]
    assert weight_of(tree, 1000) > 1000


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


def mangled(value: Any, draw: Any) -> Any:
    """A sample with some of its parts replaced by anything."""
    if draw(st.integers(0, 9)) == 0:
        return draw(JSON)
    if isinstance(value, dict):
        return {name: mangled(one, draw) for name, one in value.items()}
    return [mangled(one, draw) for one in value] if isinstance(value, list) else value


@pytest.mark.parametrize("preset", PRESETS)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_preset_makes_readings_or_a_problem_of_anything(preset: str, data: st.DataObject) -> None:
    mapping = PRESETS[preset].mapping
    sample = data.draw(st.sampled_from(PRESETS[preset].samples))
    for body in (data.draw(JSON), mangled(sample.body, data.draw)):
        try:
            readings = mapped(mapping, body, headers=sample.headers)
        except Problem as problem:
            assert problem.errors
            continue
        trials = tried(mapping, body, headers=sample.headers)
        assert len(trials) == len(readings)
        for trial, reading in zip(trials, readings, strict=True):
            assert trial.reading.items() <= reading.items()
            json.dumps(trial.reading, allow_nan=False).encode()


@settings(max_examples=300, deadline=None)
@given(expression=st.text(alphabet="abc.[]*?&|!=<>`'\"{}(),:-@ 01" + "".join(KNOWN), max_size=40), body=JSON)
def test_any_text_is_an_expression_or_unreadable_and_finds_or_fails(expression: str, body: Any) -> None:
    try:
        path = read_path(expression)
    except Unreadable as error:
        assert error.message
        return
    with suppress(Failed, Problem):
        Evaluation(body, {}, Budget()).search(path, body)


@pytest.mark.parametrize("preset", PRESETS)
def test_every_sample_of_a_preset_gives_the_readings_it_says(preset: str) -> None:
    check_mapping(PRESETS[preset].mapping)
    for sample in PRESETS[preset].samples:
        assert mapped(PRESETS[preset].mapping, sample.body, headers=sample.headers) == list(sample.readings)
        assert all(not one.faults for one in tried(PRESETS[preset].mapping, sample.body, headers=sample.headers))
    assert any(sample.readings for sample in PRESETS[preset].samples)


# Tried


def test_a_trial_says_what_is_wrong_with_each() -> None:
    mapping = Mapping(
        metric="{m}", value="v", at="t", external_id="id", provisional="p", note="n", observed_at="from_epoch(o)"
    )
    body = [
        {"m": "a", "v": 1, "t": "2026-01-05", "id": "7", "p": True, "n": "x", "o": 1767611412},
        {"m": "a b", "v": "1", "t": 1767611412, "id": 7, "p": "yes", "n": "\x00", "o": "now"},
        {"m": "a"},
    ]
    trial = try_mapping(MappingTrial(mapping=mapping, body=body))
    assert (trial.usable, trial.faulty) == (1, 2)
    told = [(one.item, [(fault.pointer, fault.code) for fault in one.faults]) for one in trial.readings]
    assert told == [
        (0, []),
        (
            1,
            [
                ("/metric", "bad_key"),
                ("/observed_at", "expression_failed"),
                ("/value", "wrong_type"),
                ("/at", "bad_time"),
                ("/external_id", "wrong_type"),
                ("/provisional", "wrong_type"),
                ("/note", "bad_text"),
            ],
        ),
        (2, [("/observed_at", "expression_failed"), ("/value", "missing"), ("/at", "no_time")]),
    ]
    assert trial.readings[0].reading["observed_at"] == "2026-01-05T11:10:12.000000Z"
    assert (trial.readings[1].reading, trial.readings[2].reading) == ({}, {"metric": "a"})


@pytest.mark.parametrize(
    ("trial", "pointer", "code"),
    [
        (MappingTrial(body={}), "/mapping", "mapping_or_preset"),
        (MappingTrial(body={}, mapping=one(), preset="github"), "/mapping", "mapping_or_preset"),
        (MappingTrial(body={}, preset="gitlab"), "/preset", "unknown_preset"),
        (MappingTrial(body={}, mapping=one(value="a[")), "/mapping/value", "bad_expression"),
        (MappingTrial(body={}, mapping=one(items="'x'")), "/mapping/items", "wrong_type"),
        (MappingTrial(body={"a": [float("nan")]}, mapping=one()), "/body", "finite_number"),
        (MappingTrial(body=-(10**400), mapping=one()), "/body", "finite_number"),
        (MappingTrial(body=FLAT, mapping=one(value="sum(root()[*].a)")), "/body", "too_costly"),
    ],
)
def test_a_trial_that_cannot_be_made(trial: MappingTrial, pointer: str, code: str) -> None:
    with refused(Kind.INVALID, (pointer, code)):
        try_mapping(trial)
