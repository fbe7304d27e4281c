"""Goals in Catalan: letters, what is extracted, deadlines, spans, and that the language is recognised."""

from datetime import date

import pytest

from service.core.catalog.metrics import METRICS
from service.core.catalog.names import metric_label, names_of
from service.core.smart.assess import assess
from service.core.smart.goals import Goal
from service.core.smart.languages.ca import conjugation

TODAY = date(2026, 11, 21)


def judged(text, language="ca"):
    return assess(Goal(text=text, language=language), TODAY)


def letters(answer):
    return "".join({"pass": "P", "partial": "H", "fail": "F"}[answer.letters[each]] for each in "SMT")


LETTERS = [
    ("Augmentar els seguidors d'Instagram", "PHF"),
    ("Aconseguir 300 leads a LinkedIn abans de juny", "PPP"),
    ("Incrementar els ingressos un 12% el 2027", "PPP"),
    ("Millorar la satisfacció del client", "FFF"),
    ("Ser més actius a LinkedIn", "FFF"),
    ("Treballar en el nostre SEO", "FFF"),
    ("Convertir-nos en la marca més estimada", "FFF"),
    ("Llançar la nova aplicació mòbil", "PPF"),
    ("Obtenir la certificació ISO 27001 el 2027", "PPP"),
    ("Redactar una política de xarxes socials abans d'abril", "PHP"),
    ("Publicar articles de blog", "HHF"),
    ("Augmentar la notorietat de marca un 20% abans de juny", "HHP"),
    ("Més visites al web", "HHF"),
    ("Reduir el churn al 3% com més aviat millor", "PPH"),
    ("Reduir el churn al 3% abans de juny de 2025", "PPH"),
    ("Tancar 40 demos cada mes", "PPH"),
    ("Respondre els missatges de WhatsApp en menys de 2 hores", "PPF"),
    ("Augmentar les vendes un 10% respecte de l'any passat", "PPF"),
    ("El cotó 100% orgànic és important", "FFF"),
    ("Millorar el sentiment de pertinença", "FFF"),
    ("Augmentar l'empatia un 20 %", "HHF"),
    ("Reduir les incidències informàtiques", "HHF"),
    ("Aconseguir que ens segueixin 1.500 persones més", "HPF"),
    ("Vendre 200 abonaments sis mesos després de l'obertura", "PPH"),
    ("Recaptar 10.000 € per al projecte", "PPF"),
    ("Vendre 200 abonaments de mica en mica", "PPH"),
    ("El 2025 vam tenir 300 socis", "FFF"),
]
TARGETS = [
    ("Duplicar les vendes el 2027", ("sales", "increase", "multiplier", [2.0], "x")),
    ("Reduir a la meitat les queixes", ("complaints", "decrease", "multiplier", [0.5], "x")),
    ("Passar de 350 a 1.000 seguidors a TikTok", ("followers", "increase", "from_to", [1000.0], "count")),
    ("Augmentar en un terç les reserves directes", ("bookings", "increase", "relative", [33.33], "%")),
    ("9 de cada 10 clients ens recomanen", (None, None, "absolute", [90.0], "%")),
    ("Facturar 1,2 milions d'euros", ("revenue", "achieve", "absolute", [1200000.0], "EUR")),
    ("Apujar la taxa de conversió 2,5 punts percentuals", ("conversion_rate", "increase", "absolute", [2.5], "pp")),
    ("Baixar la taxa de rebot del 60% al 45%", ("bounce_rate", "decrease", "from_to", [45.0], "%")),
    ("No superar els 3 incidents crítics", ("incidents", "maintain", "absolute", [3.0], "count")),
    ("Assolir un NPS de 50", ("nps", "achieve", "absolute", [50.0], "points")),
    ("Aconseguir entre 200 i 250 ressenyes", ("reviews", "achieve", "absolute", [200.0, 250.0], "count")),
    ("Un 20% més de descàrregues", ("downloads", "increase", "relative", [20.0], "%")),
    ("Reducció del 15% del cost per lead", ("cpl", "decrease", "relative", [15.0], "%")),
    ("Vendre deu mil unitats", ("units_sold", "achieve", "absolute", [10000.0], "count")),
    ("Un augment d'un 20% dels subscriptors del butlletí", ("email_subscribers", "increase", "relative", [20.0], "%")),
    ("Aconseguir vint-i-cinc demos", ("demos", "achieve", "absolute", [25.0], "count")),
    ("Publicar 12 col·laboracions", (None, "achieve", "absolute", [12.0], "count")),
    ("Eliminar les ruptures d'estoc", (None, "decrease", "absolute", [0.0], "count")),
]
BASELINES = [
    ("Passar de 1.200 a 1.500 comandes", 1200.0),
    ("Reduir la rotació de personal (actualment 14%) al 10%", 14.0),
    ("Augmentar les vendes un 10%", None),
]
DEADLINES = [
    ("Vendre més abans del 31 de març de 2027", "2027-03-31"),
    ("Vendre més el primer semestre del 2027", "2027-06-30"),
    ("Vendre més al T2", "2027-06-30"),
    ("Vendre més a finals d'any", "2026-12-31"),
    ("Vendre més abans que acabi el trimestre", "2026-12-31"),
    ("Vendre més l'any que ve", "2027-12-31"),
    ("Vendre més en els pròxims 6 mesos", "2027-05-21"),
    ("Vendre més fins a Pasqua", "2027-03-28"),
    ("Vendre més abans de Reis", "2027-01-06"),
    ("Vendre més per Sant Jordi", "2027-04-23"),
    ("Vendre més abans de juny", "2027-05-31"),
    ("Vendre més en els pròxims mesos", None),
    ("Vendre més d'aquí a tres mesos", "2027-02-21"),
    ("Vendre més el 30 de juny de l'any vinent", "2027-06-30"),
    ("Vendre més el segon quadrimestre de 2027", "2027-08-31"),
    ("Vendre més enguany", "2026-12-31"),
    ("Vendre més pel març", "2027-03-31"),
    ("Vendre més en any i mig", "2028-05-21"),
]
RECURRENCES = [
    ("Publicar tres vídeos a la setmana", "weekly"),
    ("Tancar 4 vendes al mes fins al juny", "monthly"),
    ("Aconseguir 40 demos cada trimestre", "quarterly"),
]
SHORT = [
    "Vendre un 10% més",
    "Reduir els costos un 5%",
    "Augmentar seguidors a Instagram",
    "Aconseguir 50 leads al mes",
    "Més vendes aquest any",
]
SPANS = "Augmentar un 20% les visites al web abans del 30 de juny"
METRIC = "visites al web"
FRAME = "Augmentar {} a Espanya en 5"


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
    assert judged(text, None).language == "ca"


