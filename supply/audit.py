"""`make audit`: whether anything in the lock files is known to be vulnerable.

pip-audit asks the database, and this judges the answer. Findings fail, unless `advisories.toml` accepts them for a
while. A database that cannot be reached is said plainly and fails nothing, because a machine without a network has no
answer to give; an answer that leaves some packages out does fail.
"""

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from supply import ROOT, TOOLS

ACCEPTED = ROOT / "supply" / "advisories.toml"
LONGEST = timedelta(days=90)
"""How far ahead an acceptance may reach."""

PATIENCE = 120.0
"""Seconds for the questions about one lock."""

TOGETHER = 4
"""Locks that are asked about at once."""

OUT_OF_REACH = re.compile(
    r"^(?:requests\.exceptions\.(?:ConnectionError|ConnectTimeout|ReadTimeout|ProxyError|HTTPError|RetryError)"
    r"|ERROR:pip_audit\._cli:Could not connect to)",
    re.M,
)
"""How pip-audit ends when nobody answers. A certificate that does not hold is no such end: it fails."""

NOT_REACHED = """\
NOT AUDITED: the vulnerability database cannot be reached from here, so nothing is known about these packages today.
Run `make audit` where it can; AUDIT="-s osv --osv-url ..." asks a database of your own."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A vulnerability that we live with until a day, and why."""

    id: str
    package: str
    reason: str
    until: date


class Unreached(Exception):
    """Nobody answered."""


def read_accepted(path: Path = ACCEPTED) -> list[Accepted]:
    """The written acceptances; TypeError when one lacks a line or has one too many."""
    return [Accepted(**entry) for entry in tomllib.loads(path.read_text(encoding="utf-8")).get("accepted", [])]


def ask(lock: Path, *options: str) -> list[dict[str, Any]]:
    """What pip-audit says of each package of a lock; Unreached when nobody answers, or the index knows none of them."""
    how = ("--require-hashes", "--disable-pip", "--progress-spinner", "off", "--desc", "off", "--format", "json")
    command = [TOOLS / "pip-audit", *how, "--timeout", "10", *options, "--requirement", lock]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        raise SystemExit(f"The vulnerability database did not answer within {PATIENCE:.0f} seconds.") from None
    try:
        packages = json.loads(done.stdout)["dependencies"]
    except ValueError:
        if OUT_OF_REACH.search(done.stderr):
            raise Unreached from None
        raise SystemExit(f"pip-audit did not work:\n{done.stderr[-2000:]}") from None
    if packages and all("skip_reason" in one for one in packages):
        raise Unreached  # a mirror without the database answers 404 for each
    return packages


def ask_all(locks: Sequence[Path], *options: str) -> list[dict[str, Any]]:
    """The same of many locks, each package version once. The first is asked alone: nobody may be there to answer."""
    first = ask(locks[0], *options)
    with ThreadPoolExecutor(max_workers=TOGETHER) as threads:
        others = list(threads.map(lambda lock: ask(lock, *options), locks[1:]))
    return list({(one["name"], one.get("version")): one for answer in (first, *others) for one in answer}.values())


def judge(packages: Sequence[dict[str, Any]], accepted: Sequence[Accepted], today: date) -> list[str]:
    """What is wrong, a sentence each. Nothing is wrong when there are none."""
    faults: list[str] = []
    used: set[Accepted] = set()
    for one in packages:
        if "skip_reason" in one:
            faults.append(f"{one['name']} was not audited: {one['skip_reason']}")
        for found in one.get("vulns", []):
            names = {found["id"], *found.get("aliases", [])}
            known = [entry for entry in accepted if entry.package == one["name"] and entry.id in names]
            used.update(known)
            if not any(entry.until >= today for entry in known):
                mended = ", ".join(found.get("fix_versions", [])) or "none yet"
                late = f"; it was accepted until {known[0].until}" if known else ""
                faults.append(f"{one['name']} {one['version']}: {found['id']} (mended in: {mended}){late}")
    needless = {*accepted} - used
    faults += [f"{entry.id} of {entry.package} is accepted but not found: take it out" for entry in needless]
    faults += [f"{entry.id} is accepted for more than 90 days" for entry in accepted if entry.until - today > LONGEST]
    return sorted(faults)


def main(*options: str) -> int:
    """Audit every lock file; gives the exit code."""
    locks = sorted(ROOT.glob("requirements*.lock"), key=lambda lock: lock.name != "requirements.lock")
    try:
        packages = ask_all(locks, *options)
    except Unreached:
        print(NOT_REACHED)
        return 0
    faults = judge(packages, read_accepted(), datetime.now(UTC).date())
    print(*faults or [f"{len(packages)} packages of {len(locks)} lock files: no known vulnerability."], sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
