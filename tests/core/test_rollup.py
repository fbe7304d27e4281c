import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.progress import Band
from service.core.rollup import (
    Part,
    ProgressDriver,
    RollupMethod,
    check_units,
    check_weights,
    parts_for,
    roll_up,
    weakest_of,
)
from service.core.status import SEVERITY, Status
from service.core.thresholds import Framework
from service.core.verdict import Reason
from service.errors import Problem

NO_READING = Reason("progress.no_reading")


def part(ref, progress=None, status=Status.ON_TRACK, **known):
    return Part(ref=ref, progress=progress, status=status, **known)


def summed(ref, baseline, current, target, **known):
    return part(ref, 0.5, baseline=baseline, current=current, target=target, **known)


def add_up(parts, **how):
    return roll_up(parts, method=RollupMethod.SUM_OF_VALUES, **how)


def warned(whole):
    return [reason.rule for reason in whole.warnings]


@pytest.mark.parametrize(
    ("weights", "progress", "mean", "shares"),
    [
        ([1, 1], [0.2, 1.0], 0.6, [0.5, 0.5]),
        ([1, None], [0.2, 1.0], 0.6, [0.5, 0.5]),  # a missing weight counts 1, not 0
        ([None, None], [0.2, 1.0], 0.6, [0.5, 0.5]),
        ([2, 3], [0.5, 1.0], 0.8, [0.4, 0.6]),
        ([0, 1], [0.2, 1.0], 1.0, [0.0, 1.0]),
        ([0.25, 0.25, 0.5], [0.0, 1.0, 0.5], 0.5, [0.25, 0.25, 0.5]),
        ([1e308, 1e308], [0.0, 1.0], 0.5, [0.5, 0.5]),
        ([5e-324, 5e-324], [0.0, 1.0], 0.5, [0.5, 0.5]),
    ],
)
def test_the_weighted_mean_shows_its_arithmetic(weights, progress, mean, shares):
    parts = [part(str(i), p, weight=w) for i, (w, p) in enumerate(zip(weights, progress, strict=True))]
    whole = roll_up(parts)
    assert whole.progress == pytest.approx(mean)
    assert [child.share for child in whole.children] == pytest.approx(shares)
    assert [child.contribution for child in whole.children] == pytest.approx(
        [share * p for share, p in zip(shares, progress, strict=True)]
    )
    assert [child.weight for child in whole.children] == [1 if weight is None else weight for weight in weights]
    assert whole.excluded == ()


def test_a_child_without_readings_is_left_out_with_its_reason_and_hides_nothing():
    whole = roll_up([part("a", 0.4), part("b", None, Status.PENDING, weight=9, why=NO_READING)])
    assert whole.progress == pytest.approx(0.4)
    assert [child.ref for child in whole.children] == ["a"]
    left_out = whole.excluded[0]
    assert (left_out.ref, left_out.weight, left_out.status, left_out.reason) == ("b", 9, Status.PENDING, NO_READING)
    assert (whole.status, whole.weakest) == (Status.PENDING, "b")


@pytest.mark.parametrize(
    "parts",
    [
        [],
        [part("a", None, why=NO_READING)],
        [part("a", 0.5, weight=0), part("b", None, why=NO_READING)],
        [part("a", 0.5, weight=0)],
    ],
)
def test_without_a_weighted_value_the_whole_has_none(parts):
    whole = roll_up(parts)
    assert (whole.progress, whole.grade, whole.band) == (None, None, None)
    assert whole.reasons[0].rule == "rollup.nothing_counts"
    assert len(whole.children) + len(whole.excluded) == len(parts)


def test_without_children_there_is_no_status():
    assert (roll_up([]).status, roll_up([]).weakest) == (None, None)


@pytest.mark.parametrize(
    ("weights", "pointer", "code"),
    [
        ([1, -0.5], "/items/1/weight", "weight_negative"),
        ([0], "/items", "weights_all_zero"),
        ([0, 0.0], "/items", "weights_all_zero"),
    ],
)
def test_negative_weights_and_weights_all_zero_are_refused(weights, pointer, code):
    with pytest.raises(Problem) as caught:
        check_weights(weights, "/items")
    assert [(fault.pointer, fault.code) for fault in caught.value.errors] == [(pointer, code)]


