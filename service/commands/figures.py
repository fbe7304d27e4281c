"""Where several processes keep their figures, so that each can tell those of all."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import structlog
from prometheus_client.multiprocess import mark_process_dead

PREFIX = "oarlock-metrics-"
BEGUN = f".{PREFIX}"
"""A directory that nobody holds yet."""
HELD = "held"
"""A file in it that is locked for as long as whoever made it lives."""
SHARED = "PROMETHEUS_MULTIPROC_DIR"

log = structlog.get_logger("oarlock.workers")


@contextmanager
def shared_figures(within: Path | None) -> Iterator[None]:
    """A private directory for the processes that are started now: made in another, or among temporary files.

    It is gone at the end. What was left by processes that were killed is removed by those that come after them. Where
    nothing can be written each process tells its own figures alone, which is logged.
    """
    try:
        base = within or Path(tempfile.gettempdir())
        _sweep(base)
        directory, held = _made(base)
    except OSError as error:
        reason = "no directory can be made; set OARLOCK_METRICS_DIR to one that can be written to"
        log.warning("metrics_not_shared", reason=reason, error=type(error).__name__)
        os.environ.pop(SHARED, None)
        yield
        return
    os.environ[SHARED] = str(directory)
    try:
        yield
    finally:
        os.environ.pop(SHARED, None)
        shutil.rmtree(directory, ignore_errors=True)
        os.close(held)


def forget_process(number: int) -> None:
    """Take what a dead process has measured out of the sums; what it has counted stays."""
    directory = os.environ.get(SHARED)
    if directory is not None:
        mark_process_dead(number, directory)
        (Path(directory) / f"{number}.pid").unlink(missing_ok=True)


def _made(base: Path) -> tuple[Path, int]:
    begun = Path(tempfile.mkdtemp(prefix=BEGUN, dir=base))
    held = os.open(begun / HELD, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    directory = begun.with_name(PREFIX + begun.name.removeprefix(BEGUN))
    begun.rename(directory)
    return directory, held


def _sweep(base: Path) -> None:
    """Remove the directories of ours that nobody holds any more."""
    for left in base.glob(f"{PREFIX}*"):
        with suppress(OSError):
            if left.stat().st_uid != os.getuid():
                continue
            held = os.open(left / HELD, os.O_RDWR | os.O_CLOEXEC)
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(left)
            finally:
                os.close(held)
