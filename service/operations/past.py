"""Looking back: work in which all that is read, judged and defaulted is as it stood at an instant.

It is the same snapshot, seen through a lens, and its clock stands at the instant. So every operation that reads can be
asked of the past, in the words it has for the present: rows are as they were, readings as they were known, and targets,
weights, thresholds and the day are those of then.
"""

from datetime import datetime

from service.operations.history import NOUNS
from service.operations.moments import moment_of
from service.store import tables
from service.store.past import Models, past_of
from service.store.tables.base import Stored, table_of
from service.store.work import Work

UNSEEN = frozenset({"source", "key", "calendar_token"})
"""What lets requests in: it has no past, for its secrets are in no log."""
RENAMED = {"status_override": "override"}
"""What the log calls otherwise than the table."""
MODELS: Models = {
    NOUNS[table_of(model).name]: model
    for model in (getattr(tables, name) for name in tables.__all__)
    if isinstance(model, type) and issubclass(model, Stored) and NOUNS.get(table_of(model).name, "key") not in UNSEEN
}
"""Whatever can be seen as it stood."""


async def looking_back(work: Work, written: str | None, field: str = "as_of") -> Work:
    """The work as of an instant, or of the end of a day; the work itself without one. The future is refused."""
    as_of = await moment_of(work, written, field)
    return work if as_of is None or as_of == work.as_of else await work_at(work, as_of)


async def work_at(work: Work, as_of: datetime) -> Work:
    """The work as of an instant that is not in its future; made once for each instant."""
    views: dict[datetime, Work] = work.shelf.setdefault("past", {})
    if as_of not in views:
        lens = await past_of(work, as_of, MODELS, RENAMED)
        views[as_of] = work.at(as_of, lens)
    return views[as_of]
