"""A report put together, in the order in which a manager reads. A part of which nothing is known is left out."""

from service.core.verdict import Reason
from service.present.report.course import amendments_of, check_ins_of, closing_of, health_of, method_of
from service.present.report.document import Block, Document, table_of
from service.present.report.goals import courses_of, objectives_of
from service.present.report.known import Known
from service.present.report.language import Tongue
from service.present.report.summary import summary_of
from service.present.report.work import returns_of, tactics_of

PARTS = (
    closing_of,
    objectives_of,
    courses_of,
    tactics_of,
    returns_of,
    health_of,
    check_ins_of,
    amendments_of,
    method_of,
)


def document_of(known: Known, language: str) -> Document:
    """The report of a plan in a language."""
    tongue = Tongue(language)
    blocks: list[Block] = [_facts(known, tongue), *summary_of(known, tongue)]
    for part in PARTS:
        blocks += part(known, tongue)
    return Document(
        language=language,
        title=tongue.label("title", plan=known.plan.title),
        blocks=tuple(blocks),
        footnotes=_footnotes(known, tongue),
    )


def _facts(known: Known, tongue: Tongue) -> Block:
    plan = known.plan
    told = {
        "horizon": _horizon(known, tongue),
        "function": tongue.label(f"function.{plan.function}") if plan.function else "",
        "framework": tongue.label(f"framework.{plan.framework}"),
        "state": tongue.label(f"state.{plan.state}"),
        "mission": plan.mission or "",
        "day": tongue.day(known.review.reviewed_on),
    }
    rows = [(tongue.label(f"fact.{name}"), one) for name, one in told.items() if one]
    return table_of(tongue.label("fact.plan"), (tongue.label("fact.what"), tongue.label("fact.is")), rows)


def _horizon(known: Known, tongue: Tongue) -> str:
    first, last = tongue.day(known.plan.starts_on), tongue.day(known.plan.ends_on)
    if first and last:
        return tongue.between(first, last)
    return tongue.label("from", day=first) if first else tongue.label("until", day=last) if last else ""


def _footnotes(known: Known, tongue: Tongue) -> tuple[str, ...]:
    """As of when, and of what, it was made."""
    plan = known.plan
    at = tongue.instant(plan.at, plan.zone)
    counts = {
        "objectives": len(known.objectives),
        "key_results": sum(len(one.key_results) for one in known.objectives),
        "tactics": len(known.tactics),
    }
    made = Reason("report.made", {"plan": str(plan.id), "on": tongue.day(known.review.reviewed_on), **counts})
    told = [Reason("report.as_of", {"at": at, "zone": plan.zone})] if plan.looked_back else []
    return tuple(tongue.sentence(one) for one in (*told, made))
