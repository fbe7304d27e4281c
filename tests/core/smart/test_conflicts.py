"""Fields against text: each contradiction with both values, its place and its words; the fields win."""

from datetime import date
from typing import Any

import pytest

from service.core.smart.answers import Conflict
from service.core.smart.assess import assess
from service.core.smart.goals import Bound, Context, Direction, Goal
from service.i18n import LANGUAGES, say

TODAY = date(2026, 11, 21)


def conflicts(text: str, language: str | None = None, **context: Any) -> tuple[Conflict, ...]:
    answer = assess(Goal(text=text, language=language, context=Context(**context)), TODAY)
    assert ("conflict" in answer.flags) == bool(answer.conflicts)
    for conflict in answer.conflicts:
        evidence = conflict.evidence
        assert text[evidence.start : evidence.end] == evidence.quote
        assert evidence.quote in say(conflict.reason, answer.language)
    return answer.conflicts


def told(text: str, **context: Any) -> list[tuple[Any, ...]]:
    return [(one.field, one.given, one.said, one.evidence.quote) for one in conflicts(text, **context)]


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("Get 5,000 sign-ups", {"target": 500.0}, [("target", 500.0, 5000.0, "5,000")]),
        ("Reach a conversion rate of 20%", {"target": 0.3, "unit": "ratio"}, [("target", 0.3, 0.2, "20%")]),
        ("Cut response time from 4 hours to 45 minutes", {"target": 30.0, "baseline": 200.0, "unit": "minutes"},
         [("baseline", 200.0, 240.0, "4 hours"), ("target", 30.0, 45.0, "45 minutes")]),
        ("Increase revenue by 20%", {"target_change_percent": 30.0}, [("target_change_percent", 30.0, 20.0, "20%")]),
        ("Increase revenue by 20%", {"target_change_percent": -20.0},
         [("direction", "decrease", "increase", "Increase")]),
        ("Increase revenue by 20%", {"baseline": 100.0, "target": 130.0}, [("target", 130.0, 120.0, "20%")]),
        ("Double our revenue", {"baseline": 100.0, "target": 130.0}, [("target", 130.0, 200.0, "Double")]),
        ("Increase sales from 100 to 130", {"target_change_percent": 20.0},
         [("target_change_percent", 20.0, 30.0, "130")]),
        ("Get 500 more followers on TikTok", {"baseline": 400.0, "target": 1000.0}, [("target", 1000.0, 900.0, "500")]),
        ("Generate €1.2M in sales", {"target": 1.2e6, "unit": "USD"}, [("unit", "USD", "EUR", "€1.2M")]),
        ("Reduce churn to 3%", {"direction": Direction.INCREASE}, [("direction", "increase", "decrease", "Reduce")]),
        ("Keep churn below 2%", {"direction": Direction.INCREASE}, [("direction", "increase", "maintain", "Keep")]),
        ("Keep churn below 2%", {"target": 2.0, "bound": Bound.MIN}, [("bound", "min", "max", "below")]),
        ("Increase churn to 5%", {"target": 5.0, "bound": Bound.MAX}, [("bound", "max", "increase", "Increase")]),
        ("Grow Instagram followers to 5,000", {"metric": "leads"},
         [("metric", "leads", "Instagram followers", "Instagram followers")]),
        ("Grow Facebook followers to 5,000", {"metric": "Instagram followers"},
         [("metric", "Instagram followers", "facebook", "Facebook")]),
        ("Get 500 leads by June 2027", {"deadline": date(2027, 3, 31)},
         [("deadline", date(2027, 3, 31), date(2027, 6, 30), "by June 2027")]),
        ("Get 500 leads by the end of March 2027", {"deadline": date(2027, 3, 1)},
         [("deadline", date(2027, 3, 1), date(2027, 3, 31), "by the end of March 2027")]),
    ],
)  # fmt: skip
def test_what_the_text_contradicts(text: str, context: dict[str, Any], expected: list[tuple[Any, ...]]) -> None:
    assert told(text, **context) == expected


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Get 5k sign-ups", {"target": 5000.0}),
        ("Reach a conversion rate of 20%", {"target": 0.2, "unit": "x"}),
        ("Reach a conversion rate of 20%", {"target": 20.0}),
        ("Cut response time from 4 hours to 45 minutes", {"target": 0.75, "baseline": 4.0, "unit": "hours"}),
        ("Increase revenue by 20%", {"baseline": 100.0, "target": 120.0}),
        ("Increase revenue by 20%", {"target": 120.0}),
        ("Double our revenue", {"target_change_percent": 100.0}),
        ("Increase sales from 100 to 130", {"target_change_percent": 30.0}),
        ("Get 500 more followers on TikTok", {"baseline": 400.0, "target": 900.0}),
        ("Reach 800–1000 leads", {"target": 900.0}),
        ("Increase sales to 1M EUR", {"metric": "revenue", "target": 1e6, "unit": "EUR"}),
        ("Keep churn below 2%", {"target": 2.0, "bound": Bound.MAX}),
        ("Reduce churn to 2%", {"target": 2.0, "bound": Bound.MAX}),
        ("Increase revenue by 20% in 2027", {"deadline": date(2027, 6, 30)}),
        ("Get 500 leads before 1 June 2027", {"deadline": date(2027, 5, 31)}),
        ("Get 500 leads by March 2027", {"deadline": date(2027, 3, 1)}),
        ("Increase leads to 500 and revenue to 1M EUR", {"metric": "revenue", "target": 1e6, "unit": "EUR"}),
        (
            "Grow Instagram followers",
            {"target": 5000.0, "deadline": date(2027, 3, 31), "metric": "Instagram followers"},
        ),
    ],
)
def test_what_agrees_is_no_contradiction(text: str, context: dict[str, Any]) -> None:
    assert told(text, **context) == []


