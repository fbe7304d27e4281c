"""Documents: parsed, limited and validated once, then kept for the next request that sends the same text."""

from dataclasses import dataclass
from functools import lru_cache

from graphql import (
    DocumentNode,
    GraphQLError,
    NoSchemaIntrospectionCustomRule,
    OperationDefinitionNode,
    get_operation_ast,
    parse,
    specified_rules,
    validate,
)
from graphql.language import OperationType

from service.errors import worded
from service.graphql.cost import Costs
from service.graphql.limits import check_size
from service.graphql.plans import Plans
from service.graphql.schema import SCHEMA

MAX_LENGTH = 100_000
MAX_TOKENS = 3000
MAX_ERRORS = 20
KEPT = 128
KEPT_LENGTH = 4000
"""Longer documents are read anew each time, so that what is kept stays small."""
TOO_LONG = worded("The document is too long: at most {most:,} characters.", most=MAX_LENGTH)


class Refused(Exception):
    """A document that is not executed, with what is wrong with it, as `code`."""

    def __init__(self, code: str, errors: list[GraphQLError]) -> None:
        super().__init__(errors[0].message)
        self.code = code
        self.errors = errors


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document that may be executed, what that costs, and how its queries are answered."""

    document: DocumentNode
    costs: Costs
    plans: Plans

    def operation(self, name: str | None) -> OperationDefinitionNode | None:
        """The operation of that name, or the only one; None when there is none."""
        return get_operation_ast(self.document, name)

    def writes(self, name: str | None) -> bool:
        """Whether the operation of that name is a mutation."""
        return self._is(OperationType.MUTATION, name)

    def asks(self, name: str | None) -> bool:
        """Whether the operation of that name is a query."""
        return self._is(OperationType.QUERY, name)

    def follows(self, name: str | None) -> bool:
        """Whether the operation of that name is a subscription."""
        return self._is(OperationType.SUBSCRIPTION, name)

    def _is(self, kind: OperationType, name: str | None) -> bool:
        operation = self.operation(name)
        return operation is not None and operation.operation is kind


def prepare(text: str, *, introspection: bool) -> Prepared:
    """The document in a text, ready to be executed; raises `Refused`."""
    return (_kept if len(text) <= KEPT_LENGTH else _prepare)(text, introspection)


def _prepare(text: str, introspection: bool) -> Prepared:
    if len(text) > MAX_LENGTH:
        raise Refused("graphql_validation", [GraphQLError(TOO_LONG)])
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
    return Prepared(document, Costs(SCHEMA, document), Plans(document))


_kept = lru_cache(maxsize=KEPT)(_prepare)
