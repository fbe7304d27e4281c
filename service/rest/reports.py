"""A plan's report over HTTP: as Markdown, and as a page that needs nothing else."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from service.edge.conditions import etag_of
from service.edge.documents import AS_OF, Operation, describe
from service.edge.languages import spoken
from service.edge.requests import caller_of, identity_of, known_query, opened
from service.edge.responses import inert_response
from service.operations.past import looking_back
from service.operations.reports import report_of_plan
from service.present.report import html, markdown
from service.present.report.composition import document_of
from service.present.report.document import Document

router = APIRouter(prefix="/v1")


@dataclass(frozen=True, slots=True)
class Form:
    """A form in which a report is written."""

    media: str
    written: Callable[[Document], str]

    async def answer(self, request: Request) -> Response:
        """A plan's report in the language of the answer: how it stands, why, and what needs a decision."""
        caller = await caller_of(request)
        known_query(request, "as_of")
        async with opened(request, caller) as present:
            work = await looking_back(present, request.query_params.get("as_of"))
            known = await report_of_plan(work, identity_of(request, "plan"))
        language = spoken()
        text = await asyncio.to_thread(lambda: self.written(document_of(known, language)))
        return inert_response(request, text.encode(), f"{self.media}; charset=utf-8", etag_of(text.encode()))


FORMS = (
    ("md", "Markdown", Form("text/markdown", markdown.written)),
    ("html", "HTML", Form("text/html", html.written)),
)

for ending, called, form in FORMS:
    describe(
        router,
        "GET",
        f"/plans/{{id}}/report.{ending}",
        form.answer,
        Operation(
            f"get_plan_report_{called.lower()}",
            f"Write a plan's report as {called}",
            "judgement",
            parameters=(AS_OF,),
            permission="report_of_plan",
            content={form.media: {"schema": {"type": "string"}}},
        ),
    )
