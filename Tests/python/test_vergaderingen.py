# SPDX-License-Identifier: EUPL-1.2
"""One sitting, many casussen: each sees their own items only; minutes, lists, calendar, and citizens at the table."""
import datetime
import re

import icalendar
import pytest

from support.house_day import today
from support.accessibility import axe
from support.people import Person
from web import sweep
from web.server import Server, Workplace
from web.story import ID, People, day, report

NOW = today()
TODAY = NOW.isoformat()
LATER = (NOW + datetime.timedelta(days=10)).isoformat()
TABLE = {"Merel": ["gea", "bea"], "Kievit": ["gea", "huub"], "Wulp": ["bea", "pieter"]}
"""Who is invited to which casus; the name is in every text of it."""


def ready(people, mark):
    """A casus that waits for its first conference."""
    casus = report(people, "sander", mark, TODAY, [f"{mark}begin"])
    casus.take_up()
    casus.intake(mark=mark)
    casus.inform("report", "sander")
    casus.retest()
    casus.triage(mark=mark)
    casus.inform("triageOutcome", "sander")
    casus.retest()
    text = people["wilma"].get(casus.path).expect(200).text
    casus.number = re.search(r"\d{4}-\d{4}", text).group(0)
    return casus


BODY = {"name": "Weekoverleg"}


def plan(people, **more):
    """A sitting of today, planned by wilma; gives its path."""
    values = {"body": BODY["name"], "starts": "09:30", "minutes": "90", "place": "Huis, kamer Kade", **day("day", TODAY)}
    page = people["wilma"].get("/vergaderingen/nieuw").expect(200)
    form = page.form("/nieuw")
    if "word" in form.choices:
        # The profile has bodies: nobody types a name.
        values["word"] = next(word for word in form.choices["word"] if word)
        values.pop("body")
        BODY["name"] = re.search(rf'<option value="{values["word"]}"[^>]*>([^<]*)<', page.text).group(1).strip()
    reply = people["wilma"].submit(form, values | more).expect(303)
    return re.match(rf"/vergaderingen/{ID}", reply.location).group(0)


def press(people, login, page, ending, **where):
    """Presses the button on a page whose form ends in this; any answer."""
    forms = people[login].get(page).expect(200).forms
    found = [form for form in forms if form.action.endswith(ending)
             and all(form.value(name) == value for name, value in where.items())]
    assert found, f"no button to {ending} {where} on {page}; only {[form.action for form in forms]}"
    return people[login].submit(found[0])


def put(people, meeting, casus, involvement="informedBefore", invited=()):
    """Puts a casus on the agenda by its proposal, and prepares it with its own participants."""
    press(people, "wilma", meeting, "/agenda", number=casus.number).expect(303)
    form = people["wilma"].get(f"{casus.path}/overleg/voorbereiding").expect(200).form("/voorbereiding")
    assert form.value("place") == "Huis, kamer Kade", "the preparation follows the sitting"
    people["wilma"].submit(form, {
        "goal": "Beeld", "decision": "Plan", "themes": "Wonen", "priorViewing": "off", "involvement": involvement,
        "careAgreements": "Blijft hier"}).expect(303)
    for login in invited:
        casus.invite(login, "executor")


def begin(people, meeting, casus, present, login="wilma"):
    """Begins the item of a casus with who is there; any answer."""
    browser = people[login]
    form = browser.get(f"{meeting}/zitting").expect(200).form(f"/agenda/{casus.id}/begin")
    return browser.submit(form, {f"present-{casus.id}": list(present)})


def status(people, login, path):
    return people[login].get(path).status


class Sitting:
    """A sitting of today with three casussen, each with its own people."""

    def __init__(self, people):
        self.people = people
        self.casussen = {mark: ready(people, mark) for mark in TABLE}
        self.path = plan(people)
        for mark, casus in self.casussen.items():
            put(people, self.path, casus, invited=TABLE[mark])

    def __getitem__(self, mark):
        return self.casussen[mark]


@pytest.fixture
def people():
    with Workplace() as place, Server(place.data, "--demo") as server:
        yield People(server.address)


@pytest.fixture
def sitting(people):
    return Sitting(people)


