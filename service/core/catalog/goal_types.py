"""Goal types: the kinds of social media goal of the published guides, with the metrics that serve each.

A goal type is a category, not a goal. The first ten follow Hootsuite's list; the last three are Buffer's.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalType:
    """One kind of goal and the metrics that say most about it, the best first."""

    key: str
    """Stable key."""
    metrics: tuple[str, ...]
    """Keys of the catalogue's metrics; empty where the goal is met by concrete steps rather than by a metric."""
    outcome: str
    """The outcome a goal of this type works towards."""


def _type(key: str, outcome: str, metrics: str = "") -> GoalType:
    return GoalType(key=key, outcome=outcome, metrics=tuple(metrics.split()))


GOAL_TYPES: dict[str, GoalType] = {
    goal_type.key: goal_type
    for goal_type in (
        _type(
            "brand_awareness",
            "awareness",
            "mentions shares reach impressions virality_rate amplification_rate followers",
        ),
        _type(
            "brand_reputation",
            "reputation",
            "csat applause_rate amplification_rate social_sentiment share_of_voice nps",
        ),
        _type(
            "engaged_community",
            "engagement",
            "audience_growth_rate engagement_rate amplification_rate applause_rate click_through_rate bounce_rate "
            "conversation_rate nps comment_conversation_score likes shares comments replies mentions "
            "community_members community_posts posts_per_participant active_users",
        ),
        _type(
            "conversions_and_sales",
            "revenue",
            "conversion_rate click_through_rate bounce_rate social_conversion_rate cpc cpm sign_ups sales revenue",
        ),
        _type("customer_insight", "insight", "customer_conversations customer_suggestions product_improvements"),
        _type("leads", "leads", "conversion_rate sign_ups leads downloads clicks lead_conversion_rate"),
        _type("customer_service", "service", "csat requests_per_agent average_response_time response_rate"),
        _type(
            "recruiting",
            "recruiting",
            "applications qualified_applications followers engagement_rate conversion_rate offer_acceptance_rate",
        ),
        _type("crisis_communications", "crisis"),
        _type(
            "internal_communications", "internal", "engagement_rate amplification_rate click_through_rate bounce_rate"
        ),
        _type("website_traffic", "traffic", "referral_traffic social_traffic_share bounce_rate clicks web_visits"),
        _type(
            "press_mentions",
            "reputation",
            "press_mentions reach shares mentions influencer_mentions industry_questions",
        ),
        _type("revenue", "revenue", "sign_ups revenue sales social_ad_revenue roas"),
    )
}


def goal_types_of(metric: str) -> tuple[str, ...]:
    """The goal types a metric serves."""
    return tuple(goal_type.key for goal_type in GOAL_TYPES.values() if metric in goal_type.metrics)
