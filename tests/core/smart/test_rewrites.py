"""Goals written anew: their own words kept, a blank for each thing missing, nothing invented, in six languages."""

import re
from datetime import date
from typing import Any

import pytest

from service.core.smart.answers import Measure
from service.core.smart.assess import assess
from service.core.smart.goals import Bound, Context, Direction, Goal
from service.core.smart.languages import language_of
from service.core.smart.numbers import quantities
from service.core.smart.reading import reading_of
from service.core.thresholds import Framework
from service.i18n import LANGUAGES
from service.i18n.rewrites import Blank, composed, wording, written

TODAY = date(2026, 11, 21)
FILLED: dict[str, dict[str, str] | str] = {
    "action": {"en": "Increase", "es": "Aumentar", "pl": "Zwiększyć", "ca": "Augmentar", "bg": "Увеличаване на",
               "it": "Aumentare"},
    "metric": {"en": "the number of leads", "es": "el número de clientes potenciales", "pl": "liczbę leadów",
               "ca": "el nombre de clients potencials", "bg": "броя на лийдовете", "it": "il numero di lead"},
    "deadline": {"en": "31 March 2027", "es": "31 de marzo de 2027", "pl": "31 marca 2027", "ca": "31 de març de 2027",
                 "bg": "31 март 2027 г.", "it": "31 marzo 2027"},
    "baseline": "100", "target": "150", "channel": "Instagram",
}  # fmt: skip

GROW = {
    "en": "Increase sales by 20%", "es": "Aumentar las ventas un 20 %", "pl": "Zwiększyć sprzedaż o 20%",
    "ca": "Augmentar les vendes un 20 %", "bg": "Увеличаване на продажбите с 20%", "it": "Aumentare le vendite del 20%",
}  # fmt: skip


def rewritten(text: str | None, language: str | None = "en", **context: Any) -> tuple[str, tuple[Blank, ...]]:
    goal = Goal(text=text, language=language, context=Context(**context) if context else None)
    return composed(assess(goal, TODAY).rewrite, language or "en")


def roles(blanks: tuple[Blank, ...]) -> list[str]:
    return [blank.role for blank in blanks]


