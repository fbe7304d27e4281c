"""GitHub: what a repository's webhook tells of it, each count at the time of the event that it came with."""

from service.core.mappings.presets.shapes import Preset, PresetMetric, PresetSample, event
from service.core.mappings.shapes import Mapping, ReadingMapping
from service.core.vocabulary import Cadence, MetricKind

REPOSITORY = "{lower(repository.full_name)}"
EVENTS = ("fork", "issues", "pull_request", "push", "release", "repository", "star")
TIME = (
    "starred_at || issue.updated_at || pull_request.updated_at || release.published_at || forkee.created_at"
    " || (type(repository.pushed_at) == 'number' && from_epoch(repository.pushed_at)) || repository.updated_at"
)
"""When the event was; a push has it as seconds since 1970. A release that is edited later still has its first day."""


def _level(name: str, value: str) -> ReadingMapping:
    when = "header('X-GitHub-Event') != 'release' || action == 'published'"
    return ReadingMapping(metric=f"github.{name}/{REPOSITORY}", value=value, at=TIME, when=when)


def _flow(name: str, kind: str, when: str, time: str, identity: str, value: str = "`1`") -> ReadingMapping:
    return ReadingMapping(
        metric=f"github.{name}/{REPOSITORY}",
        value=value,
        external_id=f"to_string({identity})",
        when=f"header('X-GitHub-Event') == '{kind}' && {when}",
        **event(time, identity),
    )


DEFAULT_BRANCH = "ref == join('', ['refs/heads/', repository.default_branch]) && length(commits) > `0`"

MAPPING = Mapping(
    when=f"contains([{', '.join(repr(one) for one in EVENTS)}], header('X-GitHub-Event'))",
    readings=(
        _level("stars", "repository.stargazers_count"),
        _level("forks", "repository.forks_count"),
        _level("open_issues", "repository.open_issues_count"),
        _flow("issues_opened", "issues", "action == 'opened'", "issue.created_at", "issue.id"),
        _flow("issues_closed", "issues", "action == 'closed'", "issue.closed_at", "issue.id"),
        _flow("pulls_opened", "pull_request", "action == 'opened'", "pull_request.created_at", "pull_request.id"),
        _flow(
            "pulls_merged",
            "pull_request",
            "action == 'closed' && pull_request.merged",
            "pull_request.merged_at",
            "pull_request.id",
        ),
        _flow("releases", "release", "action == 'published'", "release.published_at", "release.id"),
        _flow("commits", "push", DEFAULT_BRANCH, "from_epoch(repository.pushed_at)", "after", "length(commits)"),
    ),
)

METRICS = (
    *(
        PresetMetric(metric=f"github.{name}/{{repository}}", kind=MetricKind.LEVEL, cadence=Cadence.DAILY)
        for name in ("stars", "forks", "open_issues")
    ),
    *(
        PresetMetric(metric=f"github.{name}/{{repository}}", kind=MetricKind.FLOW, cadence=Cadence.IRREGULAR)
        for name in ("issues_opened", "issues_closed", "pulls_opened", "pulls_merged", "releases", "commits")
    ),
)

COUNTS = {"full_name": "Camp-Fire/Tents", "default_branch": "main", "forks_count": 31, "open_issues_count": 12}

