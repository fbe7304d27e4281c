"""What is served may be given on under Apache-2.0: every licence in the locks of the image is one that allows it."""

import re
from importlib.metadata import PackageMetadata, metadata
from pathlib import Path

import pytest

from supply.locks import pins_here

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.lock", "requirements-png.lock", "requirements-solver.lock", "requirements-otel.lock")
SERVED = sorted({name for lock in LOCKS for name in pins_here(ROOT / lock)})

FITTING = {
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",  # of files, which we do not change
    "OFL-1.1",
    "PSF-2.0",
    "PostgreSQL",
    "Zlib",
}
TOLD_OTHERWISE = {
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache 2.0": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
    "MIT License": "MIT",
    "ISC License": "ISC",
}
NOT_TOLD = {"resvg-py": "MIT"}
"""Read from the package's own file, since its metadata names none."""


def words_of(told: str) -> set[str]:
    """The licences of an SPDX expression: all of them, also where one may be chosen."""
    return {word for word in re.split(r"[\s()]+", told) if word not in ("", "AND", "OR", "WITH")}


def licences_of(name: str, found: PackageMetadata) -> set[str]:
    if told := found.get("License-Expression"):
        return words_of(told)
    short = found.get("License") or ""
    if short and "\n" not in short:
        return {TOLD_OTHERWISE.get(short, short)}
    classes = [one.split(" :: ")[-1] for one in found.get_all("Classifier") or [] if one.startswith("License")]
    return {TOLD_OTHERWISE.get(one, one) for one in classes} or {NOT_TOLD.get(name, "unknown")}


@pytest.mark.parametrize("name", SERVED)
def test_every_licence_fits_ours(name: str) -> None:
    assert licences_of(name, metadata(name)) <= FITTING


def test_a_licence_that_does_not_fit_would_be_seen() -> None:
    assert len(SERVED) > 50
    assert not words_of("MIT AND (GPL-3.0-only OR AGPL-3.0-only)") <= FITTING


def test_what_is_noted_by_hand_is_still_needed() -> None:
    for name, licence in NOT_TOLD.items():
        found = metadata(name)
        assert licences_of(name, found) == {licence}
        assert found.get("License-Expression") is None
