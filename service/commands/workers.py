"""Several processes behind one port: started, replaced when one dies, ended together."""

import multiprocessing
import threading
import time
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from multiprocessing.synchronize import Event
from socket import socket

import structlog

from service.commands.failures import Failure
from service.commands.server import AT_MOST, NOT_STARTED, end_by_force, make_server, refuse
from service.commands.signals import handled

PATIENCE = 8.0
"""Seconds for the workers' end, a little less than they allow themselves."""

LOOK = 0.2
"""Seconds between looks at whether a signal came."""

PAUSE = 1.0
"""Seconds before a worker that died is replaced."""

log = structlog.get_logger("oarlock.workers")


class Workers:
    """`count` processes that accept from the same sockets."""

    def __init__(self, count: int, sockets: list[socket]) -> None:
        self.sockets = sockets
        self.ending = False
        self.spawning = multiprocessing.get_context("spawn")
        self.proven = self.spawning.Event()
        self.processes = [self._start() for _ in range(count)]

    def run(self) -> None:
        """Keep them running until a signal says otherwise, then end them."""
        with handled(self._end):
            try:
                while not self.ending:
                    self._replace_dead()
                    wait([process.sentinel for process in self.processes], timeout=LOOK)
            finally:
                self._stop()

    def _start(self) -> BaseProcess:
        process = self.spawning.Process(target=work, args=(self.sockets, self.proven), daemon=True)
        process.start()
        return process

    def _end(self, _signal: int, _frame: object) -> None:
        if not self.ending:
            end_by_force(AT_MOST)
        self.ending = True

    def _replace_dead(self) -> None:
        for index, process in enumerate(self.processes):
            if process.exitcode is None or self.ending:
                continue
            if not self.proven.is_set():
                raise Failure(NOT_STARTED)
            log.error("worker_died", pid=process.pid, exit_code=process.exitcode)
            time.sleep(PAUSE)
            self.processes[index] = self._start()

    def _stop(self) -> None:
        refuse(self.sockets)
        for process in self.processes:
            process.terminate()
        for one in self.sockets:
            one.close()
        until = time.monotonic() + PATIENCE
        for process in self.processes:
            process.join(max(0.0, until - time.monotonic()))
            if process.exitcode is None:
                process.kill()


def work(sockets: list[socket], proven: Event) -> None:
    """What a worker does: serve until told to stop, or until there is nobody left to tell it.

    `proven` is set once it serves: from then on a death is an accident, before that it would only be repeated.
    """
    server = make_server()
    parent = multiprocessing.parent_process()
    assert parent is not None

    def watch() -> None:
        while not server.started and not wait([parent.sentinel], timeout=0.1):
            pass
        proven.set()
        wait([parent.sentinel])
        server.should_exit = True
        end_by_force(PATIENCE)

    threading.Thread(target=watch, daemon=True).start()
    server.run(sockets)
