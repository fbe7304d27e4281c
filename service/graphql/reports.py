"""The report of a plan, as a field of it."""

import asyncio
from collections.abc import Mapping
from enum import StrEnum
from typing import Any
from uuid import UUID

from strawberry import Info

from service.edge.languages import spoken
from service.errors import Problem, repointed
from service.graphql.annotations import enum_of
from service.graphql.context import Parent, Read
from service.graphql.inputs import argument, field
from service.graphql.names import camel
from service.operations.past import looking_back
from service.operations.reports import report_of_plan
from service.present.report import html, markdown
from service.present.report.composition import document_of
from service.present.report.known import Known
from service.store.work import Work

CHARACTERS_A_POINT = 2_000


class ReportFormat(StrEnum):
    """In which form a report is written."""

    MARKDOWN = "markdown"
    HTML = "html"


FORMS = {ReportFormat.MARKDOWN: markdown.written, ReportFormat.HTML: html.written}


async def _reports(
    present: Work, plans: list[Parent], asked: tuple[ReportFormat, str | None, str]
) -> Mapping[UUID, Any]:
    wanted, as_of, language = asked
    work = await looking_back(present, as_of)
    found: dict[UUID, Any] = {}
    for plan in plans:
        known = await report_of_plan(work, plan.id)
        found[plan.id] = await asyncio.to_thread(_written, known, wanted, language)
    return found


def _written(known: Known, wanted: ReportFormat, language: str) -> str:
    return FORMS[wanted](document_of(known, language))


def _length_of(report: str) -> int:
    return len(report) // CHARACTERS_A_POINT


REPORTS = Read(_reports, weight=200, size=_length_of, at_once=1)


def plan_report() -> Any:
    """The field of a plan that gives its report."""

    async def resolve(root: Any, info: Info, **given: Any) -> Any:
        wanted = ReportFormat(given.get("format", ReportFormat.MARKDOWN))
        try:
            return await info.context.load(REPORTS, root, (wanted, given.get("as_of"), spoken()))
        except Problem as problem:
            raise repointed(problem, camel) from problem

    text = "Its report: how it stands, why, and what needs a decision, in the language of the answer."
    form = argument("format", enum_of(ReportFormat), "In which form it is written.", ReportFormat.MARKDOWN)
    as_of = argument("as_of", str | None, "As of this instant, RFC 3339, or the end of this day. Unset: now.")
    return field(resolve, text, form, as_of, kind=str | None)
