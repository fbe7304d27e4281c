"""From a body to readings, by a mapping.

What an expression gives is what is sent: nothing is guessed, nothing is dropped. A field that is null is left out,
but for the metric and the value, without which there is no reading; recording then says what is wrong with each.
"""

import re
from collections.abc import Iterator
from collections.abc import Mapping as Lookup
from dataclasses import dataclass, replace
from math import inf, isfinite
from sys import float_info
from typing import Any, ClassVar, cast

from service.core.mappings.budget import Budget
from service.core.mappings.paths import Evaluation, Failed, Path
from service.core.mappings.rules import Rule, Template, read_mapping
from service.core.mappings.shapes import Mapping
from service.core.periods import WRITTEN
from service.errors import Fault, Problem, invalid, worded, words

MOST_READINGS = 10_000
MOST_KEY = 120
WHOLE = 2**63
"""Whole numbers from here on are too large to be written as such."""
KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:/-]*")
LENGTHS = {"external_id": 300, "note": 2_000}


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedFault:
    """What is wrong with one field of a reading."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    pointer: str
    """The field, as a JSON pointer into the reading."""
    code: str
    """What is wrong; stable."""
    message: str
    """What to change in the mapping."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedReading:
    """One reading that a mapping gives, or what keeps it from being one."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    item: int
    """The place of its item among those that `items` gives, from 0."""
    rule: int
    """Which of the mapping's `readings` it is, from 0."""
    reading: dict[str, object]
    """The reading as it would be sent; fields with faults are left out."""
    faults: tuple[MappedFault, ...]
    """What is wrong with it; empty when it can be sent."""


def check_mapping(mapping: Mapping, pointer: str = "") -> None:
    """Refuse a mapping that cannot be used: Problem(invalid), at most twenty faults, each below `pointer`."""
    try:
        read_mapping(mapping)
    except Problem as problem:
        faults = [Fault(pointer + one.pointer, one.code, one.message) for one in problem.errors]
        raise Problem(problem.kind, problem.detail, faults) from None


def mapped(
    mapping: Mapping, body: object, *, headers: Lookup[str, str], budget: Budget | None = None
) -> list[dict[str, object]]:
    """The readings that a mapping finds in a JSON body, as they would be sent: at most 10,000.

    A field whose expression fails is null or missing in its reading, so that recording rejects that one and not the
    others. Several bodies of one delivery share a `budget`. Raises Problem for a mapping that cannot be used, for too
    many readings (`too_many`), and for what takes too many steps (`too_costly`).
    """
    return [reading for _, _, reading, _ in _made(mapping, body, headers, budget or Budget())]


def tried(mapping: Mapping, body: object, *, headers: Lookup[str, str]) -> tuple[MappedReading, ...]:
    """The same, each with its place and all that is wrong with it."""
    found: list[MappedReading] = []
    for item, rule, reading, failures in _made(mapping, body, headers, Budget()):
        faults = [*failures, *_faults_of(reading, {fault.pointer for fault in failures})]
        wrong = {fault.pointer[1:] for fault in faults}
        right = {name: value for name, value in reading.items() if name not in wrong}
        told = tuple(MappedFault(pointer=one.pointer, code=one.code, message=one.message) for one in faults)
        found.append(MappedReading(item=item, rule=rule, reading=right, faults=told))
    return tuple(found)


Made = tuple[int, int, dict[str, object], list[Fault]]


def _made(mapping: Mapping, body: object, headers: Lookup[str, str], budget: Budget) -> Iterator[Made]:
    rules = read_mapping(mapping)
    evaluation = Evaluation(body, headers, budget)
    count = 0
    for item, value in enumerate(_items(evaluation, rules.items, body)):
        if rules.when is not None and not _holds(evaluation, rules.when, value):
            continue
        for place, rule in enumerate(rules.rules):
            if rule.when is not None and not _holds(evaluation, rule.when, value):
                continue
            count += 1
            if count > MOST_READINGS:
                message = worded("A body gives at most {most:,} readings. Send it in parts.", most=MOST_READINGS)
                raise invalid("", "too_many", message)
            yield item, place, *_reading(evaluation, rule, value)


