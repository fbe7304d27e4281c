"""What people call the columns of the spreadsheet that they keep their OKRs in, in six languages.

Capitals, accents, punctuation and what stands in brackets make no difference.
"""

from functools import cache

from service.core.sheets import names_in, plain

FIELDS = (
    "objective", "key_result", "owner", "parent", "metric", "unit", "baseline", "target", "current", "starts_on",
    "due_on", "weight", "confidence",
)  # fmt: skip
"""What a column can be."""

_CALLED = """
objective = objective, objectives, goal, goals, objetivo, objetivos, cel, cele, cel strategiczny, objectiu, objectius,
    цел, цели, obiettivo, obiettivi
key_result = key result, key results, kr, krs, resultado clave, resultados clave, kluczowy rezultat, kluczowe rezultaty,
    kluczowy wynik, resultat clau, resultats clau, ключов резултат, ключови резултати, risultato chiave,
    risultati chiave
owner = owner, owners, responsible, assignee, accountable, dri, responsable, propietario, dueño, właściciel,
    odpowiedzialny, osoba odpowiedzialna, propietari, отговорник, собственик, responsabile, proprietario
parent = parent, parent objective, aligned to, supports, objetivo superior, objetivo padre, cel nadrzędny,
    objectiu superior, objectiu pare, главна цел, по-горна цел, родителска цел, obiettivo superiore, obiettivo padre
metric = metric, measure, kpi, indicator, métrica, indicador, metryka, wskaźnik, miara, mètrica, метрика, показател,
    metrica, indicatore
unit = unit, units, unidad, jednostka, unitat, мерна единица, единица, unità, unità di misura
baseline = baseline, start, start value, starting value, initial value, from, inicio, valor inicial, línea base, base,
    wartość początkowa, punkt wyjścia, valor inicial, línia base, начална стойност, изходна стойност, база,
    valore iniziale, valore di partenza, partenza
target = target, target value, goal value, to, meta, valor objetivo, wartość docelowa, cel liczbowy, docelowo,
    valor objectiu, fita, целева стойност, таргет, valore obiettivo, traguardo, target finale
current = current, current value, actual, now, progress value, actual value, valor actual, actualidad, wartość bieżąca,
    obecnie, aktualna wartość, stan obecny, текуща стойност, сега, valore attuale, attuale
starts_on = start date, starts on, starts, begin, fecha de inicio, fecha inicio, data rozpoczęcia, początek,
    data d'inici, data inici, начална дата, начало, data di inizio, data inizio
due_on = due, due date, due on, deadline, end date, end, by, fecha límite, fecha de fin, vencimiento, plazo, termin,
    data końcowa, data zakończenia, data límit, data de fi, termini, venciment, срок, крайна дата, scadenza,
    data di fine
weight = weight, peso, waga, pes, тегло, тежест
confidence = confidence, confidence level, confianza, pewność, confiança, увереност, fiducia, confidenza
"""


def okr_field_called(name: str) -> str | None:
    """The field that a column of this name is; None for another one."""
    return _fields().get(plain(name))


@cache
def _fields() -> dict[str, str]:
    return names_in(_CALLED)
