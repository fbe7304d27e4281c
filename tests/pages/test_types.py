"""What TypeScript finds in the page's modules: names that are not there, calls that do not fit, what nobody uses.

Not every function says what it takes, so types are found out where they can be, and nothing is demanded. What others
wrote is declared in `tests/node/pages`.
"""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.running import ROOT
from tests.pages.sources import PAGES

CHECK = ROOT / "tests" / "node" / "pages"
COMPILER = ROOT / "tests" / "node" / "node_modules" / "typescript" / "bin" / "tsc"

pytestmark = [
    pytest.mark.node,
    pytest.mark.skipif(shutil.which("node") is None, reason="Node.js is not installed"),
    pytest.mark.skipif(not COMPILER.is_file(), reason="run npm ci in tests/node"),
]


def complaints(place: Path, **more: str) -> list[str]:
    """What is said of the page's modules, and of these in their folder."""
    shutil.copytree(CHECK, place, dirs_exist_ok=True)
    shutil.copytree(PAGES / "app", place / "app")
    for name, text in more.items():
        (place / "app" / f"{name}.js").write_text(text)
    command = ["node", str(COMPILER), "--project", ".", "--pretty", "false"]
    done = subprocess.run(command, cwd=place, capture_output=True, text=True, timeout=60, check=False)
    return done.stdout.splitlines()


def test_nothing_is_amiss(tmp_path: Path) -> None:
    assert complaints(tmp_path) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("import { html, useStat } from './ui.js'\nexport const x = html`${useStat}`", "TS2724"),
        ("import { t } from './word.js'\nexport const x = t('a')", "TS2307"),
        ("import { t } from './words.js'\nexport const x = () => t(lable)", "TS2304"),
        ("import { t } from './words.js'\nexport const x = t('a', {}, 2)", "TS2554"),
        ("import { t, tn } from './words.js'\nexport const x = t('a')", "TS6133"),
    ],
)
def test_a_fault_is_found(tmp_path: Path, text: str, code: str) -> None:
    assert any(line.startswith("app/amiss.js") and f"error {code}" in line for line in complaints(tmp_path, amiss=text))
