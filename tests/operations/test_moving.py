"""Workspaces that move: what travels, what an import makes of it, and that the same computations come out."""

import hashlib
import io
import resource
import tempfile
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import orjson
import pytest

from service.errors import Kind, Problem
from service.operations.exporting import export_workspace
from service.operations.exports import BEGINNING, last_line
from service.operations.imports import Imported, import_export
from service.operations.metrics import patch_metric
from service.operations.plans import get_plan
from service.operations.readings import withdraw_reading
from service.operations.sources import find_workspaces, get_source
from service.store import moving
from service.store.moving import GRAPH, MEASURED, MOVED, STAYS
from service.store.tables import metadata
from service.store.tables.base import table_of
from service.store.tables.people import Scope
from tests.support.factories import (
    make_key_result,
    make_member,
    make_metric,
    make_objective,
    make_plan,
    make_source,
    make_tactic,
    record,
)
from tests.support.problems import refused
from tests.support.server import Server, execute
from tests.support.workspaces import NOW, Workspace

MILESTONES = [{"on": "2026-06-30", "value": 4e20}]
NewWorkspace = Callable[[], Awaitable[Workspace]]


async def exported(workspace: Workspace) -> bytes:
    async with workspace.reading() as work:
        return b"".join([piece async for piece in await export_workspace(work)])


async def imported(workspace: Workspace, export: bytes, **options: Any) -> Imported:
    return await import_export(workspace.database, workspace.caller(), io.BytesIO(export), **options)


def lines_of(export: bytes) -> list[dict[str, Any]]:
    return [orjson.loads(line) for line in export.splitlines()]


def resealed(lines: list[dict[str, Any]]) -> bytes:
    """An export of other lines, with a last line that vouches for them."""
    counts: dict[str, int] = {}
    for line in lines[1:]:
        counts[line["type"]] = counts.get(line["type"], 0) + 1
    body = b"".join(orjson.dumps(line) + b"\n" for line in [{**lines[0], "counts": counts}, *lines[1:]])
    return body + last_line(hashlib.sha256(body).hexdigest(), len(lines) - 1)


async def fill(workspace: Workspace) -> None:
    """Some of everything that is no noun of its own: revisions, withdrawn readings, a tree, history."""
    await workspace.set(time_zone="Europe/Sofia", okr_on_track=0.66)
    async with workspace.writing() as work:
        member = await make_member(work)
        plan = await make_plan(work, title="Поход", starts_on="2026-01-01", ends_on="2026-12-31", status="active")
        above = await make_objective(work, plan_id=plan.id, owner_id=member.id)
        below = await make_objective(work, plan_id=plan.id, parent_id=above.id)
        metric = await make_metric(work, unit="count")
        await make_key_result(work, objective_id=below.id, metric_id=metric.id, milestones=MILESTONES)
        first = await make_tactic(work)
        await make_tactic(work, objective_id=below.id, requires=[first.id], assignee_ids=[member.id])
        await make_source(work)
        await record(work, metric, ("2026-03-01", 0.1 + 0.2), ("2026-03-02", 1e300), ("2026-03-03", -3.0))
    async with workspace.writing(now=NOW + timedelta(hours=1)) as work:
        await record(work, metric, ("2026-03-01", 7.0))
        await withdraw_reading(work, metric.id, "2026-03-03T00:00:00+02:00")
        await patch_metric(work, metric.id, {"name": "Fans"})


def test_every_table_travels_or_has_a_reason_to_stay() -> None:
    moved = {table_of(one.model).name for one in MOVED.values()}
    stays = {table_of(model).name for model in STAYS}
    assert moved & stays == set()
    assert {table.name for table in metadata.tables.values()} - moved - stays == set(), (
        "add it to GRAPH or MEASURED in service/store/moving.py (and docs/moving.md), or say in STAYS why it stays"
    )


def test_each_line_refers_to_earlier_ones_only() -> None:
    known: set[str] = {"workspaces"}
    for moved in (*GRAPH, *MEASURED):
        known.add(moved.table.name)
        assert {key.referred_table.name for key in moved.table.foreign_key_constraints} <= known, moved.kind
        assert not {"type", "place", "oarlock"} & set(moved.names), moved.kind


async def test_an_export_tells_all_and_lets_nobody_in(workspace: Workspace) -> None:
    await fill(workspace)
    export = await exported(workspace)
    assert export.startswith(BEGINNING)
    header, *lines, last = lines_of(export)
    assert (header["version"], header["workspace"]["slug"]) == (1, workspace.slug)
    assert header["workspace"]["settings"]["time_zone"] == "Europe/Sofia"
    told = {name: sum(line["type"] == name for line in lines) for name in MOVED}
    assert told == header["counts"]
    assert last["lines"] == len(lines)
    assert (told["reading"], told["reading_revision"], told["objective"], told["change"]) == (
        2,
        2,
        2,
        header["last_change"],
    )
    assert workspace.key not in export.decode()
    assert b"whsec_" not in export
    assert not [line for line in lines if {"secret", "digest", "verify_token"} & line.keys()]


