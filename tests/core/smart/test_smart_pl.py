"""Polish goals: letters, what is extracted, deadlines, exact quotes, words with and without diacritics."""

from datetime import date

import pytest

from service.core.catalog.metrics import METRICS
from service.core.catalog.names import metric_label, names_of
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
    found = times(reading_of(text, language_of("pl")), Calendar(TODAY))
    return [time.on for time in found if time.role in {Role.DEADLINE, Role.WINDOW}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zwiększyć liczbę obserwujących na Facebooku z 3 200 do 5 000 do końca czerwca 2027 r.", "PPP"),
        ("Zwiększyć liczbę obserwujących o 20% do czerwca", "HPP"),
        ("Zwiększyć przychody o 20% w 2027 roku", "PPP"),
        ("Zwiększenie przychodów", "HHF"),
        ("Wzrost sprzedaży w Czechach", "PHF"),
        ("Zwiększyć zaangażowanie", "FFF"),
        ("Zwiększyć zaangażowanie na Instagramie", "HFF"),
        ("Poprawić satysfakcję klientów", "FFF"),
        ("Poprawić satysfakcję klientów do 90% do czerwca", "PPP"),
        ("Pracować nad pozycjonowaniem marki", "FFF"),
        ("Skupić się na relacjach z klientami", "FFF"),
        ("Uruchomimy nową aplikację mobilną", "PPF"),
        ("Uzyskanie certyfikatu ISO 27001 w 2027 r.", "PPP"),
        ("Napisać politykę mediów społecznościowych do marca", "PHP"),
        ("Publikować wpisy na blogu", "HHF"),
        ("Jak najszybciej obniżyć wskaźnik rezygnacji do 3%", "PPH"),
        ("Obniżyć wskaźnik rezygnacji do 3% do czerwca 2025 r.", "PPH"),
        ("Zdobyć 40 leadów w każdym miesiącu", "PPH"),
        ("Zdobyć 40 leadów w każdym miesiącu do czerwca", "PPP"),
        ("Zwiększyć sprzedaż o 10% w porównaniu z zeszłym rokiem", "PPF"),
        ("Pozyskać 1 000 klientów w ciągu roku od premiery", "PPH"),
    ],
)
def test_letters(text, expected):
    answer = judged(text)
    assert (answer.language, letters(answer)) == ("pl", expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zmniejszyć współczynnik odrzuceń z 60% do 45%", ("decrease", "from_to", [45.0], "%")),
        ("Poprawić współczynnik odrzuceń", ("decrease", None, [], None)),
        ("Zwiększyć konwersję o 2 pkt proc.", ("increase", "absolute", [2.0], "pp")),
        ("Osiągnąć wzrost sprzedaży o 10% do czerwca", ("increase", "relative", [10.0], "%")),
        ("Podwoimy liczbę zapytań", ("increase", "multiplier", [2.0], "x")),
        ("Ograniczyć odpady o połowę", ("decrease", "multiplier", [0.5], "x")),
        ("Osiągnąć 2,5 mln zł przychodu", ("achieve", "absolute", [2.5e6], "PLN")),
        ("Zwiększyć sprzedaż z 5 do 8 tys. zł", ("increase", "from_to", [8000.0], "PLN")),
        ("Utrzymać churn poniżej 2%", ("maintain", "absolute", [2.0], "%")),
        ("Nie więcej niż 3 wypadki w roku 2027", ("maintain", "absolute", [3.0], "count")),
        ("9 na 10 klientów poleca naszą firmę", ("achieve", "absolute", [90.0], "%")),
        ("Co piąty klient zamawia ponownie", ("achieve", "absolute", [20.0], "%")),
        ("Zatrudnimy dwóch programistów", ("achieve", "absolute", [2.0], "count")),
        ("Otwarcie sklepu w Poznaniu", ("achieve", "binary", [], None)),
        ("Wyeliminować braki magazynowe", ("decrease", "absolute", [0.0], "count")),
        ("Skrócić czas oczekiwania do 5 minut", ("decrease", "absolute", [5.0], "minutes")),
        ("Pozyskać od 10 do 15 partnerów", ("achieve", "absolute", [10.0, 15.0], "count")),
        ("Zebrać 120 tys. zł z 1,5% podatku", ("achieve", "absolute", [120000.0], "PLN")),
        ("Chcemy 500 pobrań aplikacji", ("achieve", "absolute", [500.0], "count")),
        ("Sprzedaż w Niemczech ×3", ("increase", "multiplier", [3.0], "x")),
    ],
)
def test_the_leading_target(text, expected):
    assert first(judged(text)) == expected


