"""The demo: consistent with itself and believable on any day."""

import json
import tomllib
from collections import Counter, defaultdict
from datetime import date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from itertools import pairwise
from statistics import mean, median
from uuid import UUID

import pytest
from dateutil.rrule import rrulestr
from hypothesis import example, given, settings
from hypothesis import strategies as st

from service.demo import Demo
from service.demo import campfire as make
from service.demo.acts import CREATES
from service.demo.generator import Generator, Series

campfire = cache(make)
TODAY = date(2026, 11, 21)
HISTORY = timedelta(days=731)
NOUNS = ("member", "account", "metric", "audit", "plan", "objective", "key_result", "tactic", "indicator")
DAILY = {
    *("followers", "influencer_relations", "newsletter_subscribers", "community_members"),
    *("mentions", "shares", "social_visits", "feature_clicks", "leads", "interactions", "response_time", "reach"),
}

AWKWARD = [date(2024, 2, 29), date(2028, 2, 29), date(2025, 1, 1), date(2027, 12, 31), date(2026, 3, 31)]
SPREAD = [date(2024, 1, 1) + timedelta(days=n) for n in range(0, 9 * 365, 271)]

on_some_days = pytest.mark.parametrize("today", AWKWARD + SPREAD, ids=str)


def on_any_day(test):
    """A few days at random, and the awkward ones always."""
    for awkward in AWKWARD:
        test = example(today=awkward)(test)
    anything = given(today=st.dates(date(2024, 1, 1), date(2032, 12, 31)))
    return settings(max_examples=10, deadline=None)(anything(test))


def series_of(demo: Demo, key: str) -> list[tuple[date, float]]:
    """`(first day of the period, value)` of one metric, as loaded."""
    return [
        (date.fromisoformat((reading.get("at") or reading["period_start"])[:10]), reading["value"])
        for reading in demo.readings
        if reading["metric"] == key
    ]


def by_metric(demo: Demo) -> dict[str, dict]:
    """Key results of running plans by their metric's key: no two of them share a metric."""
    keys = {metric["id"]: metric["key"] for metric in demo.made["metric"]}
    return {keys[result["metric_id"]]: result for result in running(demo)}


def running(demo: Demo) -> list[dict]:
    """Key results of running plans, as they stand now."""
    ended = {event.about for event in demo.events if event.does == "close"}
    closed = {goal["id"] for goal in demo.made["objective"] if goal["plan_id"] in ended}
    return [one for one in as_it_stands(demo, "key_result") if one["objective_id"] not in closed]


def as_it_stands(demo: Demo, noun: str) -> list[dict]:
    """What was made of a noun, with what was changed of it since."""
    found = {item["id"]: dict(item) for item in demo.made[noun]}
    for event in demo.events:
        if event.does == "patch" and event.noun == noun:
            found[event.about] |= event.body
    return list(found.values())


# --- The same for everybody, and stable ---------------------------------------------------------------------------


def test_the_same_day_gives_the_same_data():
    assert make(TODAY) == make(TODAY)


def test_everything_is_json():
    demo = campfire(TODAY)
    for items in (list(demo.readings), [event.body for event in demo.events]):
        assert json.loads(json.dumps(items, allow_nan=False)) == items


@on_some_days
def test_what_a_day_gave_does_not_change_as_time_goes_by(today):
    later = today + timedelta(days=271)
    before, after = campfire(today), campfire(later)
    moved = {"influencer_relations", "newsletter_subscribers", "response_time"}  # by tactics, which plans lay anew
    for key in {reading["metric"] for reading in before.readings} - {*moved, "guide_downloads", "launch_playbook"}:
        earlier = [(day, value) for day, value in series_of(before, key) if day >= later - HISTORY]
        assert earlier == [(day, value) for day, value in series_of(after, key) if day <= earlier[-1][0]]


