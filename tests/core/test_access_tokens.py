"""What a token has to say, and what is none."""

import json
from typing import Any

import pytest

from service.core.access_tokens import (
    LEEWAY,
    LONGEST,
    Flaw,
    Refused,
    Trust,
    Unverified,
    check_claims,
    claim_at,
    looks_like_token,
    name_of,
    taken_apart,
    words_at,
)
from tests.support.issuers import encoded

NOW = 1_800_000_000.0
TRUST = Trust(frozenset({"us", "https://us.example"}))
GOOD = {"iss": "https://issuer.example", "aud": "us", "sub": "ada", "exp": NOW + 60, "iat": NOW - 60}
HEADER = {"alg": "RS256", "kid": "one", "typ": "at+jwt"}


def token(header: Any = HEADER, claims: Any = GOOD, signature: bytes = b"signature") -> str:
    return ".".join(map(encoded, (header, claims, signature)))


def judged(kind: str | None = "at+jwt", trust: Trust = TRUST, **claims: Any) -> str:
    said = {name: value for name, value in (GOOD | claims).items() if value is not None}
    return check_claims(Unverified("RS256", "one", kind, said, b"", b""), trust, NOW)


def test_a_token_is_taken_apart() -> None:
    found = taken_apart(token())
    assert (found.algorithm, found.key_id, found.kind, found.issuer) == ("RS256", "one", "at+jwt", GOOD["iss"])
    assert found.claims == GOOD
    assert found.signature == b"signature"
    assert found.signed == token().rpartition(".")[0].encode()


@pytest.mark.parametrize(
    "text",
    [
        "", ".", "..", "a.b", "a.b.c", "a.b.c.d", "e30.e30.", "e30..e30", ".e30.e30",
        token() + "=", token().replace(".", " .", 1), token() + "\n", "é" + token(),
        token(header=[]), token(header="alg"), token(header=b"{"), token(header=b"\xff"), token(header={}),
        token(header=HEADER | {"alg": None}), token(header=HEADER | {"alg": 5}), token(header=HEADER | {"alg": []}),
        token(header=HEADER | {"kid": 5}), token(header=HEADER | {"kid": ""}),
        token(header=HEADER | {"kid": "x" * 256}),
        token(header=HEADER | {"kid": "a\x00b"}), token(header=HEADER | {"typ": 1}),
        token(header=HEADER | {"crit": ["exp"]}), token(header=HEADER | {"crit": []}),
        token(header=HEADER | {"b64": False}),
        token(claims=[]), token(claims=None), token(claims=b"{}x"), token(claims=b"[" * 5000),
        token(claims=b'{"a":' * 3000 + b"1" + b"}" * 3000),
        token(claims=b'{"sub":"ada","sub":"eve"}'), token(claims=b'{"exp":NaN}'), token(claims=b'{"exp":Infinity}'),
        token(claims=b'{"a":{"b":1,"b":2}}'), token(claims=b'{"exp":' + b"9" * 5000 + b"}"),
        token(header=b'{"alg":"none","alg":"RS256","kid":"one"}'),
        token(claims={"pad": "x" * LONGEST}),
    ],
)  # fmt: skip
def test_what_is_no_token_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refusal:
        taken_apart(text)
    assert refusal.value.flaw is Flaw.MALFORMED


def test_keys_of_ours_do_not_look_like_tokens() -> None:
    assert looks_like_token(token())
    assert not any(map(looks_like_token, ("oar_" + "x" * 43, "eyJ", "eyJ.x", "an-admin-key.of.its-own", "")))


@pytest.mark.parametrize(
    "claims",
    [
        {"aud": ["them", "us"]}, {"aud": "https://us.example"}, {"nbf": NOW}, {"iat": None}, {"nbf": NOW + LEEWAY - 1},
        {"exp": NOW - LEEWAY + 1}, {"exp": NOW + 0.5}, {"typ": "Bearer", "nonce": "n"}, {"token_use": "access"},
        {"nonce": "n"}, {"jti": 5}, {"sub": "ada|żółw"},
    ],
)  # fmt: skip
def test_a_good_token_says_who_it_is_about(claims: dict[str, Any]) -> None:
    assert judged(**claims) == claims.get("sub", "ada")


