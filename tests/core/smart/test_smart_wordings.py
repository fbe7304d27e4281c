"""Families of wordings in Italian, English and Bulgarian: conjugated verbs, states, descriptions, ratios, edges."""

from datetime import date

import pytest

from service.core.smart.assess import assess
from service.core.smart.goals import Goal
from service.core.smart.languages.it import conjugation

TODAY = date(2026, 11, 21)


def judged(text, language=None):
    return assess(Goal(text=text, language=language), TODAY)


def letters(answer):
    return "".join({"pass": "P", "partial": "H", "fail": "F"}[answer.letters[each]] for each in "SMT")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Verranno assunti 5 tecnici di laboratorio entro settembre", "PPP"),
        ("Il nuovo sito sarà online a febbraio", "PPP"),
        ("Chiudere 15 trattative entro il trimestre", "PPP"),
        ("Si punta ad avere 1.500 soci entro settembre 2027", "PPP"),
        ("Far parlare di noi la stampa", "FFF"),
        ("Our new CRM is live by 1 March", "PPP"),
        ("Go paperless in HR by January", "PPP"),
        ("No lost-time accidents in 2027", "PPP"),
        ("Make our employees happier", "FFF"),
        ("Get people talking about us", "FFF"),
        ("We had a great summer, thanks to everyone on the team!", "FFF"),
        ("Offer free swimming lessons to all pupils by September 2027", "PPP"),
        ("Ще бъде открит нов офис в Пловдив до 1 юни 2027 г.", "PPP"),
        ("Новият сайт трябва да е готов до 1 март", "PPP"),
        ("Премахване на хартиените фактури до 1 юли", "PPP"),
        ("Никакви жалби от пациенти през януари", "PPP"),
        ("Да помислим за подкаст", "FFF"),
    ],
)
def test_the_letters_of_a_family_of_wordings(text, expected):
    assert letters(judged(text)) == expected


@pytest.mark.parametrize(
    ("text", "kind", "values", "unit"),
    [
        ("Quattro famiglie su cinque iscritte al portale entro gennaio", "absolute", (80.0,), "%"),
        ("Vendere tra i 200 e i 250 biglietti entro marzo", "absolute", (200.0, 250.0), "count"),
        ("Answer every message within an hour", "absolute", (1.0,), "hours"),
        ("First response time under 2h by end of Feb", "absolute", (2.0,), "hours"),
        ("Текучество до 5% до 31 декември 2027", "absolute", (5.0,), "%"),
        ("Троен ръст на приходите до 2029 г.", "multiplier", (3.0,), "x"),
        ("Спестяване на 100 часа ръчен труд до края на годината", "absolute", (100.0,), "hours"),
    ],
)
def test_the_value_of_a_family_of_wordings(text, kind, values, unit):
    target = judged(text).extraction.targets[0]
    assert (target.kind, tuple(target.values), target.unit) == (kind, values, unit)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ridurre i resi del 10% entro l'anno", date(2026, 12, 31)),
        ("Ridurre i resi del 10% entro il 15.4.27", date(2027, 4, 15)),
        ("Ridurre i resi del 10% in un anno e mezzo", date(2028, 5, 21)),
        ("Cut returns by 10% within a year and a half", date(2028, 5, 21)),
        ("Намаляване на рекламациите с 10% през годината", date(2026, 12, 31)),
    ],
)
def test_the_end_of_a_family_of_wordings(text, day):
    assert judged(text).extraction.deadline == day


def test_an_anchor_needs_a_preposition_of_time():
    assert letters(judged("Favorire la partecipazione al consiglio d'istituto"))[2] == "F"
    assert letters(judged("Ridurre i difetti del 10% a fine progetto"))[2] == "H"


