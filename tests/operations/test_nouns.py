"""What holds for every noun: making, reading, listing, changing and deleting one."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from itertools import product
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Row

from service.edge.resources import RESOURCES, patch_shape, shown
from service.errors import Kind
from service.operations.validation import decode
from service.store.encoding import to_json
from service.store.paging import Page
from service.store.tables import Node
from service.store.tables.people import Scope
from service.store.work import Work
from tests.support.factories import make_objective
from tests.support.problems import refused
from tests.support.samples import SAMPLE_OF, SAMPLES, Sample
from tests.support.workspaces import NOW, Workspace

NewWorkspace = Callable[[], Awaitable[Workspace]]
LATER = NOW + timedelta(hours=1)
each_noun = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.noun)


def patch_of(sample: Sample, patch: Mapping[str, Any]) -> dict[str, Any]:
    """A patch as an edge reads it from JSON."""
    return decode(patch_shape(sample.resource), to_json(patch)).model_dump(exclude_unset=True)


async def patched(work: Work, sample: Sample, identity: UUID, patch: Mapping[str, Any]) -> Row[Any]:
    return await sample.resource.patch(work, identity, patch_of(sample, patch))


def plain(sample: Sample, row: Row[Any]) -> dict[str, Any]:
    """A row as it goes out, without what changes by itself."""
    return {name: value for name, value in shown(sample.resource.table, row).items() if name not in STAMPS}


STAMPS = {"created_at", "updated_at", "version"}


def test_every_noun_has_a_sample() -> None:
    assert [sample.noun for sample in SAMPLES] == [resource.noun for resource in RESOURCES]


@each_noun
async def test_what_is_made_can_be_read_and_is_listed(workspace: Workspace, sample: Sample) -> None:
    async with workspace.writing() as work:
        made = await sample.create(work)
    assert (made.created_at, made.updated_at, made.version, made.workspace_id) == (NOW, NOW, 1, workspace.id)
    assert made.id.version == 7
    async with workspace.reading() as work:
        assert await sample.resource.get(work, made.id) == made
        rows = (await sample.resource.list(work, Page(limit=200))).rows
        assert [row for row in rows if row.id == made.id] == [made]


@each_noun
async def test_an_id_may_be_brought_along_by_anyone(
    workspace: Workspace, new_workspace: NewWorkspace, sample: Sample
) -> None:
    identity = uuid4()
    async with workspace.writing() as work:
        assert (await sample.create(work, id=identity)).id == identity
    other = await new_workspace()
    async with other.writing() as work:
        assert (await sample.create(work, id=identity)).id == identity


@pytest.mark.parametrize(("first", "second"), list(product(SAMPLE_OF, SAMPLE_OF)))
async def test_an_id_is_unique_over_all_nouns(workspace: Workspace, first: str, second: str) -> None:
    identity = uuid4()
    async with workspace.writing() as work:
        await SAMPLE_OF[first].create(work, id=identity)
    with refused(Kind.CONFLICT, ("/id", "taken")):
        async with workspace.writing() as work:
            await SAMPLE_OF[second].create(work, id=identity)


@each_noun
async def test_what_is_not_there_and_what_is_anothers_look_the_same(
    workspace: Workspace, new_workspace: NewWorkspace, sample: Sample
) -> None:
    other = await new_workspace()
    async with other.writing() as work:
        foreign = await sample.create(work)
        neighbour = await SAMPLE_OF["member" if sample.noun != "member" else "plan"].create(work)
    async with workspace.writing() as work:
        mine = await SAMPLE_OF["member" if sample.noun != "member" else "plan"].create(work)
    told: set[str] = set()
    for identity in (uuid4(), foreign.id, neighbour.id, mine.id):
        for attempt in (
            sample.resource.get,
            lambda work, one: patched(work, sample, one, sample.patch),
            sample.resource.delete,
            lambda work, one: sample.resource.delete(work, one, cascade=True),
        ):
            with pytest.raises(Exception) as caught:
                async with workspace.writing() as work:
                    await attempt(work, identity)
            assert getattr(caught.value, "kind", caught.value) is Kind.NOT_FOUND
            assert str(identity) not in str(caught.value)
            told.add(str(caught.value))
    assert len(told) == 1
    async with other.reading() as work:
        assert await sample.resource.get(work, foreign.id) == foreign


@each_noun
async def test_a_patch_changes_what_it_names_and_counts(workspace: Workspace, sample: Sample) -> None:
    async with workspace.writing() as work:
        made = await sample.create(work)
    async with workspace.writing(now=LATER) as work:
        changed = await patched(work, sample, made.id, sample.patch)
    assert (changed.created_at, changed.updated_at, changed.version) == (NOW, LATER, 2)
    before, after = plain(sample, made), plain(sample, changed)
    assert {name for name in before if before[name] != after[name]} == set(sample.patch)
    sent = decode(patch_shape(sample.resource), to_json(sample.patch)).model_dump(mode="json", exclude_unset=True)
    as_sent = decode(dict[str, Any], to_json({name: after[name] for name in sample.patch}))  # pyright: ignore
    assert as_sent == sent
    async with workspace.reading() as work:
        assert await sample.resource.get(work, made.id) == changed


@each_noun
async def test_a_patch_that_changes_nothing_leaves_everything_alone(workspace: Workspace, sample: Sample) -> None:
    async with workspace.writing() as work:
        made = await sample.create(work)
    names = [name for name in sample.resource.fields.model_fields if name != "id"]
    whole = {name: getattr(made, name) for name in names}
    for patch in ({}, sample.given, whole):
        async with workspace.writing(now=LATER) as work:
            assert await patched(work, sample, made.id, patch) == made, patch


@each_noun
async def test_null_takes_a_field_back_to_its_default(workspace: Workspace, sample: Sample) -> None:
    async with workspace.writing() as work:
        made = await sample.create(work)
        for name, (value, default) in sample.resets.items():
            set_row = await patched(work, sample, made.id, {name: value})
            assert value == default or getattr(set_row, name) != default, name
            row = await patched(work, sample, made.id, {name: None})
            assert getattr(row, name) == default, name


@each_noun
async def test_null_is_no_value_of_a_required_field(workspace: Workspace, sample: Sample) -> None:
    async with workspace.writing() as work:
        made = await sample.create(work)
    for name in sample.required:
        with refused(Kind.INVALID, (f"/{name}", "missing")):
            async with workspace.writing() as work:
                await sample.resource.patch(work, made.id, {name: None})


@each_noun
@pytest.mark.parametrize("value", ["x", None, 7], ids=repr)
async def test_what_is_no_field_is_refused_whatever_it_holds(workspace: Workspace, sample: Sample, value: Any) -> None:
    async with workspace.writing() as work:
        made = await sample.create(work)
    for name in ("nothing", "workspace_id", "version", "created_at", "secret", "digest", "override", "id"):
        with refused(Kind.INVALID, (f"/{name}", "unknown_field")):
            async with workspace.writing() as work:
                await sample.resource.patch(work, made.id, {name: value})


@each_noun
async def test_a_refused_patch_changes_nothing(workspace: Workspace, sample: Sample) -> None:
    async with workspace.writing() as work:
        made = await sample.create(work)
    with refused(Kind.INVALID):
        async with workspace.writing() as work:
            await sample.resource.patch(work, made.id, {**patch_of(sample, sample.patch), sample.required[0]: None})
    async with workspace.reading() as work:
        assert await sample.resource.get(work, made.id) == made


@each_noun
async def test_what_is_deleted_is_gone_with_its_id(workspace: Workspace, sample: Sample) -> None:
    async with workspace.writing() as work:
        made = await sample.create(work)
    async with workspace.writing() as work:
        await sample.resource.delete(work, made.id)
    async with workspace.reading() as work:
        with refused(Kind.NOT_FOUND):
            await sample.resource.get(work, made.id)
        assert made.id not in {row.id for row in (await sample.resource.list(work, Page(limit=200))).rows}
        assert made.id not in {row.id for row in await work.rows(work.select(Node))}
    with refused(Kind.NOT_FOUND):
        async with workspace.writing() as work:
            await sample.resource.delete(work, made.id)
    async with workspace.writing() as work:
        assert (await sample.create(work, id=made.id)).id == made.id


@each_noun
async def test_a_refused_creation_leaves_the_id_free(workspace: Workspace, sample: Sample) -> None:
    identity = uuid4()
    with pytest.raises(ZeroDivisionError):
        async with workspace.writing() as work:
            await sample.create(work, id=identity)
            raise ZeroDivisionError
    async with workspace.writing() as work:
        await sample.create(work, id=identity)


# References

REFERENCES = [(sample, path, noun) for sample in SAMPLES for path, noun in sample.references.items()]
each_reference = pytest.mark.parametrize(
    ("sample", "path", "noun"), REFERENCES, ids=[f"{sample.noun}.{path}" for sample, path, _ in REFERENCES]
)


def naming(path: str, identity: UUID) -> dict[str, Any]:
    name, _, place = path.partition("/")
    return {name: [identity] if place else identity}


@each_reference
async def test_a_reference_to_what_is_not_there_is_refused(
    workspace: Workspace, new_workspace: NewWorkspace, sample: Sample, path: str, noun: str
) -> None:
    async with (await new_workspace()).writing() as work:
        foreign = (await SAMPLE_OF[noun].create(work)).id
    async with workspace.writing() as work:
        of_another_noun = (await SAMPLE_OF["source"].create(work)).id
        made = await sample.create(work)
    for identity in (uuid4(), foreign, of_another_noun):
        with refused(Kind.INVALID, (f"/{path}", "unknown_reference")):
            async with workspace.writing() as work:
                await sample.create(work, **naming(path, identity))
        with refused(Kind.INVALID, (f"/{path}", "unknown_reference")):
            async with workspace.writing() as work:
                await sample.resource.patch(work, made.id, naming(path, identity))


@each_reference
async def test_a_reference_to_what_is_there_is_kept(workspace: Workspace, sample: Sample, path: str, noun: str) -> None:
    async with workspace.writing() as work:
        named = (await SAMPLE_OF[noun].create(work)).id
        made = await sample.create(work, **naming(path, named))
    name = path.partition("/")[0]
    assert getattr(made, name) in (named, [named])


@pytest.mark.parametrize(
    ("sample", "path"),
    [(sample, path) for sample, path, noun in REFERENCES if noun == sample.noun],
    ids=lambda part: getattr(part, "noun", part),
)
async def test_a_reference_to_itself_is_refused(workspace: Workspace, sample: Sample, path: str) -> None:
    async with workspace.writing() as work:
        made = await sample.create(work)
    with refused(Kind.INVALID):
        async with workspace.writing() as work:
            await sample.resource.patch(work, made.id, naming(path, made.id))
    identity = uuid4()
    with refused(Kind.INVALID):
        async with workspace.writing() as work:
            await sample.create(work, id=identity, **naming(path, identity))


# Scopes

INCLUDED = {"read": {Scope.READ, Scope.WRITE, Scope.ADMIN}, "write": {Scope.WRITE, Scope.ADMIN}, "admin": {Scope.ADMIN}}


@each_noun
@pytest.mark.parametrize("scope", Scope)
async def test_each_operation_asks_for_its_scope(workspace: Workspace, sample: Sample, scope: Scope) -> None:
    async with workspace.writing() as work:
        made = await sample.create(work)
        values = (sample.resource.new or sample.resource.fields).model_validate(
            {name: getattr(made, name) for name in sample.resource.fields.model_fields if name not in ("id", "key")}
            | ({"key": "another"} if sample.noun == "metric" else {})
            | ({"handle": "another"} if sample.noun == "account" else {})
            | ({"to_id": (await make_objective(work)).id} if sample.noun == "alignment" else {})
        )
    attempts: list[tuple[str, Callable[[Work], Awaitable[Any]]]] = [
        (sample.look, lambda work: sample.resource.get(work, made.id)),
        (sample.look, lambda work: sample.resource.list(work, Page())),
        (sample.manage, lambda work: sample.resource.create(work, values)),
        (sample.manage, lambda work: sample.resource.patch(work, made.id, {})),
        (sample.manage, lambda work: sample.resource.delete(work, made.id)),
    ]
    for wanted, attempt in attempts:
        if scope in INCLUDED[wanted]:
            async with workspace.writing(scope) as work:
                await attempt(work)
        else:
            with refused(Kind.FORBIDDEN, says=wanted):
                async with workspace.writing(scope) as work:
                    await attempt(work)
