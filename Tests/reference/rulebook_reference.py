#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The decision function of the rule book a second time, slow and literal.

It exists to disagree with the fast engine. Headings follow the numbering of the specification of the rule book;
every function does what one paragraph there says and nothing else: all routes are built, nothing is cut short.
Where that text leaves a choice open, the choice made here is marked CHOICE.

    rulebook_reference.py LAW [decide|routes]     one request per line in, one answer per line out

LAW is a yaml file, or a folder whose yaml files together hold the same top-level keys.
"""

import collections
import datetime
import functools
import itertools
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import yaml

FALSE, UNKNOWN, TRUE = 0, 1, 2  # section 3: the order is the meaning
DECISION = {FALSE: "deny", UNKNOWN: "conditional", TRUE: "allow"}
HAT_GATES = {"supplier": "supplier-hat", "recipient": "recipient-hat"}
MALFORMED = {"at": "$", "code": "malformed", "value": ""}
NOTHING = frozenset()


# ---------------------------------------------------------------- reading the law


class PlainLoader(yaml.SafeLoader):
    """Reads true, false and null as such and every other scalar as the text that was written."""


PlainLoader.yaml_implicit_resolvers = {}
PlainLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))
PlainLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("^(null|~|)$"), ["n", "~", ""])


def merged(left, right, where="law"):
    """Joins two files: mappings key by key, lists one after the other; a scalar may be repeated, not changed."""
    if isinstance(left, dict) and isinstance(right, dict):
        joined = dict(left)
        for key, value in right.items():
            joined[key] = merged(left[key], value, f"{where}.{key}") if key in left else value
        return joined
    if isinstance(left, list) and isinstance(right, list):
        return left + right
    if left == right:
        return left
    raise ValueError(f"{where}: two files disagree")


def load_law(path):
    """The law in a file or folder; a folder with `based_on` is laid over the rule set beside it that it names."""
    path = Path(path)
    files = sorted(f for f in path.iterdir() if f.suffix in (".yaml", ".yml")) if path.is_dir() else [path]
    parts = [yaml.load(file.read_text(encoding="utf-8"), Loader=PlainLoader) for file in files]
    law = functools.reduce(merged, (part for part in parts if part))
    if "based_on" not in law:
        return law
    wanted, removed = law.pop("based_on"), set(law.pop("removed", []))
    base = next(beside for beside in path.parent.iterdir() if beside.name != path.name and names(beside, wanted))
    return laid_over(load_law(base), law, removed)


def names(path, ruleset):
    """Whether a file or folder is the rule set of this name."""
    files = path.glob("*.yaml") if path.is_dir() else [path] if path.suffix == ".yaml" else []
    return any(re.search(rf"^ruleset: *{re.escape(ruleset)} *$", f.read_text(encoding="utf-8"), re.M) for f in files)


WORD_MAPS = {"composites", "provenance", "review_from"}
"""Sections beside the vocabulary whose keys are names of their own."""


def laid_over(base, changes, removed):
    """Elements with an id and words replace those of the same name or come after them; the rest is replaced whole."""
    result = {}
    for key in {**base, **changes}:
        below, above = base.get(key), changes.get(key)
        rows = (below or []) + (above or []) if isinstance(below if above is None else above, list) else []
        if key == "vocabulary":
            result[key] = {word: laid_words(below[word], (above or {}).get(word, {}), removed) for word in below}
        elif key in WORD_MAPS:
            result[key] = laid_words(below or {}, above or {}, removed)
        elif rows and all(isinstance(row, dict) and "id" in row for row in rows):
            old, new = ({row["id"]: row for row in part or []} for part in (below, above))
            result[key] = list(laid_words(old, new, removed).values())
        else:
            result[key] = below if above is None else above
    return result


def laid_words(below, above, removed):
    """A replacement takes the place of what it replaces, also when that is removed by name."""
    return {name: value for name, value in {**below, **above}.items() if name not in removed or name in above}


def citation_texts(element):
    """Section 7, last line on citations: law and article with a space, or the law alone."""
    return frozenset(f"{c['law']} {c['article']}" if c["article"] else c["law"] for c in element["cites"])


# ---------------------------------------------------------------- building blocks of a route


@dataclass(frozen=True)
class Choice:
    """What one choice in one slot adds to a route; a whole route has the same shape."""

    rules: frozenset = NOTHING
    gates: frozenset = NOTHING
    duties: frozenset = NOTHING
    citations: frozenset = NOTHING
    waives: frozenset = NOTHING
    must: bool = False


def union(*choices):
    return Choice(
        NOTHING.union(*(c.rules for c in choices)),
        NOTHING.union(*(c.gates for c in choices)),
        NOTHING.union(*(c.duties for c in choices)),
        NOTHING.union(*(c.citations for c in choices)),
        NOTHING.union(*(c.waives for c in choices)),
        any(c.must for c in choices),
    )


def one_from_each(slots):
    """Every way to take one choice from every slot; no way at all when a slot is empty."""
    return [union(*combination) for combination in itertools.product(*slots)]


def valid(element, on):
    """5.3"""
    return element["valid_from"] <= on and (element["valid_until"] is None or on <= element["valid_until"])


class Rulebook:
    def __init__(self, law):
        self.law = law
        words = law["vocabulary"]
        self.parties, self.subtypes = words["parties"], words["subtypes"]
        self.origins, self.conditions = words["origins"], words["conditions"]
        self.routes_seen = {}

    # ------------------------------------------------------------ 4.1, 5.1

    def regime(self, party, side, subtype):
        """4.1"""
        overrides = self.law["regime"]["subtype_override"]
        if side == "supplier" and subtype in overrides:
            return overrides[subtype]
        kind, hat = party
        hat_regime = self.parties[kind]["hats"][hat].get("regime") if hat is not None else None
        return hat_regime or self.parties[kind]["regime"]

    def members(self, patterns):
        """Section 1: a group stands for its members."""
        for pattern in patterns:
            if "group" in pattern:
                yield from self.members(self.law["vocabulary"]["groups"][pattern["group"]]["members"])
            else:
                yield pattern

    def match(self, patterns, party):
        """5.1: "full", "hat?" or None."""
        kind, hat = party
        mine = [p for p in self.members(patterns) if p["kind"] == kind]
        if any("as" not in p or (hat is not None and hat in p["as"]) for p in mine):
            return "full"
        return "hat?" if hat is None and mine else None

    def fully(self, patterns, party):
        return self.match(patterns, party) == "full"

    def hat_gates(self, element, supplier, recipient):
        """5.2: the hat gates with which the element takes part, or None when it does not match."""
        sides = {"supplier": supplier, "recipient": recipient}
        found = {side: self.match(element[side], party) for side, party in sides.items()}
        if None in found.values():
            return None
        return frozenset(HAT_GATES[side] for side, how in found.items() if how == "hat?")

    # ------------------------------------------------------------ 4.2 - 4.5

    def effective_classes(self, request):
        """4.2"""
        law, supplier = self.law, request.supplier
        classes = set(request.classes)
        if request.subtype == "outside-information":
            extra = {
                row["class"]
                for row in law["outside_information"]
                if self.fully(row.get("supplier", []), supplier) or request.origin in row.get("origins", [])
            }
            if extra:
                classes = (classes - {"ordinary"}) | extra
        regime = self.regime(supplier, "supplier", request.subtype)
        if regime in law["regime"]["class_of_regime"]:
            classes = (classes - {"ordinary"}) | {law["regime"]["class_of_regime"][regime]}
        return classes

    def effective_subtype(self, subtype, class_):
        """4.3"""
        return subtype if subtype is not None and class_ in self.subtypes[subtype]["classes"] else None

    def effective_origin(self, request, class_):
        """4.4"""
        subtype = self.effective_subtype(request.subtype, class_)
        origin = request.origin
        if origin == "own":
            for row in self.law["origin_inference"]:
                if "classes" in row and class_ not in row["classes"]:
                    continue
                if "subtypes" in row and subtype not in row["subtypes"]:
                    continue
                if subtype in row.get("not_subtypes", []):
                    continue
                if self.fully(row.get("supplier_not", []), request.supplier):
                    continue
                origin = row["origin"]
                break
        return "own" if self.fully(self.origins[origin]["owners"], request.supplier) else origin

    def implied_facts(self, request):
        """4.5"""
        implied = {}
        for row in self.law["implied_facts"]:
            fits = (
                ("supplier" not in row or self.fully(row["supplier"], request.supplier))
                and ("recipient" not in row or self.fully(row["recipient"], request.recipient))
                and ("supplier_not" not in row or not self.fully(row["supplier_not"], request.supplier))
                and ("subtypes" not in row or request.subtype in row["subtypes"])
            )
            if fits:
                for code, value in row["set"].items():
                    implied[code] = implied.get(code, True) and value
        return implied

    # ------------------------------------------------------------ 5.4

    def subtype_fits(self, rule, subtype):
        """5.4, for supply and receive rules."""
        if "subtypes" in rule:
            return ("none" if subtype is None else subtype) in rule["subtypes"]
        return subtype is None or not self.subtypes[subtype]["closed"]

    # ------------------------------------------------------------ 6: slots

    def ways(self, element, on, gates=None, extra_gates=NOTHING):
        """The element itself and, for every composite among its gates, one alternative of that composite (6, 6.4)."""
        composites = self.law["composites"]
        listed = element.get("gates", []) if gates is None else gates
        own = Choice(
            frozenset([element["id"]]),
            frozenset(g for g in listed if g not in composites) | extra_gates,
            frozenset(element.get("duties", [])),
            citation_texts(element),
            frozenset(element.get("waives", [])),
            element.get("effect") == "must",
        )
        slots = [[own]]
        for code in listed:
            if code in composites:
                alternatives = [a for a in composites[code]["any_of"] if valid(a, on)]
                slots.append([way for a in alternatives for way in self.ways(a, on)])
        return one_from_each(slots)

    def class_exceptions(self, t, side):
        """6.3; `t` is the tuple for one class."""
        party = t.supplier if side == "supplier" else t.recipient
        regime = self.regime(party, side, t.item_subtype)
        provenance = self.law["provenance"].get(t.origin, t.supplier_regime)
        slot = []
        for entry in self.law["exceptions"]:
            how = self.match(entry["party"], party)
            if (
                how is not None
                and valid(entry, t.on)
                and t.class_ in entry["classes"]
                and ("regimes" not in entry or regime in entry["regimes"])
                and ("provenance" not in entry or provenance in entry["provenance"])
            ):
                hats = frozenset([HAT_GATES[side]]) if how == "hat?" else NOTHING
                slot += self.ways(entry, t.on, extra_gates=hats)
        return slot

    def supply_rules(self, t):
        """6.1: pairs of a supply rule and its hat gates."""
        for rule in self.law["supply_rules"]:
            hats = self.hat_gates(rule, t.supplier, t.recipient)
            if (
                hats is not None
                and not self.fully(rule.get("supplier_except", []), t.supplier)
                and not self.fully(rule.get("recipient_except", []), t.recipient)
                and t.action in rule["actions"]
                and t.class_ in rule["classes"]
                and self.subtype_fits(rule, t.subtype)
                and ("origins" not in rule or t.origin in rule["origins"])
                and ("regimes" not in rule or t.supplier_regime in rule["regimes"])
                and valid(rule, t.on)
            ):
                yield rule, hats

    def receive_grounds(self, t):
        """6.2, for a supply rule that leaves the receipt to be tested."""
        slot = []
        for rule in self.law["receive_rules"]:
            hats = self.hat_gates(rule, t.supplier, t.recipient)
            if hats is not None and t.class_ in rule["classes"] and self.subtype_fits(rule, t.subtype):
                if valid(rule, t.on):
                    slot += self.ways(rule, t.on, extra_gates=hats)
        for ground in self.law["general_receive"]:
            private = self.parties[t.recipient[0]]["private"]
            if not valid(ground, t.on) or t.class_ in ground.get("except_classes", []):
                continue
            if ground["private_only"] and not private:
                continue
            inner = [self.ways(ground, t.on)]
            if ground["exception"] == "needed" and t.class_ != "ordinary":
                inner.append(self.class_exceptions(t, "recipient"))
            slot += one_from_each(inner)
        return slot

    def onward_slots(self, t):
        """6.5: one slot per onward rule."""
        for rule in self.law["onward_rules"]:
            if valid(rule, t.on) and t.origin in rule["origins"] and t.action in rule["actions"]:
                yield [way for gates in rule["any_of"] for way in self.ways(rule, t.on, gates)]

    def deny_rules(self, t):
        """6.6: pairs of a deny rule that covers the tuple and its hat gates, whatever it spares."""
        for rule in self.law["deny_rules"]:
            hats = self.hat_gates(rule, t.supplier, t.recipient)
            if (
                hats is not None
                and not self.fully(rule.get("supplier_except", []), t.supplier)
                and not self.fully(rule.get("recipient_except", []), t.recipient)
                and t.action in rule["actions"]
                and t.class_ in rule["classes"]
                and ("subtypes" not in rule or ("none" if t.subtype is None else t.subtype) in rule["subtypes"])
                and valid(rule, t.on)
            ):
                yield rule, hats

    def deny_slots(self, t, supply_rule):
        """6.6: one slot per deny rule that does not spare the supply rule.

        CHOICE: a way out of `unless` carries no hat gate; the extra way for an unstated hat carries the id and the
        citations of the deny rule, as every way out does.
        """
        for rule, hats in self.deny_rules(t):
            if supply_rule["id"] not in rule["spares"]:
                outs = [*rule["unless"], sorted(hats)] if hats else rule["unless"]
                yield [way for gates in outs for way in self.ways(rule, t.on, gates)]

    def absolute_denies(self, t):
        """6.6 and 7: no way out and no hat missing. CHOICE: a rule that spares some supply rule is still absolute."""
        return [rule for rule, hats in self.deny_rules(t) if rule["unless"] == [] and not hats]

    def universal_slot(self, t):
        """6.7"""
        universal = self.law["universal"]
        if t.action not in universal["actions"]:
            return [Choice()]
        duties = set(universal["duties"])
        exempt = universal["inform"]["unless_both_regimes_in"]
        if not (t.supplier_regime in exempt and t.recipient_regime in exempt):
            duties.add(universal["inform"]["duty"])
        return [Choice(gates=frozenset(universal["gates"]), duties=frozenset(duties))]

    def regime_duty_slots(self, t):
        """6.8"""
        for entry in self.law["regime_duties"]:
            out = not self.fully(entry.get("recipient_not", []), t.recipient)
            if t.supplier_regime in entry["regimes"] and out and valid(entry, t.on):
                yield self.ways(entry, t.on)

    # ------------------------------------------------------------ 6: routes

    def build_routes(self, t):
        routes = []
        for rule, hats in self.supply_rules(t):
            slots = [self.ways(rule, t.on, extra_gates=hats)]
            if rule["receive"] != "implied":
                slots.append(self.receive_grounds(t))
            if rule["exception"] == "needed" and t.class_ != "ordinary":
                slots.append(self.class_exceptions(t, "supplier"))
            slots += self.onward_slots(t)
            slots += self.deny_slots(t, rule)
            slots.append(self.universal_slot(t))
            slots += self.regime_duty_slots(t)
            routes += [without_waived(route) for route in one_from_each(slots)]
        return routes

    def routes_of(self, t):
        """The routes of one class; they do not depend on facts, so they are kept per tuple."""
        if t not in self.routes_seen:
            self.routes_seen[t] = list(dict.fromkeys(self.build_routes(t)))
        return self.routes_seen[t]

    def tuples(self, request):
        """One tuple per effective class, in sorted order."""
        supplier_regime = self.regime(request.supplier, "supplier", request.subtype)
        recipient_regime = self.regime(request.recipient, "recipient", request.subtype)
        return [
            Tuple(
                request.supplier,
                request.recipient,
                request.action,
                class_,
                self.effective_subtype(request.subtype, class_),
                request.subtype,
                self.effective_origin(request, class_),
                supplier_regime,
                recipient_regime,
                request.on,
            )
            for class_ in sorted(self.effective_classes(request))
        ]


def without_waived(route):
    """6.9"""
    return Choice(route.rules, route.gates, route.duties - route.waives, route.citations, NOTHING, route.must)


@dataclass(frozen=True)
class Tuple:
    """Everything on which the routes of one class depend."""

    supplier: tuple
    recipient: tuple
    action: str
    class_: str
    subtype: str | None  # effective
    item_subtype: str | None  # as asked; decides the supplier's regime
    origin: str  # effective
    supplier_regime: str
    recipient_regime: str
    on: str


@dataclass(frozen=True)
class Request:
    ruleset: str
    on: str
    action: str
    supplier: tuple
    recipient: tuple
    classes: tuple
    subtype: str | None
    origin: str
    identifiable: bool | None
    facts: dict


# ---------------------------------------------------------------- 2: request and errors


class Malformed(Exception):
    pass


def refuse(*_):
    raise Malformed


def parse_json(line):
    """The value on a line of bytes, or Malformed.

    CHOICE: an empty line is no JSON; a repeated key has no single value, so it fits no shape; an unpaired surrogate
    escape cannot be echoed in UTF-8 and is refused.
    """
    try:
        text = line.decode("utf-8", errors="strict")
        value = json.loads(
            text, parse_constant=refuse, parse_int=Unfit, parse_float=Unfit, object_pairs_hook=object_of_pairs
        )
        json.dumps(value, ensure_ascii=False, default=lambda _: None).encode("utf-8")
    except (ValueError, RecursionError):
        raise Malformed from None
    return value


def object_of_pairs(pairs):
    counts = collections.Counter(key for key, _ in pairs)
    return {key: Unfit() if counts[key] > 1 else value for key, value in pairs}


class Unfit:
    """A value that no field of a request takes: any number, and the value of a repeated key."""

    def __init__(self, _=None):
        pass


def text(value):
    return isinstance(value, str)


def text_or_null(value):
    return value is None or isinstance(value, str)


def boolean_or_null(value):
    return value is None or isinstance(value, bool)


def date_text(value):
    return isinstance(value, str) and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value) is not None


def record(required, **fields):
    """An object with these fields, the required ones present, and no other."""

    def shape(value):
        return (
            isinstance(value, dict)
            and required <= value.keys()
            and all(key in fields and fields[key](inner) for key, inner in value.items())
        )

    return shape


def class_list(value):
    return isinstance(value, list) and value != [] and all(map(text, value)) and len(set(value)) == len(value)


def fact_map(value):
    return isinstance(value, dict) and all(map(boolean_or_null, value.values()))


PARTY = record({"kind"}, kind=text, actingAs=text_or_null)
ITEM = record({"classes"}, classes=class_list, subtype=text_or_null, origin=text_or_null, identifiable=boolean_or_null)
REQUEST = record(
    {"ruleset", "on", "supplier", "recipient", "item", "facts"},
    id=text,
    ruleset=text,
    on=date_text,
    action=text,
    supplier=PARTY,
    recipient=PARTY,
    item=ITEM,
    facts=fact_map,
)


def is_day(on):
    try:
        return bool(datetime.date(*map(int, on.split("-"))))
    except ValueError:
        return False


def vocabulary_errors(book, raw):
    """2.2"""
    words, item = book.law["vocabulary"], raw["item"]
    errors = []

    def report(bad, at, code, value):
        if bad:
            errors.append({"at": at, "code": code, "value": value})

    report(raw["ruleset"] != book.law["ruleset"], "ruleset", "unknown-ruleset", raw["ruleset"])
    report(not is_day(raw["on"]), "on", "bad-date", raw["on"])
    action = raw.get("action", "supply")
    report(action not in words["actions"], "action", "unknown-action", action)
    for side in ("supplier", "recipient"):
        kind, hat = raw[side]["kind"], raw[side].get("actingAs")
        known = kind in words["parties"]
        report(not known, f"{side}.kind", "unknown-kind", kind)
        if known and hat is not None:
            report(hat not in words["parties"][kind]["hats"], f"{side}.actingAs", "unknown-hat", hat)
    for class_ in item["classes"]:
        report(class_ not in words["classes"], "item.classes", "unknown-class", class_)
    for key in ("subtype", "origin"):
        word = item.get(key)
        report(word is not None and word not in words[key + "s"], f"item.{key}", f"unknown-{key}", word)
    for code in raw["facts"]:  # CHOICE: the word is wrong whatever its value, null included
        known = code in words["conditions"]
        report(not known, "facts", "unknown-condition", code)
        report(known and not words["conditions"][code]["settable"], "facts", "condition-not-settable", code)
    return sorted(errors, key=lambda e: (e["at"], e["code"], e["value"]))


def normal_request(raw):
    """Section 2, first paragraph: what an absent field means."""
    item = raw["item"]
    return Request(
        raw["ruleset"],
        raw["on"],
        raw.get("action", "supply"),
        (raw["supplier"]["kind"], raw["supplier"].get("actingAs")),
        (raw["recipient"]["kind"], raw["recipient"].get("actingAs")),
        tuple(item["classes"]),
        item.get("subtype"),
        item.get("origin") or "own",
        item.get("identifiable"),
        raw["facts"],
    )


def mismatch_errors(book, request):
    """2.3"""
    if request.subtype is None or book.effective_classes(request) & set(book.subtypes[request.subtype]["classes"]):
        return []
    return [{"at": "item.subtype", "code": "subtype-class-mismatch", "value": request.subtype}]


# ---------------------------------------------------------------- 7: evaluation


class Facts:
    """Section 3 over 4.5 and 4.6: which codes are true and which are false; the rest is unknown."""

    def __init__(self, book, request):
        known = {**request.facts, **book.implied_facts(request)}
        for gate in HAT_GATES.values():
            known[gate] = None
        self.true = frozenset(code for code, value in known.items() if value is True)
        self.false = frozenset(code for code, value in known.items() if value is False)

    def missing(self, route):
        return (route.gates | route.duties) & self.false

    def unknown(self, route):
        return route.gates - self.true - self.false

    def value(self, route):
        if self.missing(route):
            return FALSE
        return UNKNOWN if self.unknown(route) else TRUE


def near_misses(class_, routes, facts):
    if not routes:
        return []
    fewest = min(len(facts.missing(r)) for r in routes)
    entries = {}
    for route in routes:
        missing = facts.missing(route)
        if len(missing) == fewest:
            rules, citations = entries.setdefault((missing, facts.unknown(route)), (set(), set()))
            rules |= route.rules
            citations |= route.citations
    sums = [missing | unknown for missing, unknown in entries]
    return [
        {
            "class": class_,
            "missing": sorted(missing),
            "open": sorted(unknown),
            "rules": sorted(rules),
            "citations": sorted(citations),
        }
        for (missing, unknown), (rules, citations) in entries.items()
        if not any(other < (missing | unknown) for other in sums)
    ]


def decide(book, request):
    law = book.law
    answer = {
        "ruleset": request.ruleset,
        "regime": book.regime(request.supplier, "supplier", request.subtype),
        "mandatory": False,
        "open": [],
        "blocked": [],
        "duties": [],
        "nearMisses": [],
    }
    # CHOICE: scope and default deny count on every date, or the function would have no answer before the first day
    if request.identifiable is False:
        scope = {"rules": [law["scope"]["id"]], "citations": sorted(citation_texts(law["scope"]))}
        return {**answer, "decision": DECISION[TRUE], **scope}

    facts = Facts(book, request)
    tuples = book.tuples(request)
    routes = {t: book.routes_of(t) for t in tuples}
    values = {t: max([FALSE, *map(facts.value, routes[t])]) for t in tuples}
    value = min(values.values())

    rules, citations, duties, blocked, misses = set(), set(), set(), set(), []
    for t in tuples:
        if value == FALSE:
            if values[t] == FALSE:
                entries = near_misses(t.class_, routes[t], facts)
                misses += entries
                for entry in entries:
                    rules |= set(entry["rules"])
                    citations |= set(entry["citations"])
                absolute = book.absolute_denies(t)
                for rule in absolute:
                    rules.add(rule["id"])
                    citations |= citation_texts(rule)
                    blocked |= set(rule["would_need"])
                if not routes[t] and not absolute:
                    rules.add(law["default_deny"]["id"])
                    citations |= citation_texts(law["default_deny"])
                for route in routes[t]:
                    blocked |= facts.missing(route)
        else:
            for route in routes[t]:
                if facts.value(route) == values[t]:
                    rules |= route.rules
                    citations |= route.citations
                    duties |= route.duties
            if values[t] == UNKNOWN:
                misses += near_misses(t.class_, routes[t], facts)
    open_ = {code for entry in misses for code in entry["open"]}
    for code in open_ | blocked:
        citations |= citation_texts(book.conditions[code])
    mandatory = value == TRUE and all(any(r.must and facts.value(r) == TRUE for r in routes[t]) for t in tuples)
    return {
        **answer,
        "decision": DECISION[value],
        "mandatory": mandatory,
        "rules": sorted(rules),
        "open": sorted(open_),
        "blocked": sorted(blocked),
        "duties": sorted(duties),
        "citations": sorted(citations),
        "nearMisses": sorted(misses, key=lambda e: (e["class"], e["missing"], e["open"])),
    }


# ---------------------------------------------------------------- 9: routes


def minimal(routes):
    """Merges routes with equal gates, then keeps those whose gates contain no other route's gates."""
    by_gates = {}
    for route in routes:
        same = by_gates.get(route.gates)
        by_gates[route.gates] = route if same is None else union(same, route)
    sizes = sorted(by_gates, key=len)
    return [by_gates[g] for g in sizes if not any(other < g for other in sizes if len(other) < len(g))]


