"""What holds for any text: no crash, exact quotes, nothing invented, the same answer twice, bounded work."""

import json
import math
import random
import string
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.core.catalog.goal_types import GOAL_TYPES
from service.core.catalog.metrics import METRICS
from service.core.catalog.names import goal_type_label, metric_label, names_of
from service.core.catalog.outcomes import DRIVERS, distance
from service.core.smart.assess import assess
from service.core.smart.goals import LONGEST_TEXT, Bound, Capacity, Context, Direction, Goal
from service.core.smart.languages import language_of
from service.core.thresholds import Framework
from service.i18n import say

TODAY = date(2026, 11, 21)
_PIECES = """
increase reduce keep publish launch get by to from within before until 20% 5 12,400 €5k 3x half a third double leads
followers churn engagement website posts Instagram LinkedIn March 2027 Q2 the end of next quarter months currently
(baseline 2014) and or , . : ; — → not more than at least every week per hours xx% several strategy Poland customers in
for on our we will so that
"""
PIECES = _PIECES.split()

arbitrary = st.text(max_size=400)
goal_like = st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map(" ".join)
texts = st.one_of(arbitrary, goal_like).filter(lambda text: bool(text.strip()))
numbers = st.none() | st.floats(allow_nan=False, allow_infinity=False)
contexts = st.builds(
    Context,
    metric=st.none() | st.sampled_from(["churn_rate", "followers", "blog posts", "anything", "  "]),
    unit=st.none() | st.sampled_from(["%", "count", "EUR"]),
    direction=st.none() | st.sampled_from(list(Direction)),
    baseline=numbers,
    target=numbers,
    target_change_percent=numbers,
    deadline=st.none() | st.dates(),
    history=st.lists(st.tuples(st.dates(), st.floats(allow_nan=False, allow_infinity=False)), max_size=8).map(tuple),
    parent_objective=st.none() | goal_like,
    capacity=st.none()
    | st.builds(Capacity, hours_per_week=st.floats(0, 1e6), effort_hours_per_item=st.floats(0.01, 1e6)),
    bound=st.none() | st.sampled_from(list(Bound)),
    fiscal_year_end=st.none() | st.sampled_from(["06-30", "02-29", "12-31"]),
)


def judged(text, **fields):
    return assess(Goal(text=text, language="en", **fields), TODAY)


def judgements(answer):
    return [getattr(answer.criteria, letter) for letter in "SMART"]


@given(texts, contexts, st.dates(date(1995, 1, 1), date(2090, 1, 1)), st.sampled_from(list(Framework)))
@settings(max_examples=300, deadline=None)
def test_any_goal_gets_an_answer_with_words(text, context, reference, framework):
    answer = assess(
        Goal(text=text, language="en", context=context, reference_date=reference, framework=framework), TODAY
    )
    for judgement in judgements(answer):
        assert say(judgement.reason)
        assert judgement.suggestion is None or say(judgement.suggestion)
        figures = judgement.reason.params.values()
        assert all(math.isfinite(figure) for figure in figures if isinstance(figure, float))
    assert {letter: answer.letters[letter] for letter in "SMT"}.keys() == {"S", "M", "T"}
    assert "unknown" not in {answer.letters[letter] for letter in "SMT"}


@given(texts)
@settings(max_examples=300, deadline=None)
def test_evidence_quotes_the_text_exactly(text):
    for judgement in judgements(judged(text)):
        for evidence in judgement.evidence:
            if evidence.source == "text":
                assert text[evidence.start : evidence.end] == evidence.quote
                assert evidence.quote


@given(goal_like)
@settings(max_examples=300, deadline=None)
def test_no_metric_is_invented(text):
    for target in judged(text).extraction.targets:
        assert target.metric is None or target.metric in text


