# SPDX-License-Identifier: EUPL-1.2
"""Other houses and other tables in the browser: asking and being asked, content after a hit, a hand-over, the end."""

import datetime

from support.house_day import today
from support.accessibility import axe
from support.law import own_item, panel
from support.words import words

OTHER = "Zorg- en Veiligheidshuis Duinrand"
THEIRS = "Iris Inham"
DEBT = "Drie keer aan de deur geweest"
CARE = "Was tot vorig jaar in behandeling"
BORN = datetime.date(1994, 9, 3)


def incoming(bart, family, born, **more):
    """Another house asks on the telephone."""
    bart.go("/huizen/vraag").fill({
        "door.house": OTHER, "door.asker": THEIRS, "door.onBehalfOf": "Een gemeente daar",
        "door.necessity": "Om twee plannen te voorkomen.", "door.family": family, "door.born": born} | more)
    return bart.press("door.submit")


def ask(wilma, casus):
    wilma.go(f"{casus}/huizen").follow("houses.ask").fill({
        "houses.house": OTHER, "houses.person": "Dina Dobber",
        "houses.necessity": "Om te voorkomen dat twee plannen elkaar tegenwerken."})
    return wilma.press("houses.ask.save")


def reply(wilma, casus, answer, name=None):
    wilma.go(f"{casus}/huizen").follow("houses.answer.go").fill({"houses.answer": answer})
    if name:
        wilma.fill({"houses.answer.name": name})
    return wilma.press("houses.answer.save")


def test_we_ask_another_house_and_nothing_more_than_needed_is_told(own_people):
    wilma = own_people["wilma"]
    early = own_people["huub"].casus("Schoot")
    wilma.go(early).press("overview.pool.takeUp").is_accepted()
    wilma.go(f"{early}/huizen").sees("weigering.otherHouseOnlyInTriage")

    casus = wilma.casus("Dobber")
    ask(wilma, casus).is_accepted().sees("houses.state.waiting", "Dina Dobber", "3 september 1994", OTHER)
    wilma.sees_nothing_of(DEBT, CARE)
    axe(wilma.page)
    wilma.go("/").sees("desk.work.houseAnswer")
    own_people["bea"].go(f"{casus}/huizen").sees("houses.state.waiting").sees_nothing_of("houses.received")
    own_people["gea"].go(f"{casus}/huizen", status=404)
    reply(wilma, casus, "houses.answer.notYet").is_accepted().sees("houses.reply.notYet")
    reply(wilma, casus, "houses.answer.known").is_refused("weigering.required")
    wilma.fill({"houses.answer.name": THEIRS}).press("houses.answer.save").is_accepted().sees(THEIRS)
    wilma.go("/").sees_nothing_of("desk.work.houseAnswer")


def test_another_house_asks_us_and_hears_yes_only_after_the_leading_party_was_consulted(own_people):
    bart, wilma = own_people["bart"], own_people["wilma"]
    own_people["bea"].go("/huizen/vraag", status=404)
    incoming(bart, "Dobber", BORN, **{"door.necessity": ""}).is_refused("door.necessity")
    bart.fill({"door.necessity": "Om twee plannen te voorkomen."}).press("door.submit")
    bart.sees("door.yes", "Wilma Waterkering").sees_nothing_of("Dobber", "1994")
    axe(bart.page)
    # A report of which the intake is not decided stays between reporter and house, and nobody is nobody.
    incoming(bart, "Schoot", datetime.date(1966, 12, 24)).sees("door.no")
    incoming(bart, "Nergens", BORN).sees("door.no").sees_nothing_of("Nergens")

    casus = wilma.casus("Dobber")
    wilma.go("/").sees("desk.work.houseConsult")
    wilma.go(f"{casus}/huizen").sees("houses.consult.first", THEIRS)
    wilma.follow("houses.consult.go").fill({"houses.consult.verdict": "houses.verdict.mayAnswer"})
    wilma.press("houses.consult.save").is_refused("houses.consult.with")
    wilma.fill({"houses.consult.with": "Welzijn De Brug, vandaag"}).press("houses.consult.save").is_accepted()
    wilma.sees("houses.reply.script.yes", "Wilma Waterkering").press("houses.reply.done").sees("houses.state.given")
    axe(wilma.page)
    own_people["petra"].go("/journaal").sees("act.casus.house-asked", "act.casus.house-question-answered")


