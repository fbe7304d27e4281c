"""Looking back: work in which all that is read, judged and defaulted is as it stood at an instant.

It is the same snapshot, seen through a lens, and its clock stands at the instant. So every operation that reads can be
asked of the past, in the words it has for the present: rows are as they were, readings as they were known, and targets,
weights, thresholds and the day are those of then.
"""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from service.errors import invalid
from service.operations.history import NOUNS
from service.operations.moments import moment_of
from service.operations.nouns import get_many
from service.operations.retention import kept_since
from service.store import tables
from service.store.past import Models, past_of, readings_of_then
from service.store.tables.base import Stored, table_of
from service.store.work import Work

NO_LONGER_KEPT = "The change log does not reach back so far any more. Ask for a later moment."
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
    return work if as_of is None or as_of == work.as_of else await work_at(work, as_of, field=field)


async def looking_back_on(
    work: Work, written: str | None, model: type[Stored], ids: Iterable[UUID]
) -> list[tuple[Work, list[UUID]]]:
    """The same to judge some things by: which of them in which work.

    What was made after the instant is judged as it stands now, on the day of then and by the readings that were known.
    """
    then, wanted = await looking_back(work, written), list(ids)
    if then is work or then.as_of is None:
        return [(work, wanted)]
    there = await get_many(then, model, wanted)
    found = [(then, [one for one in wanted if one in there])]
    if len(there) < len(wanted):
        found.append((await work_at(work, then.as_of, things=False), [one for one in wanted if one not in there]))
    return [(view, some) for view, some in found if some]


async def work_at(work: Work, as_of: datetime, *, things: bool = True, field: str = "as_of") -> Work:
    """The work as of an instant that is not in its future; made once for each instant.

    Without `things`, only the day, the readings and the log are of then. Raises Problem `invalid` of the field that
    said when, if the log is no longer whole from then on.
    """
    views: dict[tuple[datetime, bool], Work] = work.shelf.setdefault("past", {})
    if (as_of, things) not in views:
        since = await kept_since(work)
        if since is not None and as_of < since:
            raise invalid(field, "no_longer_kept", NO_LONGER_KEPT)
        lens = await past_of(work, as_of, MODELS, RENAMED) if things else readings_of_then(work, as_of)
        views[as_of, things] = work.at(as_of, lens)
    return views[as_of, things]