@given(st.integers(1, 99_999), st.sampled_from(["leads", "followers", "downloads"]), st.sampled_from(["%", ""]))
def test_the_value_is_the_one_written(number, metric, unit):
    answer = judged(f"Increase {metric} by {number:,}{unit}")
    assert answer.extraction.targets[0].values == (float(number),)
    assert answer.extraction.deadline is None


@given(st.text(alphabet=string.ascii_letters + " .,!?-", max_size=200).filter(lambda text: bool(text.strip())))
@settings(max_examples=200, deadline=None)
def test_a_text_without_numbers_or_number_words_yields_no_value(text):
    words = {"zero", "nil", "half", "double", "triple", "treble", "dozen", "hundred", "no", "k", "m", "stop", "avoid"}
    spelled = language_of("en").phrases
    if any(mark.tag in {"number", "scale", "multiplier", "fraction"} for marks in _marks(text) for mark in marks):
        return
    assert spelled is not None
    answer = judged(text)
    values = [value for target in answer.extraction.targets for value in target.values if value]
    assert not values or words & set(text.lower().split())


def _marks(text):
    from service.core.smart.reading import reading_of

    return reading_of(text, language_of("en")).marks.values()


@given(texts)
@settings(max_examples=100, deadline=None)
def test_the_same_goal_gets_the_same_answer(text):
    assert judged(text) == judged(text)


HOSTILE = {
    "one digit": "1" * LONGEST_TEXT,
    "grouped digits": "111 " * 1250,
    "points": "1." * 2500,
    "numbers": "5 " * 2500,
    "ranges": "from 5 to 6 " * 416,
    "percents": "5% " * 1666,
    "brackets": "(5 " * 1666,
    "odds": "4:1 " * 1250,
    "one word": "a" * LONGEST_TEXT,
    "prepositions": "by the end of the " * 277,
    "metrics": "number of leads and " * 250,
    "verbs": "increase and " * 384,
    "dates": "2027-03-31 " * 454,
    "marks": "€%→(" * 1250,
    "controls": "".join(chr(code % 32) for code in range(LONGEST_TEXT)),
    "combining": "e\u0301" * 2500,
    "emoji": "😀" * LONGEST_TEXT,
    "scripts": "увеличи 増やす αύξηση زيادة " * 190,
    "random": "".join(random.Random(7).choices([chr(code) for code in range(1, 0x3000)], k=LONGEST_TEXT)),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_are_answered_in_bounded_time(name):
    text = HOSTILE[name][:LONGEST_TEXT]
    begin = time.process_time()
    judged(text)
    assert time.process_time() - begin < 2.0


def test_long_phrases_are_cut_in_messages():
    answer = judged("increase " + "marvellous " * 300 + "leads")
    assert len(say(answer.criteria.S.reason)) < 300


def test_every_metric_is_named_and_found_by_its_name():
    assert set(names_of("en")) == set(METRICS)
    for key, metric in METRICS.items():
        label = metric_label(key, "en")
        found = judged(f"Increase {label} in Spain by 5").extraction.targets[0].metric_key
        assert found == key, (label, found)
        assert metric.lower is None or metric.upper is None or metric.lower < metric.upper


def test_goal_types_name_known_metrics_and_outcomes():
    for key, goal_type in GOAL_TYPES.items():
        assert goal_type_label(key, "en")
        assert set(goal_type.metrics) <= set(METRICS)
    outcomes = set(DRIVERS) | set().union(*DRIVERS.values())
    assert {metric.outcome for metric in METRICS.values()} <= outcomes


def test_distance_between_outcomes():
    assert (distance("revenue", "revenue"), distance("leads", "revenue"), distance("traffic", "revenue")) == (0, 1, 2)
    assert distance("safety", "awareness") is None


def test_the_labelled_sets_are_well_formed():
    from benchmarks.smart import DEFAULT, load

    for path in DEFAULT:
        rows = load(path)
        assert len({row["id"] for row in rows}) == len(rows)
        for row in rows:
            assert json.loads(json.dumps(row)) == row
            assert set(row["labels"]) >= set("SMT")
