"""Metrics that marketing, sales, service, people and operations teams set goals on, as language-free facts.

Names and inflected forms by language live in `service.core.catalog.names`. Sources of the social metrics: the published
goal guides of Hootsuite, Buffer and Lucarini; of the others: ordinary business usage.
"""

from dataclasses import dataclass

from service.core.vocabulary import GoodDirection, MetricKind


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogMetric:
    """One metric of the catalogue."""

    key: str
    """Stable key."""
    kind: MetricKind
    """level, flow, ratio or unique."""
    unit: str | None
    """%, x, count, points, stars, hours, minutes, days, currency, or null."""
    good_direction: GoodDirection
    """Which way is better."""
    lower: float | None
    """The least value it can take, where there is one."""
    upper: float | None
    """The greatest value it can take, where there is one."""
    outcome: str
    """The outcome it measures or drives most directly."""
    vanity: bool
    """Looks good without saying what the business gains."""
    needs_channel: bool
    """An audience metric: says nothing until the channel is named."""
    company_level: bool
    """With a target value it needs no narrowing: there is one of it in a company."""


_ROWS = """
followers               level  count    up   awareness    vanity channel
subscribers             level  count    up   awareness    channel
email_subscribers       level  count    up   leads        company
likes                   flow   count    up   engagement   vanity channel
views                   flow   count    up   awareness    vanity channel
impressions             flow   count    up   awareness    vanity channel
reach                   unique count    up   awareness    channel
frequency               ratio  x        none awareness    channel
reach_rate              ratio  %        up   awareness    channel
watch_time              flow   hours    up   engagement   channel
mentions                flow   count    up   awareness    -
press_mentions          flow   count    up   reputation   company
share_of_voice          ratio  %        up   awareness    company
social_sentiment        ratio  %        up   reputation   company
audience_growth_rate    ratio  %        up   awareness    channel open
brand_recall            ratio  %        up   awareness    company
shares                  flow   count    up   engagement   channel
comments                flow   count    up   engagement   channel
saves                   flow   count    up   engagement   channel
interactions            flow   count    up   engagement   channel
engagement_rate         ratio  %        up   engagement   channel open
applause_rate           ratio  %        up   engagement   channel open
amplification_rate      ratio  %        up   engagement   channel open
virality_rate           ratio  %        up   engagement   channel
conversation_rate       ratio  null     up   engagement   channel
comment_conversation_score ratio x      up   engagement   channel
replies                 flow   count    up   engagement   channel
community_posts         flow   count    up   engagement   channel
posts_per_participant   ratio  x        up   engagement   channel
influencer_mentions     flow   count    up   reputation   company
industry_questions      flow   count    up   reputation   company
customer_conversations  flow   count    up   insight      company
customer_suggestions    flow   count    up   insight      company
product_improvements    flow   count    up   product      company
response_rate           ratio  %        up   service      company
community_members       level  count    up   engagement   channel
click_through_rate      ratio  %        up   traffic      channel
clicks                  flow   count    up   traffic      -
web_visits              flow   count    up   traffic      company
unique_visitors         unique count    up   traffic      company
page_views              flow   count    up   traffic      company
organic_traffic         flow   count    up   traffic      company
referral_traffic        flow   count    up   traffic      company
social_traffic_share    ratio  %        up   traffic      company
bounce_rate             ratio  %        down traffic      company
session_duration        ratio  minutes  up   traffic      company
pages_per_session       ratio  x        up   traffic      company
search_ranking          level  null     up   traffic      -
backlinks               level  count    up   traffic      company
open_rate               ratio  %        up   traffic      company
unsubscribe_rate        ratio  %        down retention    company
leads                   flow   count    up   leads        company
qualified_leads         flow   count    up   leads        company
sign_ups                flow   count    up   leads        company
registrations           flow   count    up   leads        company
downloads               flow   count    up   leads        -
installs                flow   count    up   leads        company
enquiries               flow   count    up   leads        company
demos                   flow   count    up   leads        company
trials                  flow   count    up   leads        company
meetings                flow   count    up   leads        -
attendees               flow   count    up   attendance        -
lead_conversion_rate    ratio  %        up   conversion   company
conversion_rate         ratio  %        up   conversion   company
social_conversion_rate  ratio  %        up   conversion   company
conversions             flow   count    up   conversion   company
cart_abandonment_rate   ratio  %        down conversion   -
cpc                     ratio  currency down ad_efficiency -
cpm                     ratio  currency down ad_efficiency -
cpl                     ratio  currency down ad_efficiency company
cpa                     ratio  currency down ad_efficiency company
ad_spend                flow   currency none ad_efficiency company
roas                    ratio  x        up   ad_efficiency company
roi                     ratio  %        up   ad_efficiency company
revenue                 flow   currency up   revenue      company
social_ad_revenue       flow   currency up   revenue      company
sales                   flow   currency up   revenue      company
orders                  flow   count    up   revenue      company
units_sold              flow   count    up   revenue      -
bookings                flow   count    up   revenue      company
deals                   flow   count    up   revenue      company
pipeline                level  currency up   revenue      company
win_rate                ratio  %        up   revenue      company
average_order_value     ratio  currency up   revenue      company
average_revenue_per_user ratio currency up   revenue      company
mrr                     level  currency up   revenue      company
arr                     level  currency up   revenue      company
market_share            ratio  %        up   revenue      company
occupancy_rate          ratio  %        up   revenue      company
sales_cycle             level  days     down revenue      company
donations               flow   currency up   donations      company
donors                  level  count    up   donations      company
profit                  flow   currency up   profit       company
margin                  ratio  %        up   profit       company
customers               level  count    up   revenue      company
new_customers           flow   count    up   revenue      company
active_users            unique count    up   retention    company
users                   level  count    up   revenue      company
members                 level  count    up   members      company
customer_lifetime_value ratio  currency up   retention    company
churn_rate              ratio  %        down retention    company
retention_rate          ratio  %        up   retention    company
repeat_purchase_rate    ratio  %        up   retention    company
renewal_rate            ratio  %        up   retention    company
return_rate             ratio  %        down cost         company
nps                     ratio  points   up   satisfaction company nps
csat                    ratio  %        up   satisfaction company
ces                     ratio  points   none satisfaction company
average_rating          ratio  stars    up   satisfaction company stars
reviews                 flow   count    up   reputation   -
complaints              flow   count    down satisfaction company
tickets                 flow   count    down service      company
backlog                 level  count    down service      company
average_response_time   level  hours    down service      company
resolution_time         level  hours    down service      company
waiting_time            level  minutes  down service      company
first_contact_resolution ratio %        up   service      company
sla_compliance          ratio  %        up   service      company
requests_per_agent      ratio  count    up   productivity company
handling_time           level  minutes  down productivity company
staff_turnover          ratio  %        down people       company
absence_rate            ratio  %        down people       company
enps                    ratio  points   up   people       company nps
employee_engagement_score ratio %       up   people       company
employees               level  count    none people       company
hires                   flow   count    up   recruiting   company
applications            flow   count    up   recruiting   company
qualified_applications  flow   count    up   recruiting   company
time_to_hire            level  days     down recruiting   company
cost_per_hire           ratio  currency down recruiting   company
offer_acceptance_rate   ratio  %        up   recruiting   company
training_hours          flow   hours    up   skills       company
accidents               flow   count    down safety       company
uptime                  ratio  %        up   quality      company
downtime                flow   hours    down quality      company
incidents               flow   count    down quality      company
bugs                    level  count    down quality      company
error_rate              ratio  %        down quality      company
defect_rate             ratio  %        down quality      company
page_load_time          level  null     down quality      company
test_coverage           ratio  %        up   quality      company
deployments             flow   count    up   productivity company
lead_time               level  days     down productivity company
delivery_time           level  days     down service      company
on_time_delivery        ratio  %        up   service      company
costs                   flow   currency down cost         company
overdue_invoices        level  count    down cash         company
energy_use              flow   null     down energy company
water_use               flow   null     down energy company
water_savings           ratio  %        up   energy company
emissions               flow   null     down sustainability company
waste                   flow   null     down waste company
recycling_rate          ratio  %        up   waste company
"""

