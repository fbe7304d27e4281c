"""The catalogue: goal types, their metrics, and what both are called in every language."""

import pytest

from service.core.catalog.formulas import FORMULAS
from service.core.catalog.goal_types import GOAL_TYPES, goal_types_of
from service.core.catalog.metrics import METRICS
from service.core.catalog.names import NAMES, goal_type_label, metric_label, names_of
from service.core.catalog.outcomes import DRIVERS, distance, driven_by

PUBLISHED = {
    "brand_awareness": "followers reach impressions mentions shares virality_rate amplification_rate",
    "brand_reputation": "csat applause_rate amplification_rate social_sentiment share_of_voice nps",
    "engaged_community": "audience_growth_rate engagement_rate amplification_rate applause_rate click_through_rate "
    "bounce_rate conversation_rate nps comment_conversation_score likes shares comments mentions replies "
    "community_posts posts_per_participant active_users",
    "conversions_and_sales": "conversion_rate click_through_rate bounce_rate social_conversion_rate cpc cpm",
    "customer_insight": "customer_conversations customer_suggestions product_improvements",
    "leads": "conversion_rate sign_ups leads lead_conversion_rate downloads clicks",
    "customer_service": "csat requests_per_agent",
    "recruiting": "conversion_rate followers engagement_rate qualified_applications",
    "crisis_communications": "",
    "internal_communications": "engagement_rate amplification_rate click_through_rate bounce_rate",
    "website_traffic": "referral_traffic social_traffic_share bounce_rate clicks",
    "press_mentions": "reach shares mentions influencer_mentions industry_questions",
    "revenue": "sign_ups revenue social_ad_revenue",
}
"""What the published guides name for each goal type."""


def test_every_published_goal_type_is_there_with_its_metrics() -> None:
    assert set(GOAL_TYPES) == set(PUBLISHED)
    missing = {key: set(metrics.split()) - set(GOAL_TYPES[key].metrics) for key, metrics in PUBLISHED.items()}
    assert {key: metrics for key, metrics in missing.items() if metrics} == {}


@pytest.mark.parametrize("key", GOAL_TYPES)
def test_the_metrics_of_a_goal_type_exist_and_know_it(key: str) -> None:
    metrics = GOAL_TYPES[key].metrics
    assert len(set(metrics)) == len(metrics)
    assert all(key in goal_types_of(metric) for metric in metrics if METRICS[metric])


@pytest.mark.parametrize("language", NAMES)
def test_everything_has_a_name_of_its_own(language: str) -> None:
    labels = [metric_label(key, language) for key in METRICS]
    assert len(set(labels)) == len(METRICS) == len(names_of(language))
    types = [goal_type_label(key, language) for key in GOAL_TYPES]
    assert len(set(types)) == len(GOAL_TYPES) == len(NAMES[language].GOAL_TYPES)


def test_what_an_outcome_drives_is_one_step_away() -> None:
    assert driven_by("leads") == ("revenue", "expansion", "members", "students", "donations")
    assert driven_by("profit") == ()
    for outcome in {metric.outcome for metric in METRICS.values()}:
        assert set(driven_by(outcome)) == {one for one in DRIVERS if one != outcome and distance(outcome, one) == 1}


def test_a_formula_names_what_it_is_computed_from() -> None:
    by_followers, *others = FORMULAS["engagement_rate"]
    assert (by_followers.variant, by_followers.unit) == ("by_followers", "%")
    assert by_followers.inputs == ("likes", "comments", "shares", "followers")
    assert [other.variant for other in others] == ["by_impressions", "by_reach", "average_per_post_by_followers"]
    assert FORMULAS["share_of_voice"][0].inputs == ("own", "competitors")
    assert FORMULAS["csat"][0].inputs == ("responses",)
    assert FORMULAS["nps"][0].inputs == ("promoters", "detractors", "passives")


def test_formulas_belong_to_metrics_and_name_each_variant_once() -> None:
    assert set(FORMULAS) <= set(METRICS)
    for formulas in FORMULAS.values():
        assert len({formula.variant for formula in formulas}) == len(formulas)
