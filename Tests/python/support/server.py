# SPDX-License-Identifier: EUPL-1.2
"""The binary under test: starting and stopping its server, and running its commands."""

import os
import re
import subprocess
from pathlib import Path

from .house_day import options as timed

ROOT = Path(__file__).resolve().parents[3]
SLUIS = os.environ.get("SLUIS_BIN", str(ROOT / ".build/debug/sluis"))
PASSWORD = (ROOT / "demo/wachtwoord.txt").read_text().split("\n")[0]


def sluis(*arguments, **options):
    """Runs a command of the tool to its end and gives what it said."""
    return subprocess.run(
        [SLUIS, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, timeout=120, **options)


class Server:
    """A running server; use it with `with`, or call `stop`."""

    def __init__(self, data, *options):
        self.data = Path(data)
        self.log = open(self.data / "server.log", "w+")
        self.process = subprocess.Popen(
            [SLUIS, "serve", "--data", str(self.data), "--port", "0", *timed(options)],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=self.log, text=True)
        self.base = self._address()

    @classmethod
    def demo(cls, data):
        """A server on invented data, with a clock that can be moved."""
        return cls(data, "--demo")

    def _address(self):
        """Waits for the line that tells the address."""
        for line in self.process.stdout:
            found = re.search(r"http://[0-9.]+:\d+", line)
            if found:
                return found.group(0)
        self.log.seek(0)
        raise RuntimeError(f"the server did not start: {self.log.read()}")

    def stop(self):
        """Stops the server in good order, so that its data can be looked at."""
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=30)
        self.process.stdout.close()
        self.log.close()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.stop()
