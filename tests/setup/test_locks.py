"""The lock files: complete, hashed, in step with pyproject.toml and with each other, the same on every machine."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
WANTED = {
    "requirements.lock": PROJECT["project"]["dependencies"],
    "requirements-dev.lock": [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]],
    "requirements-browser.lock": PROJECT["dependency-groups"]["browser"],
    "requirements-build.lock": [*PROJECT["build-system"]["requires"], *PROJECT["dependency-groups"]["build"]],
    "requirements-clients.lock": PROJECT["dependency-groups"]["clients"],
    "requirements-site.lock": PROJECT["dependency-groups"]["site"],
    "requirements-supply.lock": PROJECT["dependency-groups"]["supply"],
    **{f"requirements-{extra}.lock": wanted for extra, wanted in PROJECT["project"]["optional-dependencies"].items()},
}
APART = {"requirements-clients.lock", "requirements-site.lock", "requirements-supply.lock"}
"""Installed in places of their own."""

PIN = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[^\s;]+)(?: ; (?P<marker>[^\\]+))? \\$", re.M)


def text_of(lock: str) -> str:
    return (ROOT / lock).read_text(encoding="utf-8")


def pins_of(lock: str) -> dict[str, str]:
    return {found["name"]: found["version"] for found in PIN.finditer(text_of(lock))}


@pytest.mark.parametrize("lock", WANTED)
def test_every_line_is_a_pin_or_its_hash(lock: str) -> None:
    for line in text_of(lock).splitlines():
        assert PIN.match(line) or re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", line), line


@pytest.mark.parametrize("lock", WANTED)
def test_everything_that_is_asked_for_is_pinned_as_asked(lock: str) -> None:
    pins = pins_of(lock)
    for requirement in map(Requirement, WANTED[lock]):
        version = pins.get(canonicalize_name(requirement.name))
        assert version is not None, f"run `make lock`: {requirement.name} is not in {lock}"
        assert requirement.specifier.contains(version), f"run `make lock`: {requirement} is not {version}"


def test_the_locks_of_one_place_agree() -> None:
    pins = [pins_of(lock) for lock in WANTED if lock not in APART]
    for name in set().union(*pins):
        assert len({one[name] for one in pins if name in one}) == 1, f"run `make lock`: {name}"
    assert pins[0].keys() <= pins[1].keys()


def test_every_lock_is_one_that_we_make_and_the_builder_gets_what_the_image_installs() -> None:
    assert {lock.name for lock in ROOT.glob("requirements*.lock")} == WANTED.keys()
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    for extra in PROJECT["project"]["optional-dependencies"]:
        assert f"!requirements-{extra}.lock" in ignored


def test_what_is_served_needs_no_tools() -> None:
    assert not pins_of("requirements.lock").keys() & {"pytest", "ruff", "hypothesis", "uv", "basedpyright", "pip-audit"}
