"""A goal judged on the page: where its marks lie, what is asked, what its address carries, and the goals to try."""

import json
import shutil
import subprocess
from datetime import UTC, datetime
from random import Random
from typing import Any

import pytest

from service.core.smart.assess import assess
from service.core.smart.goals import Goal
from service.i18n import LANGUAGES
from tests.pages.sources import PAGES

pytestmark = [
    pytest.mark.node,
    pytest.mark.skipif(shutil.which("node") is None, reason="Node.js is not installed"),
]
VIEWS = (PAGES / "app" / "views").as_uri()
PIECES = ["Grow", " sales ", "🚀", "👩‍👧", "é", "до края", "\n", "20 %"]
FULL = {
    "text": "Grow & go #1 / 50 %\n🚀",
    "language": "pl",
    "framework": "okr",
    "parent": "Grow revenue",
    "baseline": "12.5",
    "hours": "6",
    "effort": "0",
}
BLANK = dict.fromkeys(FULL, "") | {"framework": "smart"}


def run(module: str, expression: str, calls: list[Any]) -> list[Any]:
    """What an expression over `one`, in terms of `m`, a module of the page, gives for each of the calls."""
    script = f"""
      import * as m from '{VIEWS}/{module}.js'
      const calls = JSON.parse(await new Response(process.stdin).text())
      console.log(JSON.stringify(calls.map((one) => {expression})))"""
    command = ["node", "--input-type=module", "--eval", script]
    done = subprocess.run(command, input=json.dumps(calls), capture_output=True, text=True, timeout=60, check=True)
    return json.loads(done.stdout)


def test_marks_lie_where_the_service_says_by_code_points() -> None:
    dice = Random(3)
    calls: list[Any] = []
    for _ in range(200):
        text = "".join(dice.choices(PIECES, k=dice.randint(1, 9)))
        spans = [{"start": dice.randint(0, len(text)), "end": dice.randint(0, len(text))} for _ in range(4)]
        calls.append([text, [one for one in spans if one["start"] < one["end"]]])
    for (text, spans), pieces in zip(calls, run("marks", "m.cut(...one)", calls), strict=True):
        assert "".join(one["text"] for one in pieces) == text
        for piece in pieces:
            start, end = piece["start"], piece["start"] + len(piece["text"])
            assert piece["text"] == text[start:end]
            assert piece["over"] == [one for one in spans if one["start"] <= start and end <= one["end"]]
            assert piece["ending"] == [one for one in piece["over"] if one["end"] == end]
        assert all(sum(one in piece["ending"] for piece in pieces) == 1 for one in spans)


def test_spans_outside_the_text_mark_nothing() -> None:
    (pieces,) = run("marks", "m.cut(...one)", [["Grow", [{"start": 2, "end": 9}, {"start": -1, "end": 2}]]])
    assert [one["text"] for one in pieces] == ["Grow"] and not pieces[0]["over"]


def test_what_two_letters_go_by_is_one_mark() -> None:
    seen = {"source": "text", "start": 0, "end": 4, "role": "metric"}
    field = {"source": "field", "start": None, "end": None, "role": "parent_objective"}
    criteria = [{"letter": "S", "evidence": [seen, seen]}, {"letter": "M", "evidence": [seen, field]}]
    (spans,) = run("marks", "m.spansOf(one)", [criteria])
    assert spans == [{"start": 0, "end": 4, "role": "metric", "letters": ["S", "M"]}]


def test_an_address_carries_a_goal_and_nothing_that_goes_without_saying() -> None:
    given = [FULL, BLANK, BLANK | {"text": "Grow"}]
    addresses = run("judge-goal", "m.addressOf(one)", given)
    assert addresses[1:] == ["#/judge", "#/judge?text=Grow"]
    assert run("judge-goal", "m.goalIn(one)", addresses) == given


def test_only_what_is_known_is_asked() -> None:
    half = BLANK | {"text": "Grow", "hours": "6", "baseline": "a lot"}
    questions = run("judge-goal", "m.questionOf(one)", [BLANK | {"text": " \n"}, half, FULL])
    assert questions[:2] == [None, {"text": "Grow", "framework": "smart"}]
    capacity = {"hoursPerWeek": 6, "effortHoursPerItem": 0}
    context = {"parentObjective": "Grow revenue", "baseline": 12.5, "capacity": capacity}
    assert questions[2] == {"text": FULL["text"], "framework": "okr", "language": "pl", "context": context}
    (in_rest,) = run("judge-goal", "m.inRest(one)", [questions[2]])
    assert in_rest["context"] == {
        "parent_objective": "Grow revenue",
        "baseline": 12.5,
        "capacity": {"hours_per_week": 6, "effort_hours_per_item": 0},
    }


def test_the_goals_to_try_are_of_their_languages_the_first_of_each_the_best() -> None:
    (examples,) = run("judge-goal", "m.EXAMPLES", [None])
    assert examples.keys() == set(LANGUAGES)
    for language, texts in examples.items():
        judged = [assess(Goal(text=text), datetime.now(UTC).date()) for text in texts]
        assert [one.language for one in judged] == [language] * 3
        assert [one.verdict for one in judged] == ["smart", "needs_work", "not_smart"], language
