"""Bodies that were compressed with gzip, inflated as they come: never more of them at once than a piece."""

import sys
import zlib
from collections.abc import Iterator

from service.errors import Kind, Problem, worded

GZIP = "gzip"
NO_GZIP = "The body is not valid gzip."
MOST_INFLATED = 200
"""How many times its own size a body may inflate to: text stays below, bombs do not."""

ALWAYS_INFLATED = 65_536
"""Bytes that a body may inflate to however small it is."""

ALWAYS_MEMBERS, SMALLEST_MEMBER = 100, 1024
"""Files one after another in a body, and how many bytes each has to have if there are more."""

AT_ONCE = 262_144


class Inflation:
    """A gzip body of any length that may become `most` bytes, and not suspiciously many for its size."""

    def __init__(self, most: int = sys.maxsize) -> None:
        self.most = most
        self._stream = zlib.decompressobj(wbits=31)
        self._members = 1
        self._taken = 0
        self._given = 0

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """What some bytes become, in pieces. Raises Problem: `malformed`, or `too_large`."""
        self._taken += len(chunk)
        limit = min(self.most, max(ALWAYS_INFLATED, self._taken * MOST_INFLATED))
        rest = chunk
        while rest:
            if self._stream.eof:
                self._begin_member()
            try:
                piece = self._stream.decompress(rest, AT_ONCE)
            except zlib.error:
                raise Problem(Kind.MALFORMED, NO_GZIP) from None
            self._given += len(piece)
            if self._given > limit:
                raise Problem(Kind.TOO_LARGE, worded("Inflated, the body has more than {most:,} bytes.", most=limit))
            rest = self._stream.unused_data if self._stream.eof else self._stream.unconsumed_tail
            yield piece

    def _begin_member(self) -> None:
        self._members += 1
        if self._members > max(ALWAYS_MEMBERS, self._taken // SMALLEST_MEMBER):
            raise Problem(Kind.MALFORMED, NO_GZIP)
        self._stream = zlib.decompressobj(wbits=31)

    def end(self) -> None:
        """There is no more: refuse what was cut short."""
        if not self._stream.eof:
            raise Problem(Kind.MALFORMED, NO_GZIP)


def inflated(body: bytes, most: int) -> bytes:
    """A gzip body as it was, up to `most` bytes; what inflates to more, or suspiciously much, is `too_large`."""
    inflation = Inflation(most)
    found = b"".join(inflation.feed(body))
    inflation.end()
    return found
