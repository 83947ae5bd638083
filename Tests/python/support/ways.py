# SPDX-License-Identifier: EUPL-1.2
"""The page 'Mag dit?' as a reader sees it: its ways and what each asks; and random questions for it."""

import itertools
import json
import random
import subprocess
from html.parser import HTMLParser
from urllib.parse import urlencode

from support.server import ROOT, SLUIS

VOID = {"meta", "link", "img", "input", "br", "hr"}
WORDS = {}


class Node:
    """An element with its attributes and what stands in it."""

    def __init__(self, tag, attributes):
        self.tag, self.attributes, self.children = tag, dict(attributes), []

    def all(self, wanted):
        """Every element below this one that fits."""
        for child in self.children:
            if wanted(child):
                yield child
            yield from child.all(wanted)


class Tree(HTMLParser):
    """Reads a page into nodes."""

    def __init__(self, text):
        super().__init__()
        self.open = [Node("root", [])]
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        node = Node(tag, attributes)
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag):
        if tag not in VOID:
            self.open.pop()

    @property
    def root(self):
        return self.open[0]


def having(name):
    return lambda node: name in node.attributes


def codes(node, within_choice=True):
    """The conditions below a node; without those of its choices when asked."""
    found = []
    for child in node.children:
        if not within_choice and "data-choice" in child.attributes:
            continue
        if "data-code" in child.attributes:
            found.append(child.attributes["data-code"])
        found += codes(child, within_choice)
    return found


def routes_on(text):
    """Every route on a page, as the set of its gates: the conditions of a way with one option of each of its choices."""
    root = Tree(text).root
    always = [code for part in root.all(lambda it: it.attributes.get("id") == "altijd") for code in codes(part)]
    routes = set()
    for way in root.all(having("data-rules")):
        own = codes(way, within_choice=False)
        choices = [[codes(option) for option in choice.all(having("data-option"))]
                   for choice in way.all(having("data-choice"))]
        for picked in itertools.product(*choices):
            routes.add(frozenset(always + own + [code for option in picked for code in option]))
    return routes


def vocabulary(which):
    """The words of the rule set, from the command that lists them."""
    if which not in WORDS:
        said = subprocess.run([SLUIS, "words", which], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        WORDS[which] = [line.split("\t") for line in said.splitlines()]
    return [code for code, _ in WORDS[which]]


def random_question(numbers: random.Random):
    """Who, what, to whom, drawn from all words."""
    parties = vocabulary("parties")
    question = {"from": numbers.choice(parties), "to": numbers.choice(parties),
                "classes": numbers.sample(vocabulary("classes"), numbers.choice([1, 1, 2]))}
    if numbers.random() < 0.25:
        code, name = numbers.choice(WORDS.get("subtypes") or [vocabulary("subtypes") and WORDS["subtypes"][0]])
        question |= {"subtype": code, "classes": [name.rsplit("(", 1)[1].rstrip(")").split(", ")[0]]}
    if numbers.random() < 0.25:
        question["origin"] = numbers.choice(vocabulary("origins"))
    question["on"] = numbers.choice(["2019-06-01", "2026-11-21"])
    return question


def address(question):
    """The address of a question on the page."""
    pairs = [("van", question["from"].replace(":", ".")), ("naar", question["to"].replace(":", "."))]
    pairs += [("gegeven", code) for code in sorted(question["classes"])]
    pairs += [(name, question[key]) for name, key in (("soort", "subtype"), ("herkomst", "origin"))
              if question.get(key) and question.get(key) != "own"]
    return "/mag-dit?" + urlencode(pairs + [("dag", question["on"])])


def options(question):
    """The same question as options of `sluis routes`."""
    found = ["--from", question["from"], "--to", question["to"], "--class", ",".join(question["classes"])]
    for key in ("subtype", "origin", "on"):
        if question.get(key):
            found += [f"--{key}", question[key]]
    return found


def request(question):
    """The same question as a line of the contract."""
    def party(word):
        kind, _, hat = word.partition(":")
        return {"kind": kind} | ({"actingAs": hat} if hat else {})

    item = {"classes": question["classes"]} | {
        key: question[key] for key in ("subtype", "origin") if question.get(key)}
    return json.dumps({
        "ruleset": "handvat-2019", "on": question["on"], "action": "supply", "supplier": party(question["from"]),
        "recipient": party(question["to"]), "item": item, "facts": {}})


def routes_of(questions):
    """The answers of the contract, a line each."""
    lines = "".join(request(question) + "\n" for question in questions)
    said = subprocess.run([SLUIS, "routes"], cwd=ROOT, input=lines, capture_output=True, text=True, check=True).stdout
    return said.splitlines()
