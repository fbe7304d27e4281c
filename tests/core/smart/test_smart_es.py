"""Goals in Spanish: letters, what is extracted, deadlines, spans, and that the language is recognised."""

from datetime import date

import pytest

from service.core.catalog.metrics import METRICS
from service.core.catalog.names import metric_label, names_of
from service.core.smart.assess import assess
from service.core.smart.goals import Goal
from service.core.smart.languages.es import conjugation

TODAY = date(2026, 11, 21)


def judged(text, language="es"):
    return assess(Goal(text=text, language=language), TODAY)


def letters(answer):
    return "".join({"pass": "P", "partial": "H", "fail": "F"}[answer.letters[each]] for each in "SMT")


LETTERS = [
    ("Aumentar los seguidores de Instagram", "PHF"),
    ("Conseguir 300 leads en LinkedIn antes de junio", "PPP"),
    ("Incrementar los ingresos un 12 % en 2027", "PPP"),
    ("Mejorar la satisfacción del cliente", "FFF"),
    ("Ser más activos en LinkedIn", "FFF"),
    ("Trabajar en nuestro SEO", "FFF"),
    ("Convertirnos en la marca más querida", "FFF"),
    ("Lanzar la nueva aplicación móvil", "PPF"),
    ("Obtener la certificación ISO 27001 en 2027", "PPP"),
    ("Redactar una política de redes sociales antes de abril", "PHP"),
    ("Publicar artículos de blog", "HHF"),
    ("Aumentar la notoriedad de marca un 20 % antes de junio", "HHP"),
    ("Más visitas a la web", "HHF"),
    ("Reducir el churn al 3 % lo antes posible", "PPH"),
    ("Reducir el churn al 3 % antes de junio de 2025", "PPH"),
    ("Cerrar 40 demos cada mes", "PPH"),
    ("Responder a los mensajes de WhatsApp en menos de 2 horas", "PPF"),
    ("Aumentar las ventas un 10 % con respecto al año pasado", "PPF"),
    ("El algodón 100 % orgánico es importante", "FFF"),
    ("Mejorar el sentimiento de pertenencia", "FFF"),
    ("Aumentar la empatía un 20 %", "HHF"),
    ("Reducir las incidencias informáticas", "HHF"),
    ("Reducir los pedidos cancelados", "HHF"),
    ("Lograr que nos sigan 1.500 personas más", "HPF"),
    ("Duplicar las veces que se comparte nuestro contenido", "HPF"),
    ("Vender 200 abonos seis meses después de la apertura", "PPH"),
    ("Vender 200 abonos tras la inauguración", "PPH"),
    ("Recaudar 10.000 € para el proyecto", "PPF"),
    ("Vender 200 abonos cuando podamos", "PPH"),
    ("Aumentar las ventas un 10 % sobre el ejercicio 2025", "PPF"),
]
TARGETS = [
    ("Duplicar las ventas en 2027", ("sales", "increase", "multiplier", [2.0], "x")),
    ("Reducir a la mitad las quejas", ("complaints", "decrease", "multiplier", [0.5], "x")),
    ("Multiplicar por tres los pedidos", ("orders", "increase", "multiplier", [3.0], "x")),
    ("Pasar de 350 a 1.000 seguidores en TikTok", ("followers", "increase", "from_to", [1000.0], "count")),
    ("Aumentar en un tercio las reservas directas", ("bookings", "increase", "relative", [33.33], "%")),
    ("9 de cada 10 clientes nos recomiendan", (None, None, "absolute", [90.0], "%")),
    ("Facturar 1,2 millones de euros", ("revenue", "achieve", "absolute", [1200000.0], "EUR")),
    ("Subir la tasa de conversión 2,5 puntos porcentuales", ("conversion_rate", "increase", "absolute", [2.5], "pp")),
    ("Bajar la tasa de rebote del 60 % al 45 %", ("bounce_rate", "decrease", "from_to", [45.0], "%")),
    ("No superar los 3 incidentes críticos", ("incidents", "maintain", "absolute", [3.0], "count")),
    ("Alcanzar un NPS de 50", ("nps", "achieve", "absolute", [50.0], "points")),
    ("Conseguir entre 200 y 250 reseñas", ("reviews", "achieve", "absolute", [200.0, 250.0], "count")),
    ("Un 20 % más de descargas", ("downloads", "increase", "relative", [20.0], "%")),
    ("Reducción del 15 % del coste por lead", ("cpl", "decrease", "relative", [15.0], "%")),
    ("Vender diez mil unidades", ("units_sold", "achieve", "absolute", [10000.0], "count")),
    ("Ganar 2,500 suscriptores en YouTube", ("subscribers", "increase", "absolute", [2500.0], "count")),
    ("Incrementar el trafico organico un 30%", ("organic_traffic", "increase", "relative", [30.0], "%")),
    ("Eliminar las roturas de stock", (None, "decrease", "absolute", [0.0], "count")),
]
BASELINES = [
    ("Pasar de 1.200 a 1.500 pedidos", 1200.0),
    ("Reducir la rotación de personal (actualmente 14 %) al 10 %", 14.0),
    ("Aumentar las ventas un 10 %", None),
]
DEADLINES = [
    ("Vender más antes del 31 de marzo de 2027", "2027-03-31"),
    ("Vender más en el primer semestre de 2027", "2027-06-30"),
    ("Vender más en el T2", "2027-06-30"),
    ("Vender más a finales de año", "2026-12-31"),
    ("Vender más antes de que acabe el trimestre", "2026-12-31"),
    ("Vender más el año que viene", "2027-12-31"),
    ("Vender más en los próximos 6 meses", "2027-05-21"),
    ("Vender más hasta Semana Santa", "2027-03-28"),
    ("Vender más antes de Reyes", "2027-01-06"),
    ("Vender más a mediados de marzo", "2027-03-15"),
    ("Vender más antes de junio", "2027-05-31"),
    ("Vender más en los próximos meses", None),
    ("Reducir en 5 días el plazo de entrega", None),
    ("Vender más el 30 de junio del año que viene", "2027-06-30"),
    ("Vender más en el segundo cuatrimestre de 2027", "2027-08-31"),
    ("Vender más en el tercer bimestre de 2027", "2027-06-30"),
    ("Vender más en los 3 próximos meses", "2027-02-21"),
    ("Vender más en año y medio", "2028-05-21"),
    ("Vender más en lo que queda de año", "2026-12-31"),
    ("Vender más en jun. de 2027", "2027-06-30"),
    ("Vender más en la temporada 2027/28", "2028-12-31"),
]
RECURRENCES = [
    ("Publicar tres vídeos a la semana", "weekly"),
    ("Cerrar 4 ventas al mes hasta junio", "monthly"),
    ("Conseguir 40 demos cada trimestre", "quarterly"),
]
SHORT = [
    "Vender un 10 % más",
    "Reducir los costes un 5 %",
    "Aumentar seguidores en Instagram",
    "Captar 50 leads al mes",
    "Más ventas este año",
]
SPANS = "Aumentar un 20 % las visitas a la web antes del 30 de junio"
METRIC = "visitas a la web"
FRAME = "Aumentar {} en España en 5"


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
    assert judged(text, None).language == "es"


