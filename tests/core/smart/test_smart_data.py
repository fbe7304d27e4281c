"""The labelled goals of five languages are well formed: they are read here, not judged."""

import json
from datetime import date

import pytest

from benchmarks.smart import DATA, DEFAULT, load
from service.core.smart.detection import detect, surely_usual
from service.core.smart.languages import PACKAGES, language_of
from service.core.smart.words import read

LANGUAGES = ("es", "pl", "ca", "bg", "it")
STATUSES = {"S": {"pass", "partial", "fail"}, "M": {"pass", "partial", "fail"}, "T": {"pass", "partial", "fail"}}
DIRECTIONS = {"increase", "decrease", "maintain", "achieve", "null"}
KINDS = {"absolute", "relative", "from_to", "multiplier", "binary", "null"}
UNITS = {
    "%",
    "pp",
    "x",
    "count",
    "points",
    "stars",
    "hours",
    "minutes",
    "days",
    "km",
    "EUR",
    "PLN",
    "BGN",
    "USD",
    "GBP",
    "weeks",
    "null",
}
RECURRENCES = {"daily", "weekly", "monthly", "quarterly", "yearly", "null"}
FLAGS = {
    "vague_verb",
    "vague_quantity",
    "vague_time",
    "vanity_metric",
    "output",
    "baseline_year",
    "number_not_target",
    "metric_time_not_deadline",
    "past_deadline",
    "fiscal_unresolved",
    "number_word",
    "ratio",
    "range",
    "negated",
    "multi_target",
    "okr_objective",
    "typo",
    "not_a_goal",
    "unicode_punct",
    "placeholder",
    "ambiguous_pct",
}
WHOLE = [path for path in DEFAULT if ".en." not in path.name or ".second." in path.name or ".blind." in path.name]
"""The first English sets label less: neither A and R nor all units."""
each_file = pytest.mark.parametrize("path", WHOLE, ids=[path.name for path in WHOLE])


def options(label):
    return {"null"} if label is None else set(label.split("|"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_enough_goals_of_every_class(language):
    main, kept = (load(DATA / f"goals{name}.{language}.jsonl") for name in ("", ".heldout"))
    assert (len(main) >= 40, len(kept) >= 20) == (True, True)
    for rows in (main, kept):
        assert {row["language"] for row in rows} == {language}
        for letter, statuses in STATUSES.items():
            assert {row["labels"][letter] for row in rows} == statuses
        assert {row["labels"]["R"] for row in rows} == {"pass", "partial", "fail", "unknown"}


def test_ids_and_texts_are_unique():
    rows = [row for path in DEFAULT for row in load(path)]
    texts = {(row.get("language"), row["text"], str(row["context"])) for row in rows}
    assert len({row["id"] for row in rows}) == len(texts) == len(rows)


@each_file
def test_labels(path):
    for row in load(path):
        context = row["context"] or {}
        assert set(row["labels"]) == set("SMART"), row["id"]
        assert all(row["labels"][letter] in statuses for letter, statuses in STATUSES.items()), row["id"]
        assert row["labels"]["A"] == "unknown", row["id"]
        assert (row["labels"]["R"] == "unknown") == ("parent_objective" not in context), row["id"]
        assert set(context) <= {"parent_objective", "fiscal_year_end"}, row["id"]
        assert set(row["flags"]) <= FLAGS, row["id"]
        assert isinstance(row["borderline"], bool), row["id"]


@each_file
def test_times(path):
    for row in load(path):
        reference, deadlines = date.fromisoformat(row["reference_date"]), options(row["deadline"]) - {"null"}
        latest = max((date.fromisoformat(each) for each in deadlines), default=None)
        assert ("past_deadline" in row["flags"]) == (latest is not None and latest < reference), row["id"]
        if row["labels"]["T"] == "pass":
            assert latest or "fiscal_unresolved" in row["flags"], row["id"]
        if row["labels"]["T"] == "fail":
            assert row["deadline"] is None, row["id"]
        assert options(row["recurrence"]) <= RECURRENCES, row["id"]


@each_file
def test_targets(path):
    for row in load(path):
        for target in row["targets"]:
            kinds, values = options(target["kind"]), target["values"]
            assert options(target["direction"]) <= DIRECTIONS, row["id"]
            assert kinds <= KINDS, row["id"]
            assert options(target["unit"]) <= UNITS, row["id"]
            assert len(values) <= (2 if "range" in row["flags"] else 1), row["id"]
            assert values == sorted(values), row["id"]
            assert values or kinds & {"binary", "null", "absolute"}, row["id"]
            assert "from_to" not in kinds or target["baseline"] is not None, row["id"]
        assert (len(row["targets"]) > 1) == ("multi_target" in row["flags"]), row["id"]
        if row["labels"]["M"] == "pass":
            assert row["targets"], row["id"]
        if row["labels"]["M"] == "fail":
            assert not row["targets"], row["id"]


@each_file
def test_one_object_a_line(path):
    text = path.read_text(encoding="utf-8")
    assert "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in load(path)) == text


def test_what_is_surely_english_is_detected_as_english_and_nothing_else_is():
    vocabularies = {code: language_of(code).phrases.known for code in PACKAGES}
    sure = {True: 0, False: 0}
    for path in DEFAULT:
        for row in load(path):
            tokens = read(row["text"])
            if surely_usual(tokens, vocabularies["en"]):
                assert detect(tokens, vocabularies) == "en", row["id"]
                sure[".en." in path.name] += 1
    assert sure[False] == 0
    assert sure[True] > 50
