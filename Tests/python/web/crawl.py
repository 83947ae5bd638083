# SPDX-License-Identifier: EUPL-1.2
"""Follows the links of a person's pages, as somebody does who clicks on everything."""
import random
import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

from .client import Browser
from .server import PASSWORD

# Leads out of the session, to another language or to another world; the pages behind them are somebody else's test.
LEFT = re.compile(r"^/(taal|inloggen|uitloggen|samenwerkingen|middelen)(/|$)")
VARIABLE = re.compile(r"[0-9a-f]{32}|\d+")


class Links(HTMLParser):
    """The addresses inside `main` and inside any `nav`, each with the words of its link."""

    def __init__(self, text):
        super().__init__()
        self.depth = 0
        self.found = []
        self.open = None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if tag in ("main", "nav"):
            self.depth += 1
        address = dict(attributes).get("href")
        if tag == "a" and self.depth and address:
            self.open = [address, ""]

    def handle_endtag(self, tag):
        if tag in ("main", "nav"):
            self.depth -= 1
        if tag == "a" and self.open:
            self.found.append(tuple(self.open))
            self.open = None

    def handle_data(self, data):
        if self.open:
            self.open[1] += data


class Crawl:
    """One person in one world: which links there are, and which of them lead nowhere."""

    def __init__(self, address, world, login, each=3, most=220):
        self.browser = Browser(address, world)
        self.browser.log_in(login, PASSWORD).expect(303)
        self.name = f"{login} in {world or '/'}"
        self.world = world
        self.each = each  # how many addresses of one kind are looked at
        self.most = most  # how many pages in all
        self.kinds = {}
        self.seen = {"/"}
        self.broken = []
        self.random = random.Random(login + world)

    def run(self):
        """Looks at pages until there is no new kind of address left; the person itself, with what is broken."""
        waiting = [("/", "the menu", "")]
        looked = 0
        while waiting and looked < self.most:
            # Not in the order of the lists, so that casussen in all stages have a turn.
            path, origin, words = waiting.pop(self.random.randrange(len(waiting)))
            looked += 1
            reply = self.browser.follow(self.browser.get(path))
            if reply.status != 200:
                self.broken.append(f"{self.name}: {path} answers {reply.status}; link {words.strip()!r} on {origin}")
                continue
            for address, text in Links(reply.text).found if reply.text else []:
                target = self._inside(address, reply.path)
                if target and target not in self.seen and self._has_turn(target):
                    self.seen.add(target)
                    waiting.append((target, path, text))
        self.looked = looked
        return self

    def _inside(self, address, page):
        """The address within this world; nothing for one that leaves it."""
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            return None
        if not parts.path and not parts.query:
            return None
        path = parts.path or page.split("?")[0]
        if self.world:
            if path != self.world and not path.startswith(self.world + "/"):
                return None
            path = path[len(self.world):] or "/"
        if LEFT.match(path):
            return None
        return f"{path}?{parts.query}" if parts.query else path

    def _has_turn(self, target):
        """At most so many addresses that differ only in ids and numbers; the overview of a casus always."""
        kind = VARIABLE.sub("*", target.split("?")[0])
        if kind == "/casussen/*":
            return True
        self.kinds[kind] = self.kinds.get(kind, 0) + 1
        return self.kinds[kind] <= self.each
