"""Words, numbers and phrases: what is written, and where."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.smart.amounts import written_number
from service.core.smart.languages import language_of, parse_tables
from service.core.smart.numbers import MOST_NUMBERS, quantities
from service.core.smart.phrases import Phrases
from service.core.smart.reading import reading_of
from service.core.smart.words import read

ENGLISH = language_of("en")


def numbers_of(text):
    found = quantities(reading_of(text, ENGLISH), set())
    return [(list(each.values), each.unit, each.form) for each in found]


@pytest.mark.parametrize(
    ("written", "comma", "value"),
    [
        ("1.000", False, 1.0),
        ("1.000", True, 1000.0),
        ("1,000", False, 1000.0),
        ("1,000", True, 1.0),
        ("12,400", False, 12400.0),
        ("2.5", True, 2.5),
        ("2,5", True, 2.5),
        ("1,5", False, 1.5),
        ("1.234.567", False, 1234567.0),
        ("1,234.5", False, 1234.5),
        ("1.234,5", True, 1234.5),
        ("10 000", False, 10000.0),
        ("007", False, 7.0),
    ],
)
def test_digits_are_read_by_locale(written, comma, value):
    assert written_number(written, decimal_comma=comma) == value


def test_a_number_too_large_for_a_target_is_not_read():
    assert written_number("9" * 40, decimal_comma=False) is None
    assert numbers_of("reach " + "9" * 400 + " followers") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8k", [([8000.0], None, "plain")]),
        ("€1.2M", [([1.2e6], "EUR", "plain")]),
        ("$5-6 million", [([5e6, 6e6], "USD", "range")]),
        ("10–15 %", [([10.0, 15.0], "%", "range")]),
        ("between 200 and 250", [([200.0, 250.0], None, "range")]),
        ("half a million", [([500000.0], None, "plain")]),
        ("two hundred and fifty thousand", [([250000.0], None, "plain")]),
        ("twenty-five percent", [([25.0], "%", "plain")]),
        ("a third of", [([33.33], "%", "fraction")]),
        ("9 out of 10", [([90.0], "%", "ratio")]),
        ("one in five", [([20.0], "%", "ratio")]),
        ("3 of our 5", [([3.0], None, "part")]),
        ("4.5 out of 5 stars", [([4.5], "stars", "rating")]),
        ("4:1", [([4.0], "x", "odds")]),
        ("0.5 percentage points", [([0.5], "pp", "plain")]),
        ("3x", [([3.0], "x", "multiplier")]),
        ("twice a week", [([2.0], None, "plain")]),
        ("several thousand", [([], None, "vague")]),
        ("xx%", [([], None, "placeholder")]),
        ("500+", [([500.0], None, "plain")]),
        ("-5%", [([5.0], "%", "plain")]),
        ("12 400 visits", [([12400.0], None, "plain")]),
    ],
)
def test_forms_of_numbers(text, expected):
    assert numbers_of(text) == expected


def test_a_third_shop_is_not_a_share():
    assert numbers_of("open a third shop") == []


def test_only_so_many_numbers_are_read():
    assert len(numbers_of("5 leads, " * 500)) == MOST_NUMBERS


@given(st.text(max_size=300))
def test_every_token_lies_in_the_text_and_in_order(text):
    tokens = read(text)
    assert all(0 <= token.start < token.end <= len(text) for token in tokens)
    assert all(before.end <= after.start for before, after in pairwise(tokens))


def test_places_count_code_points_of_the_text_as_sent():
    text = "📈 “Más” sign\u00adups: 1\u202f000"
    found = {token.text: text[token.start : token.end] for token in read(text)}
    assert found["signups"] == "sign\u00adups"
    assert found["más"] == "Más"
    assert found["1 000"] == "1\u202f000"


@pytest.mark.parametrize(
    ("slip", "meant"), [("folowers", "followers"), ("incraese", "increase"), ("newsleter", "newsletter")]
)
def test_a_slip_inside_a_word_is_mended(slip, meant):
    assert reading_of(slip, ENGLISH).tokens[0].text == meant


@pytest.mark.parametrize(
    "word", ["listing", "changing", "easier", "responses", "recruiter", "discover", "solution", "callers"]
)
def test_a_real_word_is_left_alone(word):
    reading = reading_of(word, ENGLISH)
    assert reading.tokens[0].text == word
    assert reading.corrected == []


def test_a_second_language_needs_only_tables():
    tables = parse_tables(
        "verb\n  increase: aument~, sub~\nmetric\n  followers: seguidor+,\n      número de seguidor+\n"
    )
    phrases = Phrases(tables.items(), {"~": ("ar", "a"), "+": ("", "es")}, ("s",))
    marks = phrases.find(read("Aumentar el número de seguidores"))
    assert [(mark.tag, mark.value, mark.start, mark.end) for mark in marks[0]] == [("verb", "increase", 0, 1)]
    assert [(mark.value, mark.end) for mark in marks[2]] == [("followers", 5)]


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("By 2027:\n- 20% complaints\n- 5 books", ["", ""]),
        ("By 2027:\n-20% complaints", ["-"]),
        ("By 2027:\n- -20% complaints", ["-"]),
        ("Complaints: - 20%", ["-"]),
        ("- 20% complaints", ["-"]),
        ("By 2027:\n+ 15% readers", ["+"]),
    ],
)
def test_a_dash_that_begins_an_item_of_a_list_is_no_sign(text: str, signs: list[str]) -> None:
    found = quantities(reading_of(text, ENGLISH), set())
    assert [each.sign for each in found if each.values != (2027.0,)] == signs
