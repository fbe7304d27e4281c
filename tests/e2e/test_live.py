"""What happens is on the page without anybody reloading it."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.visits import Visits
from tests.e2e.worlds import World

pytestmark = pytest.mark.browser


def opened(visit: Visits, world: World, where: str) -> Page:
    """A page of the world that is live, and marked, so that a reload would be noticed."""
    page = visit(where.format(**world.ids), key=world.key)
    expect(page.get_by_role("status").filter(has_text="Live")).to_be_visible()
    page.evaluate("window.marked = true")
    return page


def test_a_signed_reading_moves_the_chain_and_the_list_of_plans(visit: Visits, world: World) -> None:
    world.count(460)
    chain = opened(visit, world, "/#/plans/{plan}")
    plans = opened(visit, world, "/#/")
    expect(chain.get_by_role("img", name="10% of the way").first).to_be_visible()
    world.count(580)
    expect(chain.get_by_role("img", name="30% of the way").first).to_be_visible()
    expect(plans.get_by_role("img", name="30% of the way").first).to_be_visible()
    assert chain.evaluate("window.marked") is True
    assert plans.evaluate("window.marked") is True


def test_a_signed_reading_moves_the_key_result(visit: Visits, world: World) -> None:
    world.count(472)
    page = opened(visit, world, "/#/key-results/{key_result}")
    expect(page.get_by_text("472", exact=True).first).to_be_visible()
    world.count(707)
    expect(page.get_by_text("707", exact=True).first).to_be_visible()
    assert page.evaluate("window.marked") is True


def test_what_somebody_writes_is_on_the_page_of_everybody(visit: Visits, world: World) -> None:
    page = opened(visit, world, "/#/plans/{plan}")
    body = {"objective_id": world.ids["objective"], "title": "Ask readers what they miss", "value": 4, "complexity": 2}
    made = world.client.post("tactics", json=body).json()
    chain = page.get_by_role("region", name="The chain of goals")
    expect(chain.get_by_text("Ask readers what they miss")).to_be_visible()
    world.client.patch(f"tactics/{made['id']}", json={"title": "Ask readers what they love"})
    expect(chain.get_by_text("Ask readers what they love")).to_be_visible()
    world.client.delete(f"tactics/{made['id']}")
    expect(chain.get_by_text("Ask readers what they love")).to_have_count(0)
    assert page.evaluate("window.marked") is True


def test_a_delivery_is_listed_with_its_outcome_when_it_comes(visit: Visits, world: World) -> None:
    page = opened(visit, world, "/#/deliveries")
    world.count(512)
    deliveries = page.get_by_role("main").get_by_role("listitem").filter(has_text="Newsletter tool")
    expect(deliveries.first).to_contain_text("1 accepted")
    now = datetime.now(UTC).isoformat()
    world.deliver([{"metric": metric, "value": 520, "at": now} for metric in ("readers", "unheard-of")])
    expect(deliveries.first).to_contain_text("1 quarantined")
    deliveries.first.get_by_role("button").click()
    expect(deliveries.first).to_contain_text("unknown_metric")
