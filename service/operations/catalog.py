"""The catalogue of metrics and goal types: the same for every workspace, read whole."""

from service.operations.permissions import permitted
from service.present.catalog import CatalogGoalType, CatalogMetric, goal_types_in, metrics_in
from service.store.work import Work


@permitted
async def list_catalog_metrics(_: Work, language: str) -> tuple[CatalogMetric, ...]:
    """All metrics of the catalogue, their names, descriptions and synonyms in a language."""
    return metrics_in(language)


@permitted
async def list_catalog_goal_types(_: Work, language: str) -> tuple[CatalogGoalType, ...]:
    """All goal types of the catalogue, their names and descriptions in a language."""
    return goal_types_in(language)
