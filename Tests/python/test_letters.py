# SPDX-License-Identifier: EUPL-1.2
"""The letter book in the browser: a due letter is composed, edited, printed, sent, and read by nobody else.

Played in the regional safety house on its profile and in the national work process.
"""
import re

import pytest

from support.house_day import today
from support.accessibility import axe
from support.people import Person
from support.words import words
from test_journey_utrecht import AGO, LATER, UTRECHT, People, criteria, press, report, take, write
from web import story
from web.server import Server, Workplace
from web.story import ID, day

TODAY = today()
NAME = "Lamsoorveld"
STORY = "Kweldermelding"
NATIONAL = "Wulpenveld"


class Reader(Person):
    """A person at a browser window in one of the collaborations."""

    def __init__(self, browser, server, user, world="", **look):
        super().__init__(browser, server, user, **look)
        self.world = world
        self.page.goto(f"{world}/inloggen")
        from support.server import PASSWORD
        self.fill({"accounts.login.name": user, "accounts.login.password": PASSWORD}).press("accounts.login.submit")

    def go(self, path, status=200):
        return super().go(self.world + path, status)

    def looks_good(self, shot):
        """Fits on a desk and on a phone, and has no fault that a machine can see."""
        for width in (1280, 320):
            self.page.set_viewport_size({"width": width, "height": 800})
            wide = self.page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"{shot} is {wide} wide at {width}"
            axe(self.page)
        self.page.set_viewport_size({"width": 1280, "height": 800})
        return self


@pytest.fixture(scope="module")
def house():
    with Workplace() as place, Server(place.data, "--demo") as server:
        yield People(server.address), server


@pytest.fixture(scope="module")
def casus(house):
    """Accepted at triage; nobody was told yet."""
    people, _ = house
    casus = report(people, "rob", NAME, question=STORY)
    press(people, "eline", casus, "/opname")
    take(people, "eline", casus, "u1a", "0").expect(303)
    form = people["eline"].get(f"{casus}/delicttabel").expect(200).form("/delicttabel")
    person = next(choice for choice in form.choices["person"] if choice)
    people["eline"].submit(form, {
        "person": person, "incidents.0.code": "B70", **day("incidents.0.on", AGO)}).expect(303)
    assert "Nu te versturen" not in people["eline"].get(f"{casus}/brieven").expect(200).text
    take(people, "eline", casus, "u2", "2", **criteria(), **{"need-toelichting": "Lokaal lukt het niet"}).expect(303)
    return casus


