# SPDX-License-Identifier: EUPL-1.2
"""Starts and stops the program under test."""
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile

from support.house_day import options as timed

ROOT = pathlib.Path(__file__).resolve().parents[3]
BINARY = os.environ.get("SLUIS_BIN", str(ROOT / ".build/debug/sluis"))
PASSWORD = (ROOT / "demo/wachtwoord.txt").read_text().splitlines()[0].strip()


def sluis(*arguments, data, typed=None, check=True):
    """Runs one command of the program on this data folder; its output as text."""
    done = subprocess.run(
        [BINARY, *arguments, "--data", str(data)], cwd=ROOT, input=typed, capture_output=True, text=True, timeout=120)
    if check:
        assert done.returncode == 0, f"sluis {' '.join(arguments)}: {done.stdout}{done.stderr}"
    return done


class Server:
    """A running server on its own data folder and port."""

    def __init__(self, data, *options):
        self.data = pathlib.Path(data)
        self.options = timed(options)
        self.process = None
        self.address = None
        self.log = None

    def start(self):
        """Starts, and returns when the server says where it listens."""
        self.log = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(
            [BINARY, "serve", "--data", str(self.data), "--port", "0", *self.options],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=self.log, text=True)
        for line in self.process.stdout:
            found = re.search(r"Sluis draait op (http://\S+)/", line)
            if found:
                self.address = found.group(1)
                return self
        self.process.wait()
        raise AssertionError(f"the server did not start: {self.messages()}")

    def messages(self):
        """What the server wrote to its log."""
        self.log.seek(0)
        return self.log.read()

    def stop(self):
        """Ends in the ordinary way."""
        self._end(signal.SIGTERM)

    def kill(self):
        """Ends as in a power failure, seen from the program."""
        self._end(signal.SIGKILL)

    def _end(self, number):
        if self.process is None:
            return
        self.process.send_signal(number)
        try:
            self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()
        self.log.close()
        self.process = None

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.stop()


class Workplace:
    """A temporary folder with the data of one installation."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="sluis-test-"))
        self.data = self.folder / "data"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)


def install(data, register="demo/register.yaml"):
    """An installation with the people of the register and no casussen."""
    sluis("install", "--register", str(register), data=data)
