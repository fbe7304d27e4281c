"""The lock files as tables: what is pinned here, and by which hashes."""

import re
from dataclasses import dataclass
from pathlib import Path

from packaging.markers import Marker
from packaging.utils import canonicalize_name

ENTRY = re.compile(
    r"^(?P<name>[a-z0-9-]+)==(?P<version>[^\s;]+)(?: ; (?P<marker>[^\\\n]+?))? \\\n"
    r"(?P<hashes>(?:    --hash=.*\n)+)",
    re.M,
)
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Pin:
    """One entry of a lock file: a version, and the SHA-256 of every file it may be installed from."""

    name: str
    version: str
    hashes: tuple[str, ...]


def pins_here(lock: Path) -> dict[str, Pin]:
    """What a lock file installs on this platform and this Python, by canonical name."""
    pins: dict[str, Pin] = {}
    for found in ENTRY.finditer(lock.read_text(encoding="utf-8")):
        if found["marker"] is None or Marker(found["marker"]).evaluate():
            name = canonicalize_name(found["name"])
            pins[name] = Pin(name, found["version"], tuple(HASH.findall(found["hashes"])))
    return pins
