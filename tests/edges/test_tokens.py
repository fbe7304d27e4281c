"""Access tokens of an issuer as bearers: who gets in, as whom, and what becomes of all that is not quite a token."""

import hashlib
import hmac
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from fastapi import FastAPI

from service.main import create_app
from service.settings import Issuer as Trusted
from service.settings import Settings
from tests.edges.contract import check_problem
from tests.support.issuers import AUDIENCE, KEYS, Issuer, ec_key, ed_key, encoded, issuing, public, rsa_key, signed
from tests.support.server import Server
from tests.support.workspaces import Workspace

NewWorkspace = Callable[[], Awaitable[Workspace]]
ASK = {"query": "{ viewer { scopes workspace { slug } member { name } } }"}


@pytest.fixture(scope="module")
def running() -> Iterator[Issuer]:
    with issuing() as issuer:
        yield issuer


@pytest.fixture
def issuer(running: Issuer) -> Issuer:
    """The issuer, as if it had just begun."""
    running.keys = {"one": rsa_key("one"), "curve": ec_key("two"), "edwards": ed_key("three")}
    running.published = None
    running.instead.clear()
    running.asked.clear()
    return running


@dataclass
class Place:
    """An application that trusts an issuer."""

    client: httpx.AsyncClient
    app: FastAPI

    async def get(self, token: str, path: str = "/v1/plans", **headers: str) -> httpx.Response:
        """Read something with a token."""
        return await self.client.get(path, headers={"Authorization": f"Bearer {token}", **headers})

    async def ask(self, token: str, **headers: str) -> Any:
        """Who it is, asked of the graph."""
        return await self.client.post("/graphql", json=ASK, headers={"Authorization": f"Bearer {token}", **headers})

    async def viewer(self, token: str, **headers: str) -> Any:
        """The same, of somebody who gets in."""
        response = await self.ask(token, **headers)
        assert response.status_code == 200, response.text
        return response.json()["data"]["viewer"]


@asynccontextmanager
async def serving(server: Server, *trusted: Trusted, **settings: Any) -> AsyncIterator[Place]:
    """An application with these issuers."""
    app = create_app(Settings(pool_size=3, upkeep_minutes=0, oidc_issuers=trusted, **settings), server.url)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with app.router.lifespan_context(app), httpx.AsyncClient(transport=transport, base_url="http://t") as client:
        yield Place(client, app)


@pytest.fixture
async def place(server: Server, issuer: Issuer) -> AsyncIterator[Place]:
    """One that leaves it to the caller which workspace is meant."""
    async with serving(server, Trusted(issuer=issuer.url, audience=(AUDIENCE,))) as place:
        yield place


@pytest.fixture
async def member(workspace: Workspace, issuer: Issuer, place: Place) -> dict[str, str]:
    """Ada, who may do everything in a workspace; gives the header that names it."""
    await join(place, workspace, issuer, "ada", "admin")
    return {"Oarlock-Workspace": workspace.slug}


async def join(place: Place, workspace: Workspace, issuer: Issuer, subject: str, access: str | None) -> str:
    """Make somebody a member; gives the member's id."""
    body = {"name": subject.title(), "issuer": issuer.url, "subject": subject, "access": access}
    response = await place.client.post("/v1/members", json=body, headers={"Authorization": f"Bearer {workspace.key}"})
    assert response.status_code == 201, response.text
    return response.json()["id"]


@pytest.mark.parametrize(
    ("key_id", "algorithm"), [("one", "RS256"), ("one", "PS256"), ("curve", "ES256"), ("edwards", "EdDSA")]
)
async def test_members_come_in_by_tokens_of_their_issuer(
    place: Place, issuer: Issuer, workspace: Workspace, member: dict[str, str], key_id: str, algorithm: str
) -> None:
    token = issuer.token(key_id=key_id, algorithm=algorithm)
    assert (await place.get(token, **member)).status_code == 200
    assert await place.viewer(token, **member) == {
        "scopes": ["read", "write", "ingest", "admin"],
        "workspace": {"slug": workspace.slug},
        "member": {"name": "Ada"},
    }
    made = await place.client.post(
        "/v1/plans", json={"title": "Ours"}, headers={"Authorization": f"Bearer {token}", **member}
    )
    assert made.status_code == 201
    changes = (await place.get(token, f"/v1/plans/{made.json()['id']}/changes", **member)).json()["items"]
    assert [(one["member_id"] is None, one["key_id"]) for one in changes] == [(False, None)]