async def test_what_is_imported_is_the_same_to_the_last_byte(workspace: Workspace, new_workspace: NewWorkspace) -> None:
    await fill(workspace)
    other = await new_workspace()
    export = await exported(workspace)
    told = await imported(other, export)
    assert told.conflicts == []
    assert told.total().accepted == len(lines_of(export)) - 2
    first, second = lines_of(export), lines_of(await exported(other))
    own = second[0]["last_change"] - first[0]["last_change"]
    assert own == 2  # the key that the workspace began with, and the import
    kept = [line for line in second[1:-1] if line["type"] != "change" or line["seq"] <= first[0]["last_change"]]
    for line in first:
        if line.get("noun") == "workspace":
            line["noun_id"] = str(other.id)
    assert kept == first[1:-1]
    assert second[0]["workspace"] == first[0]["workspace"] | {"slug": other.slug}


async def test_an_import_again_changes_nothing(workspace: Workspace, new_workspace: NewWorkspace) -> None:
    await fill(workspace)
    other = await new_workspace()
    export = await exported(workspace)
    await imported(other, export)
    before = await exported(other)
    told = await imported(other, export)
    assert (told.total().accepted, told.total().conflict) == (0, 0)
    assert told.total().unchanged == len(lines_of(export)) - 1  # what the workspace has set, too
    assert lines_of(await exported(other))[1:] == lines_of(before)[1:]
    assert (await imported(workspace, export)).total().unchanged == len(lines_of(export)) - 1


async def test_a_dry_run_leaves_nothing(workspace: Workspace, new_workspace: NewWorkspace) -> None:
    await fill(workspace)
    other = await new_workspace()
    before = lines_of(await exported(other))
    told = await imported(other, await exported(workspace), dry=True)
    assert told.total().accepted > 0
    assert lines_of(await exported(other))[1:] == before[1:]


WRONG: list[tuple[dict[str, Any], str, str]] = [
    ({"type": "dragon"}, "/2/type", "unknown_type"),
    ({"type": "plan", "colour": "red"}, "/2/colour", "unknown_field"),
    ({"type": "plan", "title": None}, "/2/title", "wrong_type"),
    ({"type": "plan", "title": ""}, "/2/title", "string_too_short"),
    ({"type": "plan", "status": "sleeping"}, "/2/status", "wrong_type"),
    ({"type": "plan", "created_at": "2026-01-01"}, "/2/created_at", "wrong_type"),
    ({"type": "plan", "version": 2**31}, "/2/version", "wrong_type"),
    ({"type": "plan", "title": "a\x00b"}, "/2", "wrong_type"),
]


@pytest.mark.parametrize(("change", "pointer", "code"), WRONG)
async def test_lines_that_are_wrong_are_told_by_number_and_nothing_is_written(
    workspace: Workspace, new_workspace: NewWorkspace, change: dict[str, Any], pointer: str, code: str
) -> None:
    async with workspace.writing() as work:
        await make_plan(work)
    header, plan, *rest, _ = lines_of(await exported(workspace))
    other = await new_workspace()
    with pytest.raises(Problem) as caught:
        await imported(other, resealed([header, plan | change, *rest]))
    assert [(one.pointer, one.code) for one in caught.value.errors] == [(pointer, code)]
    async with other.reading() as work:
        assert await moving.is_bare(work, ("key",))


async def test_a_field_that_an_older_service_did_not_know_takes_its_default(
    workspace: Workspace, new_workspace: NewWorkspace
) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
    header, line, *rest, _ = lines_of(await exported(workspace))
    del line["status"], line["mission"]
    other = await new_workspace()
    await imported(other, resealed([header, line, *rest]))
    async with other.reading() as work:
        assert (await get_plan(work, plan.id)).status == "draft"


async def test_lines_out_of_order_are_refused(workspace: Workspace, new_workspace: NewWorkspace) -> None:
    async with workspace.writing() as work:
        await make_objective(work)
    header, *lines, _ = lines_of(await exported(workspace))
    with pytest.raises(Problem) as caught:
        await imported(await new_workspace(), resealed([header, *reversed(lines)]))
    assert {one.code for one in caught.value.errors} == {"out_of_order"}