SAMPLES = (
    PresetSample(
        headers={"X-GitHub-Event": "star"},
        body={
            "action": "created",
            "starred_at": "2026-01-05T09:30:00Z",
            "repository": {**COUNTS, "stargazers_count": 1204, "updated_at": "2026-01-05T09:30:00Z"},
        },
        readings=(
            {"metric": "github.stars/camp-fire/tents", "value": 1204, "at": "2026-01-05T09:30:00Z"},
            {"metric": "github.forks/camp-fire/tents", "value": 31, "at": "2026-01-05T09:30:00Z"},
            {"metric": "github.open_issues/camp-fire/tents", "value": 12, "at": "2026-01-05T09:30:00Z"},
        ),
    ),
    PresetSample(
        headers={"X-GitHub-Event": "push"},
        body={
            "ref": "refs/heads/main",
            "after": "6113728f27ae82c7b1a177c8d03f9e96e0adf246",
            "commits": [{"id": "5d1b2a0c"}, {"id": "6113728f"}],
            "repository": {**COUNTS, "stargazers_count": 1204, "pushed_at": 1767611412},
        },
        readings=(
            {"metric": "github.stars/camp-fire/tents", "value": 1204, "at": "2026-01-05T11:10:12.000000Z"},
            {"metric": "github.forks/camp-fire/tents", "value": 31, "at": "2026-01-05T11:10:12.000000Z"},
            {"metric": "github.open_issues/camp-fire/tents", "value": 12, "at": "2026-01-05T11:10:12.000000Z"},
            {
                "metric": "github.commits/camp-fire/tents",
                "value": 2,
                "period_start": "2026-01-05T11:10:12.357881Z",
                "period_end": "2026-01-05T11:10:12.357882Z",
                "external_id": "6113728f27ae82c7b1a177c8d03f9e96e0adf246",
            },
        ),
    ),
    PresetSample(
        headers={"X-GitHub-Event": "issues"},
        body={
            "action": "closed",
            "issue": {
                "id": 444500041,
                "number": 87,
                "created_at": "2026-01-02T16:00:00Z",
                "updated_at": "2026-01-05T11:20:11Z",
                "closed_at": "2026-01-05T11:20:11Z",
            },
            "repository": {**COUNTS, "open_issues_count": 11, "stargazers_count": 1204},
        },
        readings=(
            {"metric": "github.stars/camp-fire/tents", "value": 1204, "at": "2026-01-05T11:20:11Z"},
            {"metric": "github.forks/camp-fire/tents", "value": 31, "at": "2026-01-05T11:20:11Z"},
            {"metric": "github.open_issues/camp-fire/tents", "value": 11, "at": "2026-01-05T11:20:11Z"},
            {
                "metric": "github.issues_closed/camp-fire/tents",
                "value": 1,
                "period_start": "2026-01-05T11:20:11.500041Z",
                "period_end": "2026-01-05T11:20:11.500042Z",
                "external_id": "444500041",
            },
        ),
    ),
    PresetSample(
        headers={"X-GitHub-Event": "pull_request"},
        body={
            "action": "closed",
            "pull_request": {
                "id": 279147437,
                "merged": True,
                "created_at": "2026-01-04T08:00:00Z",
                "updated_at": "2026-01-05T12:00:03Z",
                "merged_at": "2026-01-05T12:00:03Z",
            },
            "repository": {**COUNTS, "open_issues_count": 10, "stargazers_count": 1204},
        },
        readings=(
            {"metric": "github.stars/camp-fire/tents", "value": 1204, "at": "2026-01-05T12:00:03Z"},
            {"metric": "github.forks/camp-fire/tents", "value": 31, "at": "2026-01-05T12:00:03Z"},
            {"metric": "github.open_issues/camp-fire/tents", "value": 10, "at": "2026-01-05T12:00:03Z"},
            {
                "metric": "github.pulls_merged/camp-fire/tents",
                "value": 1,
                "period_start": "2026-01-05T12:00:03.147437Z",
                "period_end": "2026-01-05T12:00:03.147438Z",
                "external_id": "279147437",
            },
        ),
    ),
    PresetSample(
        headers={"X-GitHub-Event": "release"},
        body={
            "action": "published",
            "release": {"id": 17372790, "tag_name": "2.0.0", "published_at": "2026-01-05T13:00:00Z"},
            "repository": {**COUNTS, "open_issues_count": 10, "stargazers_count": 1205},
        },
        readings=(
            {"metric": "github.stars/camp-fire/tents", "value": 1205, "at": "2026-01-05T13:00:00Z"},
            {"metric": "github.forks/camp-fire/tents", "value": 31, "at": "2026-01-05T13:00:00Z"},
            {"metric": "github.open_issues/camp-fire/tents", "value": 10, "at": "2026-01-05T13:00:00Z"},
            {
                "metric": "github.releases/camp-fire/tents",
                "value": 1,
                "period_start": "2026-01-05T13:00:00.372790Z",
                "period_end": "2026-01-05T13:00:00.372791Z",
                "external_id": "17372790",
            },
        ),
    ),
    PresetSample(
        headers={"X-GitHub-Event": "ping"},
        body={"zen": "Keep it logically awesome.", "repository": {**COUNTS, "stargazers_count": 1205}},
    ),
)

GITHUB = Preset(
    scheme="hmac-sha256",
    header="X-Hub-Signature-256",
    prefix="sha256=",
    delivery_header="X-GitHub-Delivery",
    mapping=MAPPING,
    metrics=METRICS,
    samples=SAMPLES,
)
