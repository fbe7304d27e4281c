"""The words of the page: the same keys and gaps in six languages, and each of them asked for by somebody."""

import json
import re

import pytest
from babel import Locale

from service.i18n import LANGUAGES
from tests.pages.sources import PAGES, modules, text_of

WORDS = {path.stem: json.loads(text_of(path)) for path in (PAGES / "words").glob("*.json")}
FORMS = {"zero", "one", "two", "few", "many", "other"}
GAP = re.compile(r"\{(\w+)\}")
CALL = re.compile(r"\b(tn?|known)\(\s*((?:[^,()`'\"]|'[^']*'|\"[^\"]*\"|`[^`]*`|\([^()]*\))*)")
LITERAL = re.compile(r"'([^'\n]*)'|\"([^\"\n]*)\"")
PLURAL = {key[: -len(".one")] for key in WORDS["en"] if key.endswith(".one")}
SOURCES = {path: text_of(path) for path in [*modules(), PAGES / "index.html"]}


def base(key: str) -> str:
    """A key without the form of a count."""
    stem, _, form = key.rpartition(".")
    return stem if form in FORMS and stem in PLURAL else key


def asked() -> tuple[set[tuple[str, str]], set[str]]:
    """What is asked for: `(function, key)` outright, and the beginnings of keys that are put together."""
    keys, beginnings = set[tuple[str, str]](), set[str]()
    for text in SOURCES.values():
        for function, argument in CALL.findall(text):
            for template in re.findall(r"`([^`]*)`", argument):
                beginnings.add(template.partition("${")[0])
            plain = re.sub(r"`[^`]*`", "", argument).rpartition("?")[2]
            keys |= {(function, one or other) for one, other in LITERAL.findall(plain)}
    return keys, beginnings


ASKED, BEGINNINGS = asked()
LITERALS = {one or other for text in SOURCES.values() for one, other in LITERAL.findall(text)}


def test_the_page_speaks_the_languages_of_the_service() -> None:
    assert WORDS.keys() == set(LANGUAGES)


@pytest.mark.parametrize("language", sorted(WORDS))
def test_a_language_has_all_words_and_no_others(language: str) -> None:
    assert {base(key) for key in WORDS[language]} == {base(key) for key in WORDS["en"]}
    tags = {"one", "other"} | ({"few", "many"} if language == "pl" else set())
    possible = {*Locale.parse(language).plural_form.tags, "other"}
    for stem in PLURAL:
        forms = {form for form in FORMS if f"{stem}.{form}" in WORDS[language]}
        assert tags <= forms <= possible, f"{stem}: {forms}"
    assert all(isinstance(text, str) and text.strip() for text in WORDS[language].values())


@pytest.mark.parametrize("language", sorted(WORDS))
def test_a_language_has_the_same_gaps(language: str) -> None:
    for key, text in WORDS[language].items():
        english = WORDS["en"].get(key) or WORDS["en"][f"{base(key)}.other"]
        gaps, expected = set(GAP.findall(text)), set(GAP.findall(english))
        if base(key) != key:
            gaps, expected = gaps - {"count"}, expected - {"count"}
        assert gaps == expected, key


def test_what_is_asked_for_is_there() -> None:
    for function, key in ASKED:
        assert (key in PLURAL) if function == "tn" else (key in WORDS["en"]), f"{function}('{key}')"
    for beginning in BEGINNINGS:
        assert any(key.startswith(beginning) for key in WORDS["en"]), f"{beginning}${{…}}"


def test_what_is_there_is_asked_for() -> None:
    begun = {one for text in SOURCES.values() for one in re.findall(r"`([\w.]+\.)\$\{", text)}
    begun |= {f"{one}." for one in LITERALS if "" in BEGINNINGS and one}  # where even the beginning is a variable
    unused = {key for key in WORDS["en"] if base(key) not in LITERALS and not key.startswith(tuple(begun))}
    assert unused == set()


def test_calls_are_found() -> None:
    assert CALL.findall("${t('a.b', { c: 1 })} ${tn(`d.${e}`, 2)} ${t(f ? 'g' : 'h')}") == [
        ("t", "'a.b'"), ("tn", "`d.${e}`"), ("t", "f ? 'g' : 'h'"),
    ]  # fmt: skip
    assert len(ASKED) > 50
