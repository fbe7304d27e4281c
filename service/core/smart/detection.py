"""Which of the six languages a short text is in, by its commonest function words. Silent when in doubt."""

from collections.abc import Container, Mapping, Sequence

from service.core.smart.words import Sort, Token

_WORDS = {
    "en": (
        "the of and to by in for on our we from with at is are be this next per each every month year quarter than will"
    ),
    "es": (
        "el la los las de del y en por para con un una nuestro nuestra que más año mes trimestre se al hasta "
        "antes desde como"
    ),
    "pl": (
        "w z na do i o od dla przez się nie jest roku co liczbę najmniej kwartału końca naszej nasz przed po za oraz ze"
    ),
    "ca": ("el la els les de del i en per amb un una nostre nostra que més any mes trimestre al fins abans des dels"),
    "bg": ("на до и за от с в по да се през към не са е края година месец"),
    "it": (
        "il lo la i gli le di del della dei e in per con un una nostro nostra che più anno mese trimestre "
        "entro al dal alla su"
    ),
}
_FUNCTION = {language: frozenset(words.split()) for language, words in _WORDS.items()}
LEAST_EVIDENCE = 2
LEAST_SHARE = 0.2


def detect(tokens: Sequence[Token], vocabularies: Mapping[str, Container[str]]) -> str | None:
    """The language's code, or None when too little speaks for any of them.

    `vocabularies` are the words of the languages that can be read: a text mostly made of one's words is in that one.
    """
    words = {token.text for token in tokens if token.sort is Sort.WORD}
    if not words:
        return None
    if sum("а" <= word[0] <= "я" for word in words) * 2 > len(words):
        return "bg"
    scores = {language: sum(word in function for word in words) for language, function in _FUNCTION.items()}
    for language, vocabulary in vocabularies.items():
        if sum(word in vocabulary for word in words) * 2 > len(words) and scores[language] * 2 >= max(scores.values()):
            return language
    best = max(scores, key=lambda language: scores[language])
    rivals = [score for language, score in scores.items() if language != best]
    clear = scores[best] > max(rivals) and scores[best] >= max(LEAST_EVIDENCE, LEAST_SHARE * len(words))
    return best if clear else None
