"""Indicators in the graph: which of a tactic's to keep, the choice itself, and a key result made of one."""

from typing import Any
from uuid import UUID

from strawberry import Info

from service.core.indicators import KEPT, IndicatorProposal
from service.graphql.annotations import optional
from service.graphql.derive import NAMES, input_of, output
from service.graphql.inputs import argument, field, read
from service.graphql.payloads import Done, Given, Members, mutation, required, shown
from service.graphql.reads import INDICATOR_PROPOSALS
from service.operations.indicators import choose_indicators, promote_indicator
from service.store.tables.indicators import ChooseIndicators, Promotion
from service.store.work import Work

CHOICE, PROMOTION = input_of(ChooseIndicators), input_of(Promotion)


def indicator_proposal() -> Any:
    """The field of a tactic that proposes which of its indicators to keep."""

    async def resolve(root: Any, info: Info, keep: int) -> Any:
        return await info.context.load(INDICATOR_PROPOSALS, root, keep)

    most = argument("keep", int, "How many to keep at most, 2 to 5.", KEPT)
    return field(resolve, "Which of its indicators to keep, and why.", most, kind=optional(output(IndicatorProposal)))


async def _choose(work: Work, given: Given) -> Done:
    choice = read(ChooseIndicators, given["input"])
    return {"indicators": await choose_indicators(work, required(given, "tactic_id", "tactic"), choice)}


async def _promote(work: Work, given: Given) -> Done:
    fields = read(Promotion, given["input"])
    indicator, made = await promote_indicator(work, required(given, "indicator_id", "indicator"), fields)
    return {"indicator": indicator, "key_result": made}


def of_indicators(indicator: Any, key_result: Any) -> Members:
    """The mutations of indicators beside those of every noun, by their lines in the table of permissions."""
    return {
        "choose_indicators": mutation(
            "chooseIndicators",
            "Keep some indicators of a tactic and drop all its others, at once.",
            _choose,
            {"indicators": shown(list[indicator], "All of the tactic's, in the order they were made.")},
            NAMES[CHOICE],
            argument("tactic_id", UUID, "Which tactic."),
            argument("input", CHOICE, "Which to keep, and why."),
        ),
        "promote_indicator": mutation(
            "promoteIndicator",
            "Make a key result of an indicator, with its metric and its tactic's objective. The indicator stays.",
            _promote,
            {
                "indicator": shown(indicator, "The indicator, which names the key result."),
                "key_result": shown(key_result, "The key result."),
            },
            NAMES[PROMOTION],
            argument("indicator_id", UUID, "Which indicator."),
            argument("input", PROMOTION, "The key result, but for its objective and metric."),
        ),
    }
