# SPDX-License-Identifier: EUPL-1.2
"""Every page that somebody can reach: in both languages, on a phone and on a desk, without anything missing."""

import re
from urllib.parse import urlsplit

import pytest

from support.accessibility import axe
from support.people import Person

USERS = (
    "wilma", "bart", "olga", "mannus", "dirk", "petra", "pieter", "sander", "gea", "rika", "bea", "huub", "odette",
    "vera", "tom", "victor")
MOST_PAGES = 120
WIDTHS = {"phone": 320, "desk": 1280}
MISSING_TEXT = re.compile(r"\[[a-z]+\.[A-Za-z.]+\]")
IDENTIFIER = re.compile(r"/([0-9a-f]{32}|[a-z]+)(?=/|$)")
DUTCH = re.compile(
    r"\b(Opslaan|Bewaren|Toon|Terug|Annuleren|Uitloggen|Inloggen|Vul|Kies|Geen|Nog|niet|Wie|Wat|Waarom|Vraag|naar|"
    r"wordt|worden|uw|Dit|Deze|Aantal)\b")
SEEN_BY_AXE = set()


def pattern(path):
    """The address with what differs from casus to casus left out."""
    return re.sub(r"[0-9a-f]{32}", "*", path)


def links(page):
    """The pages of ours that this page links to; languages and files are no pages."""
    found = page.locator("a[href]").evaluate_all("all => all.map(it => it.getAttribute('href'))")
    paths = {urlsplit(link)._replace(fragment="").geturl() for link in found if link.startswith("/")}
    return {path for path in paths if not path.startswith(("/taal/", "/middelen/"))}


def crawl(person, visit):
    """Visits every page that can be reached by links, each pattern of address at most a few times."""
    waiting, known, visited = ["/"], {"/"}, 0
    while waiting and visited < MOST_PAGES:
        path = waiting.pop(0)
        answer = person.page.goto(path)
        visit(path, answer)
        visited += 1
        for link in sorted(links(person.page) - known):
            known.add(link)
            waiting.append(link)
    return visited


