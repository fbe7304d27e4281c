"""What a goal is about and what it says should happen: things (metrics, constructs, deliverables) and actions (verbs).

A thing is found by the lexicon; what the lexicon does not hold is read from its shape: a counted noun, `X rate`,
`number of X`, the object of a verb that delivers.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from service.core.catalog.metrics import METRICS, CatalogMetric
from service.core.smart.phrases import Mark
from service.core.smart.reading import VERBAL_NOUNS, Reading
from service.core.smart.words import Sort

THING_TAGS = (
    "metric", "measure", "soft", "certificate", "construct", "event_noun", "artefact", "product", "output", "nothing",
    "measure_head",
)  # fmt: skip
HEAD_ALONE = frozenset({"measure_head"})
DELIVERABLES = frozenset({"certificate", "event_noun", "artefact", "product", "output"})
STOPS = (
    "particle",
    "scope_prep",
    "and",
    "delta",
    "level",
    "from",
    "purpose",
    "means",
    "comparator",
    "compared",
    "baseline",
    "hold",
    "statement",
)
FUNCTION = ("article", "determiner", "subject", "change", "statement", "vague_amount", "time_prep", *STOPS)
"""What a word beside a noun can be without being a part of its phrase."""


@dataclass(frozen=True, slots=True)
class Thing:
    """The object of a goal; `start` and `end` count tokens and take in its modifiers."""

    sort: str
    """metric, measure, soft, construct, deliverable or nothing."""
    start: int
    end: int
    head: int
    """The first token of the phrase that was recognised."""
    tags: frozenset[str] = frozenset()
    key: str | None = None
    good: str = "none"
    counted: bool = False
    """True when a number stands before it."""
    scored: bool = False
    """True for a mark on a scale: a bare number is points of it, not a count."""

    @property
    def metric(self) -> CatalogMetric | None:
        """The catalogue's entry, where there is one."""
        return METRICS.get(self.key) if self.key else None

    @property
    def people(self) -> bool:
        """Customers, users, members: whom a verb may be about without measuring them."""
        metric = self.metric
        return metric is not None and metric.kind == "level" and metric.unit == "count"

    @property
    def rank(self) -> int:
        """2 for what can be measured or delivered, 1 for a construct, 0 for nothing."""
        return {"metric": 2, "measure": 2, "deliverable": 2, "soft": 1, "construct": 1}.get(self.sort, 0)


@dataclass(frozen=True, slots=True)
class Action:
    """A verb and its class."""

    sort: str
    """increase, decrease, maintain, improve, achieve, event, make, respond, weak, become or stop."""
    start: int
    end: int
    known: bool = True
    """False for a word taken for an imperative by its place alone."""


def actions(reading: Reading, taken: set[int]) -> list[Action]:
    """Every verb that stands where a verb can stand, in order."""
    found: list[Action] = []
    place = 0
    while place < len(reading):
        action = None if place in taken else _action(reading, place, taken) or _unknown_verb(reading, place, taken)
        if action is not None:
            found.append(action)
        place = action.end if action else place + 1
    return found


def _completed(reading: Reading, place: int) -> Action | None:
    """Estar abierta, quedará ya aprobado, tener firmados: an auxiliary and the participle that says what is done."""
    auxiliary = reading.at(place, "auxiliary")
    if auxiliary is None or place in reading.inside:
        return None
    participle = reading.at(reading.skip(auxiliary.end, "adverb"), "participle")
    return Action(participle.value, place, participle.end) if participle is not None else None


def _action(reading: Reading, place: int, taken: set[int]) -> Action | None:
    completed = _completed(reading, place)
    if completed is not None:
        return completed
    mark = reading.at(place, "verb") or _wished(reading, place)
    if mark is None or place in reading.inside or any(each in taken for each in range(mark.start, mark.end)):
        return None
    leads = mark.value != "stop" and _auxiliary(reading, mark.end, weak=mark.value == "weak")
    told = reading.ends_at(place, "past_auxiliary") is not None
    if _names_more(reading, mark) or leads or told or _wishes(reading, place):
        return None
    noun = reading.at(place, "noun_verb")
    if noun is not None and noun.end >= mark.end:
        dated = reading.language.genitive and place - 1 in taken
        stands = dated or (in_verb_position(reading, place) and not _compared(reading, place))
        sort = noun.value if noun.end == mark.end else mark.value
    else:
        counted = not reading.language.noun_first and _after_number(reading, place) and place - 1 not in taken
        adjective = counted or reading.ends_at(place, "article", "percent") is not None
        stands, sort = not adjective, mark.value
    return Action(_class(reading, mark, sort), place, mark.end) if stands else None


