"""Formulas of derived metrics: the variants that published guides use, the default first.

Guides differ (engagement by followers, by impressions, by reach), so a result without its variant compares with
nothing. In a formula `+ − × ÷` are written `+ - * /`; `sum(…)` and `mean(…)` take a list. A unit of % means × 100.
"""

import re
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Formula:
    """One way to compute a metric of the catalogue from others."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    variant: str
    """Its name; `standard` where there is only one."""
    formula: str
    """The arithmetic over the inputs; with the unit %, × 100."""
    inputs: tuple[str, ...]
    """What it is computed from, in the order in which the formula names them."""
    unit: str | None
    """%, x, count, points, minutes, currency, or null for a plain number such as comments per post."""


_ROWS = """
engagement_rate        by_followers        %        (likes + comments + shares) / followers
engagement_rate        by_impressions      %        engagements / impressions
engagement_rate        by_reach            %        engagements / reach
engagement_rate        average_per_post_by_followers % engagements / posts / followers
applause_rate          by_followers        %        likes / followers
applause_rate          per_post            null     likes / posts
applause_rate          per_post_x100       %        likes / posts
amplification_rate     by_followers        %        shares / followers
amplification_rate     per_post            null     shares / posts
virality_rate          by_impressions      %        shares / impressions
conversation_rate      per_post            null     comments / posts
conversation_rate      by_followers        %        comments / followers
conversation_rate      per_1000_followers  null     comments / posts / followers * 1000
comment_conversation_score replies_per_comment x    replies / comments
audience_growth_rate   by_start            %        (followers_end - followers_start) / followers_start
audience_growth_rate   by_total            %        net_new / total_audience
share_of_voice         mentions            %        own / (own + sum(competitors))
social_sentiment       net                 %        (positive - negative) / (positive + neutral + negative)
click_through_rate     by_impressions      %        clicks / impressions
click_through_rate     by_reach            %        clicks / reach
conversion_rate        by_visitors         %        conversions / visitors
conversion_rate        by_clicks           %        conversions / clicks
social_conversion_rate standard            %        social_conversions / conversions
social_traffic_share   standard            %        social_visits / visits
bounce_rate            sessions            %        bounces / sessions
bounce_rate            email               %        bounces / sent
reach_rate             standard            %        reach / followers
frequency              standard            x        impressions / reach
response_rate          standard            %        answered / received
average_response_time  standard            minutes  mean(minutes)
requests_per_agent     standard            count    requests / agents
cpc                    standard            currency spend / clicks
cpm                    standard            currency spend / impressions * 1000
cpl                    standard            currency spend / leads
cpa                    standard            currency spend / conversions
roas                   standard            x        revenue / spend
roi                    standard            %        (revenue - cost) / cost
csat                   top_two_box         %        (responses_4 + responses_5) / sum(responses)
csat                   mean                points   mean(responses)
nps                    standard            points   (promoters - detractors) / (promoters + passives + detractors) * 100
"""

_NAME = re.compile(r"[a-z][a-z_0-9]*")
_FUNCTIONS = frozenset({"sum", "mean"})
_LEVELS = re.compile(r"_[1-5]$")


def _inputs(formula: str) -> tuple[str, ...]:
    """The names in a formula; `responses_5` is a part of `responses`, which maps each level to its count."""
    names = (_LEVELS.sub("", name) for name in _NAME.findall(formula))
    return tuple(dict.fromkeys(name for name in names if name not in _FUNCTIONS))


def _table() -> dict[str, tuple[Formula, ...]]:
    found: dict[str, list[Formula]] = {}
    for row in filter(None, _ROWS.splitlines()):
        metric, variant, unit, formula = row.split(maxsplit=3)
        one = Formula(variant=variant, formula=formula, inputs=_inputs(formula), unit=None if unit == "null" else unit)
        found.setdefault(metric, []).append(one)
    return {metric: tuple(formulas) for metric, formulas in found.items()}


FORMULAS: dict[str, tuple[Formula, ...]] = _table()
"""By key of the catalogue's metric; a metric that is counted and not computed has no entry."""
