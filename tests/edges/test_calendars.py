"""Calendars, links to them and workload, over both edges; a token opens one calendar and stands in no log."""

import io
import logging
from collections.abc import Awaitable, Callable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any
from uuid import uuid4

import httpx
import pytest
import structlog
from dateutil.rrule import rrulestr
from fastapi import FastAPI
from icalendar import Calendar

from service.edge.logs import configure_logs
from service.operations.workspaces import today_of
from service.settings import Settings
from service.store.work import Caller, open_work
from tests.edges.conftest import Tenant
from tests.edges.contract import check_problem
from tests.edges.test_parity import ask, filled, renamed, selection

RULE = "FREQ=MONTHLY;BYMONTHDAY=30"


@pytest.fixture
async def plan(tenant: Tenant) -> str:
    """A plan with a tactic that is due on the 30th of each month."""
    plan = (await tenant.make("plans", title="Spring; a, plan"))["id"]
    objective = (await tenant.make("objectives", plan_id=plan, title="Be known"))["id"]
    await tenant.make("tactics", title="Post", objective_id=objective, due_on="2026-12-30", recurrence=RULE)
    return plan


async def link(tenant: Tenant, plan: str, name: str = "phone") -> dict[str, Any]:
    return await tenant.make(f"plans/{plan}/calendar-tokens", name=name)


async def test_a_calendar_program_reads_a_plan_without_a_key(
    tenant: Tenant, plan: str, anonymous: httpx.AsyncClient
) -> None:
    made = await link(tenant, plan)
    assert made["path"] == f"/v1/plans/{plan}/calendar.ics?token={made['token']}"
    response = await anonymous.get(made["path"])
    assert response.status_code == 200
    headers = response.headers
    assert headers["content-type"] == "text/calendar; charset=utf-8"
    assert headers["cache-control"] == "private, no-cache"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["content-language"] == "en"
    assert '"key"' in headers["ratelimit"] and '"workspace"' in headers["ratelimit"]
    again = await anonymous.get(made["path"], headers={"If-None-Match": headers["etag"], "Accept-Language": "pl"})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", headers["etag"])
    assert (await anonymous.head(made["path"])).headers["etag"] == headers["etag"]
    (event,) = Calendar.from_ical(response.content).walk("VEVENT")
    rule = event["RRULE"].to_ical().decode()
    days = islice(rrulestr(rule, dtstart=datetime.combine(date(2026, 12, 30), time())), 4)
    assert [day.strftime("%m-%d") for day in days] == ["12-30", "01-30", "02-28", "03-30"]


async def test_a_key_that_reads_needs_no_token(tenant: Tenant, plan: str, anonymous: httpx.AsyncClient) -> None:
    made = await link(tenant, plan)
    with_key = await tenant.client.get(f"/v1/plans/{plan}/calendar.ics")
    assert with_key.content == (await anonymous.get(made["path"])).content
    assert (await anonymous.get(f"/v1/plans/{plan}/calendar.ics")).status_code == 401
    sensor = await tenant.make("keys", scopes=["ingest"])
    headers = {"Authorization": f"Bearer {sensor['key']}"}
    assert (await anonymous.get(f"/v1/plans/{plan}/calendar.ics", headers=headers)).status_code == 403


async def test_a_change_changes_the_event(tenant: Tenant, plan: str, anonymous: httpx.AsyncClient) -> None:
    made = await link(tenant, plan)
    before = await anonymous.get(made["path"])
    (tactic,) = (await tenant.read("tactics"))["items"]
    response = await tenant.client.patch(f"/v1/tactics/{tactic['id']}", json={"due_on": "2027-01-30"})
    assert response.json()["next_due_on"] == "2027-01-30"
    after = await anonymous.get(made["path"], headers={"If-None-Match": before.headers["etag"]})
    assert after.status_code == 200
    old, new = (Calendar.from_ical(one.content).walk("VEVENT")[0] for one in (before, after))
    assert (old["UID"], old["SEQUENCE"], new["SEQUENCE"]) == (new["UID"], 0, 1)
    assert old["LAST-MODIFIED"].dt <= new["LAST-MODIFIED"].dt
    assert new.decoded("DTSTART") == date(2027, 1, 30)


