"""The roots of mutations: whatever REST writes."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

import strawberry

from service.core.pace import Pace
from service.edge.batches import in_words, refused_whole
from service.edge.observability import count_readings
from service.edge.resources import RESOURCES, Resource, merge_patch_shape, patch_shape
from service.edge.scopes import taking
from service.graphql.annotations import enum_of
from service.graphql.audits import of_audits
from service.graphql.closings import of_closings
from service.graphql.deliveries import OF_SOURCES
from service.graphql.derive import NAMES, input_of, make, output
from service.graphql.histories import of_histories
from service.graphql.indicators import of_indicators
from service.graphql.inputs import argument, arguments_of, read
from service.graphql.moving import OF_WORKSPACES
from service.graphql.names import Names, camel
from service.graphql.payloads import IF_VERSION, Done, Given, Members, mutation, required, shown, versions
from service.graphql.types import NODES, CalendarToken, KeyResult, Metric, Workspace
from service.graphql.webhooks import OF_ENDPOINTS
from service.operations.calendar_tokens import create_calendar_token, delete_calendar_token, path_of
from service.operations.intake import record_readings
from service.operations.key_results import override_status
from service.operations.metrics import get_metric
from service.operations.outcomes import ItemOutcome, Outcomes
from service.operations.readings import withdraw_reading
from service.operations.sent import ReadingInput
from service.operations.workspaces import patch_workspace
from service.store.tables.calendars import CalendarTokenFields
from service.store.tables.measures import StatusOverride
from service.store.tables.workspaces import WorkspaceFields
from service.store.work import Work

MAX_FAULTS = 20
NO_INPUT = Names({})


def of_noun(resource: Resource) -> Members:
    """Create, update and delete."""
    noun, title, words = resource.noun, resource.title, resource.words
    new = input_of(resource.created_from, f"{title}Input")
    patch = input_of(resource.fields, f"{title}Patch", partial=True, leave=("id",))
    change = patch_shape(resource)
    once = {"key": "token", "secret": "secret"}.get(resource.shown_once or "")

    async def create(work: Work, given: Given) -> Done:
        made = await resource.create(work, read(resource.created_from, given["input"]))
        row, secret = made if noun == "key" else (made, getattr(made, "secret", None))
        return {noun: row, once: secret} if once else {noun: row}

    async def update(work: Work, given: Given) -> Done:
        wanted = read(change, given["patch"]).model_dump(exclude_unset=True)
        return {noun: await resource.patch(work, required(given, "id", words), wanted, if_version=versions(given))}

    async def delete(work: Work, given: Given) -> Done:
        gone = required(given, "id", words)
        await resource.delete(work, gone, cascade=given["cascade"], if_version=versions(given))
        return {"deleted_id": gone}

    row = {noun: shown(NODES[noun], f"The {words}.")}
    secret = {once: shown(str, f"The {once}. Keep it: no other answer shows it.")} if once else {}
    deleted = {"deleted_id": shown(UUID, f"The id of the {words} that is gone.")}
    which = argument("id", UUID, f"Which {words}.")
    what = argument("input", new, f"The {words} to make.")
    how = argument("patch", patch, "What to change; null takes a field back to its default.")
    along = argument("cascade", bool, "Whether what depends on it goes along, or lets go of it.", default=False)
    return {
        f"create_{noun}": mutation(f"create{title}", f"Make a {words}.", create, row | secret, NAMES[new], what),
        f"update_{noun}": mutation(
            f"update{title}", f"Change a {words}.", update, row, NAMES[patch], which, how, IF_VERSION
        ),
        f"delete_{noun}": mutation(
            f"delete{title}", f"Delete a {words}.", delete, deleted, NO_INPUT, which, along, IF_VERSION
        ),
    }


READING = input_of(ReadingInput)


async def _record(work: Work, given: Given) -> Done:
    outcomes = in_words(await record_readings(work, given["readings"], atomic=given["atomic"]))
    items = tuple(replace(one, pointer=one.pointer and NAMES[READING].pointer(one.pointer)) for one in outcomes.items)
    return {"outcomes": replace(outcomes, items=items), "user_errors": _refused(outcomes, items)}


def _refused(outcomes: Outcomes, items: tuple[ItemOutcome, ...]) -> list[dict[str, Any]]:
    """When nothing at all could be taken, the outcomes are user errors too."""
    rejected = [one for one in items if one.outcome == "rejected"] if refused_whole(outcomes.counts()) else []
    return [
        {"code": one.code, "pointer": f"/{one.index}{one.pointer or ''}", "message": one.message}
        for one in rejected[:MAX_FAULTS]
    ]


async def _withdraw(work: Work, given: Given) -> Done:
    metric_id = required(given, "metric_id", "metric")
    await withdraw_reading(work, metric_id, given["period_start"].isoformat(), if_version=versions(given))
    return {"metric": await get_metric(work, metric_id)}


async def _override(work: Work, given: Given) -> Done:
    said = {name: value for name, value in given.items() if name in StatusOverride.model_fields}
    wanted = read(StatusOverride, said) if said else None
    which = required(given, "key_result_id", "key result")
    return {"key_result": await override_status(work, which, wanted, if_version=versions(given))}


async def _create_link(work: Work, given: Given) -> Done:
    fields = read(CalendarTokenFields, {"name": given["name"]})
    row, token = await create_calendar_token(work, required(given, "plan_id", "plan"), fields)
    return {"calendar_token": row, "token": token, "path": path_of(row.plan_id, token)}


async def _delete_link(work: Work, given: Given) -> Done:
    gone = required(given, "id", "calendar token")
    await delete_calendar_token(work, gone, if_version=versions(given))
    return {"deleted_id": gone}


async def _workspace(work: Work, given: Given) -> Done:
    wanted = read(WORKSPACE_CHANGE, given["patch"]).model_dump(exclude_unset=True)
    return {"workspace": await patch_workspace(work, wanted, if_version=versions(given))}


WORKSPACE_CHANGE = merge_patch_shape("WorkspacePatch", WorkspaceFields)


def _others() -> Members:
    patch = input_of(WorkspaceFields, "WorkspacePatch", partial=True)
    which = argument("key_result_id", UUID, "Which key result.")
    said = [one for one in arguments_of(input_of(StatusOverride)) if one.python_name != "status"]
    status = argument("status", enum_of(Pace), "The status to show instead of the computed one.")
    names = Names({name: (camel(name), None) for name in StatusOverride.model_fields})
    key_result = {"key_result": shown(KeyResult, "The key result, with the status that it shows now.")}
    readings = argument("readings", list[READING], "The readings, at most 10,000.")
    return {
        "record_readings": mutation(
            "recordReadings",
            "Record readings, each on its own. One sent again is a success.",
            _record,
            {"outcomes": shown(output(Outcomes), "What became of each.")},
            NAMES[READING],
            readings,
            argument("atomic", bool, "All or none.", default=False),
            after=lambda done: count_readings(done["outcomes"].counts()),
        ),
        "withdraw_reading": mutation(
            "withdrawReading",
            "Take a reading back. Its value stays among the revisions.",
            _withdraw,
            {"metric": shown(Metric, "The metric without it.")},
            NO_INPUT,
            argument("metric_id", UUID, "Which metric."),
            argument("period_start", datetime, "When the reading's period begins."),
            argument("if_version", int | None, "Only if this is still its revision."),
        ),
        "override_status": mutation(
            "overrideStatus", "Set a person's word on a status, for a time.", _override, key_result, names,
            which, status, *said, IF_VERSION,
        ),
        "remove_override": mutation(
            "removeOverride", "Take it back.", _override, key_result, NO_INPUT, which, IF_VERSION
        ),
        "update_workspace": mutation(
            "updateWorkspace",
            "Change what the workspace has set.",
            _workspace,
            {"workspace": shown(Workspace, "The workspace.")},
            NAMES[patch],
            argument("patch", patch, "What to change; null takes a field back to its default."),
            IF_VERSION,
        ),
    }  # fmt: skip


def _of_calendars() -> Members:
    made = {
        "calendar_token": shown(CalendarToken, "The link."),
        "token": shown(str, "The token. Keep it: no other answer shows it."),
        "path": shown(str, "The path of the calendar, with the token."),
    }
    return {
        "create_calendar_token": mutation(
            "createCalendarToken",
            "Make a link by which calendar programs read a plan's calendar.",
            _create_link,
            made,
            NO_INPUT,
            argument("plan_id", UUID, "Which plan's calendar."),
            argument("name", str, "Whom or what the link is for."),
        ),
        "delete_calendar_token": mutation(
            "deleteCalendarToken",
            "Revoke a link to a calendar.",
            _delete_link,
            {"deleted_id": shown(UUID, "The id of the link that is gone.")},
            NO_INPUT,
            argument("id", UUID, "Which link."),
            IF_VERSION,
        ),
    }


def _members() -> Members:
    members: Members = {}
    for resource in RESOURCES:
        members |= of_noun(resource)
    members |= _others()
    members |= _of_calendars()
    members |= OF_SOURCES
    members |= OF_ENDPOINTS
    members |= of_closings(NODES["plan"])
    members |= of_audits()
    members |= of_histories()
    members |= OF_WORKSPACES
    members |= of_indicators(NODES["indicator"], KeyResult)
    for name, (_, field) in members.items():
        permission = OTHERWISE_CALLED.get(name) or name.replace("update_", "patch_")
        field.description = taking(permission, field.description)
    return members


OTHERWISE_CALLED = {"remove_override": "override_status"}
"""Mutations whose line in the table of permissions has another name."""


Mutation = make(strawberry.type, "Mutation", "What can be done. Fields are done one after another.", _members())
