"""JMESPath expressions: read once, held to limits, and evaluated within a budget of steps."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from json import loads
from typing import Any, cast

import jmespath
from jmespath.exceptions import JMESPathError, LexerError, ParseError
from jmespath.visitor import Options, TreeInterpreter

from service.core.mappings.budget import Budget
from service.core.mappings.functions import MappingFunctions, Untaken
from service.core.mappings.shapes import MOST_CHARACTERS
from service.errors import Words, worded, words

MOST_NODES = 250
MOST_DEPTH = 50
MOST_OPENINGS = 100
OPENINGS = "([{!*&"
"""What the library goes a level deeper for when it reads, before the depth of what comes of it is known."""
QUOTED = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`((?:\\.|[^`\\])*)`", re.DOTALL)
"""What stands in quotes; a JSON literal in a group."""
KNOWN: dict[str, Any] = dict(sorted(cast("Any", MappingFunctions).FUNCTION_TABLE.items()))
TAKING_EXPRESSIONS = frozenset({"map", "max_by", "min_by", "sort_by"})

Node = Any
"""A part of an expression: a dict of its type, value and children, as the library makes it."""


class Unreadable(ValueError):
    """An expression that cannot be taken; `code` is stable, the message says what to change."""

    def __init__(self, code: str, message: Words) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


class Failed(ValueError):
    """An expression that makes nothing of what it is given; the message says why."""

    def __init__(self, message: Words) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True, slots=True)
class Path:
    """An expression that has been read."""

    node: Node


@lru_cache(maxsize=4096)
def read_path(expression: str) -> Path:
    """Read an expression. Raises Unreadable."""
    if len(expression) > MOST_CHARACTERS:
        message = worded("An expression has at most {most:,} characters.", most=MOST_CHARACTERS)
        raise Unreadable("expression_too_long", message)
    if sum(expression.count(one) for one in OPENINGS) > MOST_OPENINGS:
        raise _too_complex()
    try:
        _check_literals(expression)
        node = cast("Node", jmespath.compile(expression).parsed)
    except LexerError as error:
        raise _broken(cast("Any", error).lexer_position) from None
    except ParseError as error:
        raise _broken(cast("Any", error).lex_position) from None
    except (JMESPathError, ValueError):
        raise _broken(0) from None
    except RecursionError:
        raise _too_complex() from None
    _check_nodes(node)
    return Path(node)


def _check_literals(expression: str) -> None:
    """A literal in backticks is JSON. JMESPath once took anything else there for text; it now only warns."""
    for found in QUOTED.finditer(expression):
        if found[1] is not None:
            try:
                loads(found[1].replace("\\`", "`"))
            except ValueError:
                raise _broken(found.start()) from None


def _broken(position: int) -> Unreadable:
    message = "This is no JMESPath expression: it cannot be read from character {position} on."
    return Unreadable("bad_expression", worded(message, position=position + 1))


def _too_complex() -> Unreadable:
    message = worded(
        "An expression has at most {nodes} parts, nested at most {depth} deep.", nodes=MOST_NODES, depth=MOST_DEPTH
    )
    return Unreadable("expression_too_complex", message)


def _check_nodes(root: Node) -> None:
    waiting, seen = [(root, 1)], 0
    while waiting:
        node, depth = waiting.pop()
        seen += 1
        if seen > MOST_NODES or depth > MOST_DEPTH:
            raise _too_complex()
        children: list[Any] = node["children"]
        if node["type"] == "function_expression":
            _check_call(node["value"], len(children))
            if node["value"] in TAKING_EXPRESSIONS:
                children = [child["children"][0] if child["type"] == "expref" else child for child in children]
        if node["type"] == "expref":
            raise Unreadable("bad_expression", words("Only map and the functions that end in _by take &expressions."))
        if node["type"] == "slice" and children[2] == 0:
            raise Unreadable("bad_expression", words("A slice cannot go by steps of zero."))
        waiting += [(child, depth + 1) for child in children if isinstance(child, dict)]


def _check_call(name: str, given: int) -> None:
    if name not in KNOWN:
        message = worded("There is no such function. Known are: {known}.", known=", ".join(KNOWN))
        raise Unreadable("unknown_function", message)
    takes = KNOWN[name]["signature"]
    variadic = bool(takes) and takes[-1].get("variadic", False)
    if given < len(takes) or (given > len(takes) and not variadic):
        message = worded("The function {name} takes another number of arguments.", name=name)
        raise Unreadable("wrong_arguments", message)


class Evaluation:
    """Expressions on one body: one budget for all of them. A path that asks for more raises Problem."""

    def __init__(self, body: object, headers: Mapping[str, str], budget: Budget) -> None:
        self._interpreter = _Interpreter(MappingFunctions(budget, body, headers), budget)

    def search(self, path: Path, value: object) -> Any:
        """What a path finds in a value. Raises Failed, and Problem when the budget is spent."""
        try:
            return self._interpreter.visit(path.node, value)
        except Untaken as error:
            raise Failed(error.message) from None
        except JMESPathError:
            raise Failed(
                words("A function in this expression was given something of a type that it does not take.")
            ) from None
        except (ArithmeticError, AttributeError, RecursionError, TypeError, ValueError):
            raise Failed(words("This expression makes nothing of what it was given.")) from None

    def holds(self, path: Path, value: object) -> bool:
        """Whether what a path finds counts as true: JMESPath's empty values and false do not."""
        found = self.search(path, value)
        return found is not None and found is not False and found not in ("", [], {})


class _Interpreter(TreeInterpreter):
    """JMESPath's own, with every step paid for before it is made."""

    def __init__(self, functions: MappingFunctions, budget: Budget) -> None:
        super().__init__(Options(custom_functions=functions))
        self._budget = budget

    def visit(self, node: Node, *args: Any, **kwargs: Any) -> Any:
        self._budget.spend()
        return super().visit(node, *args, **kwargs)

    def visit_flatten(self, node: Node, value: Any) -> Any:
        base = self.visit(node["children"][0], value)
        if isinstance(base, list):
            for one in cast("list[Any]", base):
                self._budget.spend(len(cast("list[Any]", one)) if isinstance(one, list) else 1)
        return super().visit_flatten(_of(node, base), value)

    def visit_comparator(self, node: Node, value: Any) -> Any:
        sides = [self.visit(child, value) for child in node["children"]]
        for side in sides:
            self._budget.spend_on(side)
        return super().visit_comparator(_of(node, *sides), value)

    def visit_slice(self, node: Node, value: Any) -> Any:
        if isinstance(value, list):
            self._budget.spend(len(cast("list[Any]", value)))
        return super().visit_slice(node, value)


def _of(node: Node, *values: Any) -> Node:
    """The same node, with its children found already."""
    children: list[Node] = [{"type": "literal", "value": value, "children": []} for value in values]
    return {**node, "children": children}
