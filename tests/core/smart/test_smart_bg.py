"""Bulgarian goals: letters, what is extracted, deadlines, exact quotes, articles and Latin names among Cyrillic."""

from datetime import date

import pytest

from service.core.catalog.metrics import METRICS
from service.core.catalog.names import metric_label, names_of
from service.core.smart import periods
from service.core.smart.assess import assess
from service.core.smart.goals import Context, Goal
from service.core.smart.languages import language_of
from service.core.smart.numbers import quantities
from service.core.smart.reading import reading_of
from service.core.smart.times import Role, times
from service.core.smart.written import Calendar

TODAY = date(2026, 11, 21)


def judged(text, **context):
    return assess(Goal(text=text, context=Context(**context) if context else None), TODAY)


def letters(answer):
    return "".join({"pass": "P", "partial": "H", "fail": "F"}[answer.letters[each]] for each in "SMT")


def first(answer):
    target = answer.extraction.targets[0]
    return target.direction, target.kind, list(target.values), target.unit


def ends(text):
    found = times(reading_of(text, language_of("bg")), Calendar(TODAY))
    return [time.on for time in found if time.role in {Role.DEADLINE, Role.WINDOW}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Увеличаване на последователите във Facebook от 3 200 на 5 000 до края на юни 2027 г.", "PPP"),
        ("Да увеличим последователите с 20% до юни", "HPP"),
        ("Да увеличим приходите с 20% през 2027 г.", "PPP"),
        ("Увеличаване на приходите", "HHF"),
        ("Ръст на продажбите в Румъния", "PHF"),
        ("Повишаване на ангажираността", "FFF"),
        ("Повишаване на ангажираността в инстаграм", "HFF"),
        ("Да подобрим удовлетвореността на клиентите", "FFF"),
        ("Да повишим удовлетвореността на клиентите до 90% до юни", "PPP"),
        ("Да работим върху имиджа си", "FFF"),
        ("Да бъдем по-активни в LinkedIn", "FFF"),
        ("Ще пуснем ново мобилно приложение", "PPF"),
        ("Получаване на сертификат ISO 27001 през 2027 г.", "PPP"),
        ("Да изготвим политика за социалните мрежи до март", "PHP"),
        ("Публикуване на статии в блога", "HHF"),
        ("Възможно най-скоро да намалим отлива до 3%", "PPH"),
        ("Намаляване на отлива до 3% до юни 2025 г.", "PPH"),
        ("Да привличаме по 40 лийда всеки месец", "PPH"),
        ("Да привличаме 40 лийда всеки месец до юни", "PPP"),
        ("Увеличаване на продажбите с 10% спрямо миналата година", "PPF"),
    ],
)
def test_letters(text, expected):
    answer = judged(text)
    assert (answer.language, letters(answer)) == ("bg", expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Намаляване на степента на отпадане от 60% на 45%", ("decrease", "from_to", [45.0], "%")),
        ("Подобряване на степента на отпадане", ("decrease", None, [], None)),
        ("Да увеличим конверсията с 2 процентни пункта", ("increase", "absolute", [2.0], "pp")),
        ("Да постигнем ръст на продажбите с 10% до юни", ("increase", "relative", [10.0], "%")),
        ("Удвояване на запитванията", ("increase", "multiplier", [2.0], "x")),
        ("Да намалим отпадъците наполовина", ("decrease", "multiplier", [0.5], "x")),
        ("Да достигнем 2,5 млн. лв. приходи", ("achieve", "absolute", [2.5e6], "BGN")),
        ("Да достигнем 40 хил. € приходи", ("achieve", "absolute", [40000.0], "EUR")),
        ("Да увеличим продажбите от 5 на 8 хил. лв.", ("increase", "from_to", [8000.0], "BGN")),
        ("Да поддържаме отлива под 2%", ("maintain", "absolute", [2.0], "%")),
        ("Не повече от 3 злополуки през 2027 г.", ("maintain", "absolute", [3.0], "count")),
        ("9 от 10 клиенти ни препоръчват", (None, "absolute", [90.0], "%")),
        ("Всеки пети клиент да поръча отново", (None, "absolute", [20.0], "%")),
        ("Да наемем двама програмисти", ("achieve", "absolute", [2.0], "count")),
        ("Откриване на магазин в Пловдив", ("achieve", "binary", [], None)),
        ("Премахване на изчерпаните наличности", ("decrease", "absolute", [0.0], "count")),
        ("Съкращаване на времето за изчакване до 5 минути", ("decrease", "absolute", [5.0], "minutes")),
        ("Да продадем 500 бр. билети", ("achieve", "absolute", [500.0], "count")),
        ("Искаме 500 изтегляния на приложението", ("achieve", "absolute", [500.0], "count")),
    ],
)
def test_the_leading_target(text, expected):
    assert first(judged(text)) == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("до края на юни", "2027-06-30"),
        ("през юни 2027 г.", "2027-06-30"),
        ("до 15 март 2027 година", "2027-03-15"),
        ("до 31.12.2027 г.", "2027-12-31"),
        ("през второто тримесечие на 2027 г.", "2027-06-30"),
        ("през Q2", "2027-06-30"),
        ("до края на следващото тримесечие", "2027-03-31"),
        ("през следващата година", "2027-12-31"),
        ("през първото полугодие на 2027 г.", "2027-06-30"),
        ("в рамките на три месеца", "2027-02-21"),
        ("в рамките на една година", "2027-11-21"),
        ("до 6 месеца", "2027-05-21"),
        ("през следващите 6 месеца", "2027-05-21"),
        ("преди края на годината", "2026-12-31"),
        ("до Коледа", "2026-12-25"),
        ("до Великден", "2027-05-02"),
        ("до Гергьовден", "2027-05-06"),
        ("от януари до юни 2027 г.", "2027-06-30"),
        ("до 2030 г.", "2030-12-31"),
        ("до петък", "2026-11-27"),
    ],
)
def test_the_day_a_deadline_means(text, day):
    assert ends(text) == [date.fromisoformat(day)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("възможно най-скоро", Role.VAGUE),
        ("през следващите месеци", Role.VAGUE),
        ("до края на учебната година", Role.VAGUE),
        ("всяка седмица", Role.RECURRENCE),
        ("в рамките на 2 часа", Role.INNER),
        ("спрямо 2025 г.", Role.PAST),
        ("в рамките на една година от старта", Role.ANCHORED),
    ],
)
def test_times_that_are_no_deadline(text, role):
    found = times(reading_of(text, language_of("bg")), Calendar(TODAY))
    assert [time.role for time in found] == [role]