async def test_what_is_not_this_plans_token_finds_nothing(
    tenant: Tenant, plan: str, new_tenant: Callable[[], Awaitable[Tenant]], anonymous: httpx.AsyncClient
) -> None:
    made, other = await link(tenant, plan), await new_tenant()
    theirs = (await other.make("plans", title="Theirs"))["id"]
    foreign, revoked = await link(other, theirs), await link(tenant, plan, "old phone")
    assert (await tenant.client.delete(f"/v1/calendar-tokens/{revoked['id']}")).status_code == 204
    answers = [
        await anonymous.get(f"/v1/plans/{which}/calendar.ics", params={"token": token})
        for which, token in (
            (plan, foreign["token"]), (theirs, made["token"]), (plan, revoked["token"]), (plan, tenant.key), (plan, ""),
            (uuid4(), made["token"]), (plan, "x" * 5000), (plan, "cal_ż\x00"),
        )
    ]  # fmt: skip
    found = [check_problem(answer) for answer in answers]
    assert {(one["status"], one["code"], one["detail"]) for one in found} == {
        (404, "not_found", "There is no such plan in this workspace.")
    }
    assert (await anonymous.get(made["path"] + "&x=1")).status_code == 422
    headers = {"Authorization": f"Bearer {made['token']}"}
    assert (await anonymous.get(f"/v1/plans/{plan}", headers=headers)).status_code == 401


async def test_a_token_is_shown_once(tenant: Tenant, plan: str) -> None:
    made = await link(tenant, plan)
    one = await tenant.read(f"calendar-tokens/{made['id']}")
    assert one == {name: value for name, value in made.items() if name not in ("token", "path")}
    listed = await tenant.client.get(f"/v1/plans/{plan}/calendar-tokens")
    assert listed.json() == {"items": [one]}
    changes = await tenant.client.get("/v1/changes", params={"noun": "calendar_token"})
    assert [change["plan_id"] for change in changes.json()["items"]] == [plan]
    assert made["token"] not in one.__repr__() + listed.text + changes.text
    for body in ({}, {"name": ""}, {"name": "x", "plan_id": plan}):
        assert (await tenant.client.post(f"/v1/plans/{plan}/calendar-tokens", json=body)).status_code == 422


async def test_a_repeated_request_makes_one_link(tenant: Tenant, plan: str) -> None:
    path, headers = f"/v1/plans/{plan}/calendar-tokens", {"Idempotency-Key": "once"}
    first, second = [await tenant.client.post(path, json={"name": "tv"}, headers=headers) for _ in range(2)]
    assert (first.json(), second.headers["idempotency-replayed"]) == (second.json(), "true")
    assert len((await tenant.read(f"plans/{plan}/calendar-tokens"))["items"]) == 1


@pytest.fixture(params=["json", "console"])
def logged(request: pytest.FixtureRequest) -> Iterator[io.StringIO]:
    """All that the service logs, as it is configured to, and what libraries log, whatever its level."""
    written, before = io.StringIO(), structlog.get_config()
    configure_logs(Settings(log_format=request.param))
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(written), cache_logger_on_first_use=False)
    handler, root = logging.StreamHandler(written), logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    logging.getLogger("httpx").setLevel(logging.WARNING)  # the client of these tests, which logs what it asks
    yield written
    logging.getLogger("httpx").setLevel(logging.NOTSET)
    root.removeHandler(handler)
    root.setLevel(level)
    structlog.configure(**before)