def test_the_agenda_is_made_from_what_is_due_and_everybody_sees_their_own_items(people, sitting):
    page = people["wilma"].get(sitting.path).expect(200)
    assert all(casus.number in page.text for casus in sitting.casussen.values())
    for mark, casus in sitting.casussen.items():
        for login in ("gea", "bea", "huub", "pieter"):
            for where in ("/agenda", sitting.path):
                text = people[login].get(where).expect(200).text
                assert (casus.number in text) == (login in TABLE[mark]), f"{login} at {where} about {mark}"
                assert mark not in text, "an agenda holds no names"
    # Who is called to nothing, and a sitting that does not exist, look the same.
    assert status(people, "odette", sitting.path) == 404
    assert status(people, "odette", f"/vergaderingen/{'0' * 32}") == 404
    assert sitting["Merel"].number not in people["odette"].get("/agenda").expect(200).text
    assert status(people, "gea", "/vergaderingen/nieuw") == 404
    assert status(people, "gea", f"{sitting.path}/zitting") == 404
    # A colleague orders the agenda, and knows no casus of somebody else.
    other = people["bart"].get(sitting.path).expect(200).text
    assert not any(casus.number in other for casus in sitting.casussen.values())


def test_the_order_changes_by_buttons_and_what_is_taken_off_is_proposed_again(people, sitting):
    numbers = [casus.number for casus in sitting.casussen.values()]

    def order():
        page = people["wilma"].get(sitting.path).expect(200).text
        table = page.split('id="agenda"')[1].split("</table>")[0]
        return re.findall(r"/overleg\">(\d{4}-\d{4})<", table)

    assert order() == numbers
    press(people, "wilma", sitting.path, f"/{sitting['Wulp'].id}/omhoog").expect(303)
    assert order() == [numbers[0], numbers[2], numbers[1]]
    press(people, "wilma", sitting.path, f"/{sitting['Merel'].id}/omlaag").expect(303)
    assert order() == [numbers[2], numbers[0], numbers[1]]
    press(people, "wilma", sitting.path, f"/{sitting['Merel'].id}/eraf").expect(303)
    assert order() == [numbers[2], numbers[1]]
    assert sitting["Merel"].number not in people["gea"].get("/agenda").text
    press(people, "wilma", sitting.path, "/agenda", number=numbers[0]).expect(303)
    assert order() == [numbers[2], numbers[1], numbers[0]]
    # Twice on one agenda, a number of nobody, or of a colleague: refused at the form, nothing typed is lost.
    add = next(form for form in people["wilma"].get(sitting.path).forms if "minutes" in dict(form.pairs()))
    reply = people["wilma"].submit(add, {"number": numbers[0], "reason": "askedByPartij", "minutes": "30"}).expect(422)
    assert "staat al op de agenda" in reply.text and numbers[0] in reply.text
    reply = people["bart"].submit(
        next(form for form in people["bart"].get(sitting.path).forms if "minutes" in dict(form.pairs())),
        {"number": numbers[0], "reason": "askedByPartij", "minutes": "30"}).expect(422)
    assert "geen casus met dit nummer" in reply.text


def test_one_item_sits_at_a_time_and_only_who_is_there_sees_its_table(people, sitting):
    merel, kievit = sitting["Merel"], sitting["Kievit"]
    table = f"{merel.path}/overleg/tafel"
    begin(people, sitting.path, merel, []).expect(422)
    begin(people, sitting.path, merel, ["gea"]).expect(303)
    assert status(people, "gea", table) == 200
    assert status(people, "bea", table) == 303, "invited and not there"
    assert status(people, "huub", table) == 404
    assert "Nu aan tafel" in people["gea"].get("/agenda").text
    # The second waits for the first; not even the page of its own conference gets around that.
    forms = people["wilma"].get(f"{sitting.path}/zitting").expect(200).forms
    assert not any(form.action.endswith("/begin") for form in forms)
    opening = people["wilma"].get(f"{kievit.path}/overleg/opening").expect(200).form("/opening")
    reply = people["wilma"].submit(opening, {"present": ["huub"]}).expect(422)
    assert "al een andere casus aan tafel" in reply.text
    # Late arrival and early leave.
    press(people, "wilma", f"{sitting.path}/zitting", "/aanwezig", user="bea").expect(303)
    assert status(people, "bea", table) == 200
    press(people, "wilma", f"{sitting.path}/zitting", "/afwezig", user="gea").expect(303)
    assert status(people, "gea", table) == 303
    # Put off: nobody sees it any more, the next begins, and the first goes on afterwards.
    press(people, "wilma", f"{sitting.path}/zitting", f"/{merel.id}/later").expect(303)
    assert status(people, "bea", table) == 303
    begin(people, sitting.path, kievit, ["huub"]).expect(303)
    assert status(people, "huub", f"{kievit.path}/overleg/tafel") == 200
    press(people, "wilma", f"{sitting.path}/zitting", f"/{kievit.id}/later").expect(303)
    begin(people, sitting.path, merel, ["gea", "bea"]).expect(303)
    assert status(people, "bea", table) == 200
    reply = press(people, "wilma", f"{sitting.path}/zitting", f"/{merel.id}/later").expect(303)
    assert reply.location == f"{sitting.path}/zitting"


