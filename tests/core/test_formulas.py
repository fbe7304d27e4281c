"""Derived metrics: every formula by a worked example, and what has no value or no sense."""

import pytest

from service.core.catalog.formulas import FORMULAS
from service.core.formulas import DerivedMetric, DeriveMetric, derive
from service.errors import Problem


def derived(metric: str, variant: str | None = None, **inputs) -> DerivedMetric:
    return derive(DeriveMetric(metric=metric, variant=variant, inputs=inputs))


EXAMPLES = [
    ("engagement_rate", "by_followers", {"likes": 30, "comments": 15, "shares": 5, "followers": 1000}, 5),
    ("engagement_rate", "by_impressions", {"engagements": 50, "impressions": 4000}, 1.25),
    ("engagement_rate", "by_reach", {"engagements": 50, "reach": 2000}, 2.5),
    ("engagement_rate", "average_per_post_by_followers", {"engagements": 60, "posts": 3, "followers": 1000}, 2),
    ("applause_rate", "by_followers", {"likes": 50, "followers": 2000}, 2.5),
    ("applause_rate", "per_post", {"likes": 50, "posts": 4}, 12.5),
    ("applause_rate", "per_post_x100", {"likes": 50, "posts": 4}, 1250),
    ("amplification_rate", "by_followers", {"shares": 8, "followers": 400}, 2),
    ("amplification_rate", "per_post", {"shares": 8, "posts": 16}, 0.5),
    ("virality_rate", "by_impressions", {"shares": 12, "impressions": 2400}, 0.5),
    ("conversation_rate", "per_post", {"comments": 30, "posts": 12}, 2.5),
    ("conversation_rate", "by_followers", {"comments": 30, "followers": 1200}, 2.5),
    ("conversation_rate", "per_1000_followers", {"comments": 30, "posts": 10, "followers": 1500}, 2),
    ("comment_conversation_score", "replies_per_comment", {"replies": 18, "comments": 12}, 1.5),
    ("audience_growth_rate", "by_start", {"followers_start": 800, "followers_end": 900}, 12.5),
    ("audience_growth_rate", "by_total", {"net_new": 100, "total_audience": 1000}, 10),
    ("share_of_voice", "mentions", {"own": 120, "competitors": [200, 80]}, 30),
    ("social_sentiment", "net", {"positive": 60, "neutral": 30, "negative": 10}, 50),
    ("click_through_rate", "by_impressions", {"clicks": 30, "impressions": 2000}, 1.5),
    ("click_through_rate", "by_reach", {"clicks": 30, "reach": 1000}, 3),
    ("conversion_rate", "by_visitors", {"conversions": 24, "visitors": 800}, 3),
    ("conversion_rate", "by_clicks", {"conversions": 24, "clicks": 300}, 8),
    ("social_conversion_rate", "standard", {"social_conversions": 9, "conversions": 60}, 15),
    ("social_traffic_share", "standard", {"social_visits": 250, "visits": 2000}, 12.5),
    ("bounce_rate", "sessions", {"bounces": 450, "sessions": 1000}, 45),
    ("bounce_rate", "email", {"bounces": 20, "sent": 1000}, 2),
    ("reach_rate", "standard", {"reach": 300, "followers": 1200}, 25),
    ("frequency", "standard", {"impressions": 3000, "reach": 1200}, 2.5),
    ("response_rate", "standard", {"answered": 45, "received": 60}, 75),
    ("average_response_time", "standard", {"minutes": [10, 20, 60]}, 30),
    ("requests_per_agent", "standard", {"requests": 90, "agents": 6}, 15),
    ("cpc", "standard", {"spend": 150, "clicks": 600}, 0.25),
    ("cpm", "standard", {"spend": 150, "impressions": 30_000}, 5),
    ("cpl", "standard", {"spend": 150, "leads": 12}, 12.5),
    ("cpa", "standard", {"spend": 150, "conversions": 6}, 25),
    ("roas", "standard", {"revenue": 600, "spend": 150}, 4),
    ("roi", "standard", {"revenue": 600, "cost": 150}, 300),
    ("csat", "top_two_box", {"responses": {"5": 40, "4": 35, "3": 15, "2": 6, "1": 4}}, 75),
    ("csat", "mean", {"responses": {"5": 2, "4": 1, "1": 1}}, 3.75),
    ("nps", "standard", {"promoters": 50, "passives": 30, "detractors": 20}, 30),
]


