"""The examples, run as a reader would: against a service that is there, and once more."""

import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.cli.running import ROOT
from tests.edges.served import Served, serving
from tests.support.server import Server

EXAMPLES = ROOT / "docs" / "examples"
SAID = {
    "campfire": [
        "To help us ship 3 key product features, we run campaigns that promote the launches.",
        "1. section 1  do it  Send each of the 100 influencers a message",
        "5. section 2  do it  Run a sponsored post with 1 brand or influencer every month",
        "7. section 4  later  Billboards near studios",
        "Worth 20 together, in 145 hours. Proved: no other selection that fits is worth more.",
        "8 events in the calendar",
        "7 smart, 3 needs_work, 0 not_smart",
        "warning  “Improve NPS among SMB customers” is to be driven by the objectives under it, and there are none.",
        "{'errors': 0, 'warnings': 0, 'notes': 1}",
    ],
    "adidas": [
        "smart  S:pass M:pass A:unknown R:unknown T:pass  20.0 % by 2020-12-31",
        "smart  S:pass M:pass A:unknown R:unknown T:pass  50.0 % by 2020-12-31",
        "smart  S:pass M:pass A:unknown R:unknown T:pass  35.0 % by 2020-12-31",
        "all in one: smart, [20.0, 50.0, 35.0] by 2020-12-31",
        "from 100 (2014) to 80 by 2020-12-31",
        "from 100 (2014) to 50 by 2020-12-31",
        "from 100 (2008) to 65 by 2020-12-31",
        "0 conflicts of words and fields",
        "employee: progress 0.5, expected 0.60, at_risk",
    ],
    "youtube": [
        "2012-12-31   100 million  progress 0.00, expected 0.04, off_track",
        "2016-12-31   950 million  progress 0.94, expected 1.00, on_track",
        "grade 0.9, succeeded; the intended landing is 0.6 to 0.7, and this is above it",
        "closed: achieved, It came to 0.9444; from 0.6 on that is achieved.",
        "After it: YouTube: after the billion (draft)",
        "from 950 to 1000 million",
    ],
    "strategic_plan": [
        "1.   25  keep  Clicks on the book of the week",
        "4.   12  drop  Readers who leave after a letter",
        "now a KPI: Raise clicks on books in the newsletter from 300 to 450 a week",
        "better: 957 orders, 91 more than the trend had it",
        "estimated: cost 5700, benefit 9000, ROI 0.58",
        "actual: cost 1100, benefit 2860, ROI 1.60",
        "0 errors, 0 warnings",
        "off_track  Hold 10 conversations with newsletter readers a month, up from 2",
        "Confidence is 0.3, below 0.5.",
        "Report: Lantern Books: social media",
    ],
}


@pytest.fixture(scope="module")
def served(server: Server) -> Iterator[Served]:
    """A service and a workspace."""
    with serving(server) as found:
        yield found


@pytest.mark.slow
@pytest.mark.parametrize("example", SAID)
def test_an_example_says_what_it_made_and_makes_it_once(example: str, served: Served) -> None:
    first = run(example, served)
    for words in SAID[example]:
        assert words in first, f"{words}\nis not in\n{first}"
    changes = latest_change(served)
    assert shown(run(example, served)) == shown(first)
    assert latest_change(served) == changes


def test_every_example_is_run() -> None:
    assert {path.stem for path in EXAMPLES.glob("*.py")} == {"client", *SAID}


def test_a_problem_ends_an_example_with_its_words(served: Served) -> None:
    done = start("adidas", {"OARLOCK_URL": f"http://127.0.0.1:{served.port}", "OARLOCK_KEY": "oar_unknown"})
    assert done.returncode == 1
    assert "unauthenticated" in done.stderr


def run(example: str, served: Served) -> str:
    done = start(example, {"OARLOCK_URL": f"http://127.0.0.1:{served.port}", "OARLOCK_KEY": served.key})
    assert done.returncode == 0, done.stderr
    return done.stdout


def start(example: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(EXAMPLES / f"{example}.py")]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)


def shown(said: str) -> list[str]:
    """What is printed, but for the link that is shown only when it is made."""
    return [line for line in said.splitlines() if not line.startswith("Subscribe to ")]


def latest_change(served: Served) -> int:
    """The number of the last change in the workspace."""
    return served.ask("GET", "/v1/changes?sort=-seq&limit=1").json["items"][0]["seq"]