def test_a_conference_opens_on_the_day_of_its_sitting(people):
    casus = ready(people, "Grutto")
    meeting = plan(people, **day("day", LATER))
    put(people, meeting, casus, invited=["gea"])
    page = people["wilma"].get(f"{casus.path}/overleg").expect(200).text
    assert "Het overleg kan open vanaf" in page and f"{casus.path}/overleg/opening" not in page
    assert "Nog open" not in page
    assert f"Open het overleg over casus {casus.number}" not in people["wilma"].get("/").expect(200).text
    assert "Voorbereid" in people["wilma"].get(meeting).expect(200).text
    opening = people["wilma"].get(f"{casus.path}/overleg/opening").expect(200).form("/opening")
    assert "pas op de dag" in people["wilma"].submit(opening, {"present": ["gea"]}).expect(422).text


def test_who_only_hears_comes_and_finds_no_casus(people, sitting):
    casus = sitting["Merel"]
    browser = people["wilma"]
    values = {"user": "pieter", "role": "executor", "requestedInput": "Meedenken", "task": "Eigen taak",
              "specialDataTested": "1", "presence": "1"}
    page = f"{casus.path}/overleg/deelnemer"
    assert "Alleen een deskundige" in browser.fill_in(page, values).expect(422).text
    browser.fill_in(page, values | {"role": "expert"}).expect(303)
    agenda = people["pieter"].get(sitting.path).expect(200).text
    assert casus.number not in agenda and "alleen meedenkt" in agenda
    begin(people, sitting.path, casus, ["pieter", "gea"]).expect(303)
    for page in ("", "/overleg", "/overleg/tafel", "/plan", "/overleg/verslag"):
        assert status(people, "pieter", casus.path + page) == 404


def test_each_sentence_belongs_to_its_supplier(people, sitting):
    casus = sitting["Merel"]
    begin(people, sitting.path, casus, ["gea", "bea"]).expect(303)
    page = f"{casus.path}/overleg/verslag"

    def write(login, text, **more):
        form = people[login].get(page).expect(200).form("/zin")
        return people[login].submit(form, {"text": text, **more})

    # A participant writes for its own party and lets the table look.
    write("gea", "Zin van de kade", forTable="1", rulesAllow="1").expect(303)
    # The house writes what another party said; that party alone decides who else looks.
    write("wilma", "Zin van welzijn", supplier="welzijn").expect(303)
    form = people["gea"].get(page).form("/zin")
    people["gea"].post(form.action, [(n, v) for n, v in form.pairs() if n not in ("supplier", "text")]
                       + [("supplier", "welzijn"), ("text", "Ondergeschoven")]).expect(422)
    assert "Ondergeschoven" not in people["wilma"].get(page).text
    seen = people["gea"].get(page).expect(200).text
    assert "Zin van de kade" in seen and "Zin van welzijn" not in seen
    assert re.search(r"Welzijn De Brug: 1 niet getoond", seen)
    own = people["bea"].get(page).expect(200).text
    assert "Zin van welzijn" in own and "Wacht op de eigen partij" in own
    assert "zinnen in het verslag nalezen" in people["bea"].get("/").text
    press(people, "bea", page, "/verslag/akkoord", given="ja").expect(303)
    assert "zinnen in het verslag nalezen" not in people["bea"].get("/").text
    # Taken back: gone for everybody.
    item = re.search(rf"{casus.path}/inbreng/({ID})", people["bea"].get(page).text).group(1)
    people["bea"].fill_in(f"{casus.path}/inbreng/{item}/intrekking", {"why": "Niet zo gezegd"}).expect(303)
    for login in ("wilma", "gea", "bea"):
        assert "Zin van welzijn" not in people[login].get(page).expect(200).text
    # The house counts no sentence of its own and nobody outside sees the page.
    assert status(people, "huub", page) == 404
    # The screen on the wall shows no minutes among the items.
    assert "Zin van de kade" not in people["wilma"].get(f"{casus.path}/overleg/tafel").expect(200).text


