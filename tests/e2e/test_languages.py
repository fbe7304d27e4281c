"""Six languages, whole: chosen by hand or by the browser, remembered, and said to screen readers."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.services import Served
from tests.e2e.views import NAMES
from tests.e2e.visits import See, Visits, await_content

pytestmark = pytest.mark.browser
WORDS = Path(__file__).resolve().parents[2] / "service" / "pages" / "words"
LANGUAGES = {"en": "English", "es": "Español", "it": "Italiano", "ca": "Català", "pl": "Polski", "bg": "Български"}
SAID = """() => {
  const told = [document.title]
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) told.push(walk.currentNode.data)
  for (const one of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) told.push(one.getAttribute(name) ?? '')
  return told
}"""
"""All that a page says to eyes and ears."""


def keys_left(page: Page) -> list[str]:
    """What is said that is a word's key instead of the word, or has a field that nothing was filled in for."""
    keys = {key for key in json.loads((WORDS / "en.json").read_text(encoding="utf-8")) if "." in key}
    words = {part for text in page.evaluate(SAID) for part in text.replace(":", " ").split()}
    return sorted(word for word in words if word in keys or ("{" in word and "}" in word and "'" not in word))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_view_speaks_the_browsers_language(
    language: str, visit: Visits, known: dict[str, str], served: Served
) -> None:
    page = visit("/", key=served.admin_key, locale=language)
    for view in NAMES:
        page.goto(known[view])
        await_content(page)
        assert page.evaluate("document.documentElement.lang") == language
        assert keys_left(page) == [], view


def test_a_language_is_chosen_at_once_and_remembered(see: See) -> None:
    page = see("chain")
    expect(page.get_by_role("heading", name="The chain of goals")).to_be_visible()
    page.get_by_label("Language").select_option(label="Polski")
    expect(page.get_by_role("heading", name="The chain of goals")).to_have_count(0)
    assert page.evaluate("document.documentElement.lang") == "pl"
    polish = page.get_by_role("region").first.get_by_role("heading").first.inner_text()
    page.reload()
    expect(page.get_by_role("heading", name=polish)).to_be_visible()
    assert page.evaluate("document.documentElement.lang") == "pl"


def test_the_reasons_of_the_service_are_in_the_pages_language(see: See) -> None:
    page = see("key-result", locale="bg")
    expect(page.get_by_text("до днес").or_(page.get_by_text("очакван")).first).to_be_visible()
    page.get_by_role("banner").get_by_role("combobox").select_option(label="Español")
    expect(page.get_by_text("esperad").first).to_be_visible()
