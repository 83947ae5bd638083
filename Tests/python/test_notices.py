# SPDX-License-Identifier: EUPL-1.2
"""Notices to parties, the hand-over that is left, and the look after a destruction, through the pages."""
import datetime
import re
import sqlite3

from support.house_day import today
from web import sweep
from web.server import Server, Workplace, sluis
from web.story import People, day, report

TODAY = today().isoformat()
LATER = (today() + datetime.timedelta(days=30)).isoformat()


def at_table(people, mark):
    """A casus at the table; welzijn carries out an intervention, the ggz brought in an item that rests on consent."""
    casus = report(people, "sander", mark, TODAY, [f"{mark}begin"])
    casus.take_up()
    casus.intake(mark=mark)
    casus.inform("report", "sander")
    casus.retest()
    casus.triage(mark=mark)
    casus.inform("triageOutcome", "sander")
    casus.prepare(mark, TODAY)
    for login in ("sander", "gea", "bea"):
        casus.invite(login, "executor")
    casus.retest()
    casus.open_table(["sander", "gea", "bea"])
    casus.bring_in(f"{mark}zorg", "gea", ["welzijn"], classes=["special_health"])
    casus.answer(f"{mark}zorg", "welzijn", ["art6-basis"], "gea")
    casus.consent(f"{mark}zorg", "welzijn", "gea")
    casus.write("interventies", {
        "leefgebied": "wonen", "what": f"Begeleiden {mark}", "goal": "Rust", "executor": "welzijn",
        **day("start", TODAY), **day("target", LATER)})
    casus.write("casusregisseur", {"user": "sander"})
    for partij in ("gemeente", "ggz", "welzijn"):
        casus.write("rollen", {"partij": partij, "role": "Doet mee", "need": "Of het loopt"})
    casus.write("monitoring", {"purpose": "Zien", "stays": "Het plan", **day("next", LATER)})
    casus.write("criteria", {"criteria": "Rust"})
    casus.close_table(mark=mark)
    casus.inform("conferenceOutcome", "sander")
    return casus


def let_take_home(casus, mark):
    casus.press("gea", "plan/meenemen", "/meenemen", {"item": casus.items[mark], "given": "yes"})


def taken(people, login, casus):
    """The page on which an executor takes home what it may."""
    browser = people[login]
    return browser.post(f"{casus.path}/plan/meenemen/openen", [("csrf", sweep.token(browser))])


def scale_down(casus, mark):
    casus.prepare(mark, TODAY)
    casus.open_table(["gea", "bea"])
    casus.close_table("scaleDown", mark)


def notices(people, login, what=""):
    return people[login].get(f"/berichten{what}").expect(200)


def advance(people, days):
    browser = people["dirk"]
    return browser.post("/klok", [("csrf", sweep.token(browser)), ("days", days)]).expect(200)


def number_of(people, casus):
    return re.search(r"\d{4}-\d{4}", people["wilma"].get(casus.path).expect(200).text).group(0)


def test_from_taking_home_to_destruction_each_party_is_told():
    with Workplace() as place, Server(place.data, "--demo") as server:
        people, mark = People(server.address), "Karekiet"
        casus = at_table(people, mark)
        number = number_of(people, casus)
        let_take_home(casus, f"{mark}zorg")
        page = taken(people, "bea", casus).expect(200)
        assert f"Tekst {mark}zorg" in page.text
        people["bea"].submit(page.form("/ontvangen")).expect(303)
        assert number not in notices(people, "bea").text

        casus.change(f"{mark}zorg", "toestemming", "gea")

        told = notices(people, "bea")
        assert f"Toestemming ingetrokken in casus {number}" in told.text and mark not in told.text
        assert re.search(r"\d+ nieuwe? bericht", people["bea"].get("/").text)
        assert f"Tekst {mark}zorg" not in taken(people, "bea", casus).text
        for other in ("sander", "huub", "pieter"):
            assert number not in notices(people, other).text
        people["bea"].submit(told.form("/gezien")).expect(303)
        assert number not in notices(people, "bea", "?stand=nieuw").text
        assert "Gezien door" in notices(people, "bea").text

        scale_down(casus, mark)
        for login in ("bea", "gea", "sander"):
            assert f"Casus {number} is afgeschaald" in notices(people, login).text
            assert f"Casus {number} is afgeschaald" not in notices(people, "huub").text
        assert people["bea"].get(casus.path).status == 404

        advance(people, 190)
        assert f"Casus {number} is gearchiveerd" in notices(people, "bea").text
        advance(people, 190)
        last = notices(people, "gea").text
        assert f"Casus {number} is vernietigd" in last
        assert casus.id not in last and mark not in last
        journal = people["petra"].get("/journaal").expect(200).text
        assert "Vernietiging gecontroleerd: niets gevonden" in journal
        assert "niet voltooid" not in people["dirk"].get("/bewaartermijnen").expect(200).text


