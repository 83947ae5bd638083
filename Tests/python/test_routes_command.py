# SPDX-License-Identifier: EUPL-1.2
"""`sluis routes` with a question in options, and `sluis words`; without options it keeps its lines."""

import json
import random
import secrets

from support.server import sluis
from support.ways import options, random_question, request, routes_of, vocabulary

TREATMENT = ("--from", "mental-health-care", "--to", "police:police-task", "--class", "special_health")


def test_json_is_the_line_of_the_contract():
    seed = secrets.randbits(32)
    print(f"seed {seed}")
    numbers = random.Random(seed)
    vocabulary("subtypes")
    for question in [random_question(numbers) for _ in range(10)]:
        line = routes_of([question])[0]
        said = sluis("routes", *options(question), "--json")
        if "errors" in json.loads(line):
            assert said.returncode == 64, f"seed {seed}: {question}"
        else:
            assert said.stdout == line + "\n", f"seed {seed}: {question}"


def test_without_options_it_answers_lines():
    question = {"from": "municipality", "to": "police", "classes": ["ordinary"], "on": "2026-11-21"}
    said = sluis("routes", input=request(question) + "\nnonsense\n")
    assert said.stdout == (
        '{"absolute":["GEM-S1"],"routes":[],"ruleset":"handvat-2019"}\n'
        '{"errors":[{"at":"$","code":"malformed","value":""}]}\n')


def test_an_answer_reads_like_the_page():
    dutch, english = sluis("routes", *TREATMENT), sluis("routes", *TREATMENT, "--language", "en")
    for said, wanted in (
            (dutch, ["Er zijn 4 wegen.", "Met uitdrukkelijke toestemming", "GGZ-S1", "[valid-consent]", "Daarna altijd"]),
            (english, ["There are 4 ways.", "With explicit consent", "GGZ (mental health care)", "Afterwards always"])):
        assert said.returncode == 0, said.stderr
        for words in wanted:
            assert words in said.stdout, f"{words} not in:\n{said.stdout}"
    assert "Daarna" not in english.stdout


def test_everything_that_is_wrong_is_told_at_once_with_what_was_meant():
    said = sluis("routes", "--from", "mental-health-car", "--to", "police:agent", "--class", "helth,bsn",
                 "--subtype", "wpg-7", "--on", "2026-02-30")
    assert said.returncode == 64 and said.stdout == ""
    for line in ("--from: 'mental-health-car'", "mental-health-care?", "--to: 'agent'", "police-task", "--class: 'helth'",
                 "--subtype: 'wpg-7'", "--on: '2026-02-30'"):
        assert line in said.stderr, f"{line} not in:\n{said.stderr}"
    missing = sluis("routes", "--from", "polise")
    assert missing.returncode == 64
    for line in ("--to:", "--class:", "bedoelt u police"):
        assert line in missing.stderr, missing.stderr


def test_words_lists_every_word_in_both_languages():
    sizes = {"parties": 51, "classes": 6, "subtypes": 23, "origins": 8, "actions": 3, "conditions": 118}
    for which, size in sizes.items():
        dutch, english = (sluis("words", which, "--language", language).stdout.splitlines() for language in ("nl", "en"))
        kinds = [line for line in dutch if ":" not in line.split("\t")[0]]
        assert len(kinds) == size, which
        assert [line.split("\t")[0] for line in dutch] == [line.split("\t")[0] for line in english]
        assert dutch != english
    assert sluis("words", "partys").returncode == 64