def _compared(reading: Reading, place: int) -> bool:
    """По-бързо обслужване: a comparative of two words makes what follows a noun."""
    change = reading.ends_at(place, "change")
    return change is not None and change.end > change.start + 1


def _wishes(reading: Reading, place: int) -> bool:
    """Chcemy, aby …: the verb of the clause that follows is the one that counts."""
    wish = reading.at(place, "wish")
    return wish is not None and reading.at(wish.end + reading.is_mark(wish.end, ","), "purpose") is not None


def _wished(reading: Reading, place: int) -> Mark | None:
    """Aby sprzedaż wzrosła: a past form after a word that makes it a wish."""
    mark = reading.at(place, "subjunctive")
    for each in range(place - 1, -1, -1) if mark is not None else ():
        if reading.at(each, "purpose", "infinitive"):
            return mark
        if reading.is_mark(each, ".;:!?\n") and each not in reading.abbreviated:
            break
    return None


def _names_more(reading: Reading, verb: Mark) -> bool:
    """Whether the words are rather a name or a remark: open rate, break even, has been."""
    longer, told = reading.at(verb.start, *THING_TAGS, "statement"), reading.ends_at(verb.end, "statement")
    if longer is None or longer.end < verb.end:
        return told is not None and told.start < verb.start
    if longer.tag == "certificate" or longer.end == verb.end:
        return longer.tag == "certificate"
    return longer.tag in {"metric", "construct", "statement"} or not in_verb_position(reading, verb.start)


def _auxiliary(reading: Reading, end: int, *, weak: bool) -> bool:
    """Plan to publish, want to grow: the verb that follows is the one that counts; no verbal noun after a vague one."""
    follows = reading.token(end)
    if weak and reading.language.genitive and follows is not None and follows.text.endswith(VERBAL_NOUNS):
        return False
    infinitive = reading.at(end, "infinitive")
    if infinitive is None and (reading.language.noun_first or not reading.language.articles):
        end = reading.skip(end, "linking")
        return reading.at(end, "verb") is not None and reading.at(end, "noun_verb", "change") is None
    return infinitive is not None and reading.at(infinitive.end, "verb") is not None


def _unknown_verb(reading: Reading, place: int, taken: set[int]) -> Action | None:
    """An unknown word that opens a clause before a determiner or a number: an imperative (insulate 300 homes)."""
    token, follows = reading.tokens[place], reading.token(place + 1)
    known = place in reading.marks or place in reading.inside or token.sort is not Sort.WORD
    if known or follows is None or follows.glued or not token.text.endswith(reading.language.verb_endings):
        return None
    if reading.language.is_infinitive(token.text):
        return Action("event", place, place + 1, known=False)
    if token.text.endswith(reading.language.verbal_nouns) and reading.at(place + 1, "of"):
        return Action("event", place, place + 1, known=False) if in_verb_position(reading, place) else None
    number = follows.sort is Sort.NUMBER
    determined = place + 1 not in taken and reading.at(place + 1, "article", "determiner") is not None
    stands = (number or determined) and in_verb_position(reading, place)
    return Action("event", place, place + 1, known=False) if stands else None


def _class(reading: Reading, mark: Mark, sort: str) -> str:
    """The verb's first class among those the lexicon gives it."""
    classes = [each.value for each in reading.marks[mark.start] if each.tag == mark.tag and each.end == mark.end]
    return sort if sort in classes else classes[0]


def _after_number(reading: Reading, place: int) -> bool:
    token = reading.token(place - 1)
    return token is not None and token.sort is Sort.NUMBER


def in_verb_position(reading: Reading, place: int) -> bool:
    """At the beginning of a clause, or after a subject, an auxiliary or a conjunction."""
    before = reading.token(place - 1)
    if before is None or (before.sort is Sort.MARK and before.text not in "%€$£&/+"):
        return True
    return reading.ends_at(place, "subject", "purpose") is not None


