"""Catalan verb forms: what every verb of the tables looks like in a goal, made from its infinitive."""

from collections.abc import Mapping, Sequence

from service.core.smart.languages.verbs import conjugated

_PLAIN = """
    obrir omplir sortir dormir sentir collir recollir acollir escollir recórrer morir cobrir descobrir consentir reobrir
"""
PLAIN = frozenset(_PLAIN.split())
"""Verbs in -ir without the -eix- of most of them."""
STRONG = {
    "tenir": ("té", "tenen", "tingui", "tindr"), "tindre": ("té", "tenen", "tingui", "tindr"),
    "venir": ("ve", "venen", "vingui", "vindr"), "fer": ("fa", "fan", "faci", "far"),
    "treure": ("treu", "treuen", "tregui", "traur"), "traure": ("trau", "trauen", "tragui", "traur"),
    "atreure": ("atreu", "atreuen", "atregui", "atraur"), "moure": ("mou", "mouen", "mogui", "mour"),
    "créixer": ("creix", "creixen", "creixi", "creixer"), "conèixer": ("coneix", "coneixen", "conegui", "coneixer"),
    "aparèixer": ("apareix", "apareixen", "aparegui", "apareixer"), "caure": ("cau", "cauen", "caigui", "caur"),
    "resoldre": ("resol", "resolen", "resolgui", "resoldr"), "metre": ("met", "meten", "meti", "metr"),
    "batre": ("bat", "baten", "bati", "batr"), "perdre": ("perd", "perden", "perdi", "perdr"),
    "viure": ("viu", "viuen", "visqui", "viur"), "escriure": ("escriu", "escriuen", "escrigui", "escriur"),
    "inscriure": ("inscriu", "inscriuen", "inscrigui", "inscriur"), "beure": ("beu", "beuen", "begui", "beur"),
    "veure": ("veu", "veuen", "vegi", "veur"), "incloure": ("inclou", "inclouen", "inclogui", "inclour"),
    "cloure": ("clou", "clouen", "clogui", "clour"), "convèncer": ("convenç", "convencen", "convenci", "convencer"),
    "vèncer": ("venç", "vencen", "venci", "vencer"), "rompre": ("romp", "rompen", "rompi", "rompr"),
}  # fmt: skip
"""Present (it, they), subjunctive and the future's stem of irregular verbs, which their compounds share."""
CLITICS = ("lo", "la", "los", "les", "li", "ne", "se", "nos", "hi")
BEFORE_E = (("qu", "qü"), ("gu", "gü"), ("c", "qu"), ("g", "gu"), ("ç", "c"), ("j", "g"))


def forms(infinitive: str) -> tuple[list[str], list[str], list[str]]:
    """The forms of a verb that are nothing else, those that may be a noun too (compra, marca), and its participle."""
    strong = next((each for each in STRONG if infinitive.endswith(each)), None)
    if strong is not None:
        certain, nouns = _irregular(infinitive[: -len(strong)], infinitive, STRONG[strong])
    else:
        regular = {"ar": _first, "ir": _third}.get(infinitive[-2:], _second)
        certain, nouns = regular(infinitive)
    return certain, nouns, participles(infinitive)


PARTICIPLES = {
    "obrir": "obert", "cobrir": "cobert", "oferir": "ofert", "complir": "complert", "establir": "establert",
    "omplir": "omplert", "imprimir": "imprès", "escriure": "escrit", "inscriure": "inscrit", "resoldre": "resolt",
    "atendre": "atès", "entendre": "entès", "estendre": "estès", "prendre": "pres", "respondre": "respost",
    "metre": "mès", "treure": "tret", "fer": "fet", "tenir": "tingut", "venir": "vingut", "moure": "mogut",
    "atreure": "atret", "incloure": "inclòs", "cloure": "clos", "veure": "vist", "conèixer": "conegut",
    "créixer": "crescut", "aparèixer": "aparegut", "viure": "viscut", "caure": "caigut",
}  # fmt: skip


