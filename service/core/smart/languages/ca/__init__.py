"""Catalan. Endings: nouns * (s), + (a, es), ^ (or, ors, ora, ores) and _ (ció, cions), adjectives @, verbs ~ and >."""

from service.core.smart.languages.ca import actions, conjugation, loose, outcomes, outputs, roles, scopes, things, times

ENDINGS = {
    "*": ("", "s"),
    "+": ("a", "es"),
    "^": ("or", "ors", "ora", "ores"),
    "_": ("ció", "cions"),
    "@": ("", "a", "s", "es"),
    "=": ("t", "da", "ts", "des"),
    "~": ("ar", "a", "i", "en", "in", "em", "ant", "arà", "aran", "arem"),
    ">": ("", "à", "an", "em", "ne"),
    '"': ("ant",),
}
PLURAL = ("s",)
DECIMAL_COMMA = True
NOUN_FIRST = True
PARTICIPLES = ("ada", "ades", "ats", "ida", "ides", "its", "uda", "udes", "uts")
VERB_ENDINGS = ("ar", "er", "ir", "re")
VERBS = actions.TABLES + conjugation.more_forms(actions.TABLES, ENDINGS)
TABLES = times.TABLES + loose.TABLES + roles.TABLES + VERBS + outputs.TABLES + things.TABLES + scopes.TABLES
OUTCOMES = outcomes.TABLES