EXAMPLES = [
    ("en", "Increase Instagram followers",
     "Increase Instagram followers from [starting value] to [target value] by [date]",
     ["baseline", "target", "deadline"]),
    ("en", "Increase followers by 20% by June", "Increase followers on [channel] by 20% by June", ["channel"]),
    ("en", "Work on our newsletter open rates",
     "[verb] our newsletter open rates from [starting value] to [target value] by [date]",
     ["action", "baseline", "target", "deadline"]),
    ("en", "Be more active on LinkedIn",
     "Be more active on LinkedIn: [verb] [metric] from [starting value] to [target value] by [date]",
     ["action", "metric", "baseline", "target", "deadline"]),
    ("en", "Grow by 20% by June", "Grow by 20% by June, as measured by [metric]", ["metric"]),
    ("en", "Increase engagement on Facebook by 20% by June",
     "Increase [metric] (engagement) on Facebook by 20% by June", ["metric"]),
    ("en", "Increase LinkedIn followers by X%", "Increase LinkedIn followers by [number]% by [date]",
     ["target", "deadline"]),
    ("en", "Reduce churn to 3% by June 2025", "Reduce churn to 3% by [date]", ["deadline"]),
    ("en", "Get 1,000 customers within one year of launch", "Get 1,000 customers within one year of launch (by [date])",
     ["deadline"]),
    ("en", "Get 40 demos each month", "Get 40 demos each month until [date]", ["deadline"]),
    ("en", "Keep churn below 2%", "Keep churn below 2% until [date]", ["deadline"]),
    ("en", "Publish blog posts", "Publish [number] blog posts by [date]", ["target", "deadline"]),
    ("en", "Write a social media policy by March",
     "Write a social media policy by March, accepted when [acceptance criterion]", ["acceptance"]),
    ("en", "Increase Instagram followers to 5,000 soon!", "Increase Instagram followers to 5,000 soon (by [date])!",
     ["deadline"]),
    ("es", "Aumentar los seguidores de Instagram",
     "Aumentar los seguidores de Instagram de [valor inicial] a [valor objetivo] para el [fecha]",
     ["baseline", "target", "deadline"]),
    ("es", "Publicar artículos en el blog", "Publicar [número] artículos en el blog para el [fecha]",
     ["target", "deadline"]),
    ("pl", "Zwiększyć liczbę obserwujących na Instagramie",
     "Zwiększyć liczbę obserwujących na Instagramie z [wartość początkowa] do [wartość docelowa] do dnia [data]",
     ["baseline", "target", "deadline"]),
    ("ca", "Augmentar els seguidors a Instagram",
     "Augmentar els seguidors a Instagram de [valor inicial] a [valor objectiu] no més tard del dia [data]",
     ["baseline", "target", "deadline"]),
    ("bg", "Увеличаване на последователите в Instagram",
     "Увеличаване на последователите в Instagram от [начална стойност] на [целева стойност] до [дата]",
     ["baseline", "target", "deadline"]),
    ("it", "Aumentare i follower su Instagram",
     "Aumentare i follower su Instagram da [valore iniziale] a [valore obiettivo] entro il [data]",
     ["baseline", "target", "deadline"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected", "missing"), EXAMPLES)
def test_what_is_missing_becomes_a_blank(language: str, text: str, expected: str, missing: list[str]) -> None:
    found, blanks = rewritten(text, language)
    assert found == expected
    assert roles(blanks) == missing
    for blank in blanks:
        assert (found[blank.start], found[blank.end - 1]) == ("[", "]")
        assert blank.optional == (blank.role == "baseline")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Increase Instagram followers"),
        ("en", "Be more active on LinkedIn"),
        ("en", "Publish blog posts"),
        ("es", "Aumentar los seguidores de Instagram"),
        ("es", "Trabajar el SEO de la web"),
        ("es", "Reducir la tasa de abandono al 3 %"),
        ("pl", "Zwiększyć liczbę obserwujących na Instagramie"),
        ("pl", "Z pasją tworzymy jutro"),
        ("ca", "Augmentar els seguidors a Instagram"),
        ("ca", "Volem que tothom ens conegui"),
        ("bg", "Увеличаване на последователите в Instagram"),
        ("bg", "Да вдъхновяваме промяната"),
        ("it", "Aumentare i follower su Instagram"),
        ("it", "Siamo un'azienda con 30 anni di esperienza"),
    ],
)
def test_a_goal_whose_blanks_are_filled_lacks_nothing(language: str, text: str) -> None:
    found, blanks = rewritten(text, language)
    for blank in reversed(blanks):
        words = FILLED[blank.role]
        found = found[: blank.start] + (words if isinstance(words, str) else words[language]) + found[blank.end :]
    answer = assess(Goal(text=found, language=language), TODAY)
    assert {letter: answer.letters[letter] for letter in "SMT"} == dict.fromkeys("SMT", "pass"), found
    assert answer.rewrite == ()


@pytest.mark.parametrize(("language", "text", "expected", "missing"), EXAMPLES)
def test_no_number_is_in_a_rewrite_that_is_not_in_the_goal(
    language: str, text: str, expected: str, missing: list[str]
) -> None:
    found, _ = rewritten(text, language)
    assert set(re.findall(r"\d+", found)) <= set(re.findall(r"\d+", text))
    del expected, missing


@pytest.mark.parametrize(
    "text",
    [
        "Grow Instagram followers from 12,400 to 15,000 by 31 March 2027",
        "Launch the new website by June",
        "Reduce churn to 3% by the end of the fiscal year",
    ],
)
def test_nothing_is_rewritten_where_nothing_is_missing(text: str) -> None:
    assert assess(Goal(text=text), TODAY).rewrite == ()


def test_what_the_fields_say_stands_where_the_text_is_silent() -> None:
    day = date(2027, 3, 31)
    assert rewritten("Grow Instagram followers", baseline=12400.0, target=15000.0)[0] == (
        "Grow Instagram followers from 12,400 to 15,000 by [date]"
    )
    assert rewritten("Aumentar seguidores", "es", target_change_percent=20.0, deadline=day)[0] == (
        "Aumentar seguidores en [canal] en un 20\N{NO-BREAK SPACE}% para el 31 de marzo de 2027"
    )
    assert rewritten("Keep churn low", bound=Bound.MAX, target=2.0)[0] == (
        "Keep churn low at no more than 2% until [date]"
    )


def test_an_italian_day_is_joined_to_its_article_where_it_is_spoken_so() -> None:
    for day, said in ((date(2027, 3, 11), "entro l'11 marzo 2027"), (date(2027, 3, 8), "entro l'8 marzo 2027"),
                      (date(2027, 3, 18), "entro il 18 marzo 2027")):  # fmt: skip
        assert rewritten("Aumentare i follower su Instagram", "it", deadline=day)[0].endswith(said)
    held, _ = rewritten("Mantenere il tasso di abbandono", "it", deadline=date(2027, 3, 11))
    assert held.endswith("fino all'11 marzo 2027")


def test_the_fields_win_in_a_rewrite_too() -> None:
    assert rewritten("Get 5,000 sign-ups", metric="sign-ups", target=500.0)[0] == "Get 500 sign-ups by [date]"
    assert rewritten("Grow followers by June 2027", deadline=date(2027, 3, 31))[0] == (
        "Grow followers on [channel] from [starting value] to [target value] by March 31, 2027"
    )


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "Response time: decrease from 4 hr to 1.5 hr by [date]"),
        ("es", "Tiempo de respuesta: reducción de 4 h a 1,5 h para el [fecha]"),
        ("pl", "Czas odpowiedzi: spadek z 4 godz. do 1,5 godz. do dnia [data]"),
        ("ca", "Temps de resposta: reducció de 4 h a 1,5 h no més tard del dia [data]"),
        ("bg", "Време за отговор: намаление от 4 ч на 1,5 ч до [дата]"),
        ("it", "Tempo di risposta: riduzione da 4 h a 1,5 h entro il [data]"),
    ],
)
def test_fields_alone_make_a_goal_in_every_language(language: str, expected: str) -> None:
    fields = {"metric": "average_response_time", "unit": "hours", "baseline": 4.0, "target": 1.5}
    found, _ = rewritten(None, language, **fields)
    assert found.replace("\N{NO-BREAK SPACE}", " ") == expected


