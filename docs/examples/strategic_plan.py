"""A strategic plan for one function, in the right order: objectives and their measures first, tactics afterwards.

Focus, lettered business objectives, mission, balanced scorecard, one or two KPIs each; then tactics, indicators, costs
and benefits, and the meeting at which all of it is talked about. The shop is invented, and so are its figures: on the
day on which the example is first run, 38 of its 104 weeks are over.

    OARLOCK_URL=http://127.0.0.1:8000 OARLOCK_KEY=oar_… python docs/examples/strategic_plan.py
"""

from datetime import UTC, date, datetime, timedelta

from client import Oarlock, head

marketing = Oarlock("strategic-plan")

# 1. Focus: two years, one function; 2. its business objectives, with letters; 3. its mission ------------------------
monday = datetime.now(UTC).date() - timedelta(days=datetime.now(UTC).weekday())
lead = marketing.find_or_make("members", "vera", "email", name="Vera", email="vera@lantern.example", hours_per_week=24)
business = marketing.make(
    "plans", "business", title="Lantern Books: what marketing is for", business_function="marketing",
    mission="Be the first address for those who read in the evening.", starts_on=str(monday - timedelta(weeks=38)),
    ends_on=str(monday + timedelta(weeks=66, days=-1)),
)  # fmt: skip
starts_on, ends_on = date.fromisoformat(business["starts_on"]), date.fromisoformat(business["ends_on"])
weeks = [starts_on + timedelta(weeks=week) for week in range(104)]  # as they were counted when it was first run
for letter, title, outcome, perspective in (
    ("A", "Sell more to those who know us", "revenue", "financial"),
    ("B", "Spend less on finding readers", "cost", "internal_process"),
    ("C", "Readers who are glad to be with us", "satisfaction", "customer"),
):
    marketing.make(
        "objectives", letter, plan_id=business["id"], level="function", letter=letter, title=title,
        business_outcome=outcome, perspective=perspective, owner_id=lead["id"], progress_driver="children",
    )  # fmt: skip
plan = marketing.make(
    "plans", "social", title="Lantern Books: social media", business_function="marketing",
    mission="An army of fans who help to keep our good name.", starts_on=str(starts_on), ends_on=str(ends_on),
    check_in_cadence="quarterly",
)  # fmt: skip

# 4. Objectives: each says by its place which letter it serves, and from which perspective ---------------------------
OBJECTIVES = {
    "orders": ("A", "Win orders through our newsletter", "financial", "revenue", "conversions_and_sales"),
    "referrals": ("B", "Let readers bring readers", "internal_process", "cost", "leads"),
    "answers": ("C", "Answer readers sooner", "customer", "satisfaction", "customer_service"),
    "learning": ("C", "Learn what readers miss", "learning_growth", "satisfaction", "customer_insight"),
}
for name, (letter, title, perspective, outcome, goal_type) in OBJECTIVES.items():
    marketing.make(
        "objectives", name, plan_id=plan["id"], parent_id=marketing.id("objectives", letter), level="social",
        title=title, perspective=perspective, business_outcome=outcome, goal_type=goal_type, owner_id=lead["id"],
    )  # fmt: skip

# 5. One or two KPIs for each, before anybody thinks of tactics ------------------------------------------------------
METRICS = {
    "orders": ("Orders from the newsletter", "flow", "weekly", "count", "up", "orders"),
    "referrals": ("Readers who came through readers", "flow", "monthly", "count", "up", "new_customers"),
    "hours": ("Hours until an answer", "level", "weekly", "hours", "down", "average_response_time"),
    "csat": ("Satisfied with the answer", "ratio", "monthly", "%", "up", "csat"),
    "talks": ("Conversations with readers", "flow", "monthly", "count", "up", "customer_conversations"),
    "opens": ("Newsletters opened", "ratio", "weekly", "%", "up", "open_rate"),
    "clicks": ("Clicks on books in the newsletter", "flow", "weekly", "count", "up", "clicks"),
}
for name, (called, kind, cadence, unit, direction, catalog_key) in METRICS.items():
    marketing.make(
        "metrics", name, key=f"lantern.{name}", name=called, kind=kind, cadence=cadence, unit=unit,
        good_direction=direction, catalog_key=catalog_key,
    )  # fmt: skip