@pytest.mark.parametrize(
    ("year", "sunday"), [(2024, (5, 5)), (2025, (4, 20)), (2026, (4, 12)), (2027, (5, 2)), (2028, (4, 16))]
)
def test_orthodox_easter(year, sunday):
    assert periods.orthodox_easter(year) == date(year, *sunday)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("12 000 лв.", [12000.0]),
        ("3,5%", [3.5]),
        ("1.500 души", [1500.0]),
        ("двадесет хиляди", [20000.0]),
        ("половин милион", [500000.0]),
        ("две трети от клиентите", [66.67]),
        ("прибл. 30 хил. лийда", [30000.0]),
    ],
)
def test_numbers(text, values):
    found = quantities(reading_of(text, language_of("bg")), set())
    assert [value for each in found for value in each.values] == pytest.approx(values)


@pytest.mark.parametrize(
    "text", ["Повече лийдове до юни", "NPS 45 до юни", "Ръст на CTR до 3%", "Instagram: 15 000 последователи"]
)
def test_short_texts_are_recognised(text):
    assert judged(text).language == "bg"


@pytest.mark.parametrize("name", ["Instagram", "инстаграм", "Инстаграм"])
def test_channels_in_both_alphabets(name):
    assert judged(f"Да увеличим последователите в {name} с 500 до май").extraction.channel == "instagram"


def test_evidence_quotes_the_text_exactly():
    text = "Увеличаване на последователите в Instagram от 12 400 на 15 000 до 31 март 2027 г."
    answer = judged(text)
    for judgement in (answer.criteria.S, answer.criteria.M, answer.criteria.T):
        for evidence in judgement.evidence:
            assert text[evidence.start : evidence.end] == evidence.quote
    assert [each.quote for each in answer.criteria.S.evidence] == ["последователите", "Увеличаване", "Instagram"]
    assert [each.quote for each in answer.criteria.T.evidence] == ["до 31 март 2027 г."]


def test_two_targets_share_one_deadline():
    answer = judged("Ще увеличим лийдовете с 20% и ще намалим цената на лийд с 10% до края на 2027 г.")
    assert [(each.metric_key, each.direction) for each in answer.extraction.targets] == [
        ("leads", "increase"),
        ("cpl", "decrease"),
    ]
    assert answer.extraction.deadline == date(2027, 12, 31)


def test_a_leading_purpose_is_no_target():
    answer = judged("За да увеличим приходите с 15%, ще генерираме 300 лийда от LinkedIn до юни")
    assert [(each.metric_key, each.values) for each in answer.extraction.targets] == [("leads", (300.0,))]


@pytest.mark.parametrize(
    ("text", "parent", "rule"),
    [
        ("Намаляване на отлива до 3% до юни", "Увеличаване на приходите", "R.direct_driver"),
        ("Да увеличим продажбите с 5% до юни", "Ръст на приходите", "R.same_outcome"),
        ("Да привлечем 500 лийда в България до юни", "Повече продажби в Испания", "R.other_market"),
        ("Намаляване на злополуките с 10%", "Повишаване на познаваемостта на марката", "R.no_link"),
    ],
)
def test_relevant_by_the_link_to_the_parent(text, parent, rule):
    assert judged(text, parent_objective=parent).criteria.R.rule == rule


def test_every_metric_is_named_and_found_by_its_name():
    assert set(names_of("bg")) == set(METRICS)
    for key in METRICS:
        label = metric_label(key, "bg")
        answer = assess(Goal(text=f"Увеличаване на {label} в Испания с 5", language="bg"), TODAY)
        assert answer.extraction.targets[0].metric_key == key, label
