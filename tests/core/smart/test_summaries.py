"""Several judged goals at once: counts, the weakest letters, their most frequent reasons, and what comes first."""

from datetime import date

from service.core.smart.answers import Assessment, Status
from service.core.smart.assess import assess
from service.core.smart.goals import Capacity, Commitment, Context, Goal
from service.core.smart.summaries import MOST_FIXES, fixes, standings

TODAY = date(2026, 11, 21)


def judged(text: str, **context: object) -> Assessment:
    return assess(Goal(text=text, context=Context(**context)), TODAY)  # pyright: ignore[reportArgumentType]


GOALS = {
    "vague": judged("Be more active"),
    "undated": judged("Increase sales by 10%"),
    "unmeasured": judged("Increase sales in Poland by June 2027"),
    "other": judged("Get 500 leads by June 2027", parent_objective="Grow sales in Spain"),
    "market": judged("Get 500 leads in Poland by June 2027", parent_objective="Grow sales in Spain"),
}


def test_the_weakest_letter_comes_first_with_its_most_frequent_reasons() -> None:
    found = {one.letter: one for one in standings(GOALS)}
    assert [one.letter for one in standings(GOALS)] == ["T", "M", "R", "S", "A"]
    assert found["T"].counts == {Status.PASS: 3, Status.PARTIAL: 0, Status.FAIL: 2, Status.UNKNOWN: 0}
    assert found["T"].reasons == (("T.none", ("vague", "undated")),)
    assert found["M"].reasons == (("M.nothing", ("vague",)), ("M.no_value", ("unmeasured",)))
    assert found["A"].reasons == (("A.no_history", tuple(GOALS)),)
    assert found["R"].reasons[0] == ("R.no_parent", ("vague", "undated", "unmeasured"))


def test_what_fails_comes_before_what_is_partial_and_the_text_before_the_rest() -> None:
    found = [(fix.goal, fix.letter) for fix in fixes(GOALS)]
    assert found == [
        ("vague", "S"), ("vague", "M"), ("vague", "T"), ("undated", "T"), ("market", "R"), ("unmeasured", "M"),
    ]  # fmt: skip
    assert all(fix.judged.suggestion is not None for fix in fixes(GOALS))


def test_there_are_at_most_ten() -> None:
    many = dict.fromkeys(range(8), GOALS["vague"])
    assert [fix.goal for fix in fixes(many)] == [0, 0, 0, 1, 1, 1, 2, 2, 2, 3]
    assert len(fixes(many)) == MOST_FIXES


def test_an_intended_stretch_is_counted_but_nothing_to_put_right() -> None:
    short = Capacity(hours_per_week=5, effort_hours_per_item=20)
    text = "Publish 12 case studies by 30 June 2027"
    meant = judged(text, capacity=short, commitment=Commitment.ASPIRATIONAL)
    promised = judged(text, capacity=short, commitment=Commitment.COMMITTED)
    assert meant.letters == promised.letters
    assert [fix.goal for fix in fixes({"meant": meant, "promised": promised})] == ["promised"]
    assert next(one for one in standings({"meant": meant}) if one.letter == "A").counts[Status.PARTIAL] == 1


def test_no_goals_make_an_empty_summary() -> None:
    assert fixes({}) == ()
    assert [one.letter for one in standings({})] == list("SMART")
    assert all(sum(one.counts.values()) == 0 for one in standings({}))
