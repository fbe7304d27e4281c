"""The catalogue of metrics, goal types and presets: the same for every workspace, read whole."""

from service.operations.permissions import permitted
from service.present.catalog import CatalogGoalType, CatalogMetric, goal_types_in, metrics_in
from service.present.mappings import CatalogPreset, presets_in
from service.store.work import Work


@permitted
async def list_catalog_metrics(_: Work, language: str) -> tuple[CatalogMetric, ...]:
    """All metrics of the catalogue, their names, descriptions and synonyms in a language."""
    return metrics_in(language)


@permitted
async def list_catalog_goal_types(_: Work, language: str) -> tuple[CatalogGoalType, ...]:
    """All goal types of the catalogue, their names and descriptions in a language."""
    return goal_types_in(language)


@permitted
async def list_catalog_presets(_: Work, language: str) -> tuple[CatalogPreset, ...]:
    """All senders that are known, with their mappings, and in a language what to set up."""
    return presets_in(language)