@pytest.mark.parametrize("weights", [[], [None], [0, None], [0, 1e-9]])
def test_weights_of_which_one_counts_pass(weights):
    check_weights(weights)


def test_the_worst_child_gives_the_status_and_is_named():
    parts = [
        part("calm", 0.9, Status.ON_TRACK),
        part("late", 0.3, Status.AT_RISK),
        part("later", 0.2, Status.AT_RISK, weight=0),
        part("done", 1.0, Status.ACHIEVED),
    ]
    whole = roll_up(parts)
    assert (whole.status, whole.weakest) == (Status.AT_RISK, "later")
    assert whole.reasons[-1] == Reason("rollup.weakest", {"ref": "later", "name": "later", "status": "at_risk"})
    assert weakest_of([part("x", 0.2), part("y", None), part("z", 0.1)]).ref == "y"
    assert weakest_of([part("x", 0.2), part("y", 0.2)]).ref == "x"


def test_the_whole_is_graded_like_a_part():
    whole = roll_up([part("a", 0.6), part("b", 0.7)], framework=Framework.OKR)
    assert (whole.grade, whole.band) == (0.7, Band.IN_BAND)


def test_values_are_summed_in_one_unit():
    whole = add_up([summed("es", 100, 150, 300, unit="EUR"), summed("it", 0, 50, 200, unit="EUR", weight=7)])
    assert (whole.baseline, whole.current, whole.target) == (100, 200, 500)
    assert whole.progress == pytest.approx(0.25)  # (200 − 100) ÷ (500 − 100)
    assert [child.share for child in whole.children] == pytest.approx([0.5, 0.5])
    assert [child.contribution for child in whole.children] == pytest.approx([0.125, 0.125])


def test_falling_values_are_summed_alike():
    assert add_up([summed("a", 50, 40, 30), summed("b", 50, 45, 30)]).progress == pytest.approx(0.375)


def test_mixed_units_are_refused_in_a_sum():
    parts = [summed("a", 0, 1, 2, unit="EUR"), summed("b", 0, 1, 2, unit="count"), summed("c", 0, 1, 2, unit=None)]
    with pytest.raises(Problem) as caught:
        check_units(parts, "/items")
    assert [(fault.pointer, fault.code) for fault in caught.value.errors] == [("/items/1/unit", "units_differ")]
    with pytest.raises(Problem):
        check_units([parts[0], parts[2]])
    whole = add_up(parts)
    assert (whole.progress, whole.reasons[0].rule) == (None, "rollup.units_differ")
    assert [child.reason.rule for child in whole.excluded] == ["rollup.units_differ"] * 3


def test_what_has_no_target_to_sum_is_left_out_whatever_its_unit():
    parts = [summed("a", 0, 1, 4, unit="EUR"), part("bound", 1.0, unit="%"), part("b", why=NO_READING, unit="EUR")]
    check_units(parts)
    whole = add_up(parts)
    assert whole.progress == 0.25
    assert [(child.ref, child.reason.rule) for child in whole.excluded] == [
        ("bound", "rollup.no_values"),
        ("b", "progress.no_reading"),
    ]


@pytest.mark.parametrize(
    ("parts", "rule"),
    [
        ([summed("up", 0, 5, 10), summed("down", 10, 5, 0)], "rollup.directions_differ"),
        ([summed("a", 0, 1e308, 1.7e308), summed("b", 0, 1e308, 1.7e308)], "progress.out_of_range"),
        ([summed("a", -1e308, 0, 1.5e308)], "progress.out_of_range"),
        ([part("a", 0.5)], "rollup.nothing_counts"),
        ([], "rollup.nothing_counts"),
    ],
)
def test_what_cannot_be_summed_has_no_value_and_says_why(parts, rule):
    whole = add_up(parts)
    assert (whole.progress, whole.current, whole.children) == (None, None, ())
    assert whole.reasons[0].rule == rule
    assert len(whole.excluded) == len(parts)


