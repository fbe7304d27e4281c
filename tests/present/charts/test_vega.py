"""The Vega-Lite documents are valid, and hold the data of the pictures."""

import json
import re
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import unquote

import jsonschema_rs
import pytest

from service.i18n import LANGUAGES
from service.present.charts.themes import Theme
from tests.present.charts.samples import NOTHING, SAMPLES, Sample, course, progress_sample, ranked, ranking_sample, work

DEFINITIONS = "#/definitions/"


def plain(name: str) -> str:
    """A name of a definition without the characters that no reference may hold."""
    return re.sub(r"[^A-Za-z0-9_.-]", lambda found: f"_{ord(found[0]):x}_", name)


def readable(schema: Any) -> Any:
    """The schema with plain references."""
    if isinstance(schema, dict):
        return {
            name: DEFINITIONS + plain(unquote(one.removeprefix(DEFINITIONS))) if name == "$ref" else readable(one)
            for name, one in schema.items()
        }
    return [readable(one) for one in schema] if isinstance(schema, list) else schema


@cache
def validator() -> jsonschema_rs.Draft7Validator:
    text = files("altair.vegalite.v6.schema").joinpath("vega-lite-schema.json").read_text(encoding="utf-8")
    schema = readable(json.loads(text))
    schema["definitions"] = {plain(name): one for name, one in schema["definitions"].items()}
    return jsonschema_rs.Draft7Validator(schema)


@pytest.mark.parametrize("sample", SAMPLES, ids=[one.name for one in SAMPLES])
@pytest.mark.parametrize("width", [320, 1200])
def test_documents_are_valid(sample: Sample, width: int) -> None:
    document = json.loads(json.dumps(sample.vega("bg", width, Theme.DARK), allow_nan=False))
    assert validator().is_valid(document), document


def test_the_validator_tells_a_wrong_document() -> None:
    document = SAMPLES[2].vega()
    assert not validator().is_valid({**document, "hconcat": [{"mark": "blob"}]})


def test_the_documents_say_the_same_as_the_pictures() -> None:
    for sample in SAMPLES:
        for language in LANGUAGES:
            assert sample.vega(language)["description"] == sample.tell(language).description


def test_the_points_are_in_the_data() -> None:
    known = ranked(12)
    document = ranking_sample("", known).vega(width=1000)
    layers = document["hconcat"][0]["layer"]
    rows = next(one for one in layers if one["mark"]["type"] == "point")["data"]["values"]
    chosen = {one.rank for one in known.ranked.items if one.selected}
    assert {row["rank"] for row in rows if row["selected"]} == chosen
    drawn = [(row["drawn_complexity"], row["drawn_value"]) for row in rows]
    assert len(set(drawn)) == len(rows) == 11


def test_readings_and_levels_are_in_the_data() -> None:
    known = course(20)
    values = json.dumps(progress_sample("", known).vega()["layer"])
    assert all(json.dumps(value) in values for _, value in known.readings)
    empty = progress_sample("", course(0, **NOTHING)).vega()
    assert "Target" not in json.dumps(empty)


def test_tactics_without_a_date_are_in_the_data() -> None:
    known = work(30)
    titles = sum(len(several) for _, several in known.objectives)
    roadmap = next(one for one in SAMPLES if one.name == "roadmap of 60").vega()
    lanes = roadmap["layer"][0]["encoding"]["y"]["scale"]["domain"]
    assert len(set(lanes)) == len(lanes)
    assert len(lanes) == 60 + 4
    assert titles == 30