@pytest.mark.parametrize(("metric", "variant", "inputs", "value"), EXAMPLES)
def test_worked_examples(metric, variant, inputs, value):
    found = derived(metric, variant, **inputs)
    assert found.value == pytest.approx(value)
    assert (found.metric, found.variant, found.reason) == (metric, variant, None)


def test_every_formula_has_an_example():
    assert {(metric, variant) for metric, variant, _, _ in EXAMPLES} == {
        (metric, one.variant) for metric, formulas in FORMULAS.items() for one in formulas
    }


def test_the_first_variant_is_the_default_and_is_named():
    found = derived("engagement_rate", likes=30, comments=15, shares=5, followers=1000)
    assert (found.variant, found.unit, found.formula) == (
        "by_followers",
        "%",
        "(likes + comments + shares) / followers",
    )


def test_engagements_and_kinds_of_scorers_follow_from_their_parts():
    assert derived("engagement_rate", "by_reach", likes=30, comments=15, shares=5, reach=2000).value == 2.5
    assert derived("nps", scores=[10, 9, 9, 8, 7, 7, 6, 0, 10, 9]).value == pytest.approx(30)


@pytest.mark.parametrize(
    ("metric", "inputs"),
    [
        ("cpc", {"spend": 5, "clicks": 0}),
        ("share_of_voice", {"own": 0, "competitors": []}),
        ("average_response_time", {"minutes": []}),
        ("csat", {"responses": {}}),
        ("nps", {"scores": []}),
    ],
)
def test_nothing_to_divide_by_is_no_value_with_a_reason(metric, inputs):
    found = derived(metric, **inputs)
    assert found.value is None
    assert found.reason is not None
    assert found.reason.rule == "derive.nothing_to_divide_by"


def test_what_is_too_large_has_no_value():
    found = derived("cpm", spend=1e308, impressions=1e-3)
    assert (found.value, found.reason and found.reason.rule) == (None, "derive.overflow")
    assert derived("share_of_voice", own=1, competitors=[1e308] * 3).value is None


@pytest.mark.parametrize(
    ("metric", "variant", "inputs", "pointer", "code"),
    [
        ("charm", None, {}, "/metric", "unknown_metric"),
        ("followers", None, {}, "/metric", "unknown_metric"),
        ("cpc", "by_reach", {}, "/variant", "unknown_variant"),
        ("cpc", None, {"spend": 5}, "/inputs/clicks", "input_missing"),
        ("cpc", None, {"spend": 5, "clicks": 2, "likes": 1}, "/inputs/likes", "input_unknown"),
        ("cpc", None, {"spend": "5", "clicks": 2}, "/inputs/spend", "input_type"),
        ("cpc", None, {"spend": True, "clicks": 2}, "/inputs/spend", "input_type"),
        ("cpc", None, {"spend": 10**400, "clicks": 2}, "/inputs/spend", "input_type"),
        ("cpc", None, {"spend": float("nan"), "clicks": 2}, "/inputs/spend", "input_type"),
        ("share_of_voice", None, {"own": 1, "competitors": 5}, "/inputs/competitors", "input_type"),
        ("share_of_voice", None, {"own": 1, "competitors": [1, "x"]}, "/inputs/competitors/1", "input_type"),
        ("csat", None, {"responses": {"6": 1}}, "/inputs/responses", "input_type"),
        ("csat", None, {"responses": [1]}, "/inputs/responses", "input_type"),
        ("csat", None, {"responses": {"5": -1}}, "/inputs/responses", "negative"),
        ("nps", None, {"scores": [11]}, "/inputs/scores", "out_of_range"),
        ("nps", None, {"scores": [7.5]}, "/inputs/scores", "out_of_range"),
    ],
)
def test_what_makes_no_sense_is_refused_where_it_stands(metric, variant, inputs, pointer, code):
    with pytest.raises(Problem) as caught:
        derived(metric, variant, **inputs)
    assert (caught.value.errors[0].pointer, caught.value.errors[0].code) == (pointer, code)
