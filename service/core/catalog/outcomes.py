"""Outcomes and what drives them: the map by which one goal's relevance to another is judged.

Three outcomes count in the end (more revenue, lower cost, higher satisfaction); the others are the recognised steps
towards them, and what public and charitable bodies work for. `DRIVERS[x]` are the outcomes whose improvement moves x
directly, `INDIRECT[x]` those that may move it by a step more. What stands in neither has no recognised path to x.
"""

from dataclasses import dataclass


def _table(rows: dict[str, str]) -> dict[str, frozenset[str]]:
    return {outcome: frozenset(drivers.split()) for outcome, drivers in rows.items()}


DRIVERS: dict[str, frozenset[str]] = _table(
    {
        "revenue": "leads conversion retention expansion product ad_efficiency members students attendance donations "
        "tourism",
        "profit": "revenue cost conversion retention ad_efficiency productivity energy waste members students "
        "attendance tourism quality",
        "cost": "productivity ad_efficiency quality energy waste",
        "cash": "cost revenue",
        "satisfaction": "service quality product access",
        "retention": "satisfaction service quality engagement",
        "leads": "traffic conversion ad_efficiency attendance",
        "conversion": "quality ad_efficiency",
        "traffic": "awareness content ad_efficiency",
        "awareness": "content traffic engagement reputation",
        "reputation": "satisfaction service awareness quality",
        "engagement": "content",
        "expansion": "awareness leads revenue",
        "service": "productivity quality people skills digital satisfaction",
        "quality": "people skills satisfaction",
        "product": "insight quality",
        "recruiting": "reputation people",
        "people": "internal safety skills inclusion",
        "skills": "learning",
        "productivity": "people quality skills digital",
        "ad_efficiency": "conversion traffic",
        "internal": "people engagement",
        "sustainability": "energy waste mobility",
        "safety": "skills",
        "members": "retention leads conversion attendance satisfaction",
        "students": "leads conversion reputation retention attendance",
        "attendance": "tourism members conversion satisfaction",
        "donations": "retention leads conversion",
        "tourism": "attendance reputation satisfaction",
        "volunteers": "retention",
        "access": "service digital inclusion",
        "inclusion": "access",
        "health": "service quality safety access skills",
        "learning": "skills quality attendance",
        "digital": "skills",
        "security": "quality skills",
        "compliance": "skills quality",
        "content": "traffic engagement",
    }
)

INDIRECT: dict[str, frozenset[str]] = _table(
    {
        "revenue": "awareness traffic engagement reputation satisfaction service quality content insight productivity "
        "skills digital security facilities",
        "profit": "leads awareness traffic engagement reputation satisfaction service expansion product content people "
        "skills digital cash donations",
        "cost": "digital sustainability people safety admin facilities",
        "cash": "productivity conversion leads retention",
        "satisfaction": "productivity skills people digital insight content internal facilities safety security",
        "retention": "product content insight productivity skills digital awareness",
        "leads": "awareness engagement reputation content insight digital",
        "conversion": "traffic content insight product reputation service digital engagement",
        "traffic": "engagement reputation digital",
        "awareness": "ad_efficiency service satisfaction attendance",
        "reputation": "content engagement sustainability crisis skills traffic",
        "engagement": "awareness traffic digital product insight",
        "expansion": "traffic content insight product engagement reputation conversion recruiting digital",
        "service": "content insight internal recruiting facilities learning volunteers",
        "quality": "digital productivity insight internal facilities recruiting product learning compliance volunteers "
        "admin",
        "product": "skills digital satisfaction",
        "recruiting": "awareness engagement content internal skills learning",
        "people": "recruiting productivity facilities learning",
        "skills": "content digital internal people",
        "productivity": "internal recruiting product facilities safety admin",
        "ad_efficiency": "content insight awareness engagement",
        "internal": "content digital skills",
        "sustainability": "facilities compliance",
        "energy": "facilities sustainability mobility",
        "waste": "sustainability productivity quality",
        "mobility": "facilities digital awareness service content access",
        "safety": "people quality facilities awareness internal compliance",
        "members": "awareness traffic engagement content reputation service quality digital",
        "students": "awareness traffic engagement content satisfaction service quality learning digital access",
        "attendance": "awareness traffic engagement content reputation service quality digital facilities leads access",
        "donations": "awareness traffic engagement content reputation attendance members satisfaction volunteers",
        "tourism": "awareness traffic engagement content service facilities digital access mobility quality",
        "volunteers": "awareness traffic engagement content reputation satisfaction skills members",
        "access": "facilities skills donations awareness content health productivity",
        "inclusion": "skills content awareness internal recruiting donations learning attendance",
        "health": "people digital content awareness productivity recruiting attendance",
        "learning": "content people access facilities engagement satisfaction inclusion digital",
        "digital": "content internal traffic people admin",
        "security": "digital content internal compliance admin",
        "compliance": "digital content internal security admin",
        "crisis": "content internal skills reputation service",
        "insight": "content engagement attendance traffic service digital",
    }
)


@dataclass(frozen=True, slots=True)
class Lever:
    """Something that helps some outcomes when there is more of it and others when there is less."""

    more: frozenset[str]
    """The outcomes that more of it moves directly."""
    less: frozenset[str]
    """The outcomes that less of it moves directly."""


def _lever(more: str, less: str) -> Lever:
    return Lever(frozenset(more.split()), frozenset(less.split()))


LEVERS: dict[str, Lever] = {
    "price": _lever(
        "revenue profit cash",
        "access inclusion satisfaction retention members students attendance tourism conversion health",
    ),
    "staffing": _lever(
        "service satisfaction people quality safety health learning access expansion productivity",
        "cost profit cash",
    ),
    "budget": _lever("", "cost profit cash"),
    "opening": _lever("service access satisfaction attendance health", "cost profit"),
}
"""Prices, staff numbers, budgets and opening hours: good or bad only by what the objective above wants."""


ACTIVITIES = frozenset({"content", "facilities", "admin"})
"""What is done rather than reached: it says what a goal works towards only where no outcome is named."""

SAVINGS = frozenset({"cost", "cash", "energy", "waste"})
"""Outcomes that work of an unknown kind does not serve: it takes money and means before it saves any."""


def driven_by(outcome: str) -> tuple[str, ...]:
    """The outcomes that an outcome moves directly, in the order of the map."""
    return tuple(key for key, drivers in DRIVERS.items() if outcome in drivers)


def distance(driver: str, outcome: str) -> int | None:
    """0 for the same outcome, 1 for a direct driver, 2 for an indirect one, None for no recognised path."""
    if driver == outcome:
        return 0
    if driver in DRIVERS.get(outcome, ()):
        return 1
    return 2 if driver in INDIRECT.get(outcome, ()) else None
