"""Every message there is can be said in every language, with the same figures, and nothing else is kept."""

import ast
from string import Formatter

import pytest

from service.core.verdict import Reason
from service.errors import Problem, joined, repointed, worded, words
from service.i18n import LANGUAGES, say, translate, translations
from service.operations.validation import checked
from service.store.tables.measures import MetricFields
from service.store.tables.workspaces import Locale
from tests.i18n.said import SEARCH, TEMPLATES, Module, Search, assignments

OTHERS = [language for language in LANGUAGES if language != "en"]
SYMBOLS = {"{pointer}: {message}", "{one}, {other}", "{count} {label}"}
"""What is written without a word."""
ALIKE = SYMBOLS | {"no", "plan"}
"""What a language may have in common with English."""


def fields_of(template: str) -> set[tuple[str, str]]:
    return {(name, form or "") for _, name, form, _ in Formatter().parse(template) if name is not None}


def test_the_search_finds_messages_of_every_kind() -> None:
    assert len(TEMPLATES) > 200
    assert {
        "A plan ends on or after the day it starts.",
        "Send at most {most:,} bytes.",
        "`{kind}` needs a target above the baseline, and {target:g} is not above {baseline:g}: "
        "change the kind or the numbers.",
        "Another change came first. Try again.",
        "use a name of the IANA time zone database, for example Europe/Sofia",
        "tactics that should move it",
        "key result",
        "This field is required.",
        "{one} or {other}",
        "A fragment spreads itself.",
        "Something unexpected happened",
    } <= TEMPLATES


def test_every_message_in_the_code_is_a_constant() -> None:
    assert SEARCH.faults == set(), "Write messages as constants, with figures by `worded`: see service/errors.py."


def searched(code: str) -> Search:
    tree = ast.parse(code)
    return Search({"new.py": Module("new.py", tree, assignments(tree))}).run()


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('raise Problem(Kind.INVALID, "Not so.")', {"Not so."}),
        ('def no(text):\n    raise Problem(Kind.INVALID, text)\nno("Not so.")', {"Not so."}),
        ('def no(text="Never."):\n    raise Problem(1, detail=text)\nno(text="Not so.")', {"Not so.", "Never."}),
        ('BY = {1: (2, "One."), 2: (3, "Two.")}\nraise Problem(*BY[1])', {"One.", "Two."}),
        ('Fault("/a", "b", "Yes." if good else "No {more}.")', {"Yes.", "No {more}."}),
        ('def f():\n    a = "So."\n    if x:\n        a = worded("At {n}.")\n    Fault("", "", a)', {"So.", "At {n}."}),
    ],
)  # fmt: skip
def test_the_search_sees_a_new_message(code: str, found: set[str]) -> None:
    search = searched(code)
    assert (search.templates, search.faults) == (found, set())


@pytest.mark.parametrize(
    "code",
    [
        'raise Problem(Kind.INVALID, f"At most {most}.")',
        'raise Problem(Kind.INVALID, "At most " + most)',
        'Fault("/a", "b", str(error))',
        "for message in found:\n    Fault('/a', 'b', message)",
    ],
)
def test_the_search_refuses_what_no_catalogue_could_hold(code: str) -> None:
    assert len(searched(code).faults) == 1


def test_the_languages_are_those_that_a_workspace_may_choose() -> None:
    assert list(LANGUAGES) == [locale.value for locale in Locale]


@pytest.mark.parametrize("language", OTHERS)
def test_everything_is_translated_and_nothing_else(language: str) -> None:
    known = set(translations(language))
    assert sorted(TEMPLATES - known) == [], f"translate these in service/i18n/{language}/problems.toml"
    assert sorted(known - TEMPLATES) == [], f"nothing says these any more: service/i18n/{language}/problems.toml"


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_has_the_figures_of_its_message(language: str) -> None:
    held = translations(language)
    assert {english: text for english, text in held.items() if fields_of(english) != fields_of(text)} == {}


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_is_another_text(language: str) -> None:
    alike = {english for english, text in translations(language).items() if english == text}
    assert alike <= ALIKE
    cyrillic = {english for english, text in translations("bg").items() if not any("а" <= one <= "я" for one in text)}
    assert cyrillic == SYMBOLS


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_ends_as_its_message_does(language: str) -> None:
    other = {
        english: text
        for english, text in translations(language).items()
        if (english[-1] == ".") != (text[-1] == ".") and not text.endswith("{pattern}")
    }
    assert other == {}


def test_messages_within_messages_are_translated_too() -> None:
    inner = worded("There is no such {noun} in this workspace.", noun=words("key result"))
    outer = worded("{pointer}: {message} ({more} more)", pointer="/a", message=inner, more=3)
    assert outer == "/a: There is no such key result in this workspace. (3 more)"
    assert translate(outer, "en") == outer
    assert translate(outer, "es") == "/a: No existe en este espacio de trabajo: resultado clave. (y 3 más)"
    assert translate(outer, "pl") == "/a: Brak w tej przestrzeni roboczej: kluczowy wynik. (dalszych: 3)"


def test_what_is_no_message_is_left_alone() -> None:
    """A metric that somebody has called “plan” is called so in every language."""
    assert translate(worded("`{kind}` needs `{name}`.", kind="plan", name="metric"), "bg") == "`plan` изисква `metric`."
    assert translate("Nobody has translated this {thing}.", "it") == "Nobody has translated this {thing}."
    assert translate(words("{}"), "es") == "{}"


def test_several_messages_in_a_row() -> None:
    row = joined(["application/json", "text/csv", "text/html"], "{one} or {other}")
    assert row == "application/json or text/csv or text/html"
    assert translate(row, "bg") == "application/json или text/csv или text/html"
    counts = {"keys": 1, "tactics": 5}
    labels = [worded("{count} {label}", count=count, label=words(label)) for label, count in counts.items()]
    assert joined(labels) == "1 keys, 5 tactics"
    assert translate(joined(labels), "pl") == "klucze: 1, taktyki: 5"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Send at most 10,000 readings at a time."),
        ("es", "Envíe como máximo 10\N{NO-BREAK SPACE}000 lecturas a la vez."),
        ("it", "Inviare al massimo 10\N{NO-BREAK SPACE}000 rilevazioni per volta."),
    ],
)
def test_thousands_stand_apart_as_the_language_has_it(language: str, said: str) -> None:
    assert translate(worded("Send at most {most:,} readings at a time.", most=10_000), language) == said


def test_a_detail_that_is_pointed_elsewhere_keeps_its_translations() -> None:
    with pytest.raises(Problem) as caught:
        checked(MetricFields, {"name": "x" * 301, "key": "k", "kind": "level"})
    found = repointed(caught.value, lambda pointer: pointer.replace("/name", "/label"))
    assert found.detail == "/label: This is too long: the length is at most 300."
    assert translate(found.detail, "ca") == "/label: És massa llarg: la longitud màxima és 300."
    assert [fault.pointer for fault in found.errors] == ["/label"]


def test_a_reason_holds_a_message_in_its_language() -> None:
    reason = Reason("target.unusable", {"message": words("`lower` must not be above `upper`.")})
    assert say(reason) == "Not judged: `lower` must not be above `upper`."
    assert say(reason, "it") == "Non valutato: `lower` non deve superare `upper`."
