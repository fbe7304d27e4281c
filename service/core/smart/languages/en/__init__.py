"""English. Endings: nouns * (s), + (es) and ^ (y, ies), verbs ~ (e, es, ed, ing)."""

from service.core.smart.languages.en import actions, roles, scopes, things, times

ENDINGS = {
    "*": ("", "s"),
    "+": ("", "es"),
    "^": ("y", "ies"),
    "~": ("e", "es", "ed", "ing"),
}
PLURAL = ("s", "people", "staff")
DECIMAL_COMMA = False
TABLES = times.TABLES + roles.TABLES + actions.TABLES + things.TABLES + scopes.TABLES