ACCESS = {
    "viewer": ["read"],
    "editor": ["read", "write", "ingest"],
    "admin": ["read", "write", "ingest", "admin"],
}


@pytest.mark.parametrize("access", ACCESS)
async def test_access_says_what_a_member_may_do(
    place: Place, issuer: Issuer, workspace: Workspace, access: str
) -> None:
    await join(place, workspace, issuer, "eve", access)
    token, headers = issuer.token("eve"), {"Oarlock-Workspace": workspace.slug}
    assert (await place.viewer(token, **headers))["scopes"] == ACCESS[access]
    assert (await place.get(token, "/v1/keys", **headers)).status_code == (200 if access == "admin" else 403)
    response = await place.client.post(
        "/v1/plans", json={"title": "P"}, headers={"Authorization": f"Bearer {token}", **headers}
    )
    assert response.status_code == (403 if access == "viewer" else 201)
    if access == "viewer":
        assert response.headers["www-authenticate"] == 'Bearer realm="oarlock", error="insufficient_scope"'


@pytest.mark.parametrize("access", [None, "none"])
async def test_whoever_is_no_member_or_has_no_access_is_forbidden(
    place: Place, issuer: Issuer, workspace: Workspace, access: str | None
) -> None:
    await join(place, workspace, issuer, "eve", access)
    named = {"Oarlock-Workspace": workspace.slug}
    answers = [
        await place.get(issuer.token("eve"), **named),
        await place.get(issuer.token("mallory"), **named),
        await place.get(issuer.token("eve"), **{"Oarlock-Workspace": "no-such-workspace"}),
        await place.get(issuer.token("eve"), **{"Oarlock-Workspace": "' OR 1=1 --"}),
        await place.get(issuer.token("eve"), **{"Oarlock-Workspace": "x" * 5_000}),
        await place.ask(issuer.token("eve"), **named),
    ]
    for answer in answers:
        assert answer.status_code == 403
        check_problem(answer)
        assert answer.json()["errors"][0]["code"] == "no_member"
        assert "www-authenticate" not in answer.headers
    said = {answer.json()["detail"] for answer in answers}
    assert len(said) == 1, "who is no member learns nothing of which workspaces there are"


async def test_a_workspace_has_to_be_named_where_a_token_opens_any(
    place: Place, issuer: Issuer, member: dict[str, str]
) -> None:
    response = await place.get(issuer.token())
    assert response.status_code == 422
    assert response.json()["errors"][0]["pointer"] == "Oarlock-Workspace"


async def test_one_token_opens_each_workspace_for_itself(
    place: Place, issuer: Issuer, new_workspace: NewWorkspace
) -> None:
    first, second = await new_workspace(), await new_workspace()
    await join(place, first, issuer, "ada", "viewer")
    await join(place, second, issuer, "ada", "editor")
    token = issuer.token()
    for _ in range(2):
        for workspace, access in ((first, "viewer"), (second, "editor")):
            found = await place.viewer(token, **{"Oarlock-Workspace": workspace.slug})
            assert found["workspace"]["slug"] == workspace.slug
            assert found["scopes"] == ACCESS[access]


