"""What objectives say of those that they serve, in the graph."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from service.edge.resources import objective_statements_in
from service.graphql.context import Parent, Read
from service.graphql.fields import related
from service.store.work import Work


async def _statements(work: Work, objectives: list[Parent], _: Any) -> Mapping[UUID, Any]:
    return await objective_statements_in(work, objectives)


OBJECTIVE_STATEMENTS = Read(_statements, needs=("id", "parent_id", "title"), at_once=100)


def objective_statement() -> Any:
    """The sentence of an objective."""
    text = (
        "To help us with the objective that it serves, we do this one, by their titles; in the language of the answer. "
        "It serves the objective it stands under, else the one it is aligned with; null without either."
    )
    return related(OBJECTIVE_STATEMENTS, text, str | None)