@pytest.mark.parametrize(
    ("infinitive", "expected"),
    [
        ("lanciare", {"lancerà", "lanciamo", "lanci", "lanciato"}),
        ("pagare", {"pagherà", "paghiamo", "paghi", "pagata"}),
        ("ridurre", {"ridurrà", "riduce", "riducendo", "ridotto"}),
        ("ottenere", {"otterrà", "ottiene", "ottengano", "ottenuti"}),
        ("diminuire", {"diminuirà", "diminuisce", "diminuendo", "diminuita"}),
        ("aprire", {"aprirà", "apre", "aprano", "aperte"}),
    ],
)
def test_italian_verbs_are_conjugated(infinitive, expected):
    assert expected <= {form for forms in conjugation.forms(infinitive) for form in forms}


@pytest.mark.parametrize("text", ["Pensare in grande", "E se provassimo Pinterest?", "Aumentare l'NPS"])
def test_short_italian_is_not_taken_for_spanish(text):
    assert judged(text).language == "it"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("People first", "FFF"),
        ("Improve our processes", "FFF"),
        ("Improve access to healthcare for people over 65", "FFF"),
        ("Provide innovative solutions to our clients", "FFF"),
        ("Tell our story", "FFF"),
        ("Happy customers", "FFF"),
        ("Reach 200,000 people in December", "HPP"),
        ("Reach 200,000 people on Instagram in December", "PPP"),
        ("The percentage of cancelled orders should fall", "HHF"),
        ("New website online by March 2027", "PPP"),
        ("Nel 2027 fidelizzare gli ospiti tedeschi", "HFP"),
        ("Fidelizzare i clienti", "FFF"),
        ("Coinvolgere i dipendenti", "FFF"),
        ("Raggiungere 50.000 persone entro giugno 2027", "HPP"),
    ],
)
def test_what_is_no_object_and_what_lacks_a_channel(text, expected):
    assert letters(judged(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected", "day"),
    [
        ("Increase sales by 10% before the year ends", "pass", date(2026, 12, 31)),
        ("By the time 2027 is over, increase sales by 10%", "pass", date(2027, 12, 31)),
        ("Raise enrolments by 15% in the 2027/28 school year", "pass", date(2028, 12, 31)),
        ("Increase sales by 10% when time allows", "partial", None),
        ("Increase sales by 10% by the next board meeting", "partial", None),
        ("Publish a post every Monday and Thursday", "partial", None),
        ("Sales should fall by 5%", "fail", None),
        ("Aumentare le vendite del 10% tre mesi dopo l'apertura", "partial", None),
    ],
)
def test_ends_seasons_and_loose_times(text, expected, day):
    answer = judged(text)
    assert (answer.letters["T"], answer.extraction.deadline) == (expected, day)


@pytest.mark.parametrize(
    ("text", "values", "metric_key"),
    [
        ("Save 20% of water by December 2026", (20.0,), None),
        ("Save 20% of costs by December 2026", (20.0,), "costs"),
        ("Reduce 20% of emissions by December 2026", (20.0,), "emissions"),
        ("Cut 15% of our energy use by December 2026", (15.0,), "energy_use"),
        ("Ahorrar un 20 % de los costes antes de diciembre de 2026", (20.0,), "costs"),
        ("Zaoszczędzić 20% kosztów do grudnia 2026", (20.0,), "costs"),
        ("Retallar un 15 % del consum d'energia abans de desembre de 2026", (15.0,), "energy_use"),
        ("Да намалим 20% от емисиите до декември 2026", (20.0,), "emissions"),
        ("Tagliare il 20% dei costi entro dicembre 2026", (20.0,), "costs"),
    ],
)
def test_a_share_that_is_saved_is_so_much_less_of_it(text, values, metric_key):
    target = judged(text).extraction.targets[0]
    assert (target.direction, target.kind, target.values, target.unit) == ("decrease", "relative", values, "%")
    assert target.metric_key == metric_key


@pytest.mark.parametrize(
    "text", ["Save 20% of each salary", "Reach 20% of customers by May", "Reduce costs to 20% of revenue by May"]
)
def test_a_share_that_is_a_level_stays_one(text):
    assert judged(text, "en").extraction.targets[0].kind == "absolute"