def attacks(issuer: Issuer) -> dict[str, str]:
    """Tokens that are almost good."""
    key, claims = rsa_key("one"), issuer.claims()
    head = {"typ": "at+jwt", "alg": "RS256", "kid": "one"}
    pem = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    der = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    good = issuer.token()
    other = rsa_key("mallory")
    other_public = public(other, "mallory")

    def hmac_signed(secret: bytes, algorithm: str = "HS256", **header: Any) -> str:
        text = f"{encoded(head | {'alg': algorithm} | header)}.{encoded(claims)}"
        return f"{text}.{encoded(hmac.new(secret, text.encode(), hashlib.sha256).digest())}"

    def with_claims(**more: Any) -> str:
        return signed(head, issuer.claims(**more), key, "RS256")

    def with_header(key: Any = key, **more: Any) -> str:
        return signed(head | more, claims, key, "RS256")

    first, second, third = good.split(".")
    found = {
        "none": f"{encoded(head | {'alg': 'none'})}.{second}.",
        "None with a signature": f"{encoded(head | {'alg': 'None'})}.{second}.{third}",
        "no algorithm": f"{encoded({'kid': 'one'})}.{second}.{third}",
        "HS256 with the public key": hmac_signed(pem),
        "HS256 with the public key in DER": hmac_signed(der),
        "HS512": hmac_signed(pem, "HS512"),
        "HS256 without a key's id": hmac_signed(pem, kid=None),
        "HS256 with an empty secret": hmac_signed(b""),
        "RS256 said, HS256 meant": hmac_signed(pem, "RS256"),
        "RS384": signed(head | {"alg": "RS384"}, claims, key, "RS384"),
        "ES256 by an RSA key": f"{encoded(head | {'alg': 'ES256'})}.{second}.{third}",
        "EdDSA by an RSA key": f"{encoded(head | {'alg': 'EdDSA'})}.{second}.{third}",
        "PS256 said, RS256 signed": signed(head | {"alg": "PS256"}, claims, key, "RS256"),
        "a key of another curve": signed(
            head | {"alg": "ES256", "kid": "curve"}, claims, ec_key("x", ec.SECP384R1), "ES384"
        ),
        "a null signature": f"{encoded(head | {'alg': 'ES256', 'kid': 'curve'})}.{second}.{encoded(bytes(64))}",
        "somebody else's key": with_header(other),
        "the key in the header": with_header(other, jwk=other_public),
        "the keys elsewhere": with_header(other, jku="http://127.0.0.1:1/keys", kid="mallory"),
        "a certificate in the header": with_header(other, x5c=[encoded(der)], x5u="http://127.0.0.1:1/"),
        "a key that is a path": with_header(kid="../../../../etc/passwd"),
        "a key that is SQL": with_header(kid="one' UNION SELECT 'x"),
        "a key that is a URL": with_header(kid="http://127.0.0.1:1/key"),
        "a key that is a list": with_header(kid=["one"]),
        "no key": with_header(kid=None),
        "critical": with_header(crit=["exp"]),
        "unencoded": with_header(b64=False, crit=["b64"]),
        "a token in a token": signed(head | {"cty": "JWT"}, good.encode(), key, "RS256"),
        "encrypted": f"{encoded({'alg': 'RSA-OAEP', 'enc': 'A256GCM'})}.{second}.{third}.{third}.{third}",
        "an ID token": with_claims(at_hash="x", nonce="n"),
        "an ID token of Keycloak": with_claims(typ="ID"),
        "a refresh token": with_claims(typ="Refresh"),
        "a logout token": with_header(typ="logout+jwt"),
        "bound to a key": with_claims(cnf={"jkt": "x"}),
        "for somebody else": with_claims(aud="https://other.example"),
        "for nobody": with_claims(aud=None),
        "for a list of others": with_claims(aud=["a", "b"]),
        "for something odd": with_claims(aud={"https://oarlock.example": True}),
        "of another issuer": with_claims(iss="https://evil.example"),
        "of an issuer with a slash": with_claims(iss=issuer.url + "/"),
        "of two issuers": with_claims(iss=[issuer.url, "x"]),
        "of nobody": with_claims(iss=None),
        "about nobody": with_claims(sub=None),
        "about an object": with_claims(sub={"id": "ada"}),
        "about NUL": with_claims(sub="ada\x00"),
        "about half a character": with_claims(sub="\ud800"),
        "expired": with_claims(exp=int(time.time()) - 60),
        "expired as text": with_claims(exp="9999999999"),
        "never expiring": with_claims(exp=None),
        "expiring in milliseconds": with_claims(exp=int(time.time() * 1000)),
        "not yet": with_claims(nbf=int(time.time()) + 3600),
        "made tomorrow": with_claims(iat=int(time.time()) + 86_400),
        "two subjects": signed(head, json.dumps(claims)[:-1].encode() + b', "sub": "ada"}', key, "RS256"),
        "NaN": signed(head, json.dumps(claims | {"x": float("nan")}).encode(), key, "RS256"),
        "no object": signed(head, b'["ada"]', key, "RS256"),
        "deep": signed(head, b'{"a":' * 1_900 + b"1" + b"}" * 1_900, key, "RS256"),
        "huge": with_claims(pad="x" * 20_000),
        "very large": "eyJ" + "x" * 60_000 + ".e30.e30",
        "a bit more": good + "A",
        "a bit less": good[:-2],
        "a changed claim": f"{first}.{encoded(claims | {'sub': 'root'})}.{third}",
        "no signature": f"{first}.{second}.",
        "two parts": f"{first}.{second}",
        "four parts": f"{good}.{third}",
        "no base64": f"eyJ!.{second}.{third}",
        "padded": f"{first}==.{second}.{third}",
        "no JSON": f"eyJub3Q.{second}.{third}",
        "in capitals": good.upper(),
    }
    assert len(set(found.values())) == len(found)
    return found


