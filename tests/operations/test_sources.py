"""Sources: found by their id before the workspace is known, signing as their preset says, with secrets that rotate."""

import base64
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Row, text

from service.core.mappings import PRESETS, Mapping
from service.errors import Kind
from service.operations.readings import readings_of
from service.operations.sources import (
    SIGNING,
    delete_source,
    find_workspaces,
    get_source,
    patch_source,
    rotate_secret,
    secrets_of,
    source_of_delivery,
)
from service.store.tables import Change, Delivery, DeliveryContent
from service.store.tables.people import Scope
from service.store.tables.sources import Encoding, Rotation, Scheme
from service.store.work import Caller
from tests.support.factories import make_delivery, make_metric, make_source, reading
from tests.support.problems import refused
from tests.support.workspaces import NOW, Workspace

OWN = "It's a Secret to Everybody"


@pytest.fixture
async def source(workspace: Workspace) -> Row[Any]:
    """A source."""
    async with workspace.writing() as work:
        return await make_source(work)


async def test_a_source_finds_its_workspace_to_take_readings_in_and_no_more(
    workspace: Workspace, source: Row[Any]
) -> None:
    (caller,) = await find_workspaces(workspace.database, source.id)
    assert caller == Caller(workspace.id, frozenset({Scope.INGEST}), source_id=source.id)
    async with workspace.writing(Scope.INGEST) as work:
        assert (await source_of_delivery(work, source.id)).secret == source.secret


async def test_what_is_no_source_finds_nothing(workspace: Workspace, source: Row[Any]) -> None:
    for identity in (uuid4(), workspace.id):
        with refused(Kind.NOT_FOUND):
            await find_workspaces(workspace.database, identity)
    async with workspace.writing() as work:
        await delete_source(work, source.id)
    with refused(Kind.NOT_FOUND):
        await find_workspaces(workspace.database, source.id)


async def test_each_secret_is_its_own_and_survives_changes(workspace: Workspace, source: Row[Any]) -> None:
    async with workspace.writing() as work:
        other = await make_source(work)
        changed = await patch_source(work, source.id, {"name": "market"})
    assert other.secret != source.secret == changed.secret
    prefix, _, secret = source.secret.partition("_")
    assert (prefix, len(base64.b64decode(secret))) == ("whsec", 32)


@pytest.mark.parametrize("scheme", [one.value for one in Scheme if one is not Scheme.STANDARD_WEBHOOKS])
async def test_a_proof_in_a_header_needs_the_headers_name(workspace: Workspace, source: Row[Any], scheme: str) -> None:
    with refused(Kind.INVALID, ("/header", "missing")):
        async with workspace.writing() as work:
            await make_source(work, scheme=scheme)
    with refused(Kind.INVALID, ("/header", "missing")):
        async with workspace.writing() as work:
            await patch_source(work, source.id, {"scheme": scheme})
    async with workspace.writing() as work:
        changed = await patch_source(work, source.id, {"scheme": scheme, "header": "X-Signature"})
        assert (changed.scheme, changed.header) == (scheme, "X-Signature")
    with refused(Kind.INVALID, ("/header", "missing")):
        async with workspace.writing() as work:
            await patch_source(work, source.id, {"header": None})


async def test_what_it_delivered_goes_with_it_and_its_readings_stay(workspace: Workspace, source: Row[Any]) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work)
        await make_delivery(work, source, reading(metric, 1.0, "2026-11-01"))
    async with workspace.writing() as work:
        await delete_source(work, source.id)
        assert len((await readings_of(work, [metric.id]))[metric.id]) == 1
        for table in (Delivery, DeliveryContent):
            assert await work.rows(work.select(table)) == []


# Presets and mappings


def signing(row: Row[Any]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in SIGNING}


@pytest.mark.parametrize("name", sorted(PRESETS))
async def test_a_preset_says_how_its_service_signs(workspace: Workspace, name: str) -> None:
    async with workspace.writing() as work:
        row = await make_source(work, preset=name)
    expected = {one: getattr(PRESETS[name], one) for one in SIGNING}
    assert signing(row) == expected
    assert {expected["scheme"]} <= set(Scheme)
    assert {expected["encoding"]} <= set(Encoding)


async def test_what_is_said_comes_before_what_the_preset_says(workspace: Workspace, source: Row[Any]) -> None:
    async with workspace.writing() as work:
        relayed = await make_source(work, preset="github", header="X-Relay", delivery_header="X-Relay-Id")
        assert signing(relayed) == {
            "scheme": "hmac-sha256", "header": "X-Relay", "prefix": "sha256=", "encoding": "hex",
            "delivery_header": "X-Relay-Id",
        }  # fmt: skip
        changed = await patch_source(work, source.id, {"preset": "github", "prefix": "v1="})
        assert (changed.preset, changed.scheme, changed.header) == ("github", "hmac-sha256", "X-Hub-Signature-256")
        assert changed.prefix == "v1="
        kept = await patch_source(work, source.id, {"name": "renamed"})
        assert signing(kept) == signing(changed)
        plain = await patch_source(work, source.id, {"preset": None})
        assert (plain.preset, signing(plain)) == (None, signing(changed))


