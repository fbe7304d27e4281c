"""What the charts say: sections, selections, notes, days and status, in the words of each language."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from service.core.priority import TacticInputs
from service.core.recurrence import rule_of
from service.core.status import Status
from service.i18n import LANGUAGES
from service.present.charts import png
from service.present.charts.placement import Box, beside, spread
from service.present.charts.progress import progress_of_course
from service.present.charts.roadmap import PlannedTactic, PlannedWork, roadmap_of
from service.present.charts.scales import Scale, ticks
from service.present.charts.texts import shortened, width_of, wrapped
from service.present.charts.themes import Theme
from service.present.charts.value_complexity import MOST_POINTS, value_complexity_of
from service.present.charts.words import Words
from tests.present.charts.samples import (
    SVG,
    TODAY,
    course,
    parsed,
    progress_sample,
    ranked,
    ranking_sample,
    roadmap_sample,
    texts_of,
    work,
)


def test_a_point_on_the_line_is_high_in_value_and_low_in_complexity() -> None:
    known = replace(ranked(6), inputs={one: TacticInputs(id=one, value=3.0, complexity=3.0) for one in "012345"})
    assert {one.section for one in value_complexity_of(known, "en").points} == {1}


def test_selected_tactics_are_filled_and_the_others_hollow() -> None:
    chart = value_complexity_of(ranked(20), "en")
    chosen = [one for one in chart.points if one.selected]
    svg = parsed(ranking_sample("", ranked(20)).svg())
    inside = [one for one in svg.iter(f"{SVG}circle") if one.get("r") == "8.8"]
    filled = [one for one in inside if one.get("fill") == one.get("stroke")]
    assert len(inside) == 2 * len(chart.points), "each on the plot and in the list"
    assert len(filled) == 2 * len(chosen)
    assert chart.selected == f"Selected within effort 50: {len(chosen)} of 20", "also of what has no place in the chart"
    assert value_complexity_of(ranked(20, capacity=False), "en").selected is None


def test_a_range_and_votes_have_their_ends() -> None:
    known = ranked(12)
    spans = {one.rank: one for one in value_complexity_of(known, "en").points}
    first = next(one.rank for one in known.ranked.items if one.id == "5")
    assert spans[first].value_span is not None
    assert spans[first].value_span[0] <= spans[first].value <= spans[first].value_span[1]
    plain = next(one.rank for one in known.ranked.items if one.id == "2")
    assert (spans[plain].value_span, spans[plain].complexity_span) == (None, None)


def test_what_has_no_place_is_named() -> None:
    chart = value_complexity_of(ranked(90), "en")
    assert len(chart.points) == MOST_POINTS
    assert "Not scored: 1 (List 100 influencers who are open to sponsored posts)." in chart.notes
    assert f"Further down the ranking and not drawn: {89 - MOST_POINTS}." in chart.notes


def test_titles_stand_beside_few_points_and_in_a_list_for_many() -> None:
    few = [text for text, _, _ in texts_of(parsed(ranking_sample("", ranked(3)).svg(width=900)))]
    many = [text for text, _, _ in texts_of(parsed(ranking_sample("", ranked(40)).svg(width=900)))]
    assert "Do first: high value, low complexity" not in few
    assert "Message them" in few
    assert "Do first: high value, low complexity" in many


def test_discs_never_touch_as_long_as_there_is_room() -> None:
    frame = Box(0, 0, 300, 270)
    places = spread([(150.0, 135.0)] * 60, [frame] * 60, 9.5, frame, [Box(100, 100, 140, 120)])
    apart = [(x - u) ** 2 + (y - v) ** 2 for n, (x, y) in enumerate(places) for u, v in places[:n]]
    assert min(apart) >= 19**2
    assert all(9.5 <= x <= 290.5 and 9.5 <= y <= 260.5 for x, y in places)
    halves = [Box(0, 0, 150, 270), Box(150, 0, 300, 270)] * 10
    kept = spread([(150.0, 135.0)] * 20, halves, 9.5, frame)
    assert all(half.left <= x <= half.right for (x, _), half in zip(kept, halves, strict=True))
    assert len(spread([(5.0, 5.0)] * 9, [frame] * 9, 9.5, Box(0, 0, 20, 20))) == 9


def test_labels_beside_discs_find_room_all_or_none() -> None:
    frame = Box(0, 0, 300, 100)
    found = beside([(50.0, 50.0), (90.0, 50.0)], [(80.0, 14.0)] * 2, 9.5, frame, [])
    assert found is not None
    assert not found[0].meets(found[1])
    assert beside([(50.0, 50.0)], [(400.0, 14.0)], 9.5, frame, []) is None


TACTIC = PlannedTactic(title="Message them", status="active", due_on=TODAY, recurrence=None, people=("Brian",))


def planned(*tactics: PlannedTactic) -> PlannedWork:
    return replace(work(0), objectives=(("Be known", tactics),))


def test_lanes_go_by_day_and_those_without_one_are_listed_apart() -> None:
    late = replace(TACTIC, due_on=TODAY - timedelta(days=1))
    done = replace(late, status="done")
    idea = replace(TACTIC, due_on=None, status="idea", people=())
    chart = roadmap_of(planned(TACTIC, late, done, idea), "en")
    lanes = chart.groups[0].lanes
    assert [lane.due_on for lane in lanes] == [TODAY - timedelta(days=1)] * 2 + [TODAY]
    assert [lane.overdue for lane in lanes] == [True, False, False]
    assert [(lane.title, lane.people) for lane in chart.undated] == [("Message them", "nobody yet")]
    assert chart.summary == "Tactics: 4 · done: 1 · overdue: 1 · without a date: 1"
    assert "overdue" in chart.description


def test_repetitions_are_marked_up_to_the_end() -> None:
    monthly = replace(TACTIC, due_on=date(2026, 12, 30), recurrence=rule_of("FREQ=MONTHLY;BYMONTHDAY=30"))
    (lane,) = roadmap_of(planned(monthly), "en").groups[0].lanes
    assert lane.repeats_on == (date(2027, 1, 30), date(2027, 2, 28), date(2027, 3, 30))
    assert not lane.overdue
    assert "repeats" in lane.told


def test_far_days_do_not_stretch_the_roadmap_beyond_reading() -> None:
    far = replace(TACTIC, due_on=date(9999, 12, 31))
    old = replace(TACTIC, due_on=date(1, 1, 1))
    chart = roadmap_of(planned(TACTIC, far, old), "en")
    assert (chart.last - chart.first).days < 8 * 366
    parsed(roadmap_sample("", planned(TACTIC, far, old)).svg())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_status_is_told_in_words(language: str) -> None:
    told = {progress_of_course(course(5, status=status), language).status_told for status in Status}
    assert len(told) == len(Status)
    drawn = {text for text, _, _ in texts_of(parsed(progress_sample("", course(5)).svg(language)))}
    assert drawn & told


def test_the_fan_is_drawn_from_its_forecasts() -> None:
    chart = progress_of_course(course(20), "en")
    assert [ray.on for ray in chart.fan] == sorted(ray.on for ray in chart.fan)
    assert all(
        ray.range_95[0] <= ray.range_80[0] <= ray.value <= ray.range_80[1] <= ray.range_95[1] for ray in chart.fan
    )
    assert chart.range_80_told and chart.range_80_told in chart.description
    assert progress_of_course(course(1), "en").fan == ()


def test_numbers_are_written_as_people_read_them() -> None:
    assert [Words("en").number(one) for one in (0.25, 7250.0, 12400.0, -1234567.5, 1e300)] == [
        "0.25", "7250", "12,400", "\N{MINUS SIGN}1,234,567.5", "1e+300",
    ]  # fmt: skip
    assert Words("bg").number(12400.0) == "12\N{NO-BREAK SPACE}400"
    assert Words("en").number(2.345, 1) == "2.3"
    assert Words("en").percent(0.555) == "56"


def test_ticks_are_round_and_few() -> None:
    assert ticks(0.5, 5.5, 6) == [1.0, 2.0, 3.0, 4.0, 5.0]
    assert ticks(-0.3, 0.31, 4) == [-0.2, 0.0, 0.2]
    assert ticks(5.0, 5.0, 6) == []
    assert Scale(0, 10, 100, 0)(5) == 50


def test_texts_are_wrapped_within_their_width() -> None:
    text = "A title with several words and one unbreakableunbreakableunbreakableword"
    lines = wrapped(text, 12, 120, 9)
    assert all(width_of(line, 12) <= 120 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert wrapped(text, 12, 120, 2)[-1].endswith("…")
    assert wrapped("", 12, 100, 2) == [""]
    assert wrapped("is 5\N{NO-BREAK SPACE}%", 12, 30, 2) == ["is", "5\N{NO-BREAK SPACE}%"]
    assert width_of(shortened(text, 12, 60), 12) <= 60


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_png_is_drawn_in_letters_of_all_six_languages(theme: Theme) -> None:
    picture = png.rendered(progress_sample("", course(20)).svg("bg", 400, theme))
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert int.from_bytes(picture[16:20]) == 800
    assert len(picture) > 10_000


def test_the_font_has_every_letter_that_charts_are_written_in() -> None:
    def drawn(letters: str) -> bytes:
        return png.rendered(
            f'<svg xmlns="http://www.w3.org/2000/svg" width="30" height="30" font-family="{png.FONT}">'
            f'<text x="4" y="20">{letters}</text></svg>'
        )

    missing = drawn("\N{CJK UNIFIED IDEOGRAPH-6F22}")
    letters = "ąćęłńóśźżñáéíóúüçàèòïì·абвгдежзийклмнопрстуфхцчшщъьюяѝ%–—…“”−№"
    assert [one for one in letters if drawn(one) == missing] == []