def test_a_start_value_shares_the_scale_of_the_end():
    assert judged("Zwiększyć sprzedaż z 5 do 8 tys. zł").extraction.targets[0].baseline == 5000.0
    assert judged("Zwiększyć sprzedaż z 900 do 1 tys. zł").extraction.targets[0].baseline == 900.0


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("do końca czerwca", "2027-06-30"),
        ("w czerwcu 2027 r.", "2027-06-30"),
        ("do 15 marca 2027 roku", "2027-03-15"),
        ("do 31.12.2027 r.", "2027-12-31"),
        ("w II kwartale 2027", "2027-06-30"),
        ("w drugim kwartale", "2027-06-30"),
        ("do końca przyszłego kwartału", "2027-03-31"),
        ("w przyszłym roku", "2027-12-31"),
        ("w pierwszym półroczu 2027 r.", "2027-06-30"),
        ("w ciągu trzech miesięcy", "2027-02-21"),
        ("w ciągu roku", "2027-11-21"),
        ("w ciągu najbliższych 6 miesięcy", "2027-05-21"),
        ("przed końcem roku", "2026-12-31"),
        ("do końca br.", "2026-12-31"),
        ("do Wielkanocy", "2027-03-28"),
        ("do Bożego Narodzenia", "2026-12-25"),
        ("przed majówką", "2027-05-01"),
        ("od stycznia do czerwca 2027", "2027-06-30"),
        ("do 2030 r.", "2030-12-31"),
        ("do piątku", "2026-11-27"),
    ],
)
def test_the_day_a_deadline_means(text, day):
    assert ends(text) == [date.fromisoformat(day)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("jak najszybciej", Role.VAGUE),
        ("w najbliższych miesiącach", Role.VAGUE),
        ("do końca roku szkolnego", Role.VAGUE),
        ("co tydzień", Role.RECURRENCE),
        ("w ciągu 2 godzin", Role.INNER),
        ("w porównaniu z 2025 rokiem", Role.PAST),
        ("w ciągu roku od premiery", Role.ANCHORED),
    ],
)
def test_times_that_are_no_deadline(text, role):
    found = times(reading_of(text, language_of("pl")), Calendar(TODAY))
    assert [time.role for time in found] == [role]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("12 000 zł", [12000.0]),
        ("3,5%", [3.5]),
        ("1.500 osób", [1500.0]),
        ("12\u00a0345,6 zł", [12345.6]),
        ("dwadzieścia pięć tysięcy", [25000.0]),
        ("pół miliona", [500000.0]),
        ("dwie trzecie klientów", [66.67]),
        ("ok. 30 tys. leadów", [30000.0]),
    ],
)
def test_numbers(text, values):
    found = quantities(reading_of(text, language_of("pl")), set())
    assert [value for each in found for value in each.values] == pytest.approx(values)


@pytest.mark.parametrize(
    "text",
    [
        "Zwiększyć liczbę leadów o 10%",
        "zwiekszyc liczbe leadow o 10%",
        "Wzrost sprzedaży do czerwca",
        "wiecej klientow w maju 2027 r.",
        "Zatrudnić kierowcę do maja",
        "Obniżymy koszty o 5% w lipcu",
    ],
)
def test_short_texts_are_recognised(text):
    assert judged(text).language == "pl"


def test_missing_diacritics_change_nothing_but_the_quotes():
    written = judged("Zwiększyć liczbę obserwujących na Instagramie o 500 do końca września")
    plain = judged("Zwiekszyc liczbe obserwujacych na Instagramie o 500 do konca wrzesnia")
    assert (letters(plain), first(plain)) == (letters(written), first(written))
    assert plain.extraction.deadline == written.extraction.deadline == date(2027, 9, 30)
    assert plain.criteria.S.evidence[0].quote == "liczbe obserwujacych"
    assert "typo" not in plain.flags


def test_evidence_quotes_the_text_exactly():
    text = "Zwiększyć liczbę obserwujących na Instagramie z 12 400 do 15 000 do 31 marca 2027 r."
    answer = judged(text)
    for judgement in (answer.criteria.S, answer.criteria.M, answer.criteria.T):
        for evidence in judgement.evidence:
            assert text[evidence.start : evidence.end] == evidence.quote
    assert [each.quote for each in answer.criteria.S.evidence] == ["liczbę obserwujących", "Zwiększyć", "Instagramie"]
    assert [each.quote for each in answer.criteria.T.evidence] == ["do 31 marca 2027 r."]


def test_two_targets_share_one_deadline():
    answer = judged("Zwiększymy liczbę leadów o 20% i obniżymy koszt leada o 10% do końca 2027 r.")
    assert [(each.metric_key, each.direction) for each in answer.extraction.targets] == [
        ("leads", "increase"),
        ("cpl", "decrease"),
    ]
    assert answer.extraction.deadline == date(2027, 12, 31)


def test_a_leading_purpose_is_no_target():
    answer = judged("Aby zwiększyć przychody o 15%, pozyskamy 300 leadów z LinkedIna do czerwca")
    assert [(each.metric_key, each.values) for each in answer.extraction.targets] == [("leads", (300.0,))]
    assert answer.extraction.channel == "linkedin"


@pytest.mark.parametrize(
    ("text", "parent", "rule"),
    [
        ("Obniżyć churn do 3% do czerwca", "Zwiększyć przychody", "R.direct_driver"),
        ("Zwiększyć sprzedaż o 5% do czerwca", "Wzrost przychodów", "R.same_outcome"),
        ("Pozyskać 500 leadów w Polsce do czerwca", "Zwiększyć sprzedaż w Hiszpanii", "R.other_market"),
        ("Zmniejszyć liczbę wypadków o 10%", "Budować świadomość marki", "R.no_link"),
    ],
)
def test_relevant_by_the_link_to_the_parent(text, parent, rule):
    assert judged(text, parent_objective=parent).criteria.R.rule == rule


def test_every_metric_is_named_and_found_by_its_name():
    assert set(names_of("pl")) == set(METRICS)
    for key in METRICS:
        label = metric_label(key, "pl")
        answer = assess(Goal(text=f"Zwiększyć {label} w Hiszpanii o 5", language="pl"), TODAY)
        assert answer.extraction.targets[0].metric_key == key, label
