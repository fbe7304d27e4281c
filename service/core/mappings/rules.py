"""A mapping made ready: every expression read, what goes for all readings put into each of them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from service.core.mappings.paths import Path, Unreadable, read_path
from service.core.mappings.shapes import Mapping, ReadingMapping
from service.errors import Fault, Kind, Problem, words

TIMES = ("at", "period_start", "period_end")
OTHERS = ("external_id", "observed_at", "provisional", "note")
EXPRESSIONS = ("value", *TIMES, *OTHERS)
"""Fields of a reading that are expressions, the metric apart."""
BRACED = re.compile(r"\{([^{}]*)\}")
IN_A_KEY = re.compile(r"[A-Za-z0-9_.:/-]*")
INCOMPLETE = "mapping_incomplete"

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Template:
    """A metric's key: texts, and what is put between them."""

    texts: tuple[str, ...]
    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """How one reading is made."""

    metric: Template
    when: Path | None
    fields: tuple[tuple[str, Path], ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """A mapping that has been read."""

    items: Path
    when: Path | None
    rules: tuple[Rule, ...]


@lru_cache(maxsize=1024)
def read_mapping(mapping: Mapping) -> Rules:
    """A mapping with all its expressions read. Raises Problem with every fault, up to twenty, at its field."""
    faults: list[Fault] = []
    items = _read(read_path, mapping.items, "/items", faults)
    when = _read(read_path, mapping.when, "/when", faults)
    if mapping.readings:
        rules = [_rule(one, mapping, f"/readings/{at}", faults) for at, one in enumerate(mapping.readings)]
    else:
        rules = [_rule(ReadingMapping(), mapping, "", faults)]
    if faults:
        raise Problem(Kind.INVALID, faults[0].message, faults[:20])
    return Rules(items or read_path("@"), when, tuple(rule for rule in rules if rule is not None))


def _rule(one: ReadingMapping, mapping: Mapping, place: str, faults: list[Fault]) -> Rule | None:
    """One reading's expressions; a fault is at the field that was written, beside `readings` or in one of them."""
    written = {"metric": one.metric, **{name: getattr(one, name) for name in EXPRESSIONS}}
    own_times = any(written[name] is not None for name in TIMES)
    places = {name: f"{place}/{name}" for name in written}
    for name, expression in written.items():
        if expression is None and not (own_times and name in TIMES):
            written[name], places[name] = getattr(mapping, name), f"/{name}"
    before = len(faults)
    _require(written, place, faults)
    metric = _read(_template, written.pop("metric"), places["metric"], faults)
    when = _read(read_path, one.when, f"{place}/when", faults)
    paths = {name: _read(read_path, expression, places[name], faults) for name, expression in written.items()}
    if len(faults) > before or metric is None:
        return None
    return Rule(metric, when, tuple((name, path) for name, path in paths.items() if path is not None))


def _require(written: dict[str, str | None], place: str, faults: list[Fault]) -> None:
    for name in ("metric", "value"):
        if written[name] is None:
            message = "A reading takes this: say where it is."
            faults.append(Fault(f"{place}/{name}", INCOMPLETE, message))
    if written["at"] is None and written["period_start"] is None:
        message = "A reading takes a time: map at, or period_start and period_end."
        faults.append(Fault(f"{place}/at", INCOMPLETE, message))
    elif written["at"] is not None and (written["period_start"] or written["period_end"]) is not None:
        message = "Map either at, or period_start and period_end."
        faults.append(Fault(f"{place}/at", "two_times", message))


def _read(reader: Callable[[str], Read], expression: str | None, pointer: str, faults: list[Fault]) -> Read | None:
    if expression is None:
        return None
    try:
        return reader(expression)
    except Unreadable as error:
        faults.append(Fault(pointer, error.code, error.message))
        return None


def _template(written: str) -> Template:
    """A key's texts and expressions. Raises Unreadable."""
    parts: Sequence[str] = BRACED.split(written)
    texts, expressions = parts[::2], parts[1::2]
    if not written or not all(IN_A_KEY.fullmatch(text) for text in texts):
        message = "A key consists of letters, digits and _ . : / -, and of expressions in braces, which hold no braces."
        raise Unreadable("bad_key", words(message))
    return Template(tuple(texts), tuple(read_path(one) for one in expressions))
