"""How a mutation answers: what was done, or user errors; committed before either is used."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from uuid import UUID

import strawberry
from strawberry import Info

from service.edge.languages import spoken
from service.edge.requests import checked_reason
from service.errors import Kind, Problem, not_found
from service.graphql.annotations import optional
from service.graphql.derive import make
from service.graphql.inputs import argument, field, speaking
from service.graphql.names import Names, parameter
from service.graphql.scalars import identity
from service.i18n import translate
from service.operations.nouns import Versions
from service.store.work import Work

MENDABLE = frozenset(
    {Kind.INVALID, Kind.MALFORMED, Kind.CONFLICT, Kind.IN_THE_WAY, Kind.NOT_FOUND, Kind.PRECONDITION_FAILED}
)
"""Problems that are answered as user errors; all others are errors of the field."""

Given = Mapping[str, Any]
Done = dict[str, Any]
Act = Callable[[Work, Given], Awaitable[Done]]
Members = dict[str, tuple[Any, Any]]


REASON = argument("reason", str | None, "Why, for the log. A change of an active plan needs one.")
IF_VERSION = argument("if_version", int | None, "Only if it still has this version.")


@strawberry.type(description="What stood in the way of a mutation, and where.")
class UserError:
    """One fault of a request."""

    code: str = strawberry.field(description="The rule that was broken; stable.")
    pointer: str | None = strawberry.field(
        description="The field to look at, as a JSON pointer into `input`, `patch`, `readings` or the arguments."
    )
    message: str = strawberry.field(description="What to change.")


def errors_of(problem: Problem) -> list[dict[str, Any]]:
    """A problem as user errors, in the language of the request: one a fault, or one for the whole."""
    language = spoken()
    if not problem.errors:
        return [{"code": problem.kind.value, "pointer": None, "message": translate(problem.detail, language)}]
    return [
        {"code": one.code, "pointer": _slashed(one.pointer), "message": translate(one.message, language)}
        for one in problem.errors
    ]


def _slashed(pointer: str) -> str:
    return pointer if pointer.startswith("/") or not pointer else f"/{parameter(pointer)}"


def mutation(
    name: str,
    text: str,
    act: Act,
    answer: Members,
    names: Names,
    *arguments: Any,
    after: Callable[[Done], None] | None = None,
) -> tuple[Any, Any]:
    """Annotation and field of a mutation: `act` in a transaction of its own, `names` what its problems point at.

    `after` is called with what was done once it is on disk. Every mutation takes a reason for the log, if only as one
    of the things it is about.
    """
    own = any(one.python_name == REASON.python_name for one in arguments)

    async def resolve(root: Any, info: Info, **given: Any) -> Done:
        info.context.budget.spend_on(info)
        reason = None if own else given.pop("reason", None)
        try:
            with speaking(names):
                async with info.context.writing(checked_reason(reason, "reason")) as work:
                    done = await act(work, given)
        except Problem as problem:
            if problem.kind not in MENDABLE:
                raise
            return {"user_errors": errors_of(problem)}
        if after is not None:
            after(done)
        return {"user_errors": []} | done

    stood = strawberry.field(description="What stood in the way; empty when it is done.")
    members = answer | {"user_errors": (list[UserError], stood)}
    payload = make(strawberry.type, f"{name[0].upper()}{name[1:]}Payload", f"What became of `{name}`.", members)
    return optional(payload), field(resolve, text, *arguments, *(() if own else (REASON,)))


def versions(given: Given) -> Versions:
    """The version under which a change is still wanted."""
    wanted = given.get("if_version")
    return None if wanted is None else frozenset({wanted})


def shown(kind: Any, text: str) -> tuple[Any, Any]:
    """A part of an answer, null when there are user errors."""
    return optional(kind), strawberry.field(description=text)


def required(given: Given, name: str, noun: str) -> UUID:
    """An id among the arguments. What is no UUID names nothing."""
    found = identity(given[name])
    if found is None:
        raise not_found(noun)
    return found
