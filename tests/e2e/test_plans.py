"""From the company's goals to tactics, with the reasons: what a person finds by following links."""

import json
import os
import re
import subprocess
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.services import Served
from tests.e2e.visits import See

pytestmark = pytest.mark.browser
PLAN = "Social media plan 2026/27"
FOLLOWERS = "Grow Instagram followers among creative studios from 16,900 to 22,000 by 31 March 2027"


@pytest.fixture
def chain(page: Page) -> Page:
    """The social media plan, reached as a person reaches it."""
    page.get_by_role("link", name=PLAN).click()
    page.get_by_role("heading", name=PLAN, level=1).wait_for()
    page.get_by_role("button", name=re.compile("^Specific")).first.wait_for()
    return page


def test_the_chain_leads_from_a_company_goal_to_tactics(chain: Page) -> None:
    region = chain.get_by_role("region", name="The chain of goals")
    company = region.get_by_role("listitem").filter(has_text="Expand into a new market segment: creative studios").first
    expect(company.get_by_text("Company goal A")).to_be_visible()
    social = company.get_by_role("listitem").filter(has_text="Partner with influencers and brands").first
    expect(social.get_by_text("Social goal")).to_be_visible()
    expect(social.get_by_role("link", name=FOLLOWERS)).to_be_visible()
    expect(social.get_by_text("Run one sponsored post with a brand or influencer every month")).to_be_visible()
    expect(social.get_by_text("under way · value 5 · complexity 3")).to_be_visible()


def test_a_status_says_why(chain: Page) -> None:
    why = chain.get_by_role("button", name=re.compile(f"^Why ?: {FOLLOWERS}"))
    expect(why).to_have_attribute("aria-expanded", "false")
    why.click()
    expect(why).to_have_attribute("aria-expanded", "true")
    expect(chain.get_by_text(re.compile(r"0\.\d+ of 0\.\d+ expected on the day")).first).to_be_visible()
    why.click()
    expect(why).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize("by", ["pointer", "keyboard"])
def test_letters_show_their_evidence(by: str, chain: Page) -> None:
    letters = chain.get_by_role("group", name=f"SMART: {FOLLOWERS}")
    measurable = letters.get_by_role("button", name="Measurable: Passes")
    if by == "pointer":
        measurable.hover()
    else:
        letters.get_by_role("button", name=re.compile("^Specific")).focus()
        chain.keyboard.press("ArrowRight")
        expect(measurable).to_be_focused()
    tip = chain.get_by_role("tooltip")
    expect(tip.get_by_role("heading", name="Measurable")).to_be_visible()
    expect(tip.get_by_role("list", name="What was seen").get_by_role("listitem")).to_contain_text(re.compile("22,?000"))
    expect(measurable).to_have_attribute("aria-describedby", tip.get_attribute("id") or "")
    chain.keyboard.press("Escape")
    expect(tip).to_have_count(0)


def test_the_chain_can_be_narrowed_to_what_is_off_track(chain: Page) -> None:
    chain.get_by_role("group", name="Show").get_by_role("button", name="Off track").click()
    expect(
        chain.get_by_text("Answer SMB customers on social media before they have to ask twice", exact=True)
    ).to_be_visible()
    expect(chain.get_by_role("link", name=FOLLOWERS)).to_have_count(0)


def test_tactics_are_ranked_and_chosen_within_a_capacity(chain: Page) -> None:
    chain.get_by_role("navigation", name="Views of this plan").get_by_role("link", name="Tactics").click()
    chart = chain.get_by_role("figure", name="Value and complexity")
    first = "1. Run one sponsored post with a brand or influencer every month"
    expect(chart.get_by_role("img", name=f"{first}, value 5, complexity 3")).to_be_visible()
    ranking = chain.get_by_role("region", name=re.compile("^Tactics ranked"))
    expect(ranking.get_by_role("listitem").first).to_contain_text(first)
    chain.get_by_role("button", name="RICE").click()
    expect(ranking.get_by_role("listitem").first).not_to_contain_text(first)
    chain.get_by_role("button", name="Value and complexity").click()
    chain.get_by_role("spinbutton", name=re.compile("^Effort")).fill("100")
    expect(chain.get_by_role("heading", name="Selected within effort 100: 4 of 15")).to_be_visible()
    expect(chart.get_by_role("img", name=f"{first}, value 5, complexity 3, selected")).to_be_visible()


def test_a_key_result_shows_its_figures_and_where_they_lead(chain: Page) -> None:
    chain.get_by_role("link", name=FOLLOWERS).click()
    expect(chain.get_by_role("heading", name=FOLLOWERS, level=1)).to_be_visible()
    chart = chain.get_by_role("figure", name="Instagram followers among creative studios")
    expect(chart.get_by_role("img", name="Instagram followers among creative studios")).to_be_visible()
    for legend in ("Forecast", "80% range", "95% range", "Milestone", "Check-in"):
        expect(chart.get_by_role("listitem").filter(has_text=legend)).to_be_visible()
    chart.get_by_role("slider").focus()
    chain.keyboard.press("ArrowLeft")
    expect(chart.get_by_role("slider")).to_have_attribute("aria-valuetext", re.compile(r"\d"))
    chart.get_by_role("button", name="Show as table").click()
    expect(chart.get_by_role("table", name="Forecast")).to_be_visible()
    expect(chain.get_by_role("heading", name="Milestones")).to_be_visible()


def test_the_way_back_is_the_browsers(chain: Page) -> None:
    chain.get_by_role("link", name=FOLLOWERS).click()
    chain.get_by_role("heading", name=FOLLOWERS, level=1).wait_for()
    chain.go_back()
    expect(chain.get_by_role("heading", name=PLAN, level=1)).to_be_visible()
    chain.go_back()
    expect(chain.get_by_role("heading", name="Plans", level=1)).to_be_visible()


def asked(page: Page, form: str) -> str:
    """What the dialog shows in one of its forms."""
    page.get_by_role("button", name="Show as GraphQL / curl").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name=form, exact=True).click()
    text = dialog.get_by_label(form, exact=True).inner_text()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    return text


def run(command: str, key: str) -> dict[str, Any]:
    """The JSON that a command prints."""
    env = {"KEY": key, "PATH": os.defpath}
    done = subprocess.run(["bash", "-euc", command], env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_curl_that_is_shown_gives_what_the_page_shows(chain: Page, served: Served) -> None:
    command = asked(chain, "curl")
    assert "oar_" not in command
    plan = run(command, served.admin_key)["data"]["plan"]
    assert plan["title"] == PLAN
    region = chain.get_by_role("region", name="The chain of goals")
    for objective in plan["objectives"]["nodes"]:
        expect(region.get_by_text(objective["title"], exact=True).first).to_be_attached()
        for key_result in objective["keyResults"]["nodes"]:
            expect(region.get_by_role("link", name=key_result["title"], exact=True)).to_be_visible()
    rest = run(asked(chain, "REST"), served.admin_key)
    assert PLAN in json.dumps(rest) or "progress" in json.dumps(rest)


@pytest.mark.parametrize("view", ["tactics", "key-result", "check-ins", "deliveries", "plans"])
def test_every_view_shows_a_command_that_runs(view: str, see: See, served: Served) -> None:
    page = see(view)
    assert run(asked(page, "curl"), served.admin_key).keys() == {"data"}
    assert "type" not in run(asked(page, "REST"), served.admin_key)
