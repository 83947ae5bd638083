# SPDX-License-Identifier: EUPL-1.2
"""A real clamd with one signature, on a socket of its own: the harmless test file of the virus industry is its virus."""
import hashlib
import os
import pathlib
import shutil
import socket
import subprocess

from .server import ROOT

# In two halves, so that no scanner takes this file for a virus.
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


def binary():
    """Where clamd is, with the libraries it needs; nothing when it is not installed."""
    found = shutil.which("clamd")
    if found:
        return found, None
    unpacked = ROOT / ".build/clamav"
    if (unpacked / "usr/sbin/clamd").exists():
        return str(unpacked / "usr/sbin/clamd"), str(next((unpacked / "usr/lib").glob("*-linux-gnu")))
    return None


class Clamd:
    """Runs until the end of the `with`."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.socket = self.folder / "clamd.ctl"
        self.port = self._free_port()
        self.process = None

    @staticmethod
    def _free_port():
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            return probe.getsockname()[1]

    @property
    def unix(self):
        return f"unix:{self.socket}"

    @property
    def tcp(self):
        return f"tcp://127.0.0.1:{self.port}"

    def __enter__(self):
        signatures = self.folder / "signatures"
        signatures.mkdir(parents=True)
        (signatures / "proef.hdb").write_text(f"{hashlib.md5(EICAR).hexdigest()}:{len(EICAR)}:Proef.Virus\n")
        log = self.folder / "clamd.log"
        (self.folder / "clamd.conf").write_text("\n".join([
            f"DatabaseDirectory {signatures}", f"LocalSocket {self.socket}", f"TCPSocket {self.port}",
            "TCPAddr 127.0.0.1", "Foreground yes", f"LogFile {log}", "StreamMaxLength 25M", ""]))
        command, libraries = binary()
        environment = {**os.environ, **({"LD_LIBRARY_PATH": libraries} if libraries else {})}
        self.process = subprocess.Popen(
            [command, "-c", str(self.folder / "clamd.conf")], env=environment, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True)
        # The last thing that it says before it answers.
        for line in self.process.stdout:
            if "Self checking" in line:
                return self
        raise AssertionError(f"clamd did not start: {log.read_text() if log.exists() else 'no log'}")

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.wait(timeout=30)
            self.process.stdout.close()
            self.process = None

    def __exit__(self, *_):
        self.stop()
