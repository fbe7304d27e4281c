"""Mappings as they go out: what was tried in the language of the request, and the presets with what to set up."""

from dataclasses import dataclass, replace
from functools import cache
from typing import ClassVar

from service.core.mappings import PRESETS, Mapping, PresetMetric, PresetSample
from service.core.mappings.trial import TriedMapping
from service.core.verdict import Reason
from service.i18n import say, translate


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogPreset:
    """A sender that is known: how it signs its deliveries, and where in them the readings are."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    key: str
    """Its name; stable. A source names it as its `preset`."""
    description: str
    """What to set up at the sender, and what comes of it, in the language of the answer."""
    scheme: str
    """How deliveries are signed: a source's `scheme`."""
    header: str | None
    """The header that holds the signature or the token."""
    prefix: str | None
    """What stands before it in that header."""
    encoding: str
    """How the signature is written: `hex` or `base64`."""
    delivery_header: str | None
    """The header with the delivery's own id, where the sender has one."""
    mapping: Mapping
    """Where the readings are."""
    metrics: tuple[PresetMetric, ...]
    """The metrics that readings are of. Readings of one that is not there yet wait for it."""
    samples: tuple[PresetSample, ...]
    """Bodies as the sender writes them, with the readings they give."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogPresets:
    """All presets."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    items: tuple[CatalogPreset, ...]
    """The presets."""


@cache
def presets_in(language: str) -> tuple[CatalogPreset, ...]:
    """All presets, what to set up in a language. Raises KeyError for one that is not held."""
    return tuple(
        CatalogPreset(
            key=key,
            description=say(Reason(f"catalog.preset.{key}"), language),
            scheme=preset.scheme,
            header=preset.header,
            prefix=preset.prefix,
            encoding=preset.encoding,
            delivery_header=preset.delivery_header,
            mapping=preset.mapping,
            metrics=preset.metrics,
            samples=preset.samples,
        )
        for key, preset in PRESETS.items()
    )


def tried_in(tried: TriedMapping, language: str) -> TriedMapping:
    """The same, its messages in a language."""
    readings = tuple(
        replace(one, faults=tuple(replace(fault, message=translate(fault.message, language)) for fault in one.faults))
        for one in tried.readings
    )
    return replace(tried, readings=readings) if tried.faulty else tried