def hold(people, sitting, mark, owner, what):
    """Holds one item: a decision, an action, and put off until later."""
    casus = sitting[mark]
    begin(people, sitting.path, casus, TABLE[mark]).expect(303)
    page = f"{casus.path}/overleg/verslag"
    form = people["wilma"].get(page).expect(200).form("/besluit")
    people["wilma"].submit(form, {"decision": f"Besluit {mark}", "authority": "advies"}).expect(303)
    form = people["wilma"].get(page).expect(200).form("/actie")
    people["wilma"].submit(form, {"what": what, "owner": owner, **day("due", LATER)}).expect(303)
    press(people, "wilma", f"{sitting.path}/zitting", f"/{casus.id}/later").expect(303)


def test_the_action_list_is_split_per_recipient_and_sent_in_time(people, sitting):
    hold(people, sitting, "Merel", "bea", "Bellen over Merel")
    hold(people, sitting, "Wulp", "pieter", "Langs bij Wulp")
    assert "Bellen over Merel" in people["bea"].get("/acties").expect(200).text
    assert "Bellen over Merel" not in people["gea"].get("/acties").expect(200).text
    press(people, "wilma", f"{sitting.path}/zitting", "/einde").expect(303)
    last = NOW + datetime.timedelta(days=7)
    desk = people["wilma"].get("/").text
    assert "Actielijst versturen" in desk and f"{last.day} " in desk
    assert status(people, "bea", f"{sitting.path}/lijst") == 404, "nothing was sent yet"
    press(people, "wilma", sitting.path, "/verzenden", list="actions").expect(303)
    assert "Actielijst versturen:" not in people["wilma"].get("/").text
    news = people["bea"].get("/").text
    assert f"Actielijst van {BODY['name']}" in news and "Merel" not in news.split("<main")[1].split("</div>")[0]
    lists = {login: people[login].get(f"{sitting.path}/lijst") for login in ("bea", "gea", "pieter", "huub")}
    assert all(reply.status == 200 for reply in lists.values())
    # Bea sits at two tables and finds both; the others find their own only.
    assert "Bellen over Merel" in lists["bea"].text and "Langs bij Wulp" in lists["bea"].text
    assert "Bellen over Merel" in lists["gea"].text and "Wulp" not in lists["gea"].text
    assert sitting["Wulp"].number not in lists["gea"].text
    assert "Langs bij Wulp" in lists["pieter"].text and "Merel" not in lists["pieter"].text
    assert "Merel" not in lists["huub"].text and "Wulp" not in lists["huub"].text
    assert status(people, "odette", f"{sitting.path}/lijst") == 404
    assert f"Actielijst van {BODY['name']}" not in people["bea"].get("/").text, "it was seen"
    # Done by its owner only.
    forms = people["bea"].get("/acties").forms
    done = next(form for form in forms if form.action.startswith(f"/acties/{sitting['Merel'].id}/"))
    assert people["gea"].post(done.action, [("csrf", sweep.token(people["gea"]))]).status in (404, 422)
    people["bea"].submit(done).expect(303)
    assert "Bellen over Merel" not in people["bea"].get("/acties").text


def feed_of(people, login):
    """Makes a calendar address; gives its path."""
    reply = press(people, login, "/agenda", "/agenda/adres").expect(200)
    return re.search(r"http://[^/]+(/agenda/[\w-]{43}\.ics\?taal=\w+)", reply.text).group(1)


def test_the_calendar_is_correct_and_holds_no_casus(people, sitting):
    path = feed_of(people, "gea")
    nobody = people[None]
    reply = nobody.get(path).expect(200)
    assert reply.header("Content-Type") == "text/calendar; charset=utf-8"
    assert b"\r\n" in reply.body and b"\n" not in reply.body.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in reply.body.split(b"\r\n"))
    for casus in sitting.casussen.values():
        assert casus.number.encode() not in reply.body and casus.id.encode() not in reply.body
    calendar = icalendar.Calendar.from_ical(reply.body)
    assert calendar["VERSION"] == "2.0" and not calendar.errors
    events = calendar.walk("VEVENT")
    assert len(events) == 1
    event = events[0]
    assert str(event["SUMMARY"]) == BODY["name"] and str(event["LOCATION"]) == "Huis, kamer Kade"
    assert "2" in str(event["DESCRIPTION"]) and event["STATUS"] == "CONFIRMED"
    start = event["DTSTART"].dt
    assert start.tzinfo is not None and event["DTEND"].dt - start == datetime.timedelta(minutes=90)
    assert "DTSTAMP" in event and not event.errors
    uid, sequence = str(event["UID"]), int(event["SEQUENCE"])

    press(people, "wilma", sitting.path, f"/{sitting['Wulp'].id}/omhoog").expect(303)
    again = icalendar.Calendar.from_ical(nobody.get(path).expect(200).body).walk("VEVENT")[0]
    assert str(again["UID"]) == uid and int(again["SEQUENCE"]) > sequence
    press(people, "wilma", sitting.path, "/annuleren").expect(303)
    assert icalendar.Calendar.from_ical(nobody.get(path).body).walk("VEVENT")[0]["STATUS"] == "CANCELLED"

    # A new address ends the old one; a withdrawn or invented one is nothing.
    new = feed_of(people, "gea")
    assert nobody.get(path).status == 404 and nobody.get(new).status == 200
    press(people, "gea", "/agenda", "/intrekken").expect(303)
    assert nobody.get(new).status == 404
    assert nobody.get(f"/agenda/{'A' * 43}.ics").status == 404


