"""A report in words: what it holds, in which order, in six languages; and what people write means nothing in it."""

import re
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from markdown_it import MarkdownIt

from service.core.status import Status
from service.core.verdict import Reason
from service.i18n import LANGUAGES, REPORTS, labels
from service.present.report import html, markdown
from service.present.report.composition import document_of
from service.present.report.document import Heading, Paragraph, Picture, Table, table_of
from service.present.report.language import Tongue
from service.store.tables.plans import BusinessFunction, BusinessOutcome, Perspective, PlanStatus
from tests.present.report.samples import bare, full, over

HOSTILE = (
    " </title></style><script>alert(1)</script><img src=x onerror=alert(1)> | `code` **bold** _it_ [a](javascript:x)"
    " ![i](https://evil.example/i.png) <https://evil.example> https://evil.example www.evil.example a@evil.example"
    " &lt; &#60; ~~s~~ $x$ \\| \\` \n\n"
    "# Heading\n\n- item\n1. one\n---\n> quote\n    code\n| a |\n| --- |\n\x01\x00 ]]> -->"
)
EVERYTHING = [
    "Summary", "Objectives", "How key results went", "Tactics", "Returns", "What is out of order",
    "Check-ins and next steps", "Amendments", "How this is computed",
]  # fmt: skip
SAMPLES = {"bare": bare(), "full": full(), "over": over(), "hostile": over(HOSTILE)}


def headings(known, language="en"):
    return [one.text for one in document_of(known, language).blocks if isinstance(one, Heading) and one.level == 2]


def tables(known):
    return {one.caption: one for one in document_of(known, "en").blocks if isinstance(one, Table)}


def page_of(known, language="en"):
    """The HTML page as a tree: it is well-formed XML, so that any reader sees the same in it."""
    return ElementTree.fromstring(html.written(document_of(known, language)).removeprefix("<!DOCTYPE html>\n"))


def test_the_parts_stand_in_the_order_in_which_a_manager_reads() -> None:
    assert headings(full()) == EVERYTHING
    assert headings(over()) == [EVERYTHING[0], "How it ended", *EVERYTHING[1:]]


def test_what_is_not_known_of_a_small_plan_is_left_out() -> None:
    document = document_of(bare(), "en")
    assert headings(bare()) == ["Summary", "How this is computed"]
    assert [one.text for one in document.blocks if isinstance(one, Paragraph)] == [
        "No objective of the plan has a value yet."
    ]
    assert len(document.footnotes) == 1
    assert len(markdown.written(document)) < 2_000


def test_the_summary_says_progress_changes_and_decisions() -> None:
    (summary,) = [one.text for one in document_of(full(), "en").blocks if isinstance(one, Paragraph)]
    assert summary == (
        "The plan stands at 42% and is off track. Objectives: 1; key results: 2 (at risk 1, pending 1). "
        "By what was promised before any amendment, it would stand at 50%. "
        "Since the check-in on November 1, 2026, key results that stand otherwise: 1 of 2. "
        "“1,000 followers”: Since the last check-in progress went from 0.5 to 0.4 (change: -0.1). "
        "To decide: key results that are off track or missed: 1 (1,000 followers). "
        "To decide: tactics that are overdue: 1 (Leaflets). "
        "To talk about: key results that people are not sure of: 1 (1,000 followers). "
        "To mend: findings that make the plan wrong: 1."
    )


def test_results_stand_beside_what_was_expected() -> None:
    done = tables(full())["Done, with results"]
    assert done.columns == (
        "Tactic", "Ended", "Expected", "Measured against the trend", "Cost", "Benefit", "Return on investment"
    )  # fmt: skip
    assert done.rows == (
        ("Film", "June 30, 2026", "1,000\xa0people", "1,250\xa0people (95 %: 1,000 to 1,500)", "1,200.5", "3,000",
         "150%"),
    )  # fmt: skip
    amended = tables(full())["What was promised otherwise on the way, the latest first"]
    assert amended.rows == (
        ("1,000 followers", "May 2, 2026", "target: 800 → 1,000; due day: – → December 31, 2026; KPI", "Grown", "Ada",
         "50%", "42%"),
    )  # fmt: skip


