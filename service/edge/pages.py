"""Pages for people: the files of `service/pages`, under a version that is the digest of all of them.

What is asked for is looked up among the names of files that were found at the start, never on the disk. A file is read
and compressed when it is first asked for; one that is stored as `name.gz` is sent as it is stored.
"""

import gzip
import hashlib
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from starlette.requests import Request
from starlette.responses import Response

from service.edge.conditions import etag_of, is_known
from service.errors import Kind, Problem
from service.store.encoding import to_json

FOLDER = Path(__file__).parents[1] / "pages"
ASSETS = "/assets"
MEDIA = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
}
"""The kinds of files that are served; whatever else lies there is not."""

STORED = ".gz"
"""The ending of large files of others, which the tools for developers need and the page does not."""
TOOLS = "tools/"
MODULE = re.compile(r"/(app|vendor/preact)/(?!early\.js).*\.js$")
NO_GZIP = re.compile(r"q=0(\.0*)?")

REVALIDATE = "no-cache"
KEPT = {
    "Cache-Control": "public, max-age=31536000, immutable",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
}
"""What assets say: nobody asks again, and what is opened by itself, as a picture or a worker, loads nothing."""
SAFETY = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
}
"""What every file says to browsers, besides the policy of a page."""


@dataclass(frozen=True, slots=True)
class File:
    """A file as it is sent: its bytes, which may be compressed already, under a tag of their own."""

    body: bytes
    etag: str
    media: str
    packed: bool

    def response(self, request: Request, headers: dict[str, str]) -> Response:
        """The whole of it, or 304 for who has it."""
        also = {**SAFETY, "Vary": "Accept-Encoding", "ETag": self.etag, **headers}
        if is_known(request, self.etag):
            return Response(status_code=304, headers=also)
        if self.packed:
            also["Content-Encoding"] = "gzip"
        return Response(self.body, headers=also | {"Content-Type": self.media})


class Pages:
    """The files of a folder: assets, and documents in which `{{assets}}`, `{{modules}}` and `{{files}}` name them."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self.folder = folder
        self._sent: dict[tuple[str, bool], File] = {}

    @cached_property
    def names(self) -> dict[str, Path]:
        """The files that may be asked for, by their path in the folder, without the ending of those stored packed."""
        found = {}
        for path in sorted(self.folder.rglob("*")):
            name = path.relative_to(self.folder).as_posix().removesuffix(STORED)
            if path.is_file() and PurePosixPath(name).suffix in MEDIA:
                found[name] = path
        return found

    @cached_property
    def version(self) -> str:
        """The digest of all files: another one as soon as any of them differs."""
        digest = hashlib.blake2b(digest_size=8)
        for name, path in self.names.items():
            body = path.read_bytes()
            digest.update(f"{name}\0{len(body)}\0".encode())
            digest.update(body)
        return digest.hexdigest()

    @property
    def assets(self) -> str:
        """The path under which the files of this version are."""
        return f"{ASSETS}/{self.version}"

    @property
    def files(self) -> list[str]:
        """The paths of all that the page itself may need, to be had without a network."""
        own = (name for name, path in self.names.items() if path.suffix != STORED and not name.startswith(TOOLS))
        return [f"{self.assets}/{name}" for name in own if self._is_asset(name)]

    @property
    def _preloads(self) -> str:
        """Links by which a browser fetches all modules of the page at once, not each as it comes to it."""
        return "\n".join(f'<link rel="modulepreload" href="{path}">' for path in self.files if MODULE.search(path))

    def asset(self, request: Request, version: str, name: str) -> Response:
        """One file of the present version; there is nothing under another one."""
        if version != self.version or not self._is_asset(name):
            raise nothing()
        return self._file(request, name).response(request, KEPT)

    def document(self, request: Request, name: str, policy: str) -> Response:
        """A page or a script that names assets, under a content security policy; asked for anew each time."""
        headers = {"Cache-Control": REVALIDATE, "Content-Security-Policy": policy}
        return self._file(request, name).response(request, headers)

    def _places(self) -> dict[bytes, bytes]:
        modules = (path for path in self.files if path.endswith(".js"))
        links = (f'<link rel="modulepreload" href="{path}">' for path in modules)
        return {b"assets": self.assets.encode(), b"files": to_json(self.files), b"modules": "\n".join(links).encode()}

    def _is_asset(self, name: str) -> bool:
        return name in self.names and PurePosixPath(name).suffix != ".html" and ("/" in name or name.endswith(".svg"))

    def _file(self, request: Request, name: str) -> File:
        if name not in self.names:
            raise nothing()
        wanted = (name, takes_gzip(request.headers.get("accept-encoding", "")))
        if wanted not in self._sent:
            self._sent[wanted] = self._read(*wanted)
        return self._sent[wanted]

    def _read(self, name: str, packed: bool) -> File:
        path, media = self.names[name], MEDIA[PurePosixPath(name).suffix]
        body = path.read_bytes()
        if path.suffix == STORED:
            body = body if packed else gzip.decompress(body)
            return File(body, etag_of(body), media, packed)
        if not self._is_asset(name):
            for mark, text in (
                ("assets", self.assets),
                ("modules", self._preloads),
                ("files", to_json(self.files).decode()),
            ):
                body = body.replace(f"{{{{{mark}}}}}".encode(), text.encode())
        smaller = gzip.compress(body, mtime=0) if packed else body
        if len(smaller) < len(body):
            return File(smaller, etag_of(smaller), media, packed=True)
        return File(body, etag_of(body), media, packed=False)


def takes_gzip(header: str) -> bool:
    """Whether `Accept-Encoding` lets an answer be packed (RFC 9110, section 12.5.3)."""
    liked = {coding: weight for coding, _, weight in map(_weighed, header.lower().split(","))}
    weight = liked.get("gzip", liked.get("*", "q=0"))
    return not NO_GZIP.fullmatch(weight)


def _weighed(part: str) -> tuple[str, str, str]:
    return part.replace(" ", "").partition(";")


def nothing() -> Problem:
    """What is said wherever there is no file."""
    return Problem(Kind.NOT_FOUND, "There is nothing at this path.")
