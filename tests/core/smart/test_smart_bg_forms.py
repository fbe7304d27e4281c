"""Bulgarian word forms: articles, clitics, endings on Latin words, verbs in all forms, ages, years that are numbers."""

from datetime import date

import pytest

from service.core.smart.assess import assess
from service.core.smart.goals import Goal
from service.core.smart.languages import language_of
from service.core.smart.languages.bg.articles import articled
from service.core.smart.reading import reading_of

TODAY = date(2026, 11, 21)


def judged(text):
    return assess(Goal(text=text, language="bg"), TODAY)


def letters(answer):
    return "".join({"pass": "P", "partial": "H", "fail": "F"}[answer.letters[each]] for each in "SMT")


def first(text):
    target = judged(text).extraction.targets[0]
    return target.direction, target.kind, list(target.values), target.unit, target.baseline


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("стойност", ("стойността", "стойноста", "стойностът")),
        ("среден", ("средния", "средният")),
        ("престой", ("престоя", "престоят")),
        ("доброволци", ("доброволците",)),
        ("дружески", ("дружеските", "дружеския", "дружеският")),
        ("удовлетвореността", ()),
        ("churn", ()),
    ],
)
def test_the_article_is_added_to_a_word(word, forms):
    assert articled(word) == forms


def test_a_clitic_inside_a_name_is_passed_over():
    reading = reading_of("Да увеличим пазарния ни дял", language_of("bg"))
    mark = reading.at(2, "metric")
    assert mark is not None
    assert (mark.value, mark.end) == ("market_share", 5)


def test_endings_on_latin_words_are_no_words():
    assert [token.text for token in reading_of("NPS-ът и KPI-ове", language_of("bg")).tokens] == ["nps", "и", "kpi"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Текучеството да се свие от 18% на 12% до юни", ("decrease", "from_to", [12.0], "%", 18.0)),
        ("Да смъкнем брака до 5% до 31.12.2027 г.", ("decrease", "absolute", [5.0], "%", None)),
        ("До края на юни да сме привлекли 40 клиента", ("increase", "absolute", [40.0], "count", None)),
        ("Жалбите да намалеят двойно до Великден", ("decrease", "multiplier", [0.5], "x", None)),
        ("Хиляда и двеста посетители на 12 май", (None, "absolute", [1200.0], "count", None)),
        ("Капацитетът на склада от 2000 на 2600 палета", ("increase", "from_to", [2600.0], "count", 2000.0)),
        ("Намаляване с 1/5 на отпадъците", ("decrease", "relative", [20.0], "%", None)),
        ("Половината служители да минат обучение до юни", ("achieve", "absolute", [50.0], "%", None)),
        ("80% от заявките да се решават до 24 часа", ("achieve", "absolute", [80.0], "%", None)),
    ],
)
def test_verbs_and_amounts_in_their_forms(text, target):
    assert first(text) == target
    assert len(judged(text).extraction.targets) == 1


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Спортният клуб да привлече 60 деца до 10 години до края на септември", date(2027, 9, 30)),
        ("Догодина искаме 20% повече студенти от чужбина", date(2027, 12, 31)),
        ("До месец да пуснем новата версия на сайта", date(2026, 12, 21)),
        ("Да спечелим 3 поръчки през първите шест месеца на 2027 г.", date(2027, 6, 30)),
        ("Да ремонтираме 12 площадки до края на месец май", date(2027, 5, 31)),
    ],
)
def test_ends_in_everyday_words(text, end):
    assert judged(text).extraction.deadline == end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Назначаване на мениджър „Общности“ до 1 март", "PPP"),
        ("Боядисване на залата до края на юли", "PPP"),
        ("До края на годината да имаме 3 партньорства с университети", "PPP"),
        ("Да имаме най-добрия екип", "FFF"),
        ("По-бързо обслужване на гише", "HFF"),
        ("Провеждане на обучения за служителите", "HHF"),
    ],
)
def test_letters(text, expected):
    assert letters(judged(text)) == expected
