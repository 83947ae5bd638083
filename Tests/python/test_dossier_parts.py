# SPDX-License-Identifier: EUPL-1.2
"""A track in the regional safety house: a talk, a help request without consent, a detention period (F-UT-28)."""
import datetime
import os
import re

import pytest
from support.accessibility import axe
from support.people import Person
from support.words import words
from test_journey_utrecht import BORN, TODAY, UTRECHT, People, criteria, press, report, take
from web.server import Server, Workplace
from web.story import day

NAME = "Trajectsma"
OTHER = "Aanpaksma"
TALK = "Kweldergesprek"
MARKS = (TALK, "Kweldernaam", "Geen toestemming", "Detentie")


@pytest.fixture(scope="module")
def house():
    with Workplace() as place, Server(place.data, "--demo") as server:
        yield People(server.address), server, place


@pytest.fixture(scope="module")
def track(house):
    """Reported as an approach, taken up as a track, discussed with a team."""
    people, _, _ = house
    casus = report(people, "rob", NAME)
    press(people, "eline", casus, "/opname")
    people["rob"].get(f"{casus}/dossier").expect(200)
    people["eline"].fill_in(f"{casus}/dossier/soort", {"dossier": "traject", "why": "Kwelderreden"}).expect(303)
    take(people, "eline", casus, "u1a", "0").expect(303)
    form = people["eline"].get(f"{casus}/delicttabel").expect(200).form("/delicttabel")
    person = next(choice for choice in form.choices["person"] if choice)
    ago = (TODAY - datetime.timedelta(days=120)).isoformat()
    people["eline"].submit(form, {"person": person, "incidents.0.code": "B70", **day("incidents.0.on", ago)}).expect(303)
    take(people, "eline", casus, "u2", "2", **criteria(), **{"need-toelichting": "Lokaal lukt het niet"}).expect(303)
    told = re.search(r"/informeren/([^/\"]+)/kennisgeving", people["eline"].get(f"{casus}/informeren").text).group(1)
    people["eline"].fill_in(f"{casus}/informeren/{told}/kennisgeving", {
        "topic": "report", "means": "letter", **day("on", TODAY.isoformat())}).expect(303)
    take(people, "eline", casus, "u3").expect(303)
    team = {}
    for index, login in enumerate(("amira", "koen", "henk")):
        team |= {f"team.{index}.user": login, f"team.{index}.necessity": "Nodig", f"team.{index}.presence": "system"}
    form = people["eline"].get(f"{casus}/stappen/u4").expect(200).form("/u4")
    pairs = [("csrf", form.value("csrf")), ("need-noodzaak", "Nodig"), ("need-rechtmatigheidstoets", "Getoetst"),
             ("outcome", "0"), *team.items()]
    people["eline"].post(f"{casus}/stappen/u4", pairs).expect(303)
    return casus


def write(people, login, casus, part, values):
    form = people[login].get(f"{casus}/dossier/{part}/nieuw").expect(200).form("/nieuw")
    person = next(choice for choice in form.choices["betrokkene"] if choice)
    return people[login].submit(form, {"betrokkene": person, **values})


@pytest.fixture(scope="module")
def filled(house, track):
    """The three entries of the director, with what is refused on the way."""
    people, _, _ = house
    talk = {**day("op", TODAY.isoformat()), "aanwezig": "Jaydon\nKweldernaam", "verslag": TALK}
    write(people, "eline", track, "gesprek", talk).expect(303)
    content = {"antwoord": "geen-toestemming", "hulpvraag": "Kwelderschuld"}
    refused = write(people, "eline", track, "hulpvraag", content).expect(422)
    assert words("weigering.contentWithoutConsent") in refused.words() and "Kwelderschuld" in refused.text
    write(people, "eline", track, "hulpvraag", {"antwoord": "geen-toestemming"}).expect(303)
    period = {**day("periode-from", "2025-03-10"), **day("periode-until", "2025-02-01")}
    refused = write(people, "eline", track, "detentieperiode", period).expect(422)
    assert words("weigering.periodReversed") in refused.words()
    write(people, "eline", track, "detentieperiode", period | day("periode-until", "2025-09-01")).expect(303)
    return track


def test_the_kind_stands_above_the_casus_and_narrows_the_list(house, track):
    people, _, _ = house
    chosen = {"dossier": "traject"} if "dossier" in people["rob"].get("/aanmeldingen/nieuw").form("/nieuw").names() else {}
    assert chosen, "a report may say which kind it is"
    other = report(people, "rob", OTHER)
    press(people, "eline", other, "/opname")
    assert re.search(r'class="eyebrow">[^<]*Traject', people["eline"].get(track).text)
    assert re.search(r'class="eyebrow">[^<]*Aanpak', people["eline"].get(other).text)
    narrowed = people["eline"].get("/casussen?dossier=traject").expect(200).text
    assert NAME in narrowed and OTHER not in narrowed
    narrowed = people["eline"].get("/casussen?dossier=aanpak").expect(200).text
    assert OTHER in narrowed and NAME not in narrowed
    people["eline"].get(f"{other}/dossier/gesprek/nieuw").expect(404)


