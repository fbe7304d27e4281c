"""The review of a plan: who is talked about, why, and what has changed since people last met."""

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as some

from service.core.pace import Pace
from service.core.review import Kept, ReviewedKeyResult, SinceCheckIn, Stand, confidence_in, reviewed
from service.core.status import SEVERITY, Freshness, Status
from service.core.verdict import Reason

DECIDED = (Reason("status.pace"), Reason("target.something"), Reason("pace.off_track"), Reason("pace.turns_at_value"))


def stand(place: int = 1, **given: Any) -> Stand:
    """On track, at 40 of 100, as it was at the last check-in."""
    plain: dict[str, Any] = {
        "status": Status.ON_TRACK, "pace": Pace.ON_TRACK, "freshness": Freshness.FRESH, "value": 40.0, "progress": 0.4,
        "confidence": None, "over": False, "reasons": (),
        "kept": Kept(value=40.0, progress=0.4, status=Status.ON_TRACK),
    }  # fmt: skip
    return Stand(id=UUID(int=place), objective_id=UUID(int=99), title=f"Result {place}", **plain | given)


def rules(*stands: Stand, below: float = 0.5, checked_in: bool = True) -> list[list[str]]:
    return [[reason.rule for reason in one.reasons] for one in reviewed(stands, below, checked_in=checked_in)]


def only(one: Stand, **more: Any) -> ReviewedKeyResult:
    (found,) = reviewed([one], more.pop("below", 0.5), checked_in=True)
    return found


def test_what_is_as_it_was_and_well_is_left_out() -> None:
    assert rules(stand()) == []
    assert rules(stand(kept=None), checked_in=False) == []
    assert rules(stand(kept=None)) == [["review.new"]]
    assert rules(stand(progress=0.4 + 1e-12)) == []


def test_the_status_is_explained_by_the_judgement_itself() -> None:
    off = stand(status=Status.OFF_TRACK, pace=Pace.OFF_TRACK, reasons=DECIDED)
    off = replace(off, kept=Kept(value=40.0, progress=0.4, status=Status.OFF_TRACK))
    assert rules(off) == [["status.pace", "pace.off_track"]]
    old = stand(
        status=Status.STALE, freshness=Freshness.STALE, reasons=(Reason("status.stale"), Reason("freshness.stale"))
    )
    assert rules(replace(old, kept=None), checked_in=False) == [["freshness.stale"]]
    none = stand(status=Status.PENDING, pace=Pace.PENDING, value=None, progress=None, kept=None, reasons=DECIDED)
    assert rules(none, checked_in=False) == [["review.without_reading"]]
    done = stand(value=None, progress=1.0, kept=None)
    assert rules(done, checked_in=False) == []


@pytest.mark.parametrize(
    ("pace", "confidence", "below", "expected"),
    [
        (Pace.ON_TRACK, 0.5, 0.5, []),
        (Pace.ON_TRACK, 0.49, 0.5, ["review.unconfident", "review.green_but_unsure"]),
        (Pace.ACHIEVED, 0.49, 0.5, ["review.unconfident", "review.green_but_unsure"]),
        (Pace.ON_TRACK, 0.0, 0.0, []),
        (Pace.AT_RISK, 0.3, 0.5, ["review.unconfident"]),
        (Pace.AT_RISK, 0.9, 0.5, []),
        (Pace.PENDING, 0.3, 0.5, ["review.unconfident"]),
        (Pace.OFF_TRACK, 0.74, 0.5, []),
        (Pace.OFF_TRACK, 0.75, 0.5, ["review.red_but_sure"]),
        (Pace.OFF_TRACK, 0.6, 0.2, ["review.red_but_sure"]),
        (Pace.OFF_TRACK, 0.3, 0.5, ["review.unconfident"]),
        (Pace.OFF_TRACK, None, 0.5, []),
    ],
)
def test_confidence_is_set_against_pace(
    pace: Pace, confidence: float | None, below: float, expected: list[str]
) -> None:
    assert rules(stand(pace=pace, confidence=confidence), below=below) == ([expected] if expected else [])
    assert rules(stand(pace=pace, confidence=confidence, over=True), below=below) == []
    unjudged = [one for one in expected if one == "review.unconfident"]
    old = stand(pace=pace, confidence=confidence, freshness=Freshness.STALE)
    assert rules(old, below=below) == ([unjudged] if unjudged else [])


def test_what_changed_is_told_with_the_difference() -> None:
    found = only(stand(value=55.0, progress=0.55, kept=Kept(value=40.0, progress=0.4, status=Status.AT_RISK)))
    assert found.since is not None
    assert found.since.progress_change == pytest.approx(0.15)
    assert replace(found.since, progress_change=None) == SinceCheckIn(
        value_before=40.0,
        value_change=15.0,
        progress_before=0.4,
        progress_change=None,
        status_before=Status.AT_RISK,
    )
    assert [one.rule.partition(".")[2] for one in found.reasons] == [
        "value_changed",
        "progress_changed",
        "status_changed",
    ]
    assert found.reasons[2].params == {"before": "at_risk", "now": "on_track"}


def test_there_is_no_difference_to_what_was_not_there() -> None:
    first = only(stand(kept=Kept(value=None, progress=None, status=Status.PENDING)))
    assert first.since is not None
    assert (first.since.value_change, first.since.progress_change) == (None, None)
    assert first.reasons[0].params == {"before": None, "now": 40.0, "change": None}
    wide = only(stand(value=1.7e308, kept=Kept(value=-1.7e308, progress=0.4, status=Status.ON_TRACK)))
    assert wide.since is not None
    assert wide.since.value_change is None


@given(some.lists(some.tuples(some.sampled_from(Status), some.floats(0, 1) | some.none()), max_size=12))
def test_the_worst_come_first_and_equals_as_they_were_made(given: list[tuple[Status, float | None]]) -> None:
    stands = [stand(place, status=status, confidence=sure) for place, (status, sure) in enumerate(given)]
    found = reviewed(stands, 0.5, checked_in=True)
    order = [(SEVERITY[one.status], one.key_result_id.int) for one in found]
    assert order == sorted(order)
    assert all(one.reasons for one in found)
    changed = {one.id for one in stands if one.status is not Status.ON_TRACK}
    assert changed <= {one.key_result_id for one in found}


def test_confidence_of_a_plan_is_that_of_those_who_spoke() -> None:
    found = confidence_in([0.3, None, 0.9, None, None])
    assert (found.mean, found.least, found.said, found.unsaid) == (pytest.approx(0.6), 0.3, 2, 3)
    silent = confidence_in([None, None])
    assert (silent.mean, silent.least, silent.said, silent.unsaid) == (None, None, 0, 2)
    empty = confidence_in([])
    assert (empty.mean, empty.least, empty.said, empty.unsaid) == (None, None, 0, 0)


@given(some.lists(some.floats(0, 1), min_size=1, max_size=20))
def test_a_mean_lies_between_the_least_and_the_most(given: list[float]) -> None:
    mean = confidence_in(given).mean
    assert mean is not None
    assert min(given) <= mean <= max(given)
