"""What happened beside the goals: accounts, audits, votes, indicators, alignments and check-ins."""

from collections.abc import Iterator
from datetime import timedelta

from service.demo.events import Event, Item
from service.demo.goals import create, titled
from service.demo.told import Told, identifier


def accounts(story: Told) -> Iterator[Event]:
    """Where the team is present, and what it decides to do there."""
    for told in story.year["accounts"]:
        owner = identifier("member", told["owner"])
        focus = ("focus", "focus_on", "focus_reason")
        body = create("account", told, "owner", *focus, owner_id=owner)
        yield Event(on=story.founded, does="create", noun="account", body=body)
        if "focus" in told:
            decided = {name: told[name] for name in ("focus", "focus_reason")}
            on = story.days().day(told["focus_on"])
            yield Event(on=on, does="patch", noun="account", body=decided, about=body["id"], by=owner)


def planning(story: Told) -> Iterator[Event]:
    """Audits, whose figures plans start from, each on its own day or the day after."""
    metrics = story.numbers["metrics"]
    for told in story.year["audits"]:
        held = story.audited_on(told)
        body = create("audit", told, "months_ago", "on", "metrics", held_on=held.isoformat())
        keys = [one["key"] for one in metrics if "account" in one] + told.get("metrics", [])
        body["metric_ids"] = [identifier("metric", key) for key in keys]
        by = identifier("member", "elena")
        yield Event(on=held + timedelta(days=1), does="create", noun="audit", body=body, by=by)


def promotion(story: Told) -> Iterator[Event]:
    """Candidates for indicators, those that are kept, and the one that becomes a key result."""
    days, by = story.days(), identifier("member", "hailley")
    told_by = {one["key"]: one for one in story.year["indicators"]}
    for told in told_by.values():
        given: Item = {"tactic_id": identifier("tactic", told["tactic"])}
        if "metric" in told:
            given["metric_id"] = identifier("metric", told["metric"])
        body = create("indicator", told, "tactic", "metric", "state", "reason", "promotion", **given)
        yield Event(on=days.starts_on, does="create", noun="indicator", body=body, by=by)
    keep = [identifier("indicator", key) for key, told in told_by.items() if told["state"] == "chosen"]
    reasons = [
        {"indicator_id": identifier("indicator", key), "reason": told["reason"]} for key, told in told_by.items()
    ]
    about = identifier("tactic", story.year["indicators"][0]["tactic"])
    chosen = {"keep": keep, "reasons": reasons}
    yield Event(on=days.starts_on, does="choose", noun="indicator", body=chosen, about=about, by=by)
    for key, told in told_by.items():
        if "promotion" in told:
            yield _promoted(story, key, told, by)


def _promoted(story: Told, key: str, told: Item, by: str) -> Event:
    promotion, days = told["promotion"], story.days()
    generator = story.generators[told["metric"]]
    share = float(promotion["lower"].partition("%")[0]) / 100
    given: Item = {
        "lower": generator.figure(share * generator.typical(days.starts_on)),
        "starts_on": days.day(promotion["starts"]).isoformat(),
    }
    given["title"] = titled(days, promotion, given)
    body = create("key_result", promotion, "starts", **given)
    about = identifier("indicator", key)
    return Event(on=days.starts_on, does="promote", noun="indicator", body=body, about=about, by=by)


def besides(story: Told) -> Iterator[Event]:
    """Who serves whom beside the tree, and what people estimate. Both are settled in a plan's first days."""
    for told in story.year["alignments"]:
        key = f"{told['from']} → {told['to']}"
        ends = {f"{end}_id": identifier("objective", told[end]) for end in ("from", "to")}
        body = create("alignment", {"key": key, **told}, "from", "to", **ends)
        days = next(days for _, days, goal in story.objectives() if goal["key"] == told["from"])
        yield Event(on=days.starts_on + timedelta(days=1), does="create", noun="alignment", body=body)
    day = story.days().day("month 1, day 14")
    for told in story.year["estimates"]:
        for member, (low, value, high) in told["votes"].items():
            one = {"key": f"{told['tactic']}/{told['input']}/{member}", "input": told["input"]}
            whose = {"tactic_id": identifier("tactic", told["tactic"]), "member_id": identifier("member", member)}
            body = create("estimate", one, **whose, low=low, value=value, high=high)
            yield Event(on=day, does="create", noun="estimate", body=body, by=whose["member_id"])


def said(story: Told) -> Iterator[Event]:
    """Check-ins, and who took note of them the day after."""
    for told in story.year["check_ins"]:
        on = story.days(told["plan"]).day(told["on"])
        by = identifier("member", told["by"])
        given: Item = {
            "plan_id": identifier("plan", told["plan"]),
            "state": "published",
            "confidences": [
                {"key_result_id": identifier("key_result", key), "confidence": value}
                for key, value in told.get("confidences", {}).items()
            ],
        }
        keyed = {"key": f"{told['plan']}/{told['on']}", **told}
        body = create("check_in", keyed, "plan", "on", "by", "acknowledged", **given)
        yield Event(on=on, does="create", noun="check_in", body=body, by=by)
        if "acknowledged" in told:
            noted = {"acknowledged_by": [identifier("member", key) for key in told["acknowledged"]]}
            about, first = body["id"], identifier("member", told["acknowledged"][0])
            yield Event(on=on + timedelta(days=1), does="patch", noun="check_in", body=noted, about=about, by=first)