def test_a_partner_reads_nothing_of_it(house, filled):
    people, _, _ = house
    eline = people["eline"].get(f"{filled}/dossier").expect(200)
    assert all(mark in eline.text for mark in (*MARKS, "Kwelderreden"))
    entries = re.findall(r"/dossier/regel/([a-z0-9-]+)/correctie", eline.text)
    assert len(entries) == 3
    for login in ("amira", "koen", "henk"):
        browser = people[login]
        assert NAME in browser.get("/casussen").text
        page = browser.get(f"{filled}/dossier").expect(200).text
        for mark in (TALK, "Kweldernaam", "Kwelderreden", "2025"):
            assert mark not in page.split("</nav>")[-1], f"{login} reads {mark}"
        assert "/dossier/regel/" not in page
        for entry in entries:
            for act in ("correctie", "terugnemen", "inzage"):
                browser.get(f"{filled}/dossier/regel/{entry}/{act}").expect(404)
        for path in (filled, f"{filled}/verloop", f"{filled}/inbreng", f"{filled}/plan", "/", "/berichten"):
            assert TALK not in browser.get(path).text, f"{login} at {path}"
    assert "Detentie" not in people["henk"].get(f"{filled}/dossier").text, "not even the heading"
    people["henk"].get(f"{filled}/dossier/detentieperiode/nieuw").expect(404)
    joost = people["joost"].get(f"{filled}/dossier").expect(200).text
    assert TALK in joost and "Detentieperioden" not in joost, "support reads talks and no detention"


def test_outside_the_casus_there_is_nothing(house, filled):
    people, _, _ = house
    for login in ("lisa", "pieter", "noor", "bert", "wouter", "tom", "paul"):
        browser = people[login]
        browser.get(f"{filled}/dossier").expect(404)
        assert NAME not in browser.get("/casussen?dossier=traject").text
        listed = browser.get("/casussen").text
        if "/casussen/zoeken" in listed:
            form = browser.get("/casussen").form("/casussen/zoeken")
            found = browser.follow(browser.submit(form, {"family": NAME, **day("born", BORN)}))
            assert filled not in found.text


def test_a_party_keeps_its_own_and_says_whether_the_house_reads(house, filled):
    people, _, _ = house
    asked = write(people, "koen", filled, "hulpvraag", {"antwoord": "ja", "hulpvraag": "Kwelderwens", "share": "1"})
    assert words("weigering.necessityMissing") in asked.expect(422).words()
    write(people, "koen", filled, "hulpvraag", {"antwoord": "ja", "hulpvraag": "Kwelderwens"}).expect(303)
    own = people["koen"].get(f"{filled}/dossier").expect(200)
    assert "Kwelderwens" in own.text and words("dossier.house.no") in own.words()
    for login in ("eline", "amira", "joost", "henk"):
        assert "Kwelderwens" not in people[login].get(f"{filled}/dossier").text
    entry = re.search(r"/dossier/regel/([a-z0-9-]+)/inzage", own.text).group(1)
    base = f"{filled}/dossier/regel/{entry}"
    people["eline"].get(f"{base}/inzage").expect(404)
    people["koen"].fill_in(f"{base}/inzage", {"share": "yes", "necessity": "Voor het plan", "task": "Begeleiding"}).expect(303)
    own = people["koen"].get(f"{filled}/dossier").expect(200).words()
    # A yes of the supplier is not yet a lawful route: what the house reads for it, the law must open as well.
    assert words("dossier.house.notYet") in own
    assert "Kwelderwens" not in people["eline"].get(f"{filled}/dossier").text
    people["koen"].fill_in(f"{base}/correctie", {"hulpvraag": "Kweldertaal", "why": "Verschreven"}).expect(303)
    corrected = people["koen"].get(f"{filled}/dossier").expect(200).text
    assert "Kweldertaal" in corrected and "Kwelderwens" not in corrected and "Verschreven" in corrected
    people["koen"].fill_in(f"{base}/terugnemen", {"why": "Niet nodig"}).expect(303)
    gone = people["koen"].get(f"{filled}/dossier").expect(200).text
    assert "Kweldertaal" not in gone and "Niet nodig" in gone
    people["koen"].get(f"{base}/correctie").expect(404)


def test_reading_is_in_the_journal_without_a_word_of_it(house, filled):
    people, _, _ = house
    journal = people["marijn"].get("/journaal").expect(200).text
    assert words("act.dossier.read") in journal and words("act.dossier.taken-back") in journal
    assert TALK not in journal and NAME not in journal


@pytest.fixture(scope="module")
def eline(house, browser):
    person = Person(browser, f"{house[1].address}{UTRECHT}", "eline")
    person.page.goto(f"{person.base}/inloggen")
    person.fill({"accounts.login.name": "eline", "accounts.login.password": house[0].password})
    person.press("accounts.login.submit")
    yield person
    person.context.close()


PAGES = ("", "/gesprek/nieuw", "/hulpvraag/nieuw", "/agg-gegevens/nieuw", "/detentieperiode/nieuw")


@pytest.mark.parametrize("page", PAGES)
def test_the_pages_are_accessible_and_fit(eline, filled, page, tmp_path):
    for width in (1280, 320):
        eline.page.set_viewport_size({"width": width, "height": 900})
        answer = eline.page.goto(f"{eline.base}{filled}/dossier{page}")
        assert answer.status == 200
        assert eline.page.evaluate("document.documentElement.scrollWidth") <= width
        axe(eline.page)
        folder = os.environ.get("SLUIS_PICTURES")
        if folder:
            name = page.strip("/").replace("/", "-") or "dossier"
            eline.page.screenshot(path=f"{folder}/{name}-{width}.png", full_page=True)


def test_nothing_lies_open_in_the_files(house, filled):
    """Last, because the server stops."""
    _, server, place = house
    server.stop()
    for file in place.data.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            for trace in (TALK, "Kweldernaam", "Kwelderwens", "Kweldertaal", NAME):
                assert trace.encode() not in content, f"{trace} in {file.name}"
    server.start()
