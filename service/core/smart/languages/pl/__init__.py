"""Polish.

Endings: nouns * (masculine) and + (feminine, neuter), adjectives = (nowy) and ^ (polski), verbs ~ (zwiększyć),
> (poprawić), < (publikować), & (pozyskać) and | (osiągnąć), their nouns in other cases @ (zwiększenia).
"""

from service.core.catalog.names.pl import METRICS
from service.core.smart.languages.pl import actions, conjugation, deeds, outcomes, outputs, roles, scopes, things, times

ENDINGS = {
    "*": ("", "a", "u", "owi", "em", "iem", "ie", "y", "i", "ów", "om", "ami", "ach", "e"),
    "+": ("a", "ą", "ę", "y", "i", "ie", "e", "o", "", "om", "ami", "ach", "em", "u"),
    "=": ("y", "a", "e", "ego", "ej", "emu", "ym", "ą", "ych", "ymi"),
    "^": ("i", "a", "ie", "iego", "iej", "iemu", "im", "ą", "ich", "imi", "ia", "ią"),
    "~": ("yć", "ymy", "y", "ę", "ą", "my", "enie", "ać", "amy", "am", "a", "ają", "anie", "ajmy", "", "ono"),
    ">": ("ić", "imy", "i", "ię", "ą", "my", "enie", "ienie", "iać", "iamy", "iają", "ianie", "", "ij", "ono", "iono"),
    "<": ("ować", "ujemy", "uje", "uję", "ują", "uj", "ujmy", "owanie", "owano"),
    "&": ("ać", "amy", "a", "am", "ają", "aj", "ajmy", "anie", "ano"),
    "|": ("nąć", "niemy", "nie", "nę", "ną", "nij", "nijmy", "nięcie", "gać", "gamy", "ganie"),
    "@": ("enia", "eniu", "eniem", "ania", "aniu", "aniem", "ienia", "ieniu", "owania", "owaniu", "nięcia", "nięciu"),
}
PLURAL = (
    "y",
    "i",
    "ów",
    "ami",
    "ach",
    "om",
    "cje",
    "dania",
    "kania",
    "rania",
    "tania",
    "wania",
    "enia",
    "ze",
    "ne",
    "we",
    "ówki",
)
DECIMAL_COMMA = True
INFINITIVES = ("ać", "ić", "yć", "ąć", "eć", "uć", "ieść", "aść", "jść", "źć", "iec", "emy", "imy", "ymy", "amy")
NOT_INFINITIVES = (
    "ość", "ęć", "edemy", "roblemy", "ystemy", "lemy", "tymy", "ramy", "klamy", "zimy", "ziec", "niec", "wiec", "piec",
)  # fmt: skip
VERB_ENDINGS = (*INFINITIVES, "aj", "uj", "ij", "my", "ź", "ń", "sz", "ż", "ą")
ADJECTIVES = ("ych", "ich", "nej", "nego", "wej", "wego", "kiej", "kiego")
ABSTRACTS = (
    "ość", "ości", "ością", "anie", "enie", "ucie", "ucia", "ania", "enia", "cja", "cję", "cji", "stwo", "stwa", "ę",
)  # fmt: skip
PARTICIPLES = (
    "ane",
    "ana",
    "aną",
    "any",
    "anych",
    "anej",
    "anego",
    "one",
    "ona",
    "oną",
    "ony",
    "onych",
    "onej",
    "ętych",
)
QUALITIES = ("ści", "cji", "sji", "stwa", "zmu", "nia", "cia", "izny", "oty", "y", "i")
WITHOUT = ("articles", "of")
VERBS = actions.TABLES + deeds.TABLES
NOUNS = things.TABLES + outputs.TABLES
HELD = conjugation.single_words(NOUNS, scopes.TABLES, METRICS, endings=ENDINGS)
FORMS = conjugation.more_forms(VERBS, ENDINGS, HELD)
TABLES = times.TABLES + roles.TABLES + VERBS + NOUNS + scopes.TABLES + FORMS
OUTCOMES = outcomes.TABLES
