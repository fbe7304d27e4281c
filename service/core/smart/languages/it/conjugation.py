"""Italian verb forms: what every verb of the tables looks like in a goal, made from its infinitive."""

from collections.abc import Mapping, Sequence

from service.core.smart.languages.verbs import conjugated

FUTURES = {
    "essere": "sar", "avere": "avr", "fare": "far", "stare": "star", "dare": "dar", "andare": "andr", "bere": "berr",
    "potere": "potr", "dovere": "dovr", "sapere": "sapr", "vedere": "vedr", "volere": "vorr", "valere": "varr",
    "tenere": "terr", "venire": "verr", "rimanere": "rimarr", "cadere": "cadr", "vivere": "vivr",
}  # fmt: skip
"""The future's stem of irregular verbs, which their compounds share (ottenere, prevedere)."""
GO = {"tenere": "teng", "venire": "veng", "rimanere": "rimang", "salire": "salg", "valere": "valg", "porre": "pong",
      "trarre": "tragg", "durre": "duc", "cogliere": "colg", "togliere": "tolg", "scegliere": "scelg"}  # fmt: skip
"""The subjunctive's stem of the commonest irregular verbs and their compounds."""
STRESSED = {"tenere": "tien", "venire": "vien"}
WHOLE = {"porre": "pon", "trarre": "tra", "durre": "duc"}
"""The stem that verbs with a shortened infinitive keep elsewhere (proponiamo, riducendo)."""
PLAIN_IRE = (
    "aprire", "coprire", "offrire", "soffrire", "seguire", "servire", "vestire", "vertire", "sentire",
    "partire", "dormire", "fuggire", "salire", "uscire", "venire", "bollire", "assorbire", "mentire",
)  # fmt: skip
"""Verbs in -ire without -isc-."""
CLITICS = ("lo", "la", "li", "le", "ne", "ci", "si", "vi", "gli")
FUTURE = ("à", "anno", "emo", "ò", "ete", "ebbe", "ebbero", "emmo")
INFINITIVES = ("are", "ere", "ire", "rre")
WRITTEN_OUT = frozenset(
    {"essere", "avere", "stare", "dare", "andare", "sapere", "volere", "potere", "dovere", "fare", "dire"}
)


def forms(infinitive: str) -> tuple[list[str], list[str], list[str]]:
    """The forms of a verb that are nothing else, those that may be a noun too (firma, acquisti), and participles."""
    return *_finite(infinitive), participles(infinitive)


def _finite(infinitive: str) -> tuple[list[str], list[str]]:
    short = infinitive[:-2] if infinitive.endswith("rre") else infinitive[:-1]
    sure = [_future(infinitive) + tail for tail in FUTURE]
    sure += [short + clitic for clitic in CLITICS]
    if infinitive in WRITTEN_OUT:
        return sure, []
    if infinitive.endswith("are"):
        return _first(infinitive[:-3], sure)
    return _others(infinitive, sure)


def _first(stem: str, sure: list[str]) -> tuple[list[str], list[str]]:
    """Verbs in -are: forms in -a, -i, -o and -ate are often nouns or participles."""
    hard = stem + "h" if stem.endswith(("c", "g")) else stem
    soft = hard[:-1] if hard.endswith("i") else hard
    sure += [stem + "ano", stem + "ando", soft + "iamo", soft + "ino"]
    return sure, [stem + "a", soft + "i", stem + "o", stem + "ate"]


def _others(infinitive: str, sure: list[str]) -> tuple[list[str], list[str]]:
    whole, wished = _whole(infinitive), _of(infinitive, GO)
    stem = whole or infinitive[:-3]
    if infinitive.endswith("ire") and not infinitive.endswith((*PLAIN_IRE, "dire")):
        sure += [stem + "isce", stem + "iscono", stem + "isca", stem + "iscano", stem + "endo", stem + "iamo"]
        return sure, [stem + "ite", stem + "isci"]
    base = wished or stem
    sure += [(_of(infinitive, STRESSED) or stem) + "e", base + "ono", base + "a", base + "ano"]
    joined = stem[:-1] if stem.endswith("i") else stem
    sure += [joined + "iamo", ("tra" if whole == "tra" else stem) + "endo"]
    return sure, [stem + ("ite" if infinitive.endswith("ire") else "ete"), joined + "i"]


def _future(infinitive: str) -> str:
    irregular = _of(infinitive, FUTURES)
    if irregular is not None:
        return irregular
    if infinitive.endswith("rre"):
        return infinitive[:-1]
    if not infinitive.endswith("are"):
        return infinitive[:-1]
    stem = infinitive[:-3]
    stem = stem[:-1] if stem.endswith(("ci", "gi")) else stem + "h" if stem.endswith(("c", "g")) else stem
    return stem + "er"


def _whole(infinitive: str) -> str | None:
    return _of(infinitive, WHOLE) if infinitive.endswith("rre") else None


def _of(infinitive: str, stems: Mapping[str, str]) -> str | None:
    """The irregular stem of a verb or of the verb it is made from; a short one must be the whole word."""
    for each, stem in stems.items():
        if infinitive == each or (infinitive.endswith(each) and len(each) > 4 and each != "andare"):
            return infinitive[: -len(each)] + stem
    return None


def participles(infinitive: str) -> list[str]:
    """The participle in its four forms, irregular ones included (aperto, ridotto, chiuso)."""
    irregular = next((each for each in PARTICIPLES if infinitive.endswith(each)), None)
    if irregular is not None:
        masculine = infinitive[: -len(irregular)] + PARTICIPLES[irregular]
    elif infinitive.endswith("are"):
        masculine = infinitive[:-3] + "ato"
    elif infinitive.endswith("ire"):
        masculine = infinitive[:-3] + "ito"
    else:
        stem = infinitive[:-3]
        masculine = stem + ("iuto" if stem.endswith(("sc", "c")) else "uto")
    return [masculine[:-1] + ending for ending in ("o", "a", "i", "e")]


PARTICIPLES = {
    "aprire": "aperto", "coprire": "coperto", "offrire": "offerto", "soffrire": "sofferto", "durre": "dotto",
    "porre": "posto", "trarre": "tratto", "fare": "fatto", "dire": "detto", "scrivere": "scritto",
    "mettere": "messo", "chiudere": "chiuso", "cludere": "cluso", "prendere": "preso", "spendere": "speso",
    "stendere": "steso", "tendere": "teso", "rendere": "reso", "vincere": "vinto", "spingere": "spinto",
    "giungere": "giunto", "volgere": "volto", "stringere": "stretto", "correggere": "corretto", "eleggere": "eletto",
    "leggere": "letto", "proteggere": "protetto", "dirigere": "diretto", "redigere": "redatto", "rimanere": "rimasto",
    "rispondere": "risposto", "scegliere": "scelto", "cogliere": "colto", "togliere": "tolto", "risolvere": "risolto",
    "vedere": "visto", "perdere": "perso", "crescere": "cresciuto", "scendere": "sceso", "assumere": "assunto",
    "dividere": "diviso", "decidere": "deciso", "comprimere": "compresso", "muovere": "mosso",
    "rompere": "rotto", "sospendere": "sospeso", "venire": "venuto", "distinguere": "distinto",
    "iscrivere": "iscritto", "espandere": "espanso", "evadere": "evaso", "conseguire": "conseguito",
}  # fmt: skip


def more_forms(tables: str, endings: Mapping[str, Sequence[str]]) -> str:
    """Tables of the forms that the verbs of some tables have besides those written there."""
    return conjugated(tables, endings, INFINITIVES, forms)