def routes(book, request):
    absolute = set()
    if request.identifiable is False:
        scope = book.law["scope"]
        kept = [Choice(frozenset([scope["id"]]), citations=citation_texts(scope))]
    else:
        implied = book.implied_facts(request)
        false = {code for code, value in implied.items() if value is False}
        true = {code for code, value in implied.items() if value is True}
        kept = [Choice()]
        for t in book.tuples(request):
            absolute |= {rule["id"] for rule in book.absolute_denies(t)}
            own = minimal(
                Choice(r.rules, r.gates - true, r.duties, r.citations) for r in book.routes_of(t) if not r.gates & false
            )
            kept = minimal(one_from_each([kept, own]))
    rows = [
        {
            "gates": sorted(r.gates),
            "rules": sorted(r.rules),
            "duties": sorted(r.duties),
            "citations": sorted(r.citations),
        }
        for r in kept
    ]
    rows.sort(key=lambda row: (len(row["gates"]), row["gates"]))
    return {"ruleset": request.ruleset, "routes": rows, "absolute": sorted(absolute)}


# ---------------------------------------------------------------- one line in, one line out


def answer_value(book, line, question=decide):
    try:
        raw = parse_json(line)
    except Malformed:
        return {"errors": [MALFORMED]}
    named = isinstance(raw, dict) and isinstance(raw.get("id"), str)
    echo = {"id": raw["id"]} if named else {}
    if not REQUEST(raw):
        return {"errors": [MALFORMED], **echo}
    errors = vocabulary_errors(book, raw)
    if not errors:
        request = normal_request(raw)
        errors = mismatch_errors(book, request)
    return {**({"errors": errors} if errors else question(book, request)), **echo}


def canonical(value):
    """Section 7, canonical form, as bytes without the line end."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def answer(book, line, question=decide):
    return canonical(answer_value(book, line, question))


def lines_of(data):
    """Lines end at U+000A only; what follows the last one is a line unless it is empty."""
    lines = data.split(b"\n")
    return lines[:-1] if lines[-1] == b"" else lines


def main(arguments):
    book = Rulebook(load_law(arguments[0]))
    question = {"decide": decide, "routes": routes}[arguments[1] if len(arguments) > 1 else "decide"]
    for line in sys.stdin.buffer:
        sys.stdout.buffer.write(answer(book, line.removesuffix(b"\n"), question) + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