def test_the_end_is_told_with_outcomes_grades_and_lessons() -> None:
    paragraphs = [one.text for one in document_of(over(), "en").blocks if isinstance(one, Paragraph)]
    said = "It was closed on November 20, 2026; objectives: reached in part 1, not said 1. "
    said += "It came to 42%, grade 0.4; key results met: 1 of 2 measured."
    assert paragraphs[0].endswith(said) and paragraphs[1] == said
    assert paragraphs[2] == "Begin earlier.\n\nAsk the bakers"
    assert tables(over())["Objectives and how they ended"].rows == (
        ("Be found", "A", "reached in part", "42%", "0.4", "Half"), ("Unsaid", "", "not said", "", "", ""),
    )  # fmt: skip


def test_the_footnote_says_as_of_when_it_was_made() -> None:
    footnotes = document_of(full(), "en").footnotes
    assert footnotes[0].replace("\u202f", " ") == (
        "As of November 22, 2026, 11:30:00 AM +0200 (Europe/Sofia), by what stood and was known then."
    )
    assert footnotes[1].endswith("on November 22, 2026: objectives 1, key results 2, tactics 3.")


def test_of_a_key_result_that_is_not_well_the_report_says_why() -> None:
    known = full()
    (objective,) = known.objectives
    why = (
        Reason("status.pace", {"status": Status.AT_RISK}),
        Reason(
            "pace.at_risk",
            {"raw": 0.4, "expected": 0.5, "ratio": 0.8, "at_risk": 0.75, "on_track": 0.9, "turns_at": 0.45},
        ),
        Reason("pace.turns_at_value", {"value": 470.0}),
    )
    for status, said in ((Status.AT_RISK, "at risk – 0.4 of 0.5 expected"), (Status.ON_TRACK, "on track")):
        course = replace(objective.key_results[0].course, status=status, reasons=why)
        shown = replace(objective, key_results=(replace(objective.key_results[0], course=course),))
        row = tables(replace(known, objectives=(shown,)))["Key results of “Be found”"].rows[0]
        assert row[5].startswith(said) and (status is Status.AT_RISK or row[5] == said)
        assert row[8] == "fresh, November 15, 2026"


def test_empty_columns_are_left_out() -> None:
    made = table_of("C", ("a", "b", "c"), [("", "", "1"), ("", "", "")], frozenset({1, 2}))
    assert (made.columns, made.rows, made.figures) == (("a", "c"), (("", "1"), ("", "")), {1})


# In six languages


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_are_held_in_every_language(language: str) -> None:
    english, other = labels("en", REPORTS), labels(language, REPORTS)
    assert list(other) == list(english), "the same labels, in the same order"
    fields = [re.findall(r"\{(\w+)\}", one) for one in english.values()]
    assert [sorted(re.findall(r"\{(\w+)\}", one)) for one in other.values()] == [sorted(one) for one in fields]
    kinds = {"function": BusinessFunction, "outcome": BusinessOutcome, "perspective": Perspective, "state": PlanStatus}
    assert {f"{kind}.{name}" for kind, names in kinds.items() for name in names} <= set(other)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SAMPLES)
def test_every_language_says_all_of_it(language: str, name: str) -> None:
    said, english = headings(SAMPLES[name], language), headings(SAMPLES[name])
    assert len(said) == len(english)
    assert language == "en" or not set(said) & set(english)
    assert page_of(SAMPLES[name], language).get("lang") == language


@pytest.mark.parametrize(
    ("language", "number", "day", "percent"),
    [
        ("en", "12,345.5", "November 22, 2026", "43%"),
        ("es", "12.345,5", "22 de noviembre de 2026", "43 %"),
        ("pl", "12 345,5", "22 listopada 2026", "43%"),
        ("ca", "12.345,5", "22 de novembre del 2026", "43 %"),
        ("bg", "12 345,5", "22 ноември 2026 г.", "43%"),
        ("it", "12.345,5", "22 novembre 2026", "43%"),
    ],
)
def test_figures_are_written_as_the_language_writes_them(language, number, day, percent) -> None:
    tongue, known = Tongue(language), full()
    shown = [tongue.number(12345.5), tongue.day(known.review.reviewed_on), tongue.percent(0.43)]
    assert [one.replace("\xa0", " ").replace("\u202f", " ") for one in shown] == [number, day, percent]
    reason = Reason("review.status_changed", {"before": Status.ON_TRACK, "now": Status.AT_RISK})
    assert "at_risk" not in tongue.sentence(reason)


