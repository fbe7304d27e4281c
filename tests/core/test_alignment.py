"""The alignment statement: titles as they stand in a sentence."""

import pytest

from service.core.alignment import statement_of, within
from service.i18n import LANGUAGES, say


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Expand into a new market segment", "expand into a new market segment"),
        ("  Ship 3 key product features. ", "ship 3 key product features"),
        ("Improve NPS among SMB customers", "improve NPS among SMB customers"),
        ("NPS of 50", "NPS of 50"),
        ("A", "a"),
        ("GROW", "GROW"),
        ("Instagram is where we grow", "Instagram is where we grow"),
        ("Grow Campfire Inc.", "grow Campfire Inc."),
        ("Grow, etc.", "Grow, etc."),
        ("Be loved...", "be loved..."),
        ("Zwiększyć sprzedaż.", "Zwiększyć sprzedaż"),
        ("Да увеличим продажбите.", "Да увеличим продажбите"),
        ("{to} %s", "{to} %s"),
        ("", ""),
        (".", "."),
    ],
)
def test_a_title_within_a_sentence(title: str, expected: str) -> None:
    assert within(title) == expected


def test_the_statement_of_a_worked_example() -> None:
    upper = "Expand into a new market segment"
    lower = "Find and build relations with influencers who can amplify the message in the new market."
    told = statement_of(upper, lower)
    assert say(told) == (
        "To help us expand into a new market segment, we find and build relations with influencers who can amplify "
        "the message in the new market."
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_names_both_titles_the_upper_one_first(language: str) -> None:
    told = say(statement_of("Ship {from}", "Instagram"), language)
    assert told.index("ship {from}") < told.index("Instagram")
    assert told.endswith(".")
