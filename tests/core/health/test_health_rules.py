"""The table of rules: ids that stay, words for each, counts, and the document that lists them."""

import re
from dataclasses import replace
from pathlib import Path

from service.core.health import AROUND, RULES, SEVERITIES, RuleCount, Severity, counted, findings_of
from service.i18n import catalogue
from tests.support.outlines import DOING, HELD, SERVING, WELL

DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "health.md"
ROW = re.compile(r"^\| `(health\.[a-z_]+)` \| (\w+) \| .+ \| .+ \|$", re.M)


def test_every_rule_has_its_words_and_every_word_its_rule() -> None:
    rules = [one.id for one in (*RULES, *AROUND)]
    assert len(rules) == len(set(rules)) == len(SEVERITIES)
    words = {rule for rule in catalogue("en") if rule.startswith("health.")}
    assert words == {*rules, *(f"{rule}.advice" for rule in rules)}


def test_the_document_lists_the_rules_as_the_table_does() -> None:
    listed = ROW.findall(DOCUMENT.read_text(encoding="utf-8"))
    assert listed == [(one.id, one.severity.value) for one in (*RULES, *AROUND)]


def test_findings_are_counted_by_severity_and_by_rule() -> None:
    objectives = (replace(HELD, owned=False, letter="A"), replace(SERVING, owned=False, letter="A"))
    tactics = (replace(DOING, expects=False),)
    totals = counted(findings_of(replace(WELL, objectives=objectives, tactics=tactics)))
    assert (totals.errors, totals.warnings, totals.notes) == (1, 0, 3)
    assert totals.rules == (
        RuleCount(rule="health.duplicate_letter", severity=Severity.ERROR, count=1),
        RuleCount(rule="health.unowned", severity=Severity.NOTE, count=2),
        RuleCount(rule="health.no_expected_change", severity=Severity.NOTE, count=1),
    )
