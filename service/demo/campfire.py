"""Campfire's story up to a given day: what was made and done, in the shapes that clients send, and what was measured.

Every plan is laid around `today` so that half to three quarters of it are over, whatever the day.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from service.demo.days import PlanDays
from service.demo.events import Demo, Event, Item, in_order
from service.demo.goals import create, key_result_of, level_of, objective_of, plan_of, tactic_of, titled
from service.demo.meanwhile import accounts, besides, planning, promotion, said
from service.demo.told import Told, identifier

READ_AT = "18:00:00Z"  # levels are read in the evening
SOCIAL = "social"
"""The plan that the story is about."""


def campfire(today: date) -> Demo:
    """The demo on the day `today`. Pure: the same day gives the same data."""
    story = Told(today)
    events = [*_founding(story), *_plans(story), *_ideas(story), *besides(story), *said(story)]
    readings = (*_readings(story), *_done(story))
    sent = _sent_by_source(story, readings)
    delivered = _deliveries(story, sent)
    later = {id(one) for one in sent}
    kept = tuple(one for one in readings if id(one) not in later)
    return Demo(in_order([*events, *delivered], today), kept)


def _founding(story: Told) -> Iterator[Event]:
    """The people, where they are present, and what they decide to measure."""
    day = story.founded
    for told in story.goals["members"]:
        yield Event(on=day, does="create", noun="member", body=create("member", told))
    yield from accounts(story)
    for told in sorted(story.numbers["metrics"], key=lambda one: "formula" in one):
        given = {"account_id": identifier("account", told["account"])} if "account" in told else {}
        body = create("metric", told, "series", "begins", "account", **given) | {"key": told["key"]}
        yield Event(on=day, does="create", noun="metric", body=body)


def _plans(story: Told) -> Iterator[Event]:
    """Each plan with all that stands in it on its first day, and how that went."""
    yield from planning(story)
    for told, days in story.plans:
        by = identifier("member", told["objectives"][0]["owner"])
        yield _begun(told, days, by)
        for goal in told["objectives"]:
            yield Event(on=days.starts_on, does="create", noun="objective", body=objective_of(told["key"], goal), by=by)
        for goal in told["objectives"]:
            for one in goal["key_results"]:
                yield from _measured(story, days, goal["key"], one, by)
        for goal in told["objectives"]:
            for one in goal.get("tactics", ()):
                body = tactic_of(days, goal["key"], one)
                yield Event(on=days.starts_on, does="create", noun="tactic", body=body, by=by)
                yield from _run(days, one)
        if told["key"] == SOCIAL:
            yield from promotion(story)
        yield _patch(days.starts_on, "plan", told["key"], {"status": "active"}, by)
        if "closing" in told:
            yield _closed(told, days)


def _measured(story: Told, days: PlanDays, objective: str, told: Item, by: str) -> Iterator[Event]:
    """A key result, and what was said of it later."""
    body = key_result_of(story, days, objective, told)
    yield Event(on=days.starts_on, does="create", noun="key_result", body=body, by=by)
    if "amended" in told:
        yield _amended(story, days, told, body)
    if "done_on" in told:
        yield _patch(days.day(told["done_on"]), "key_result", told["key"], {"done": True}, by)


def _begun(told: Item, days: PlanDays, by: str) -> Event:
    about = identifier("plan", told["previous"]) if "previous" in told else None
    does = "create" if about is None else "succeed"
    return Event(on=days.starts_on, does=does, noun="plan", body=plan_of(days, told), about=about, by=by)


def _patch(on: date, noun: str, key: str, body: Item, by: str, reason: str | None = None) -> Event:
    return Event(on=on, does="patch", noun=noun, body=body, about=identifier(noun, key), by=by, reason=reason)


def _amended(story: Told, days: PlanDays, told: Item, was: Item) -> Event:
    """The target set otherwise, with the title that states it."""
    amended = told["amended"]
    target = level_of(story.generators[told["metric"]], was["baseline"], amended["aim"])
    body = {"target": target, "title": titled(days, told, was | {"target": target})}
    by = identifier("member", amended["by"])
    return _patch(days.day(amended["on"]), "key_result", told["key"], body, by, amended["reason"])


def _run(days: PlanDays, told: Item) -> Iterator[Event]:
    """A tactic taken up, and finished or given up."""
    by, status = identifier("member", told["responsible"]), told["status"]
    if status == "dropped" and "began" not in told:
        yield _patch(days.day("month 2, day 9"), "tactic", told["key"], {"status": status}, by)
    if status not in ("active", "done", "dropped") or ("began" not in told and status != "active"):
        return
    yield _patch(days.day(told.get("began", told["due"])), "tactic", told["key"], {"status": "active"}, by)
    if status != "active":
        actual = {name: value for name, value in told.items() if name.startswith("actual_")}
        yield _patch(days.day(told["due"]), "tactic", told["key"], {"status": status, **actual}, by)


def _closed(told: Item, days: PlanDays) -> Event:
    closing = told["closing"]
    on = days.day(closing["on"])
    body = {"lessons": closing["lessons"], "closed_on": on.isoformat(), "tactics": "drop"}
    about, by = identifier("plan", told["key"]), identifier("member", closing["by"])
    return Event(on=on + timedelta(days=2), does="close", noun="plan", body=body, about=about, by=by)


def _ideas(story: Told) -> Iterator[Event]:
    for told in story.goals["ideas"]:
        by, on = identifier("member", told["responsible"]), story.days().day(told["on"])
        yield Event(on=on, does="create", noun="tactic", body=tactic_of(story.days(), None, told), by=by)


def _readings(story: Told) -> Iterator[Item]:
    for metric in story.numbers["metrics"]:
        if metric["key"] not in story.generators:
            continue
        for start, end, value in story.spans(metric["key"]):
            when = (
                {"at": f"{start}T{READ_AT}"}
                if metric["kind"] == "level"
                else {"period_start": f"{start}T00:00:00Z", "period_end": f"{end}T00:00:00Z"}
            )
            yield {"metric": metric["key"], **when, "value": value, "source": "demo"}


def _done(story: Told) -> Iterator[Item]:
    """What was done or not has one reading: that it is done."""
    for _, days, goal in story.objectives():
        for told in goal["key_results"]:
            if "done_on" in told:
                at = f"{days.day(told['done_on'])}T{READ_AT}"
                yield {"metric": told["metric"], "at": at, "value": 1, "source": "demo"}


def _sent_by_source(story: Told, readings: tuple[Item, ...]) -> list[Item]:
    """The latest readings of the metric that a source delivers."""
    told = story.year["source"]
    return [one for one in readings if one["metric"] == told["metric"]][-told["deliveries"] :]


def _deliveries(story: Told, sent: list[Item]) -> Iterator[Event]:
    """The source, and what it delivered, each time on the day after, or after a mishap once more a day later."""
    told = story.year["source"]
    about = identifier("source", told["key"])
    body = create("source", told, "metric", "deliveries", "mishaps")
    first = date.fromisoformat(sent[0]["period_start"][:10])
    yield Event(on=first, does="create", noun="source", body=body)
    mishaps = {one["ago"]: one for one in told["mishaps"]}
    for ago, one in zip(range(len(sent) - 1, -1, -1), sent, strict=True):
        day = date.fromisoformat(one["period_end"][:10])
        reading = {name: value for name, value in one.items() if name != "source"}
        for later, delivered in enumerate(_tries(reading, mishaps.get(ago, {}))):
            on = day + timedelta(days=later)
            yield Event(on=on, does="deliver", noun="source", body={"readings": delivered}, about=about)


def _tries(reading: Item, mishap: Item) -> list[list[Item]]:
    """The deliveries, one after another, that it took to get a reading across."""
    if "instead" in mishap:
        return [[reading | mishap["instead"]], [reading]]
    return [[reading, reading | mishap["beside"]] if "beside" in mishap else [reading]]