def things(reading: Reading, taken: set[int], verbs: Sequence[Action]) -> list[Thing]:
    """Every thing named outside the tokens taken by times, numbers and verbs; neighbours make one noun phrase."""
    blocked = taken | {place for verb in verbs for place in range(verb.start, verb.end)}
    found: list[Thing] = []
    place = 0
    while place < len(reading):
        thing = None if place in blocked else _thing(reading, place, blocked)
        if thing is None:
            place += 1
            continue
        place = thing.end
        if found and found[-1].end == thing.start and not reading.opens_quote(thing.start):
            if found[-1].sort == "deliverable" and thing.sort == "nothing" and reading.at(thing.head, "participle"):
                continue
            related = found[-1].sort == "construct" and reading.at(found[-1].end - 1, "scope_prep") is not None
            if related or _is_quoted(reading, thing.start):
                found[-1] = replace(found[-1], end=thing.end)
                continue
            thing = _joined(found.pop(), thing, first=reading.language.head_first)
        found.append(thing)
    whole = [_with_prefix(reading, _with_modifiers(reading, thing, blocked), blocked) for thing in found]
    whole = [each for each in whole if each.tags != HEAD_ALONE or each.start < each.head or _headed(reading, each)]
    whole = sorted([*whole, *_prefixed(reading, blocked, whole)], key=lambda thing: thing.head)
    if reading.language.noun_first:
        whole = [_bettered(reading, thing) for thing in whole if not _described(reading, thing)]
        pairs = zip([None, *whole], whole, strict=False)
        whole = [thing for before, thing in pairs if before is None or not _of_nothing(reading, before, thing)]
    whole = [_praised(reading, thing) for thing in whole]
    return [thing for thing in whole if not any(other.start <= thing.head < other.head for other in whole)]


def _is_quoted(reading: Reading, place: int) -> bool:
    """Whether quotation marks open here: what they hold is a name (a manager "Communities")."""
    between = reading.text[reading.tokens[place - 1].end : reading.tokens[place].start]
    return any(sign in between for sign in '„“”«»"')


def _headed(reading: Reading, thing: Thing) -> bool:
    """Uso del transporte público, puntuación superior a 9: a measuring word and what it measures or its value."""
    return reading.language.inflecting and reading.at(thing.end, "of", "comparator") is not None


def _described(reading: Reading, thing: Thing) -> bool:
    """Transporte público: an empty word that only describes the unknown noun before it."""
    return thing.sort == "nothing" and thing.start < thing.head and thing.head - 1 not in reading.marks


def _bettered(reading: Reading, thing: Thing) -> Thing:
    """Un mejor servicio: nothing that could be delivered."""
    change = reading.ends_at(thing.start, "change") if thing.sort == "deliverable" else None
    return replace(thing, sort="nothing") if change is not None and change.value == "improve" else thing


def _praised(reading: Reading, thing: Thing) -> Thing:
    """Най-добрият екип: what is only praised can be neither told apart nor delivered."""
    praised = {mark.value for each in range(thing.start, thing.end) if (mark := reading.at(each, "superlative"))}
    empty = thing.sort == "deliverable" or (thing.sort == "construct" and "most" in praised)
    return replace(thing, sort="nothing") if praised and empty else thing


def _of_nothing(reading: Reading, before: Thing, thing: Thing) -> bool:
    """I risultati delle campagne: the results are spoken of, not the campaigns."""
    of = reading.at(before.end, "of") if before.sort == "nothing" and thing.sort == "deliverable" else None
    return of is not None and reading.skip(of.end) >= thing.start


def _thing(reading: Reading, place: int, blocked: set[int]) -> Thing | None:
    longest = None
    for mark in reading.marks.get(place, ()):
        free = not any(each in blocked for each in range(mark.start, mark.end))
        if mark.tag in THING_TAGS and free and (longest is None or mark.end > longest.end):
            longest = mark
    if longest is None:
        return None
    marks = [mark for mark in reading.marks[place] if mark.end == longest.end and mark.tag in THING_TAGS]
    return _of_marks(marks, place, scored=reading.at(place, "score") is not None)


def _of_marks(marks: Sequence[Mark], place: int, *, scored: bool) -> Thing:
    tags = frozenset(mark.tag for mark in marks)
    first = min(marks, key=lambda mark: THING_TAGS.index(mark.tag))
    if first.tag == "metric":
        good = METRICS[first.value].good_direction.value
        return Thing("metric", place, first.end, place, tags, first.value, good)
    if first.tag in {"measure_head", "measure", "soft", "construct"}:
        sort = "measure" if first.tag == "measure_head" else first.tag
        return Thing(sort, place, first.end, place, tags, good=first.value, scored=scored)
    sort = "deliverable" if first.tag in DELIVERABLES else "nothing"
    return Thing(sort, place, first.end, place, tags)


