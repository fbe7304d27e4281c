"""Every rule has its words, and every word its rule."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

import service
from service.core.verdict import Reason
from service.i18n import catalogue, say, show

SOURCES = sorted(Path(service.__file__).parent.rglob("*.py"))
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
