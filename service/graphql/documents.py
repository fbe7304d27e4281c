"""Documents: parsed, limited and validated once, then kept for the next request that sends the same text."""

from functools import lru_cache

from graphql import (
    DocumentNode,
    GraphQLError,
    NoSchemaIntrospectionCustomRule,
    get_operation_ast,
    parse,
    specified_rules,
    validate,
)
from graphql.language import OperationType

from service.graphql.limits import check_size
from service.graphql.schema import SCHEMA

MAX_TOKENS = 3000
MAX_ERRORS = 20
KEPT = 128
KEPT_LENGTH = 4000
"""Longer documents are read anew each time, so that what is kept stays small."""


class Refused(Exception):
    """A document that is not executed, with what is wrong with it, as `code`."""

    def __init__(self, code: str, errors: list[GraphQLError]) -> None:
        super().__init__(errors[0].message)
        self.code = code
        self.errors = errors


def prepare(text: str, *, introspection: bool) -> DocumentNode:
    """The document in a text, ready to be executed; raises `Refused`."""
    return (_kept if len(text) <= KEPT_LENGTH else _prepare)(text, introspection)


def _prepare(text: str, introspection: bool) -> DocumentNode:
    try:
        document = parse(text, max_tokens=MAX_TOKENS)
    except GraphQLError as error:
        raise Refused("malformed", [error]) from None
    try:
        check_size(document)
    except GraphQLError as error:
        raise Refused("graphql_validation", [error]) from None
    rules = specified_rules if introspection else (*specified_rules, NoSchemaIntrospectionCustomRule)
    errors = validate(SCHEMA, document, rules, max_errors=MAX_ERRORS, hide_suggestions=not introspection)
    if errors:
        raise Refused("graphql_validation", errors)
    return document


_kept = lru_cache(maxsize=KEPT)(_prepare)


def kind_of(document: DocumentNode, operation_name: str | None) -> OperationType | None:
    """Whether the operation that is asked for is a query, a mutation or a subscription; None when there is none."""
    operation = get_operation_ast(document, operation_name)
    return None if operation is None else operation.operation