def test_the_opening_letter_is_due_written_printed_and_sent(browser, house, casus, tmp_path):
    """F-UT-10, PU-030, X-UT-15, X-UT-16: the letter tells the person, so that partners can be added."""
    people, server = house
    eline = Reader(browser, server.address, "eline", UTRECHT)
    number = re.search(r"\d{4}-\d{4}", people["eline"].get(casus).text).group(0)
    eline.go("/").sees(words("desk.work.sendLetter", number=number))
    eline.go(casus).sees("letters.due.title", "Openingsbrief")
    eline.go(f"{casus}/brieven").sees("letters.due.title", "letters.empty.title").looks_good("boek-leeg")
    eline.follow("letters.due.write").looks_good("kiezen")
    eline.press("letters.choose.submit").is_accepted().looks_good("tekst")
    body = eline.page.get_by_label(words("letters.text.body")).input_value()
    for text in (NAME, "Veiligheidshuis Regio Utrecht", "5 jaar", "uw gegevens bekijken", "Autoriteit Persoonsgegevens",
                 "Ketenmanager", "Eline"):
        assert text in body, text
    for text in (STORY, "Getoetst", "meenemen naar een andere organisatie", "Lokaal lukt het niet", "{"):
        assert text not in body, text
    assert "[…" in body

    page = eline.page.url.removeprefix(server.address + UTRECHT)
    letter = re.match(rf".*/brieven/{ID}", page).group(0)
    eline.go(f"{letter}/versturen").fill({"letters.sending.means": "letters.means.post"})
    eline.press("letters.sending.submit").is_refused("weigering.letterUnfinished")
    eline.go(f"{letter}/wijzigen").fill({"letters.text.subject": "", "letters.text.body": "Bewaar wat ik typ"})
    eline.press("letters.text.save").is_refused("letters.text.subject")
    assert eline.page.get_by_label(words("letters.text.body")).input_value() == "Bewaar wat ik typ"
    whole = re.sub(r"\[…[^\]]*\]", "Bel 030 000 00 00.", body)
    eline.fill({"letters.text.subject": "Over uw gegevens", "letters.text.body": whole})
    eline.press("letters.text.save").is_accepted().sees("letters.state.draft").looks_good("brief")

    eline.go(f"{letter}/afdruk").sees("Over uw gegevens", "letters.sheet.draft")
    assert NAME not in eline.page.title() and "Over uw" not in eline.page.title()
    eline.looks_good("afdruk")
    eline.page.emulate_media(media="print")
    assert eline.page.locator("article.letter").is_visible()
    assert not eline.page.locator(".site-header").is_visible()
    assert not eline.page.get_by_role("link", name=words("letters.sheet.back")).is_visible()
    eline.page.pdf(path=tmp_path / "openingsbrief.pdf", prefer_css_page_size=True)
    eline.page.emulate_media(media="screen")

    eline.go(f"{letter}/versturen").looks_good("versturen").fill({"letters.sending.means": "letters.means.handedOver"})
    eline.press("letters.sending.submit").is_accepted().sees("letters.state.sent", "letters.means.handedOver")
    eline.go(f"{letter}/wijzigen", 404).go(f"{letter}/versturen", 404)
    eline.go(f"{casus}/informeren").sees("informing.status.informed", words("letters.toldBy", letter="Openingsbrief"))
    eline.looks_good("informeren").go("/").sees_nothing_of(words("desk.work.sendLetter", number=number))
    eline.go(f"{casus}/brieven").sees("letters.state.sent").looks_good("boek")
    eline.follow("letters.filter.concept").sees("letters.none.title").follow("letters.filter.verstuurd").sees("Openingsbrief")
    eline.page.locator("summary", has_text=words("letters.search.title")).click()
    eline.fill({"letters.search.words": "lamsoor"}).press("letters.search.submit").sees("Openingsbrief")
    assert "lamsoor" not in eline.page.url.lower()

    take(people, "eline", casus, "u3").expect(303)
    form = people["eline"].get(f"{casus}/stappen/u4").expect(200).form("/u4")
    people["eline"].post(f"{casus}/stappen/u4", [
        ("csrf", form.value("csrf")), ("once", form.value("once")), ("need-noodzaak", "Nodig"),
        ("need-rechtmatigheidstoets", "Getoetst"), ("outcome", "0"), ("team.0.user", "amira"),
        ("team.0.necessity", "Politie"), ("team.0.presence", "system"), ("team.1.user", "koen"),
        ("team.1.necessity", "Reclassering"), ("team.1.presence", "system")]).expect(303)
    # A partner in the casus and somebody outside get the same answer as for a letter that is not there.
    for login in ("amira", "rob", "henk"):
        for path in (f"{casus}/brieven", letter, f"{letter}/afdruk", f"{casus}/brieven/nieuw", f"{letter}/versturen"):
            people[login].get(path).expect(404)
    assert "brieven" not in people["amira"].get(casus).expect(200).text
    assert people["eline"].get(f"{casus}/brieven/{'0' * 32}").expect(404)
    people["joost"].get(letter).expect(200)


def confer(people, casus, mark):
    """A conference from its preparation to its end; the first makes the plan."""
    table = story.Casus(people, casus.rsplit("/", 1)[1], TODAY.isoformat())
    table.prepare(mark, TODAY.isoformat(), login="eline")
    table.invite("koen", "executor", login="eline")
    table.open_table(["koen"], login="eline")
    page = people["eline"].get(f"{casus}/overleg/tafel").expect(200)
    if mark == "begin":
        person = next(form for form in page.forms if form.action.endswith("/wonen")).choices["aim-wonen"][0]
        write(people, casus, "tafel", "interventies", {
            "leefgebied": "wonen", "what": "Naar school", "goal": "Diploma", "executor": "jeugdreclassering",
            "person": "koen", "responsible": "jeugdreclassering", "interventieAim": [person],
            **day("start", TODAY.isoformat()), **day("target", LATER)}).expect(303)
        write(people, casus, "tafel", "rollen", {
            "partij": "jeugdreclassering", "role": "Doet mee", "need": "Of het loopt"}).expect(303)
        write(people, casus, "tafel", "monitoring", {"purpose": "Zien", "stays": "Het plan", **day("next", LATER)})
        write(people, casus, "tafel", "criteria", {"criteria": "Gaat weer naar school"}).expect(303)
        write(people, casus, "tafel", "casusregisseur", {"user": "koen"})
    write(people, casus, "tafel", "afsluiten", {"result": "plan", "motivation": f"Besluit {mark}"}).expect(303)


