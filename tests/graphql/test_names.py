"""Names of inputs, there and back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.evaluation import EvaluateProgress
from service.core.priority import PrioritizeRequest
from service.graphql.derive import NAMES, input_of
from service.graphql.names import Names, parameter
from service.store.tables.measures import KeyResultFields

EVALUATE = NAMES[input_of(EvaluateProgress)]
PRIORITIZE = NAMES[input_of(PrioritizeRequest)]
KEY_RESULT = NAMES[input_of(KeyResultFields, "KeyResultInput")]


@pytest.mark.parametrize(
    ("names", "pointer", "sent"),
    [
        (KEY_RESULT, "/due_on", "/dueOn"),
        (KEY_RESULT, "/milestones/3/on", "/milestones/3/on"),
        (KEY_RESULT, "", ""),
        (KEY_RESULT, "/no_such_field/x", "/no_such_field/x"),
        (EVALUATE, "/items/2/target_change_percent", "/items/2/targetChangePercent"),
        (EVALUATE, "/items/2/history/7/0", "/items/2/history/7/on"),
        (EVALUATE, "/items/2/history/7/1", "/items/2/history/7/value"),
        (EVALUATE, "/items/2/history/7", "/items/2/history/7"),
        (PRIORITIZE, "/tactics/0/ice_impact", "/tactics/0/iceImpact"),
        (PRIORITIZE, "/tactics/0/scores/ice_impact", "/tactics/0/scores/ice_impact"),
        (PRIORITIZE, "/tactics/0/scores/0", "/tactics/0/scores/0"),
        (PRIORITIZE, "/value_threshold", "/valueThreshold"),
        (Names({}), "/due_on", "/due_on"),
    ],
)
def test_a_pointer_in_the_names_that_were_sent(names: Names, pointer: str, sent: str):
    assert names.pointer(pointer) == sent


def test_what_was_sent_in_the_names_of_the_declaration():
    sent = {
        "items": [
            {"dueOn": None, "history": [{"value": 3.0, "on": date(2026, 1, 1)}], "milestones": []},
            {"asOf": date(2026, 1, 2)},
        ]
    }
    assert EVALUATE.plain(sent) == {
        "items": [
            {"milestones": [], "due_on": None, "history": [[date(2026, 1, 1), 3.0]]},
            {"as_of": date(2026, 1, 2)},
        ]
    }


@given(st.sets(st.sampled_from(sorted(name for name in KEY_RESULT.known if name != "milestones"))))
def test_no_field_is_lost_or_made_up(chosen: set[str]):
    sent = {KEY_RESULT.known[name][0]: name for name in chosen}
    assert KEY_RESULT.plain(sent) == {name: name for name in chosen}


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("period_start", "periodStart"),
        ("filter.due_on.gte", "filter.dueOn.gte"),
        ("interval_80", "interval80"),
        ("/scores/a_b", "/scores/a_b"),
        ("first", "first"),
        ("_x_", "_x_"),
    ],
)
def test_a_parameter_in_camel_case(text: str, sent: str):
    assert parameter(text) == sent