def test_content_follows_only_item_by_item_and_is_recorded(own_people):
    wilma, bea = own_people["wilma"], own_people["bea"]
    casus = wilma.casus("Dobber")
    ask(wilma, casus).is_accepted()
    reply(wilma, casus, "houses.answer.known", THEIRS).is_accepted()
    wilma.follow("houses.propose")
    for box in wilma.page.locator("main input[name=items]").all():
        box.check()
    wilma.fill({"houses.propose.purpose": "Afstemmen", "houses.propose.necessity": "Twee plannen"})
    wilma.press("houses.propose.save").is_accepted().sees("inbreng.say.none")
    wilma.press("houses.open").sees("houses.opened.none").sees_nothing_of(DEBT)

    own_people["bea"].go("/").sees("desk.work.sayOutward")
    panel(bea, own_item(bea, casus, DEBT), OTHER)
    bea.sees("Twee plannen").press(words("inbreng.say.give.otherHouse", name=OTHER)).is_accepted()
    wilma.go(f"{casus}/huizen").follow("houses.weigh").fill({
        "houses.weigh.consulted": "Welzijn De Brug", "houses.weigh.on": today(),
        "houses.weigh.result": "houses.weighing.share", "houses.weigh.motivation": "Afstemmen helpt."})
    wilma.press("houses.weigh.save").is_accepted().follow("houses.side.note")
    wilma.fill({"houses.side.label": "Hun partijen zijn akkoord."}).press("houses.side.save").is_accepted()
    axe(wilma.page)
    wilma.press("houses.open").sees(DEBT).sees_nothing_of(CARE)
    axe(wilma.page)
    wilma.press("houses.record.readOut").is_accepted().sees("houses.supplied", "houses.means.readOut")
    own_people["petra"].go("/journaal").sees("act.inbreng.opened-for-house", "act.casus.house-content-supplied")


def test_a_hand_over_takes_along_only_what_its_suppliers_agreed_to_and_then_all_is_gone(own_people):
    wilma, bea, gea = own_people["wilma"], own_people["bea"], own_people["gea"]
    casus = wilma.casus("Dobber")
    wilma.go(f"{casus}/triage/uitkomst").fill({
        "triage.decide.result": "triage.result.otherTable", "triage.decide.motivation": "Past daar beter",
        "triage.confirm": True}).press("triage.decide.save").is_refused("weigering.handOverOpen")
    wilma.go(f"{casus}/overdracht").follow("overdracht.prepare")
    for box in wilma.page.locator("main input[name=items]").all():
        box.check()
    wilma.fill({
        "overdracht.table": "Een tafel elders", "overdracht.purpose": "Strafzaak voorkomen",
        "overdracht.way": "overdracht.way.partij"}).press("overdracht.prepare.save").is_accepted()
    wilma.sees("overdracht.state.open", "inbreng.say.none", "overdracht.own")
    axe(wilma.page)

    panel(gea, own_item(gea, casus, CARE), "Welzijn De Brug")
    gea.sees("Een tafel elders").press(words("inbreng.say.refuse.refer", name="Welzijn De Brug")).is_accepted()
    wilma.go(f"{casus}/overdracht").sees("inbreng.say.refused")
    bea.go("/").sees("desk.work.handOver")
    bea.go(f"{casus}/overdracht").press("overdracht.document").sees(DEBT, "Een tafel elders").sees_nothing_of(CARE)
    axe(bea.page)
    bea.press("houses.record.securedMail").is_accepted().sees("overdracht.delivered")
    wilma.go(f"{casus}/overdracht").follow("overdracht.outcome").fill({
        "triage.decide.result": "triage.result.otherTable", "triage.decide.motivation": "Past daar beter",
        "triage.confirm": True}).press("triage.decide.save").is_accepted()
    for person in (wilma, bea, gea):
        person.go(casus, status=404)
