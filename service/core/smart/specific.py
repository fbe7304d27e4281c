"""Specific: would two readers point at the same thing? A decision table over object, action and scope."""

from service.core.smart.answers import Evidence, Judgement, Status
from service.core.smart.case import Case, Subject, by_field, by_text
from service.core.smart.measurable import is_construct, uncounted, vague_amounts
from service.core.smart.scene import MOVING
from service.core.verdict import Reason

WEAK = frozenset({"weak", "become"})
MOST_SHOWN = 3
OUTCOMES: dict[str, tuple[Status, str | None]] = {
    "S.nothing": (Status.FAIL, "S.name_object"),
    "S.construct": (Status.FAIL, "S.choose_metric"),
    "S.construct_narrowed": (Status.PARTIAL, "S.choose_metric"),
    "S.uncounted": (Status.PARTIAL, "S.count_output"),
    "S.no_action": (Status.PARTIAL, "S.say_action"),
    "S.no_channel": (Status.PARTIAL, "S.name_channel"),
    "S.no_scope": (Status.PARTIAL, "S.narrow"),
    "S.deliverable": (Status.PASS, None),
    "S.object+action+scope": (Status.PASS, None),
}


def judge_specific(case: Case) -> Judgement:
    """S: object (2 metric or deliverable, 1 construct, 0 nothing), action, scope."""
    subject = case.subject
    if subject is None:
        return Judgement(status=Status.FAIL, reason=Reason("S.nothing"), suggestion=Reason("S.name_object"))
    action, scope = _action(case), _scope(case, subject)
    rule = _rule(case, subject, action=bool(action), scope=bool(scope))
    status, suggestion = OUTCOMES[rule]
    params = {"object": subject.name}
    return Judgement(
        status=status,
        reason=Reason(rule, params),
        suggestion=Reason(suggestion, params) if suggestion else None,
        evidence=(subject.evidence, *action, *scope),
    )


def _rule(case: Case, subject: Subject, *, action: bool, scope: bool) -> str:
    construct = is_construct(case)
    audience = subject.metric is not None and subject.metric.needs_channel
    table = (
        (subject.rank == 0, "S.nothing"),
        (construct and (scope or case.valued), "S.construct_narrowed"),
        (construct, "S.construct"),
        (uncounted(case), "S.uncounted"),
        (not action, "S.no_action"),
        (subject.sort == "deliverable", "S.deliverable"),
        (scope or _own_scope(case, subject), "S.object+action+scope"),
        (audience, "S.no_channel"),
    )
    return next((rule for holds, rule in table if holds), "S.no_scope")


def _own_scope(case: Case, subject: Subject) -> bool:
    """A company-level metric with a value needs no narrowing; nor does a metric the catalogue does not hold."""
    company = subject.metric.company_level if subject.metric is not None else subject.sort in {"measure", "soft"}
    return company and case.valued


def _action(case: Case) -> list[Evidence]:
    """What should happen: a field that says so, a strong verb, a value to reach, a change word."""
    context, frame = case.context, case.frame
    for role in ("direction", "bound", "target", "target_change_percent"):
        value = getattr(context, role)
        if value is not None:
            return [by_field(role, value)]
    if frame is None:
        return []
    for found in frame.targets:
        action = found.action
        if action is not None and action.sort not in WEAK and (action.sort != "improve" or found.direction):
            return [by_text(frame.reading, action.start, action.end, "action")]
        if found.quantity is not None:
            return [by_text(frame.reading, found.quantity.start, found.quantity.end, "action")]
        if found.direction is not None and found.thing is not None:
            return [by_text(frame.reading, found.thing.start, found.thing.end, "action")]
    return _bare_action(case)


def _bare_action(case: Case) -> list[Evidence]:
    """The verb of a goal without a target; to improve counts where the good direction is known."""
    frame, subject = case.frame, case.subject
    if frame is None or subject is None:
        return []
    action = frame.action
    if action is None:
        return vague_amounts(frame)[:1]
    good = frame.thing is not None and frame.thing.good != "none"
    pointless = (action.sort == "improve" and not good) or (action.sort in MOVING and subject.sort == "deliverable")
    return [] if pointless else [by_text(frame.reading, action.start, action.end, "action")]


def _scope(case: Case, subject: Subject) -> list[Evidence]:
    """What narrows the goal. Only a channel will do for an audience metric, no mere adjective for a construct."""
    frame, metric = case.frame, subject.metric
    found: list[Evidence] = []
    for each in frame.narrowings if frame else ():
        audience = metric is not None and metric.needs_channel and not each.channel
        own = frame is not None and frame.thing is not None and frame.thing.head <= each.start < frame.thing.end
        own = own and not case.valued
        itself = own if metric is None else each.channel == "website" and (own or metric.outcome == "traffic")
        if frame is None or audience or (each.channel and itself) or (each.loose and subject.rank < 2):
            continue
        found.append(by_text(frame.reading, each.start, each.end, "channel" if each.channel else "scope"))
    return found[:MOST_SHOWN]
