"""Scores the goal validator on labelled goals: macro-F1 for each letter, exact match of the extraction, speed.

Run as `python -m benchmarks.smart [file …]`; the default files are all labelled sets of the tests. In the labels `|`
separates accepted alternatives and "null" stands for nothing.
"""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from service.core.smart.answers import Assessment, Target
from service.core.smart.assess import assess
from service.core.smart.goals import Context, Goal

DATA = Path(__file__).parent.parent / "tests" / "data"
SETS = ("", ".heldout", ".fresh", ".last", ".second", ".blind")
"""In the order in which they were written; the last one was never learned from."""
LANGUAGES = ("en", "es", "pl", "ca", "bg", "it")
FILES = (DATA / f"goals{name}.{language}.jsonl" for language in LANGUAGES for name in SETS)
DEFAULT = tuple(path for path in FILES if path.exists())
LETTERS = "SMT"
CLASSES = ("pass", "partial", "fail")


@dataclass(slots=True)
class Scores:
    """Shares between 0 and 1."""

    goals: int
    macro_f1: dict[str, float]
    """By letter: S, M and T, and R where goals come with a parent objective."""
    deadline: float
    targets: float
    """Kind, values, unit, direction and deadline together, of the leading target."""
    all_targets: float
    """The same for every target of the goal, and no more targets than labelled."""
    fields: dict[str, float] = field(default_factory=dict[str, float])
    misses: list[str] = field(default_factory=list[str])


def load(path: Path) -> list[dict[str, Any]]:
    """The labelled goals of a file, one JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def goal_of(row: dict[str, Any]) -> Goal:
    """A labelled row as a request."""
    context = Context(**row["context"]) if row.get("context") else None
    return Goal(
        ref=row["id"], text=row["text"], reference_date=date.fromisoformat(row["reference_date"]), context=context
    )


def score(rows: Sequence[dict[str, Any]]) -> Scores:
    """All scores of a set of labelled goals."""
    pairs = [(row, assess(goal_of(row), date.fromisoformat(row["reference_date"]))) for row in rows]
    checks = [_checks(row, answer) for row, answer in pairs]
    misses = [
        _miss(row, answer, check) for (row, answer), check in zip(pairs, checks, strict=True) if not all(check.values())
    ]
    names = list(checks[0]) if checks else []
    shares = {name: sum(check[name] for check in checks) / len(checks) for name in names}
    f1 = {
        letter: macro_f1((row["labels"][letter], str(answer.letters[letter])) for row, answer in pairs)
        for letter in LETTERS
    }
    linked = [(row["labels"]["R"], str(answer.letters["R"])) for row, answer in pairs if _has_parent(row)]
    if linked:
        f1["R"] = macro_f1(linked)
    return Scores(len(pairs), f1, shares["deadline"], shares["target"], shares["all_targets"], shares, misses)


def macro_f1(pairs: Iterable[tuple[str, str]]) -> float:
    """The mean over the classes that occur of 2·tp / (2·tp + fp + fn)."""
    counts = Counter(pairs)
    scores: list[float] = []
    for each in CLASSES:
        hits = counts[each, each]
        wrong = sum(count for (gold, said), count in counts.items() if (gold == each) != (said == each))
        if hits + wrong:
            scores.append(2 * hits / (2 * hits + wrong))
    return sum(scores) / len(scores) if scores else 1.0


def _has_parent(row: dict[str, Any]) -> bool:
    return row["labels"].get("R", "unknown") != "unknown"


def _accepted(gold: str | None, said: object) -> bool:
    options = {"null"} if gold is None else set(str(gold).split("|"))
    return ("null" if said is None else str(said)) in options


def _same_target(gold: dict[str, Any], said: Target | None) -> bool:
    if said is None:
        return False
    values = [float(value) for value in gold["values"]]
    close = len(values) == len(said.values) and all(
        abs(mine - theirs) <= 0.01 * max(1.0, abs(mine)) for mine, theirs in zip(values, said.values, strict=True)
    )
    single = "absolute" in str(gold["kind"]) and not values and said.values == (1.0,)
    return (
        (close or single)
        and all(_accepted(gold[name], getattr(said, name)) for name in ("kind", "direction"))
        and (_accepted(gold["unit"], said.unit) or single)
    )


def _checks(row: dict[str, Any], answer: Assessment) -> dict[str, bool]:
    said, gold = answer.extraction.targets, row["targets"]
    deadline = _accepted(row["deadline"], answer.extraction.deadline)
    first = _same_target(gold[0], said[0] if said else None) if gold else not any(each.values for each in said)
    every = len(gold) == len(said) and all(_same_target(mine, theirs) for mine, theirs in zip(gold, said, strict=False))
    baselines = [each["baseline"] for each in gold] == [each.baseline for each in said]
    return {
        **{letter: row["labels"][letter] == answer.letters[letter] for letter in LETTERS},
        "deadline": deadline,
        "target": first and deadline,
        "all_targets": (every if gold else first) and deadline,
        "baseline": baselines or not gold,
        "recurrence": _accepted(row["recurrence"], answer.extraction.recurrence),
        "channel": _accepted(row["channel"], answer.extraction.channel),
        "flags": set(row["flags"]) <= set(answer.flags),
        "language": row.get("language", answer.language) == answer.language,
        "R": not _has_parent(row) or row["labels"]["R"] == answer.letters["R"],
    }


def _miss(row: dict[str, Any], answer: Assessment, check: dict[str, bool]) -> str:
    wrong = ", ".join(name for name, right in check.items() if not right)
    letters = " ".join(
        f"{letter}:{row['labels'][letter]}→{answer.letters[letter]}" for letter in f"{LETTERS}R" if not check[letter]
    )
    said = "; ".join(
        f"{each.metric!r} {each.direction} {each.kind} {list(each.values)} {each.unit} ({each.baseline})"
        for each in answer.extraction.targets
    )
    times = f"{answer.extraction.deadline} {answer.extraction.recurrence} {answer.extraction.channel}"
    extraction = f"{said} | {times} {answer.flags}"
    return f"{row['id']} {row['text']}\n    wrong: {wrong} {letters}\n    said: {extraction}"


def speed(rows: Sequence[dict[str, Any]], count: int = 1_000) -> float:
    """Seconds of processor time for a number of typical goals, warm."""
    goals = [goal_of(rows[index % len(rows)]) for index in range(count)]
    begin = time.process_time()
    for goal in goals:
        assess(goal, date(2026, 11, 21))
    return time.process_time() - begin


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the scores of each file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=DEFAULT)
    parser.add_argument("--misses", action="store_true", help="also print every goal with a wrong answer")
    options = parser.parse_args(arguments)
    for path in options.files:
        rows = load(path)
        scores = score(rows)
        letters = " · ".join(f"{letter} {value:.3f}" for letter, value in scores.macro_f1.items())
        exact = {name: value for name, value in scores.fields.items() if name not in (*LETTERS, "R")}
        shares = " · ".join(f"{name} {value:.3f}" for name, value in exact.items())
        sys.stdout.write(f"{path.name}: {scores.goals} goals\n  macro-F1  {letters}\n  exact     {shares}\n")
        sys.stdout.write(f"  1,000 goals in {speed(rows):.2f} s\n")
        if options.misses:
            sys.stdout.write("\n".join(scores.misses) + "\n")


if __name__ == "__main__":
    main()
