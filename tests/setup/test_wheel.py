"""An installed wheel needs no checkout: it has its migrations, its contracts, its words and its demo with it."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built as the image builds it."""
    folder = tmp_path_factory.mktemp("wheel")
    options = ("--quiet", "--no-deps", "--no-build-isolation", "--no-cache-dir", "--wheel-dir", str(folder))
    subprocess.run([sys.executable, "-m", "pip", "wheel", *options, str(ROOT)], check=True, capture_output=True)
    (found,) = folder.iterdir()
    return found


@pytest.fixture
def elsewhere() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="oarlock-"))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.mark.slow
def test_the_wheel_holds_what_the_service_reads_and_nothing_else(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder, inside in (
        ("service", "service"),
        ("migrations", "service/_migrations"),
        ("openapi", "service/_openapi"),
    ):
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                assert f"{inside}/{path.relative_to(ROOT / folder)}" in names
    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {"service"}


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_fresh_environment_with_the_wheel_migrates_and_knows_itself(wheel: Path, elsewhere: Path) -> None:
    place = elsewhere / "venv"
    venv.create(place, with_pip=True)
    install = [place / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    subprocess.run([*install, "--require-hashes", "-r", ROOT / "requirements.lock"], check=True, capture_output=True)
    subprocess.run([*install, "--no-deps", "--no-index", wheel], check=True, capture_output=True)

    env = {name: value for name, value in os.environ.items() if not name.startswith(("OARLOCK_", "PYTHON"))}
    env["OARLOCK_DATA_DIR"] = str(elsewhere / "data")

    def oarlock(*words: str) -> str:
        command = [place / "bin" / "oarlock", *words]
        done = subprocess.run(command, cwd=elsewhere, env=env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    assert "the newest" in oarlock("migrate")
    findings = {one["check"]: one for one in json.loads(oarlock("doctor", "--json"))}
    assert findings["migrations"]["ok"]
    assert findings["tables"]["ok"]
    oarlock("contracts")
    for name in ("openapi.json", "schema.graphql"):
        assert (elsewhere / "openapi" / name).read_text() == (ROOT / "openapi" / name).read_text()
