# SPDX-License-Identifier: EUPL-1.2
"""The last of the four questions of a decision as a casbin model, for measuring only.

Supply rules are allow lines and the denials, onward rules, universal demands and regime duties are deny lines, each
with its condition as an expression. Casbin has no entities, so who is in which group is written out beforehand, and
the grounds and exceptions come from the first three questions as Cedar answered them. Waivers and spared rules are
written as in the Cedar export.
"""

import functools
import types

import casbin

MODEL = """
[request_definition]
r = q
[policy_definition]
p = id, rule, eft
[policy_effect]
e = some(where (p.eft == allow)) && !some(where (p.eft == deny))
[matchers]
m = eval(p.rule)
"""


@functools.cache
def words(text):
    return frozenset(text.split(","))


FUNCTIONS = {
    "one": lambda value, text: value in words(text),
    "all_in": lambda held, text: words(text) <= held,
    "any_in": lambda held, text: not words(text).isdisjoint(held),
}


class CasbinRules:
    def __init__(self, book):
        self.book, self.law = book, book.law
        self.composites = self.law["composites"]
        rules = [rule for section in ("supply_rules", "receive_rules") for rule in self.law[section]]
        self.waivable = {code for rule in rules for code in rule.get("waives", [])}
        self.parties = [(kind, hat) for kind, row in book.parties.items() for hat in [None, *row["hats"]]]

    def enforcer(self):
        model = casbin.Model()
        model.load_model_from_text(MODEL)
        enforcer = casbin.Enforcer(model)
        for name, function in FUNCTIONS.items():
            enforcer.add_function(name, function)
        enforcer.add_policies(self.lines())
        return enforcer

    def lines(self):
        lines = [[rule["id"], self.supply(rule), "allow"] for rule in self.law["supply_rules"]]
        lines += [[rule["id"], self.denial(rule), "deny"] for rule in self.law["deny_rules"]]
        lines += [[rule["id"], self.onward(rule), "deny"] for rule in self.law["onward_rules"]]
        lines += [[rule["id"], self.regime_duty(rule), "deny"] for rule in self.law["regime_duties"]]
        universal = self.law["universal"]
        demands = both([self.met(universal["gates"]), self.promised(universal["duties"])])
        return [*lines, ["universal", both([among("r.q.action", universal["actions"]), negated(demands)]), "deny"]]

    # ------------------------------------------------------------ conditions

    def fits(self, side, patterns, reading):
        """Who is meant, with "?" for a party whose hat may still turn out right."""
        full = [name(party) for party in self.parties if self.book.match(patterns, party) == "full"]
        perhaps = [name(party) for party in self.parties if self.book.match(patterns, party) == "hat?"]
        stated = among(f"r.q.{side}", full)
        if not perhaps or reading == "stated":
            return stated
        run = "r.q.optimistic" if reading == "helping" else "not r.q.optimistic"
        return either([stated, both([run, among(f"r.q.{side}", perhaps)])])

    def met(self, gates):
        plain = [gate for gate in gates if gate not in self.composites]
        parts = [f"all_in(r.q.met, '{','.join(plain)}')"] if plain else []
        for code in gates:
            if code in self.composites:
                ways = self.composites[code]["any_of"]
                parts.append(either([
                    both([valid(way), self.met(way["gates"]), self.promised(way["duties"])]) for way in ways
                ]))
        return both(parts)

    def promised(self, duties):
        fixed = [duty for duty in duties if duty not in self.waivable]
        return f"not any_in(r.q.refused, '{','.join(fixed)}')" if fixed else "True"

    def kept(self, rule):
        """Waivable duties; in this rule set the duty to inform is the only one."""
        inform = self.law["universal"]["inform"]
        duty, exempt = inform["duty"], inform["unless_both_regimes_in"]
        assert self.waivable == {duty}
        if duty in rule.get("waives", []):
            return "True"
        ways = [f"not any_in(r.q.refused, '{duty}')", negated(among("r.q.action", self.law["universal"]["actions"]))]
        ways.append(both([among("r.q.supplier_regime", exempt), among("r.q.recipient_regime", exempt)]))
        waiving = [other["id"] for other in self.law["receive_rules"] if duty in other.get("waives", [])]
        if rule["receive"] == "needed":
            ways.append(f"any_in(r.q.grounds, '{','.join(waiving)}')")
        return either(ways)

    def covers(self, rule, reading):
        parts = [among("r.q.action", rule["actions"]), among("r.q.class_", rule["classes"])]
        for side in ("supplier", "recipient"):
            parts.append(self.fits(side, rule[side], reading))
            if side + "_except" in rule:
                parts.append(negated(self.fits(side, rule[side + "_except"], "stated")))
        return parts

    def supply(self, rule):
        open_subtypes = ["none", *(word for word, row in self.book.subtypes.items() if not row["closed"])]
        parts = [*self.covers(rule, "helping"), among("r.q.subtype", rule.get("subtypes", open_subtypes))]
        for key, field in (("origins", "r.q.origin"), ("regimes", "r.q.supplier_regime")):
            if key in rule:
                parts.append(among(field, rule[key]))
        parts += [valid(rule), self.met(rule["gates"]), self.promised(rule["duties"]), self.kept(rule)]
        if rule["exception"] == "needed":
            parts.append("(r.q.class_ == 'ordinary' or r.q.excepted)")
        if rule["receive"] == "needed":
            parts.append("r.q.received")
        return both(parts)

    def denial(self, rule):
        parts = [*self.covers(rule, "harming"), valid(rule)]
        if "subtypes" in rule:
            parts.append(among("r.q.subtype", rule["subtypes"]))
        spared = [self.supply(other) for other in self.law["supply_rules"] if other["id"] in rule["spares"]]
        outs = [self.met(gates) for gates in rule["unless"]] + spared
        return both([*parts, negated(either(outs))])

    def onward(self, rule):
        way = both([either([self.met(gates) for gates in rule["any_of"]]), self.promised(rule["duties"])])
        parts = [among("r.q.action", rule["actions"]), among("r.q.origin", rule["origins"]), valid(rule)]
        return both([*parts, negated(way)])

    def regime_duty(self, rule):
        outside = negated(self.fits("recipient", rule.get("recipient_not", []), "stated"))
        parts = [among("r.q.supplier_regime", rule["regimes"]), outside, valid(rule)]
        return both([*parts, negated(self.promised(rule["duties"]))])


def name(party):
    kind, hat = party
    return kind if hat is None else f"{kind}/{hat}"


def among(value, options):
    return f"one({value}, '{','.join(options)}')" if options else "False"


def both(parts):
    return "(" + " and ".join(parts) + ")" if parts else "True"


def either(parts):
    return "(" + " or ".join(parts) + ")" if parts else "False"


def negated(part):
    return f"(not {part})"


def valid(element):
    until = element["valid_until"]
    return f"r.q.on >= '{element['valid_from']}'" + (f" and r.q.on <= '{until}'" if until else "")


def asked(run):
    """The last question of a run of the Cedar referee, as a casbin request."""
    t = run.tuple
    return types.SimpleNamespace(
        supplier=name(t.supplier), recipient=name(t.recipient), action=t.action, class_=t.class_,
        subtype=t.subtype or "none", origin=t.origin, on=t.on, optimistic=run.optimistic,
        met=frozenset(run.met), refused=frozenset(run.refused), supplier_regime=t.supplier_regime,
        recipient_regime=t.recipient_regime, grounds=frozenset(run.grounds), received=bool(run.grounds),
        excepted=bool(run.supplier_exceptions))
