"""Which of the six languages a request is answered in."""

import pytest

from service.edge.languages import MOST_CHARACTERS, best_of


@pytest.mark.parametrize(
    ("header", "locale", "best"),
    [
        ("", None, "en"),
        ("", "pl", "pl"),
        ("es", "pl", "es"),
        ("ES", None, "es"),
        ("es-MX", None, "es"),
        ("bg-Cyrl-BG", None, "bg"),
        ("de, it;q=0.5, en;q=0.8", None, "en"),
        ("de, it;q=0.8, en;q=0.5", None, "it"),
        ("fr-CA, ca;q=0.3", "pl", "ca"),
        ("es-MX, es;q=0.1, en;q=0.5", None, "es"),
        ("pl, bg", None, "pl"),
        ("bg, pl", None, "bg"),
        ("pl;q=0.5,bg;q=0.500", None, "pl"),
        (" it ; q=0.9 ,\tca;q=1.0", None, "ca"),
        ("*", None, "en"),
        ("*", "bg", "bg"),
        ("de, *;q=0.1", "it", "it"),
        ("*;q=0.5, ca;q=0.4", "it", "it"),
        ("*, ca", "it", "ca"),
        ("es;q=0, *", "es", "en"),
        ("es;q=0, es-MX", None, "en"),
        ("en;q=0", "en", "en"),
        ("de", "pl", "pl"),
        ("de;q=0.2, *;q=0", "pl", "pl"),
        ("es;q=2, it;q=x, pl;;q=1, ca;q=-1, b\x00g, e s, es_MX", "bg", "bg"),
        ("es;q=2, it", "bg", "it"),
        (", ,", "ca", "ca"),
        ("esperanto, en", None, "en"),
        ("es" + "," * MOST_CHARACTERS, "it", "it"),
        ("x-klingon, i-default, żółw", None, "en"),
    ],
)
def test_the_best_language_wins(header: str, locale: str | None, best: str) -> None:
    assert best_of(header, locale) == best