def test_evidence_quotes_the_text_exactly():
    answer = judged(SPANS)
    found = [
        each for judgement in (answer.criteria.S, answer.criteria.M, answer.criteria.T) for each in judgement.evidence
    ]
    assert {each.role for each in found} >= {"metric", "action", "target", "deadline"}
    assert all(SPANS[each.start : each.end] == each.quote for each in found)
    assert next(each.quote for each in found if each.role == "metric") == METRIC


def test_every_metric_is_found_by_its_name():
    assert set(names_of("es")) == set(METRICS)
    labels = {key: metric_label(key, "es") for key in METRICS}
    found = {key: judged(FRAME.format(label)).extraction.targets[0].metric_key for key, label in labels.items()}
    assert found == {key: key for key in METRICS}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Los suspensos bajarán del 20 % al 12 % en 2027", ("decrease", "from_to", [12.0], "%")),
        ("Incrementar en tres puntos los egresados con empleo", ("increase", "absolute", [3.0], "points")),
        ("Los ingresos deben crecer al menos un 8 % en 2027", ("increase", "relative", [8.0], "%")),
        ("Evitar que el gasto en publicidad supere los 5.000 €", ("maintain", "absolute", [5000.0], "EUR")),
        ("Reducir el plazo de tramitación a la tercera parte", ("decrease", "multiplier", [0.333333], "x")),
        ("Ni un solo accidente en diciembre", (None, "absolute", [0.0], "count")),
        ("Sin retrasos en las entregas", (None, "absolute", [0.0], "count")),
        ("Facturar un millón y medio de euros", ("achieve", "absolute", [1500000.0], "EUR")),
        ("Reducir un tercio las llamadas", ("decrease", "relative", [33.33], "%")),
        ("Ofrecer 30 plazas de prácticas", ("achieve", "absolute", [30.0], "count")),
        ("Instalar 20 puntos de recarga", ("achieve", "absolute", [20.0], "count")),
        ("1) Bajar el CPA de 25 € a 18 €", ("decrease", "from_to", [18.0], "EUR")),
    ],
)
def test_classes_of_wording(text, expected):
    first = judged(text).extraction.targets[0]
    assert (first.direction, first.kind, list(first.values), first.unit) == expected


@pytest.mark.parametrize(
    ("infinitive", "form"),
    [
        ("cerrar", "cierren"), ("renovar", "renueve"), ("conseguir", "consigamos"), ("mantener", "mantendrán"),
        ("reducir", "reduzcamos"), ("enviar", "envíe"), ("construir", "construyan"), ("alcanzar", "alcancen"),
        ("pagar", "paguemos"), ("hacer", "hará"), ("abrir", "abierta"), ("obtener", "obtenidas"),
    ],
)  # fmt: skip
def test_forms_follow_from_the_infinitive(infinitive, form):
    assert form in [each for forms in conjugation.forms(infinitive) for each in forms]


@pytest.mark.parametrize("text", ["La nueva sede estará abierta el 1 de junio", "Dejar terminada la reforma en mayo"])
def test_an_auxiliary_and_a_participle_are_a_verb(text):
    assert letters(judged(text)) == "PPP"


def test_a_day_and_a_month_in_figures():
    assert judged("Entre 60 y 80 inscripciones antes del 10/02").extraction.deadline == date(2027, 2, 10)
