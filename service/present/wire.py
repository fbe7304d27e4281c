"""Judgements as they go out: dataclasses as JSON objects, reasons with their words.

A reason is `{"rule": …, "message": …, "params": {…}}`, the rule stable, the message for people, the params the
figures it was judged by.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any, ClassVar

from service.core.verdict import Reason
from service.i18n import FALLBACK, say, translated


@dataclass(frozen=True, slots=True)
class OwnReason(Reason):
    """A reason that is told in a language of its own, whatever the answer around it is told in."""

    language: str = FALLBACK


@dataclass(frozen=True, slots=True)
class ToldReason:
    """Why a verdict is what it is."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    rule: str
    """The rule that spoke; stable."""
    message: str
    """What it says, with the arithmetic."""
    params: dict[str, Any]
    """The figures in the message."""


def tell(reason: Reason, language: str = FALLBACK) -> dict[str, Any]:
    """A reason with its words."""
    return {"rule": reason.rule, "message": sentence_of(reason, language), "params": params_of(reason, language)}


def sentence_of(reason: Reason, language: str = FALLBACK) -> str:
    """The words of a reason."""
    return say(reason, _language_of(reason, language))


def params_of(reason: Reason, language: str = FALLBACK) -> dict[str, Any]:
    """The figures of a reason; a message among them in the language."""
    own = _language_of(reason, language)
    return {name: translated(value, own) for name, value in reason.params.items()}


def _language_of(reason: Reason, language: str) -> str:
    return reason.language if isinstance(reason, OwnReason) else language


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind))


def told(value: Any, language: str = FALLBACK) -> Any:
    """A judgement as JSON values, every reason in it with its words."""
    if isinstance(value, Reason):
        return tell(value, language)
    if is_dataclass(value):
        return {name: told(getattr(value, name), language) for name in _names(type(value))}
    if isinstance(value, Mapping):
        return {name: told(one, language) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [told(one, language) for one in value]
    return value


def said(value: Any, language: str = FALLBACK) -> Any:
    """The same, every reason reduced to its sentence."""
    if isinstance(value, Reason):
        return sentence_of(value, language)
    if is_dataclass(value):
        return {name: said(getattr(value, name), language) for name in _names(type(value))}
    if isinstance(value, (list, tuple)):
        return [said(one, language) for one in value]
    return value
