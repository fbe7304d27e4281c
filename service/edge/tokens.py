"""Access tokens of trusted issuers as a way in: whose they are, and what they let their bearers do."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from service.core.access_tokens import (
    Flaw,
    Refused,
    Trust,
    Unverified,
    check_claims,
    claim_at,
    name_of,
    strings_in,
    taken_apart,
    words_at,
)
from service.edge.issuers import Published
from service.errors import Fault, Kind, Problem, invalid
from service.operations.access import Admitted
from service.operations.sign_ins import Person, find_person, no_member
from service.settings import Issuer, Settings
from service.store.database import Database
from service.store.tables.people import Access, Scope

LONGEST_NAME = 300
WHICH = "Name the workspace that is meant, by its slug in the header Oarlock-Workspace."
SAID: Mapping[Flaw, str] = {
    Flaw.MALFORMED: "This is no access token as issuers make them. Send it whole, as you got it.",
    Flaw.UNTRUSTED: "This token is of an issuer that is not trusted here.",
    Flaw.SIGNATURE: "The signature of this token is not one that its issuer makes now. Get a new token.",
    Flaw.EXPIRED: "This token has expired. Get a new one.",
    Flaw.EARLY: "This token is not valid yet. See whether its issuer's clock is right.",
    Flaw.OF_OTHERS: "This token was made for somebody else. Ask its issuer for one with the audience of this service.",
    Flaw.KIND: "This token is no access token. Send the access token, not the ID token or another one.",
}


def refused(flaw: Flaw) -> Problem:
    """A token that lets nobody in, as a problem: `unauthenticated`, with the flaw as its code."""
    return Problem(Kind.UNAUTHENTICATED, SAID[flaw], (Fault("Authorization", flaw.value, SAID[flaw]),))


@dataclass(frozen=True, slots=True)
class Trusted:
    """An issuer that is trusted: what its tokens have to say, and the keys it signs them with."""

    issuer: Issuer
    trust: Trust
    published: Published


class Tokens:
    """Lets people in by the tokens of the issuers in the settings."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self.database = database
        fresh, usable = settings.oidc_refresh_minutes * 60, settings.oidc_outage_hours * 3600
        self._trusted = {
            one.issuer: Trusted(
                one,
                Trust(frozenset(one.audience), frozenset(one.clients)),
                Published(one, fresh_seconds=fresh, usable_seconds=usable),
            )
            for one in settings.oidc_issuers
        }

    def __bool__(self) -> bool:
        """Whether any issuer is trusted."""
        return bool(self._trusted)

    async def admitted(self, text: str, workspace: str | None, request_id: str | None) -> Admitted:
        """Who comes by a token, in the workspace that the token or else the caller names.

        Raises Problem `unauthenticated` for a token that is not good, `forbidden` for people who are no members there,
        `invalid` if nothing names the workspace, and `unavailable` while the issuer's keys are not to be had.
        """
        try:
            token = taken_apart(text)
            trusted = self._trusted.get(token.issuer)
            if trusted is None:
                raise Refused(Flaw.UNTRUSTED)
            await _check_signature(token, trusted)
            subject = check_claims(token, trusted.trust, time.time())
        except Refused as error:
            raise refused(error.flaw) from None
        issuer, claims = trusted.issuer, token.claims
        person = Person(
            issuer=issuer.issuer,
            subject=subject,
            name=name_of(claims, LONGEST_NAME),
            scopes=_scopes_of(issuer, claims),
        )
        slug = _workspace_of(issuer, claims, workspace)
        provision = None if issuer.provision is None else Access(issuer.provision)
        caller = await find_person(self.database, slug, person, provision, request_id)
        return Admitted(caller, datetime.fromtimestamp(claims["exp"], UTC))


async def _check_signature(token: Unverified, trusted: Trusted) -> None:
    """Refuse a token that no key of its issuer has signed, in a way that is allowed."""
    if token.algorithm not in trusted.issuer.algorithms:
        raise Refused(Flaw.SIGNATURE)
    for key in await trusted.published.keys_of(token.key_id):
        if key.made(token.algorithm, token.signed, token.signature):
            return
    raise Refused(Flaw.SIGNATURE)


def _scopes_of(issuer: Issuer, claims: Mapping[str, Any]) -> frozenset[Scope] | None:
    """What a token may be used for at most; None: for all that its bearer may do."""
    if issuer.scopes_claim is None:
        return None
    named = words_at(claims, issuer.scopes_claim)
    return frozenset(Scope(issuer.scopes[one]) for one in named if one in issuer.scopes)


def _workspace_of(issuer: Issuer, claims: Mapping[str, Any], wanted: str | None) -> str:
    """The slug of the workspace that is meant: of those a token is for, the one that is named, or the only one."""
    slugs = list[str]()
    if issuer.workspace is not None:
        slugs.append(issuer.workspace)
    elif issuer.workspace_claim is not None:
        named = strings_in(claim_at(claims, issuer.workspace_claim))
        known = issuer.workspaces
        slugs.extend(dict.fromkeys(known[one] for one in named if one in known) if known else named)
    elif wanted is not None:
        slugs.append(wanted)
    else:
        raise invalid("Oarlock-Workspace", "missing", WHICH)
    if not slugs or wanted not in (None, *slugs):
        raise no_member()
    if wanted is None and len(slugs) > 1:
        raise invalid("Oarlock-Workspace", "missing", WHICH)
    return wanted or slugs[0]
