"""Goals in Italian: letters, what is extracted, deadlines, spans, and that the language is recognised."""

from datetime import date

import pytest

from service.core.catalog.metrics import METRICS
from service.core.catalog.names import metric_label, names_of
from service.core.smart.assess import assess
from service.core.smart.goals import Goal

TODAY = date(2026, 11, 21)


def judged(text, language="it"):
    return assess(Goal(text=text, language=language), TODAY)


def letters(answer):
    return "".join({"pass": "P", "partial": "H", "fail": "F"}[answer.letters[each]] for each in "SMT")


LETTERS = [
    ("Aumentare i follower di Instagram", "PHF"),
    ("Ottenere 300 lead su LinkedIn entro giugno", "PPP"),
    ("Incrementare i ricavi del 12% nel 2027", "PPP"),
    ("Migliorare la soddisfazione dei clienti", "FFF"),
    ("Essere più attivi su LinkedIn", "FFF"),
    ("Lavorare sulla nostra SEO", "FFF"),
    ("Diventare il marchio più amato", "FFF"),
    ("Lanciare la nuova app", "PPF"),
    ("Ottenere la certificazione ISO 27001 nel 2027", "PPP"),
    ("Redigere una social media policy entro aprile", "PHP"),
    ("Pubblicare articoli di blog", "HHF"),
    ("Aumentare la notorietà del marchio del 20% entro giugno", "HHP"),
    ("Più visite al sito", "HHF"),
    ("Ridurre il churn al 3% il prima possibile", "PPH"),
    ("Ridurre il churn al 3% entro giugno 2025", "PPH"),
    ("Ottenere 40 demo ogni mese", "PPH"),
    ("Rispondere ai messaggi su WhatsApp entro 2 ore", "PPF"),
    ("Aumentare le vendite del 10% rispetto all'anno scorso", "PPF"),
    ("Il cotone 100% biologico è importante", "FFF"),
]
TARGETS = [
    ("Raddoppiare le vendite nel 2027", ("sales", "increase", "multiplier", [2.0], "x")),
    ("Dimezzare i reclami", ("complaints", "decrease", "multiplier", [0.5], "x")),
    ("Passare da 350 a 1.000 follower su TikTok", ("followers", "increase", "from_to", [1000.0], "count")),
    ("Aumentare di un terzo le prenotazioni dirette", ("bookings", "increase", "relative", [33.33], "%")),
    ("9 clienti su 10 ci consigliano", (None, None, "absolute", [90.0], "%")),
    ("Fatturare 1,2 milioni di euro", ("revenue", "achieve", "absolute", [1200000.0], "EUR")),
    (
        "Alzare il tasso di conversione di 2,5 punti percentuali",
        ("conversion_rate", "increase", "absolute", [2.5], "pp"),
    ),
    ("Ridurre la frequenza di rimbalzo dal 60% al 45%", ("bounce_rate", "decrease", "from_to", [45.0], "%")),
    ("Non superare 3 incidenti critici", ("incidents", "maintain", "absolute", [3.0], "count")),
    ("Raggiungere un NPS di 50", ("nps", "achieve", "absolute", [50.0], "points")),
    ("Ottenere tra 200 e 250 recensioni", ("reviews", "achieve", "absolute", [200.0, 250.0], "count")),
    ("Il 20% di download in più", ("downloads", "increase", "relative", [20.0], "%")),
    ("Riduzione del 15% del costo per lead", ("cpl", "decrease", "relative", [15.0], "%")),
    ("Vendere diecimila unità", ("units_sold", "achieve", "absolute", [10000.0], "count")),
    ("Raccogliere duecentocinquanta recensioni", ("reviews", "achieve", "absolute", [250.0], "count")),
    ("Raggiungere 15mila iscritti su YouTube", ("subscribers", "achieve", "absolute", [15000.0], "count")),
    ("Arrivare all'11% di quota di mercato", ("market_share", "achieve", "absolute", [11.0], "%")),
    ("Eliminare le rotture di stock", (None, "decrease", "absolute", [0.0], "count")),
]
BASELINES = [
    ("Passare da 1.200 a 1.500 ordini", 1200.0),
    ("Ridurre il turnover del personale (attualmente 14%) al 10%", 14.0),
    ("Aumentare le vendite del 10%", None),
]
DEADLINES = [
    ("Vendere di più entro il 31 marzo 2027", "2027-03-31"),
    ("Vendere di più nel primo semestre del 2027", "2027-06-30"),
    ("Vendere di più nel T2", "2027-06-30"),
    ("Vendere di più entro fine anno", "2026-12-31"),
    ("Vendere di più entro la fine del trimestre", "2026-12-31"),
    ("Vendere di più l'anno prossimo", "2027-12-31"),
    ("Vendere di più nei prossimi 6 mesi", "2027-05-21"),
    ("Vendere di più entro Pasqua", "2027-03-28"),
    ("Vendere di più entro Ferragosto", "2027-08-15"),
    ("Vendere di più entro metà marzo", "2027-03-15"),
    ("Vendere di più prima di giugno", "2027-05-31"),
    ("Vendere di più nei prossimi mesi", None),
    ("Vendere di più entro il 1° maggio", "2027-05-01"),
]
RECURRENCES = [
    ("Pubblicare tre video a settimana", "weekly"),
    ("Chiudere 4 vendite al mese fino a giugno", "monthly"),
    ("Ottenere 40 demo ogni trimestre", "quarterly"),
]
SHORT = [
    "Vendere il 10% in più",
    "Ridurre i costi del 5%",
    "Aumentare i follower su Instagram",
    "Acquisire 50 lead al mese",
    "Più vendite quest'anno",
]
SPANS = "Aumentare del 20% le visite al sito entro il 30 giugno"
METRIC = "visite al sito"
FRAME = "Aumentare {} in Italia di 5"


@pytest.mark.parametrize(("text", "expected"), LETTERS)
def test_letters(text, expected):
    assert letters(judged(text)) == expected


@pytest.mark.parametrize(("text", "expected"), TARGETS)
def test_the_leading_target(text, expected):
    target = judged(text).extraction.targets[0]
    assert (target.metric_key, target.direction, target.kind, list(target.values), target.unit) == expected


@pytest.mark.parametrize(("text", "baseline"), BASELINES)
def test_the_start_value(text, baseline):
    assert judged(text).extraction.targets[0].baseline == baseline


@pytest.mark.parametrize(("text", "day"), DEADLINES)
def test_the_deadline(text, day):
    found = judged(text).extraction.deadline
    assert (found.isoformat() if found else None) == day


@pytest.mark.parametrize(("text", "recurrence"), RECURRENCES)
def test_the_recurrence(text, recurrence):
    assert judged(text).extraction.recurrence == recurrence


@pytest.mark.parametrize("text", SHORT)
def test_a_short_goal_is_recognised(text):
    assert judged(text, None).language == "it"


def test_evidence_quotes_the_text_exactly():
    answer = judged(SPANS)
    found = [
        each for judgement in (answer.criteria.S, answer.criteria.M, answer.criteria.T) for each in judgement.evidence
    ]
    assert {each.role for each in found} >= {"metric", "action", "target", "deadline"}
    assert all(SPANS[each.start : each.end] == each.quote for each in found)
    assert next(each.quote for each in found if each.role == "metric") == METRIC


def test_every_metric_is_found_by_its_name():
    assert set(names_of("it")) == set(METRICS)
    labels = {key: metric_label(key, "it") for key in METRICS}
    found = {key: judged(FRAME.format(label)).extraction.targets[0].metric_key for key, label in labels.items()}
    assert found == {key: key for key in METRICS}
