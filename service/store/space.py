"""Room on the disk that the database writes to: PostgreSQL does not stop in good order when it has none left."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import structlog

from service.errors import Kind, Problem, Words, worded

LOOK_AFTER = 1.0
"""Seconds for which one look at the disk does."""

MEGABYTE = 2**20

log = structlog.get_logger("oarlock.space")


class Space:
    """The room on the disk of a directory, of which so many megabytes are kept for what cannot be put off.

    What is there already can be read and taken stock of; what is new is refused until there is more room.
    """

    def __init__(self, place: Path, least: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.place = place
        self.least = least
        self._clock = clock
        self._looked = -LOOK_AFTER
        self._low = False

    @property
    def free(self) -> int | None:
        """Megabytes that are free now; None where nobody can say."""
        try:
            found = os.statvfs(self.place)
        except OSError:
            return None
        return found.f_bavail * found.f_frsize // MEGABYTE

    @property
    def shortage(self) -> Words | None:
        """Why nothing is stored, or None while there is room. It looks once a second at most."""
        now = self._clock()
        if now - self._looked >= LOOK_AFTER:
            self._looked = now
            self._note(self.free)
        if not self._low:
            return None
        return worded(
            "The disk of the database has less than {least} MB free: nothing is stored until there is more room.",
            least=self.least,
        )

    def check(self) -> None:
        """Refuse to store anything while there is too little room."""
        shortage = self.shortage
        if shortage is not None:
            raise Problem(Kind.UNAVAILABLE, shortage)

    def _note(self, free: int | None) -> None:
        low = free is not None and free < self.least
        if low != self._low:
            self._low = low
            say = log.error if low else log.info
            say("disk_low" if low else "disk_has_room", place=str(self.place), free_mb=free, least_mb=self.least)
