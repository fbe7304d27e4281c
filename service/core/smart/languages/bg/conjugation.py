"""Bulgarian verb forms made from those the tables list: verbal nouns with the article, and passive participles."""

from collections.abc import Mapping, Sequence

from service.core.smart.languages.verbs import written_out

NOUN_ENDINGS = (
    "аването", "яването", "ението", "ането", "янето", "ването", "уването", "ирането", "цията", "енето",
)  # fmt: skip
"""How a verbal noun with the article ends: after на or за it names what a verb acts on (на реализацията)."""
GENDERS = ("", "а", "о", "и", "ата", "ото", "ите", "ия", "ият")

ACTIVE = (("ирам", "ирал"), ("увам", "увал"), ("им", "ил"), ("нем", "нал"), ("ем", "ел"))
LED = (
    ("да сме", ("и",)), ("да са", ("и",)), ("да са се", ("и",)), ("да е", ("", "а", "о")), ("да се е", ("", "а", "о")),
)  # fmt: skip


def more_forms(tables: str, endings: Mapping[str, Sequence[str]]) -> str:
    """Tables of the nouns and participles that the verbs of some tables have besides those written there."""
    nouns: list[str] = []
    done: list[str] = []
    active: list[str] = []
    for value, forms in written_out(tables, endings).items():
        certain = [each for each in forms if " " not in each]
        named = [each for each in certain if each.endswith(NOUN_ENDINGS)]
        named += [each + "та" for each in certain if each.endswith("ция")]
        past = [form for each in certain for form in _participles(each)]
        had = [phrase for each in certain for phrase in _had(each)]
        active.extend([f"  {value}: {', '.join(dict.fromkeys(had))}"] if had else [])
        nouns.extend([f"  {value}: {', '.join(dict.fromkeys(named))}"] if named else [])
        done.extend([f"  {value}: {', '.join(dict.fromkeys(past))}"] if past else [])
    return "\n".join(["", "verb", *active, "noun_verb", *nouns, "participle", *done, ""])


def _participles(form: str) -> list[str]:
    """Увеличим gives увеличен, организирам организиран, публикувам публикуван, достигна достигнат."""
    for ending, past in (("ирам", "иран"), ("увам", "уван"), ("им", "ен"), ("нем", "нат")):
        if form.endswith(ending) and len(form) > len(ending) + 2:
            return [form[: -len(ending)] + past + gender for gender in GENDERS]
    return []


def _had(form: str) -> list[str]:
    """Намалим gives да сме намалили, да е намалил: what is to have been done by then."""
    for ending, past in ACTIVE:
        if form.endswith(ending) and len(form) > len(ending) + 2:
            stem = form[: -len(ending)] + past
            return [f"{led} {stem}{gender}" for led, genders in LED for gender in genders]
    return []