def _joined(left: Thing, right: Thing, *, first: bool) -> Thing:
    """Two neighbouring nouns: the last is the head (customer satisfaction survey), where genitives follow the first."""
    if first and left.rank >= min(right.rank, 1):
        return left
    if first and right.rank == 1 and "measure_head" in left.tags:
        return replace(left, sort="measure", end=right.end, good="up", tags=frozenset())
    return replace(right, start=left.start)


def _with_modifiers(reading: Reading, thing: Thing, blocked: set[int]) -> Thing:
    """The thing with the adjectives and nouns before it (qualified leads, Instagram followers)."""
    start = thing.start
    alone = reading.language.genitive and thing.sort == "nothing"
    while start > 0 and not alone and _modifies(reading, start - 1, blocked):
        start -= 1
    return replace(thing, start=start)


def _modifies(reading: Reading, place: int, blocked: set[int]) -> bool:
    token = reading.tokens[place]
    if token.sort is not Sort.WORD or place in blocked:
        return False
    if reading.language.genitive and reading.ends_at(place + 1, "measure_prefix") is not None:
        return False
    function = reading.ends_at(place + 1, *FUNCTION)
    return function is None or reading.ends_at(place + 1, "channel", "scope", "market", "metric") is not None


def _with_prefix(reading: Reading, thing: Thing, blocked: set[int]) -> Thing:
    """Number of leads, share of women in management, cost of shipping."""
    place = thing.start
    while place > 0 and reading.ends_at(place, "article", "determiner"):
        place -= 1
    prefix = reading.ends_at(place, "measure_prefix")
    if prefix is None or any(each in blocked for each in range(prefix.start, prefix.end)):
        return thing
    if prefix.value == "count":
        sort = {2: thing.sort, 1: "soft"}.get(thing.rank, "measure")
        return replace(
            thing,
            start=prefix.start,
            sort="measure" if sort == "deliverable" else sort,
            counted=thing.sort == "deliverable",
        )
    return replace(thing, start=prefix.start, sort="measure", key=None, good=prefix.value)


def _prefixed(reading: Reading, blocked: set[int], known: Sequence[Thing]) -> list[Thing]:
    """Number of leaks, consumption of toner: what a counting word makes a measure of an unknown noun."""
    if not reading.language.inflecting:
        return []
    held = blocked | reading.inside | {place for thing in known for place in range(thing.head, thing.end)}
    found: list[Thing] = []
    for place in reading.marks:
        prefix = reading.at(place, "measure_prefix")
        noun = reading.token(prefix.end) if prefix is not None else None
        if prefix is None or noun is None or noun.sort is not Sort.WORD or held & {*range(place, prefix.end + 1)}:
            continue
        verb = reading.at(prefix.end, "verb") is not None and reading.at(prefix.end, "noun_verb") is None
        if not verb and reading.at(prefix.end, *FUNCTION, "channel", "market", "of", "empty_scope") is None:
            good = "none" if prefix.value == "count" else prefix.value
            follows = reading.token(prefix.end + 1)
            described = noun.text.endswith(reading.language.adjectives) and not held & {prefix.end + 1}
            noun_next = described and follows is not None and follows.sort is Sort.WORD
            end = prefix.end + (2 if noun_next else 1)
            found.append(Thing("measure", place, end, place, good=good))
            held |= {*range(place, end)}
    return found


def noun_phrase(reading: Reading, place: int, taken: set[int], verbs: Iterable[Action]) -> tuple[int, int] | None:
    """The words of a noun phrase from a place on, after articles; None when there is none."""
    starts = {verb.start for verb in verbs}
    opening = ("article", "determiner", "of") if reading.language.inflecting else ("article", "determiner")
    while place < len(reading) and place not in taken and reading.at(place, *opening):
        mark = reading.at(place, *opening)
        place = mark.end if mark else place + 1
    end = place
    while (
        end < len(reading)
        and end not in taken
        and (end not in starts or end == place)
        and reading.tokens[end].sort is Sort.WORD
    ):
        if (end == place and reading.at(place, "pronoun")) or (end > place and reading.opens_quote(end)):
            break
        if reading.at(end, "time_prep", "article", "determiner", *STOPS) and not reading.at(
            end, *THING_TAGS, "channel"
        ):
            break
        named = reading.at(end, *THING_TAGS, "channel")
        end = (
            named.end
            if named is not None and not any(each in taken or each in starts for each in range(end, named.end))
            else end + 1
        )
    return (place, end) if end > place else None