async def test_nothing_that_is_not_quite_a_token_gets_in(place: Place, issuer: Issuer, member: dict[str, str]) -> None:
    assert (await place.get(issuer.token(), **member)).status_code == 200
    for name, token in attacks(issuer).items():
        for answer in (await place.get(token, **member), await place.ask(token, **member)):
            assert answer.status_code == 401, (name, answer.text)
            check_problem(answer)
            assert answer.headers["www-authenticate"].startswith('Bearer realm="oarlock"'), name
            if answer.json().get("errors"):
                assert answer.headers["www-authenticate"].endswith('error="invalid_token"'), name
            for part in (*token.split("."), issuer.url, "Traceback", "PyJWT"):
                assert len(part) < 5 or part not in answer.text, (name, answer.text)
    assert issuer.asked[KEYS] <= 2, "however many keys were made up"
    assert (await place.get(issuer.token(), **member)).status_code == 200


async def test_a_flood_of_made_up_keys_asks_the_issuer_once(
    place: Place, issuer: Issuer, member: dict[str, str]
) -> None:
    assert (await place.get(issuer.token(), **member)).status_code == 200
    claims = issuer.claims()
    head = {"typ": "at+jwt", "alg": "RS256"}
    good = issuer.token()
    for one in range(200):
        token = f"{encoded(head | {'kid': f'made-up-{one}'})}.{encoded(claims)}.{good.rpartition('.')[2]}"
        assert (await place.get(token, **member)).status_code == 401
    assert issuer.asked[KEYS] == 1


async def test_an_issuer_that_is_away_is_a_503_before_its_keys_are_known_and_nothing_after(
    place: Place, issuer: Issuer, member: dict[str, str]
) -> None:
    issuer.instead = {KEYS: (500, {}, b"")}
    away = await place.get(issuer.token(), **member)
    assert away.status_code == 503
    assert int(away.headers["retry-after"]) > 1
    tokens = place.app.state.edge.keyring.tokens
    (trusted,) = tokens._trusted.values()
    trusted.published._tried_at = None
    issuer.instead.clear()
    assert (await place.get(issuer.token(), **member)).status_code == 200
    issuer.instead = {KEYS: (500, {}, b"")}
    assert (await place.get(issuer.token("ada", jti="2"), **member)).status_code == 200


async def test_keys_of_ours_go_on_beside_tokens(place: Place, workspace: Workspace) -> None:
    assert (await place.get(workspace.key)).status_code == 200
    assert (await place.get(workspace.key, **{"Oarlock-Workspace": "whatever"})).status_code == 200
    refused = await place.get("oar_" + "x" * 43)
    assert refused.headers["www-authenticate"] == 'Bearer realm="oarlock", error="invalid_token"'
    nothing = await place.client.get("/v1/plans")
    assert nothing.headers["www-authenticate"] == 'Bearer realm="oarlock"'


