"""Three SMART goals with one deadline: what Adidas set out to save of water by 2020.

By 2020: 20 % at strategic suppliers and 50 % at suppliers of apparel material (baseline 2014), 35 % per employee at own
sites (baseline 2008). The company published shares, not cubic metres; so the metrics here are indexes, 100 in the
baseline year, and no reading is made up.

    OARLOCK_URL=http://127.0.0.1:8000 OARLOCK_KEY=oar_… python docs/examples/adidas.py
"""

from client import Oarlock, head

adidas = Oarlock("adidas")

# The goals in words, as they were in 2016 ---------------------------------------------------------------------------
TEXTS = {
    "strategic": "By 2020, we will achieve 20% water savings at our strategic suppliers (baseline 2014)",
    "apparel": "By 2020, we will achieve 50% water savings at our apparel material suppliers (baseline 2014)",
    "employee": "By 2020, we will achieve 35% water savings per employee at our own sites (baseline 2008)",
}
head("What the words say")
reports = adidas.post(
    "smart/validate",
    {"goals": [{"ref": name, "text": text, "reference_date": "2016-04-01"} for name, text in TEXTS.items()]},
)
for report in reports["results"]:
    target = report["extraction"]["targets"][0]
    letters = " ".join(f"{letter}:{label}" for letter, label in report["letters"].items())
    print(
        f"{report['verdict']}  {letters}  {target['values'][0]} {target['unit']} by {report['extraction']['deadline']}"
    )

WHOLE = """By 2020, we will achieve:
- 20% water savings at our strategic suppliers (baseline 2014)
- 50% water savings at our apparel material suppliers (baseline 2014)
- 35% water savings per employee at our own sites (baseline 2008)"""
[whole] = adidas.post("smart/validate", {"goals": [{"text": WHOLE, "reference_date": "2016-04-01"}]})["results"]
shares = [target["values"][0] for target in whole["extraction"]["targets"]]
print(f"all in one: {whole['verdict']}, {shares} by {whole['extraction']['deadline']}")

# The same as fields: one plan, whose last day is the deadline of all three ------------------------------------------
plan = adidas.make(
    "plans", "water", title="Adidas: water until 2020", business_function="executive", starts_on="2016-01-01",
    ends_on="2020-12-31",
    mission="We value water: it is essential for life, and a resource our industry depends on.",
)  # fmt: skip
objective = adidas.make(
    "objectives", "water", plan_id=plan["id"], title="Use less water in everything we make", level="company",
    perspective="internal_process", business_outcome="cost", progress_driver="children",
)  # fmt: skip
GOALS = {
    "strategic": ("Water use of strategic suppliers", -20, "2014-12-31"),
    "apparel": ("Water use of suppliers of apparel material", -50, "2014-12-31"),
    "employee": ("Water use per employee at own sites", -35, "2008-12-31"),
}
for name, (what, percent, baseline_on) in GOALS.items():
    metric = adidas.make(
        "metrics", name, key=f"adidas.water.{name}", name=what, kind="ratio", unit="points", cadence="yearly",
        good_direction="down", description=f"An index of water use: 100 in {baseline_on[:4]}.",
    )  # fmt: skip
    part = adidas.make(
        "objectives", name, plan_id=plan["id"], parent_id=objective["id"],
        title=f"Lower the {what[0].lower()}{what[1:]}", perspective="internal_process", business_outcome="cost",
    )  # fmt: skip
    adidas.make(
        "key-results", name, objective_id=part["id"], metric_id=metric["id"], kind="decrease_to",
        title=f"Reduce {what[0].lower()}{what[1:]} by {-percent}% by 2020 (baseline {baseline_on[:4]})",
        baseline=100, baseline_on=baseline_on, target_change_percent=percent,
        milestones=[{"on": "2018-12-31", "value": 100 + percent / 2}],
    )  # fmt: skip

head("What they come to")
for name in GOALS:
    stored = adidas.get(f"key-results/{adidas.id('key-results', name)}")
    smart = adidas.get(f"key-results/{stored['id']}/smart")
    target, baseline = stored["resolved_target"], stored["resolved_baseline"]
    print(f"from {baseline:g} ({stored['baseline_on'][:4]}) to {target:g} by {plan['ends_on']}: {stored['status']}")
    letters = " ".join(f"{letter}:{label}" for letter, label in smart["letters"].items())
    print(f"  judged today: {smart['verdict']}  {letters}  {len(smart['conflicts'])} conflicts of words and fields")

head("What if half had been saved by the end of 2018?")
answer = adidas.post(
    "progress/evaluate",
    {"items": [
        {"ref": name, "kind": "decrease_to", "baseline": 100, "target_change_percent": percent,
         "current": 100 + percent / 2, "starts_on": plan["starts_on"], "due_on": plan["ends_on"], "as_of": "2018-12-31"}
        for name, (_, percent, _) in GOALS.items()
    ]},
)  # fmt: skip
for name, result in zip(GOALS, answer["results"], strict=True):
    print(f"{name}: progress {result['progress']:g}, expected {result['expected']:.2f}, {result['status']}")

head("Health")
for finding in adidas.get(f"plans/{plan['id']}/health")["findings"]:
    print(f"{finding['severity']:7}  {finding['reason']['message']} {finding['advice']['message']}")
