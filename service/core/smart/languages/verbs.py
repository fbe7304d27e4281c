"""Verbs of inflecting languages: tables of the forms that follow from the infinitives other tables list."""

import re
from collections.abc import Callable, Mapping, Sequence

_HEADS = re.compile(r"^(?P<tag>\S.*)$|^  (?P<value>\S+?): (?P<rest>.*)$|^ {4,}(?P<more>\S.*)$")

SHORTEST = 4
"""Letters of the shortest infinitive that is inflected; fer, ser and ir are written out."""
Inflect = Callable[[str], tuple[list[str], list[str], list[str]]]


def conjugated(tables: str, endings: Mapping[str, Sequence[str]], infinitives: tuple[str, ...], forms: Inflect) -> str:
    """Tables `verb`, `noun_verb` and `participle` with the forms of every infinitive that the `verb` table lists.

    `endings` are the language's ending signs, `infinitives` the endings of infinitives. `forms` gives three lists for
    an infinitive: forms that are verbs wherever they stand, forms that may be nouns, which become `noun_verb` unless
    the table lists them itself or other words follow, and participles.
    """
    verbs = _listed(tables)
    written = {form for phrases in verbs.values() for phrase in phrases for form in _written(phrase, endings)}
    sure: list[str] = []
    unsure: list[str] = []
    done: list[str] = []
    for value, phrases in verbs.items():
        here: dict[str, None] = {}
        doubtful: dict[str, None] = {}
        completed: dict[str, None] = {}
        for phrase in phrases:
            head, _, tail = next(iter(_written(phrase, endings))).partition(" ")
            if not head.endswith(infinitives) or len(head) < SHORTEST:
                continue
            certain, nouns, past = forms(head)
            followed = [f"{form} {tail}" for form in certain + nouns] if tail else certain
            here.update(dict.fromkeys(each for each in followed if each not in written))
            doubtful.update(dict.fromkeys(each for each in nouns if not tail and each not in written))
            completed.update(dict.fromkeys(f"{form} {tail}" if tail else form for form in past))
        sure.extend([f"  {value}: {', '.join([*here, *doubtful])}"] if here or doubtful else [])
        unsure.extend([f"  {value}: {', '.join(doubtful)}"] if doubtful else [])
        done.extend([f"  {value}: {', '.join(completed)}"] if completed else [])
    return "\n".join(["", "verb", *sure, "noun_verb", *unsure, "participle", *done, ""])


def _written(phrase: str, endings: Mapping[str, Sequence[str]]) -> list[str]:
    """A phrase with the forms of its first word, the plain one first."""
    head, _, tail = phrase.partition(" ")
    forms = [head[:-1] + ending for ending in endings[head[-1]]] if head[-1] in endings else [head]
    return [f"{form} {tail}" for form in forms] if tail else forms


def _listed(tables: str) -> dict[str, list[str]]:
    """The phrases of the `verb` table by class."""
    found: dict[str, list[str]] = {}
    tag = value = ""
    for line in tables.splitlines():
        head = _HEADS.match(line)
        if head is None:
            continue
        if head["tag"]:
            tag = head["tag"]
        elif tag == "verb":
            value = head["value"] or value
            listed = head["rest"] or head["more"]
            found.setdefault(value, []).extend(each.strip() for each in listed.split(",") if each.strip())
    return found


def written_out(tables: str, endings: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Every form of the `verb` table's phrases, by class."""
    return {
        value: [form for phrase in phrases for form in _written(phrase, endings)]
        for value, phrases in _listed(tables).items()
    }
