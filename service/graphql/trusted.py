"""Trusted documents: those of a manifest, asked for by their ids as GraphQL over HTTP has it (“Persisted Documents”).

The manifest is a JSON object of ids and documents, as code generators write it. Whatever its id, a document is found by
its SHA-256 as well, with the prefix `sha256:` of that specification or without it.
"""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import orjson
from graphql import GraphQLError, OperationDefinitionNode

from service.graphql.cost import check_cost
from service.graphql.documents import Prepared, Refused, prepare
from service.settings import Settings

SHA256 = "sha256:"
HEX = re.compile(r"[0-9a-f]{64}")
MAX_ID_LENGTH = 200
VARIABLE = "OARLOCK_TRUSTED_DOCUMENTS"


class ManifestError(Exception):
    """What is wrong with the manifest of trusted documents, in a sentence for who runs the service."""


class Documents:
    """The documents that are answered: whatever is sent, and trusted ones by their ids; or none but trusted ones."""

    def __init__(
        self,
        trusted: Mapping[str, str] | None = None,
        *,
        only_trusted: bool = False,
        introspection: bool = True,
        levels: bool = True,
    ) -> None:
        self._only_trusted = only_trusted
        self._introspection = introspection
        self.levels = levels
        """Whether queries are answered by whole levels."""
        self._by_id: dict[str, Prepared] = {}
        self._by_text: dict[str, Prepared] = {}
        for identity, text in (trusted or {}).items():
            digest = _checked(identity, text)
            prepared = self._by_text[text] = _prepared(identity, text, introspection=introspection)
            self._by_id |= {identity: prepared, digest: prepared, SHA256 + digest: prepared}

    def find(self, text: str | None, identity: str | None = None) -> Prepared:
        """The document of an id or else of a text; raises `Refused`."""
        if identity is not None:
            found = self._by_id.get(identity)
            if found is None:
                raise Refused("document_not_found", [GraphQLError("There is no trusted document with this id.")])
            return found
        text = text or ""
        if text in self._by_text:
            return self._by_text[text]
        if self._only_trusted:
            message = "Only trusted documents are answered here: send “documentId” instead of “query”."
            raise Refused("document_not_trusted", [GraphQLError(message)])
        return prepare(text, introspection=self._introspection)


def documents_of(settings: Settings) -> Documents:
    """The documents that the settings allow; raises `ManifestError`."""
    path, only = settings.trusted_documents, settings.only_trusted_documents
    if only and path is None:
        message = f"OARLOCK_ONLY_TRUSTED_DOCUMENTS needs {VARIABLE}, the file that holds them."
        raise ManifestError(message)
    trusted = {} if path is None else _read(path)
    return Documents(trusted, only_trusted=only, introspection=settings.introspection, levels=settings.graphql_levels)


def _read(path: Path) -> dict[str, str]:
    try:
        found: Any = orjson.loads(path.read_bytes())
    except OSError as error:
        message = f"{VARIABLE} cannot be read: {error.strerror}."
        raise ManifestError(message) from None
    except ValueError:
        message = f"{VARIABLE} is not valid JSON."
        raise ManifestError(message) from None
    if not (isinstance(found, dict) and all(isinstance(one, str) for one in found.values())):
        message = f"{VARIABLE} must hold one JSON object, of ids and the texts of documents."
        raise ManifestError(message)
    return found


def _checked(identity: str, text: str) -> str:
    """The SHA-256 of a document, in hexadecimal; its id has to agree when it is one."""
    if not 1 <= len(identity) <= MAX_ID_LENGTH:
        message = f"An id in {VARIABLE} has 1 to {MAX_ID_LENGTH} characters: “{identity[:MAX_ID_LENGTH]}” does not."
        raise ManifestError(message)
    digest = hashlib.sha256(text.encode()).hexdigest()
    given = identity.removeprefix(SHA256)
    if given != digest and (given != identity or HEX.fullmatch(given)):
        message = f"The trusted document “{identity}” has another SHA-256: {digest}. Write the manifest anew."
        raise ManifestError(message)
    return digest


def _prepared(identity: str, text: str, *, introspection: bool) -> Prepared:
    """A document that can be answered, at least with the smallest pages."""
    try:
        prepared = prepare(text, introspection=introspection)
        for one in prepared.document.definitions:
            if isinstance(one, OperationDefinitionNode):
                check_cost(
                    prepared.costs, one, {each.variable.name.value: 1 for each in one.variable_definitions or ()}
                )
    except (Refused, GraphQLError) as error:
        message = f"The trusted document “{identity}” cannot be answered: {error}"
        raise ManifestError(message) from None
    return prepared