def test_a_metric_does_not_depend_on_the_others():
    told = tomllib.loads(files("service.demo").joinpath("metrics.toml").read_text(encoding="utf-8"))
    reach = next(metric for metric in told["metrics"] if metric["key"] == "reach")
    alone = Generator(told["seed"], "reach", "count", 0, Series(**reach["series"]))
    readings = [(start, value) for start, _, value in alone.readings("daily", TODAY, instant=False)]
    assert readings == series_of(campfire(TODAY), "reach")
    other = Generator(told["seed"] + 1, "reach", "count", 0, Series(**reach["series"]))
    assert [value for _, _, value in other.readings("daily", TODAY, instant=False)] != [value for _, value in readings]


# --- Believable readings ------------------------------------------------------------------------------------------


@on_some_days
def test_two_years_of_readings_up_to_yesterday(today):
    demo = campfire(today)
    assert 8_900 <= len(demo.readings) <= 9_900
    for key in DAILY - {"feature_clicks"}:
        days = [day for day, _ in series_of(demo, key)]
        assert days == sorted(set(days))
        assert today - HISTORY <= days[0] <= today - HISTORY + timedelta(days=8)
        assert days[-1] < today
        assert 690 <= len(days) < 731, key


@on_some_days
def test_periods_are_over_and_as_long_as_the_cadence_says(today):
    demo = campfire(today)
    metrics = {metric["key"]: metric for metric in demo.made["metric"]}
    for reading in demo.readings:
        metric = metrics[reading["metric"]]
        assert set(reading) - {"metric", "value", "source"} == (
            {"at"} if metric["kind"] == "level" else {"period_start", "period_end"}
        )
        assert reading["source"] == "demo"
        start = datetime.fromisoformat(reading.get("at") or reading["period_start"])
        end = datetime.fromisoformat(reading.get("at") or reading["period_end"])
        assert end <= datetime.combine(today, time(), start.tzinfo)
        cadence = metric["cadence"]
        assert {"weekly": start.weekday() == 0, "monthly": start.day == 1}.get(cadence, True)
        length = {"daily": {1}, "weekly": {7}, "monthly": {28, 29, 30, 31}}.get(cadence, {0})
        assert metric["kind"] == "level" or (end - start).days in length


@on_some_days
def test_values_are_possible(today):
    demo = campfire(today)
    metrics = {metric["key"]: metric for metric in demo.made["metric"]}
    limits = {"count": (0, 1e7), "%": (0, 100), "points": (-100, 100), "minutes": (0, 1440)}
    for reading in demo.readings:
        low, high = limits[metrics[reading["metric"]].get("unit", "count")]
        assert low <= reading["value"] <= high
        assert isinstance(reading["value"], int) == (metrics[reading["metric"]]["precision"] == 0)
        assert round(reading["value"], metrics[reading["metric"]]["precision"]) == reading["value"]


@pytest.mark.parametrize(("series", "low", "high"), [({"start": 99, "noise": 30}, 0, 100), ({"start": 1}, 0, 100)])
def test_a_share_stays_between_0_and_100(series, low, high):
    readings = Generator(1, "x", "%", 1, Series(**series)).readings("daily", TODAY, instant=False)
    values = [value for _, _, value in readings]
    assert low <= min(values) and max(values) <= high
    assert (max(values) == 100) == (series["start"] == 99)


def test_levels_rise_and_hardly_ever_fall():
    for key in ("followers", "influencer_relations", "newsletter_subscribers", "community_members"):
        values = [value for _, value in series_of(campfire(TODAY), key)]
        assert mean(after >= before for before, after in pairwise(values)) > 0.8, key
        assert all(after > before for before, after in zip(values, values[60:], strict=False)), key


def test_a_week_has_a_shape():
    for key in ("mentions", "social_visits", "leads"):
        readings = series_of(campfire(TODAY), key)
        weekend = mean(value for day, value in readings if day.weekday() >= 5)
        assert 0.5 < weekend / mean(value for day, value in readings if day.weekday() < 5) < 0.8, key


def test_summer_is_quieter():
    in_month = defaultdict(list)
    for day, value in series_of(campfire(TODAY), "social_visits"):
        in_month[day.year, day.month].append(value)
    assert mean(in_month[2025, 7]) < 0.95 * mean(in_month[2025, 1])
    assert mean(in_month[2025, 7]) < 0.95 * mean(in_month[2026, 1])