def test_evidence_quotes_the_text_exactly():
    answer = judged(SPANS)
    found = [
        each for judgement in (answer.criteria.S, answer.criteria.M, answer.criteria.T) for each in judgement.evidence
    ]
    assert {each.role for each in found} >= {"metric", "action", "target", "deadline"}
    assert all(SPANS[each.start : each.end] == each.quote for each in found)
    assert next(each.quote for each in found if each.role == "metric") == METRIC


def test_every_metric_is_found_by_its_name():
    assert set(names_of("ca")) == set(METRICS)
    labels = {key: metric_label(key, "ca") for key in METRICS}
    found = {key: judged(FRAME.format(label)).extraction.targets[0].metric_key for key, label in labels.items()}
    assert found == {key: key for key in METRICS}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Apugem la nota mitjana a 7,2 per al juny", ("increase", "absolute", [7.2], "points")),
        ("Tancar el 2027 amb menys de 20 baixes de socis", (None, "absolute", [20.0], "count")),
        ("Entre un 15 i un 20 % més de vendes", ("increase", "relative", [15.0, 20.0], "%")),
        ("Rebaixar a la tercera part els albarans amb errors", ("decrease", "multiplier", [0.333333], "x")),
        ("El departament migrarà els 320 comptes al nou domini", ("achieve", "absolute", [320.0], "count")),
        ("Volem nou clients nous al gener", (None, "absolute", [9.0], "count")),
        ("Dupliqueu les reserves directes", ("increase", "multiplier", [2.0], "x")),
        ("Que els residus no passin de 12 tones", ("maintain", "absolute", [12.0], None)),
    ],
)
def test_classes_of_wording(text, expected):
    first = judged(text).extraction.targets[0]
    assert (first.direction, first.kind, list(first.values), first.unit) == expected


@pytest.mark.parametrize(
    ("infinitive", "form"),
    [
        ("tancar", "tanquin"), ("obtenir", "obtindrem"), ("reduir", "redueixen"), ("vendre", "venguin"),
        ("llançar", "llancem"), ("atendre", "atendrà"), ("recollir", "recull"), ("resoldre", "resolguin"),
        ("obrir", "oberta"), ("instal·lar", "instal·lades"),
    ],
)  # fmt: skip
def test_forms_follow_from_the_infinitive(infinitive, form):
    assert form in [each for forms in conjugation.forms(infinitive) for each in forms]


def test_the_end_of_an_unnamed_year():
    for text in ("Publicar dotze vídeos abans d'acabar l'any", "Tancar l'any amb 40 socis", "40 socis en tot l'any"):
        assert judged(text).extraction.deadline == date(2026, 12, 31)
