"""The pictures of README and docs show what is still there."""

import pytest
from playwright.sync_api import expect

from tests.e2e.pictures import PICTURES, Picture
from tests.e2e.visits import Visits

pytestmark = pytest.mark.browser
LANDMARKS = {
    "chain": "The chain of goals",
    "judge": "As it was read",
    "tactics": "Tactics ranked by value and complexity",
    "key-result": "Why it stands so",
    "/graphiql": "Result Window",
}


@pytest.mark.parametrize("picture", {one.view: one for one in PICTURES.values()}.values(), ids=lambda one: one.view)
def test_what_a_picture_shows_is_still_to_be_seen(picture: Picture, visit: Visits, known: dict[str, str]) -> None:
    page = visit(known.get(picture.view, picture.view), ready=False)
    page.get_by_role("main").wait_for()
    picture.act(page)
    if picture.view in LANDMARKS:
        expect(page.get_by_role("region", name=LANDMARKS[picture.view])).to_be_visible()
