"""Polish verb forms: what every verb of the tables looks like in a goal, made from its infinitive."""

import re
from collections.abc import Callable, Mapping, Sequence

from service.core.smart.languages.verbs import conjugated

Forms = tuple[list[str], list[str], list[str]]
"""Forms that are nothing else, forms that name too (zwiększenia), participles (zwiększona)."""

IRREGULAR = {
    "podjąć": ("podejmę", "podejmie", "podejmą", "podejmij", "podjęt", "podjęci"),
    "objąć": ("obejmę", "obejmie", "obejmą", "obejmij", "objęt", "objęci"),
    "zdjąć": ("zdejmę", "zdejmie", "zdejmą", "zdejmij", "zdjęt", "zdjęci"),
    "jąć": ("jmę", "jmie", "jmą", "jmij", "jęt", "jęci"),
    "cząć": ("cznę", "cznie", "czną", "cznij", "częt", "częci"),
    "nieść": ("niosę", "niesie", "niosą", "nieś", "niesion", "niesieni"),
    "wieźć": ("wiozę", "wiezie", "wiozą", "wieź", "wiezion", "wiezieni"),
    "naleźć": ("najdę", "najdzie", "najdą", "najdź", "nalezion", "nalezieni"),
    "jść": ("jdę", "jdzie", "jdą", "jdź", "", "jści"),
    "spaść": ("spadnę", "spadnie", "spadną", "spadnij", "", ""),
    "rosnąć": ("rosnę", "rośnie", "rosną", "rośnij", "", "rośnięci"),
    "nąć": ("nę", "nie", "ną", "nij", "nięt", "nięci"),
    "móc": ("mogę", "może", "mogą", "móż", "", ""),
    "biec": ("biegnę", "biegnie", "biegną", "biegnij", "", "biegnięci"),
    "robić": ("robię", "robi", "robią", "rób", "robion", "robieni"),
    "drobić": ("drobię", "drobi", "drobią", "drób", "drobion", "drobieni"),
    "łębić": ("łębię", "łębi", "łębią", "łęb", "łębion", "łębieni"),
    "łabić": ("łabię", "łabi", "łabią", "łab", "łabion", "łabieni"),
    "zdobić": ("zdobię", "zdobi", "zdobią", "zdób", "zdobion", "zdobieni"),
    "obić": ("obiję", "obije", "obiją", "obij", "obit", "obici"),
    "ebić": ("ebiję", "ebije", "ebiją", "ebij", "ebit", "ebici"),
    "zbić": ("zbiję", "zbije", "zbiją", "zbij", "zbit", "zbici"),
    "zdobyć": ("zdobędę", "zdobędzie", "zdobędą", "zdobądź", "zdobyt", "zdobyci"),
    "odbyć": ("odbędę", "odbędzie", "odbędą", "odbądź", "odbyt", "odbyci"),
    "nabyć": ("nabędę", "nabędzie", "nabędą", "nabądź", "nabyt", "nabyci"),
    "pozbyć": ("pozbędę", "pozbędzie", "pozbędą", "pozbądź", "", "pozbyci"),
    "użyć": ("użyję", "użyje", "użyją", "użyj", "użyt", "użyci"),
    "kryć": ("kryję", "kryje", "kryją", "kryj", "kryt", "kryci"),
    "myć": ("myję", "myje", "myją", "myj", "myt", "myci"),
    "pisać": ("piszę", "pisze", "piszą", "pisz", "pisan", "pisani"),
    "kazać": ("każę", "każe", "każą", "każ", "kazan", "kazani"),
    "wiązać": ("wiążę", "wiąże", "wiążą", "wiąż", "wiązan", "wiązani"),
    "esłać": ("eślę", "eśle", "eślą", "eślij", "esłan", "esłani"),
    "ysłać": ("yślę", "yśle", "yślą", "yślij", "ysłan", "ysłani"),
    "rzesłać": ("rześlę", "rześle", "rześlą", "rześlij", "rzesłan", "rzesłani"),
    "wybrać": ("wybiorę", "wybierze", "wybiorą", "wybierz", "wybran", "wybrani"),
    "ebrać": ("biorę", "bierze", "biorą", "bierz", "ebran", "ebrani"),
    "brać": ("biorę", "bierze", "biorą", "bierz", "bran", "brani"),
    "dać": ("dam", "da", "dadzą", "daj", "dan", "dani"),
    "wstać": ("wstanę", "wstanie", "wstaną", "wstań", "", ""),
    "dostać": ("dostanę", "dostanie", "dostaną", "dostań", "", "dostani"),
    "pozostać": ("pozostanę", "pozostanie", "pozostaną", "pozostań", "", "pozostani"),
    "przestać": ("przestanę", "przestanie", "przestaną", "przestań", "", ""),
}
"""Present or future (I, it, they), imperative, the participle's stem and the verbal noun's, by the infinitive's end."""
BARE = ("być", "mieć", "iść", "jechać", "stać", "zostać", "cieszyć", "znać", "działać")
HARD = (
    ("ździ", "żdż", "źdź"), ("ści", "szcz", "ść"), ("dzi", "dz", "dź"), ("si", "sz", "ś"), ("zi", "ż", "ź"),
    ("ci", "c", "ć"), ("ni", "ni", "ń"), ("li", "l", "l"),
)  # fmt: skip
"""How the end of a stem in -i changes before ę and in participles, and as an imperative."""


