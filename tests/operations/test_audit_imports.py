"""Audits that come as tables: what is found, what is made, what stays, and that it is all or nothing."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from service.core.vocabulary import MetricKind
from service.errors import Kind
from service.operations.accounts import get_account
from service.operations.audit_imports import ImportedAudit, ImportOutcome, import_audit
from service.operations.audits import audited_of, get_audit
from service.operations.metrics import get_metric
from service.store.paging import Page, fetch
from service.store.tables import Account, Audit, Metric
from service.store.tables.audits import AuditSheet
from service.store.work import Work
from tests.support.factories import make_account, make_audit, make_key_result, make_member, make_metric
from tests.support.problems import refused
from tests.support.workspaces import Workspace

WIDE = (
    "channel,handle,url,owner,purpose,followers,engagement rate,ad spend\n"
    "Instagram,@acme,https://example.org/acme,Ada,To be found,1200,4.5%,300\n"
    "newsletter,Письма,,ada@example.org,,800,,\n"
)


async def take(work: Work, csv: str, language: str = "en", **given: Any) -> ImportedAudit:
    plain = {"title": "Spring", "held_on": date(2026, 11, 2)}
    return await import_audit(work, AuditSheet.model_validate({**plain, "csv": csv, **given}), language)


async def made_in(work: Work) -> tuple[int, int, int]:
    """How many accounts, metrics and audits there are."""
    found = [len((await fetch(work, model, Page(limit=200))).rows) for model in (Account, Metric, Audit)]
    return found[0], found[1], found[2]


async def test_a_table_makes_what_is_not_there_and_holds_the_audit(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        ada = await make_member(work, name="Ada", email="ada@example.org")
        told = await take(work, WIDE, currency="EUR")
        assert (told.outcome, told.dry_run) == (ImportOutcome.CREATED, False)
        assert await made_in(work) == (2, 4, 1)
        first, second = told.accounts
        assert first.account_id is not None
        account = await get_account(work, first.account_id)
        assert (account.channel, account.handle, account.owner_id) == ("Instagram", "@acme", ada.id)
        assert (account.url, account.purpose) == ("https://example.org/acme", "To be found")
        assert [(one.metric_key, one.value, one.unit, one.created) for one in first.figures] == [
            ("instagram_acme_followers", 1200.0, "count", True),
            ("instagram_acme_engagement_rate", 4.5, "%", True),
            ("instagram_acme_ad_spend", 300.0, "EUR", True),
        ]
        assert [one.metric_key for one in second.figures] == ["newsletter_followers"]
        rate = await get_metric(work, first.figures[1].metric_id)  # pyright: ignore[reportArgumentType]
        assert (rate.name, rate.kind, rate.cadence) == (
            "Engagement rate (Instagram @acme)",
            MetricKind.RATIO,
            "irregular",
        )
        assert (rate.catalog_key, rate.account_id, rate.good_direction) == ("engagement_rate", account.id, "up")
        assert told.audit_id is not None
        audit = await get_audit(work, told.audit_id)
        assert (audit.title, audit.held_on, audit.account_id) == ("Spring", date(2026, 11, 2), None)
        facts = (await audited_of(work, [audit.id]))[audit.id]
        assert [(one.value, one.period_end) for one in facts.entries] == [
            (1200.0, None), (4.5, None), (300.0, None), (800.0, None),
        ]  # fmt: skip


async def test_new_metrics_are_called_in_the_language_of_who_brings_them(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        told = await take(work, "Kanał;Konto;Obserwujący\nInstagram;@acme;1 234,5\n", "pl", decimal="comma")
        (account,) = told.accounts
        metric = await get_metric(work, account.figures[0].metric_id)  # pyright: ignore[reportArgumentType]
        assert (metric.name, account.figures[0].value) == ("Obserwujący (Instagram @acme)", 1234.5)
        assert told.audit_id is not None
        assert (await get_audit(work, told.audit_id)).account_id == account.account_id


async def test_the_same_table_again_changes_nothing_and_another_audit_uses_the_same_metrics(
    workspace: Workspace,
) -> None:
    table = "channel,handle,followers,likes\nInstagram,@acme,1200,30\n"
    async with workspace.writing() as work:
        first = await take(work, table)
        again = await take(work, table.replace("Instagram,@acme", "INSTAGRAM,@Acme"))
        assert (again.outcome, again.audit_id) == (ImportOutcome.UNCHANGED, first.audit_id)
        assert await made_in(work) == (1, 2, 1)
        with refused(Kind.CONFLICT, ("/title", "taken")):
            await take(work, table.replace("1200", "1300"))
        with refused(Kind.CONFLICT, ("/title", "taken")):
            await take(work, table.replace(",likes", "").replace(",30", ""))
        assert await made_in(work) == (1, 2, 1)
        later = await take(work, table.replace("1200", "1300"), held_on=date(2026, 11, 20))
        assert later.audit_id != first.audit_id
        ids = [one.metric_id for told in (first, later) for one in told.accounts[0].figures]
        assert ids[:2] == ids[2:]
        assert await made_in(work) == (1, 2, 2)


async def test_a_dry_run_says_the_same_and_leaves_nothing(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        await make_member(work, name="Ada", email="ada@example.org")
        dry = await take(work, WIDE, currency="EUR", dry_run=True)
        assert await made_in(work) == (0, 0, 0)
        done = await take(work, WIDE, currency="EUR")
        assert (dry.audit_id, dry.dry_run, dry.outcome) == (None, True, ImportOutcome.CREATED)
        for one, other in zip(dry.accounts, done.accounts, strict=True):
            assert (one.account_id, one.created, other.created) == (None, True, True)
            assert [(f.metric_key, f.value, f.metric_id) for f in one.figures] == [
                (f.metric_key, f.value, None) for f in other.figures
            ]
        again = await take(work, WIDE, currency="EUR", dry_run=True)
        assert (again.outcome, again.audit_id) == (ImportOutcome.UNCHANGED, done.audit_id)


async def test_what_the_service_says_of_an_account_stays_and_gaps_are_filled(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        ada = await make_member(work, name="Ada")
        account = await make_account(work, channel="instagram", handle="@acme", purpose="To be loved")
        told = await take(work, "channel,handle,owner,purpose,likes\nInstagram,@ACME,ada,To be found,5\n")
        (one,) = told.accounts
        assert (one.account_id, one.created, one.filled, one.kept) == (account.id, False, ("owner_id",), ("purpose",))
        now = await get_account(work, account.id)
        assert (now.owner_id, now.purpose, now.handle, now.version) == (ada.id, "To be loved", "@acme", 2)


async def test_metrics_are_found_by_account_and_catalogue_or_by_key(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        account = await make_account(work, channel="web", handle="ours")
        fans = await make_metric(work, account_id=account.id, catalog_key="followers", unit="count")
        loose, own = (
            await make_metric(work, key="page.visits"),
            await make_metric(work, account_id=account.id, key="p1"),
        )
        other = await make_metric(work, account_id=(await make_account(work)).id, key="theirs")
        table = "channel,handle,metric,value\nweb,ours,Followers,5\nweb,ours,page.visits,6\nweb,ours,p1,7\n"
        (told,) = (await take(work, table)).accounts
        assert [one.metric_id for one in told.figures] == [fans.id, loose.id, own.id]
        with refused(Kind.INVALID, ("/2/metric", "unknown_metric")):
            await take(work, f"channel,handle,metric,value\nweb,ours,{other.key},5\n")
        with refused(Kind.INVALID, ("/3/metric", "duplicate")):
            await take(work, f"channel,handle,metric,value\nweb,ours,Followers,5\nweb,ours,{fans.key},5\n")
        second = await make_metric(work, account_id=account.id, catalog_key="followers")
        with refused(Kind.INVALID, ("/2/followers", "ambiguous")):
            await take(work, "channel,handle,followers\nweb,ours,5\n")
        (told,) = (await take(work, f"channel,handle,metric,value\nweb,ours,{second.key},9\n", title="B")).accounts
        assert told.figures[0].metric_id == second.id


async def test_a_key_that_is_taken_gets_a_number(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        await make_metric(work, key="web_ours_likes")
        table = "channel,handle,likes\nweb,ours,5\nweb,ours!,6\n"
        told = await take(work, table)
        assert [one.figures[0].metric_key for one in told.accounts] == ["web_ours_likes_2", "web_ours_likes_3"]


@pytest.mark.parametrize(
    ("csv", "given", "faults"),
    [
        (WIDE, {}, [("/2/owner", "unknown_owner"), ("/2/ad_spend", "currency_missing"), ("/3/owner", "unknown_owner")]),
        ("channel,handle,likes\n" + "x" * 301 + ",b,5\n", {}, [("/2/channel", "string_too_long")]),
        ("channel,handle,likes\na,b,5\n", {"held_on": date(2026, 11, 22)}, [("/held_on", "in_the_future")]),
        ("channel,handle,metric,value\na,b,luck,5\n", {}, [("/2/metric", "unknown_metric")]),
    ],
)
async def test_what_is_amiss_leaves_nothing_behind(
    workspace: Workspace, csv: str, given: dict[str, Any], faults: list[tuple[str, str]]
) -> None:
    async with workspace.writing() as work:
        with refused(Kind.INVALID, *faults):
            await take(work, csv, **given)
        assert await made_in(work) == (0, 0, 0)


async def test_an_audit_has_at_most_five_hundred_figures(workspace: Workspace) -> None:
    rows = "".join(f"a,b{number},1,2\n" for number in range(251))
    async with workspace.writing() as work:
        with refused(Kind.INVALID, ("", "too_many"), says="At most 500 figures"):
            await take(work, f"channel,handle,likes,shares\n{rows}")


async def test_key_results_start_from_an_audit_that_came_as_a_table(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        told = await take(work, "channel,handle,followers\nInstagram,@acme,1200\n")
        metric_id = told.accounts[0].figures[0].metric_id
        start = {"metric_id": metric_id, "baseline_audit_id": told.audit_id, "baseline": None, "target": None}
        result = await make_key_result(work, **start, target_change_percent=20)
        assert (result.baseline, result.baseline_on) == (1200.0, date(2026, 11, 2))


async def test_the_day_of_the_table_may_have_audits_of_other_titles(workspace: Workspace) -> None:
    async with workspace.writing(now=datetime(2026, 11, 21, 9, tzinfo=UTC)) as work:
        await make_audit(work, title="Other", held_on="2026-11-02")
        told = await take(work, "channel,handle,likes\na,b,5\n")
        assert told.outcome is ImportOutcome.CREATED
