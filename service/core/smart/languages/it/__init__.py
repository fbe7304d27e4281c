"""Italian. Endings: nouns * (o, i), + (a, e), ^ (e, i) and _ (zione, zioni), adjectives @, verbs ~ (are) and >."""

from service.core.smart.languages.it import (
    actions,
    conjugation,
    numbers,
    outcomes,
    outputs,
    roles,
    scopes,
    things,
    times,
)

ENDINGS = {
    "*": ("o", "i"),
    "+": ("a", "e"),
    "^": ("e", "i"),
    "_": ("zione", "zioni"),
    "@": ("o", "a", "i", "e"),
    "~": ("are", "a", "ano", "iamo", "ando", "erà", "eranno", "eremo", "arlo", "arla", "arli", "arle", "arne", "arsi"),
    ">": ("e", "à", "anno", "emo", "lo", "la", "li", "le", "ne", "ci", "si"),
    '"': ("ando",),
}
PLURAL = ("i", "e", "post", "reel", "video", "webinar", "podcast", "newsletter", "email", "tweet", "short", "s")
DECIMAL_COMMA = True
NOUN_FIRST = True
VERB_ENDINGS = ("are", "ere", "ire", "rre")
VERBS = actions.TABLES + conjugation.more_forms(actions.TABLES, ENDINGS)
TABLES = numbers.TABLES + times.TABLES + roles.TABLES + VERBS + outputs.TABLES + things.TABLES + scopes.TABLES
OUTCOMES = outcomes.TABLES
