# SPDX-License-Identifier: EUPL-1.2
"""The rule engine answers as an independent implementation does, byte for byte, on random requests."""

import os
import subprocess
import sys

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SLUIS = os.environ.get("SLUIS_BIN", os.path.join(ROOT, ".build/debug/sluis"))


@pytest.mark.parametrize(("question", "count"), [("decide", 4000), ("routes", 1200)])
def test_engine_agrees_with_reference(question, count, tell):
    """A new seed each run (SLUIS_SEED repeats one); on a difference the output holds both answers."""
    command = [
        sys.executable, os.path.join(ROOT, "Tests/reference/compare.py"), "--law", os.path.join(ROOT, "law/handvat-2019"),
        "--question", question, "--count", str(count), "--", SLUIS, question, "--home", ROOT,
    ]
    run = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    tell(f"reference and Sluis, {question}: {'; '.join(run.stdout.splitlines()[:6])}")
    assert run.returncode == 0, run.stdout + run.stderr


def test_nonsense_never_stops_the_command():
    """Every line gets an answer, whatever its bytes."""
    lines = [b"", b"{", b"\xff\xfe", b"[" * 10_000, b'{"id":"\xf0\x9f\x98\x80"}', b"null", b'{"id":"a","id":"b"}']
    run = subprocess.run(
        [SLUIS, "decide", "--home", ROOT], input=b"\n".join(lines) + b"\n", capture_output=True, timeout=60, check=False)
    answers = run.stdout.splitlines()
    assert run.returncode == 0
    assert len(answers) == len(lines)
    assert all(b'"errors":[{"at":"$","code":"malformed","value":""}]' in answer for answer in answers)