def test_numbers_beyond_reading_are_told_in_powers_of_ten() -> None:
    assert Tongue("es").number(1e300) == "1e+300"
    assert Tongue("en").number(-0.0) == "0"
    assert Tongue("en").number(None) == ""


# Harmless


def test_nothing_that_people_write_becomes_a_part_of_the_page() -> None:
    page, calm = page_of(over(HOSTILE)), page_of(over())
    assert shape(page) == shape(calm)
    text = "".join(page.itertext())
    assert "<script>alert(1)</script>" in text and "onerror=alert(1)" in text
    assert not [one for one in page.iter() if one.tag.rpartition("}")[2] in ("script", "img", "a", "iframe", "link")]


def shape(page):
    """The elements that a report is made of, without paragraphs, which lines make; charts have tests of their own."""
    return [one.tag for one in page.iter() if not one.tag.startswith("{") and one.tag != "p"]


def test_the_page_needs_nothing_else() -> None:
    text = html.written(document_of(full(), "en"))
    assert re.findall(r"https?://[^\"]+", text) == ["http://www.w3.org/2000/svg"] * 3
    assert not re.search(r"<script|@import|url\((?!#)| on\w+=|<link|src=|href=", text)
    assert "default-src 'none'" in text and "prefers-color-scheme:dark" in text and "@media print" in text


def test_headings_captions_and_texts_for_those_who_do_not_see() -> None:
    page = page_of(over())
    levels = [int(one.tag[1]) for one in page.iter() if re.fullmatch("h[1-6]", one.tag)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    for table in page.iter("table"):
        assert table.findtext("caption")
        assert {one.get("scope") for one in table.iter("th")} == {"col", "row"}
        assert len({len(row) for row in table.iter("tr")}) == 1
    pictures = [one for one in document_of(over(), "en").blocks if isinstance(one, Picture)]
    figures = list(page.iter("figure"))
    assert len(figures) == len(pictures) == 3
    for figure, picture in zip(figures, pictures, strict=True):
        assert figure.findtext("figcaption") == picture.title
        svg = "{http://www.w3.org/2000/svg}"
        assert figure.findtext(f"{svg}svg/{svg}desc") == picture.description


def test_markdown_shows_what_people_write_and_takes_nothing_of_it_for_markup() -> None:
    calm, hostile = (tokens(markdown.written(document_of(over(say), "en"))) for say in ("", HOSTILE))
    assert [one for one in hostile if one != "paragraph_open"] == [one for one in calm if one != "paragraph_open"]
    written = markdown.written(document_of(over(HOSTILE), "en"))
    text = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(written)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text and "`code` **bold** _it_ [a](javascript:x)" in text
    assert "<script" not in text and "<img" not in text and "<a " not in text and "<del" not in text


def tokens(written: str) -> list[str]:
    """The blocks of a Markdown text, and all markup within its lines."""
    parsed = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(written)
    inner = [child.type for one in parsed for child in one.children or () if child.type not in ("text", "text_special")]
    return [one.type for one in parsed if one.type not in ("inline", "paragraph_close")] + inner


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("# a", r"\# a"), ("- a", r"\- a"), ("+ a", r"\+ a"), ("1. a", r"1\. a"), ("12) a", r"12\) a"),
        ("---", r"\---"), ("===", r"\==="), ("-5 %", "-5 %"), ("2026-11-22", "2026-11-22"), ("3.5", "3.5"),
        ("3.", r"3\."),
        ("a|b", r"a\|b"), ("snake_case", "snake_case"), ("_a_", r"\_a\_"), ("a\n\nb\t c", "a b c"),
        ("https://x.y", r"https\://x.y"), ("www.x.y", r"www\.x.y"), ("a\\", "a\\\\"), ("Ratio 1:2", "Ratio 1:2"),
    ],
)  # fmt: skip
def test_a_line_of_markdown_means_what_it_says(text: str, plain: str) -> None:
    assert markdown.plain(text) == plain