def test_some_days_are_far_above_the_rest():
    values = sorted(value for _, value in series_of(campfire(TODAY), "shares"))
    assert values[-1] > 3 * values[len(values) // 2]
    assert values[-20] < 2.5 * values[len(values) // 2]


def test_a_single_day_is_missing_here_and_there_and_once_a_week():
    days = [day for day, _ in series_of(campfire(TODAY), "social_visits")]
    missing = [(after - before).days - 1 for before, after in pairwise(days) if (after - before).days > 1]
    assert sorted(missing)[-2:] == [1, 7]
    assert date(2025, 3, 9) in days and date(2025, 3, 17) in days and date(2025, 3, 12) not in days


@on_some_days
def test_no_two_days_are_missing_in_a_row_without_an_outage(today):
    for key in DAILY - {"social_visits"}:
        days = [day for day, _ in series_of(campfire(today), key)]
        assert max((after - before).days for before, after in pairwise(days)) == 2


def test_a_campaign_lifts_the_level_for_good():
    readings = series_of(campfire(TODAY), "reach")
    before = mean(value for day, value in readings if date(2026, 8, 1) <= day < date(2026, 9, 15))
    after = mean(value for day, value in readings if date(2026, 9, 15) <= day)
    assert 1.2 < after / before < 1.5


# --- Everything hangs together ------------------------------------------------------------------------------------


@on_some_days
def test_clients_could_send_it_all(today):
    demo = campfire(today)
    for noun, items in demo.made.items():
        for item in items:
            CREATES[noun][0].model_validate_json(json.dumps(item))
            assert "{" not in item.get("title", "") and len(item.get("title", "")) <= 300


@on_some_days
def test_what_is_referred_to_comes_first(today):
    demo = campfire(today)
    known = set()
    for event in demo.events:
        item = event.body
        refers = [value for name, value in item.items() if name.endswith("_id")]
        lists = ("assignee_ids", "requires", "excludes", "metric_ids", "acknowledged_by", "keep")
        refers += [one for name in lists for one in item.get(name, ())]
        refers += [one["key_result_id"] for one in item.get("confidences", ())]
        assert {*refers, event.about, event.by} - {None} <= known, event
        if "id" in item:
            assert str(UUID(item["id"])) == item["id"] and item["id"] not in known
            known.add(item["id"])


def test_all_metrics_are_measured_computed_or_known_to_be_missing():
    demo = campfire(TODAY)
    measured = {reading["metric"] for reading in demo.readings}
    unread = {metric["key"] for metric in demo.made["metric"]} - measured
    assert unread == {"share_of_voice", "engagement_rate"}
    assert "formula" in next(one for one in demo.made["metric"] if one["key"] == "engagement_rate")


def test_ids_are_the_same_every_day():
    first, other = campfire(TODAY), campfire(date(2031, 2, 3))
    for noun in NOUNS:
        assert [item["id"] for item in first.made[noun]] == [item["id"] for item in other.made[noun]]


@on_some_days
def test_everything_happened_before_today_in_order(today):
    demo = campfire(today)
    days = [event.on for event in demo.events]
    assert days == sorted(days)
    assert today - HISTORY == days[0] and today - timedelta(days=45) < days[-1] < today


def test_the_chain_from_company_goals_to_social_objectives():
    demo = campfire(TODAY)
    goals = demo.made["objective"]
    level = {goal["id"]: goal["level"] for goal in goals}
    company = [goal for goal in goals if goal["level"] == "company"]
    assert [goal["letter"] for goal in company] == ["A", "B", "C"]
    assert not any("parent_id" in goal for goal in company)
    served = Counter(goal.get("parent_id") for goal in demo.made["objective"] if goal["level"] == "social")
    assert [served[goal["id"]] for goal in company] == [3, 2, 1]
    marketing = next(goal for goal in demo.made["objective"] if goal["level"] == "function")
    assert level[marketing["parent_id"]] == "company" and served[marketing["id"]] == 1
    social = [goal for goal in demo.made["objective"] if goal["level"] == "social"]
    assert all(goal["description"].startswith("To help us ") for goal in social)
    assert {plan["framework"] for plan in demo.made["plan"]} == {"smart", "okr"}


def test_every_objective_is_measured_and_every_social_one_acted_on():
    demo = campfire(TODAY)
    results = Counter(result["objective_id"] for result in demo.made["key_result"])
    acted_on = {tactic.get("objective_id") for tactic in as_it_stands(demo, "tactic")}
    objective_of = {result["id"]: result["objective_id"] for result in demo.made["key_result"]}
    for goal in demo.made["objective"]:
        assert 1 <= results[goal["id"]] <= 3
        assert goal["id"] in acted_on or goal["level"] in {"company", "function"}
    serving = [tactic for tactic in demo.made["tactic"] if "objective_id" in tactic]
    assert len(serving) == len(demo.made["tactic"]) - 1, "one idea serves nothing yet"
    assert all(objective_of[tactic["key_result_id"]] == tactic["objective_id"] for tactic in serving)


# --- Key results --------------------------------------------------------------------------------------------------


def target_of(result: dict) -> float | None:
    """The target as a number, where the baseline is known."""
    if "baseline" not in result or "target" in result:
        return result.get("target")
    return result["baseline"] * (1 + result["target_change_percent"] / 100)


@on_any_day
def test_every_key_result_keeps_the_rules_of_its_kind(today):
    for result in running(campfire(today)):
        starts_on, due_on = result["starts_on"], result["due_on"]
        assert starts_on < today.isoformat() <= due_on
        targets = {"target", "target_change_percent", "target_multiply_by"} & result.keys()
        if result["kind"] in {"increase_to", "decrease_to"}:
            assert len(targets) == 1 and not {"lower", "upper", "done"} & result.keys()
            sign = 1 if result["kind"] == "increase_to" else -1
            levels = [result.get("baseline"), result.get("commit"), target_of(result), result.get("stretch")]
            known = [level * sign for level in levels if level is not None]
            assert known == sorted(set(known))
        else:
            needed = {
                "stay_at_least": {"lower"},
                "stay_at_most": {"upper"},
                "stay_within": {"lower", "upper"},
                "binary": {"done"},
            }[result["kind"]]
            assert needed <= result.keys()
            assert not (targets | ({"baseline", "milestones", "lower", "upper", "done"} & result.keys())) - needed
            assert result.get("lower", 0) <= result.get("upper", 1e9)
        for milestone in result.get("milestones", ()):
            low, high = sorted((result["baseline"], result["target"]))
            assert starts_on < milestone["on"] < due_on and low < milestone["value"] < high


def test_all_ways_to_set_a_target_are_shown():
    demo = campfire(TODAY)
    kinds = {result["kind"] for result in demo.made["key_result"]}
    assert kinds == {"increase_to", "decrease_to", "stay_at_least", "stay_at_most", "stay_within", "binary"}
    shown = {name for result in demo.made["key_result"] for name in result}
    assert shown >= {
        "target",
        "target_change_percent",
        "target_multiply_by",
        "commit",
        "stretch",
        "milestones",
        "done",
        "baseline_audit_id",
    }


def test_titles_state_the_figures():
    followers = by_metric(campfire(TODAY))["followers"]
    assert (
        followers["title"] == "Grow Instagram followers among creative studios from 16,900 to 22,000 by 31 March 2027"
    )
    assert (followers["baseline"], followers["target"]) == (16900, 22000)
    assert followers["milestones"][0] == {"on": "2026-06-30", "value": 18073}  # 16,900 + 23 % of 5,100


@on_some_days
def test_baselines_are_what_was_measured_at_the_start(today):
    demo = campfire(today)
    for key, result in by_metric(demo).items():
        if "baseline" in result:
            start = date.fromisoformat(result["starts_on"])
            around = [(day, value) for day, value in series_of(demo, key) if abs((day - start).days) <= 31]
            usual = median(value for day, value in around if day.weekday() < 5)
            assert result["baseline"] == pytest.approx(usual, rel=0.08), key
            assert result["baseline_on"] == result["starts_on"]


def pace_ratio(demo: Demo, key: str, today: date) -> float:
    """Raw progress of a value to reach ÷ what its dated plan expects today."""
    result = by_metric(demo)[key]
    start, end = result["baseline"], result["target"]
    points = [(result["starts_on"], start), *((m["on"], m["value"]) for m in result.get("milestones", ()))]
    points.append((result["due_on"], end))
    dated = [(date.fromisoformat(on), (value - start) / (end - start)) for on, value in points]
    (on, share), (later, more) = next(pair for pair in pairwise(dated) if pair[0][0] <= today <= pair[1][0])
    expected = share + (more - share) * ((today - on) / (later - on))
    return (series_of(demo, key)[-1][1] - start) / (end - start) / expected


def share_of_days_held(demo: Demo, key: str) -> float:
    """Days at or above the floor ÷ all days from the start to the last reading."""
    result = by_metric(demo)[key]
    start = date.fromisoformat(result["starts_on"])
    days = [(day, value) for day, value in series_of(demo, key) if day >= start]
    return sum(value >= result["lower"] for _, value in days) / ((days[-1][0] - start).days + 1)


@on_some_days
def test_the_engagement_rate_holds_on_most_days(today):
    demo = campfire(today)
    result, followers = by_metric(demo)["engagement_rate"], dict(series_of(demo, "followers"))
    rates = [
        value / followers[day] * 100
        for day, value in series_of(demo, "interactions")
        if day in followers and day.isoformat() >= result["starts_on"]
    ]
    assert sum(rate >= result["lower"] for rate in rates) / len(rates) >= 0.93


@on_some_days
def test_the_target_of_the_promoters_is_amended_once_with_a_reason(today):
    demo = campfire(today)
    (amended,) = [event for event in demo.events if event.reason]
    was = next(one for one in demo.made["key_result"] if one["id"] == amended.about)
    assert was["baseline"] < was["milestones"][0]["value"] < amended.body["target"] < was["target"]
    assert str(amended.body["target"]) in amended.body["title"] != was["title"]


@on_some_days
def test_what_starts_from_an_audit_has_its_figure_in_the_title(today):
    demo = campfire(today)
    audited = [one for one in demo.made["key_result"] if "baseline_audit_id" in one]
    assert len(audited) == 2 and not any("baseline" in one for one in audited)
    keys = {metric["id"]: metric["key"] for metric in demo.made["metric"]}
    audits = {one["id"]: one["held_on"] for one in demo.made["audit"]}
    weekly = {"conversion_rate": 7, "newsletter_subscribers": 1}
    for one in audited:
        key, held_on = keys[one["metric_id"]], audits[one["baseline_audit_id"]]
        ended = [
            value
            for day, value in series_of(demo, key)
            if day + timedelta(days=weekly[key] - 1) <= date.fromisoformat(held_on)
        ]
        assert f"{ended[-1]:,}" in one["title"]
        assert held_on < one["starts_on"]


@on_any_day
def test_every_status_can_be_seen_on_every_day(today):
    demo = campfire(today)
    results = by_metric(demo)
    for key in ("followers", "segment_customers", "influencer_relations"):
        assert 0.90 <= pace_ratio(demo, key, today) < 1.2, f"{key} is on track"
    assert 0.75 <= pace_ratio(demo, "feature_users", today) < 0.90, "at risk"
    assert pace_ratio(demo, "nps", today) < 0.75, "off track"
    assert pace_ratio(demo, "response_time", today) < 0.75, "off track"
    assert 0.70 <= pace_ratio(demo, "community_members", today) < 1, "an OKR on track"
    for key in ("leads", "reach"):
        assert share_of_days_held(demo, key) >= 0.90, f"{key} is on track"
    assert series_of(demo, "newsletter_subscribers")[-1][1] >= results["newsletter_subscribers"]["target"], "achieved"
    assert results["launch_playbook"]["done"] is True, "achieved"
    assert 21 < (today - series_of(demo, "feature_clicks")[-1][0]).days <= 23, "stale: stopped three weeks ago"
    assert series_of(demo, "share_of_voice") == [], "pending"


# --- Tactics ------------------------------------------------------------------------------------------------------


def test_every_tactic_can_be_ranked_by_value_and_complexity():
    sections = Counter()
    for tactic in as_it_stands(campfire(TODAY), "tactic"):
        assert 1 <= tactic["value"] <= 5 and 1 <= tactic["complexity"] <= 5 and tactic["effort"] > 0
        sections[tactic["value"] >= 3, tactic["complexity"] <= 3] += 1
    assert len(sections) == 4 and sections[True, True] >= 8 and sections[True, False] >= 4


@pytest.mark.parametrize(
    "inputs",
    [
        {"reach", "impact", "confidence", "effort"},
        {"ice_impact", "ice_confidence", "ease"},
        {"business_value", "time_criticality", "risk_reduction", "job_size"},
        {"benefit", "cost"},
        {"scores"},
    ],
)
def test_other_methods_find_some_tactics_complete_and_some_not(inputs):
    complete = [inputs <= tactic.keys() for tactic in as_it_stands(campfire(TODAY), "tactic")]
    assert sum(complete) >= 3 and not all(complete)


def test_estimates_are_on_their_scales():
    for tactic in as_it_stands(campfire(TODAY), "tactic"):
        assert 0 < tactic.get("confidence", 1) <= 1
        assert all(1 <= tactic.get(name, 1) <= 10 for name in ("ice_impact", "ice_confidence", "ease"))
        assert tactic.get("job_size", 1) > 0 and tactic.get("cost", 1) > 0


def test_influencers_are_listed_then_messaged_then_sponsored():
    demo = campfire(TODAY)
    people = {member["id"]: member["name"] for member in demo.made["member"]}
    listing = next(tactic for tactic in as_it_stands(demo, "tactic") if "List 100 influencers" in tactic["title"])
    post = next(tactic for tactic in as_it_stands(demo, "tactic") if "sponsored post with" in tactic["title"])
    message = next(tactic for tactic in as_it_stands(demo, "tactic") if "personal message" in tactic["title"])
    assert message["requires"] == [listing["id"]] and post["requires"] == [message["id"]]
    assert (listing["due_on"], message["due_on"], post["due_on"]) == ("2026-05-01", "2026-05-20", "2026-06-30")
    assert [people[one] for one in post["assignee_ids"]] == ["Brian", "Hailley"]
    assert [people[one] for one in message["assignee_ids"]] == ["Brian"]


def test_the_sponsored_post_is_due_by_the_30th_of_each_month():
    post = next(
        tactic for tactic in as_it_stands(campfire(TODAY), "tactic") if "sponsored post with" in tactic["title"]
    )
    due_on = datetime.fromisoformat(post["due_on"])
    days = [due.strftime("%m-%d") for due in rrulestr(post["recurrence"], dtstart=due_on)]
    assert days == ["06-30", "07-30", "08-30", "09-30", "10-30", "11-30", "12-30", "01-30", "02-28", "03-30"]


@on_some_days
def test_recurrences_begin_when_due_and_end_with_the_plan(today):
    demo = campfire(today)
    plan_of = {goal["id"]: goal["plan_id"] for goal in demo.made["objective"]}
    ends_on = {plan["id"]: plan["ends_on"] for plan in demo.made["plan"]}
    for tactic in as_it_stands(demo, "tactic"):
        if "recurrence" in tactic:
            due = datetime.fromisoformat(tactic["due_on"])
            dates = list(rrulestr(tactic["recurrence"], dtstart=due))
            assert dates[0] == due
            assert dates[-1].date().isoformat() <= ends_on[plan_of[tactic["objective_id"]]]


@on_some_days
def test_what_is_done_was_due_and_what_is_planned_is_not(today):
    for tactic in as_it_stands(campfire(today), "tactic"):
        if tactic["status"] == "done":
            assert tactic["due_on"] < today.isoformat()
        if tactic["status"] == "planned":
            is_late = "Ask ten studios" in tactic["title"]
            assert (tactic["due_on"] < today.isoformat()) == is_late
