# SPDX-License-Identifier: EUPL-1.2
"""Random requests that are aimed at rules, so that each rule of the law gets its say and each verdict its share."""

import os
import secrets

from random_requests import RandomRequests
from rulebook_reference import mismatch_errors, normal_request, vocabulary_errors

AIMED_SHARE = 3
"""Of every four requests this many are aimed at a rule; the rest is as random as elsewhere."""


def fresh_seed():
    """A new seed for every run, or the one in SLUIS_SEED to repeat a run."""
    return int(os.environ.get("SLUIS_SEED") or secrets.randbits(32))


class AimedRequests(RandomRequests):
    """Requests whose facts are nearly right: every question answered yes, but for a few that matter to the rule."""

    def __init__(self, book, seed):
        super().__init__(book, seed)
        self.leaning = "random"
        self.targets = book.law["supply_rules"] + book.law["deny_rules"] + book.law["receive_rules"]
        self.turn = 0

    def facts(self, near=()):
        if self.leaning == "random":
            return super().facts(near)
        facts = dict.fromkeys(self.settable, True)
        matters = sorted(code for code in near if code in facts) or self.settable
        for code in self.random.sample(matters, min(len(matters), self.random.choice([0, 1, 1, 2, 3, 6]))):
            facts[code] = self.random.choice([None, None, False])
        return facts

    def aimed_at(self, rule):
        """A request that was written for the rule and has no errors."""
        self.leaning = "near"
        return self.sound(lambda: self.moving_on(self.rule_request(rule)))

    def moving_on(self, raw):
        """Now and then: data from another party, with something its onward rule asks not answered yes."""
        if self.one_in(4):
            onward = self.random.choice([rule for rule in self.law["onward_rules"] if rule["any_of"] != [[]]])
            raw["item"]["origin"] = self.random.choice(onward["origins"])
            code = self.random.choice(self.random.choice(onward["any_of"]))
            raw["facts"][code] = self.random.choice([True, None, False])
        return raw

    def anything(self):
        """Any request without errors."""
        self.leaning = "random"
        return self.sound(self.some_request)

    def sound(self, make):
        """Tries until the words fit together and the item is about somebody."""
        while True:
            raw = make()
            raw.pop("id", None)
            if vocabulary_errors(self.book, raw) or raw["item"].get("identifiable") is False:
                continue
            request = normal_request(raw)
            if not mismatch_errors(self.book, request):
                return raw, request

    def next_aimed(self):
        """A request aimed at the rule whose turn it is."""
        self.turn += 1
        return self.aimed_at(self.targets[self.turn % len(self.targets)])

    def batch(self, count):
        """Requests aimed at every rule in turn, with any request after each three of them."""
        return [
            self.anything() if number % (AIMED_SHARE + 1) == AIMED_SHARE else self.next_aimed()
            for number in range(count)
        ]
