"""English. Nouns end in * (s, es), nouns in y end in ^ (y, ies), verbs end in ~ (e, s, es, ed, ing)."""

from service.core.smart.languages.en import goals, times

ENDINGS = {
    "*": ("", "s", "es"),
    "^": ("y", "ies"),
    "~": ("", "e", "s", "es", "d", "ed", "ing"),
}
DECIMAL_COMMA = False
TABLES = times.TABLES + goals.TABLES