FLAWS: list[tuple[dict[str, Any], Flaw]] = [
    ({"aud": None}, Flaw.OF_OTHERS),
    ({"aud": "them"}, Flaw.OF_OTHERS),
    ({"aud": []}, Flaw.OF_OTHERS),
    ({"aud": ["us", 5]}, Flaw.OF_OTHERS),
    ({"aud": {"us": 1}}, Flaw.OF_OTHERS),
    ({"aud": "US"}, Flaw.OF_OTHERS),
    ({"exp": None}, Flaw.MALFORMED),
    ({"exp": "soon"}, Flaw.MALFORMED),
    ({"exp": True}, Flaw.MALFORMED),
    ({"exp": -1}, Flaw.MALFORMED),
    ({"exp": NOW * 1000}, Flaw.MALFORMED),
    ({"exp": 10**400}, Flaw.MALFORMED),
    ({"exp": float("inf")}, Flaw.MALFORMED),
    ({"exp": float("nan")}, Flaw.MALFORMED),
    ({"exp": NOW - LEEWAY}, Flaw.EXPIRED),
    ({"exp": 0}, Flaw.EXPIRED),
    ({"nbf": NOW + LEEWAY + 1}, Flaw.EARLY),
    ({"iat": NOW + 3600}, Flaw.EARLY),
    ({"nbf": "now"}, Flaw.MALFORMED),
    ({"iat": [1]}, Flaw.MALFORMED),
    ({"sub": None}, Flaw.MALFORMED),
    ({"sub": ""}, Flaw.MALFORMED),
    ({"sub": 5}, Flaw.MALFORMED),
    ({"sub": "x" * 256}, Flaw.MALFORMED),
    ({"sub": "a\x00"}, Flaw.MALFORMED),
    ({"sub": "\ud800"}, Flaw.MALFORMED),
    ({"typ": "ID"}, Flaw.KIND),
    ({"typ": "Refresh"}, Flaw.KIND),
    ({"token_use": "id"}, Flaw.KIND),
    ({"at_hash": "x"}, Flaw.KIND),
    ({"events": {}}, Flaw.KIND),
    ({"cnf": {"jkt": "x"}}, Flaw.KIND),
]


@pytest.mark.parametrize(("claims", "flaw"), FLAWS)
def test_what_is_wrong_with_a_token_is_found(claims: dict[str, Any], flaw: Flaw) -> None:
    with pytest.raises(Refused) as refusal:
        judged(**claims)
    assert refusal.value.flaw is flaw


@pytest.mark.parametrize(
    ("kind", "taken"),
    [(None, True), ("jwt", True), ("at+jwt", True), ("logout+jwt", False), ("dpop+jwt", False), ("", False)],
)
def test_the_kind_in_the_header_is_looked_at(kind: str | None, taken: bool) -> None:
    if taken:
        assert judged(kind) == "ada"
        return
    with pytest.raises(Refused) as refusal:
        judged(kind)
    assert refusal.value.flaw is Flaw.KIND


def test_a_nonce_makes_an_id_token_unless_the_token_says_otherwise() -> None:
    with pytest.raises(Refused) as refusal:
        judged("jwt", nonce="n")
    assert refusal.value.flaw is Flaw.KIND
    assert judged("jwt", nonce="n", typ="Bearer") == "ada"


def test_only_tokens_of_named_clients_are_taken() -> None:
    named = Trust(TRUST.audiences, frozenset({"app"}))
    assert judged(trust=named, azp="app") == judged(trust=named, client_id="app") == judged(trust=named, appid="app")
    for claims in ({}, {"azp": "other"}, {"azp": "other", "client_id": "app"}, {"azp": ["app"]}):
        with pytest.raises(Refused) as refusal:
            judged(trust=named, **claims)
        assert refusal.value.flaw is Flaw.OF_OTHERS


def test_claims_are_found_by_their_names_or_the_way_to_them() -> None:
    claims = json.loads(
        '{"scope": "a  b", "realm_access": {"roles": ["x", "y"]}, "https://us.example/roles": ["z"], "odd": [1, "a"]}'
    )
    assert words_at(claims, "scope") == ("a", "b")
    assert words_at(claims, "realm_access.roles") == ("x", "y")
    assert words_at(claims, "https://us.example/roles") == ("z",)
    assert words_at(claims, "odd") == words_at(claims, "none.of.it") == words_at(claims, "scope.a") == ()
    assert claim_at(claims, "realm_access") == {"roles": ["x", "y"]}


def test_people_are_called_by_the_first_claim_that_says_it() -> None:
    assert name_of({"name": " Ada ", "email": "a@b.example"}, 300) == "Ada"
    assert name_of({"name": "", "preferred_username": "ada"}, 300) == "ada"
    assert name_of({"name": "A\x00", "email": "a@b.example"}, 3) == "a@b"
    assert name_of({"name": 5}, 300) is None
