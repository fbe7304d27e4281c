"""Documents that are too large to be looked at are refused at once, whatever their fragments make of them."""

import time

import pytest
from graphql import GraphQLError, get_introspection_query, parse
from hypothesis import given
from hypothesis import strategies as st

from service.graphql.documents import KEPT_LENGTH, Refused, prepare
from service.graphql.limits import (
    CYCLE,
    MAX_ALIAS_LENGTH,
    MAX_ALIASES,
    MAX_DEPTH,
    MAX_DIRECTIVES,
    MAX_FIELDS,
    MAX_VALUES,
    Measure,
    Size,
    check_size,
    check_variables,
)
from tests.graphql.conftest import Graph

AT_ONCE = 5.0  # generous: what explodes takes minutes
"""Seconds of work. The field's own limiters took minutes for the first of these."""


def fragments(count: int, body: str, noun: str = "Objective") -> str:
    """Fragments that each spread the next by `body`."""
    made = [f"fragment F{one} on {noun} {{ {body.replace('NEXT', f'...F{one + 1}')} }}" for one in range(count)]
    return " ".join([f"{{ {noun.lower()}s {{ nodes {{ ...F0 }} }} }}", *made, f"fragment F{count} on {noun} {{ id }}"])


HOSTILE = {
    "24 fragments, each spread twice": (fragments(24, "NEXT NEXT"), None),
    "24 fragments, each spread again inline": (fragments(24, "NEXT ... { NEXT }"), "selects too much"),
    "24 fragments, each under two names": (fragments(24, "a: parent { NEXT } b: parent { NEXT }"), "too deeply"),
    "17 fragments, each under two names": (fragments(17, "a: parent { NEXT } b: parent { NEXT }"), "selects too much"),
    "a fragment in itself": ("{ plans { nodes { ...F } } } fragment F on Plan { ...F }", CYCLE),
    "two in each other": (
        "{ objectives { nodes { ...F } } } fragment F on Objective { a: parent { ...G } b: parent { ...G } }"
        " fragment G on Objective { a: parent { ...F } b: parent { ...F } }",
        CYCLE,
    ),
    "one field 300 times": ("{ " + "plans { nodes { id } } " * 300 + "}", "too often"),
    "300 inline fragments of one field": ("{ " + "... { plans { nodes { id } } } " * 250 + "}", "too often"),
    "one field 300 times where it is not used": (
        "{ __typename } fragment F on Plan { " + "id " * 300 + "}",
        "too often",
    ),
    "many names for one field": ("{ " + " ".join(f"a{one}: __typename" for one in range(60)) + " }", "aliases"),
    "many fields": ("{ " + " ".join(f"f{one}" for one in range(1100)) + " }", "selects too much"),
    "24 fragments of nothing known, each spread again inline": (
        fragments(24, "... { NEXT } ... { NEXT }").rpartition("fragment")[0],
        "Unknown fragment",
    ),
    "an alias that is long": ("{ plans { nodes { " + "a" * 101 + ": id } } }", "alias is too long"),
    "directives on one field": ("{ __typename " + "@a " * 51 + "}", "directives"),
    "directives on variables": ("query(" + " ".join(f"$a{one}: Int @a" for one in range(51)) + ") { b }", "directives"),
    "directives in a fragment spread here and there": (
        "{ a: viewer { ...F } b: viewer { ...F } } fragment F on Viewer { scopes " + "@a " * 26 + "}",
        "directives",
    ),
    "directives on spreads of one fragment": ("{ " + "...F @a " * 51 + "} fragment F on Query { a }", "directives"),
    "directives in a fragment that is not used": ("{ a } fragment F on Plan { b " + "@a " * 51 + "}", "directives"),
    "a long text": ("{ __typename } #" + "x" * 100_000, "at most 100,000 characters"),
    "many tokens": ("{ " + "a " * 40_000 + "}", "tokens"),
    "deep selections": ("{ " + "a { " * 25 + "b" + " }" * 25 + " }", "too deeply"),
    "very deep selections": ("{ " + "a { " * 1400 + "b" + " }" * 1400 + " }", "too deeply"),
    "deep lists": ("{ nodes(ids: " + "[" * 1000 + "]" * 1000 + ") { id } }", "too deeply"),
    "a chain of fragments": (fragments(300, "NEXT"), "Validation aborted"),
}


