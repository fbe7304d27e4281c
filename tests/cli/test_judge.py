"""Judging goals from the command line: what is told, to people and to programs, and what the exit codes say."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from service.__main__ import app
from tests.cli.running import ROOT

runner = CliRunner()
SMART = "Grow Instagram followers from 12,400 to 15,000 by 31 March 2027"
ON = ("--on", "2026-11-22")
VAGUE = "Increase social media engagement"


def said(*words: str, code: int = 0, given: str | bytes | None = None) -> str:
    result = runner.invoke(app, ["judge", *(() if "--on" in words else ON), *words], input=given)
    assert result.exit_code == code, result.output
    return result.stderr if code in (1, 2) else result.stdout


def told(*words: str, code: int = 0, given: str | None = None) -> list[dict[str, Any]]:
    return [json.loads(line) for line in said(*words, "--json", code=code, given=given).splitlines()]


def test_a_goal_is_told_with_what_was_seen_where() -> None:
    lines = said(SMART).splitlines()
    assert lines[:4] == [
        "Grow Instagram followers from 12,400 to 15,000 by 31 March 2027",
        "SSSS SSSSSSSSSSSSSSSSSSS      MMMMMM    MMMMMM TTTTTTTTTTTTTTTT",
        "",
        "smart",
    ]
    assert "M  ✓ pass     “Instagram followers” has a value to reach: 15000." in lines
    assert "              M.target · target “15,000” · baseline “12,400”" in lines
    assert "              → Name the objective this goal is to serve." in lines
    assert lines[-1] == "Flags     vanity_metric"


def test_what_is_missing_is_told_with_blanks_and_by_the_exit_code() -> None:
    text = said(VAGUE, code=3)
    assert "\nnot smart\n" in text
    assert "T  ✗ fail     There is no time in the goal." in text
    assert (
        "\nRewrite   Increase [metric] (social media engagement) from [starting value] to [target value] by [date]\n"
        in text
    )


def test_what_the_fields_say_wins_and_contradictions_are_told() -> None:
    text = said("Win 500 leads by 30 June 2027", "--target", "600", "--deadline", "2027-06-30")
    assert "Conflict  The field says the target is 600, the text says “500”: the field counts." in text


def test_the_context_may_come_from_a_file_and_in_part_from_options(tmp_path: Path) -> None:
    path = tmp_path / "context.json"
    history = [[f"2026-{month:02}-01", 100 + 10 * month] for month in range(1, 12)]
    path.write_text(json.dumps({"metric": "leads", "target": 1, "deadline": "2027-06-30", "history": history}))
    (report,) = told("--context", str(path), "--target", "9000", "--on", "2026-11-20", code=3)
    assert report["extraction"]["targets"][0]["values"] == [9000.0]
    assert report["letters"]["A"] == "fail"
    assert report["extraction"]["deadline"] == "2027-06-30"


def test_the_day_the_framework_and_the_languages_can_be_said() -> None:
    (report,) = told("Win 500 leads within 3 months", "--on", "2030-01-15", "--framework", "okr")
    assert report["extraction"]["deadline"] == "2030-04-15"
    assert "okr_stretch" in report["flags"]
    (report,) = told("Zdobyć 500 leadów", "--language", "pl", "--answer-in", "es", code=3)
    assert (report["language"], report["criteria"]["T"]["message"]) == ("pl", "El objetivo no menciona ningún tiempo.")


def test_several_goals_make_a_table_or_are_told_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "goals.txt"
    path.write_text(f"{SMART}\n\n  \n{VAGUE}\n", encoding="utf-8-sig")
    assert said("--file", str(path), code=3).splitlines() == [
        "verdict    S  M  A  R  T  goal",
        f"smart      ✓  ✓  ?  ?  ✓  {SMART}",
        f"not smart  ✗  ✗  ?  ?  ✗  {VAGUE}",
        "",
        "1 smart, 1 not smart.",
    ]
    assert said("--file", str(path), "--details", code=3) == said(SMART) + "\n" + said(VAGUE, code=3)
    reports = told(SMART, "-", code=3, given=f"{VAGUE}\n{SMART}\n")
    assert [(one["ref"], one["verdict"]) for one in reports] == [("0", "smart"), ("1", "not_smart"), ("2", "smart")]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "Say what to judge"),
        ((" ",), "Send the goal's text"),
        ((SMART, "--answer-in", "xx"), "en, es, pl, ca, bg, it"),
        ((SMART, "--language", "de"), "in these languages only"),
        ((SMART, VAGUE, "--on", "3000-01-01"), "Goal 1: Send a reference date in the years 1900 to 2199."),
        ((SMART, "--answer-in", "es", "--on", "3000-01-01"), "Envíe una fecha de referencia"),
        ((SMART, "--target", "nan"), "The context is wrong: /target"),
        ((SMART, "--context", "missing.json"), "cannot be read"),
        ((SMART, "--context", "list.json"), "The context is wrong"),
        ((SMART, "--context", "colour.json"), "There is no such field here"),
        (("--file", "missing.txt"), "The file cannot be read: No such file or directory."),
        (("--file", "latin.txt"), "Save it as UTF-8"),
    ],
)
def test_what_cannot_be_judged_is_told_in_a_line(
    words: tuple[str, ...], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("list.json").write_text("[]")
    Path("colour.json").write_text('{"colour": "red"}')
    Path("latin.txt").write_bytes("Más ventas".encode("latin-1"))
    error = said(*words, code=2)
    assert message in error
    assert error.startswith("oarlock: ")
    assert error.count("\n") == 1


def test_what_others_wrote_does_not_steer_the_terminal() -> None:
    text = said("Grow \x1b[31mfollowers\x1b]0;x\x07 by\t20% \u202eby June\n2027\x9b")
    assert not set(text) & {"\x1b", "\x07", "\t", "\u202e", "\x9b"}
    assert "followers" in text


def test_marks_stand_below_what_they_mark_however_wide_that_is() -> None:
    line, marks = said("🚀🚀 Grow followers to 500 on Instagram by 2027-06-30").splitlines()[:2]
    assert marks.index("T") == line.index("by") + 2


def test_an_english_goal_needs_nothing_heavy_and_no_other_language() -> None:
    heavy = {"fastapi", "sqlalchemy", "sqlmodel", "numpy", "uvicorn", "rich.progress"}
    program = (
        "import contextlib, sys\nfrom service.__main__ import app\n"
        "from service.core.smart.languages import language_of\n"
        f"with contextlib.suppress(SystemExit): app(['judge', {SMART!r}])\n"
        f"print(language_of.cache_info().currsize, *({heavy!r} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "1"
