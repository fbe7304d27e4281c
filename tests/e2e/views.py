"""Every view of the page, by name, and where it is in the demo."""

import httpx

NAMES = ("plans", "chain", "tactics", "key-result", "check-ins", "deliveries", "judge")
FOR_ADMINS = ("deliveries",)
"""Those that the demo's own key, which only reads, does not open."""

QUERY = """{
  plans(filter: {status: {eq: active}, businessFunction: {eq: marketing}, title: {contains: "Social"}}, first: 1) {
    nodes { id objectives(first: 20) { nodes { keyResults(first: 20) { nodes { id title } } } } } } }"""


def addresses(client: httpx.Client) -> dict[str, str]:
    """The address of each view, for the demo's social media plan and its followers."""
    answer = client.post("/graphql", json={"query": QUERY}).json()
    (plan,) = answer["data"]["plans"]["nodes"]
    key_results = [one for objective in plan["objectives"]["nodes"] for one in objective["keyResults"]["nodes"]]
    followers = next(one for one in key_results if "Instagram followers" in one["title"])
    return {
        "plans": "/#/",
        "chain": f"/#/plans/{plan['id']}",
        "tactics": f"/#/plans/{plan['id']}/tactics",
        "key-result": f"/#/key-results/{followers['id']}",
        "check-ins": f"/#/plans/{plan['id']}/check-ins",
        "deliveries": "/#/deliveries",
        "judge": "/#/judge",
    }
