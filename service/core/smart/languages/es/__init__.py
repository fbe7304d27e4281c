"""Spanish. Endings: nouns * (s), + (es) and _ (ón, ones), adjectives @ (o, a, os, as), verbs ~ (ar) and >."""

from service.core.smart.languages.es import actions, conjugation, loose, outcomes, outputs, roles, scopes, things, times

ENDINGS = {
    "*": ("", "s"),
    "+": ("", "es"),
    "_": ("ón", "ones"),
    "@": ("o", "a", "os", "as"),
    "~": ("ar", "a", "an", "amos", "emos", "ando", "ará", "arán", "aremos", "arlo", "arla", "arlos", "arlas"),
    '"': ("ando",),
    ">": ("", "á", "án", "emos", "lo", "la", "los", "las", "nos", "se"),
}
PLURAL = ("s",)
DECIMAL_COMMA = True
NOUN_FIRST = True
PARTICIPLES = ("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas")
VERB_ENDINGS = ("ar", "er", "ir")
VERBS = actions.TABLES + conjugation.more_forms(actions.TABLES, ENDINGS)
TABLES = times.TABLES + loose.TABLES + roles.TABLES + VERBS + outputs.TABLES + things.TABLES + scopes.TABLES
OUTCOMES = outcomes.TABLES
