"""The Makefile and what CI runs: a fresh machine has Python and make, and is told what it lacks."""

import os
import re
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def make(*words: str, folder: Path = ROOT, code: int = 0) -> str:
    env = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS")}
    done = subprocess.run(
        ["make", "--no-print-directory", *words], cwd=folder, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_make_alone_explains_itself() -> None:
    said = make()
    for target in ("serve", "test", "test-all", "browser", "pictures", "supply", "docs", "lint", "lock", "clean"):
        assert re.search(rf"make {target}\b(?!-)", said), target


def test_an_old_python_or_none_is_told_plainly(tmp_path: Path) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    old = tmp_path / "old-python"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    for python in (str(old), "no-such-python"):
        said = make("test", f"PYTHON={python}", folder=tmp_path, code=2)
        assert f"Oarlock needs Python 3.11 or newer, which {python} is not." in said
        assert not (tmp_path / ".venv").exists()


def test_a_fresh_clone_installs_from_hashed_locks_alone(tmp_path: Path) -> None:
    for name in ("Makefile", "pyproject.toml", "requirements.lock", "requirements-dev.lock", "requirements-build.lock"):
        shutil.copy(ROOT / name, tmp_path)
    plan = make("--dry-run", "test", folder=tmp_path)
    installs = [line for line in plan.splitlines() if " install " in line]
    assert len(installs) == 3
    assert all("--require-hashes -r requirements" in line or "--no-deps --editable ." in line for line in installs)
    assert "--no-build-isolation" in next(line for line in installs if "--editable" in line)
    assert "-m venv .venv" in plan


def test_the_quick_tests_are_linted_typed_and_compared_first() -> None:
    plan = make("--dry-run", "test")
    steps = ["ruff check", "ruff format --check", "basedpyright", "lint-imports", "contracts --check", "pytest"]
    places = [plan.index(step) for step in steps]
    assert places == sorted(places)
    assert '-m "not slow and not node and not browser"' in plan


def test_all_tests_are_quick_slow_of_node_or_of_a_browser() -> None:
    plan = make("--dry-run", "test-all")
    assert "-m slow" in plan
    assert "-m browser tests/e2e" in plan
    assert "-m node" in plan or "Node.js is not here" in plan


def test_ci_audits_looks_for_secrets_and_writes_the_bill_of_materials() -> None:
    plan = make("--dry-run", "extras")
    for step in ("-m supply.audit", "-m supply.leaks", "-m supply.sbom", "hadolint Dockerfile"):
        assert step in plan


def test_tools_that_look_at_us_are_installed_from_a_lock_in_a_place_of_their_own(tmp_path: Path) -> None:
    for name in ("Makefile", "pyproject.toml", *(lock.name for lock in ROOT.glob("requirements*.lock"))):
        shutil.copy(ROOT / name, tmp_path)
    plan = make("--dry-run", "supply", folder=tmp_path)
    (install,) = [line for line in plan.splitlines() if "requirements-supply.lock" in line]
    assert install.startswith(".venv/supply/bin/python -m pip")
    assert "--require-hashes -r requirements-supply.lock" in install


def test_ci_runs_the_readmes_command() -> None:
    script = ROOT / ".ci" / "run"
    text = script.read_text(encoding="utf-8")
    assert os.access(script, os.X_OK)
    assert "set -euo pipefail" in text
    assert "make test <" in text
    assert "make extras <" in text
    assert "$ make test\n" in (ROOT / "README.md").read_text(encoding="utf-8")
    subprocess.run(["bash", "-n", script], check=True)
