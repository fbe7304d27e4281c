"""A goal judged while it is written, in six languages, and a goal mended by what is proposed."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.visits import See, until

pytestmark = pytest.mark.browser
VERDICT = re.compile("SMART|Needs work")
GOALS = {
    "English": ("Grow Instagram followers from 12,400 to 15,000 by 31 March 2027", "15,000"),
    "Español": ("Aumentar los seguidores de Instagram de 12.400 a 15.000 antes del 31 de marzo de 2027", "15.000"),
    "Italiano": ("Aumentare i follower di Instagram da 12.400 a 15.000 entro il 31 marzo 2027", "15.000"),
    "Català": ("Augmentar els seguidors d'Instagram de 12.400 a 15.000 abans del 31 de març de 2027", "15.000"),
    "Polski": ("Zwiększyć liczbę obserwujących na Instagramie z 12 400 do 15 000 do 31 marca 2027", "15 000"),
    "Български": ("Да увеличим последователите в Instagram от 12 400 на 15 000 до 31 март 2027", "15 000"),
}


@pytest.fixture
def judge(see: See) -> Page:
    return see("judge")


def write(page: Page, goal: str) -> None:
    """Type as people do, the last word by keys."""
    box = page.get_by_role("textbox", name="The goal")
    box.fill(goal[:-4])
    box.press_sequentially(goal[-4:], delay=20)


@pytest.mark.parametrize("language", GOALS)
def test_a_goal_is_judged_while_it_is_written(language: str, judge: Page) -> None:
    goal, target = GOALS[language]
    write(judge, goal)
    expect(judge.get_by_role("combobox", name="Language of the goal")).to_contain_text(f"Detected: {language}")
    report = judge.get_by_role("region", name=VERDICT)
    for letter in ("Specific", "Measurable", "Time-bound"):
        expect(report.get_by_role("heading", name=re.compile(rf"^{letter} ?Passes"))).to_be_visible()
    read = judge.get_by_role("region", name="As it was read")
    expect(read.get_by_role("mark").filter(has_text=target)).to_be_visible()


def test_what_is_missing_is_said_and_goes_when_it_is_written(judge: Page) -> None:
    write(judge, "Grow Instagram followers")
    report = judge.get_by_role("region", name=VERDICT)
    expect(report.get_by_role("heading", name=re.compile("^Time-bound ?Fails"))).to_be_visible()
    write(judge, "Grow Instagram followers by 31 March 2027")
    expect(report.get_by_role("heading", name=re.compile("^Time-bound ?Passes"))).to_be_visible()


def test_a_goal_to_try_is_taken_with_a_click(judge: Page) -> None:
    judge.get_by_role("button", name="Да бъдем по-активни в LinkedIn").click()
    expect(judge.get_by_role("textbox", name="The goal")).to_have_value("Да бъдем по-активни в LinkedIn")
    expect(judge.get_by_role("combobox", name="Language of the goal")).to_contain_text("Detected: Български")


def test_a_judged_goal_can_be_passed_on_as_a_link(judge: Page, see: See) -> None:
    write(judge, "Improve customer satisfaction")
    judge.get_by_role("region", name=VERDICT).wait_for()
    until(judge, "location.hash.includes('satisfaction')")
    again = judge.context.new_page()
    again.goto(judge.url)
    expect(again.get_by_role("textbox", name="The goal")).to_have_value("Improve customer satisfaction")


def test_markup_in_a_goal_is_text(judge: Page) -> None:
    write(judge, "Grow <img src=x onerror=alert(1)> <b>followers</b> from 1 to 2 by 31 March 2027")
    judge.get_by_role("region", name="As it was read").wait_for()
    assert judge.get_by_role("main").locator("img, b").count() == 0