def test_one_rising_and_one_falling_key_result_have_a_mean():
    assert roll_up([part("up", 0.5), part("down", 0.25)]).progress == 0.375


def test_one_metric_claimed_by_two_children_is_double_counting():
    parts = [part("a", 0.1, metric="m"), part("b", 0.1, metric="n"), part("c", 0.1, metric="m"), part("d", 0.1)]
    whole = roll_up(parts)
    assert whole.warnings == (Reason("rollup.double_counting", {"metric": "m", "refs": "a, c"}),)


@pytest.mark.parametrize(
    ("framework", "count", "warns"),
    [
        (Framework.OKR, 1, True),
        (Framework.OKR, 2, False),
        (Framework.OKR, 5, False),
        (Framework.OKR, 6, True),
        (Framework.SMART, 0, True),
        (Framework.SMART, 1, False),
        (Framework.SMART, 2, False),
        (Framework.SMART, 3, True),
        (Framework.SMART, None, False),
    ],
)
def test_an_unusual_number_of_key_results_is_a_warning(framework, count, warns):
    whole = roll_up([part("a", 0.5)], framework=framework, key_results=count)
    assert warned(whole) == (["rollup.key_result_count"] if warns else [])
    assert whole.progress == 0.5


@pytest.mark.parametrize(
    ("framework", "progress", "warns"),
    [
        (Framework.OKR, [1.0, 1.0], True),
        (Framework.OKR, [1.0, 0.9], False),
        (Framework.OKR, [1.0, None], False),
        (Framework.OKR, [1.0], False),
        (Framework.SMART, [1.0, 1.0], False),
    ],
)
def test_landing_at_one_throughout_was_no_stretch(framework, progress, warns):
    whole = roll_up([part(str(i), p) for i, p in enumerate(progress)], framework=framework)
    assert warned(whole) == (["rollup.no_stretch"] if warns else [])


def test_an_explicit_weight_of_zero_is_pointed_out_briefly():
    whole = roll_up([part(str(i), 0.5, weight=0) for i in range(12)] + [part("x", 0.1)])
    assert whole.warnings == (Reason("rollup.weight_zero", {"refs": "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …"}),)
    assert whole.progress == pytest.approx(0.1)


def test_the_driver_chooses_the_parts():
    result, child = part("kr"), part("child")
    chosen = {driver: [one.ref for one in parts_for(driver, [result], [child])] for driver in ProgressDriver}
    assert chosen == {"key_results": ["kr"], "children": ["child"], "both": ["kr", "child"]}


PARTS = st.lists(
    st.builds(
        Part,
        ref=st.integers(0, 10**9).map(str),
        progress=st.none() | st.floats(0, 1),
        status=st.sampled_from(Status),
        weight=st.none() | st.floats(0, 1e300),
    ),
    max_size=8,
    unique_by=lambda one: one.ref,
)


@given(PARTS)
def test_every_child_is_listed_once_and_the_parts_make_the_whole(parts):
    whole = roll_up(parts)
    listed = [child.ref for child in whole.children] + [child.ref for child in whole.excluded]
    assert sorted(listed) == sorted(one.ref for one in parts)
    if whole.progress is not None:
        values = [child.progress for child in whole.children if child.weight > 0]
        assert min(values) - 1e-9 <= whole.progress <= max(values) + 1e-9
        assert sum(child.share for child in whole.children) == pytest.approx(1)
        assert sum(child.contribution for child in whole.children) == pytest.approx(whole.progress)
    if parts:
        assert SEVERITY[whole.status] == min(SEVERITY[one.status] for one in parts)


@given(PARTS, st.floats(1e-3, 1e3))
def test_only_the_proportions_of_the_weights_matter(parts, factor):
    scaled = [Part(ref=one.ref, progress=one.progress, status=one.status, weight=one.counts * factor) for one in parts]
    before, after = roll_up(parts).progress, roll_up(scaled).progress
    assert after == (None if before is None else pytest.approx(before, abs=1e-9))