def test_the_closing_letter_comes_with_closing(browser, house, casus):
    """F-UT-18: made and archived in a tab of the casus; in English when the writer chooses so."""
    people, server = house
    take(people, "eline", casus, "u4a").expect(303)
    take(people, "amira", casus, "u4b", **{"need-grondslag": "wpg"}).expect(303)
    take(people, "eline", casus, "u4c").expect(303)
    confer(people, casus, "begin")
    take(people, "eline", casus, "u4d", **{"need-noodzaak": "Nodig", "caseDirector": "koen"}).expect(303)
    take(people, "eline", casus, "u5", "1").expect(303)
    confer(people, casus, "slot")
    take(people, "eline", casus, "u6", **{"need-motief": "Doel bereikt"}).expect(303)
    joost = Reader(browser, server.address, "joost", UTRECHT)
    joost.go(f"{casus}/brieven").sees("Sluitingsbrief").follow("letters.due.write")
    joost.fill({"letters.choose.language": "letters.language.en"}).press("letters.choose.submit").is_accepted()
    body = joost.page.get_by_label(words("letters.text.body")).input_value()
    assert "What are your rights?" in body and "Wat zijn" not in body
    joost.fill({"letters.text.body": re.sub(r"\[…[^\]]*\]", "We stop.", body)})
    joost.press("letters.text.save").is_accepted().follow("letters.print")
    assert joost.page.locator("article.letter").get_attribute("lang") == "en"
    joost.page.go_back()
    joost.follow("letters.send").fill({"letters.sending.means": "letters.means.post"})
    joost.press("letters.sending.submit").is_accepted().sees("letters.state.sent")
    for login in ("amira", "rob"):
        people[login].get(f"{casus}/brieven").expect(404)
    people["koen"].get(f"{casus}/brieven").expect(200)
    joost.go(f"{casus}/verloop").sees(words("letters.history.sent", letter="Sluitingsbrief"))
    joost.sees_nothing_of("Over uw gegevens")


def test_the_reporter_writes_in_the_national_work_process(browser, house):
    """The letter before triage and after it, by the reporter; telling is not typed twice."""
    _, server = house
    people = story.People(server.address)
    casus = story.report(people, "sander", NATIONAL, TODAY.isoformat(), [f"{NATIONAL}begin"])
    casus.take_up()
    sander = Reader(browser, server.address, "sander")
    sander.go(casus.path).sees("letters.due.title", "Brief over de melding")
    sander.go(f"{casus.path}/informeren").sees("Brief over de melding").follow("letters.due.write")
    sander.press("letters.choose.submit").is_accepted()
    body = sander.page.get_by_label(words("letters.text.body")).input_value()
    assert f"{NATIONAL}begin" not in body and "1 jaar" in body
    sander.fill({"letters.text.body": re.sub(r"\[…[^\]]*\]", "Bel mij.", body)}).press("letters.text.save").is_accepted()
    sander.looks_good("landelijk")
    sander.follow("letters.send").fill({"letters.sending.means": "letters.means.readOut"})
    sander.press("letters.sending.submit").is_accepted()
    sander.go(f"{casus.path}/informeren").sees("informing.settled.title")
    letter = re.search(rf"{casus.path}/brieven/({ID})", people["sander"].get(f"{casus.path}/brieven").text).group(0)
    people["wilma"].get(letter).expect(200)
    for login in ("gea", "bea"):
        people[login].get(letter).expect(404)
