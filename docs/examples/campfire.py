"""From company goals to tactics in five steps: the plan of Campfire, Inc., after Buffer's example.

Align, break down, prioritise, assign, adapt. The plan is for the year after the one in which it is made.

    OARLOCK_URL=http://127.0.0.1:8000 OARLOCK_KEY=oar_… python docs/examples/campfire.py
"""

from datetime import UTC, datetime

from client import Oarlock, head

campfire = Oarlock("campfire")
YEAR = datetime.now(UTC).year + 1

# Who there is -------------------------------------------------------------------------------------------------------
brian = campfire.find_or_make("members", "brian", "email", name="Brian", email="brian@campfire.example")
hailley = campfire.find_or_make("members", "hailley", "email", name="Hailley", email="hailley@campfire.example")

# 1. Align: three goals of the company, and what social media does for them ------------------------------------------
company = campfire.make(
    "plans", "company", title=f"Campfire, Inc.: three goals for {YEAR}", business_function="executive",
    mission="Every small team has a place where its work comes together.",
    starts_on=f"{YEAR}-01-01", ends_on=f"{YEAR}-12-31",
)  # fmt: skip
social = campfire.make(
    "plans", "social", title=f"Campfire, Inc.: social media {YEAR}", business_function="marketing",
    mission="Makers speak well of us where our next customers listen.",
    starts_on=f"{YEAR}-01-01", ends_on=f"{YEAR}-12-31",
)  # fmt: skip

GOALS = {
    "segment": ("A", "Expand into a new market segment", "revenue", "financial"),
    "features": ("B", "Ship 3 key product features", "revenue", "internal_process"),
    "nps": ("C", "Improve NPS among SMB customers", "satisfaction", "customer"),
}
for name, (letter, title, outcome, perspective) in GOALS.items():
    campfire.make(
        "objectives", name, plan_id=company["id"], title=title, level="company", letter=letter,
        business_outcome=outcome, perspective=perspective, progress_driver="children",
    )  # fmt: skip

OBJECTIVES = {
    "influencers": ("segment", "Build relationships with influencers who can carry our message", "brand_awareness"),
    "partners": ("segment", "Partner with influencers and brands to reach and grow an audience", "engaged_community"),
    "content": ("segment", "Create and promote branded content that grows the top of the funnel", "leads"),
    "launches": ("features", "Run campaigns that promote the launches", "website_traffic"),
    "awareness": ("features", "Raise awareness of the new features, and get people to try them", "engaged_community"),
}
for name, (goal, title, goal_type) in OBJECTIVES.items():
    campfire.make(
        "objectives", name, plan_id=social["id"], parent_id=campfire.id("objectives", goal), title=title,
        level="social", goal_type=goal_type, owner_id=brian["id"],
    )  # fmt: skip

# How each objective is measured, before anybody thinks of tactics
METRICS = {
    "influencers": ("influencers_won", "Influencers who work with us", "level", "count", None),
    "partners": ("partner_audience", "People reached through partners in a month", "unique", "count", "reach"),
    "content": ("content_leads", "Leads from branded content in a month", "flow", "count", "leads"),
    "launches": ("launch_visits", "Visits to launch pages in a month", "flow", "count", "web_visits"),
    "awareness": ("feature_comments", "Comments on new features in a month", "flow", "count", "comments"),
}
TARGETS = {
    "influencers": ("Win {target} influencers in the new segment, up from {baseline}", 0, 20),
    "partners": ("Raise the monthly reach of partners' posts on Instagram from {baseline} to {target}", 8000, 30000),
    "content": ("Raise the monthly leads from branded content on LinkedIn from {baseline} to {target}", 120, 300),
    "launches": ("Raise the monthly visits from YouTube to launch pages from {baseline} to {target}", 2500, 6000),
    "awareness": ("Raise the monthly comments on new features on YouTube from {baseline} to {target}", 40, 160),
}
for name, (key, called, kind, unit, catalog_key) in METRICS.items():
    metric = campfire.make(
        "metrics", name, key=f"campfire.{key}", name=called, kind=kind, unit=unit, cadence="monthly",
        catalog_key=catalog_key,
    )  # fmt: skip
    title, baseline, target = TARGETS[name]
    campfire.make(
        "key-results", name, objective_id=campfire.id("objectives", name), metric_id=metric["id"], kind="increase_to",
        title=f"{title.format(baseline=f'{baseline:,}', target=f'{target:,}')} by 31 December {YEAR}",
        baseline=baseline, target=target,
        milestones=[{"on": f"{YEAR}-06-30", "value": (baseline + target) / 2}],
    )  # fmt: skip

