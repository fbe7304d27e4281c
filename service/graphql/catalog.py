"""The catalogue in the graph: the same lists as REST, in the language of the request."""

from collections.abc import Callable, Coroutine
from typing import Any

from strawberry import Info

from service.edge.languages import spoken
from service.graphql.annotations import optional
from service.graphql.derive import output
from service.graphql.inputs import field
from service.operations.catalog import list_catalog_goal_types, list_catalog_metrics, list_catalog_presets
from service.present.catalog import CatalogGoalType, CatalogMetric
from service.present.mappings import CatalogPreset
from service.store.work import Work


def _whole(shape: type[Any], lists: Callable[[Work, str], Coroutine[Any, Any, Any]], text: str) -> tuple[Any, Any]:
    """Annotation and field of a list without pages."""

    async def resolve(root: Any, info: Info) -> Any:
        return await info.context.ask(lists(await info.context.work(), spoken()))

    return optional(list[output(shape)]), field(resolve, text)


CATALOG = {
    "catalog_metrics": _whole(CatalogMetric, list_catalog_metrics, "All metrics that the service knows by itself."),
    "catalog_goal_types": _whole(CatalogGoalType, list_catalog_goal_types, "All kinds of goals that it knows."),
    "catalog_presets": _whole(CatalogPreset, list_catalog_presets, "All senders that it knows, with their mappings."),
}