def test_what_was_not_received_yet_can_be_after_scaling_down_and_nothing_else():
    with Workplace() as place, Server(place.data, "--demo") as server:
        people, mark = People(server.address), "Roerdomp"
        casus = at_table(people, mark)
        let_take_home(casus, f"{mark}zorg")
        scale_down(casus, mark)
        closing = people["wilma"].get(f"{casus.path}/afschaling").expect(200).text
        assert "wacht op de toets op noodzaak" in closing
        assert people["bea"].get(casus.path).expect(303).location == f"{casus.path}/plan/meenemen"
        assert f"Tekst {mark}zorg" not in taken(people, "bea", casus).text
        casus.retest()
        assert "wacht op de uitvoerder" in people["wilma"].get(f"{casus.path}/afschaling").text
        assert f"{casus.path}/plan/meenemen" in people["bea"].get("/").text

        people["bea"].get(f"{casus.path}/plan/meenemen").expect(200)
        for part in ("inbreng", "plan", "overleg", "verloop", "informeren", "afschaling"):
            people["bea"].get(f"{casus.path}/{part}").expect(404)
        page = taken(people, "bea", casus).expect(200)
        assert f"Tekst {mark}zorg" in page.text and f"{mark}begin" not in page.text
        assert people["bea"].submit(page.form("/ontvangen")).expect(303).location == "/"
        people["bea"].get(f"{casus.path}/plan/meenemen").expect(404)
        people["bea"].get(casus.path).expect(404)
        assert "Er wacht niets meer op overdracht" in people["wilma"].get(f"{casus.path}/afschaling").text


def test_a_supplier_that_is_asked_after_scaling_down_says_yes_on_that_page_only():
    with Workplace() as place, Server(place.data, "--demo") as server:
        people, mark = People(server.address), "Wielewaal"
        casus = at_table(people, mark)
        scale_down(casus, mark)
        casus.retest()
        people["gea"].get(casus.path).expect(404)

        browser = people["wilma"]
        form = browser.get(f"{casus.path}/afschaling/nog-over-te-dragen").expect(200).form("/nog-over-te-dragen")
        item = casus.items[f"{mark}zorg"]
        choice = next(one for one in form.choices["leftover"] if one.startswith(item))
        browser.submit(form, {"leftover": choice, "why": ""}).expect(422)
        browser.submit(form, {"leftover": choice, "why": "De begeleiding loopt door"}).expect(303)

        page = people["gea"].get(f"{casus.path}/plan/meenemen").expect(200)
        assert "De begeleiding loopt door" in page.text and f"Tekst {mark}zorg" in page.text
        people["gea"].get(f"{casus.path}/inbreng").expect(404)
        people["bea"].get(casus.path).expect(404)
        yes = next(one for one in page.forms if one.value("given") == "yes")
        people["gea"].submit(yes).expect(303)
        people["gea"].get(casus.path).expect(404)
        assert f"Tekst {mark}zorg" in taken(people, "bea", casus).expect(200).text


def test_an_item_that_is_marked_wrong_is_told_and_closed_until_it_is_corrected():
    with Workplace() as place, Server(place.data, "--demo") as server:
        people, mark = People(server.address), "Tapuit"
        casus = at_table(people, mark)
        number = number_of(people, casus)
        let_take_home(casus, f"{mark}zorg")
        assert f"Tekst {mark}zorg" in taken(people, "bea", casus).text

        casus.change(f"{mark}zorg", "fout", "gea")

        for login, about in (("bea", 3), ("sander", 0), ("wilma", 1)):
            page = notices(people, login).text
            assert f"Een gegeven in casus {number} is fout" in page, login
            # Welzijn took it home, the party of the casusregisseur never could read it, the house coordinates.
            facts = [one for one in ("Gegeven van", "Soort gegeven", "Ingebracht op") if one in page]
            assert facts == ["Gegeven van", "Soort gegeven", "Ingebracht op"][:about], login
            assert ("heeft dit gegeven niet gelezen" in page) == (login == "sander")
        assert "Coördineer de correctie" in people["wilma"].get("/").text
        assert f"Tekst {mark}zorg" not in taken(people, "bea", casus).text
        casus.change(f"{mark}zorg", "correctie", "gea", text=f"Tekst {mark}zorg verbeterd")
        assert f"Een gegeven in casus {number} is gecorrigeerd" in notices(people, "bea").text
        assert "verbeterd" in taken(people, "bea", casus).text


def change_database(place, *statements):
    """Somebody with the file in hand changes it."""
    database = sqlite3.connect(place.data / "sluis.sqlite", timeout=30)
    with database:
        for statement, values in statements:
            database.execute(statement, values)
    database.close()


def test_what_stays_behind_after_a_destruction_is_shown_to_the_record_manager_until_it_is_gone():
    with Workplace() as place, Server(place.data, "--demo") as server:
        people = People(server.address)
        casus = report(people, "bea", "Rietgors", TODAY, ["Rietgors"])
        casus.take_up()
        change_database(
            place, ("CREATE TABLE later (casus_id TEXT NOT NULL, copy BLOB)", ()),
            ("INSERT INTO later SELECT casus_id, sealed FROM inbreng WHERE casus_id = ?", (casus.id,)))
        casus.intake("notTakenUp")
        # The check read the files, and SQLite's locks on them hold still: who comes and goes beside it removes no log.
        log = place.data / "sluis.sqlite-wal"
        before = log.stat().st_ino
        change_database(place, ("DELETE FROM later WHERE casus_id = 'nobody'", ()))
        assert log.stat().st_ino == before
        page = people["dirk"].get("/bewaartermijnen").expect(200).text
        assert "Een vernietiging is niet voltooid" in page and "later-1.sluis.sqlite-1" in page
        assert casus.id[:8] in page and casus.id not in page
        assert "Na vernietiging resten gevonden" in people["petra"].get("/journaal").text
        assert "niet volledig vernietigd: 1" in sluis("clock", data=place.data).stdout

        change_database(place, ("DELETE FROM later", ()))
        assert "niet volledig" not in sluis("clock", data=place.data).stdout
        assert "niet voltooid" not in people["dirk"].get("/bewaartermijnen").text
        assert "Vernietiging gecontroleerd: niets gevonden" in people["petra"].get("/journaal").text