KPIS = {
    "orders": ("orders", "Raise orders from the newsletter from {0} to {1} a week", "increase_to", 40, 80),
    "referrals": ("referrals", "Win {1} readers a month through the newsletter's readers, up from {0}",
                  "increase_to", 12, 30),
    "hours": ("answers", "Cut the hours until an answer on Facebook from {0} to {1}", "decrease_to", 20, 6),
    "csat": ("answers", "Raise satisfaction with answers on Facebook from {0}% to {1}%", "increase_to", 78, 90),
    "talks": ("learning", "Hold {1} conversations with newsletter readers a month, up from {0}", "increase_to", 2, 10),
}  # fmt: skip
for name, (objective, title, kind, baseline, target) in KPIS.items():
    marketing.make(
        "key-results", name, objective_id=marketing.id("objectives", objective), baseline=baseline, target=target,
        metric_id=marketing.id("metrics", name), kind=kind, title=f"{title.format(baseline, target)} by {ends_on}",
        milestones=[{"on": str(weeks[52]), "value": (baseline + target) / 2}],
    )  # fmt: skip

# From here on what was promised is watched: a change of it asks for a reason
if marketing.get(f"plans/{plan['id']}")["status"] == "draft":
    marketing.patch(f"plans/{plan['id']}", status="active")

# 6. Tactics, with what they should move, cost and bring (euros) -----------------------------------------------------
TACTICS = {
    "friday": ("orders", "orders", "A letter on Fridays with one book", 60, 900, 2700, 5, 2,
               {"status": "done", "started_on": str(weeks[21]), "ended_on": str(weeks[38] - timedelta(days=1)),
                "actual_cost": 1100, "actual_benefit": 2860}),
    "voucher": ("referrals", "referrals", "A voucher for whoever brings a reader", 60, 1500, 2400, 4, 2,
                {"status": "planned", "due_on": str(weeks[50])}),
    "duty": ("answers", "hours", "Somebody on duty until eight in the evening", -10, 3000, 3300, 4, 4,
             {"status": "planned", "due_on": str(weeks[60])}),
    "calls": ("learning", "talks", "Five calls every four weeks, with notes", 60, 300, 600, 3, 1,
              {"status": "planned", "due_on": str(weeks[40]), "recurrence": "FREQ=WEEKLY;INTERVAL=4"}),
}  # fmt: skip
for name, (objective, kpi, title, change, cost, benefit, value, complexity, rest) in TACTICS.items():
    marketing.make(
        "tactics", name, objective_id=marketing.id("objectives", objective), title=title,
        key_result_id=marketing.id("key-results", kpi), expected_change=change, cost=cost, benefit=benefit,
        value=value, complexity=complexity, responsible_id=lead["id"], **rest,
    )  # fmt: skip

# 7. Indicators of a tactic: write down all, rate them, keep two to five ---------------------------------------------
friday = marketing.id("tactics", "friday")
CANDIDATES = {
    "clicks": ("Clicks on the book of the week", 5, 5), "opens": ("Share that opens the letter", 3, 5),
    "replies": ("Replies to the letter", 4, 3), "forwarded": ("Letters passed on", 4, 1),
    "unsubscribed": ("Readers who leave after a letter", 3, 4), "minutes": ("Minutes spent reading", 3, 1),
    "quoted": ("Letters quoted by others", 2, 1), "likes": ("Likes of the letter's page", 1, 5),
}  # fmt: skip
for name, (title, significance, tractability) in CANDIDATES.items():
    marketing.make(
        "indicators", name, tactic_id=friday, title=title, significance=significance, tractability=tractability,
        metric_id=marketing.id("metrics", name) if name in METRICS else None,
    )  # fmt: skip

head("Indicators: which to keep")
proposal = marketing.get(f"tactics/{friday}/indicator-proposal", keep=3)
for one in sorted(proposal["indicators"], key=lambda one: one["rank"]):
    print(f"{one['rank']}. {one['score']:4g}  {'keep' if one['keep'] else 'drop'}  {one['title']}")
