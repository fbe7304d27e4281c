"""Polish goals in the forms people write them in: verbs by their endings, free word order, roman months, wishes."""

from datetime import date

import pytest

from service.core.smart.assess import assess
from service.core.smart.goals import Goal
from service.core.smart.languages.pl.conjugation import forms

TODAY = date(2026, 11, 21)


def judged(text):
    return assess(Goal(text=text, language="pl"), TODAY)


def letters(answer):
    return "".join({"pass": "P", "partial": "H", "fail": "F"}[answer.letters[each]] for each in "SMT")


@pytest.mark.parametrize(
    ("infinitive", "expected"),
    [
        ("zwiększyć", {"zwiększymy", "zwiększą", "zwiększono"}),
        ("poprawić", {"poprawię", "poprawią", "poprawimy"}),
        ("umieścić", {"umieszczę", "umieszczono", "umieśćmy"}),
        ("publikować", {"publikujemy", "publikują"}),
        ("zapisywać", {"zapisuje", "zapisujemy"}),
        ("osiągnąć", {"osiągnie", "osiągną", "osiągnijmy"}),
        ("objąć", {"obejmie", "obejmiemy"}),
        ("zebrać", {"zbierze", "zbiorą"}),
        ("przekazać", {"przekażemy", "przekażą"}),
        ("odbyć", {"odbędzie", "odbędą"}),
        ("wzrosnąć", {"wzrośnie", "wzrosną"}),
        ("sprzedawać", {"sprzedaje", "sprzedajemy"}),
    ],
)
def test_the_forms_of_a_verb_follow_from_its_infinitive(infinitive, expected):
    certain, _, _ = forms(infinitive)
    assert expected <= set(certain)


def test_participles_and_verbal_nouns_are_told_from_the_forms_that_are_only_verbs():
    certain, nouns, participles = forms("wdrożyć")
    assert {"wdrożenie", "wdrożenia"} <= set(nouns) - set(certain)
    assert {"wdrożony", "wdrożona", "wdrożone"} <= set(participles) - set(certain)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Do końca czerwca 2027 zwiększymy sprzedaż karnetów o 25%", "PPP"),
        ("Nowy plac zabaw zostanie oddany do użytku do końca maja", "PPP"),
        ("Ująć w statucie nowe zasady oceniania", "PPF"),
        ("Odmalować klatki schodowe do końca maja", "PPP"),
        ("Przebiec razem 1000 km dla hospicjum do mikołajek", "PPP"),
        ("Rozważyć wejście na TikToka", "FFF"),
        ("Mniej papieru", "HHF"),
        ("Zwiększyć liczbę studentów", "HHF"),
        ("Przygotować ofertę szkoleniową na rok 2027", "PHF"),
        ("Zwiększyć zasięgi o 40% do lata", "HPH"),
    ],
)
def test_letters(text, expected):
    assert letters(judged(text)) == expected


@pytest.mark.parametrize(
    ("text", "direction", "kind", "values", "unit", "deadline"),
    [
        ("Chcemy, by przychody wzrosły w 2027 o 12%", "increase", "relative", [12], "%", date(2027, 12, 31)),
        ("Zależy nam, żeby do końca roku absencja spadła do 4%", "decrease", "absolute", [4], "%", date(2026, 12, 31)),
        ("12-procentowy wzrost liczby noclegów w 2027", "increase", "relative", [12], "%", date(2027, 12, 31)),
        ("Sprzedać 500 biletów do 15 VI 2027", "achieve", "absolute", [500], "count", date(2027, 6, 15)),
        ("Zebrać 300 opinii do VI 2027", "achieve", "absolute", [300], "count", date(2027, 6, 30)),
        ("Leady z LinkedIna +25% do 30.06", "increase", "relative", [25], "%", date(2027, 6, 30)),
        ("Zebrać 5000 zł do 31 marca", "achieve", "absolute", [5000], "PLN", date(2027, 3, 31)),
        ("Ograniczyć zużycie gazu o 1/4 do maja", "decrease", "relative", [25], "%", date(2027, 5, 31)),
        ("Zaoszczędzić 300 godzin pracy ręcznej do końca 2027", "decrease", "absolute", [300], "hours",
         date(2027, 12, 31)),
        ("Zamknąć wszystkie reklamacje do 30 listopada", "decrease", "absolute", [0], "count", date(2026, 11, 30)),
        ("Do końca sierpnia 9 na 10 gości poleci nas znajomym", "achieve", "absolute", [90], "%", date(2027, 8, 31)),
    ],
)  # fmt: skip
def test_what_is_extracted(text, direction, kind, values, unit, deadline):
    answer = judged(text)
    target = answer.extraction.targets[0]
    assert (target.direction, target.kind, list(target.values), target.unit) == (direction, kind, values, unit)
    assert answer.extraction.deadline == deadline


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Więcej członków stowarzyszenia", "HHF"),
        ("Nowe opinie: dziesięć tygodniowo", "HPH"),
        ("Nowe opinie w Google: dziesięć tygodniowo", "PPH"),
        ("Zmniejszyć liczbę niesprzedanych biletów", "HHF"),
        ("Więcej ścieżek rowerowych", "HHF"),
        ("Zwiększyć odsetek opłaconych faktur", "HHF"),
    ],
)
def test_whose_a_metric_is_and_what_kind_of_it_narrow_nothing(text, expected):
    assert letters(judged(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zwiększyć przywiązanie klientów", "FFF"),
        ("Podnieść samopoczucie pracowników", "FFF"),
        ("Podnieść poziom satysfakcji", "FFF"),
        ("Podnieść wskaźnik zaufania do 80 punktów do końca 2027", "PPP"),
        ("Budowa tożsamości regionu", "FFF"),
        ("Rozważyć wdrożenie CRM", "FFF"),
        ("Co zrobić, żeby klienci wracali?", "FFF"),
        ("Migracja do chmury do końca 2027", "PPP"),
    ],
)
def test_the_head_of_a_noun_phrase_says_what_a_goal_is_about(text, expected):
    assert letters(judged(text)) == expected


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("Sprzedaż +10% zanim skończy się rok", date(2026, 12, 31)),
        ("Sprzedaż +10% do połowy roku", date(2027, 6, 30)),
        ("Sprzedaż +10% w każdym kwartale 2027", date(2027, 12, 31)),
        ("10 tys. fanów na Dzień Dziecka", date(2027, 6, 1)),
        ("Sprzedaż +10% za rok", date(2027, 11, 21)),
        ("Sprzedaż +10% jak będzie czas", None),
    ],
)
def test_ends_in_other_words(text, deadline):
    assert judged(text).extraction.deadline == deadline