def _items(evaluation: Evaluation, path: Path, body: object) -> list[Any]:
    """The things that readings are made of: a list as it is, an object as the only one, nothing for null."""
    try:
        found = evaluation.search(path, body)
    except Failed as error:
        raise invalid("/items", "expression_failed", error.message) from None
    if found is None:
        return []
    if isinstance(found, dict):
        return [found]
    if not isinstance(found, list):
        raise invalid("/items", "wrong_type", "The expression items has to give a list or an object.")
    return cast("list[Any]", found)


def _holds(evaluation: Evaluation, path: Path, value: object) -> bool:
    """Whether a condition holds; one that makes nothing of an item does not."""
    try:
        return evaluation.holds(path, value)
    except Failed:
        return False


def _reading(evaluation: Evaluation, rule: Rule, item: object) -> tuple[dict[str, object], list[Fault]]:
    reading: dict[str, object] = {"metric": None, "value": None}
    faults: list[Fault] = []
    try:
        reading["metric"] = _key(evaluation, rule.metric, item)
    except Failed as error:
        faults.append(Fault("/metric", "bad_key", error.message))
    for name, path in rule.fields:
        try:
            found = evaluation.search(path, item)
        except Failed as error:
            faults.append(Fault(f"/{name}", "expression_failed", error.message))
            continue
        if found is not None:
            reading[name] = _writable(found)
    return reading, faults


def _writable(found: object) -> object:
    """What was found; a whole number of more than 64 bits as the double that it is taken for anyway."""
    if isinstance(found, int) and abs(found) >= WHOLE:
        return float(found) if abs(found) <= float_info.max else inf
    return found


def _key(evaluation: Evaluation, template: Template, item: object) -> str:
    """A metric's key. Raises Failed when what comes of it is none."""
    parts = [template.texts[0]]
    for path, text in zip(template.paths, template.texts[1:], strict=True):
        found = evaluation.search(path, item)
        whole = isinstance(found, int) and not isinstance(found, bool) and abs(found) < WHOLE
        if not (whole or (isinstance(found, str) and found)):
            raise Failed(words("An expression in this key gave no text. Is the field there?"))
        parts += [str(found), text]
    key = "".join(parts) if sum(map(len, parts)) <= MOST_KEY else ""
    if KEY.fullmatch(key) is None:
        message = (
            "A key begins with a letter or digit and has at most {most} letters, digits and _ . : / -. Try slug(…)."
        )
        raise Failed(worded(message, most=MOST_KEY))
    return key


def _faults_of(reading: dict[str, object], told: set[str]) -> Iterator[Fault]:
    """What recording would not take, in the words of who writes the mapping."""
    for name, value in reading.items():
        pointer = f"/{name}"
        fault = None if name == "metric" or pointer in told else _fault(name, value)
        if fault is not None:
            yield replace(fault, pointer=pointer)
    if not any(name in reading or f"/{name}" in told for name in ("at", "period_start")):
        yield Fault("/at", "no_time", "The expression for the time gave nothing.")


def _fault(name: str, value: object) -> Fault | None:
    if name == "value":
        return _value_fault(value)
    if name == "provisional":
        known = isinstance(value, bool)
        return None if known else Fault("", "wrong_type", "The expression has to give true or false.")
    return _text_fault(value, LENGTHS[name]) if name in LENGTHS else _time_fault(value)


def _value_fault(value: object) -> Fault | None:
    if value is None:
        return Fault("", "missing", "The expression for the value gave nothing. To skip such items, say so in when.")
    if isinstance(value, str):
        return Fault("", "wrong_type", "The expression gave a text; put to_number(…) around it if it is a number.")
    finite = isinstance(value, (int, float)) and not isinstance(value, bool) and isfinite(value)
    return None if finite else Fault("", "wrong_type", "The expression has to give a finite number.")


def _time_fault(value: object) -> Fault | None:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        message = "The expression gave a number: say what it counts, by from_epoch(…) or from_epoch_ms(…)."
        return Fault("", "bad_time", message)
    if not isinstance(value, str) or not WRITTEN.fullmatch(value):
        message = "Write times as RFC 3339, for example 2026-11-21T09:00:00Z, or days as 2026-11-21."
        return Fault("", "bad_time", message)
    return None


def _text_fault(value: object, most: int) -> Fault | None:
    if not isinstance(value, str):
        return Fault("", "wrong_type", "The expression has to give a text; put to_string(…) around it.")
    if len(value) > most or "\x00" in value or any("\ud800" <= one <= "\udfff" for one in value):
        return Fault("", "bad_text", "This text is too long, or holds U+0000 or half a character.")
    return None
