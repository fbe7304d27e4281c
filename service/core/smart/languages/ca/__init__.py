"""Catalan. Endings: nouns * (s), + (a, es), ^ (or, ors, ora, ores) and _ (ció, cions), adjectives @, verbs ~ and >."""

from service.core.smart.languages.ca import actions, outputs, roles, scopes, things, times

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
VERB_ENDINGS = ("ar", "er", "ir", "re")
TABLES = times.TABLES + roles.TABLES + actions.TABLES + outputs.TABLES + things.TABLES + scopes.TABLES
