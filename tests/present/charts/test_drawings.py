"""What holds for every chart, whatever it shows: it can be read, by eyes and by machines."""

import re
from itertools import combinations
from math import isfinite

import pytest

from service.i18n import LANGUAGES, labels
from service.present.charts.themes import COLOURS, Theme
from tests.present.charts.samples import SAMPLES, SVG, Sample, colours_of, parsed, texts_of

WIDTHS = (320, 400, 900, 1600)
NAMES = [one.name for one in SAMPLES]
every_sample = pytest.mark.parametrize("sample", SAMPLES, ids=NAMES)


@every_sample
@pytest.mark.parametrize("width", WIDTHS)
def test_no_text_covers_another(sample: Sample, width: int) -> None:
    texts = texts_of(parsed(sample.svg(width=width)))
    met = [(one, other) for (one, box, _), (other, else_, _) in combinations(texts, 2) if box.meets(else_)]
    assert met == []


@every_sample
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_texts_are_inside_and_large_enough_in_every_language(sample: Sample, language: str) -> None:
    for width in (320, 900):
        svg = parsed(sample.svg(language, width))
        height = float(svg.get("height", "0"))
        assert svg.get("viewBox") == f"0 0 {width} {svg.get('height')}"
        for text, box, size in texts_of(svg):
            assert size >= 11, text
            assert box.left >= 0 and box.right <= width and box.top >= 0 and box.bottom <= height, text


@every_sample
@pytest.mark.parametrize("width", WIDTHS)
def test_all_that_is_drawn_is_inside(sample: Sample, width: int) -> None:
    svg = parsed(sample.svg(width=width))
    height = float(svg.get("height", "0"))
    for one in svg.iter():
        for names, most in ((("x", "x1", "x2", "cx"), width), (("y", "y1", "y2", "cy"), height)):
            for value in (float(one.get(name, "0")) for name in names):
                assert isfinite(value)
                assert one.get("clip-path") or -0.5 <= value <= most + 0.5, (one.tag, one.attrib)


@every_sample
def test_the_same_is_drawn_in_the_same_bytes(sample: Sample) -> None:
    assert sample.svg("pl", 555, Theme.AUTO) == sample.svg("pl", 555, Theme.AUTO)


@every_sample
def test_it_says_what_it_shows_to_those_who_do_not_see_it(sample: Sample) -> None:
    svg = parsed(sample.svg())
    title, told = svg.find(f"{SVG}title"), svg.find(f"{SVG}desc")
    assert title is not None and told is not None
    assert title.text and told.text and len(told.text) > 30
    assert svg.get("role") == "img"
    assert svg.get("aria-labelledby") == f"{title.get('id')} {told.get('id')}"


@every_sample
def test_colours_come_from_the_theme(sample: Sample) -> None:
    light, dark, auto = (sample.svg(theme=theme) for theme in (Theme.LIGHT, Theme.DARK, Theme.AUTO))
    assert colours_of(light) <= {one for one, _ in COLOURS.values()}
    assert colours_of(dark) <= {one for _, one in COLOURS.values()}
    assert "<style>" not in light + dark
    assert colours_of(auto) == colours_of(light)
    assert "@media (prefers-color-scheme:dark)" in auto
    turned = set(re.findall(r"\.([fs]-[a-z_0-9]+)\{", auto))
    used = {name for classes in re.findall(r'class="([^"]+)"', auto) for name in classes.split()}
    assert used <= turned


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


GROUNDS = ("paper", "section_1", "section_2", "section_3", "section_4")


@pytest.mark.parametrize("shade", [0, 1], ids=["light", "dark"])
def test_texts_stand_out_from_what_they_stand_on(shade: int) -> None:
    texts = ("ink", "muted", "accent", "good", "bad", "plan")
    weak = [
        (text, ground)
        for text in texts
        for ground in GROUNDS
        if contrast(COLOURS[text][shade], COLOURS[ground][shade]) < 4.5
    ]
    assert weak == []
    assert contrast(COLOURS["on_accent"][shade], COLOURS["accent"][shade]) >= 4.5


@pytest.mark.parametrize("shade", [0, 1], ids=["light", "dark"])
def test_lines_and_signs_stand_out_from_what_they_stand_on(shade: int) -> None:
    weak = [
        (line, ground)
        for line in ("axis", "accent", "plan", "good", "bad")
        for ground in (*GROUNDS, "band_95")
        if contrast(COLOURS[line][shade], COLOURS[ground][shade]) < 3
    ]
    assert weak == []


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "en"])
def test_every_label_has_its_words_in_every_language(language: str) -> None:
    english, other = labels("en"), labels(language)
    assert list(other) == list(english), "the same labels, in the same order"
    figures = re.compile(r"\{\w+\}")
    assert {
        name for name in english if sorted(figures.findall(english[name])) != sorted(figures.findall(other[name]))
    } == set()
    alike = {name for name in english if english[name] == other[name]} - {"limit.other", "progress.metric"}
    assert {name.partition(".")[0] for name in alike} <= {"method", "month", "tactic", "axis", "limit", "progress"}
    assert len(alike) <= 15


@every_sample
def test_hostile_texts_stay_texts(sample: Sample) -> None:
    for language in ("en", "bg"):
        svg = sample.svg(language, theme=Theme.AUTO)
        known = {
            "svg",
            "title",
            "desc",
            "style",
            "rect",
            "line",
            "circle",
            "text",
            "polyline",
            "polygon",
            "path",
            "clipPath",
        }
        assert {one.tag.removeprefix(SVG) for one in parsed(svg).iter()} <= known
        assert "<script" not in svg
