"""The schema: everything the graph can say, and its text."""

from typing import Any

import strawberry
from graphql import GraphQLSchema
from strawberry.schema.config import StrawberryConfig

from service.graphql.mutations import Mutation
from service.graphql.queries import Query
from service.graphql.scalars import SCALARS


def attribute(source: Any, name: str) -> Any:
    """What a source has under a name: rows and judgements have attributes, stored JSON and payloads have keys."""
    return source.get(name) if type(source) is dict else getattr(source, name)


DECLARED = strawberry.Schema(Query, Mutation, config=StrawberryConfig(scalar_map=SCALARS, default_resolver=attribute))
SCHEMA: GraphQLSchema = DECLARED._schema


def sdl() -> str:
    """The schema in GraphQL's own language: types by name, fields as declared."""
    return DECLARED.as_str() + "\n"
