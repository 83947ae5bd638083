# SPDX-License-Identifier: EUPL-1.2
"""Judges requests with Cedar, on the policies that `sluis cedar` writes.

The head of those policies says which questions a decision takes; this file asks them, in batches, and joins the
classes of an item. Requests are made exact by the slow reference, never by the engine that is under test. No legal
knowledge stands here: it comes back from Cedar as ids, and ids go into the next question.
"""

import json
import subprocess
from dataclasses import dataclass, field

import cedarpy

from rulebook_reference import Facts


@dataclass
class Export:
    """The three texts of `sluis cedar`."""

    policies: str
    schema: str
    entities: str

    @staticmethod
    def of(sluis, home, ruleset="handvat-2019"):
        def part(name):
            command = [sluis, "cedar", "--home", home, "--ruleset", ruleset, "--part", name]
            return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout

        return Export(part("policies"), part("schema"), part("entities"))


@dataclass
class Run:
    """One class of one request in one run; the ids that Cedar gave for each question."""

    tuple: object
    optimistic: bool
    met: list
    refused: list
    recipient_exceptions: list = field(default_factory=list)
    supplier_exceptions: list = field(default_factory=list)
    grounds: list = field(default_factory=list)
    rules: list = field(default_factory=list)
    denials: list = field(default_factory=list)

    @property
    def allowed(self):
        return bool(self.rules)


@dataclass
class Judgement:
    """What Cedar says of a request: per class a pessimistic and an optimistic run."""

    runs: list

    @property
    def decision(self):
        if all(pessimistic.allowed for pessimistic, _ in self.runs):
            return "allow"
        return "conditional" if all(optimistic.allowed for _, optimistic in self.runs) else "deny"

    @property
    def determining(self):
        """Per class the run on which the answer rests: the denied classes of a denial, else every class at its best."""
        if self.decision == "deny":
            return [optimistic for _, optimistic in self.runs if not optimistic.allowed]
        return [pessimistic if pessimistic.allowed else optimistic for pessimistic, optimistic in self.runs]


class CedarReferee:
    def __init__(self, book, export):
        self.book = book
        self.codes = set(book.conditions)
        self.policies = cedarpy.PolicySet.from_str(export.policies)
        self.base = cedarpy.Entities.from_json_str(export.entities, export.schema)
        self.entities, self.items = self.base, set()
        self.questions = 0

    def judge(self, requests):
        """One judgement per request, in order; nobody identifiable and words that are unknown are not Cedar's."""
        judgements = [Judgement([self.runs_of(t, request) for t in self.book.tuples(request)]) for request in requests]
        self.settle([run for judgement in judgements for pair in judgement.runs for run in pair])
        return judgements

    def runs_of(self, t, request):
        facts = Facts(self.book, request)
        refused = sorted(facts.false)
        return (
            Run(t, False, sorted(facts.true), refused),
            Run(t, True, sorted(self.codes - facts.false), refused),
        )

    def settle(self, runs):
        """The four questions of every run, each kind in one batch."""
        self.add_items({run.tuple for run in runs})
        for run, (ids, _) in zip(runs, self.ask([self.handling(run, "recipient") for run in runs])):
            run.recipient_exceptions = ids
        for run, (ids, _) in zip(runs, self.ask([self.handling(run, "supplier") for run in runs])):
            run.supplier_exceptions = ids
        for run, (ids, _) in zip(runs, self.ask([self.receiving(run) for run in runs])):
            run.grounds = ids
        for run, (ids, denials) in zip(runs, self.ask([self.supplying(run) for run in runs])):
            run.rules, run.denials = ids, denials

    # ------------------------------------------------------------ questions

    def handling(self, run, side):
        t = run.tuple
        regime = t.supplier_regime if side == "supplier" else t.recipient_regime
        provenance = self.book.law["provenance"].get(t.origin, t.supplier_regime)
        party = t.supplier if side == "supplier" else t.recipient
        return question(run, "handle", party, regime=regime, provenance=provenance)

    def receiving(self, run):
        return question(
            run, "receive", run.tuple.recipient, supplier=reference("Party", party_id(run.tuple.supplier)),
            exceptions=run.recipient_exceptions)

    def supplying(self, run):
        t = run.tuple
        return question(
            run, t.action, t.supplier, recipient=reference("Party", party_id(t.recipient)),
            supplierRegime=t.supplier_regime, recipientRegime=t.recipient_regime,
            exceptions=run.supplier_exceptions, grounds=run.grounds)

    def ask(self, questions):
        """Per question the ids that allow it and the ids that forbid it; one of the two is empty."""
        self.questions += len(questions)
        answers = []
        for result in cedarpy.is_authorized_batch(questions, self.policies, self.entities):
            if result.diagnostics.errors:
                raise AssertionError(result.diagnostics.errors)
            ids = sorted(result.diagnostics.id_annotations_by_reason.values())
            answers.append((ids, []) if result.allowed else ([], ids))
        return answers

    def add_items(self, tuples):
        new = {item_id(t): t for t in tuples if item_id(t) not in self.items}
        if new:
            self.items |= new.keys()
            self.entities = self.entities.with_added_json_str(json.dumps([item(t) for t in new.values()]))


def question(run, action, party, **context):
    t = run.tuple
    return {
        "principal": named("Party", party_id(party)),
        "action": named("Action", action),
        "resource": named("Item", item_id(t)),
        "context": {
            "on": int(t.on.replace("-", "")), "optimistic": run.optimistic, "met": run.met, "refused": run.refused,
            **context,
        },
    }


def party_id(party):
    kind, hat = party
    return kind if hat is None else f"{kind}/{hat}"


def item_id(t):
    return f"{t.class_}/{t.subtype or 'none'}/{t.origin}"


def item(t):
    attributes = {"class": t.class_, "subtype": reference("Subtype", t.subtype or "none"), "origin": t.origin}
    return {"uid": named("Item", item_id(t)), "parents": [], "attrs": attributes}


def named(kind, id_):
    return {"type": kind, "id": id_}


def reference(kind, id_):
    return {"__entity": named(kind, id_)}
