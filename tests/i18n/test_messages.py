"""Every rule has its words, and every word its rule."""

import ast
import re
import tomllib
from pathlib import Path
from string import Formatter

import pytest

import service
from service.core.catalog.metrics import METRICS
from service.core.catalog.outcomes import DRIVERS
from service.core.smart.numbers import COUNTED_IN_TIME
from service.core.verdict import Reason
from service.i18n import LANGUAGES, NAMED, NO_REASONS, catalogue, say, show, terms

SOURCES = sorted(Path(service.__file__).parent.rglob("*.py"))
METRIC_OUTCOMES = {metric.outcome for metric in METRICS.values()}
LETTER_RULE = re.compile(r"[SMART]\.[a-z_]+(\.[a-z_]+)?")


def rules_in(tree: ast.AST) -> set[str]:
    """The rule ids a module gives to `Reason`, and those of letters, which are handed on as plain texts."""
    named = {
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Reason"
        if node.args and isinstance(node.args[0], ast.Constant)
    }
    texts = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return named | {text for text in texts if LETTER_RULE.fullmatch(text)}


RULES = sorted(set().union(*(rules_in(ast.parse(path.read_text(encoding="utf-8"))) for path in SOURCES)))


def test_the_search_finds_the_rules() -> None:
    assert len(RULES) > 100
    assert {"rollup.weighted_mean", "S.construct", "R.unaligned", "priority.tie_rule"} <= set(RULES)


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_its_words(rule: str) -> None:
    assert rule in catalogue("en")


@pytest.mark.parametrize("rule", sorted(catalogue("en")))
def test_every_message_is_a_sentence_with_named_figures(rule: str) -> None:
    template = catalogue("en")[rule]
    assert template[0].isupper() or template[0] in "“{(Σ|`0123456789", template
    assert template.rstrip()[-1] in ".?…”}", template
    fields = [name for _, name, _, _ in Formatter().parse(template) if name is not None]
    assert all(name.isidentifier() for name in fields), template


FILES = sorted((Path(service.__file__).parent / "i18n" / "en").glob("*.toml"))
AREAS = [path.stem for path in FILES if path.name not in NO_REASONS]
"""The catalogues, which every language has. Goals are read in fewer languages than they are spoken of."""
OTHERS = [language for language in LANGUAGES if language != "en"]


def held(language: str, area: str) -> dict[str, str]:
    path = Path(service.__file__).parent / "i18n" / language / f"{area}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def fields_of(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_its_words_in_every_language(language: str, area: str) -> None:
    english, other = held("en", area), held(language, area)
    assert all(text[-1] in ".?…”}" for text in other.values()), "every message is a sentence"
    assert list(other) == list(english), "the same rules, in the same order"
    assert {rule for rule in english if fields_of(english[rule]) != fields_of(other[rule])} == set()
    alike = {rule for rule in english if re.search(r"[a-z]{3}", re.sub(r"\{\w+\}", "", english[rule]))}
    assert language == "en" or {rule for rule in alike if english[rule] == other[rule]} == set()


def test_the_catalogues_are_found() -> None:
    assert {"priority", "progress", "smart", "stored"} <= set(AREAS)


@pytest.mark.parametrize("language", OTHERS)
def test_values_that_are_terms_have_words_in_every_language(language: str) -> None:
    found = terms(language)
    assert {table: list(words) for table, words in found.items()} == {
        table: list(words) for table, words in terms("es").items()
    }, "the same terms, in the same order"
    assert set(METRIC_OUTCOMES) | set(DRIVERS) | set().union(*DRIVERS.values()) <= set(found["outcome"])
    assert {unit for unit in COUNTED_IN_TIME if unit not in found["unit"]} == set()
    assert set(NAMED.values()) == set(found)
    shown = say(Reason("R.indirect", {"own": "traffic", "parent": "revenue"}), language)
    assert found["outcome"]["traffic"] in shown
    assert found["outcome"]["revenue"] in shown


def test_only_terms_are_exchanged_for_words() -> None:
    params = {"object": "leads", "value": 4.0, "unit": " hours"}
    assert say(Reason("M.target", params), "es") == "“leads” tiene un valor que alcanzar: 4 h."
    assert say(Reason("M.target", params | {"unit": " EUR"}), "es") == "“leads” tiene un valor que alcanzar: 4 EUR."
    assert say(Reason("M.target", params | {"unit": ""}), "es") == "“leads” tiene un valor que alcanzar: 4."
    assert say(Reason("A.capacity_open", {"missing": "deadline"}), "it").endswith("manca un dato: scadenza.")
    assert say(Reason("priority.missing", {"missing": "deadline"}), "it").endswith(": deadline.")


def test_a_language_without_words_for_a_rule_says_it_in_english() -> None:
    assert say(Reason("pace.achieved"), "xx") == "The target is met."


def test_a_rule_without_words_is_a_bug_that_shows() -> None:
    with pytest.raises(KeyError):
        say(Reason("nothing.like_it"))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0.25, "0.25"),
        (3.0, "3"),
        (1 / 3, "0.3333"),
        (-0.0, "0"),
        (1e300, "1e+300"),
        (0.00001, "0.00001"),
        (True, "yes"),
    ],
)
def test_figures_read_as_people_write_them(value: float, shown: str) -> None:
    assert show(value) == shown


def test_yes_no_and_nothing_are_words() -> None:
    assert [show(value, "bg") for value in (True, False, None)] == ["да", "не", "няма"]
    assert [show(value, "es") for value in (True, False, None)] == ["sí", "no", "ninguno"]
