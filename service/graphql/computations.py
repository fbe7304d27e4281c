"""Judgement without storage: the request is the whole input, the answer the whole output."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any
from uuid import UUID

from strawberry import Info

from service.core.evaluation import EvaluateProgress, Evaluation
from service.core.formulas import DerivedMetric, DeriveMetric
from service.core.mappings.trial import MappingTrial, TriedMapping
from service.core.priority import ComparedTactics, CompareMethods, PrioritizedTactics, PrioritizeRequest
from service.edge.languages import spoken
from service.errors import not_found
from service.graphql.annotations import optional
from service.graphql.derive import NAMES, input_of, output
from service.graphql.inputs import argument, arguments_of, field, read_input, speaking
from service.graphql.scalars import identity
from service.operations.derivations import derive_metric
from service.operations.judgements import compare_methods, evaluate_progress, prioritize_tactics
from service.operations.mappings import try_mapping
from service.operations.priorities import compare_plan, prioritize_plan
from service.present.mappings import tried_in
from service.store.work import Work

Judge = Callable[[Work, Any], Coroutine[Any, Any, Callable[[], Any]]]
"""An operation that gives a judgement, yet to be called."""


def unchanged(judgement: Any) -> Any:
    """What goes out as it is."""
    return judgement


def computed(
    shape: type[Any],
    answer: Any,
    judge: Judge,
    text: str,
    *,
    spread: bool = False,
    present: Callable[[Any], Any] = unchanged,
) -> tuple[Any, Any]:
    """Annotation and field of a computation: the request is one `input`, or `spread` over arguments of its own."""
    kind = input_of(shape)

    async def resolve(root: Any, info: Info, **given: Any) -> Any:
        info.context.budget.spend_on(info)
        asked = read_input(shape, given if spread else given["input"], NAMES[kind])
        work = await info.context.work()
        with speaking(NAMES[kind]):
            judgement = await info.context.ask(judge(work, asked))
            return await asyncio.to_thread(lambda: present(judgement()))

    arguments = arguments_of(kind) if spread else [argument("input", kind, "What to judge.")]
    return optional(answer), field(resolve, text, *arguments)


PrioritizedTacticsType = output(PrioritizedTactics, sentences=True)
ComparedTacticsType = output(ComparedTactics, sentences=True)
COMPUTATIONS = {
    "prioritize_tactics": computed(PrioritizeRequest, PrioritizedTacticsType, prioritize_tactics, "Rank tactics."),
    "compare_methods": computed(
        CompareMethods, ComparedTacticsType, compare_methods, "Rank tactics by several methods."
    ),
    "derive_metric": computed(
        DeriveMetric, output(DerivedMetric, sentences=True), derive_metric, "Compute a derived metric."
    ),
    "evaluate_progress": computed(EvaluateProgress, output(Evaluation), evaluate_progress, "Judge key results."),
    "test_mapping": computed(
        MappingTrial,
        output(TriedMapping),
        try_mapping,
        "Say which readings a mapping finds in a body. Nothing is recorded.",
        present=lambda tried: tried_in(tried, spoken()),
    ),
}


WITH_MEMBERS = argument("with_members", bool, "Let the hours of members limit the selection, too.", False)


def of_plan(
    shape: type[Any], answer: Any, ranked: Callable[..., Coroutine[Any, Any, Any]], text: str, *more: Any
) -> Any:
    """A field of a plan that judges its open tactics; `more` are arguments for the operation by name."""
    kind = input_of(shape)
    names = {one.python_name for one in more}

    async def resolve(root: Any, info: Info, objective_id: Any = None, **given: Any) -> Any:
        besides = {name: given.pop(name) for name in names & given.keys()}
        asked = read_input(shape, given | {"tactics": []}, NAMES[kind])
        within = None if objective_id is None else identity(objective_id)
        if objective_id is not None and within is None:
            raise not_found("objective")
        work = await info.context.work()
        with speaking(NAMES[kind]):
            return await info.context.ask(ranked(work, root.id, asked, within, **besides))

    settings = [one for one in arguments_of(kind) if one.python_name not in ("tactics", "members")]
    only = argument("objective_id", UUID | None, "Only the tactics of this objective.")
    return field(resolve, text, *settings, only, *more, kind=optional(answer))


def prioritized_tactics() -> Any:
    """The field of a plan that ranks its open tactics."""
    bias = argument("correct_bias", bool, "Multiply cost, effort and benefit by what earlier estimates came to.", False)
    text = "Its tactics that are an idea, planned or active, ranked."
    return of_plan(PrioritizeRequest, PrioritizedTacticsType, prioritize_plan, text, WITH_MEMBERS, bias)


def compared_tactics() -> Any:
    """The field of a plan that ranks its open tactics by several methods."""
    text = "Its tactics that are an idea, planned or active, ranked by several methods."
    return of_plan(CompareMethods, ComparedTacticsType, compare_plan, text)
