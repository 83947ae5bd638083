# SPDX-License-Identifier: EUPL-1.2
"""Every page that somebody can reach: in both languages, on a phone and on a desk, with nothing missing."""

import re
from collections import Counter
from urllib.parse import urlsplit

import pytest

from support.accessibility import axe
from support.people import Person
from support.words import texts

USERS = (
    "wilma", "bart", "olga", "mannus", "dirk", "petra", "pieter", "sander", "gea", "rika", "bea", "huub", "odette",
    "vera", "tom", "victor")
MOST_PER_PATTERN = {"nl": 2, "en": 1}
PHONE, DESK = {"width": 320, "height": 640}, {"width": 1280, "height": 800}
MISSING_TEXT = re.compile(r"\[[a-z]+\.[A-Za-z.]+\]")
DUTCH = re.compile(r"\b(opslaan|bewaren|toon|terug|annuleren|verstuur|uitloggen|kies|vul|vastleggen|naar)\b", re.I)
CONTROLS = "button, a, label, legend, summary, th, dt, h1, h2, h3, h4, .badge"
TEXT_NODES = """(selector) => {
  const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const words = walker.currentNode.textContent.trim(), at = walker.currentNode.parentElement
    if (words && at.closest(selector) && !at.closest('[lang=nl]')) found.push(words)
  }
  return found
}"""
seen_by_axe = set()


def pattern(path):
    """The address without what differs from casus to casus."""
    path = urlsplit(path).path
    path = re.sub(r"[0-9a-f]{32}", "*", path)
    path = re.sub(r"(uitleg|werkblad/[a-z-]+)/[a-z-]+", r"\1/*", path)
    path = re.sub(r"journaal/\d+", "journaal/*", path)
    return re.sub(r"(leefgebieden|partijen|mensen)/[a-z-]+$", r"\1/*", path)


def links(page):
    """The pages of ours that this page links to; languages and files are no pages."""
    found = page.locator("a[href]").evaluate_all("all => all.map(it => it.getAttribute('href'))")
    paths = {urlsplit(link)._replace(fragment="").geturl() for link in found if link.startswith("/")}
    return sorted(path for path in paths if not path.startswith(("/taal/", "/middelen/")))


def crawl(page, most):
    """Goes through everything that can be reached by links; gives each page, and its path, as it is opened."""
    waiting, known, visits = ["/"], {"/"}, Counter()
    while waiting:
        path = waiting.pop(0)
        if visits[pattern(path)] >= most:
            continue
        visits[pattern(path)] += 1
        yield path, page.goto(path)
        new = [link for link in links(page) if link not in known]
        known.update(new)
        waiting.extend(new)


class Inspector:
    """Looks at one page after another and remembers what is wrong with them."""

    def __init__(self, page):
        self.page = page
        self.language = "nl"
        self.wrong = []
        page.on("console", self.heard)
        page.on("pageerror", lambda error: self.tell(f"script error: {error}"))

    def heard(self, message):
        if message.type == "error":
            self.tell(f"console: {message.text}")

    def tell(self, what):
        self.wrong.append(f"{urlsplit(self.page.url).path} ({self.language}): {what}")

    def look(self, path, answer):
        """Everything that must hold for a page."""
        if answer.status != 200:
            self.tell(f"status {answer.status}")
        for key in MISSING_TEXT.findall(self.page.content()):
            self.tell(f"missing text {key}")
        if self.language == "en":
            self.look_for_dutch()
        for size in (DESK, PHONE):
            self.page.set_viewport_size(size)
            self.look_at_width(size["width"])
            self.look_with_axe(pattern(path), size["width"])

    def look_at_width(self, width):
        wide = self.page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            self.tell(f"{wide} pixels wide at {width}")

    def look_with_axe(self, kind, width):
        """Once for each kind of page, language and width."""
        if (kind, self.language, width) in seen_by_axe:
            return
        seen_by_axe.add((kind, self.language, width))
        try:
            axe(self.page)
        except AssertionError as error:
            self.tell(f"at {width}: {error}")

    def look_for_dutch(self):
        """In English neither a Dutch text of ours may stand there, nor a control with Dutch words."""
        for words in set(self.page.evaluate(TEXT_NODES, "body")) & only_dutch():
            self.tell(f"in Dutch: {words}")
        for words in self.page.evaluate(TEXT_NODES, CONTROLS):
            if DUTCH.search(words):
                self.tell(f"a control in Dutch: {words}")


def only_dutch():
    """The Dutch texts that are no English texts too."""
    english = {entry["en"] for entry in texts().values()}
    return {entry["nl"] for entry in texts().values()} - english


@pytest.mark.parametrize("user", USERS)
def test_every_page_that_somebody_can_reach(browser, demo, user):
    person = Person(browser, demo.base, user, viewport=DESK).log_in()
    inspector = Inspector(person.page)
    for language, most in MOST_PER_PATTERN.items():
        person.page.goto(f"/taal/{language}?terug=/")
        inspector.language = language
        for path, answer in crawl(person.page, most):
            inspector.look(path, answer)
    person.context.close()
    assert not inspector.wrong, "\n".join(dict.fromkeys(inspector.wrong))


@pytest.mark.parametrize("scheme", ("light", "dark"))
@pytest.mark.parametrize("size", (PHONE, DESK), ids=("phone", "desk"))
def test_pages_to_which_no_link_leads(browser, demo, size, scheme):
    """The login page, a page that is not there and a refused form."""
    person = Person(browser, demo.base, "bea", viewport=size, color_scheme=scheme)
    person.go("/inloggen")
    fits_and_is_accessible(person.page, size)
    person.log_in().go("/casussen/nergens", status=404)
    fits_and_is_accessible(person.page, size)
    person.go("/aanmeldingen/nieuw").press("report.submit").is_refused("report.task")
    fits_and_is_accessible(person.page, size)
    person.context.close()


def fits_and_is_accessible(page, size):
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"], f"{page.url} is too wide"
    axe(page)


@pytest.mark.parametrize("scheme", ("light", "dark"))
def test_a_long_menu_is_a_button_until_it_fits_a_row(browser, demo, scheme):
    person = Person(browser, demo.base, "wilma", viewport={"width": 800, "height": 800}, color_scheme=scheme).log_in()
    page = person.go("/").page
    menu, header = page.locator("#main-menu"), page.locator(".site-header")
    assert not menu.is_visible()
    assert header.bounding_box()["height"] < 120
    page.locator(".menu-button").press("Enter")
    assert menu.is_visible()
    small = [box for link in menu.locator("a").all() if (box := link.bounding_box())["height"] < 24]
    assert not small
    fits_and_is_accessible(page, {"width": 800})
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    page.set_viewport_size({"width": 1280, "height": 800})
    assert menu.is_visible() and not page.locator(".menu-button").is_visible()
    assert header.bounding_box()["height"] < 130
    person.context.close()
