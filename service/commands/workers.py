"""Several processes behind one port: started, replaced when one dies, ended together."""

import multiprocessing
import signal
import threading
import time
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from socket import socket
from types import FrameType

import structlog

from service.commands.server import HANDLED_SIGNALS, end_by_force, make_server

PATIENCE = 8.0
"""Seconds for the workers' end, a little less than they allow themselves."""

PAUSE = 1.0
"""Seconds before a worker that died is replaced."""

log = structlog.get_logger("oarlock.workers")


class Workers:
    """`count` processes that accept from the same sockets."""

    def __init__(self, count: int, sockets: list[socket]) -> None:
        self.sockets = sockets
        self.ending = False
        self.processes = [self._start() for _ in range(count)]

    def run(self) -> None:
        """Keep them running until a signal says otherwise, then end them."""
        before = {name: signal.signal(name, self._end) for name in HANDLED_SIGNALS}
        try:
            while not self.ending:
                self._replace_dead()
                wait([process.sentinel for process in self.processes], timeout=0.2)
        finally:
            self._stop()
            for name, handler in before.items():
                signal.signal(name, handler)

    def _start(self) -> BaseProcess:
        process = multiprocessing.get_context("spawn").Process(target=work, args=(self.sockets,), daemon=True)
        process.start()
        return process

    def _end(self, _signal: int, _frame: FrameType | None) -> None:
        self.ending = True

    def _replace_dead(self) -> None:
        for index, process in enumerate(self.processes):
            if process.exitcode is not None and not self.ending:
                log.error("worker_died", pid=process.pid, exit_code=process.exitcode)
                time.sleep(PAUSE)
                self.processes[index] = self._start()

    def _stop(self) -> None:
        for one in self.sockets:
            one.close()
        for process in self.processes:
            process.terminate()
        until = time.monotonic() + PATIENCE
        for process in self.processes:
            process.join(max(0.0, until - time.monotonic()))
            if process.exitcode is None:
                process.kill()


def work(sockets: list[socket]) -> None:
    """What a worker does: serve until told to stop, or until there is nobody left to tell it."""
    server = make_server()
    parent = multiprocessing.parent_process()
    assert parent is not None

    def watch() -> None:
        wait([parent.sentinel])
        server.should_exit = True
        end_by_force(PATIENCE)

    threading.Thread(target=watch, daemon=True).start()
    server.run(sockets)