def participles(infinitive: str) -> list[str]:
    """The participle in its four forms, irregular ones included (obert, atès, fet)."""
    irregular = next((each for each in PARTICIPLES if infinitive.endswith(each)), None)
    if irregular is not None:
        masculine = infinitive[: -len(irregular)] + PARTICIPLES[irregular]
    else:
        stem = infinitive[:-2]
        masculine = stem + {"ar": "at", "ir": "ït" if stem[-1] in "aeou" else "it"}.get(infinitive[-2:], "ut")
        masculine = masculine.replace("ndut", "nut")
    if masculine.endswith("s"):
        plain = masculine[:-2] + {"è": "e", "ò": "o"}.get(masculine[-2], masculine[-2])
        return [masculine, plain + "sa", plain + "sos", plain + "ses"]
    soft = masculine[:-1] + "d" if masculine.endswith(("at", "it", "ït", "ut")) else masculine
    soft = masculine if masculine.endswith(("crit", "vist")) else soft
    return [masculine, soft + "a", masculine + "s", soft + "es"]


def _later(future: str) -> list[str]:
    return [future + tail for tail in ("à", "an", "em", "é", "ia", "ien", "íem")]


def _irregular(prefix: str, infinitive: str, parts: tuple[str, str, str, str]) -> tuple[list[str], list[str]]:
    here, they, wished, future = (prefix + part for part in parts)
    here = here[:-1] + "é" if prefix and here.endswith("é") else here
    here = here + "n" if prefix and parts[0] == "ve" else here
    stem = infinitive[:-2]
    together = [stem + "em", stem + "eu"] if infinitive.endswith("er") else []
    certain = [they, wished, wished + "n", wished[:-1] + "em", *together, *_later(future)]
    return certain, [here]


def _first(infinitive: str) -> tuple[list[str], list[str]]:
    stem = infinitive[:-2]
    soft = next((stem[: -len(old)] + new for old, new in BEFORE_E if stem.endswith(old)), stem)
    wish = "ï" if soft[-1] in "aeiou" and not soft.endswith(("qu", "gu")) else "i"
    certain = [soft + tail for tail in ("en", "em", "eu", wish + "n", wish)]
    certain += [stem + "ant", *_later(infinitive)]
    return certain, [stem + "a", soft + "e"]


def _third(infinitive: str) -> tuple[list[str], list[str]]:
    stem = infinitive[:-2]
    vowel = stem[-1] in "aeou" and not stem.endswith(("qu", "gu"))
    together = [stem + ("ïm" if vowel else "im"), stem + ("ïu" if vowel else "iu"), stem + "int"]
    if infinitive in PLAIN:
        here = {"obrir": "obre", "omplir": "omple", "cobrir": "cobreix", "sortir": "surt"}.get(infinitive, stem)
        here = here.replace("coll", "cull")
        return [*together, *_later(infinitive), stem + "en", stem + "i", stem + "in", here], []
    first = "ï" if vowel else "i"
    certain = [*together, *_later(infinitive)]
    certain += [stem + tail for tail in ("eix", "eixen", "eixi", "eixin", first + "x", first + "sca", first + "squen")]
    return certain, []


def _second(infinitive: str) -> tuple[list[str], list[str]]:
    """Verbs in -re and -er: vendre, rebre, córrer."""
    stem = infinitive[:-2]
    future = stem + "r" if infinitive.endswith("re") else infinitive
    if infinitive.endswith("ndre"):
        stem = stem[:-1]
        wished = stem + "gui"
    else:
        wished = stem + "i"
    certain = [stem + tail for tail in ("en", "em", "eu", "ent")]
    here = stem[:-1] + "p" if stem.endswith("b") else stem
    return [*certain, wished, wished + "n", wished[:-1] + "em", *_later(future)], [here]


def more_forms(tables: str, endings: Mapping[str, Sequence[str]]) -> str:
    """Tables of the forms that the verbs of some tables have besides those written there."""
    return conjugated(tables, endings, ("ar", "ir", "re", "er"), forms)
