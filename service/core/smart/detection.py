"""Which of the six languages a short text is in, by the words each of them knows. Silent when in doubt."""

from collections.abc import Container, Mapping, Sequence

from service.core.smart.words import Sort, Token

_WORDS = {
    "en": (
        "the of and to by in for on our we from with at is are be this next per each every month year quarter than "
        "will a an no as do if it its or so us you your their not all into"
    ),
    "es": (
        "el la los las de del y en por para con un una nuestro nuestra que más año mes trimestre se al hasta "
        "antes desde como a o no si su sin sobre se cada sus"
    ),
    "pl": (
        "w z na do i o od dla przez się nie jest roku co liczbę najmniej kwartału końca naszej nasz przed po za oraz ze"
    ),
    "ca": (
        "el la els les de del i en per amb un una nostre nostra que més any mes trimestre al fins abans des dels "
        "a o no si se sense sobre cada"
    ),
    "bg": ("на до и за от с в по да се през към не са е края година месец"),
    "it": (
        "il lo la i gli le di del della dei e in per con un una nostro nostra che più anno mese trimestre "
        "entro al dal alla su a o non si se da ai agli alle dei delle degli nel nella nei sul sulla ogni ma ci dai"
    ),
}
_FUNCTION = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_ENDINGS = {
    "en": ("ing", "ness", "ship", "ght"),
    "es": ("ción", "ciones", "dad", "dades", "ñas", "ños", "ña", "ño", "uentes", "ieron", "miento", "mientos"),
    "pl": ("ów", "ych", "nych", "ość", "ości", "anie", "ania", "enie", "enia"),
    "ca": ("ció", "cions", "tat", "tats", "ment", "ments", "atge", "nya", "nyes", "eixen", "esa", "eses"),
    "it": ("zione", "zioni", "tà", "mento", "menti", "aggio", "ezza", "glia", "gli", "ggi", "cchi"),
}
INFINITIVES = ("are", "ere", "ire", "urre", "orre")
"""Endings of Italian infinitives, which without its accent a Spanish future shares (aumentare, aumentaré)."""
BY_ENDING = 0.5
"""What the ending of a word no language knows weighs; a word that one language alone knows weighs 1."""
DEFAULT = "en"
"""What a text is read as in doubt: a text of two other languages (Captar 50 leads al mes) is better read as either."""
LEAST_EVIDENCE = 0.5
CLEARLY = 1.15
"""How many times the weight of the language it would else be read as the best one must have."""


def detect(tokens: Sequence[Token], vocabularies: Mapping[str, Container[str]]) -> str | None:
    """The language's code, or None when too little speaks for any of them.

    `vocabularies` are the words of the languages that can be read. A word speaks for the languages that know it, the
    more the fewer they are: de, la and leads say little, próximo much.
    """
    words = _words_of(tokens)
    if not words:
        return None
    if _cyrillic(words):
        return "bg"
    weights = dict.fromkeys(_FUNCTION, 0.0)
    for word in words:
        known = [each for each in weights if word in _FUNCTION[each]]
        known = known or [each for each in weights if word in vocabularies.get(each, ())]
        if "it" in known and "en" not in known and word.endswith(INFINITIVES):
            known = ["it"]
        weight = 1.0 if known else BY_ENDING
        known = known or [each for each, endings in _ENDINGS.items() if word.endswith(endings)]
        for language in known:
            weights[language] += weight / len(known)
    best = max(weights, key=lambda language: weights[language])
    rival = max(weight for language, weight in weights.items() if language != best)
    rival = rival if best == DEFAULT else weights[DEFAULT]
    return best if weights[best] >= max(LEAST_EVIDENCE, rival * CLEARLY) else None


def surely_usual(tokens: Sequence[Token], vocabulary: Container[str]) -> bool:
    """Whether `detect` gives the usual language whatever the others know, so that their words need not be read.

    `vocabulary` is that of the usual language. Of a word in it, the usual language gets a sixth at least and any other
    one half at most; of other words the usual language may get nothing.
    """
    words = _words_of(tokens)
    if _cyrillic(words):
        return False
    own, others = 0.0, dict.fromkeys(_FUNCTION.keys() - {DEFAULT}, 0.0)
    for word in words:
        known = [each for each in _FUNCTION if word in _FUNCTION[each]]
        if DEFAULT in known:
            own, most, rivals = own + 1 / len(known), 1 / len(known), known
        elif known:
            most, rivals = 1.0, known
        elif word in vocabulary:
            own, most, rivals = own + 1 / len(_FUNCTION), 0.5, others
        else:
            most, rivals = 1.0, others
        for each in others.keys() & set(rivals):
            others[each] += most
    return own >= max(LEAST_EVIDENCE, max(others.values()) * CLEARLY)


def _words_of(tokens: Sequence[Token]) -> set[str]:
    return {token.text for token in tokens if token.sort is Sort.WORD}


def _cyrillic(words: set[str]) -> bool:
    return sum("а" <= word[0] <= "я" for word in words) * 3 > len(words)
