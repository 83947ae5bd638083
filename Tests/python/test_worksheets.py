# SPDX-License-Identifier: EUPL-1.2
"""Worksheets and explanations in the browser: filling in, going on later, what opens, who may read why."""

import pytest

from support.accessibility import axe
from support.law import (
    answer_as_recipient, bring_in, fill_steps, fill_worksheet, panel, say_yes, unfold, verdict, worksheets,
    worksheets_of)
from support.people import Person
from support.words import words

WELFARE, MENTAL = "Welzijn De Brug", "GGZ De Kade"
FEAR = "Zegt dat hij zijn buurman iets wil aandoen."
PHONE, DESK = {"width": 320, "height": 640}, {"width": 1280, "height": 800}


def conflict_way(found):
    """The shortest way that asks the five criteria."""
    unfold(found)
    ways = [way for way in found.locator(".row").all() if "conflict van plichten" in way.text_content().lower()]
    assert ways, found.inner_text()
    return min(ways, key=lambda way: len(way.text_content()))


def begin(people):
    """A new item of the GGZ that the reporter may see as soon as the law opens, and the path of its worksheet."""
    gea = people["gea"]
    casus = gea.casus("Dobber")
    item = bring_in(gea, casus, FEAR, ["inbreng.class.ordinary"], "behandeling")
    say_yes(gea, item, WELFARE)
    found = panel(gea, item, WELFARE)
    paths = [path for path in worksheets_of(found, conflict_way(found)) if "conflict" in path]
    assert len(paths) == 1
    return casus, item, paths[0]


def open_rest(gea, item, bea, casus):
    """Answers what the way through a conflict of duties asks besides the worksheet: the basis and the recipient."""
    for _ in range(4):
        found = panel(gea, item, WELFARE)
        if verdict(found) == "allow":
            return
        unfold(found)
        for question in found.locator("form fieldset.field").all():
            if "artikel 6 AVG" in question.locator("legend").inner_text():
                question.get_by_label(words("inbreng.yes"), exact=True).check()
                gea.press(words("inbreng.answers.save", name=WELFARE)).is_accepted()
                break
        answer_as_recipient(bea, casus)


def test_conflict_of_duties_opens_the_item(own_people):
    """Begun, left, gone on with, concluded: then the item opens, and the explanation says on whose word."""
    gea, bea = own_people["gea"], own_people["bea"]
    casus, item, path = begin(own_people)
    bea.go(f"{casus}/inbreng").sees_nothing_of(FEAR)

    fill_steps(gea, path, only={"consent-attempt", "consent-effort"})
    gea.press("werkblad.later").is_accepted().sees("werkblad.open", "Besproken en afgewogen: consent-effort.")
    assert verdict(panel(gea, item, WELFARE)) != "allow"
    gea.go(path)
    assert gea.page.locator('textarea[name="stap-consent-effort"]').input_value().endswith("consent-effort.")
    gea.page.locator('textarea[name="stap-least"]').fill("Alleen de dreiging.")
    gea.press("werkblad.conclude").is_refused("weigering.worksheetStepMissing")
    assert gea.page.locator('textarea[name="stap-least"]').input_value() == "Alleen de dreiging."

    fill_worksheet(gea, path).sees("werkblad.holds", "Gea Getijde")
    open_rest(gea, item, bea, casus)
    assert verdict(panel(gea, item, WELFARE)) == "allow"
    bea.go(f"{casus}/inbreng").sees(FEAR)

    explained = f"{item}/uitleg/welzijn"
    gea.go(explained).sees("uitleg.verdict.allow", "uitleg.worksheet", "uitleg.duty.worksheet", "Gea Getijde")
    assert gea.page.locator(f'a[href^="{path}"]').count()
    bea.go(explained).sees("uitleg.verdict.allow", "Gea Getijde").sees_nothing_of("werkblad/", "Besproken en afgewogen")
    for user in ("huub", "wilma", "pieter"):
        own_people[user].go(explained, status=404)
    bea.go(path, status=404)


