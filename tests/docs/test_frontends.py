"""The code that docs/frontends.md shows is the code that is compiled and run in tests/node, to the letter."""

from tests.docs.test_documents import ROOT, blocks

NODE = ROOT / "tests" / "node"
SHOWN = {"ts", "js", "graphql", "json5"}


def test_what_is_shown_is_what_is_run() -> None:
    kept = [one for one in (*NODE.glob("clients/*"), *NODE.glob("relay/*")) if one.is_file()]
    texts = [one.read_text(encoding="utf-8") for one in kept]
    shown = [(language, text) for language, text in blocks("docs/frontends.md") if language in SHOWN]
    assert {language for language, _ in shown} == SHOWN
    for _, text in shown:
        assert any(text.rstrip("\n") in one for one in texts), text