async def test_a_mapping_is_kept_as_it_was_sent_and_taken_back(workspace: Workspace) -> None:
    mapping = Mapping(items="counts", metric="{name}", value="count", at="day")
    async with workspace.writing() as work:
        row = await make_source(work, mapping=mapping)
        assert (row.mapping["items"], row.mapping["metric"]) == ("counts", "{name}")
        same = await patch_source(work, row.id, {"mapping": row.mapping})
        assert same.version == row.version
        gone = await patch_source(work, row.id, {"mapping": None})
        assert gone.mapping is None


async def test_a_mapping_or_a_preset_but_not_both_nor_one_that_is_unknown(
    workspace: Workspace, source: Row[Any]
) -> None:
    for wrong, pointer, code in (
        ({"preset": "github", "mapping": {"metric": "a", "value": "b"}}, "/preset", "contradiction"),
        ({"preset": "nobody"}, "/preset", "unknown_preset"),
    ):
        with refused(Kind.INVALID, (pointer, code)):
            async with workspace.writing() as work:
                await make_source(work, **wrong)
        with refused(Kind.INVALID, (pointer, code)):
            async with workspace.writing() as work:
                await patch_source(work, source.id, wrong)
    with refused(Kind.INVALID, ("/mapping/value", "bad_expression")):
        async with workspace.writing() as work:
            await make_source(work, mapping={"metric": "a", "value": "count(", "at": "day"})


# Secrets


async def test_a_secret_of_the_senders_is_taken(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        row = await make_source(work, preset="github", secret=OWN)
        assert row.secret == OWN
        own = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
        assert (await make_source(work, secret=own)).secret == own


TOO_LONG = "whsec_" + base64.b64encode(b"x" * 65).decode()


@pytest.mark.parametrize("secret", [OWN, "whsec_" + "A" * 20, TOO_LONG])
async def test_a_secret_of_the_standard_is_base64_of_its_length(
    workspace: Workspace, source: Row[Any], secret: str
) -> None:
    with refused(Kind.INVALID, ("/secret", "malformed_secret")):
        async with workspace.writing() as work:
            await make_source(work, secret=secret)
    with refused(Kind.INVALID, ("/secret", "malformed_secret")):
        async with workspace.writing() as work:
            await rotate_secret(work, source.id, Rotation(secret=secret))


async def test_no_scheme_is_taken_that_the_secret_cannot_sign_for(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        row = await make_source(work, preset="github", secret=OWN)
    with refused(Kind.INVALID, ("/scheme", "malformed_secret")):
        async with workspace.writing() as work:
            await patch_source(work, row.id, {"preset": None, "scheme": "standard-webhooks"})


async def test_both_secrets_count_until_the_overlap_ends(workspace: Workspace, source: Row[Any]) -> None:
    async with workspace.writing() as work:
        row = await rotate_secret(work, source.id, Rotation(overlap_hours=2))
    assert row.secret not in (source.secret, None)
    assert (row.previous_until, row.version) == (NOW + timedelta(hours=2), 2)
    assert secrets_of(source, NOW) == [source.secret]
    for minutes, held in ((0, 2), (119, 2), (120, 1), (500, 1)):
        expected = [row.secret, source.secret][:held]
        assert secrets_of(row, NOW + timedelta(minutes=minutes)) == expected


async def test_without_an_overlap_the_old_secret_is_gone_at_once(workspace: Workspace, source: Row[Any]) -> None:
    async with workspace.writing() as work:
        row = await rotate_secret(work, source.id, Rotation(overlap_hours=0, secret=None))
    assert (row.previous_secret, row.previous_until) == (None, NOW)
    assert secrets_of(row, NOW) == [row.secret]


async def test_a_second_rotation_lets_go_of_the_first_secret(workspace: Workspace, source: Row[Any]) -> None:
    async with workspace.writing() as work:
        one = await rotate_secret(work, source.id, Rotation())
        two = await rotate_secret(work, source.id, Rotation())
    assert secrets_of(two, NOW) == [two.secret, one.secret]


async def test_the_log_tells_of_a_rotation_and_of_no_secret(workspace: Workspace, source: Row[Any]) -> None:
    async with workspace.writing() as work:
        row = await make_source(work, preset="github", secret=OWN, verify_token="verify-me-please")
        rotated = await rotate_secret(work, row.id, Rotation())
        await patch_source(work, row.id, {"verify_token": "verify-me-anew"})
    async with workspace.reading() as work:
        changes = await work.rows(work.select(Change).order_by(text("seq")))
        told = [dict(one.after) for one in changes if one.noun_id == row.id]
    assert told[1:] == [{"previous_until": (NOW + timedelta(hours=24)).isoformat().replace("+00:00", "Z")}, {}]
    for hidden in (OWN, rotated.secret, "verify-me"):
        assert hidden not in str([(one.before, one.after) for one in changes])


async def test_the_secret_is_for_those_who_take_readings_in(workspace: Workspace, source: Row[Any]) -> None:
    for scope in (Scope.READ, Scope.WRITE):
        for forbidden in (
            lambda work: source_of_delivery(work, source.id),
            lambda work: get_source(work, source.id),
            lambda work: rotate_secret(work, source.id, Rotation()),
            lambda work: make_delivery(work, source),
        ):
            with refused(Kind.FORBIDDEN):
                async with workspace.writing(scope) as work:
                    await forbidden(work)
