"""Relevance: labelled pairs of a goal and the objective above it in six languages, and the rules one by one."""

from datetime import date

import pytest

from benchmarks.smart import DATA, load, macro_f1
from service.core.catalog.metrics import METRICS
from service.core.catalog.outcomes import ACTIVITIES, DRIVERS, INDIRECT, LEVERS, distance
from service.core.smart.assess import assess
from service.core.smart.goals import Context, Goal
from service.core.smart.languages import PACKAGES, language_of, parse_tables
from service.core.smart.words import read
from service.i18n import say

TODAY = date(2026, 11, 21)
FLOOR = 0.9
FILES = {"relevance.jsonl": 30, "relevance.fresh.jsonl": 45}
"""Labelled before the answers were looked at, then learned from; the numbers are the pairs in each language."""
OUTCOMES = (
    set(DRIVERS)
    | set(INDIRECT)
    | set().union(*DRIVERS.values(), *INDIRECT.values())
    | ACTIVITIES
    | {"crisis", "insight"}
)


def relevance(text, parent, language="en"):
    goal = Goal(text=text, language=language, context=Context(parent_objective=parent))
    return assess(goal, TODAY).criteria.R


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("language", PACKAGES)
def test_pairs_of_goal_and_objective(language, name):
    rows = [row for row in load(DATA / name) if row["language"] == language]
    said = [(row["R"], str(relevance(row["text"], row["parent_objective"], language).status)) for row in rows]
    wrong = [row["id"] for row, (label, status) in zip(rows, said, strict=True) if label != status]
    assert len(rows) == FILES[name]
    assert macro_f1(said) >= FLOOR, wrong


@pytest.mark.parametrize(
    ("text", "parent", "status", "rule"),
    [
        ("Sell 200 passes to pensioners by June", "Attract more students", "fail", "R.other_audience"),
        ("Sell 200 passes to pensioners by June", "Attract more seniors", "pass", "R.direct_driver"),
        ("Win 50 new customers in Porto by June", "Grow sales in Portugal", "pass", "R.same_outcome"),
        ("Raise ticket prices by 10% in May", "Increase revenue", "pass", "R.direct_driver"),
        ("Raise ticket prices by 10% in May", "Affordable concerts", "fail", "R.against"),
        ("Lower prices by 10% in May", "Affordable concerts", "pass", "R.direct_driver"),
        ("Lower prices by 10% in May", "Lower prices for families", "pass", "R.same_measure"),
        ("Cut the maintenance budget by 20%", "Lower costs", "pass", "R.direct_driver"),
        ("Cut the number of nurses from 12 to 8 by June", "Shorter waiting times", "fail", "R.against"),
        ("Increase the average waiting time to 20 minutes", "Satisfied patients", "fail", "R.against"),
        ("Gain ISO 14001 certification by June", "Become a sustainable company", "pass", "R.same_outcome"),
        ("Open a second bakery by June", "Reduce fixed costs", "fail", "R.no_link"),
        ("Collect 2,000 used batteries by June", "Increase app downloads", "fail", "R.no_link_seen"),
        ("Reduce nurse turnover to 10% by June", "Keep our nurses", "pass", "R.same_outcome"),
        ("Get 500 likes on Facebook by June", "Increase brand awareness", "pass", "R.direct_driver"),
        ("Get 500 likes on Facebook by June", "Reduce staff turnover", "fail", "R.no_link"),
        ("Increase sales by 5% by June", "Do whatever the founder dreamt of", "partial", "R.parent_open"),
        ("Increase herring jars per shelf by 5%", "More herring jars per shelf", "pass", "R.same_measure"),
    ],
)
def test_each_rule(text, parent, status, rule):
    judged = relevance(text, parent)
    assert (judged.status, judged.rule) == (status, rule)


def test_the_words_that_name_the_outcome_are_shown():
    judged = relevance("Cut electricity use in Leeds by 15% by June", "Shrink our carbon footprint")
    spans = [(each.quote, each.role) for each in judged.evidence]
    assert spans == [("Shrink our carbon footprint", "parent_objective"), ("electricity", "outcome")]


def test_likeness_of_words_is_no_link():
    assert relevance("Reduce printing costs by 10% by June", "Print more press coverage").status == "fail"


@pytest.mark.parametrize("language", PACKAGES)
def test_every_outcome_has_words_in_every_language(language):
    tables = parse_tables(PACKAGES[language].OUTCOMES)
    named = {value.split()[0] for value in tables["outcome"]}
    assert named == OUTCOMES | set(LEVERS)
    assert set(tables) == {"skip", "outcome", "hint", "audience"}


@pytest.mark.parametrize("language", PACKAGES)
def test_advice_is_given_in_the_language(language):
    judged = relevance("Sell 200 passes to pensioners by June", "Attract more students")
    assert judged.suggestion is not None
    assert say(judged.suggestion, language) != judged.suggestion.rule


def test_direct_and_indirect_drivers_are_apart():
    assert {outcome: DRIVERS[outcome] & INDIRECT.get(outcome, frozenset()) for outcome in DRIVERS} == {
        outcome: frozenset() for outcome in DRIVERS
    }
    assert {metric.outcome for metric in METRICS.values()} <= OUTCOMES
    assert (distance("churn", "revenue"), distance("retention", "revenue"), distance("awareness", "revenue")) == (
        None, 1, 2,
    )  # fmt: skip


def test_a_strange_word_does_not_part_a_phrase():
    text = "tiempo medio de espera en urgencias"
    found = language_of("es").outcomes.find(text, read(text))
    assert [(sign.key, sign.good, sign.start, sign.end) for sign in found] == [("service", -1, 0, 4)]