async def test_without_an_issuer_tokens_are_keys_that_nobody_knows(
    server: Server, issuer: Issuer, workspace: Workspace
) -> None:
    async with serving(server) as place:
        answer = await place.get(issuer.token())
        assert answer.status_code == 401
    assert not issuer.asked


async def test_a_claim_names_the_workspaces_and_the_header_one_of_them(
    server: Server, issuer: Issuer, new_workspace: NewWorkspace
) -> None:
    first, second, third = [await new_workspace() for _ in range(3)]
    mapped = {"org-1": first.slug, "org-2": second.slug}
    trusted = Trusted(
        issuer=issuer.url, audience=(AUDIENCE,), workspace_claim="https://o.example/orgs", workspaces=mapped
    )
    async with serving(server, trusted) as place:
        for workspace in (first, second, third):
            await join(place, workspace, issuer, "ada", "viewer")

        async def slug(orgs: Any, **headers: str) -> Any:
            answer = await place.ask(issuer.token(**{"https://o.example/orgs": orgs}), **headers)
            return (
                answer.json()["data"]["viewer"]["workspace"]["slug"]
                if answer.status_code == 200
                else answer.status_code
            )

        assert await slug("org-1") == first.slug
        assert await slug(["org-2", "org-9"]) == second.slug
        assert await slug(["org-1", "org-2"]) == 422
        assert await slug(["org-1", "org-2"], **{"Oarlock-Workspace": second.slug}) == second.slug
        assert await slug("org-1", **{"Oarlock-Workspace": second.slug}) == 403
        assert await slug("org-1", **{"Oarlock-Workspace": third.slug}) == 403
        assert await slug(third.slug) == await slug(None) == await slug(5) == 403


async def test_tokens_of_one_workspace_open_no_other(
    server: Server, issuer: Issuer, new_workspace: NewWorkspace
) -> None:
    first, second = await new_workspace(), await new_workspace()
    async with serving(server, Trusted(issuer=issuer.url, audience=(AUDIENCE,), workspace=first.slug)) as place:
        for workspace in (first, second):
            await join(place, workspace, issuer, "ada", "viewer")
        assert (await place.viewer(issuer.token()))["workspace"]["slug"] == first.slug
        assert (await place.get(issuer.token(), **{"Oarlock-Workspace": second.slug})).status_code == 403


async def test_scopes_of_a_token_narrow_what_its_bearer_may_do(
    server: Server, issuer: Issuer, workspace: Workspace
) -> None:
    trusted = Trusted(issuer=issuer.url, audience=(AUDIENCE,), workspace=workspace.slug, scopes_claim="scope")
    async with serving(server, trusted) as place:
        await join(place, workspace, issuer, "ada", "editor")
        for scope, expected in {
            "openid oarlock:read": ["read"],
            "oarlock:write": ["read", "write"],
            "oarlock:admin": ["read", "write", "ingest"],
            "oarlock:ingest oarlock:read": ["read", "ingest"],
        }.items():
            assert (await place.viewer(issuer.token(scope=scope)))["scopes"] == expected, scope
        for scope in ("openid profile", "", None, {"oarlock:read": 1}, "OARLOCK:READ"):
            assert (await place.get(issuer.token(scope=scope))).status_code == 403, scope


async def test_roles_may_stand_deep_in_a_token(server: Server, issuer: Issuer, workspace: Workspace) -> None:
    trusted = Trusted(
        issuer=issuer.url,
        audience=(AUDIENCE,),
        workspace=workspace.slug,
        scopes_claim="realm_access.roles",
        scopes={"marketing": "write", "boss": "admin"},
        provision="admin",
    )
    async with serving(server, trusted) as place:
        seen = await place.viewer(issuer.token("grace", realm_access={"roles": ["offline", "marketing"]}))
        assert seen["scopes"] == ["read", "write"]
        seen = await place.viewer(issuer.token("grace", realm_access={"roles": ["boss"]}))
        assert seen["scopes"] == ["read", "write", "ingest", "admin"]
        assert (await place.get(issuer.token("grace", realm_access={"roles": []}))).status_code == 403


