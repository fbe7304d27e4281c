"""The schema: everything the graph can say, and its text."""

from typing import Any

import strawberry
from graphql import GraphQLSchema
from strawberry.schema.config import StrawberryConfig

from service.graphql.mutations import Mutation
from service.graphql.queries import Query
from service.graphql.scalars import SCALARS
from service.graphql.subscriptions.roots import Subscription


def attribute(source: Any, name: str) -> Any:
    """What a source has under a name: rows and judgements have attributes, stored JSON and payloads have keys."""
    return source.get(name) if type(source) is dict else getattr(source, name)


CONFIG = StrawberryConfig(scalar_map=SCALARS, default_resolver=attribute)
DECLARED = strawberry.Schema(Query, Mutation, Subscription, config=CONFIG)
SCHEMA: GraphQLSchema = DECLARED._schema


def sdl() -> str:
    """The schema in GraphQL's own language: types by name, fields as declared."""
    return DECLARED.as_str() + "\n"