async def test_no_log_holds_a_token(
    tenant: Tenant, plan: str, service: FastAPI, logged: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither when it is used, nor when it is wrong, nor when something breaks."""
    made = await link(tenant, plan)
    transport = httpx.ASGITransport(service, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        assert (await client.get(made["path"])).status_code == 200
        assert (await client.get(made["path"] + "x")).status_code == 404
        monkeypatch.setattr("service.rest.calendars.calendar_of_plan", None)
        assert (await client.get(made["path"])).status_code == 500
    text = logged.getvalue()
    assert "/v1/plans/{id}/calendar.ics" in text
    assert plan in text
    assert "Traceback" in text
    assert made["token"] not in text
    assert "token=" not in text


async def test_links_are_the_same_in_the_graph(tenant: Tenant, plan: str, anonymous: httpx.AsyncClient) -> None:
    query = """mutation ($plan: ID!) { createCalendarToken(planId: $plan, name: "phone") {
        calendarToken { id planId name hint version } token path userErrors { code } } }"""
    made = (await ask(tenant, query, plan=plan))["createCalendarToken"]
    assert made["userErrors"] == []
    assert (await anonymous.get(made["path"])).status_code == 200
    (rest,) = (await tenant.read(f"plans/{plan}/calendar-tokens"))["items"]
    read = f"query ($plan: ID!) {{ plan(id: $plan) {{ calendarTokens {selection(rest)} }} }}"
    assert (await ask(tenant, read, plan=plan))["plan"]["calendarTokens"] == [renamed(rest)]

    delete = "mutation ($id: ID!) { deleteCalendarToken(id: $id, ifVersion: %d) { deletedId userErrors { code } } }"
    stale = (await ask(tenant, delete % 2, id=rest["id"]))["deleteCalendarToken"]
    assert stale == {"deletedId": None, "userErrors": [{"code": "precondition_failed"}]}
    gone = (await ask(tenant, delete % 1, id=rest["id"]))["deleteCalendarToken"]
    assert gone == {"deletedId": rest["id"], "userErrors": []}
    assert (await anonymous.get(made["path"])).status_code == 404
    for wrong in (str(uuid4()), "nothing"):
        again = (await ask(tenant, delete % 1, id=wrong))["deleteCalendarToken"]
        assert [one["code"] for one in again["userErrors"]] == ["not_found"]


async def test_when_a_tactic_is_due_next_is_the_same_in_the_graph(tenant: Tenant, plan: str) -> None:
    (rest,) = (await tenant.read("tactics"))["items"]
    assert rest["next_due_on"] >= "2026-12-30"
    data = await ask(tenant, "query ($plan: ID!) { plan(id: $plan) { tactics { nodes { nextDueOn } } } }", plan=plan)
    assert data["plan"]["tactics"]["nodes"] == [{"nextDueOn": rest["next_due_on"]}]


async def test_workload_is_the_same_in_the_graph(tenant: Tenant, plan: str, service: FastAPI) -> None:
    async with open_work(service.state.edge.database, Caller(tenant.id, frozenset())) as work:
        today = await today_of(work)
    member = (await tenant.make("members", name="Ada", hours_per_week=2))["id"]
    objective = (await tenant.read("objectives"))["items"][0]["id"]
    due = (today + timedelta(days=20)).isoformat()
    await tenant.make("tactics", title="T", objective_id=objective, due_on=due, effort=90, assignee_ids=[member])
    days = {"from": today.isoformat(), "to": (today + timedelta(days=14)).isoformat()}
    rest = await tenant.read(f"plans/{plan}/workload", **days)
    assert [one["title"] for one in rest["not_counted"]] == ["Post"]
    (ada,) = rest["members"]
    assert all(week["over"] > 0 and week["reasons"][0]["rule"] == "workload.over" for week in ada["weeks"][1:2])
    asked = f"workload(from: $from, to: $to) {selection(filled(rest))}"
    query = f"query ($plan: ID!, $from: Date, $to: Date) {{ plan(id: $plan) {{ {asked} }} }}"
    found = (await ask(tenant, query, plan=plan, **days))["plan"]["workload"]
    assert filled(found) == renamed(filled(rest))
    spanish = await tenant.client.get(f"/v1/plans/{plan}/workload", params=days, headers={"Accept-Language": "es"})
    assert "horas de tácticas" in spanish.text


@pytest.mark.parametrize(
    ("days", "name", "code"),
    [
        ({"from": "2026-02-30"}, "from", "wrong_type"),
        ({"from": "tomorrow"}, "from", "wrong_type"),
        ({"to": "20270101"}, "to", "wrong_type"),
        ({"from": "2026-01-02", "to": "2026-01-01"}, "to", "empty_range"),
        ({"from": "2026-01-01", "to": "2028-01-01"}, "to", "too_many_weeks"),
    ],
)
async def test_what_is_no_range_is_refused(
    tenant: Tenant, plan: str, days: dict[str, str], name: str, code: str
) -> None:
    response = await tenant.client.get(f"/v1/plans/{plan}/workload", params=days)
    assert [(one["pointer"], one["code"]) for one in response.json()["errors"]] == [(name, code)]
    if code != "wrong_type":
        asked = "plan(id: $plan) { workload(from: $from, to: $to) { startsOn } }"
        query = f"query ($plan: ID!, $from: Date, $to: Date) {{ {asked} }}"
        answer = await tenant.client.post("/graphql", json={"query": query, "variables": {"plan": plan, **days}})
        (error,) = answer.json()["errors"]
        assert [(one["pointer"], one["code"]) for one in error["extensions"]["errors"]] == [(name, code)]


async def test_a_rule_that_is_none_says_what_to_change(tenant: Tenant) -> None:
    body = {"title": "T", "due_on": "2026-12-29", "recurrence": RULE}
    response = await tenant.client.post("/v1/tactics", json=body, headers={"Accept-Language": "es"})
    (fault,) = response.json()["errors"]
    assert (response.status_code, fault["pointer"], fault["code"]) == (422, "/due_on", "not_an_occurrence")
    assert fault["message"] == "due_on tiene que ser el primer día de la repetición; el siguiente es 2026-12-30."
