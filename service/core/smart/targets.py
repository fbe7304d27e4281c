"""Targets: everything a goal wants to reach, clause by clause, in the order of the text."""

from collections.abc import Sequence

from service.core.smart.changes import valued
from service.core.smart.pairing import numeric
from service.core.smart.roles import Role
from service.core.smart.scene import MOVING, Found, Scene
from service.core.smart.segments import Part, Segment
from service.core.smart.things import Action
from service.core.smart.unvalued import plain

NOT_OWN = frozenset({"event", "make", "respond", "weak"})


def targets(scene: Scene) -> list[Found]:
    """Every target; a leading purpose (to help us grow revenue by 15%, we …) is none."""
    found: list[Found] = []
    main_seen = False
    action: Action | None = None
    for segment in _rejoined(scene):
        if segment.part is not Part.MAIN and not (segment.part is Part.PURPOSE and main_seen):
            continue
        action = next((verb for verb in segment.verbs if verb.sort != "weak"), action)
        here = numeric(scene, segment, action, found)
        if not here and segment.part is Part.MAIN:
            here = plain(scene, segment)
        found.extend(here)
        main_seen = main_seen or bool(segment.verbs) or bool(here)
    return found if any(each.quantity for each in found) else _from_means(scene, found)


def _rejoined(scene: Scene) -> list[Segment]:
    """Cut the time to onboard a client from three weeks to one: the infinitive belongs to the thing that is cut."""
    joined: list[Segment] = []
    for segment in scene.segments:
        if joined and _continues(scene, joined[-1], segment):
            joined[-1] = Segment(joined[-1].start, segment.end, joined[-1].part, joined[-1].verbs)
        else:
            joined.append(segment)
    return joined


def _continues(scene: Scene, before: Segment, segment: Segment) -> bool:
    if before.part is not Part.MAIN or segment.part is not Part.PURPOSE or scene.quantities_in(before, Role.TARGET):
        return False
    sorts = {verb.sort for verb in segment.verbs}
    moves = any(verb.sort in MOVING for verb in before.verbs)
    paired = bool(scene.quantities_in(segment, Role.BASELINE)) or sorts <= NOT_OWN
    return moves and paired and not sorts & {*MOVING, "maintain"} and bool(scene.quantities_in(segment, Role.TARGET))


def _from_means(scene: Scene, found: Sequence[Found]) -> list[Found]:
    """Increase leads by running ads by 20%: a change that stands in the clause of means belongs to the goal."""
    for segment in scene.segments:
        for quantity in scene.quantities_in(segment, Role.MEANS):
            if found and scene.reading.ends_at(quantity.start, "delta", "level"):
                return [valued(scene, segment, quantity, found[0].thing, found[0].action), *found[1:]]
    return list(found)
