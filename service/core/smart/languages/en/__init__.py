"""English. Endings: nouns * (s), + (es) and ^ (y, ies), verbs ~ (e, es, ed, ing)."""

from service.core.smart.languages.en import actions, conjugation, outcomes, roles, scopes, things, times

ENDINGS = {
    "*": ("", "s"),
    "+": ("", "es"),
    "^": ("y", "ies"),
    "~": ("e", "es", "ed", "ing"),
}
PLURAL = ("s", "people", "staff")
DECIMAL_COMMA = False
VERBS = actions.TABLES + conjugation.more_forms(actions.TABLES, ENDINGS)
TABLES = times.TABLES + roles.TABLES + VERBS + things.TABLES + scopes.TABLES
OUTCOMES = outcomes.TABLES
