"""From the text of a formula to what it is made of.

    sum      = product { ("+" | "-") product }        product  = signed { ("*" | "/") signed }
    signed   = "-" signed | value                     value    = number | metric | call | "(" sum ")"
    call     = function "(" metric ")" | catalogue "(" [ name "=" given { "," name "=" given } ] ")"
    given    = sum | "[" [ sum { "," sum } ] "]"      metric   = letters, digits, "_" and "." | "`" any key or id "`"

A key that begins with a digit, or has other characters than these, stands between backticks. A word is a function only
where a parenthesis follows. The work is bounded by the text, which is short; every fault says where it is.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from math import isfinite

from service.core.catalog.formulas import FORMULAS, Formula
from service.core.expressions.syntax import (
    MOST_LEVELS,
    MOST_METRICS,
    MOST_NODES,
    Aggregate,
    Expression,
    Negative,
    Node,
    Number,
    Operation,
    Part,
    Published,
    nodes_of,
)
from service.core.formulas import LEVELS, LISTS, MAPS, MOST_CHARACTERS, accepts
from service.errors import Problem, invalid, worded

TOKEN = re.compile(
    r"[ \t\r\n]*(?:(?P<number>[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<name>[A-Za-z][A-Za-z0-9_.]*)|`(?P<quoted>[A-Za-z0-9][A-Za-z0-9_.:/-]{0,119})`"
    r"|(?P<mark>[-+*/()\[\],=])|(?P<end>\Z))"
)
FUNCTIONS = {one.value: one for one in Aggregate}
PUBLISHED: dict[str, Formula] = {
    name: formula
    for metric, formulas in FORMULAS.items()
    for name, formula in [(metric, formulas[0]), *((f"{metric}.{one.variant}", one) for one in formulas)]
}
"""The catalogue's formulas as functions: by metric and variant, or by the metric for its first variant."""

CHARACTER = (
    "Character {at} cannot stand there in a formula. A metric's key that begins with a digit, or has other characters "
    "than letters, digits, _ and . stands between backticks."
)
INCOMPLETE = "At character {at} a number, a metric or a parenthesis is missing."
UNEXPECTED = "At character {at} the formula should end, or go on with + - * / or what closes a parenthesis."
FUNCTION = (
    "There is no function of the name at character {at}. There are {known}, and the formulas of the catalogue, such as "
    "{example}."
)
ONE_METRIC = "At character {at} the function takes one metric, by its key or id, and nothing else."
INPUTS = "The formula at character {at} takes these inputs, each once: {known}."


@lru_cache(maxsize=1024)
def parse_expression(text: str, pointer: str = "/formula") -> Expression:
    """Read a formula; faults are told at `pointer`. Raises Problem(invalid) that says where and what to change."""
    if len(text) > MOST_CHARACTERS:
        message = worded("A formula has at most {most:,} characters.", most=MOST_CHARACTERS)
        raise invalid(pointer, "formula_too_long", message)
    node = _Reader(text, pointer).whole()
    parts = tuple(one for one in nodes_of(node) if isinstance(one, Part))
    found = Expression(text, node, parts)
    if len(found.names) > MOST_METRICS:
        message = worded("A formula names at most {most} metrics.", most=MOST_METRICS)
        raise invalid(pointer, "formula_too_large", message)
    return found


def _shown(formula: Formula) -> Iterator[str]:
    """The inputs of a formula as they are written."""
    for name in formula.inputs:
        if name in MAPS:
            yield from (f"{name}_{level}=…" for level in LEVELS)
        else:
            yield f"{name}=[…, …]" if name in LISTS else f"{name}=…"


def refused(pointer: str, code: str, template: str, at: int, **more: str) -> Problem:
    """What is wrong with a formula, and at which character."""
    return invalid(pointer, code, worded(template, at=at, **more))


