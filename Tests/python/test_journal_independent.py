# SPDX-License-Identifier: EUPL-1.2
"""The journal of a real run is checked by tools that share nothing with the program."""
import shutil
import subprocess
import sys

import pytest
from support.house_day import today
from web.server import ROOT, Server, Workplace, sluis
from web.story import People, report

CHECK = ROOT / "Tests/journal/verify_independent.py"
TODAY = today().isoformat()


def check(folder, *options):
    return subprocess.run(
        [sys.executable, str(CHECK), *options, str(folder)], capture_output=True, text=True, timeout=300)


@pytest.fixture(scope="module")
def export():
    """An export after a run with acts, readings and a destruction, and one of some time earlier."""
    with Workplace() as place, Server(place.data, "--demo") as server:
        people = People(server.address)
        casus = report(people, "bea", "dagboek", TODAY, ["regel"])
        sluis("journal", "export", str(place.folder / "earlier"), data=place.data)
        casus.take_up()
        casus.intake("notTakenUp")
        sluis("journal", "export", str(place.folder / "now"), data=place.data)
        yield place.folder


def test_an_export_of_a_real_run_is_accepted(export):
    done = check(export / "now")
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_kind_of_change_to_a_small_one_is_refused():
    done = check(ROOT / "Tests/journal/sample", "--self-test")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_later_export_continues_the_earlier_one(export):
    earlier = (export / "earlier/entries.ndjson").read_bytes()
    assert (export / "now/entries.ndjson").read_bytes().startswith(earlier)
    assert (export / "earlier/key.pem").read_bytes() == (export / "now/key.pem").read_bytes()


def test_an_export_with_one_line_left_out_is_refused(export):
    shutil.copytree(export / "now", export / "shorter")
    lines = (export / "shorter/entries.ndjson").read_bytes().splitlines(keepends=True)
    (export / "shorter/entries.ndjson").write_bytes(b"".join(lines[:-1]))
    assert check(export / "shorter").returncode == 1


def test_an_export_with_one_word_changed_is_refused(export):
    shutil.copytree(export / "now", export / "changed")
    content = (export / "changed/entries.ndjson").read_bytes()
    (export / "changed/entries.ndjson").write_bytes(content.replace(b"casus.taken-up", b"casus.taken-uq", 1))
    assert check(export / "changed").returncode == 1


def test_the_export_holds_no_personal_data(export):
    for file in (export / "now").iterdir():
        content = file.read_bytes()
        for text in (b"dagboek", b"Fokkenmast", b"Brugwachter", b'"bea"', b'"wilma"'):
            assert text not in content