def single_words(*tables: str, endings: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """Every form of the phrases of one word that some tables list."""
    phrases = {each.split("=")[-1].split(":")[-1].strip() for text in tables for each in re.split("[,\n]", text)}
    words = [each for each in phrases if len(each) > 1 and " " not in each]
    return frozenset(
        word[:-1] + end if word[-1] in endings else word for word in words for end in endings.get(word[-1], ("",))
    )


def more_forms(tables: str, endings: Mapping[str, Sequence[str]], held: frozenset[str]) -> str:
    """Tables with the forms of every infinitive that the `verb` tables list; no form that names a thing (`held`)."""

    def free(infinitive: str) -> Forms:
        certain, nouns, participles = forms(infinitive)
        kept = [form for form in certain if form not in held]
        return kept, [form for form in nouns if form not in held], participles

    wished = conjugated(tables, endings, ("ć",), lambda infinitive: ([], [], _wished(infinitive)))
    wished = "subjunctive" + wished.partition("participle")[2]
    return conjugated(tables, endings, ("ć", "móc", "biec"), free) + wished


def forms(infinitive: str) -> Forms:
    """The forms of a verb by its infinitive; none for one that bends in its own way and is written out."""
    if infinitive in BARE:
        return [], [], []
    ends = sorted((each for each in IRREGULAR if infinitive.endswith(each)), key=len)
    if ends:
        return _of_parts(infinitive[: -len(ends[-1])], IRREGULAR[ends[-1]])
    for tail, inflect in REGULAR.items():
        if infinitive.endswith(tail):
            return inflect(infinitive[: -len(tail)])
    return [], [], []


def _of_parts(prefix: str, parts: tuple[str, str, str, str, str, str]) -> Forms:
    here, it, they, order, participle, noun = (prefix + part if part else "" for part in parts)
    certain = [here, it, they, it + "sz", it + "my", it + "cie", order + "my", order + "cie"]
    return certain, [order, *_nouns(noun)], _participles(participle)


def _wished(infinitive: str) -> list[str]:
    """Wzrosła, spadł, osiągnęli: what follows aby and żeby."""
    stem = infinitive[:-2]
    if infinitive.endswith("paść"):
        return [stem + tail for tail in ("dł", "dła", "dło", "dły", "dli")]
    if infinitive.endswith("rosnąć"):
        return [stem[:-3] + tail for tail in ("ósł", "osła", "osło", "osły", "ośli")]
    if infinitive.endswith("ąć"):
        return [stem + tail for tail in ("ął", "ęła", "ęło", "ęły", "ęli")]
    if infinitive.endswith(("ść", "źć")):
        return []
    stem = infinitive[:-1]
    soft = stem[:-1] + "a" if stem.endswith("ie") else stem
    return [*(soft + tail for tail in ("ł", "ła", "ło", "ły")), stem + "li"]


def _participles(stem: str) -> list[str]:
    """Wdrożony, wdrożona, wdrożone, wdrożeni: of the ending -ion and -on the men's plural is -eni."""
    if not stem:
        return []
    men = {"t": stem[:-1] + "ci", "n": stem[:-2] + "eni" if stem.endswith("on") else stem + "i"}[stem[-1]]
    return [stem + "y", stem + "a", stem + "e", men, stem + "o"]


def _nouns(stem: str) -> list[str]:
    return [stem + tail for tail in ("e", "a", "u", "em")] if stem else []


def _in_owac(stem: str) -> Forms:
    certain = [stem + "uj" + tail for tail in ("ę", "esz", "e", "emy", "ecie", "ą", "my", "cie")]
    certain.append(stem + "owano")
    return certain, [stem + "uj", *_nouns(stem + "owani")], _participles(stem + "owan")


def _in_ywac(stem: str) -> Forms:
    """Zapisywać: zapisuje; zdobywać: zdobywa."""
    often, nouns, participles = _in_ac(stem + "yw")
    return [*_in_owac(stem)[0][:-1], *often], [stem + "uj", *nouns], participles


def _in_iwac(stem: str) -> Forms:
    return _in_owac(stem + "i")[0][:-1], [stem + "iuj", *_nouns(stem + "iwani")], _participles(stem + "iwan")


def _in_awac(stem: str) -> Forms:
    certain = [stem + "aj" + tail for tail in ("ę", "e", "emy", "ą")]
    return [*certain, stem + "awano"], _nouns(stem + "awani"), _participles(stem + "awan")


def _in_ac(stem: str) -> Forms:
    certain = [stem + tail for tail in ("am", "asz", "a", "amy", "acie", "ają", "ajmy", "ajcie", "ano")]
    return certain, [stem + "aj", *_nouns(stem + "ani")], _participles(stem + "an")


def _in_yc(stem: str) -> Forms:
    certain = [stem + tail for tail in ("ę", "ysz", "y", "ymy", "ycie", "ą", "my", "ono")]
    return certain, [stem, *_nouns(stem + "eni")], _participles(stem + "on")


def _in_ic(stem: str) -> Forms:
    soft = next((each for each in HARD if (stem + "i").endswith(each[0])), None)
    changed, order = (stem + "i", stem) if soft is None else ((stem + "i")[: -len(soft[0])] + part for part in soft[1:])
    certain = [stem + tail for tail in ("isz", "i", "imy", "icie")]
    certain += [changed + "ę", changed + "ą", changed + "ono", order + "my"]
    return certain, [order, *_nouns(changed + "eni")], _participles(changed + "on")


def _in_ec(stem: str) -> Forms:
    return [stem + tail for tail in ("eję", "eje", "ejemy", "eją")], [], []


REGULAR: dict[str, Callable[[str], Forms]] = {
    "ować": _in_owac,
    "ywać": _in_ywac,
    "iwać": _in_iwac,
    "dawać": lambda stem: _in_awac(stem + "d"),
    "stawać": lambda stem: _in_awac(stem + "st"),
    "znawać": lambda stem: _in_awac(stem + "zn"),
    "ać": _in_ac,
    "yć": _in_yc,
    "ić": _in_ic,
    "eć": _in_ec,
}
