#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Random lines for the `decide` question, from a seed: good requests, bad words, bad shapes and bad text.

    random_requests.py LAW SEED COUNT       prints the lines; the seed goes to standard error

A line is bytes without its line end. Families and their shares stand in `FAMILIES`; the family `silent` holds lines on
which the specification is silent (repeated keys, empty lines, unpaired surrogates) and can be left out.
"""

import json
import random
import sys

from rulebook_reference import Rulebook, load_law

FAMILIES = {"rule": 46, "uniform": 20, "words": 12, "dates": 5, "shapes": 9, "text": 5, "silent": 3}
GOOD_DAYS = ["2019-03-01", "2019-06-01", "2019-12-31", "2020-01-01", "2024-02-29", "9999-12-31"]
EARLY_DAYS = ["2019-02-28", "2018-07-01", "0001-01-01", "1582-10-10"]
BAD_DAYS = [
    "2019-02-29",
    "1900-02-29",
    "2100-02-29",
    "2019-13-01",
    "2019-00-10",
    "2019-04-31",
    "2019-06-00",
    "0000-01-01",
    "0000-02-29",
    "9999-99-99",
    "2019-12-32",
    "2019-01-99",
]
NO_DATE_TEXTS = [
    "",
    "2019-6-1",
    "20190601",
    "2019-06-01T00:00",
    "2019-06-01\n",
    " 2019-06-01",
    "+019-06-01",
    "2019/06/01",
    "２０１９-06-01",
    "٢٠١٩-٠٦-٠١",
    "2019-06-01\u0000",
    "12019-06-01",
    "2019\u201006\u201001",
    "-019-06-01",
    "2019-06-1 ",
]
ODD_TEXTS = [
    "",
    " ",
    'a/b\\c"d',
    "tab\tline\nreturn\r",
    "\r\n",
    "\n\r",
    "\b\f\u0000\u0001\u001f\u007f\u0080\u009f",
    "é",
    "e\u0301",
    "\u212a\u2126\u212b",
    "K",
    "ordinary ",
    "Ordinary",
    "ordinary\u0301",
    "\u2028\u2029\ufeff",
    "\U0001f600",
    "\U0010ffff",
    "\ue000\uffff",
    "\uffff",
    "𝒳",
    "नमस्ते",
    "\u0915\u093c",
    "\u0958",
    "ß",
    "İ",
    "\u1100\u1161",
    "가",
    "</script>",
    "null",
    "true",
    "a" * 300,
    "none",
    "supplier-hat",
    "\u200d",
    "👩‍👩‍👧",
    "é\u0323",
    "e\u0323\u0301",
    "\ufffd",
    "\u037e",
    ";",
    "z",
    "Z",
    "~",
    "!",
]
OTHER_TYPES = [None, True, False, 0, 1, -1, 1.0, 0.5, 10**30, "", "x", "true", [], {}, [[]], ["x"], [None], {"x": None}]


def turning_days(law):
    """Every day on which an element of the law begins or counts for the last time."""
    days = set()
    for section in law.values():
        for row in section if isinstance(section, list) else []:
            if isinstance(row, dict):
                days |= {row.get("valid_from"), row.get("valid_until")}
    return days - {None}


class RandomRequests:
    def __init__(self, book, seed, silent=True):
        self.random = random.Random(seed)
        self.book, self.law, self.words = book, book.law, book.law["vocabulary"]
        self.settable = [c for c, v in self.words["conditions"].items() if v["settable"]]
        self.days = GOOD_DAYS + sorted(turning_days(self.law))
        self.families = {k: v for k, v in FAMILIES.items() if silent or k != "silent"}

    def line(self):
        """One line and the name of its family."""
        family = self.random.choices(list(self.families), list(self.families.values()))[0]
        return getattr(self, family + "_line")(), family

    # ------------------------------------------------------------ pieces

    def one_in(self, n):
        return self.random.randrange(n) == 0

    def odd(self):
        if self.one_in(3):
            pool = [range(0x80), range(0x20), range(0x80, 0x800), range(0xE000, 0x10000), range(0x10000, 0x11000)]
            return "".join(chr(self.random.choice(self.random.choice(pool))) for _ in range(self.random.randrange(6)))
        return self.random.choice(ODD_TEXTS)

    def party(self, pattern=None):
        if pattern is None:
            kind, hats = self.random.choice(list(self.words["parties"])), None
        else:
            kind, hats = pattern["kind"], pattern.get("as")
        own = list(self.words["parties"][kind]["hats"])
        hat = self.random.choice(hats) if hats and not self.one_in(5) else self.random.choice([*own, None])
        if self.one_in(5):
            hat = None
        return {"kind": kind} if hat is None and self.one_in(2) else {"kind": kind, "actingAs": hat}

    def day(self):
        return self.random.choice(self.days if not self.one_in(20) else EARLY_DAYS)

    def rule_codes(self, *rules):
        """The gates and duties of the rules, composites opened."""
        codes = set()
        for rule in rules:
            for code in [*rule.get("gates", []), *rule.get("duties", []), *sum(rule.get("unless", []), [])]:
                alternatives = self.law["composites"].get(code, {"any_of": [{"gates": [code]}]})["any_of"]
                codes.update(g for a in alternatives for g in a["gates"])
        return codes

    def facts(self, near=()):
        """Facts with one leaning for this request, and a stronger say on the codes in `near`."""
        leaning = self.random.choice(
            [(8, 1, 1, 1), (1, 6, 1, 4), (1, 1, 1, 12), (3, 3, 1, 3), (1, 0, 0, 0), (30, 1, 0, 1)]
        )
        # every request draws its own set of codes to speak about
        share = self.random.choice([0.05, 0.3, 0.7, 1.0])
        codes = [c for c in self.settable if c in near or self.random.random() < share]
        codes += self.random.choices(["necessity-per-supply", "purpose-specified", "receiver-competent"], k=2)
        self.random.shuffle(codes)
        values = self.random.choices([True, False, None, "absent"], leaning, k=len(codes))
        return {c: v for c, v in zip(codes, values) if v != "absent"}

    def request(self, supplier, recipient, action, item, facts):
        request = {
            "ruleset": self.law["ruleset"],
            "on": self.day(),
            "supplier": supplier,
            "recipient": recipient,
            "item": item,
            "facts": facts,
        }
        if action != "supply" or self.one_in(2):
            request["action"] = action
        if self.one_in(3):
            request["id"] = self.odd() if self.one_in(2) else f"r-{self.random.randrange(10**6)}"
        keys = list(request)
        self.random.shuffle(keys)
        return {key: request[key] for key in keys}

    def item(self, classes, subtype, origin):
        item = {"classes": classes}
        for key, value in (("subtype", subtype), ("origin", origin)):
            if value is not None or self.one_in(2):
                item[key] = value
        if self.one_in(3):
            item["identifiable"] = self.random.choice([True, None, True, None, False])
        return item

    # ------------------------------------------------------------ whole requests

    def rule_request(self, rule=None):
        """A request that the rule, or one chosen here, was written for, more often than not."""
        pick = self.random.choice
        rule = rule or pick(self.law[pick(["supply_rules"] * 5 + ["receive_rules", "deny_rules"])])
        supplier = pick(list(self.book.members(rule["supplier"])))
        recipient = pick(list(self.book.members(rule["recipient"])))
        if self.one_in(8):  # some facts are implied by who the parties are, and the rows can disagree
            implied = pick(self.law["implied_facts"])
            recipient = pick(list(self.book.members(implied.get("recipient", rule["recipient"]))))
            supplier = pick([supplier, recipient, *self.book.members(implied.get("supplier", []))])
        other = pick(self.law["exceptions"])
        classes = {pick(rule["classes"])}
        if self.one_in(4):
            classes.add(pick(list(self.words["classes"])))
        subtype = None
        fitting = [s for s, v in self.words["subtypes"].items() if classes & set(v["classes"])]
        if "subtypes" in rule and not self.one_in(6):
            subtype = pick(rule["subtypes"])
        elif self.one_in(3) and fitting:
            subtype = pick(fitting)
        subtype = None if subtype == "none" else subtype
        origins = rule.get("origins") or (["own"] * 6 + list(self.words["origins"]))
        action = pick(rule.get("actions", ["supply"])) if not self.one_in(10) else pick(list(self.words["actions"]))
        near = self.rule_codes(
            rule, other, *self.law["general_receive"], *self.random.sample(self.law["deny_rules"], 3)
        )
        return self.request(
            self.party(supplier),
            self.party(recipient),
            action,
            self.item(self.shuffled(classes), subtype, pick([None, *origins])),
            self.facts(near),
        )

    def uniform_request(self):
        pick = self.random.choice
        classes = self.random.sample(list(self.words["classes"]), pick([1, 1, 1, 2, 3, 6]))
        fitting = [s for s, v in self.words["subtypes"].items() if set(classes) & set(v["classes"])]
        subtype = pick([None, None, *self.words["subtypes"]]) if self.one_in(4) else pick([None, *fitting])
        return self.request(
            self.party(),
            self.party(),
            pick(list(self.words["actions"])),
            self.item(classes, subtype, pick([None, *self.words["origins"]])),
            self.facts(),
        )

    def shuffled(self, items):
        items = sorted(items)
        self.random.shuffle(items)
        return items

    def some_request(self):
        return self.rule_request() if self.one_in(2) else self.uniform_request()

    # ------------------------------------------------------------ families

    def rule_line(self):
        return self.written(self.rule_request())

    def uniform_line(self):
        return self.written(self.uniform_request())

    def words_line(self):
        request = self.some_request()
        for _ in range(self.random.choice([1, 1, 2, 3, 6])):
            self.spoil_word(request)
        return self.written(request)

    def spoil_word(self, request):
        pick, item, facts = self.random.choice, request["item"], request["facts"]
        match self.random.randrange(10):
            case 0:
                request["ruleset"] = pick(["handvat-2018", self.odd(), "HANDVAT-2019"])
            case 1:
                request["action"] = pick(["give", "", self.odd()])
            case 2 | 3:
                pick([request["supplier"], request["recipient"]])["kind"] = pick(
                    ["politie", "", "any-person-or-body", self.odd()]
                )
            case 4:
                hats = pick(list(self.words["parties"].values()))["hats"]
                pick([request["supplier"], request["recipient"]])["actingAs"] = pick([*hats, "", self.odd()])
            case 5:
                extra = pick(["special", "none", self.odd()])
                item["classes"] = self.shuffled({*item["classes"], extra, pick(["x", extra, self.odd()])})
            case 6:
                item["subtype"] = pick(["none", "", "wpg-10", self.odd(), *self.words["subtypes"]])
            case 7:
                item["origin"] = pick(["", "minister", self.odd()])
            case 8:
                for _ in range(self.random.randrange(1, 6)):
                    facts[pick(["", self.odd(), *self.law["composites"], self.odd()])] = pick([True, False, None])
            case 9 if self.one_in(2):  # texts that look alike are different words
                for word in pick([("é", "e\u0301"), ("K", "\u212a"), ("\U0001f600", "\uffff"), ("가", "\u1100\u1161")]):
                    facts[word] = pick([True, False, None])
            case 9:
                facts[pick(["supplier-hat", "recipient-hat"])] = pick([True, False, None])

    def dates_line(self):
        request = self.some_request()
        request["on"] = self.random.choice(BAD_DAYS + NO_DATE_TEXTS + EARLY_DAYS)
        if self.one_in(3):
            self.spoil_word(request)
        return self.written(request)

    def shapes_line(self):
        request = self.some_request()
        for _ in range(self.random.choice([1, 1, 1, 2])):
            request = self.spoil_shape(request)
        return self.written(request)

    def spoil_shape(self, request):
        pick = self.random.choice
        if not isinstance(request, dict):
            return request
        places = [request, *(v for k, v in request.items() if k != "id" and isinstance(v, dict))]
        place = pick(places)
        match self.random.randrange(8):
            case 0:
                place[pick(["note", "", "Id", "ID", "on ", "kind", "facts", "actingAs", self.odd()])] = pick(
                    OTHER_TYPES
                )
            case 1:
                if place:
                    del place[pick(list(place))]
            case 2 | 3:
                if place:
                    place[pick(list(place))] = pick(OTHER_TYPES)
            case 4:
                request["id"] = pick(OTHER_TYPES)
            case 5:
                if isinstance(request.get("item"), dict):
                    request["item"]["classes"] = pick(
                        [
                            [],
                            ["ordinary", "ordinary"],
                            ["é", "e\u0301"],
                            ["ordinary", None],
                            ["ordinary", ["bsn"]],
                            "ordinary",
                            ["x", "y", "x"],
                            {"ordinary": True},
                            None,
                            ["\u212a", "K"],
                            ["", ""],
                            ["가", "\u1100\u1161"],
                        ]
                    )
            case 6:
                if isinstance(request.get("facts"), dict):
                    request["facts"][pick(self.settable)] = pick(OTHER_TYPES)
            case 7:
                return pick(
                    [
                        request,
                        [request],
                        None,
                        True,
                        3,
                        "x",
                        [],
                        {},
                        {"id": "only"},
                        {"id": 1},
                        {"id": "a", "errors": []},
                    ]
                )
        return request

    def text_line(self):
        """A line that is no JSON, or looks as if it were none."""
        whole = self.written(self.some_request())
        cut = self.random.randrange(len(whole))
        one = self.random.randrange
        return self.random.choice(
            [
                lambda: whole[:cut],
                lambda: whole[:cut] + bytes([one(256)]) + whole[cut:],
                lambda: whole[:cut] + whole[cut + 1 :],
                lambda: whole[:cut] + bytes([one(256)]) + whole[cut + 1 :],
                lambda: whole
                + self.random.choice([b"{}", b",", b"x", b"\x00", b" \t", b"\r", b"\xc2\xa0", b"//", b"\x0b", b"\x0c"]),
                lambda: self.random.choice([b" ", b"\t\r ", b"\xc2\xa0", b"\x00", b"[", b"\x0c", b"\xe2\x80\xa8"])
                + whole,
                lambda: whole.replace(b'"', b"'"),
                lambda: whole.replace(b":true", b":True").replace(b": true", b": TRUE"),
                lambda: whole.replace(
                    b"null",
                    self.random.choice(
                        [b"NaN", b"Infinity", b"-Infinity", b"nul", b"01", b"+1", b".5", b"1.", b"0x1", b"1e5"]
                    ),
                    1,
                ),
                lambda: whole.replace(b"}", b",}", 1),
                lambda: whole.replace(b"]", b",]", 1),
                lambda: whole.replace(b"{", b"{/* */", 1),
                lambda: whole.replace(
                    b'"on"',
                    self.random.choice(
                        [b'"\\u006fn"', b'"\\x6fn"', b'"\\on"', b'"\\u006Fn"', b"on", b'"o\\u00n"', b'"on\t"']
                    ),
                    1,
                ),
                lambda: whole.replace(
                    b"ordinary",
                    self.random.choice(
                        [
                            b"ordin\\u0061ry",
                            b"ordin\xffary",
                            b"ordin\xc0\xa1ry",
                            b"ordinary\xed\xa0\x80",
                            b"ordinary\\",
                            b"ordinary\\u0000",
                            b"ordin\tary",
                            b"\xf4\x90\x80\x80",
                            b"ordinary\\/",
                        ]
                    ),
                    1,
                ),
                lambda: self.random.choice(
                    [
                        b"x",
                        b"null",
                        b"{",
                        b"[]",
                        b'"',
                        b'""',
                        b"{}{}",
                        b"1 2",
                        b"-",
                        b"\xff",
                        b"[" * 100000,
                        b'{"id":' * 2000,
                    ]
                ),
            ]
        )()

    def silent_line(self):
        whole = self.written(self.some_request())
        code = json.dumps(self.random.choice(self.settable)).encode()
        return self.random.choice(
            [
                lambda: b"",
                lambda: b"  \t",
                lambda: b"\xef\xbb\xbf" + whole,
                lambda: whole.replace(b"{", b'{"id":"first",', 1),
                lambda: whole.rstrip().removesuffix(b"}") + b',"id":"last"}',
                lambda: whole.rstrip().removesuffix(b"}") + b',"id":7}',
                lambda: whole.replace(b'"facts"', b'"facts":{},"facts"', 1),
                lambda: whole.rstrip().removesuffix(b"}") + b',"facts":{' + code + b":true," + code + b":false}}",
                lambda: whole.rstrip().removesuffix(b"}") + b',"\\u0069d":"x","id":"x"}',
                lambda: whole.rstrip().removesuffix(b"}") + b',"other":1,"other":2}',
                lambda: whole.rstrip().removesuffix(b"}") + b',"id":"\\ud800"}',
                lambda: whole.rstrip().removesuffix(b"}") + b',"id":"\\udc00\\ud800"}',
            ]
        )()

    # ------------------------------------------------------------ text

    def written(self, value):
        """JSON text of the value, with random but allowed spelling."""
        separators = self.random.choice([(",", ":"), (", ", ": "), (" ,\t", "  :\r")])
        data = json.dumps(value, ensure_ascii=self.one_in(2), separators=separators)
        if self.one_in(10):
            data = data.replace("/", "\\/")
        return data.encode("utf-8")


def main(arguments):
    law, seed, count = arguments[0], int(arguments[1]), int(arguments[2])
    print(f"seed {seed}", file=sys.stderr)
    requests = RandomRequests(Rulebook(load_law(law)), seed)
    for _ in range(count):
        sys.stdout.buffer.write(requests.line()[0].replace(b"\n", b" ") + b"\n")


if __name__ == "__main__":
    main(sys.argv[1:])
