"""Goals judged: the letters, what is extracted, fields against text, and the vectors other services fail on."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from service.core.periods import Calendar
from service.core.smart.assess import assess, assess_all
from service.core.smart.goals import MOST_TEXT, Bound, Capacity, Commitment, Context, Direction, Goal, ValidateGoals
from service.core.thresholds import Framework
from service.errors import Problem

TODAY = date(2026, 11, 21)


def judged(text=None, framework=Framework.SMART, **context):
    return assess(Goal(text=text, framework=framework, context=Context(**context) if context else None), TODAY)


def letters(answer):
    return "".join({"pass": "P", "partial": "H", "fail": "F", "unknown": "?"}[answer.letters[each]] for each in "SMT")


def first(answer):
    target = answer.extraction.targets[0]
    return target.direction, target.kind, list(target.values), target.unit


CONTRACT_TEXT = "Grow Instagram followers from 12,400 to 15,000 by 31 March 2027"


def test_the_goal_of_the_contract():
    answer = judged(
        CONTRACT_TEXT,
        history=((date(2026, 1, 1), 5200.0),),
        parent_objective="Increase annual revenue by 15%",
        capacity=Capacity(hours_per_week=10, effort_hours_per_item=10),
        commitment=Commitment.COMMITTED,
        fiscal_year_end="06-30",
    )
    assert (answer.verdict, answer.language) == ("smart", "en")
    assert answer.letters == {"S": "pass", "M": "pass", "A": "unknown", "R": "partial", "T": "pass"}
    metric = answer.criteria.S.evidence[0]
    assert (metric.source, metric.start, metric.end, metric.quote, metric.role) == (
        "text", 5, 24, "Instagram followers", "metric",
    )  # fmt: skip
    assert answer.criteria.S.rule == "S.object+action+scope"
    assert first(answer) == ("increase", "from_to", [15000.0], "count")
    target = answer.extraction.targets[0]
    assert (target.metric, target.metric_key, target.baseline) == ("Instagram followers", "followers", 12400.0)
    assert (answer.extraction.deadline, answer.extraction.channel) == (date(2027, 3, 31), "instagram")
    assert answer.flags == ("vanity_metric",)
    assert answer.forecast is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # S: object, action, scope
        ("Increase Instagram followers", "PHF"),
        ("Increase followers by 20% by June", "HPP"),
        ("Increase revenue by 20% in 2027", "PPP"),
        ("Increase revenue", "HHF"),
        ("Increase sales in Poland", "PHF"),
        ("Increase website traffic", "HHF"),
        ("Grow newsletter open rates", "PHF"),
        ("Increase engagement", "FFF"),
        ("Increase engagement on Facebook", "HFF"),
        ("Improve customer satisfaction", "FFF"),
        ("Improve customer satisfaction to 90% by June", "PPP"),
        ("Be more active on LinkedIn", "FFF"),
        ("Work on our SEO", "FFF"),
        ("Reduce abandoned carts", "HHF"),
        ("More followers", "HHF"),
        ("Be number one", "FFF"),
        # M: value, event, artefact
        ("Launch the new online shop", "PPF"),
        ("Get ISO 9001 certified in 2027", "PPP"),
        ("Write a social media policy by March", "PHP"),
        ("Have the crisis plan approved by the board by March", "PPP"),
        ("Publish blog posts", "HHF"),
        ("Stop publishing on X by 1 January 2027", "PPP"),
        ("Increase brand awareness by 20% by June", "HHP"),
        ("100% organic cotton is important to us", "FFF"),
        ("Increase LinkedIn followers by X%", "PHF"),
        # T
        ("Reduce churn to 3% as soon as possible", "PPH"),
        ("Reduce churn to 3% by June 2025", "PPH"),
        ("Get 40 demos each month", "PPH"),
        ("Get 40 demos each month until June", "PPP"),
        ("Reply to Instagram messages within 2 hours", "PPF"),
        ("Get 1,000 customers within one year of launch", "PPH"),
        ("Increase sales by 10% compared with last year", "PPF"),
        ("Reduce churn to 3% by the end of the fiscal year", "PPP"),
    ],
)
def test_letters_of_the_text(text, expected):
    assert letters(judged(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Passionately drive world-class, game-changing excellence across every touchpoint!",
        "Boldly lead, inspire and transform our industry",
        "Maximise impact and unlock our full potential",
        "Launch into the future with energy and passion",
    ],
)
def test_strong_verbs_without_evidence_do_not_pass(text):
    answer = judged(text)
    assert answer.verdict == "not_smart"
    assert answer.letters["M"] == "fail"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Improve bounce rate", ("decrease", None, [], None)),
        ("Raise the conversion rate by 2%", ("increase", "relative", [2.0], "%")),
        ("Raise the conversion rate by 2 percentage points", ("increase", "absolute", [2.0], "pp")),
        ("Reduce churn from 5% to 3.5%", ("decrease", "from_to", [3.5], "%")),
        ("Increase followers (currently 350) to 1,000", ("increase", "from_to", [1000.0], "count")),
        ("NPS 30 → 45", ("increase", "from_to", [45.0], "points")),
        ("Double our sales", ("increase", "multiplier", [2.0], "x")),
        ("Halve the number of complaints", ("decrease", "multiplier", [0.5], "x")),
        ("Reach a ROAS of 4x on Meta", ("achieve", "absolute", [4.0], "x")),
        ("Keep churn below 2%", ("maintain", "absolute", [2.0], "%")),
        ("No more than 3 critical incidents", ("maintain", "absolute", [3.0], "count")),
        ("Do not lose more than 10 customers", ("maintain", "absolute", [10.0], "count")),
        ("Bring staff turnover down to 8–10%", ("decrease", "absolute", [8.0, 10.0], "%")),
        ("Eliminate stockouts", ("decrease", "absolute", [0.0], "count")),
        ("Achieve a 20% reduction in waste", ("decrease", "relative", [20.0], "%")),
        ("9 out of 10 callers get an answer", ("achieve", "absolute", [90.0], "%")),
        ("Publish three Reels a week", ("achieve", "absolute", [3.0], "count")),
        ("Launch the new website", ("achieve", "binary", [], None)),
        ("Generate €1.2M in sales", ("achieve", "absolute", [1.2e6], "EUR")),
        ("Cut response time from 4 hours to 45 minutes", ("decrease", "from_to", [45.0], "minutes")),
        ("Close 25 enterprise deals >$500K each", ("achieve", "absolute", [25.0], "count")),
    ],
)
def test_the_leading_target(text, expected):
    assert first(judged(text)) == expected


def test_a_start_value_is_given_in_the_unit_of_the_end_value():
    target = judged("Cut response time from 4 hours to 45 minutes").extraction.targets[0]
    assert target.baseline == 240.0


def test_three_targets_share_one_deadline_and_two_baseline_years():
    answer = judged(
        "By 2020 we will achieve: 20% water savings at our strategic suppliers (baseline 2014); "
        "50% water savings at our apparel material suppliers (baseline 2014); "
        "35% water savings per employee at our own sites (baseline 2008)"
    )
    assert [(target.kind, target.values, target.unit) for target in answer.extraction.targets] == [
        ("relative", (20.0,), "%"),
        ("relative", (50.0,), "%"),
        ("relative", (35.0,), "%"),
    ]
    assert answer.extraction.deadline == date(2020, 12, 31)
    assert {"multi_target", "baseline_year", "past_deadline"} <= set(answer.flags)
    assert answer.criteria.T.rule == "T.past"


def test_two_verbs_two_targets_one_deadline():
    answer = judged("Increase web leads by 20% and reduce cost per lead by 10% by the end of 2027")
    assert [(each.metric_key, each.direction) for each in answer.extraction.targets] == [
        ("leads", "increase"),
        ("cpl", "decrease"),
    ]


def test_a_leading_purpose_is_no_target():
    answer = judged("To help us increase revenue by 15%, we will get 300 leads from LinkedIn by June")
    assert [(each.metric_key, each.values) for each in answer.extraction.targets] == [("leads", (300.0,))]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Reach 100 influencers by 1 February [Brian]", "Brian"),
        ("Increase sales by 10%. Owner: Maria Puig", "Maria Puig"),
        ("Increase sales by 10% @hailley", "hailley"),
        ("Mail info@example.com about [number] leads", None),
    ],
)
def test_owner(text, owner):
    assert judged(text).extraction.owner == owner


def test_fields_are_enough_without_text():
    answer = judged(metric="churn_rate", target=2.0, bound=Bound.MAX, deadline=date(2027, 6, 1))
    assert letters(answer) == "PPP"
    assert first(answer) == ("maintain", "absolute", [2.0], "%")
    assert {each.source for each in answer.criteria.S.evidence} == {"field"}


def test_fields_win_and_the_contradiction_is_reported():
    answer = judged("Get 5,000 sign-ups by June 2027", metric="sign-ups", target=500.0, deadline=date(2027, 3, 31))
    assert answer.extraction.targets[0].values == (500.0,)
    assert answer.extraction.deadline == date(2027, 3, 31)
    assert "conflict" in answer.flags


def test_fields_that_agree_with_the_text_are_no_conflict():
    answer = judged("Get 500 sign-ups by 31 March 2027", metric="sign-ups", target=500.0, deadline=date(2027, 3, 31))
    assert "conflict" not in answer.flags


def test_a_relative_target_of_the_fields():
    answer = judged(metric="leads", target_change_percent=-20.0, deadline=date(2027, 6, 1))
    assert first(answer) == ("decrease", "relative", [20.0], "%")


def test_an_objective_of_an_okr_is_sent_to_its_key_results():
    answer = judged("Become the most loved brand in Portugal", framework=Framework.OKR)
    assert {"okr_objective", "okr_stretch"} <= set(answer.flags)
    assert answer.criteria.M.suggestion.rule == "M.key_results"
    key_result = judged("KR1: raise NPS from 30 to 45 by June", framework=Framework.OKR)
    assert "okr_objective" not in key_result.flags


def readings(value, count=10, start=date(2026, 1, 1)):
    return tuple((date(start.year, start.month + month, 1), value) for month in range(count))


@pytest.mark.parametrize(
    ("text", "context", "rule"),
    [
        ("Increase conversion rate to 120% by June", {}, "A.impossible"),
        ("Reach an NPS of 110 by June", {}, "A.impossible"),
        ("Reduce complaints by 130% by June", {}, "A.impossible"),
        ("Increase email open rate by 50% by June", {"history": readings(80.0)}, "A.impossible"),
        ("Increase leads by 10% by June 2025", {}, "A.no_time_left"),
        ("Increase email open rate to 25% by June", {"history": readings(26.0)}, "A.already_met"),
        ("Reduce churn to 3% by June", {"history": readings(2.5)}, "A.already_met"),
        ("Reduce churn to 3% by June", {"history": readings(4.0)}, "A.out_of_reach"),
        ("Keep churn below 3% until June", {"history": readings(2.5)}, "A.holds"),
        ("Generate 500 leads by June", {"history": readings(600.0)}, "A.total_within_reach"),
        ("Reduce churn to 3%", {"history": readings(4.0)}, "A.no_deadline"),
        ("Reduce churn by June", {"history": readings(4.0)}, "A.no_value"),
        ("Reduce churn to 3% by June", {"history": readings(4.0, 4)}, "A.too_few_readings"),
        ("Reduce churn to 3% by June", {"history": readings(4.0, 8, date(2024, 1, 1))}, "A.stale_readings"),
        ("Reduce churn to 3% by June", {"metric": "leads", "history": readings(4.0)}, "A.other_metric"),
        ("Reduce churn to 3% by June", {}, "A.no_history"),
    ],
)
def test_attainable_in_the_order_of_the_evidence(text, context, rule):
    assert judged(text, **context).criteria.A.rule == rule


@pytest.mark.parametrize(
    ("text", "hours", "rule", "ratio"),
    [
        # 221 days = 31.57 weeks until 30 June 2027
        ("Publish 12 case studies by 30 June 2027", 10.0, "A.capacity_covers", 1.32),
        ("Publish 12 case studies by 30 June 2027", 5.0, "A.capacity_short", 0.66),
        ("Publish 12 case studies by 30 June 2027", 4.0, "A.capacity_lacking", 0.53),
        ("Publish 2 posts per week until 30 June 2027", 40.0, "A.capacity_covers", 1.0),
        ("Launch the website by 30 June 2027", 1.0, "A.capacity_covers", 1.58),
    ],
)
def test_capacity(text, hours, rule, ratio):
    answer = judged(text, capacity=Capacity(hours_per_week=hours, effort_hours_per_item=20.0))
    assert answer.criteria.A.rule == rule
    assert answer.criteria.A.reason.params["ratio"] == ratio


def test_capacity_without_a_deadline_stays_open():
    answer = judged("Publish 12 case studies", capacity=Capacity(hours_per_week=1, effort_hours_per_item=1))
    assert (answer.letters["A"], answer.criteria.A.rule) == ("unknown", "A.capacity_open")


def test_a_stretch_keeps_its_label_and_changes_the_advice():
    capacity = Capacity(hours_per_week=5, effort_hours_per_item=20)
    answer = judged("Publish 12 case studies by 30 June 2027", capacity=capacity, commitment=Commitment.ASPIRATIONAL)
    assert (answer.letters["A"], answer.criteria.A.suggestion.rule) == ("partial", "A.stretch_intended")


@pytest.mark.parametrize(
    ("text", "parent", "status", "rule"),
    [
        ("Reduce churn to 3% by June", "Increase annual recurring revenue", "pass", "R.direct_driver"),
        ("Increase sales by 5% by June", "Grow revenue", "pass", "R.same_outcome"),
        ("Increase followers on Instagram by 10%", "Increase brand awareness", "pass", "R.same_outcome"),
        ("Increase followers on Instagram by 10%", "Increase annual revenue by 15%", "partial", "R.vanity"),
        ("Increase email open rate to 25%", "Increase sales", "partial", "R.indirect"),
        ("Launch a podcast by March", "Increase brand awareness", "partial", "R.output"),
        ("Reduce accidents by 10% by March", "Increase brand awareness", "fail", "R.no_link"),
        ("Get 500 leads in Poland by June", "Grow sales in Spain", "fail", "R.other_market"),
        ("Get 500 leads in Spain by June", "Grow Spanish sales", "pass", "R.direct_driver"),
        ("Increase costs by 10% by June", "Improve profitability", "fail", "R.against"),
        ("Increase sales by 5% by June", "Be wonderful", "unknown", "R.parent_unclear"),
        ("Increase sales by 5% by June", None, "unknown", "R.no_parent"),
    ],
)
def test_relevant_by_the_link_to_the_parent(text, parent, status, rule):
    answer = judged(text, parent_objective=parent) if parent else judged(text)
    assert (answer.letters["R"], answer.criteria.R.rule) == (status, rule)


def test_a_failed_letter_is_never_averaged_away():
    answer = judged("Get 500 leads in Poland by June", parent_objective="Grow sales in Spain")
    assert letters(answer) == "PPP"
    assert answer.verdict == "needs_work"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Increase sales by 10%", "de"),
    ],
)
def test_a_language_that_is_not_read_yet_is_said_so(text, language):
    with pytest.raises(Problem) as caught:
        assess_all(ValidateGoals(goals=(Goal(text="Increase sales"), Goal(text=text, language=language))), TODAY)
    assert caught.value.errors[0].pointer == "/goals/1/language"
    assert caught.value.errors[0].code == "language_not_read"


def test_more_text_than_is_judged_in_some_seconds_is_refused_at_once():
    goal = Goal(text="a" * 4_000, context=Context(parent_objective="b" * 1_000))
    most = MOST_TEXT // 5_000
    with pytest.raises(Problem) as caught:
        assess_all(ValidateGoals(goals=(goal,) * most + (Goal(text="c"),)), TODAY)
    assert (caught.value.errors[0].pointer, caught.value.errors[0].code) == ("/goals", "too_long")
    assert "500,000 characters" in caught.value.detail


def test_fields_in_any_language_are_judged():
    answer = assess(Goal(language="es", context=Context(metric="leads", target=5.0)), TODAY)
    assert answer.letters["M"] == "pass"


@pytest.mark.parametrize("text", ["CSAT 90% Q4", "do more tiktoks", "MRR $50k", "NPS ≥ 50", "O: grow", "Reels!"])
def test_terse_english_is_not_taken_for_another_language(text):
    assert judged(text).language == "en"


@pytest.mark.parametrize(
    ("goal", "pointer", "code"),
    [
        (Goal(), "/goals/0/text", "nothing_to_judge"),
        (Goal(text="   \n"), "/goals/0/text", "nothing_to_judge"),
        (Goal(text="x" * 5001), "/goals/0/text", "too_long"),
        (
            Goal(text="Grow sales", context=Context(fiscal_year_end="13-40")),
            "/goals/0/context/fiscal_year_end",
            "not_a_day",
        ),
    ],
)
def test_what_cannot_be_judged_is_refused_with_its_place(goal, pointer, code):
    with pytest.raises(Problem) as caught:
        assess(goal, TODAY)
    assert (caught.value.errors[0].pointer, caught.value.errors[0].code) == (pointer, code)


def test_the_answers_keep_order_and_names():
    goals = ValidateGoals(
        goals=(Goal(ref="b", text="Grow sales"), Goal(text="Grow leads", context=Context(direction=Direction.INCREASE)))
    )
    assert [answer.ref for answer in assess_all(goals, TODAY)] == ["b", "1"]


def test_the_fiscal_year_of_the_goal_goes_before_the_workspaces():
    july, text = Calendar(ZoneInfo("UTC"), fiscal_year_end=(6, 30)), "Get 500 leads by the end of the fiscal year"
    deadlines = [
        assess(goal, TODAY, calendar=calendar).extraction.deadline
        for goal, calendar in (
            (Goal(text=text), july),
            (Goal(text=text, context=Context(fiscal_year_end="03-31")), july),
            (Goal(text=text), None),
        )
    ]
    assert deadlines == [date(2027, 6, 30), date(2027, 3, 31), None]
    fiscal = ValidateGoals(goals=(Goal(text=text), Goal(text="Get 500 leads by the end of the week")))
    sundays = Calendar(ZoneInfo("UTC"), week_start=6, fiscal_year_end=(2, 29))
    answers = assess_all(fiscal, TODAY, sundays)
    assert [answer.extraction.deadline for answer in answers] == [date(2027, 2, 28), TODAY]
    assert "fiscal_unresolved" not in answers[0].flags


def test_the_reference_date_of_the_goal_goes_before_today():
    goal = Goal(text="Get 500 leads within 2 weeks", reference_date=date(2027, 1, 1))
    assert assess(goal, TODAY).extraction.deadline == date(2027, 1, 15)


@pytest.mark.parametrize("metric", ["…", "our thing", "Instagram followers"])
def test_a_field_that_names_no_other_metric_leaves_the_text_its_say(metric):
    answer = judged(CONTRACT_TEXT, metric=metric, direction=Direction.INCREASE)
    assert (answer.criteria.S.evidence[0].source, answer.flags) == ("text", ("vanity_metric",))
