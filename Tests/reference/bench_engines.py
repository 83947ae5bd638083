#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Measures Sluis, cedarpy and casbin on the same rules and the same random requests; figures, never a test.

    bench_engines.py SLUIS HOME [COUNT]

One thread each; CPU seconds for the Python engines, so that what else runs on the machine counts less. Every verdict
is compared before anything is measured.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time

import cedarpy

from aimed_requests import AimedRequests, fresh_seed
from casbin_rules import CasbinRules, asked
from cedar_referee import CedarReferee, Export
from rulebook_reference import Rulebook, decide, load_law

BATCH = 500
CASBIN_QUESTIONS = 200


def main(arguments):
    sluis, home = arguments[:2]
    count = int(arguments[2]) if len(arguments) > 2 else 2000
    book, seed = Rulebook(load_law(f"{home}/law/handvat-2019")), fresh_seed()
    requests = AimedRequests(book, seed).batch(count)
    referee = CedarReferee(book, Export.of(sluis, home))
    print(f"dezelfde {count} verzoeken voor drie machines (getal {seed}, 1 kern elk):")
    figures = measured_sluis(sluis, home, requests)
    judgements = referee.judge([request for _, request in requests])
    check(sluis, home, requests, judgements)
    runs = [run for judgement in judgements for pair in judgement.runs for run in pair]
    figures += measured_cedar(referee, runs, count)
    figures += measured_casbin(book, runs)
    figures += measured_reference(book, requests)
    table(figures)


def measured_sluis(sluis, home, requests):
    with tempfile.NamedTemporaryFile("w", suffix=".ndjson") as file:
        file.writelines(json.dumps(raw) + "\n" for raw, _ in requests)
        file.flush()
        command = [sluis, "bench", "--home", home, "--requests", file.name]
        text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    rows = re.findall(r"^  (.+?)\s{2,}(\d+(?:\.\d+)?) per seconde$", text, re.MULTILINE)
    return [(f"Sluis: {what}", float(speed)) for what, speed in rows]


def check(sluis, home, requests, judgements):
    lines = b"".join(json.dumps(raw).encode() + b"\n" for raw, _ in requests)
    run = subprocess.run([sluis, "decide", "--home", home], input=lines, capture_output=True, check=True)
    same = [json.loads(line)["decision"] for line in run.stdout.splitlines()] == [j.decision for j in judgements]
    if not same:
        sys.exit("Sluis and Cedar differ: no figures")


def measured_cedar(referee, runs, count):
    """Questions that are ready as dictionaries, against parsed policies and entities: the library at its best."""
    stages = [
        [referee.handling(run, "recipient") for run in runs], [referee.handling(run, "supplier") for run in runs],
        [referee.receiving(run) for run in runs], [referee.supplying(run) for run in runs],
    ]
    took = [seconds(lambda questions=questions: cedar(referee, questions)) for questions in stages]
    return [
        (f"cedarpy: laatste vraag alleen, in partijen van {BATCH}", len(runs) / took[3]),
        ("cedarpy: heel besluit (alle vragen)", count / sum(took)),
    ]


def cedar(referee, questions):
    for start in range(0, len(questions), BATCH):
        cedarpy.is_authorized_batch(questions[start : start + BATCH], referee.policies, referee.entities)


def measured_casbin(book, runs):
    enforcer = CasbinRules(book).enforcer()
    some = runs[:: max(1, len(runs) // CASBIN_QUESTIONS)]
    questions = [(asked(run), run.allowed) for run in some]
    wrong = [1 for question, allowed in questions if enforcer.enforce(question) != allowed]
    if wrong:
        sys.exit(f"casbin and Cedar differ on {len(wrong)} of {len(questions)}: no figures")
    took = seconds(lambda: [enforcer.enforce(question) for question, _ in questions])
    return [("casbin: laatste vraag alleen, zonder groepen", len(questions) / took)]


def measured_reference(book, requests):
    some = [request for _, request in requests[:300]]
    return [("referentie in Python: volledig antwoord", len(some) / seconds(lambda: [decide(book, r) for r in some]))]


def seconds(body):
    start = time.process_time()
    body()
    return time.process_time() - start


def table(figures):
    """Every figure, and how many times the first of Sluis is faster."""
    first = figures[0][1]
    for what, speed in figures:
        print(f"  {what:<62} {dutch(speed):>11} /s {dutch(first / speed):>7} x")
    load = os.getloadavg()[0]
    print(f"  x: zoveel keer sneller is de eerste regel; {os.cpu_count()} kernen, belasting nu {load:.1f}")


def dutch(number):
    return f"{number:,.0f}".replace(",", ".")


if __name__ == "__main__":
    main(sys.argv[1:])
