"""Goals as they go out: in the language asked for, else in their own, else in the usual one."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from service.core.smart.answers import Assessment
from service.core.smart.assess import assess
from service.core.smart.goals import Context, Goal
from service.i18n import LANGUAGES
from service.present.goals import common_language, language_of, report_of
from service.present.plan_goals import plan_report_of
from service.present.wire import told

TODAY = date(2026, 11, 21)
SPANISH = "Aumentar los seguidores de Instagram a 15000 antes del 31 de marzo de 2027"
ENGLISH = "Grow Instagram followers to 15000 by 31 March 2027"
DEADLINE = {
    "en": "The goal ends on 2027-03-31.",
    "es": "El objetivo termina el 2027-03-31.",
    "pl": "Cel kończy się 2027-03-31.",
    "ca": "L'objectiu acaba el 2027-03-31.",
    "bg": "Целта приключва на 2027-03-31.",
    "it": "L'obiettivo termina il 2027-03-31.",
}


def judged(text: str | None = None, language: str | None = None, **context: object) -> Assessment:
    return assess(Goal(text=text, language=language, context=Context(**context)), TODAY)  # pyright: ignore[reportArgumentType]


def structured() -> Assessment:
    return judged(metric="followers", target=15_000.0, deadline=date(2027, 3, 31))


@pytest.mark.parametrize("asked", LANGUAGES)
def test_a_goal_is_spoken_of_in_the_language_that_is_asked_for(asked: str) -> None:
    for assessment in (judged(SPANISH), judged(ENGLISH), structured()):
        report = report_of(assessment, asked, "it")
        assert report.criteria.T.message == DEADLINE[asked]
        assert report.language == assessment.language


def test_a_goal_is_spoken_of_in_its_own_language_where_none_is_asked_for() -> None:
    assert report_of(judged(SPANISH), None, "bg").criteria.T.message == DEADLINE["es"]
    assert report_of(judged(ENGLISH), None, "bg").criteria.T.message == DEADLINE["en"]
    assert report_of(judged(SPANISH)).criteria.R.suggestion == "Nombre el objetivo al que este debe servir."


def test_a_goal_without_a_text_is_spoken_of_in_the_usual_language() -> None:
    assert report_of(structured(), None, "ca").criteria.T.message == DEADLINE["ca"]
    assert report_of(structured()).criteria.T.message == DEADLINE["en"]
    assert language_of(judged("K", metric="followers", target=5.0), None, "pl") == "pl", "nothing of the text was read"


def test_what_was_seen_stays_in_its_own_words() -> None:
    evidence = report_of(judged(SPANISH), "bg").criteria.T.evidence
    assert [(one.quote, SPANISH[one.start : one.end]) for one in evidence] == [(evidence[0].quote,) * 2]
    assert "31 de marzo de 2027" in evidence[0].quote


def test_the_forecast_in_a_report_speaks_as_the_report_does() -> None:
    history = tuple((TODAY - timedelta(days=150 - day), 1000.0 + 4 * day + 30 * (day % 7 > 4)) for day in range(150))
    assessment = judged(SPANISH, history=history)
    assert assessment.forecast is not None
    assert assessment.forecast.reasons
    for asked, said in ((None, "Se detectó una estacionalidad semanal y se tuvo en cuenta."),
                        ("it", "È stata rilevata e considerata una stagionalità settimanale.")):  # fmt: skip
        reasons = told(report_of(assessment, asked), "pl")["forecast"]["reasons"]
        assert [one["message"] for one in reasons if one["rule"] == "forecast.weekly_season"] == [said]


def test_units_outcomes_and_what_is_missing_are_words_too() -> None:
    hours = judged("Reduce the response time to 4 hours by 31 March 2027", parent_objective="Increase revenue")
    assert hours.criteria.M.reason.params["unit"] == " hours"
    assert report_of(hours, "it").criteria.M.message.endswith("ha un valore da raggiungere: 4 h.")
    assert "„przychody”" in report_of(hours, "pl").criteria.R.message
    assert "revenue" in report_of(hours, "en").criteria.R.message


def test_several_goals_have_a_language_in_common_or_the_usual_one() -> None:
    spanish, english = judged(SPANISH), judged(ENGLISH)
    assert common_language([spanish, spanish], None, "pl") == "es"
    assert common_language([spanish, english], None, "pl") == "pl"
    assert common_language([spanish, english], "bg", "bg") == "bg"
    assert common_language([], None, "pl") == "pl"


def test_each_goal_of_a_plan_is_spoken_of_in_its_own_language() -> None:
    above, below = uuid4(), uuid4()
    given = ({above: judged(ENGLISH)}, {below: judged(SPANISH)}, {above: "E", below: "S"})
    own = [item.smart.criteria.T.message for item in plan_report_of(*given).items]
    assert own == [DEADLINE["en"], DEADLINE["es"]]
    asked = [item.smart.criteria.T.message for item in plan_report_of(*given, "it").items]
    assert asked == [DEADLINE["it"]] * 2
