# SPDX-License-Identifier: EUPL-1.2
"""A PostgreSQL server of our own, on a socket in a temporary folder."""
import os
import pathlib
import shutil
import subprocess
import tempfile


def binaries():
    """The folder with the programs of the newest PostgreSQL here; nothing when there is none."""
    found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name))
    return found[-1] if found else None


class Cluster:
    """Started at entry and removed at exit; `url(name)` makes a database."""

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="sluis-pg-", dir="/tmp"))
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
        self._run("initdb", "-D", self.folder / "data", "-U", "sluis", "-A", "trust", "-E", "UTF8", "--no-sync")
        options = f"-k {self.folder} -c listen_addresses= -c fsync=off"
        self._run("pg_ctl", "-D", self.folder / "data", "-l", self.folder / "log", "-o", options, "-w", "start")
        return self

    def __exit__(self, *_):
        self._run("pg_ctl", "-D", self.folder / "data", "-m", "immediate", "-w", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    def url(self, name):
        self._run("createdb", "-h", self.folder, "-U", "sluis", name)
        return f"postgres:///{name}?host={self.folder}&user=sluis"

    def query(self, name, text):
        """The answer of psql, bare."""
        return self._run("psql", "-h", self.folder, "-U", "sluis", "-At", "-d", name, "-c", text)

    def dump(self, name):
        return self._run("pg_dump", "-h", self.folder, "-U", "sluis", name)

    def _run(self, program, *arguments):
        command = [str(binaries() / program), *map(str, arguments)]
        if os.geteuid() == 0:
            command = ["runuser", "-u", "postgres", "--", *command]
        # Output goes to a file: the server inherits a pipe and would keep it open.
        with tempfile.TemporaryFile("w+") as output:
            done = subprocess.run(command, stdout=output, stderr=subprocess.STDOUT, cwd="/", timeout=120)
            output.seek(0)
            text = output.read()
        assert done.returncode == 0, f"{program}: {text}"
        return text.strip()