async def test_what_is_taken_or_refers_to_nothing_is_a_conflict(
    workspace: Workspace, new_workspace: NewWorkspace
) -> None:
    """A key that is taken: the metric is left out, with all that needs it, and the rest is there."""
    async with workspace.writing() as work:
        metric = await make_metric(work, key="fans")
        await make_key_result(work, metric_id=metric.id)
        await record(work, metric, ("2026-03-01", 1.0))
    other = await new_workspace()
    async with other.writing() as work:
        await make_metric(work, key="fans")
    told = await imported(other, await exported(workspace))
    assert {(one.type, one.code) for one in told.conflicts} == {
        ("workspace", "differs"),
        ("metric", "taken"),
        ("key_result", "taken"),
        ("latest_reading", "unknown_reference"),
        ("reading", "unknown_reference"),
    }
    assert (told.counts["objective"]["accepted"], told.counts["plan"]["accepted"]) == (1, 1)


async def test_an_import_into_a_workspace_with_a_history_adds_to_it(
    workspace: Workspace, new_workspace: NewWorkspace
) -> None:
    await fill(workspace)
    other = await new_workspace()
    async with other.writing() as work:
        own = await make_plan(work, title="Own")
    export = await exported(workspace)
    told = await imported(other, export)
    assert [(one.type, one.code) for one in told.conflicts] == [("workspace", "differs")]
    again = await imported(other, export)
    assert (again.total().accepted, again.counts["change"]["unchanged"]) == (0, told.counts["change"]["accepted"])
    _, *lines, _ = lines_of(await exported(other))
    numbers = [line["seq"] for line in lines if line["type"] == "change"]
    assert numbers == list(range(1, len(numbers) + 1))
    async with other.reading() as work:
        assert (await get_plan(work, own.id)).title == "Own"


async def test_readings_written_over_are_found_by_all_that_rests_on_them(
    workspace: Workspace, new_workspace: NewWorkspace
) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work)
        await record(work, metric, ("2026-03-01", 1.0))
    other = await new_workspace()
    await imported(other, await exported(workspace))
    async with workspace.writing(now=NOW + timedelta(hours=1)) as work:
        await record(work, metric, ("2026-03-01", 2.0))
    told = await imported(other, await exported(workspace))
    assert (told.counts["reading"], told.counts["reading_revision"]) == ({"conflict": 1}, {"accepted": 1})
    told = await imported(other, await exported(workspace), replace=True)
    assert told.counts["reading"] == {"replaced": 1}
    _, *lines, _ = lines_of(await exported(other))
    assert {line["value"] for line in lines if line["type"] in ("latest_reading", "reading")} == {2.0}


async def test_both_take_an_admin(workspace: Workspace) -> None:
    export = await exported(workspace)
    for scope in (Scope.READ, Scope.WRITE, Scope.INGEST):
        with refused(Kind.FORBIDDEN):
            async with workspace.reading(scope) as work:
                await export_workspace(work)
        with refused(Kind.FORBIDDEN):
            await import_export(workspace.database, workspace.caller(scope), io.BytesIO(export))


async def test_a_source_comes_without_its_secret(workspace: Workspace, new_workspace: NewWorkspace) -> None:
    async with workspace.writing() as work:
        source = await make_source(work)
    other = await new_workspace()
    await imported(other, await exported(workspace))
    async with other.reading() as work:
        found = await get_source(work, source.id)
    assert found.secret.startswith("whsec_")
    assert found.secret != source.secret
    assert {one.workspace_id for one in await find_workspaces(other.database, source.id)} == {workspace.id, other.id}


MANY = 200_000
MOST_GROWN = 60_000
"""Kilobytes that the process may grow by; the export alone has seventy megabytes."""


@pytest.mark.slow
async def test_two_hundred_thousand_readings_move_within_little_memory(
    server: Server, workspace: Workspace, new_workspace: NewWorkspace
) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work)
    await execute(
        server.admin_url,
        "INSERT INTO oarlock.readings (workspace_id, metric_id, period_start, period_end, value, source, provisional,"
        f" received_at, revision) SELECT '{workspace.id}', '{metric.id}', at, at, 0.1, 'api', false, at, 1"
        f" FROM generate_series(1, {MANY}) AS n,"
        " LATERAL (SELECT timestamptz '2026-01-01' + n * interval '1 minute' AS at) AS moment",
    )
    other = await new_workspace()
    await fill(other)  # whatever is loaded once is loaded
    await exported(other)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with tempfile.TemporaryFile() as file:
        async with workspace.reading() as work:
            async for piece in await export_workspace(work):
                file.write(piece)
        file.seek(0)
        target = await new_workspace()
        told = await import_export(target.database, target.caller(), file)
    assert told.counts["reading"] == {"accepted": MANY}
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MOST_GROWN
