"""`oarlock judge`: goals against SMART, without a database and without a server.

They are judged as `/v1/smart/validate` judges them for a workspace that has set nothing.
"""

import gc
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import typer

from service.commands.failures import MISUSED, Failure
from service.commands.tables import tell_json
from service.commands.terminal import watched
from service.commands.verdicts import tell_goal, tell_goals
from service.core.periods import Calendar
from service.core.smart.answers import Verdict
from service.core.smart.assess import assess
from service.core.smart.goals import Context, Goal
from service.errors import Problem
from service.i18n import FALLBACK, LANGUAGES, translate
from service.present.goals import GoalReport, report_of
from service.present.wire import told

STDIN = "-"
SOME_TO_DO = 3
"""The exit code where not all goals are smart."""
MANY = 20
"""Goals from which on a bar shows how far the judging is."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be judged, and how it is told: the options of the command."""

    texts: Sequence[str]
    file: str | None
    goal: Goal
    """What all goals have in common."""
    context_file: Path | None
    context: Mapping[str, Any]
    """Fields of the context that were said one by one, None where they were not."""
    speak: str | None
    """The language to answer in. None: the goal's own."""
    details: bool
    as_json: bool


def judge_goals(asked: Asked) -> None:
    """Judge goals, and tell it; the exit code says whether all of them are smart."""
    if asked.speak is not None and asked.speak not in LANGUAGES:
        message = f"There are no messages in this language. There are: {', '.join(LANGUAGES)}."
        raise Failure(message, MISUSED)
    texts = list(_texts(asked))
    common = replace(asked.goal, context=_context(asked))
    goals = [replace(common, text=text) for text in texts] or ([common] if common.context else [])
    if not goals:
        message = 'Say what to judge: oarlock judge "Win 500 leads by June 2027", or --file FILE with a goal a line.'
        raise Failure(message, MISUSED)
    reports = _reports(goals, asked)
    if asked.as_json:
        for report in reports:
            tell_json(told(report))
    elif len(goals) == 1 or asked.details:
        for place, (goal, report) in enumerate(zip(goals, reports, strict=True)):
            if place:
                typer.echo()
            tell_goal(goal.text or "", report)
    else:
        tell_goals([(goal.text or "", report) for goal, report in zip(goals, reports, strict=True)])
    if any(report.verdict is not Verdict.SMART for report in reports):
        raise typer.Exit(SOME_TO_DO)


def _texts(asked: Asked) -> Iterator[str]:
    """The goals: arguments, `-` for the lines of stdin, and the lines of a file; empty lines mean nothing."""
    for text in asked.texts:
        if text == STDIN:
            yield from _lines(STDIN)
        else:
            yield text
    if asked.file is not None:
        yield from _lines(asked.file)


def _lines(file: str) -> Iterator[str]:
    try:
        raw = sys.stdin.buffer.read() if file == STDIN else Path(file).read_bytes()
        text = raw.decode("utf-8-sig")
    except OSError as error:
        message = f"The file cannot be read: {error.strerror}."
        raise Failure(message, MISUSED) from None
    except UnicodeDecodeError:
        message = "The text is not UTF-8. Save it as UTF-8."
        raise Failure(message, MISUSED) from None
    return filter(str.strip, text.splitlines())


def _context(asked: Asked) -> Context | None:
    """The context of a file, with what was said beside it, checked as the service checks what it is sent."""
    said = {name: value for name, value in asked.context.items() if value is not None}
    if asked.context_file is None and not said:
        return None
    from service.operations.validation import decode, read_json

    try:
        given = {} if asked.context_file is None else read_json(asked.context_file.read_bytes())
        whole = {**given, **said} if isinstance(given, dict) else given
        return decode(Context, json.dumps(whole, default=date.isoformat).encode())
    except OSError as error:
        message = f"The file of the context cannot be read: {error.strerror}."
        raise Failure(message, MISUSED) from None
    except Problem as problem:
        message = f"The context is wrong: {problem.detail}"
        raise Failure(message, MISUSED) from None


def _reports(goals: Sequence[Goal], asked: Asked) -> list[GoalReport]:
    today, calendar, reports = datetime.now().astimezone().date(), Calendar(ZoneInfo("UTC")), list[GoalReport]()
    with watched("Judging", len(goals), hidden=asked.as_json or len(goals) < MANY) as bar, _in_haste():
        for place, goal in enumerate(goals):
            try:
                reports.append(report_of(assess(goal, today, place, calendar), asked.speak))
            except Problem as problem:
                which = f"Goal {place + 1}: " if len(goals) > 1 else ""
                raise Failure(which + translate(problem.detail, asked.speak or FALLBACK), MISUSED) from None
            bar.move()
    return reports


@contextmanager
def _in_haste() -> Iterator[None]:
    """Look for no garbage: reading the words of languages makes none, and looking takes longer than reading."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