def test_one_criterion_that_fails_closes_the_way(own_people):
    """Without everything done for consent there is no conflict of duties, and nothing further needs filling in."""
    gea = own_people["gea"]
    casus, item, path = begin(own_people)
    gea.go(path).page.locator('input[name="stap-consent-attempt"][value="not-tried"]').check()
    gea.press("werkblad.conclude").is_accepted().sees("werkblad.fails")
    found = panel(gea, item, WELFARE)
    unfold(found)
    asked = [way.text_content() for way in found.locator(".row").all()]
    assert not any("conflict van plichten" in text.lower() for text in asked)
    gea.go(f"{item}/uitleg/welzijn").sees("uitleg.nearMisses", "uitleg.wouldBe")


def test_something_lighter_is_offered_and_ends_the_disclosure(own_people):
    """Choosing an anonymous discussion concludes that supplying is not necessary; the advice is on the page."""
    gea = own_people["gea"]
    casus, item, _ = begin(own_people)
    path = f"{item}/werkblad/noodzaak/welzijn"
    fill_steps(gea, path, only={"goal", "necessary"}).page.locator('input[value="anonymous"]').check()
    advice = next(step for step in worksheets()["noodzaak"]["steps"] if step["id"] == "lighter")["options"][1]["instead"]["nl"]
    gea.press("werkblad.conclude").is_accepted().sees("werkblad.instead", advice)
    assert verdict(panel(gea, item, WELFARE)) == "deny"


def test_a_privacy_officer_reads_the_decision_in_the_journal(own_people):
    """The line of a reading leads to the decision as it was: rule set, conditions, who answered, duties."""
    bea, petra = own_people["bea"], own_people["petra"]
    casus = bea.casus("Kombuis")
    bea.go(f"{casus}/inbreng")
    petra.go(f"/journaal?casus={casus.split('/')[-1]}").sees("journal.ofCasus")
    links = petra.page.locator('a[href^="/journaal/"]').evaluate_all("all => all.map(it => it.getAttribute('href'))")
    found = [link for link in links if petra.page.request.get(link).status == 200]
    assert found, "no line of a reading of somebody else's item has a decision"
    petra.go(found[0]).sees("journal.decision.lead", "uitleg.conditions", "handvat-2019", "journal.decision.source.record")
    axe(petra.page)
    bea.go(found[0], status=404)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_blank_worksheets_can_be_read_and_printed(browser, demo, language):
    """Every worksheet stands blank at an address of its own, with its sources, in both languages."""
    somebody = Person(browser, demo.base, "huub").log_in()
    somebody.page.goto(f"/taal/{language}?terug=/werkbladen")
    for sheet, data in worksheets().items():
        somebody.go(f"/werkbladen/{sheet}").sees(data["title"][language], data["steps"][0]["question"][language])
        axe(somebody.page)
        assert somebody.page.locator("section.card").count() == len(data["steps"])
    somebody.go("/werkbladen/bestaat-niet", status=404)
    somebody.context.close()


@pytest.mark.parametrize("size", [PHONE, DESK])
def test_worksheet_pages_are_accessible(own_people, size):
    """The form with problems, the filled-in sheet and the explanation: no axe findings, nothing sticks out."""
    gea = own_people["gea"]
    casus, item, path = begin(own_people)
    gea.page.set_viewport_size(size)
    gea.go(path).press("werkblad.conclude").is_refused("weigering.worksheetStepMissing")
    looks_right(gea)
    fill_worksheet(gea, path)
    for language in ("nl", "en"):
        gea.page.goto(f"/taal/{language}?terug=/")
        for page in (f"{path}/ingevuld", path, f"{item}/uitleg/welzijn", item, "/werkbladen/toestemming"):
            looks_right(gea.go(page))


def looks_right(person):
    axe(person.page)
    wide = person.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, f"{person.path} sticks out by {wide}"
