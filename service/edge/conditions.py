"""Conditional requests (RFC 9110, section 13): entity tags, and what If-Match and If-None-Match say of them.

The tag of a noun is `"<version>-<digest>"`. A write under If-Match asks whether the *version* is still the one that was
read: what is merely computed, such as progress after a new reading, is no reason to refuse it. A read under
If-None-Match asks for the whole tag, so that such a change is seen. Other answers have a digest alone.
"""

import hashlib
import re

from starlette.requests import Request

from service.operations.nouns import Versions

TAG = re.compile(r'(W/)?"([\x21\x23-\x7e\x80-\xff]*)"')
VERSION = re.compile(r"([1-9][0-9]{0,9})(-[0-9a-f]*)?")


def etag_of(body: bytes, version: int | None = None) -> str:
    """The entity tag of an answer; of a noun, with its version."""
    digest = hashlib.blake2b(body, digest_size=8).hexdigest()
    return f'"{digest}"' if version is None else f'"{version}-{digest}"'


def wanted_versions(request: Request) -> Versions:
    """The versions that If-Match allows to be changed; None without the header, or for `*`.

    Weak tags, tags that were never given here, and what is no tag allow nothing.
    """
    header = request.headers.get("if-match")
    if header is None or header.strip() == "*":
        return None
    strong = (tag for weak, tag in TAG.findall(header) if not weak)
    found = (VERSION.fullmatch(tag) for tag in strong)
    return frozenset(int(version[1]) for version in found if version is not None)


def is_known(request: Request, etag: str) -> bool:
    """Whether the caller has this very answer already, as If-None-Match says."""
    header = request.headers.get("if-none-match")
    if header is None:
        return False
    if header.strip() == "*":
        return True
    return etag.strip('"') in (tag for _, tag in TAG.findall(header))
