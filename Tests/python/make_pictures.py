# SPDX-License-Identifier: EUPL-1.2
"""Makes the pictures of docs/pictures again: `python Tests/python/make_pictures.py [folder] [width]`.

It starts a demonstration of its own, in a temporary folder, and takes the most telling pages of it.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from support.conference import invite, open_table, preparation, prepare
from support.law import own_item
from support.people import People
from support.house_day import today
from support.server import ROOT, Server

RUNNING, TRIAGE = "Kees Kombuis", "Dina Dobber"
DEBTS = "Schulden van ongeveer 14.000 euro"


def main(folder, width):
    """Takes every picture."""
    folder.mkdir(parents=True, exist_ok=True)
    look = {"viewport": {"width": width, "height": 800}, "reduced_motion": "reduce", "color_scheme": "light"}
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as data, Server.demo(data) as server:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        with People(browser, server.base, **look) as people:
            for name, (user, path, part) in pages(people).items():
                take(people[user], path, part, folder / f"{name}.png")
        browser.close()


def pages(people):
    """The name of each picture with who looks at which page, and the part of it that comes on top."""
    wilma, bea = people["wilma"], people["bea"]
    running, triage = wilma.casus(RUNNING), wilma.casus(TRIAGE)
    hold(wilma, running)
    item = own_item(bea, running, DEBTS)
    return {
        "01-mijn-werk": ("wilma", "/", None),
        "02-aanmelden": ("bea", "/aanmeldingen/nieuw", None),
        "03-overzicht": ("wilma", running, None),
        "04-triage": ("wilma", f"{triage}/triage", None),
        "05-wat-zegt-de-wet": ("bea", item, "#voor-politie"),
        "06-akkoord": ("bea", f"{running}/inbreng/akkoord", None),
        "07-overleg": ("wilma", f"{running}/overleg", None),
        "08-tafelscherm": ("wilma", f"{running}/overleg/tafel", "#leefgebieden"),
        "09-plan": ("gea", f"{running}/plan", "#interventies"),
        "10-journaal": ("petra", "/journaal", None),
        "11-mag-dit": ("gea", "/mag-dit?van=mental-health-care&naar=police.police-task&gegeven=special_health", None),
    }


def hold(director, casus):
    """Opens a follow-up conference, so that there is a table to look at."""
    prepare(director, casus, preparation(today(), "Kijken of het plan loopt", "Bijstellen"))
    for who in ("Welzijn De Brug: Bea", "GGZ De Kade: Gea", "Politie Basisteam Sluisdam: Pieter"):
        invite(director, casus, who)
    open_table(director, casus, ["Bea Brugwachter (Welzijn De Brug)", "Gea Getijde (GGZ De Kade)"])


def take(person, path, part, file):
    """One picture of what fits on the screen."""
    person.go(path)
    if part:
        place = person.page.locator(part)
        assert place.count(), f"no {part} at {path}:\n{person.text}"
        place.evaluate("it => it.scrollIntoView()")
    person.page.screenshot(path=file)
    print(file)


if __name__ == "__main__":
    given = sys.argv[1:] + [str(ROOT / "docs/pictures"), "1280"][len(sys.argv) - 1:]
    main(Path(given[0]), int(given[1]))
