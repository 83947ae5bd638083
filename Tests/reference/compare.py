#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Asks a command and the reference the same random questions and compares the answers byte for byte.

    compare.py --law LAW [--seed N] [--count N] [--batch N] [--show N] [--without-silent] -- COMMAND [ARGUMENT ...]

The command reads one request per line and writes one answer per line. Prints the seed (SLUIS_SEED repeats one), the
counts per family, how many rules of the law were named in answers, and the first differences in full. Ends with 1 on
a difference, with 2 when the command itself fails.
"""

import argparse
import collections
import json
import subprocess
import sys

from aimed_requests import AimedRequests, fresh_seed
from random_requests import RandomRequests
from rulebook_reference import Rulebook, answer, decide, lines_of, load_law, routes


def arguments():
    parser = argparse.ArgumentParser(description="compare a decide command with the reference")
    parser.add_argument("--law", required=True)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--question", choices=["decide", "routes"], default="decide", help="what the command answers")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--batch", type=int, default=5_000, help="requests per run of the command")
    parser.add_argument("--show", type=int, default=5, help="differences printed in full")
    parser.add_argument("--timeout", type=float, default=300, help="seconds per run of the command")
    parser.add_argument("--without-silent", action="store_true", help="leave out what the specification is silent on")
    parser.add_argument("command", nargs="+")
    return parser.parse_args()


def answers_of(command, lines, timeout):
    data = b"".join(line + b"\n" for line in lines)
    run = subprocess.run(command, input=data, stdout=subprocess.PIPE, timeout=timeout, check=False)
    answers = lines_of(run.stdout)
    if run.returncode != 0 or len(answers) != len(lines):
        print(f"the command ended with {run.returncode} after {len(answers)} answers to {len(lines)} lines")
        return answers, False
    return answers, True


def outcome(reply):
    """The decision or error in an answer, for the counts only."""
    for word in (b"allow", b"conditional", b"deny"):
        if b'"decision":"' + word + b'"' in reply:
            return word.decode()
    if b'"routes":' in reply:
        return "routes"
    return "malformed" if b'"malformed"' in reply else "errors"


def named_rules(reply):
    """The ids in an answer, of a decision and of routes alike."""
    value = json.loads(reply)
    return set(value.get("rules", [])).union(*(route["rules"] for route in value.get("routes", [])))


def ids_of(law):
    """Every id that an answer can name."""
    rules = [row for section, rows in law.items() if section.endswith("_rules") for row in rows]
    rules += law["general_receive"] + law["exceptions"] + law["regime_duties"]
    rules += [way for composite in law["composites"].values() for way in composite["any_of"]]
    return {rule["id"] for rule in rules} | {law["scope"]["id"], law["default_deny"]["id"]}


def lines(book, seed, silent):
    """Lines with the name of their family, without end: every third is aimed at a rule."""
    source, aimed = RandomRequests(book, seed, silent=silent), AimedRequests(book, seed)
    while True:
        yield source.line()
        yield source.line()
        yield aimed.written(aimed.next_aimed()[0]), "aimed"


def main():
    options = arguments()
    seed = fresh_seed() if options.seed is None else options.seed
    print(f"seed {seed}, {options.count} requests", flush=True)
    book = Rulebook(load_law(options.law))
    source = lines(book, seed, silent=not options.without_silent)
    families, outcomes, different = collections.Counter(), collections.Counter(), collections.Counter()
    ids, named = ids_of(book.law), set()
    sound, left = True, options.count
    question = {"decide": decide, "routes": routes}[options.question]
    while left > 0 and sound:
        batch = [next(source) for _ in range(min(options.batch, left))]
        batch = [(line.replace(b"\n", b" "), family) for line, family in batch]
        left -= len(batch)
        theirs, sound = answers_of(options.command, [line for line, _ in batch], options.timeout)
        for (line, family), their in zip(batch, theirs):
            ours = answer(book, line, question)
            families[family] += 1
            outcomes[outcome(ours)] += 1
            named |= named_rules(ours)
            if ours != their:
                different[family] += 1
                if different.total() <= options.show:
                    print(f"--- difference {different.total()} ({family})")
                    print(
                        "request  ",
                        repr(line) if family in ("text", "silent") else line.decode("utf-8", "backslashreplace"),
                    )
                    print("reference", ours.decode("utf-8"))
                    print("command  ", their.decode("utf-8", "backslashreplace"), flush=True)
        if len(book.routes_seen) > 20_000:
            book.routes_seen.clear()
    print("compared", families.total(), dict(families))
    print("outcomes", dict(outcomes))
    missing = sorted(ids - named)
    print(f"rules named {len(ids) - len(missing)} of {len(ids)}, not: {' '.join(missing[:8])}")
    print("different", different.total(), dict(different))
    return 2 if not sound else 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
