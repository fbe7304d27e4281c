"""Outcomes and what drives them directly: the map by which one goal's relevance to another is judged.

Three outcomes count in the end (more revenue, lower cost, higher satisfaction); the others are the recognised steps
towards them. `DRIVERS[x]` are the outcomes whose improvement moves x directly; two steps away is an indirect link.
"""

DRIVERS: dict[str, frozenset[str]] = {
    outcome: frozenset(drivers.split())
    for outcome, drivers in {
        "revenue": "leads conversion retention expansion product",
        "profit": "revenue cost conversion retention ad_efficiency productivity",
        "cost": "productivity ad_efficiency quality sustainability",
        "satisfaction": "service quality product",
        "retention": "satisfaction service quality engagement",
        "leads": "traffic conversion ad_efficiency awareness",
        "conversion": "quality",
        "traffic": "awareness content",
        "awareness": "content traffic engagement reputation",
        "reputation": "satisfaction service awareness",
        "engagement": "content",
        "expansion": "awareness leads revenue traffic",
        "service": "productivity quality people",
        "quality": "people",
        "product": "insight quality",
        "recruiting": "reputation",
        "people": "recruiting internal safety",
        "productivity": "people quality",
        "ad_efficiency": "conversion traffic",
        "internal": "people",
    }.items()
}


def driven_by(outcome: str) -> tuple[str, ...]:
    """The outcomes that an outcome moves directly, in the order of the map."""
    return tuple(key for key, drivers in DRIVERS.items() if outcome in drivers)


def distance(driver: str, outcome: str) -> int | None:
    """0 for the same outcome, 1 for a direct driver, 2 for a driver of a driver, None for no recognised path."""
    if driver == outcome:
        return 0
    direct = DRIVERS.get(outcome, frozenset[str]())
    if driver in direct:
        return 1
    return 2 if any(driver in DRIVERS.get(step, ()) for step in direct) else None
