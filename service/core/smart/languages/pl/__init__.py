"""Polish.

Endings: nouns * (masculine) and + (feminine, neuter), adjectives = (nowy) and ^ (polski), verbs ~ (zwiększyć),
> (poprawić), < (publikować), & (pozyskać) and | (osiągnąć), their nouns in other cases @ (zwiększenia).
"""

from service.core.smart.languages.pl import actions, outcomes, outputs, roles, scopes, things, times

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
PLURAL = ("y", "i", "ów", "ami", "ach", "om", "cje", "nia", "ze", "ne", "we", "ówki")
DECIMAL_COMMA = True
WITHOUT = ("articles", "of")
TABLES = times.TABLES + roles.TABLES + actions.TABLES + things.TABLES + outputs.TABLES + scopes.TABLES + outcomes.TABLES
