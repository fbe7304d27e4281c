"""Expecting a problem."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from service.errors import Kind, Problem


@contextmanager
def refused(kind: Kind, *faults: tuple[str, str], says: str = "") -> Iterator[None]:
    """What stands within must raise a problem of this kind, with exactly these `(pointer, code)` faults, if any."""
    with pytest.raises(Problem) as caught:
        yield
    problem = caught.value
    assert problem.kind is kind, problem.detail
    if faults:
        assert [(fault.pointer, fault.code) for fault in problem.errors] == list(faults), problem.errors
    assert says in problem.detail, problem.detail