# 2. Break down, with 3. value and complexity (1 to 5) and effort (hours), and 4. people and days --------------------
TACTICS = {
    "list": ("influencers", "List 100 influencers in the niche who are open to sponsored posts", 4, 2, 20, None,
             [brian], f"{YEAR}-02-01", None),
    "message": ("influencers", "Send each of the 100 influencers a message", 5, 2, 30, 15,
                [brian], f"{YEAR}-02-20", None),
    "sponsored": ("partners", "Run a sponsored post with 1 brand or influencer every month", 5, 4, 60, 15000,
                  [brian, hailley], f"{YEAR}-01-30", "FREQ=MONTHLY;BYMONTHDAY=30"),
    "guide": ("content", "A guide for the new segment, to download", 4, 3, 50, 90,
              [hailley], f"{YEAR}-03-31", None),
    "countdown": ("launches", "A countdown on all channels before each launch", 3, 2, 25, 2000,
                  [hailley], f"{YEAR}-04-15", None),
    "questions": ("awareness", "An hour of questions and answers after each launch", 2, 1, 10, 60,
                  [hailley], f"{YEAR}-04-30", None),
    "billboards": ("awareness", "Billboards near studios", 2, 5, 80, 5,
                   [brian], f"{YEAR}-05-31", None),
}  # fmt: skip
for name, (objective, title, value, complexity, effort, change, people, due_on, recurrence) in TACTICS.items():
    campfire.make(
        "tactics", name, objective_id=campfire.id("objectives", objective), title=title, value=value,
        key_result_id=campfire.id("key-results", objective), complexity=complexity, effort=effort,
        expected_change=change, responsible_id=people[0]["id"], assignee_ids=[one["id"] for one in people],
        due_on=due_on, recurrence=recurrence, status="planned",
        requires=[campfire.id("tactics", "list")] if name == "message" else [],
    )  # fmt: skip
# "The thumb in the air": Hailley thinks otherwise of the countdown, and both opinions count.
for member, value in ((brian, 3), (hailley, 5)):
    campfire.make(
        "estimates", f"countdown/{member['name']}", tactic_id=campfire.id("tactics", "countdown"), input="value",
        member_id=member["id"], value=value,
    )  # fmt: skip

# What the service makes of it ---------------------------------------------------------------------------------------
head("Aligned: what social media does for which goal")
for name in OBJECTIVES:
    print(campfire.get(f"objectives/{campfire.id('objectives', name)}")["statement"])

head("Prioritised, for 150 hours")
ranking = campfire.get(f"plans/{social['id']}/prioritized-tactics", **{"capacity[effort]": 150, "seed": 7})
names = {campfire.id("tactics", name): title for name, (_, title, *_) in TACTICS.items()}
for item in ranking["items"]:
    chosen = "do it" if item["selected"] else "later"
    low, high = item["rank_interval"]
    ranks = f"{item['rank']}" if low == high else f"{item['rank']} ({low} to {high})"
    print(f"{ranks:>9}. section {item['section']}  {chosen}  {names[item['id']]}")
selection = ranking["selection"]
print(f"Worth {selection['value']:g} together, in {selection['effort']:g} hours. {selection['reasons'][0]}")

head("Assigned")
for name, (*_, people, _, _) in TACTICS.items():
    tactic = campfire.get(f"tactics/{campfire.id('tactics', name)}")
    print(f"{tactic['next_due_on']}  {', '.join(one['name'] for one in people):15}  {tactic['title']}")
links = campfire.get(f"plans/{social['id']}/calendar-tokens")["items"]
if not links:
    link = campfire.post(f"plans/{social['id']}/calendar-tokens", {"name": "The team's calendars"})
    print(f"Subscribe to {campfire.http.base_url.join(link['path'])}")
print(campfire.text(f"plans/{social['id']}/calendar.ics").count("BEGIN:VEVENT"), "events in the calendar")

head("SMART")
summary = campfire.get(f"plans/{social['id']}/smart")["summary"]
print(", ".join(f"{summary[verdict]} {verdict}" for verdict in ("smart", "needs_work", "not_smart")))
for fix in summary["fix_first"]:
    print(f"  {fix['letter']}  {fix['title']}: {fix['suggestion']}")

head("Health")
for plan in (company, social):
    health = campfire.get(f"plans/{plan['id']}/health")
    print(plan["title"], {name: health["totals"][name] for name in ("errors", "warnings", "notes")})
    for finding in health["findings"]:
        print(f"  {finding['severity']:7}  {finding['reason']['message']} {finding['advice']['message']}")