kept = [one["indicator_id"] for one in proposal["indicators"] if one["keep"]]
if not marketing.get("indicators", tactic_id=friday, state="chosen")["items"]:
    marketing.post(f"tactics/{friday}/indicators/choose", {"keep": kept})
# One that has proved itself becomes a KPI
clicks = marketing.get(f"indicators/{marketing.id('indicators', 'clicks')}")
if clicks["promoted_to_id"] is None:
    marketing.post(
        f"indicators/{clicks['id']}/promote",
        {"id": marketing.id("key-results", "clicks"), "kind": "increase_to", "baseline": 300, "target": 450,
         "title": "Raise clicks on books in the newsletter from 300 to 450 a week by " + str(ends_on),
         "milestones": [{"on": str(weeks[52]), "value": 375}]},
    )  # fmt: skip
promoted = marketing.get(f"key-results/{marketing.id('key-results', 'clicks')}")
print(f"now a KPI: {promoted['title']}")

# What was measured: 21 weeks before the letter, and the 17 of it ----------------------------------------------------
BEFORE = [40, 43, 39, 42, 44, 41, 45, 42, 44, 47, 43, 45, 46, 44, 48, 45, 47, 46, 48, 46, 49]
DURING = [52, 55, 51, 54, 57, 53, 56, 58, 54, 57, 59, 56, 58, 60, 57, 59, 61]
for name, factor in (("orders", 1), ("clicks", 7)):
    values = {str(day): value * factor for day, value in zip(weeks, BEFORE + DURING, strict=False)}
    marketing.record(f"lantern.{name}", values)
OTHERS = {
    "referrals": [12, 13, 15, 16, 18, 20], "hours": [20, 18, 17, 15, 13, 12],
    "csat": [78, 79, 81, 82, 84, 85], "talks": [2, 3, 4, 4, 3, 3],
}  # fmt: skip
for name, values in OTHERS.items():
    marketing.record(f"lantern.{name}", {str(weeks[12 + 5 * place]): value for place, value in enumerate(values)})

head("What the letter came to")
result = marketing.get(f"tactics/{friday}/result")
impact = result["impact"]
print(f"{impact['verdict']}: {impact['measured']:g} orders, {impact['difference']:.0f} more than the trend had it")
roi = marketing.get(f"plans/{plan['id']}/roi")
for name in ("estimated", "actual"):
    print(f"{name}: cost {roi['returns'][name]['cost']:g}, benefit {roi['returns'][name]['benefit']:g}, "
          f"ROI {roi['returns'][name]['roi']:.2f}")  # fmt: skip

# A check-in says what the figures do not; published, it stays as it is
said = marketing.make(
    "check-ins", "first", plan_id=plan["id"], author_id=lead["id"],
    what_changed="The Friday letter sells; nobody has the time for calls.",
    next_step="Find somebody who likes to call.",
    confidences=[
        {"key_result_id": marketing.id("key-results", "orders"), "confidence": 0.8},
        {"key_result_id": marketing.id("key-results", "talks"), "confidence": 0.3, "note": "Three calls in a month"},
    ],
)  # fmt: skip
if said["state"] == "draft":
    marketing.patch(f"check-ins/{said['id']}", state="published")

head("The order of things, and what is missing")
health = marketing.get(f"plans/{plan['id']}/health")
print(", ".join(f"{health['totals'][name]} {name}" for name in ("errors", "warnings", "notes")))
for rule in health["totals"]["rules"]:
    print(f"  {rule['severity']:7}  {rule['rule']}  {rule['count']}")

head("For the next meeting")
review = marketing.get(f"plans/{plan['id']}/review")
print(f"check-ins: {review['check_ins']['cadence']}; of the last: {review['last_check_in']['next_step']}")
for one in review["key_results"]:
    print(f"{one['status']:9}  {one['title']}")
    for reason in one["reasons"]:
        print(f"  {reason['message']}")

head("The report for management")
report = marketing.text(f"plans/{plan['id']}/report.md").splitlines()
print(report[0].removeprefix("# "))
summary = report.index("## Summary")
print(next(line for line in report[summary + 1 :] if line))
