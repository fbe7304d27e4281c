"""Judged goals as people read them: where the text says what, the five letters, and what would help."""

import itertools
from collections.abc import Iterator, Sequence
from typing import Any

import typer

from service.commands.tables import show
from service.commands.terminal import cells, folded, harmless, styled, tell_beside
from service.core.smart.answers import Evidence, Source, Status, Verdict
from service.present.goals import GoalCriterion, GoalReport

LETTERS = "SMART"
COLOURS: dict[str, dict[str, Any]] = {
    Verdict.SMART: {"color": "green", "bold": True},
    Verdict.NEEDS_WORK: {"color": "yellow", "bold": True},
    Verdict.NOT_SMART: {"color": "red", "bold": True},
    Status.PASS: {"color": "green"},
    Status.PARTIAL: {"color": "yellow"},
    Status.FAIL: {"color": "red"},
    Status.UNKNOWN: {"dim": True},
}
SIGNS = {Status.PASS: "✓", Status.PARTIAL: "~", Status.FAIL: "✗", Status.UNKNOWN: "?"}
BESIDE = 14
"""The column in which the words about a letter begin."""
NAMED = 10
"""The same of what else is told."""


def tell_goal(text: str, report: GoalReport) -> None:
    """Tell all of one goal."""
    if text:
        _tell_marked(text, report)
        typer.echo()
    typer.echo(styled(report.verdict.replace("_", " "), **COLOURS[report.verdict]))
    typer.echo()
    for criterion in _criteria(report):
        _tell_letter(criterion)
    more = {
        "Rewrite": (report.rewrite.text,) if report.rewrite is not None else (),
        "Conflict": tuple(one.message for one in report.conflicts),
        "Flags": (", ".join(report.flags),) if report.flags else (),
    }
    typer.echo()
    for name, said in ((name, one) for name, several in more.items() for one in several):
        tell_beside(styled(name.ljust(NAMED), bold=True), harmless(said), NAMED)


def tell_goals(goals: Sequence[tuple[str, GoalReport]]) -> None:
    """Tell several goals: a row each, and how many are what."""
    rows = [
        {
            "verdict": report.verdict.replace("_", " "),
            **{letter: SIGNS[getattr(report.letters, letter)] for letter in LETTERS},
            "goal": harmless(text),
        }
        for text, report in goals
    ]
    show(rows, colours={"verdict": lambda said: COLOURS[said.replace(" ", "_")], **_SIGNED})
    counts = ((one, sum(report.verdict is one for _, report in goals)) for one in Verdict)
    typer.echo("\n" + ", ".join(f"{count:,} {one.replace('_', ' ')}" for one, count in counts if count) + ".")


_OF_SIGN = {sign: COLOURS[status] for status, sign in SIGNS.items()}
_SIGNED = dict.fromkeys(LETTERS, _OF_SIGN.__getitem__)


def _criteria(report: GoalReport) -> Iterator[GoalCriterion]:
    return (getattr(report.criteria, letter) for letter in LETTERS)


def _tell_letter(criterion: GoalCriterion) -> None:
    """A letter: what was decided and why, what would help, what was seen, and the rule."""
    lead = f"{criterion.letter}  {SIGNS[criterion.status]} {criterion.status}".ljust(BESIDE)
    tell_beside(styled(lead, **COLOURS[criterion.status]), harmless(criterion.message), BESIDE)
    if criterion.suggestion is not None:
        tell_beside(" " * BESIDE + "→ ", harmless(criterion.suggestion), BESIDE + 2, bold=True)
    seen = "".join(f" · {one.role} {_quoted(one)}" for one in criterion.evidence)
    tell_beside(" " * BESIDE, criterion.rule + seen, BESIDE, dim=True)


def _quoted(evidence: Evidence) -> str:
    quote = harmless(evidence.quote)
    return f"“{quote}”" if evidence.source is Source.TEXT else f"{quote} (field)"


def _tell_marked(text: str, report: GoalReport) -> None:
    """The text, below each word that a letter was judged by that letter; the first of several that saw the same."""
    marks = [" "] * len(text)
    for criterion in _criteria(report):
        for one in criterion.evidence:
            for place in range(one.start or 0, one.end or 0):
                if marks[place] == " ":
                    marks[place] = criterion.letter
    statuses = {criterion.letter: criterion.status for criterion in _criteria(report)}
    whole, begun = harmless(text), 0
    for line in itertools.chain.from_iterable(folded(harmless(part)) for part in text.splitlines() or [""]):
        begun = max(whole.find(line, begun), begun)
        under = "".join(mark * cells(one) for one, mark in zip(line, marks[begun:], strict=False))
        runs = ((mark, "".join(run)) for mark, run in itertools.groupby(under.rstrip()))
        typer.echo(_underlined(line, marks[begun : begun + len(line)]))
        typer.echo("".join(run if mark == " " else styled(run, **COLOURS[statuses[mark]]) for mark, run in runs))
        begun += len(line)


def _underlined(line: str, marks: Sequence[str]) -> str:
    """A line whose marked words are underlined, where there are colours."""
    runs = itertools.groupby(zip(line, marks, strict=True), key=lambda pair: pair[1] != " ")
    return "".join(styled("".join(one for one, _ in run), bold=True, underline=seen) for seen, run in runs)
