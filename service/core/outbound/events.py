"""The events that endpoints are told of: what the log says was done, and what judgements have become.

What was done is told as it was committed. What is judged (a status, whether a metric is still read) also changes by
the passing of days, so it is compared with what it was when it was last looked at.
"""

from collections.abc import Collection

NOUNS = {
    "plan": "A plan",
    "objective": "An objective",
    "key_result": "A key result",
    "tactic": "A tactic",
    "metric": "A metric",
    "check_in": "A check-in",
    "alignment": "An alignment",
    "indicator": "An indicator",
    "estimate": "An estimate",
    "account": "An account",
    "audit": "An audit",
    "member": "A member",
}
"""What anybody may read. What only admins may is told to nobody."""

DONE = ("created", "updated", "deleted")
EVERYTHING = "*"
"""Stands for all events, also those that are yet to come."""

TEST = "webhook.test"

JUDGED = {
    "objective.status_changed": "The status of an objective is another than before.",
    "key_result.status_changed": "The status of a key result is another than before.",
    "key_result.achieved": "A key result has become achieved.",
    "key_result.at_risk": "A key result has become at risk or off track, and was neither.",
    "key_result.missed": "A key result has become missed.",
    "metric.stale": "A metric has had no reading for longer than its cadence allows.",
    "metric.fresh": "A metric that was stale has a recent reading again.",
}
"""Events that come from judgements."""

EVENTS = {
    **{f"{noun}.{done}": f"{name} was {done}." for noun, name in NOUNS.items() for done in DONE},
    "plan.amended": "A baseline, target, due date or metric of an active plan was changed, for a reason.",
    "plan.closed": "A plan was closed, with what it came to.",
    "metric.readings_recorded": "Readings of a metric were recorded: how many, and of which time.",
    "metric.readings_withdrawn": "A reading of a metric was withdrawn.",
    "workspace.updated": "Settings of the workspace were changed.",
    **JUDGED,
}
"""Every event that can be subscribed to, with what it says."""

OF_READINGS = {"recorded": "metric.readings_recorded", "withdrawn": "metric.readings_withdrawn"}
TROUBLED = ("at_risk", "off_track")
UNSAID = ("pending", "fresh")
"""What something begins as: to be that for the first time is no news."""


def events_of(action: str, noun: str) -> tuple[str, ...]:
    """The events that a change is told as; none for what is not told."""
    if noun == "plan_closing":
        return ("plan.closed",) if action == "created" else ()
    if noun == "workspace":
        return ("workspace.updated",)
    if noun not in NOUNS:
        return ()
    if action in OF_READINGS:
        return (OF_READINGS[action],)
    if action == "amended":
        return (f"{noun}.updated", "plan.amended")
    return (f"{noun}.{action}",)


def events_of_status(noun: str, before: str | None, after: str) -> tuple[str, ...]:
    """The events that tell of a status that has become another; `before` is None for what was not looked at yet."""
    if before == after or (before is None and after in UNSAID):
        return ()
    if noun == "metric":
        return (f"metric.{after}",)
    found = [f"{noun}.status_changed"]
    if noun == "key_result":
        if after in ("achieved", "missed"):
            found.append(f"key_result.{after}")
        if after in TROUBLED and before not in TROUBLED:
            found.append("key_result.at_risk")
    return tuple(found)


def wants(events: Collection[str], event: str) -> bool:
    """Whether who subscribes to some events wants to hear of one."""
    return event in events or EVERYTHING in events


def wants_judgements(events: Collection[str]) -> bool:
    """Whether who subscribes to some events wants to hear of any judgement."""
    return any(wants(events, event) for event in JUDGED)
