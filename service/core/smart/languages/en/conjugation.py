"""English participles: what the verbs of the tables look like after an auxiliary, made from their plain forms."""

from collections.abc import Mapping, Sequence

from service.core.smart.languages.verbs import conjugated

IRREGULAR = {
    "grow": "grown", "rise": "risen", "cut": "cut", "keep": "kept", "hold": "held", "get": "got", "win": "won",
    "sell": "sold", "meet": "met", "find": "found", "bring": "brought", "see": "seen", "draw": "drawn",
    "drive": "driven", "spend": "spent", "send": "sent", "build": "built", "rebuild": "rebuilt", "write": "written",
    "rewrite": "rewritten", "make": "made", "set": "set", "run": "run", "speak": "spoken", "give": "given",
    "take": "taken", "pay": "paid", "put": "put", "choose": "chosen", "begin": "begun", "teach": "taught",
    "shoot": "shot", "buy": "bought", "beat": "beaten", "shut": "shut", "do": "done", "lend": "lent", "hit": "hit",
    "lay": "laid", "light": "lit", "lead": "led", "feed": "fed", "leave": "left", "shrink": "shrunk",
}  # fmt: skip
DOUBLED = frozenset(
    {"cap", "ship", "trim", "chat", "plan", "map", "stop", "drop", "refit", "retrofit", "submit", "commit", "equip",
     "enrol", "fulfil", "net", "log", "wrap", "top"}
)  # fmt: skip
BARE = frozenset(
    {"not", "do", "don't", "never", "be", "must", "shall", "are", "is", "no", "become", "at", "want", "such"}
)
"""Words that open a phrase of a verb without being it."""
CONSONANTS = "bcdfghjklmnpqrstvwxz"


def forms(verb: str) -> tuple[list[str], list[str], list[str]]:
    """The participle alone: in other forms an English verb looks like a noun (plans, training)."""
    if verb in BARE or verb.endswith(("ing", "ed", "ss")) or not verb.isalpha():
        return [], [], []
    if verb in IRREGULAR:
        return [], [], [IRREGULAR[verb]]
    if verb.endswith("s"):
        return [], [], []
    if verb.endswith("e"):
        return [], [], [verb + "d"]
    if verb.endswith("y") and verb[-2] in CONSONANTS:
        return [], [], [verb[:-1] + "ied"]
    return [], [], [verb + verb[-1] * (verb in DOUBLED) + "ed"]


def more_forms(tables: str, endings: Mapping[str, Sequence[str]]) -> str:
    """Tables of the participles that the verbs of some tables have."""
    return conjugated(tables, endings, ("",), forms)
