"""Turning SVG into PNG without keeping others waiting: in a process that ends with it, a few at a time."""

import asyncio
import sys

from service.edge.load import Load
from service.errors import Kind, Problem, worded
from service.present.charts import png

EXTRA = "png"


def check_installed() -> None:
    """Refuse with `not_installed` where the extra is not there."""
    if not png.is_installed():
        message = worded('This takes an extra that is not installed here: pip install "oarlock[{extra}]".', extra=EXTRA)
        raise Problem(Kind.NOT_INSTALLED, message)


async def png_of(svg: str, load: Load) -> bytes:
    """An SVG chart as PNG. Whoever stops waiting stops the drawing, too."""
    async with load.pictures:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", png.__name__, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
        )
        try:
            picture, _ = await process.communicate(svg.encode())
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
    if process.returncode:
        message = f"The process that draws pictures ended with {process.returncode}."
        raise RuntimeError(message)
    return picture
