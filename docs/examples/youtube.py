"""An OKR that was a stretch: YouTube's billion hours watched a day, from 2012 to the end of 2016.

The figures of the years are approximate, as the public knows them: about 100 million hours a day in 2012, close to a
billion at the end of 2016, the billion announced in February 2017. What its teams aimed at was never published.

    OARLOCK_URL=http://127.0.0.1:8000 OARLOCK_KEY=oar_… python docs/examples/youtube.py
"""

from client import Oarlock, head

youtube = Oarlock("youtube")

# One objective, one number, one day ---------------------------------------------------------------------------------
plan = youtube.make(
    "plans", "billion", title="YouTube: a billion hours a day", framework="okr", business_function="other",
    mission="People come to watch, and stay because it was worth it.", starts_on="2012-11-01", ends_on="2016-12-31",
    status="active",
)  # fmt: skip
objective = youtube.make(
    "objectives", "billion", plan_id=plan["id"], level="company", perspective="customer", business_outcome="revenue",
    title="Reach a billion hours of watch time a day",
)  # fmt: skip
hours = youtube.make(
    "metrics", "hours", key="youtube.hours_a_day", name="Watch time a day, in hours", kind="level", unit="hours",
    cadence="yearly", description="Approximate, as the public knows it.",
)  # fmt: skip
key_result = youtube.make(
    "key-results", "hours", objective_id=objective["id"], metric_id=hours["id"], kind="increase_to",
    title="Raise YouTube's watch time from 100 million to 1 billion hours a day by the end of 2016",
    baseline=100e6, baseline_on="2012-11-01", target=1e9, commitment="aspirational",
)  # fmt: skip

# Readings, year by year ---------------------------------------------------------------------------------------------
YEARS = {"2012-12-31": 100e6, "2013-12-31": 200e6, "2014-12-31": 300e6, "2015-12-31": 500e6, "2016-12-31": 950e6}
youtube.record(hours["key"], YEARS)

head("On the way: how it stood at the end of each year")
judged = youtube.post(
    "progress/evaluate",
    {"framework": "okr", "items": [
        {"ref": day, "kind": "increase_to", "baseline": 100e6, "target": 1e9, "current": value,
         "starts_on": plan["starts_on"], "due_on": plan["ends_on"], "as_of": day}
        for day, value in YEARS.items()
    ]},
)["results"]  # fmt: skip
for (day, value), one in zip(YEARS.items(), judged, strict=True):
    came = f"progress {one['progress']:.2f}, expected {one['expected']:.2f}"
    print(f"{day}  {value / 1e6:4g} million  {came}, {one['status']}")

head("At the end")
now = youtube.get(f"key-results/{key_result['id']}")
print(f"grade {now['grade']:g}, {now['status']}; the intended landing is 0.6 to 0.7, and this is {now['band']} it")
print(next(reason["message"] for reason in now["reasons"] if reason["rule"].startswith("status.")))

# The plan is closed by the figures of its last day; a plan that is closed already stays as it was closed ------------
if youtube.get(f"plans/{plan['id']}")["status"] != "closed":
    youtube.post(
        f"plans/{plan['id']}/close",
        {"closed_on": "2016-12-31",
         "lessons": "One number for everybody, for four years: it was time watched, not clicks, that led the way."},
    )  # fmt: skip
closing = youtube.get(f"plans/{plan['id']}/closing")
[landed] = closing["result"]["objectives"]
print(f"closed: {landed['outcome']}, {landed['reasons'][0]['message']}")
print(f"lessons: {closing['lessons']}")

# What comes after: a successor begins from where it stood -----------------------------------------------------------
successors = youtube.get("plans", previous_plan_id=plan["id"])["items"]
if not successors:
    made = youtube.post(
        f"plans/{plan['id']}/successor",
        {"title": "YouTube: after the billion", "starts_on": "2017-01-01", "ends_on": "2020-12-31", "carry": "all"},
    )
    successors = [made["plan"]]
[after] = successors
head(f"After it: {after['title']} ({after['status']})")
for carried in youtube.get("objectives", plan_id=after["id"])["items"]:
    print(f"objective   {carried['title']}")
    for target in youtube.get("key-results", objective_id=carried["id"])["items"]:
        print(f"key result  from {target['resolved_baseline'] / 1e6:g} to {target['resolved_target'] / 1e6:g} million")
