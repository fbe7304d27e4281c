"""Readings from any JSON: JMESPath expressions say where they are.

`shapes` declares what a mapping is, `rules` reads it, `paths` holds its expressions to limits and evaluates them with
`functions` of JMESPath's and ours, `budget` counts the steps, `evaluation` makes the readings, and `presets` are
mappings for senders that are known.
"""

from service.core.mappings.budget import Budget
from service.core.mappings.evaluation import MappedFault, MappedReading, check_mapping, mapped, tried
from service.core.mappings.presets import PRESETS, Preset, PresetMetric, PresetSample
from service.core.mappings.shapes import Mapping, ReadingMapping

__all__ = [
    "PRESETS",
    "Budget",
    "MappedFault",
    "MappedReading",
    "Mapping",
    "Preset",
    "PresetMetric",
    "PresetSample",
    "ReadingMapping",
    "check_mapping",
    "mapped",
    "tried",
]
