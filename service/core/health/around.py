"""Rules of what stands in no plan."""

from collections.abc import Iterator

from service.core.health.findings import Seen
from service.core.health.surroundings import Surroundings


def loose_tactic(around: Surroundings) -> Iterator[Seen]:
    """Work that serves nothing."""
    for one in around.tactics:
        yield Seen("tactic", one.id, {"title": one.title})


def account_unowned(around: Surroundings) -> Iterator[Seen]:
    """Nobody answers for it."""
    for one in around.accounts:
        if not one.owned:
            yield Seen("account", one.id, {"account": one.name})


def account_purposeless(around: Surroundings) -> Iterator[Seen]:
    """Nobody says what it is there for."""
    for one in around.accounts:
        if not one.purposed:
            yield Seen("account", one.id, {"account": one.name})


def unknown_metric(around: Surroundings) -> Iterator[Seen]:
    """Readings that wait for a metric."""
    for one in around.unknown:
        evidence = {"metric": one.metric, "count": one.readings, "since": one.since.date()}
        yield Seen("workspace", around.workspace_id, evidence)


def never_fed(around: Surroundings) -> Iterator[Seen]:
    """What is read and was never written."""
    for one in around.unfed:
        evidence = {"metric": one.name, "key_results": one.key_results, "formulas": one.formulas}
        yield Seen("metric", one.id, evidence)


def source_refused(around: Surroundings) -> Iterator[Seen]:
    """All that it has delivered was refused."""
    for one in around.sources:
        if one.refused:
            yield Seen("source", one.id, {"source": one.name, "count": one.refused})


def source_silent(around: Surroundings) -> Iterator[Seen]:
    """It has delivered nothing."""
    for one in around.sources:
        if not one.refused:
            yield Seen("source", one.id, {"source": one.name})
