# SPDX-License-Identifier: EUPL-1.2
"""Lays the answers of the engine beside what Cedar says, and counts what was put to the test."""

import collections


class CedarComparison:
    """Compares verdicts and every id that the export promises to give back."""

    def __init__(self, book):
        law = book.law
        self.supply = {rule["id"]: rule for rule in law["supply_rules"]}
        self.grounds = {rule["id"]: rule for rule in law["receive_rules"] + law["general_receive"]}
        self.exceptions = {entry["id"] for entry in law["exceptions"]}
        self.denials = {rule["id"] for rule in law["deny_rules"]}
        self.onward = {rule["id"] for rule in law["onward_rules"]}
        self.absolute = {rule["id"] for rule in law["deny_rules"] if rule["unless"] == [] and rule["spares"] == []}
        self.waivable = {
            code for rule in law["supply_rules"] + law["receive_rules"] for code in rule.get("waives", [])
        }
        self.verdicts = collections.Counter()
        self.seen = collections.Counter()

    def difference(self, answer, judgement):
        """What differs, in words, or None."""
        self.verdicts[judgement.decision] += 1
        self.count(judgement)
        if answer["decision"] != judgement.decision:
            return f"verdict: engine {answer['decision']}, Cedar {judgement.decision}"
        told, known = set(answer["rules"]), self.ids_of(judgement)
        for name, ids, exact in known:
            theirs = told & self.of_kind(name)
            if theirs != ids and (exact or not theirs <= ids):
                return f"{name}: engine {sorted(theirs)}, Cedar {sorted(ids)}"
        return None

    def of_kind(self, name):
        return {
            "supply rules": self.supply.keys(), "receive grounds": self.grounds.keys(),
            "exceptions": self.exceptions, "absolute denials": self.absolute,
        }[name]

    def ids_of(self, judgement):
        """Kinds of ids with what Cedar gave, and whether it must be exactly that.

        A waivable duty that was refused closes some pairs of supply rule and receive ground; Cedar gives the
        grounds that hold, without the pairs.
        """
        runs = judgement.determining
        if judgement.decision == "deny":
            return [("absolute denials", {id_ for run in runs for id_ in run.denials} & self.absolute, True)]
        supply, grounds, exceptions, exact = set(), set(), set(), True
        for run in runs:
            supply |= set(run.rules)
            special = run.tuple.class_ != "ordinary"
            if any(self.supply[id_]["receive"] == "needed" for id_ in run.rules):
                grounds |= set(run.grounds)
                exact = exact and not self.waivable & set(run.refused)
                if special and any(self.grounds[id_].get("exception") == "needed" for id_ in run.grounds):
                    exceptions |= set(run.recipient_exceptions)
            if special and any(self.supply[id_]["exception"] == "needed" for id_ in run.rules):
                exceptions |= set(run.supplier_exceptions)
        return [("supply rules", supply, True), ("receive grounds", grounds, exact), ("exceptions", exceptions, exact)]

    def count(self, judgement):
        """Which elements decided something somewhere."""
        for pair in judgement.runs:
            for run in pair:
                self.seen.update(run.rules + run.denials + run.grounds)
                self.seen.update(run.supplier_exceptions + run.recipient_exceptions)

    def unseen(self, ids):
        return sorted(id_ for id_ in ids if not self.seen[id_])

    def report(self):
        """The shares and the coverage, a line each."""
        total = self.verdicts.total()
        shares = ", ".join(f"{name} {100 * count // total}%" for name, count in self.verdicts.most_common())
        yield f"verdicts of {total} requests: {shares}"
        kinds = {
            "supply rules": self.supply, "deny rules": self.denials, "receive grounds": self.grounds,
            "exceptions": self.exceptions, "onward rules": self.onward,
        }
        parts = []
        for name, ids in kinds.items():
            unseen = self.unseen(ids)
            missing = f" (not: {', '.join(unseen[:5])})" if unseen else ""
            parts.append(f"{name} {len(ids) - len(unseen)} of {len(ids)}{missing}")
        yield "decided somewhere: " + ", ".join(parts)