def test_fields_that_say_little_leave_the_verb_open() -> None:
    assert rewritten(None, metric="nps")[0] == (
        "Net Promoter Score: [verb] from [starting value] to [target value] by [date]"
    )
    assert rewritten(None, metric="Widgets polished", target=15.0)[0] == "Widgets polished: 15 by [date]"
    assert rewritten(None, metric="churn_rate", direction=Direction.MAINTAIN, target=2.5)[0] == (
        "Churn rate: at 2.5% until [date]"
    )
    assert rewritten("!!!")[0].startswith("[metric]: [verb]")


def test_an_objective_of_an_okr_gets_no_blank_for_a_number() -> None:
    goal = Goal(text="Become the most loved brand in Portugal", framework=Framework.OKR)
    found, blanks = composed(assess(goal, TODAY).rewrite, "en")
    assert found == "Become the most loved brand in Portugal: [verb] [metric] by [date]"
    assert "target" not in roles(blanks)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_phrases_with_the_same_blanks(language: str) -> None:
    blanks, phrases = wording(language)
    known_blanks, known_phrases = wording("en")
    assert list(blanks) == list(known_blanks)
    assert list(phrases) == list(known_phrases)
    fields = {name: re.findall(r"\{(\w+)\}", phrase) for name, phrase in phrases.items()}
    assert {name: sorted(found) for name, found in fields.items()} == {
        name: sorted(re.findall(r"\{(\w+)\}", phrase)) for name, phrase in known_phrases.items()
    }
    assert language == "en" or not set(blanks.values()) & set(known_blanks.values()) - {"verb"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day_and_a_value_are_written_as_the_reader_of_goals_reads_them(language: str) -> None:
    for day in (date(2027, 3, 31), date(2027, 4, 1), date(2027, 10, 11)):
        said = wording(language)[1]["deadline"].format(deadline=written(day, language))
        goal = Goal(text=f"{GROW[language]} {said}", language=language)
        assert assess(goal, TODAY).extraction.deadline == day, goal.text
    number = written(Measure(1_234_567.5, None), language)
    reading = reading_of(number, language_of(language))
    assert [each.values for each in quantities(reading, set())] == [(1_234_567.5,)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unit", [None, "%", "x", "hours", "EUR", "XYZ"])
@pytest.mark.parametrize("value", [1.7e308, -1.7e308, 5e-324, 1e-6, 999_999_999_999_999.0, 0.0, -12.5])
def test_every_value_can_be_written(language: str, unit: str | None, value: float) -> None:
    shown = written(Measure(value, unit), language)
    assert re.search(r"\d", shown)
    assert len(shown) < 40