@pytest.mark.parametrize(("text", "says"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_documents_are_answered_at_once(text: str, says: str | None):
    started = time.process_time()
    if says is None:
        assert prepare(text, introspection=True)
    else:
        with pytest.raises(Refused) as refused:
            prepare(text, introspection=True)
        assert any(says in error.message for error in refused.value.errors), refused.value.errors
    assert time.process_time() - started < AT_ONCE


async def test_nested_fragments_are_answered(graph: Graph):
    assert await graph(HOSTILE["24 fragments, each spread twice"][0]) == {"objectives": {"nodes": []}}


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("{ a }", Size(1, 1, 0)),
        ("{ a { b c { d } } e }", Size(3, 5, 0)),
        ("{ x: a { y: b } }", Size(2, 2, 2)),
        ("{ a { ...F } b { ...F } } fragment F on X { c d: e }", Size(2, 6, 2)),
        ("{ a { ...F ...F } } fragment F on X { c }", Size(2, 2, 0)),
        ("{ ... { a { ... on X { b } } } }", Size(2, 2, 0)),
        ("{ ...Missing a }", Size(1, 1, 0)),
        ("{ a @x ...F @y ...F @z ... @w { b } } fragment F on X @v { c @x @y }", Size(1, 3, 0, 6)),
    ],
)
def test_sizes(text: str, size: Size):
    document = parse(text)
    assert Measure(document).size(document.definitions[0].selection_set) == size


SELECTIONS = st.recursive(
    st.sampled_from(["a", "b: c", "...F"]),
    lambda inner: st.lists(inner, min_size=1, max_size=3).flatmap(
        lambda parts: st.sampled_from(["f {{ {} }}", "g: f {{ {} }}", "... {{ {} }}"]).map(
            lambda frame: frame.format(" ".join(parts))
        )
    ),
    max_leaves=12,
)


def expanded(text: str, spread: str) -> str:
    """The document with its one fragment written out, once a selection set."""
    return text.replace("...F", f"... {{ {spread} }}")


@given(SELECTIONS, SELECTIONS.filter(lambda text: "...F" not in text))
def test_a_fragment_counts_as_if_it_were_written_out(operation: str, fragment: str):
    written = parse(f"{{ {operation} }} fragment F on X {{ {fragment} }}")
    spelt = parse(f"{{ {expanded(operation, fragment)} }}")
    sizes = [Measure(one).size(one.definitions[0].selection_set) for one in (written, spelt)]
    assert sizes[0].depth == sizes[1].depth
    assert sizes[0].fields <= sizes[1].fields  # the same spread twice in one place is selected once


def test_what_just_fits():
    check_size(parse("{ " + "a { " * (MAX_DEPTH - 1) + "b" + " }" * (MAX_DEPTH - 1) + " }"))
    check_size(parse("{ " + " ".join(f"f{one}" for one in range(MAX_FIELDS)) + " }"))
    check_size(parse("{ " + " ".join(f"a{one}: b" for one in range(MAX_ALIASES)) + " }"))
    check_size(parse("{ " + "a" * MAX_ALIAS_LENGTH + ": b }"))
    check_size(parse("query A($a: Int @a) @a { b " + "@a " * (MAX_DIRECTIVES - 2) + "}"))
    check_variables({"a": [{"b": None}] * (MAX_VALUES // 2 - 1)})


@pytest.mark.parametrize("one", [7, {"a": 7}, [[]], "text"])
def test_variables_that_hold_too_much(one: object):
    with pytest.raises(GraphQLError, match="hold too much"):
        check_variables({"a": {"b": [one] * MAX_VALUES}})


def test_introspection_fits():
    full = get_introspection_query(specified_by_url=True, schema_description=True, input_value_deprecation=True)
    assert prepare(full, introspection=True)
    with pytest.raises(Refused, match="introspection has been disabled"):
        prepare(full, introspection=False)


def test_a_document_is_read_once():
    text = "query Once { viewer { scopes } }"
    assert prepare(text, introspection=True) is prepare(text, introspection=True)
    long = text + "#" * KEPT_LENGTH
    assert prepare(long, introspection=True) is not prepare(long, introspection=True)


def test_what_is_wrong_is_not_said_without_end():
    text = "{ " + " ".join(f"no{one}" for one in range(500)) + " }"
    with pytest.raises(Refused) as refused:
        prepare(text, introspection=True)
    assert len(refused.value.errors) <= 21