def test_a_citizen_at_the_table_with_a_proxy(people):
    casus = ready(people, "Grutto")
    meeting = plan(people)
    put(people, meeting, casus, "invited", ["gea", "pieter"])
    page = f"{casus.path}/overleg/burger"
    assert status(people, "gea", page) == 404
    form = people["wilma"].get(page).expect(200).form("/burger")
    person = form.choices["betrokkene"][0]
    values = {"betrokkene": person, "way": "represented", "name": "Truus Trekvogel", "informedHow": "Door de aanmelder"}
    reply = people["wilma"].submit(form, values).expect(422)  # not informed yet
    values |= day("informedOn", TODAY)
    people["wilma"].submit(people["wilma"].get(page).form("/burger"), values).expect(303)
    third = values | {"way": "thirdParty", "name": "Derde"}
    reply = people["wilma"].submit(people["wilma"].get(page).form("/burger"), third).expect(422)
    assert "toestemming van de betrokkene" in reply.text

    begin(people, meeting, casus, ["gea", "pieter"]).expect(303)
    form = people["pieter"].get(f"{casus.path}/inbreng/nieuw").expect(200).form("/nieuw")
    casus.bring_in("Politiemelding", "pieter", classes=["criminal_police"], subtype="wpg-8")
    casus.bring_in("Zorgbeeld", "gea")
    table = f"{casus.path}/overleg/tafel"
    assert "Politiemelding" in people["pieter"].get(table).expect(200).text
    admit = people["wilma"].get(page).expect(200).form("/binnen")
    seat = re.search(ID, admit.action.split("/burger/")[1]).group(0)
    reply = people["wilma"].submit(admit, {f"statement-{seat}": "1"}).expect(422)
    assert "identificatie" in reply.text
    reply = people["wilma"].submit(people["wilma"].get(page).form("/binnen"), {f"identity-{seat}": "1"}).expect(422)
    assert "machtiging" in reply.text
    people["wilma"].submit(
        people["wilma"].get(page).form("/binnen"), {f"identity-{seat}": "1", f"statement-{seat}": "1"}).expect(303)
    text = people["wilma"].get(page).text
    assert "Truus Trekvogel" in text and "Machtiging gezien" in text

    screen = people["pieter"].get(table).expect(200).text
    assert "Er zit een burger aan tafel" in screen and "Politiemelding" not in screen
    assert "Zorgbeeld" in people["gea"].get(table).expect(200).text
    press(people, "wilma", page, "/weg").expect(303)
    assert "Politiemelding" in people["pieter"].get(table).expect(200).text


def test_the_pages_are_accessible_on_a_wide_and_a_narrow_screen(people, sitting, browser):
    hold(people, sitting, "Wulp", "pieter", "Langs bij Wulp")
    begin(people, sitting.path, sitting["Merel"], ["gea", "bea"]).expect(303)
    casus = sitting["Merel"].path
    pages = {
        "wilma": ["/vergaderingen", "/vergaderingen?stand=voorbij", "/vergaderingen/nieuw", sitting.path,
                  f"{sitting.path}/wijzigen", f"{sitting.path}/zitting", f"{casus}/overleg/verslag",
                  f"{casus}/overleg/burger", f"{casus}/overleg/tafel", f"{casus}/overleg", "/"],
        "gea": ["/agenda", sitting.path, "/acties", f"{casus}/overleg/verslag"],
        "pieter": ["/acties", "/agenda"],
    }
    for login, paths in pages.items():
        for width in (1280, 320):
            person = Person(browser, people.address, login, viewport={"width": width, "height": 800}).log_in()
            for path in paths:
                person.page.goto(path)
                axe(person.page)
                wide = person.page.evaluate("document.documentElement.scrollWidth")
                assert wide <= width, f"{path} is {wide} wide at {width}"
            person.context.close()