async def test_people_become_members_when_they_first_come_if_that_is_wanted(
    server: Server, issuer: Issuer, workspace: Workspace
) -> None:
    trusted = Trusted(issuer=issuer.url, audience=(AUDIENCE,), workspace=workspace.slug, provision="viewer")
    async with serving(server, trusted) as place:
        assert (await place.viewer(issuer.token("grace", name="Grace Hopper")))["member"] == {"name": "Grace Hopper"}
        assert (await place.viewer(issuer.token("x" * 255)))["member"] == {"name": "x" * 255}
        assert (await place.viewer(issuer.token("lin", name="\x00", email="lin@b.example")))["scopes"] == ["read"]
        again = await place.viewer(issuer.token("grace", name="Another"))
        assert again["member"] == {"name": "Grace Hopper"}
        items = (await place.get(workspace.key, "/v1/changes?noun=member")).json()["items"]
        assert [one["reason"] for one in items] == ["Came for the first time."] * 3
        assert items[0]["after"]["access"] == "viewer"
        assert items[0]["request_id"]
        grace = items[0]["noun_id"]
        headers = {"Authorization": f"Bearer {workspace.key}"}
        assert (await place.client.patch(f"/v1/members/{grace}", json={"access": "none"}, headers=headers)).is_success
        assert (await place.get(issuer.token("grace", jti="3"))).status_code == 403, "who was shut out stays out"


async def test_only_clients_that_are_named_get_in(server: Server, issuer: Issuer, workspace: Workspace) -> None:
    trusted = Trusted(issuer=issuer.url, audience=(AUDIENCE,), workspace=workspace.slug, clients=("app",))
    async with serving(server, trusted) as place:
        await join(place, workspace, issuer, "ada", "viewer")
        assert (await place.get(issuer.token())).status_code == 200
        assert (await place.get(issuer.token(azp="other"))).status_code == 401


async def test_algorithms_may_be_narrowed(server: Server, issuer: Issuer, workspace: Workspace) -> None:
    trusted = Trusted(issuer=issuer.url, audience=(AUDIENCE,), workspace=workspace.slug, algorithms=("ES256",))
    async with serving(server, trusted) as place:
        await join(place, workspace, issuer, "ada", "viewer")
        assert (await place.get(issuer.token())).status_code == 401
        assert (await place.get(issuer.token(key_id="curve", algorithm="ES256"))).status_code == 200


async def test_what_was_done_under_an_idempotency_key_is_not_done_again_with_a_new_token(
    place: Place, issuer: Issuer, member: dict[str, str]
) -> None:
    async def post(token: str) -> httpx.Response:
        headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": "once", **member}
        return await place.client.post("/v1/plans", json={"title": "Once"}, headers=headers)

    first, second = issuer.token(jti="1"), issuer.token(jti="2")
    assert (await post(first)).status_code == 201
    assert (await post(first)).headers["idempotency-replayed"] == "true"
    assert (await post(second)).status_code == 409
    plans = (await place.get(second, **member)).json()["items"]
    assert [one["title"] for one in plans] == ["Once"]


@pytest.mark.parametrize(
    "given",
    [
        {"issuer": "http://issuer.example"}, {"issuer": "ftp://issuer.example"}, {"issuer": "issuer.example"},
        {"issuer": "https://u:p@issuer.example"}, {"issuer": "https://issuer.example?x=1"},
        {"issuer": "https://issuer.example#x"}, {"issuer": "https://"}, {"audience": []}, {"audience": ""},
        {"workspace": "a", "workspace_claim": "b"}, {"workspaces": {"a": "b"}}, {"provision": "admin"},
        {"provision": "root", "workspace": "a"}, {"provision": "admin", "workspace": "a"},
        {"algorithms": ["HS256"]}, {"algorithms": ["none"]},
        {"algorithms": []}, {"scopes": {"a": "everything"}}, {"nothing": 1},
    ],
)  # fmt: skip
def test_issuers_that_would_not_be_safe_are_not_set(given: dict[str, Any]) -> None:
    usual = {"issuer": "https://issuer.example", "audience": "us"}
    assert Trusted.model_validate(usual).audience == ("us",)
    with pytest.raises(ValueError, match=r"\S"):
        Trusted.model_validate(usual | given)
