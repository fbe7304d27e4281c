"""`oarlock import --plan`: OKRs from a table, beside a running service or without one."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import UUID

import typer

from service.commands.failures import MISUSED, Failure
from service.commands.ground import with_database
from service.commands.tables import tell_json
from service.commands.tenants import caller_in
from service.errors import Problem
from service.operations.okr_imports import ImportedOkrs, import_okrs
from service.operations.validation import decode
from service.store.database import Database
from service.store.encoding import to_json
from service.store.tables.okr_sheets import OkrSheet
from service.store.work import open_work

STDIN = "-"


def import_table(file: str, plan: str, workspace: str | None, said: Mapping[str, Any], *, as_json: bool) -> None:
    """Make the OKRs of a table in a plan, and tell what became of them."""
    try:
        plan_id = UUID(plan)
    except ValueError:
        message = "This is no plan's id."
        raise Failure(message, MISUSED) from None
    sheet = _sheet(file, said)

    async def act(database: Database) -> ImportedOkrs:
        _, caller = await caller_in(database, workspace)
        async with open_work(database, caller, write=True) as work:
            return await import_okrs(work, plan_id, sheet)

    try:
        told = with_database(act)
    except Problem as problem:
        raise _failure(problem) from None
    if as_json:
        tell_json(told)
        return
    results = [one for objective in told.objectives for one in objective.key_results]
    made = sum(one.created for one in told.objectives), sum(one.created for one in results)
    recorded = sum(one.recorded for one in results)
    text = f"{made[0]} objectives and {made[1]} key results made, {recorded} current values recorded"
    typer.echo(f"{'Would be: ' if told.dry_run else ''}{text}, of {len(told.objectives)} and {len(results)}.")
    for one in (*told.objectives, *results):
        if one.kept:
            typer.echo(f"  “{one.title}” keeps its own: {', '.join(one.kept)}")


def _sheet(file: str, said: Mapping[str, Any]) -> OkrSheet:
    try:
        raw = sys.stdin.buffer.read() if file == STDIN else Path(file).read_bytes()
        given = {name: one for name, one in said.items() if one is not None}
        return decode(OkrSheet, to_json({**given, "csv": raw.decode("utf-8-sig")}))
    except OSError as error:
        message = f"The file cannot be read: {error.strerror}."
        raise Failure(message, MISUSED) from None
    except UnicodeDecodeError:
        message = "The text is not UTF-8. Save it as UTF-8."
        raise Failure(message, MISUSED) from None
    except Problem as problem:
        raise _failure(problem) from None


def _failure(problem: Problem) -> Failure:
    """All that is wrong with a table, a line each."""
    lines = (f"  line {one.pointer.lstrip('/')}: {one.message}" for one in problem.errors)
    return Failure("\n".join((problem.detail, *lines)), MISUSED)