def test_of_two_targets_the_fields_speak_of_the_one_on_their_metric() -> None:
    text = "Increase leads to 500 and revenue to 1M EUR by June 2027"
    answer = assess(Goal(text=text, context=Context(metric="revenue", target=2e6, unit="EUR")), TODAY)
    assert [(one.field, one.said) for one in answer.conflicts] == [("target", 1e6)]
    assert [(each.metric_key, each.values) for each in answer.extraction.targets] == [
        ("revenue", (2e6,)), ("leads", (500.0,)),
    ]  # fmt: skip


TEXTS = {
    "en": "Increase revenue from 100 to 150 by 30 June 2027",
    "es": "Aumentar los ingresos de 100 a 150 antes del 30 de junio de 2027",
    "pl": "Zwiększyć przychody ze 100 do 150 do 30 czerwca 2027",
    "ca": "Augmentar els ingressos de 100 a 150 abans del 30 de juny de 2027",
    "bg": "Увеличаване на приходите от 100 на 150 до 30 юни 2027 г.",
    "it": "Aumentare i ricavi da 100 a 150 entro il 30 giugno 2027",
}
WORDS = {
    "en": "“decrease”",
    "es": "“reducir”",
    "pl": "„spadek”",
    "ca": "“reduir”",
    "bg": "„намаляване“",
    "it": "“ridurre”",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_contradictions_are_told_in_every_language(language: str) -> None:
    found = conflicts(
        TEXTS[language], language, metric="churn_rate", direction=Direction.DECREASE, baseline=90.0, target=140.0,
        deadline=date(2027, 3, 31),
    )  # fmt: skip
    assert [one.field for one in found] == ["metric", "direction", "baseline", "target", "deadline"]
    assert [one.said for one in found[2:]] == [100.0, 150.0, date(2027, 6, 30)]
    messages = [say(one.reason, language) for one in found]
    assert WORDS[language] in messages[1]
    assert "140" in messages[3]
    assert "2027-03-31" in messages[4]