class _Reader:
    """Reads one formula from left to right."""

    def __init__(self, text: str, pointer: str) -> None:
        self._text, self._pointer = text, pointer
        self._level = self._nodes = 0
        self._place = 0
        self._next()

    def whole(self) -> Node:
        """The formula, which ends where the text ends."""
        node = self._sum()
        if self._kind != "end":
            raise refused(self._pointer, "formula_unexpected", UNEXPECTED, self._at)
        return node

    def _next(self) -> None:
        found = TOKEN.match(self._text, self._place)
        if found is None or found.lastgroup is None:
            gap = re.compile(r"[ \t\r\n]*").match(self._text, self._place)
            self._at = (gap.end() if gap else self._place) + 1
            raise refused(self._pointer, "formula_character", CHARACTER, self._at)
        self._kind, self._word = found.lastgroup, found[found.lastgroup]
        self._at, self._place = found.start(found.lastgroup) + (self._kind != "quoted"), found.end()

    def _is(self, *marks: str) -> bool:
        return self._kind == "mark" and self._word in marks

    def _pass(self, mark: str, code: str = "formula_unexpected", message: str = UNEXPECTED) -> None:
        if not self._is(mark):
            raise refused(self._pointer, code, message, self._at)
        self._next()

    def _made(self, node: Node) -> Node:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            message = worded("A formula has at most {most} parts: numbers, metrics and signs.", most=MOST_NODES)
            raise invalid(self._pointer, "formula_too_large", message)
        return node

    def _within(self, read: Callable[[], Node]) -> Node:
        self._level += 1
        if self._level > MOST_LEVELS:
            message = worded("A formula is nested at most {most} levels deep.", most=MOST_LEVELS)
            raise invalid(self._pointer, "formula_too_deep", message)
        node = read()
        self._level -= 1
        return node

    def _sum(self) -> Node:
        return self._sides(("+", "-"), self._product)

    def _product(self) -> Node:
        return self._sides(("*", "/"), self._signed)

    def _sides(self, signs: tuple[str, str], read: Callable[[], Node]) -> Node:
        left = read()
        while self._is(*signs):
            sign, at = self._word, self._at
            self._next()
            left = self._made(Operation(sign, left, read(), at))
        return left

    def _signed(self) -> Node:
        if not self._is("-"):
            return self._value()
        self._next()
        return self._made(Negative(self._within(self._signed)))

    def _value(self) -> Node:
        kind, word, at = self._kind, self._word, self._at
        if kind == "number":
            self._next()
            return self._made(self._number(word, at))
        if kind in ("quoted", "name"):
            self._next()
            return self._call(word, at) if kind == "name" and self._is("(") else self._made(Part(word, None, at))
        if not self._is("("):
            raise refused(self._pointer, "formula_incomplete", INCOMPLETE, self._at)
        self._next()
        node = self._within(self._sum)
        self._pass(")")
        return node

    def _number(self, word: str, at: int) -> Number:
        value = float(word)
        if not isfinite(value):
            raise refused(self._pointer, "formula_number", "The number at character {at} is too large.", at)
        return Number(value)

    def _call(self, name: str, at: int) -> Node:
        self._next()
        if name in FUNCTIONS:
            return self._aggregate(FUNCTIONS[name])
        formula = PUBLISHED.get(name)
        if formula is None:
            shown = {"known": ", ".join(FUNCTIONS), "example": "engagement_rate.by_followers"}
            raise refused(self._pointer, "formula_function", FUNCTION, at, **shown)
        return self._published(formula, at)

    def _aggregate(self, aggregate: Aggregate) -> Node:
        if self._kind not in ("name", "quoted"):
            raise refused(self._pointer, "formula_function", ONE_METRIC, self._at)
        name, stands = self._word, self._at
        self._next()
        self._pass(")", "formula_function", ONE_METRIC)
        return self._made(Part(name, aggregate, stands))

    def _published(self, formula: Formula, at: int) -> Node:
        given: dict[str, Node | tuple[Node, ...]] = {}
        wrong = refused(self._pointer, "formula_inputs", INPUTS, at, known=", ".join(_shown(formula)))
        while not self._is(")"):
            name = self._word if self._kind == "name" else ""
            if not name or name in given:
                raise wrong
            self._next()
            if not self._is("="):
                raise wrong
            self._next()
            if self._is("[") != (name in LISTS):
                raise wrong
            given[name] = self._listed() if name in LISTS else self._within(self._sum)
            if not self._is(")"):
                self._pass(",")
        self._next()
        if not accepts(formula, given):
            raise wrong
        return self._made(Published(formula, given, at))

    def _listed(self) -> tuple[Node, ...]:
        self._next()
        found: list[Node] = []
        while not self._is("]"):
            found.append(self._within(self._sum))
            if not self._is("]"):
                self._pass(",")
        self._next()
        return tuple(found)
