# SPDX-License-Identifier: EUPL-1.2
"""The rule engine answers as an independent implementation does, byte for byte, on random requests."""

import json
import os
import subprocess
import sys

import pytest
import yaml

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SLUIS = os.environ.get("SLUIS_BIN", os.path.join(ROOT, ".build/debug/sluis"))


RULE_SETS = sorted(entry.name for entry in os.scandir(os.path.join(ROOT, "law")) if entry.is_dir())


@pytest.mark.parametrize("rule_set", RULE_SETS)
@pytest.mark.parametrize(("question", "count"), [("decide", 4000), ("routes", 1200)])
def test_engine_agrees_with_reference(question, count, rule_set, tell):
    """A new seed each run (SLUIS_SEED repeats one); on a difference the output holds both answers."""
    command = [
        sys.executable, os.path.join(ROOT, "Tests/reference/compare.py"), "--law", os.path.join(ROOT, "law", rule_set),
        "--question", question, "--count", str(count), "--", SLUIS, question, "--home", ROOT,
    ]
    run = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    tell(f"reference and Sluis, {rule_set}, {question}: {'; '.join(run.stdout.splitlines()[:6])}")
    assert run.returncode == 0, run.stdout + run.stderr


def test_golden_cases_of_every_rule_set(tell):
    """What jurists agreed on beforehand, in Tests/Golden, a file per rule set."""
    folder = os.path.join(ROOT, "Tests/Golden")
    cases = []
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            cases += yaml.safe_load(file)
    lines = b"".join(json.dumps(case["request"]).encode() + b"\n" for case in cases)
    run = subprocess.run([SLUIS, "decide", "--home", ROOT], input=lines, capture_output=True, timeout=60, check=True)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    wrong = [
        f"{case['id']}: expected {case['expect']['decision']}, got {answer.get('decision', answer)}"
        for case, answer in zip(cases, answers, strict=True) if answer.get("decision") != case["expect"]["decision"]
    ]
    tell(f"golden cases: {len(cases) - len(wrong)} of {len(cases)} as expected")
    assert not wrong and len(cases) > 100


def test_nonsense_never_stops_the_command():
    """Every line gets an answer, whatever its bytes."""
    lines = [b"", b"{", b"\xff\xfe", b"[" * 10_000, b'{"id":"\xf0\x9f\x98\x80"}', b"null", b'{"id":"a","id":"b"}']
    run = subprocess.run(
        [SLUIS, "decide", "--home", ROOT], input=b"\n".join(lines) + b"\n", capture_output=True, timeout=60, check=False)
    answers = run.stdout.splitlines()
    assert run.returncode == 0
    assert len(answers) == len(lines)
    assert all(b'"errors":[{"at":"$","code":"malformed","value":""}]' in answer for answer in answers)