_FIRST_LIMITS = {"nps": (-100.0, 100.0), "stars": (0.0, 5.0)}
_UNBOUNDED_BELOW = frozenset({"roi", "profit", "margin", "audience_growth_rate", "social_sentiment"})
_OPEN_ABOVE = frozenset({"roi"})


def _limits(key: str, unit: str, marks: list[str]) -> tuple[float | None, float | None]:
    for mark, limits in _FIRST_LIMITS.items():
        if mark in marks:
            return limits
    lower = None if key in _UNBOUNDED_BELOW else 0.0
    upper = 100.0 if unit == "%" and "open" not in marks and key not in _OPEN_ABOVE else None
    return lower, upper


def _metric(row: str) -> CatalogMetric:
    key, kind, unit, direction, outcome, *marks = row.split()
    lower, upper = _limits(key, unit, marks)
    return CatalogMetric(
        key=key,
        kind=MetricKind(kind),
        unit=None if unit == "null" else unit,
        good_direction=GoodDirection(direction),
        lower=lower,
        upper=upper,
        outcome=outcome,
        vanity="vanity" in marks,
        needs_channel="channel" in marks,
        company_level="company" in marks,
    )


METRICS: dict[str, CatalogMetric] = {metric.key: metric for metric in map(_metric, filter(None, _ROWS.splitlines()))}


def limits_of(key: str | None) -> tuple[float | None, float | None]:
    """The least and the greatest value that a metric of the catalogue can take; None where there is none or no key."""
    metric = METRICS.get(key) if key is not None else None
    return (None, None) if metric is None else (metric.lower, metric.upper)
