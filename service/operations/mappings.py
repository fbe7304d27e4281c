"""Mappings that are tried before a source takes them; nothing is stored."""

from collections.abc import Callable
from functools import partial

from service.core.mappings import trial
from service.core.mappings.trial import MappingTrial, TriedMapping
from service.operations.permissions import permitted
from service.store.work import Work


@permitted
async def try_mapping(_: Work, wanted: MappingTrial) -> Callable[[], TriedMapping]:
    """Say what a mapping, or a preset, makes of a body: to be called in a thread, as judgements are."""
    return partial(trial.try_mapping, wanted)
