"""Several processes behind one port: started, replaced when one dies, ended together."""

import multiprocessing
import threading
import time
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from multiprocessing.synchronize import Event
from socket import socket

import structlog

from service.commands.failures import FAILED, Failure
from service.commands.figures import forget_process
from service.commands.server import AT_MOST, NOT_STARTED, end_by_force, make_server, refuse
from service.commands.signals import handled
from service.meters import WORKER

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
        self.processes = [self._start(number) for number in range(count)]

    def run(self) -> None:
        """Keep them running until a signal says otherwise, then end them."""
        with handled(self._end):
            try:
                while not self.ending:
                    self._replace_dead()
                    wait([process.sentinel for process in self.processes], timeout=LOOK)
            finally:
                self._stop()

    def _start(self, number: int) -> BaseProcess:
        """The process of one place; by its name it knows which figures are its own."""
        given = (self.sockets, self.proven)
        process = self.spawning.Process(target=work, args=given, name=f"{WORKER}{number}", daemon=True)
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
            forget_process(index)
            time.sleep(PAUSE)
            self.processes[index] = self._start(index)

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
    try:
        server = make_server()
    except Exception as error:  # else it would be told past the log, with whatever its text holds
        log.critical("worker_failed", exc_info=error)
        raise SystemExit(FAILED) from None
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
