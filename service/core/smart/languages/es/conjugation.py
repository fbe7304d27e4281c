"""Spanish verb forms: what every verb of the tables looks like in a goal, made from its infinitive."""

from collections.abc import Mapping, Sequence

from service.core.smart.languages.verbs import conjugated

UNLIKE = {"hacer": "har", "decir": "dir", "poder": "podr", "saber": "sabr", "querer": "querr", "haber": "habr"}
SHORT_FUTURE = {"tener": "tendr", "poner": "pondr", "salir": "saldr", "venir": "vendr", "valer": "valdr"}
GO = {
    "tener": "teng",
    "poner": "pong",
    "salir": "salg",
    "venir": "veng",
    "hacer": "hag",
    "traer": "traig",
    "caer": "caig",
}
"""The subjunctive's stem of the commonest irregular verbs, which their compounds share (obtener, proponer)."""
_IE = """
    cerrar comenzar empezar sembrar regar apretar acertar despertar calentar gobernar negar plegar desplegar
    sentar recomendar extender atender entender defender encender perder ascender descender tender convertir
    invertir sugerir transferir referir preferir requerir enterrar revertir divertir adquirir tener venir
"""
_UE = """
    reforzar renovar mostrar demostrar contar encontrar probar aprobar comprobar volver devolver resolver mover
    promover remover esforzar forzar costar acordar recordar soltar poblar colgar rodar volar apostar llover
    disolver
"""
_I = """
    conseguir perseguir seguir servir pedir medir despedir repetir competir impedir corregir elegir vestir expedir
"""
CHANGING = {
    **dict.fromkeys(_IE.split(), "ie"),
    **dict.fromkeys(_UE.split(), "ue"),
    **dict.fromkeys(_I.split(), "i"),
}
"""Verbs whose last stem vowel changes under stress; compounds are found by their ending."""
_ACCENTED = """
    ampliar enviar desviar confiar variar vaciar guiar fotografiar evaluar continuar actuar graduar reunir efectuar
    situar reenviar
"""
ACCENTED = frozenset(_ACCENTED.split())
CLITICS = ("lo", "la", "los", "las", "le", "les", "se", "nos")
BEFORE_E = (("gu", "gü"), ("c", "qu"), ("g", "gu"), ("z", "c"))
BEFORE_A = (("gu", "g"), ("g", "j"))


def forms(infinitive: str) -> tuple[list[str], list[str], list[str]]:
    """The forms of a verb that are nothing else, those that may be a noun too (compra, corte), and its participle."""
    stem, ending = infinitive[:-2], infinitive[-2:]
    future = _future(infinitive)
    sure = [future + tail for tail in ("á", "án", "é", "emos", "ía", "ían", "íamos")]
    sure += [infinitive + clitic for clitic in CLITICS]
    strong, weak = _stressed(infinitive), stem
    here, there = ("a", "e") if ending == "ar" else ("e", "a")
    sure += [strong + here + "n", weak + ("imos" if ending == "ir" else here + "mos")]
    sure += [weak + {"ar": "ad", "er": "ed", "ir": "id"}[ending], _gerund(stem, ending)]
    closed = strong if CHANGING.get(infinitive) == "i" else weak
    wished, together = _wished(infinitive, strong), _wished(infinitive, closed)
    sure += [wished + there + "n", together + there + "mos"]
    return sure, [strong + here, wished + there], participles(infinitive)


def _future(infinitive: str) -> str:
    if infinitive in UNLIKE or infinitive.endswith("hacer"):
        return UNLIKE.get(infinitive) or infinitive[: -len("hacer")] + "har"
    end = _compound(infinitive, SHORT_FUTURE)
    return infinitive[: -len(end)] + SHORT_FUTURE[end] if end else infinitive


def _compound(infinitive: str, of: dict[str, str]) -> str | None:
    return next((each for each in of if infinitive.endswith(each) and len(each) > 4), None)


def _stressed(infinitive: str) -> str:
    """The stem under stress: cierr-, renuev-, consig-, envi- with its accent, construy-."""
    stem = infinitive[:-2]
    if infinitive.endswith("uir") and not infinitive.endswith("guir"):
        return stem + "y"
    if infinitive in ACCENTED:
        vowel = max(stem.rfind("i"), stem.rfind("u"))
        return stem[:vowel] + {"i": "í", "u": "ú"}[stem[vowel]] + stem[vowel + 1 :]
    change = CHANGING.get(infinitive) or CHANGING.get(_compound(infinitive, CHANGING) or "")
    old = {"ie": "e", "ue": "o", "i": "e"}.get(change or "", "")
    place = stem.rfind("i" if infinitive == "adquirir" else old) if change else -1
    return stem[:place] + (change or "") + stem[place + 1 :] if place >= 0 else stem


def _wished(infinitive: str, stem: str) -> str:
    """The subjunctive's stem, spelled for the vowel that follows it."""
    if infinitive.endswith("ar"):
        return next((stem[: -len(old)] + new for old, new in BEFORE_E if stem.endswith(old)), stem)
    irregular = next((each for each in GO if infinitive.endswith(each)), None)
    if irregular is not None:
        return infinitive[: -len(irregular)] + GO[irregular]
    if stem.endswith("c"):
        return stem[:-1] + ("zc" if stem[-2] in "aeiou" else "z")
    if infinitive.endswith("uir") and not stem.endswith(("y", "g", "gu")):
        return stem + "y"
    return next((stem[: -len(old)] + new for old, new in BEFORE_A if stem.endswith(old)), stem)


def _gerund(stem: str, ending: str) -> str:
    if ending == "ar":
        return stem + "ando"
    vowel = stem[-1] in "aeiou" and not stem.endswith("gu")
    return stem + ("yendo" if vowel else "iendo")


def participles(infinitive: str) -> list[str]:
    """The participle in its four forms, irregular ones included (abierto, puesto, escrito)."""
    stem = infinitive[:-2]
    irregular = next((each for each in PARTICIPLES if infinitive.endswith(each)), None)
    if irregular is not None:
        masculine = infinitive[: -len(irregular)] + PARTICIPLES[irregular]
    else:
        masculine = stem + ("ado" if infinitive.endswith("ar") else "ído" if stem[-1] in "aeo" else "ido")
    return [masculine[:-1] + ending for ending in ("o", "a", "os", "as")]


PARTICIPLES = {
    "abrir": "abierto", "cubrir": "cubierto", "escribir": "escrito", "poner": "puesto", "hacer": "hecho",
    "resolver": "resuelto", "volver": "vuelto", "imprimir": "impreso", "romper": "roto", "inscribir": "inscrito",
    "decir": "dicho", "ver": "visto",
}  # fmt: skip


def more_forms(tables: str, endings: Mapping[str, Sequence[str]]) -> str:
    """Tables of the forms that the verbs of some tables have besides those written there."""
    return conjugated(tables, endings, ("ar", "er", "ir"), forms)
