"""Every question that the page and the example ask fits the schema, is not on its way out, and is within the limits."""

import pytest
from graphql import NoDeprecatedCustomRule, OperationDefinitionNode, build_schema, parse, validate

from service.graphql.cost import check_cost
from service.graphql.documents import prepare
from tests.cli.running import ROOT
from tests.pages.sources import PAGES, PART, UNMARKED, Question, modules, questions, text_of

EXAMPLE = ROOT / "examples" / "frontend" / "src" / "documents.graphql"
SCHEMA = build_schema(text_of(ROOT / "openapi" / "schema.graphql"))
ALL = [*questions(), Question("examples/frontend", text_of(EXAMPLE))]
PAGE = 100
"""What a variable of the type Int stands for: how many are asked for."""


@pytest.mark.parametrize("question", [one for one in ALL if not one.is_part], ids=lambda one: one.place)
def test_a_question_fits_the_schema_and_the_limits(question: Question) -> None:
    prepared = prepare(question.text, introspection=True)
    assert validate(SCHEMA, prepared.document, [NoDeprecatedCustomRule]) == []
    for definition in prepared.document.definitions:
        if isinstance(definition, OperationDefinitionNode):
            check_cost(
                prepared.costs,
                definition,
                {one.variable.name.value: PAGE for one in definition.variable_definitions or ()},
            )


def test_every_part_is_asked_for_by_somebody() -> None:
    spread = {name for path in modules() for name in PART.findall(text_of(path))}
    for question in ALL:
        if question.is_part:
            names = {one.name.value for one in parse(question.text).definitions if hasattr(one, "name")}
            assert any(f"...{name}" in one.text for name in names for one in ALL if not one.is_part), question.place
    assert spread


@pytest.mark.parametrize("path", modules(), ids=lambda one: str(one.relative_to(PAGES)))
def test_every_document_is_marked(path: object) -> None:
    assert UNMARKED.findall(text_of(path)) == []


def test_there_are_questions() -> None:
    assert len(ALL) > 10
    assert UNMARKED.search("const X = `\n query A { b }`")
    assert not UNMARKED.search("const X = /* GraphQL */ `\n query A { b }`")
