# SPDX-License-Identifier: EUPL-1.2
"""Whatever somebody sends gets a clear answer: never a fault, never a lost text, never an act that happens twice."""
import re
import sqlite3
from urllib.parse import quote_plus

import pytest
from support.house_day import today
from web import sweep
from web.client import Browser
from web.server import PASSWORD, Server, Workplace
from web.stored import rows
from web.story import NOBODY, People, day, report

TODAY = today()
LONG = "Een lange tekst die niemand twee keer wil typen, met é, ü en 🙂.\nTweede regel & nog meer <b>tekens</b>. "

STRANGE = {
    "script": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "emoji": "👩‍👩‍👧 🏳️‍🌈 مرحبا שלום",
    "control": "voor\x01\x02\x1b[31m\x7f na\ttab",
    "nul": "voor\x00na",
    "direction": "voor\u202eomgekeerd\u202c\ufeff\u2028na",
    "template": "{{7*7}} ${7*7} %s %00 ' OR 1=1 -- \\",
    "quotes": "\" onfocus=alert(1) x=\" ' </textarea><form action=//kwaad>",
    "blanks": " \u00a0\u2003\u200b ",
}

# A form per page: who fills it in, where, how it is found, and a text field in it.
FORMS = [
    ("wilma", "hitcheck", "/hitcheck", "necessity"),
    ("wilma", "triage/vraag?partij=ggz", "/vraag", "question"),
    ("wilma", "triage/uitkomst", "/uitkomst", "motivation"),
    ("bea", "inbreng/nieuw", "/nieuw", "text"),
    ("bea", "informeren/PERSON/uitstel", "/uitstel", "circumstances"),
]


@pytest.fixture(scope="module")
def place():
    with Workplace() as place:
        yield place


@pytest.fixture(scope="module")
def people(place):
    with Server(place.data, "--demo") as server:
        yield People(server.address)
        assert "fault" not in server.messages()


@pytest.fixture(scope="module")
def casus(people):
    """A casus in triage."""
    casus = report(people, "bea", "slecht", TODAY.isoformat(), ["begin"])
    casus.take_up()
    casus.intake()
    casus.inform("report", "bea")
    casus.retest()
    return casus


@pytest.fixture(scope="module")
def planned(people):
    """A casus at the table."""
    casus = report(people, "bea", "tafel", TODAY.isoformat(), ["aan"])
    casus.take_up()
    casus.intake()
    casus.inform("report", "bea")
    casus.retest()
    casus.triage()
    casus.inform("triageOutcome", "bea")
    casus.prepare("doel", TODAY.isoformat())
    casus.invite("bea")
    casus.invite("gea")
    casus.retest()
    casus.open_table(["bea", "gea"])
    return casus


def form_of(casus, login, page, ending):
    """A fresh form, and the browser to send it with."""
    page = page.replace("PERSON", casus.persons("bea")[0]) if "PERSON" in page else page
    browser = casus.people[login]
    return browser, browser.get(f"{casus.path}/{page}").expect(200).form(ending)


def lines(text):
    return text.replace("\r\n", "\n").strip()


def assert_kept(reply, ending, typed):
    """The form comes back with everything that was typed, with a summary that says what is wrong."""
    reply.expect(422)
    form = reply.form(ending)
    for name, value in typed.items():
        assert lines(form.value(name) or "") == lines(value), f"{reply}: {name} was not kept"
    assert "Nog niet verzonden" in reply.text


@pytest.mark.parametrize("login, page, ending, name", FORMS)
def test_a_text_that_is_too_long_is_refused_and_kept(casus, login, page, ending, name):
    browser, form = form_of(casus, login, page, ending)
    text = LONG * 400
    reply = browser.submit(form, {name: text})
    assert_kept(reply, ending, {name: text})
    assert "te lang" in reply.text or "hoogstens" in reply.text or "maximaal" in reply.text


@pytest.mark.parametrize("kind", STRANGE)
@pytest.mark.parametrize("login, page, ending, name", FORMS)
def test_strange_characters_are_shown_as_text(casus, login, page, ending, name, kind):
    browser, form = form_of(casus, login, page, ending)
    for field, value in form.fields:
        if field not in ("csrf", "once", name) and field not in form.choices and not value:
            form.set(field, STRANGE[kind])
    reply = browser.submit(form, {name: STRANGE[kind]})
    reply.expect(303, 422)
    page = browser.follow(reply).expect(200, 422)
    for raw in ("<script>alert", "<img src=x", "</textarea><form", "\" onfocus="):
        assert raw not in page.text


@pytest.mark.parametrize("login, page, ending, name", FORMS)
@pytest.mark.parametrize("raw", [b"%ff%fe%80", b"half %E2%82", b"100%", b"%zz%4", b"%00", b"\xff\xfe", b"a;b&&=x&&"])
def test_bytes_that_are_no_text_are_refused_at_the_field(casus, login, page, ending, name, raw):
    browser, form = form_of(casus, login, page, ending)
    pairs = [(key, value) for key, value in form.pairs() if key != name]
    body = b"&".join(f"{quote_plus(key)}={quote_plus(value)}".encode() for key, value in pairs)
    reply = browser.post(form.action, body + f"&{name}=".encode() + b"Behoud+mij+" + raw)
    reply.expect(422)
    assert "Behoud mij" in (reply.form(ending).value(name) or "")


@pytest.mark.parametrize("parts", [
    ("31", "2", "1985"), ("29", "2", "1985"), ("0", "1", "1985"), ("1", "13", "1985"), ("een", "twee", "drie"),
    ("1", "1", "85"), ("1", "1", "99999"), ("-1", "1", "1985"), ("1", "", ""), ("١", "١", "١٩٨٥"),
    ("1.0", "1", "1985"),
    ("9" * 40, "1", "1985")])
def test_a_day_that_does_not_exist_is_refused_and_kept(people, parts):
    browser = people["bea"]
    form = browser.get("/aanmeldingen/nieuw").form("/nieuw")
    typed = dict(zip(("persons.0.born.day", "persons.0.born.month", "persons.0.born.year"), parts))
    typed |= {"persons.0.family": "Proef", "question": LONG}
    assert_kept(browser.submit(form, typed), "/nieuw", typed)


@pytest.mark.parametrize("number", ["123456789", "abc", "11122233", "1112223330", "111.222.334", "000000000"])
def test_a_bsn_that_fails_its_test_is_refused_and_kept(people, number):
    browser = people["bea"]
    form = browser.get("/aanmeldingen/nieuw").form("/nieuw")
    typed = {"persons.0.bsn": number, "question": LONG}
    reply = browser.submit(form, typed)
    assert_kept(reply, "/nieuw", typed)
    assert "f-persons-0-bsn" in reply.text or "persons.0.bsn" in reply.text


@pytest.mark.parametrize("proof", [None, "", "x", "0" * 32 + "." + "0" * 64, "een.twee.drie", "é"])
def test_without_a_proof_of_our_own_page_nothing_happens(casus, proof):
    browser, form = form_of(casus, "wilma", "hitcheck", "/hitcheck")
    form.fill({"betrokkene": form.choices["betrokkene"][1], "necessity": "Vervalst verzoek"})
    pairs = [(name, value) for name, value in form.pairs() if name != "csrf"]
    pairs += [] if proof is None else [("csrf", proof)]
    browser.post(form.action, pairs).expect(403)
    assert "Vervalst verzoek" not in browser.get(f"{casus.path}/hitcheck").text


def test_the_proof_of_another_browser_does_not_count(casus):
    _, form = form_of(casus, "bea", "inbreng/nieuw", "/nieuw")
    _, other = form_of(casus, "wilma", "hitcheck", "/hitcheck")
    form.set("csrf", other.value("csrf"))
    casus.people["bea"].submit(form, {"text": "Vreemd"}).expect(403)


@pytest.mark.parametrize("header", [{"Origin": "https://kwaad.example"}, {"Sec-Fetch-Site": "cross-site"},
                                    {"Sec-Fetch-Site": "same-site"}])
def test_a_form_from_elsewhere_is_refused_even_with_a_proof(casus, header):
    browser, form = form_of(casus, "wilma", "hitcheck", "/hitcheck")
    browser.post(form.action, form.pairs(), header).expect(403)


def test_unknown_and_repeated_fields_change_nothing(casus):
    browser, form = form_of(casus, "wilma", "hitcheck", "/hitcheck")
    form.fill({"betrokkene": form.choices["betrokkene"][1], "necessity": "Eerste waarde telt"})
    extra = [("necessity", "Tweede waarde"), ("phase", "afschaling"), ("by", "mannus"), ("necessity[]", "x"),
             ("__proto__", "x"), ("", ""), ("keep.path", "//kwaad.example"), ("csrf", "tweede")]
    browser.post(form.action, form.pairs() + extra).expect(303)
    text = browser.get(f"{casus.path}/hitcheck").text
    assert "Eerste waarde telt" in text and "Tweede waarde" not in text
    assert browser.get(f"{casus.path}/triage").status == 200


def test_a_choice_that_was_not_on_the_page_is_refused(casus):
    browser, form = form_of(casus, "wilma", "triage/vraag?partij=ggz", "/vraag")
    pairs = [(name, value) for name, value in form.pairs() if name != "to"] + [("to", "mannus")]
    browser.post(form.action, pairs).expect(422)


@pytest.mark.parametrize("size, status", [(900_000, (303, 422)), (1_100_000, (413,)), (20_000_000, (413,))])
def test_a_huge_body_is_refused_in_time(casus, size, status):
    browser, form = form_of(casus, "bea", "inbreng/nieuw", "/nieuw")
    fresh = Browser("http://" + browser.host)
    fresh.cookies = dict(browser.cookies)
    try:
        fresh.submit(form, {"text": "x" * size}).expect(*status)
    except OSError:
        assert size > 10_000_000, "only a body far over the limit may be cut off"


def test_a_body_that_lies_about_its_kind_or_holds_too_many_fields_is_refused(casus):
    browser, form = form_of(casus, "wilma", "hitcheck", "/hitcheck")
    browser.post(form.action, form.body(), {"Content-Type": "application/json"}).expect(415)
    browser.post(form.action, form.body(), {"Content-Type": "multipart/form-data; boundary=x"}).expect(415)
    browser.post(form.action, form.body() + b"&a=1" * 3000).expect(413)


def test_sending_a_form_twice_acts_once(casus):
    browser, form = form_of(casus, "wilma", "hitcheck", "/hitcheck")
    form.fill({"betrokkene": form.choices["betrokkene"][1], "necessity": "Dubbele klik"})
    first, second = browser.post(form.action, form.pairs()), browser.post(form.action, form.pairs())
    assert (first.status, second.status) == (303, 303) and first.location == second.location
    assert browser.get(f"{casus.path}/hitcheck").text.count("Dubbele klik") == 1


def test_going_back_after_a_refusal_and_sending_again_acts_once(casus):
    browser, form = form_of(casus, "bea", "inbreng/nieuw", "/nieuw")
    text = "Terug en opnieuw"
    again = browser.submit(form, {"text": text}).expect(422).form("/nieuw")
    again.fill({"betrokkene": again.choices["betrokkene"][0], "classes": ["ordinary"], "origin": "own",
                "task": "Taak", "necessity": "Nodig"})
    again.set("hat", again.value("hat") or again.choices["hat"][0])
    browser.post(again.action, again.pairs()).expect(303)
    browser.post(again.action, again.pairs()).expect(303)
    assert browser.get(f"{casus.path}/inbreng").text.count(text) == 1


def test_a_report_sent_twice_is_one_casus(people):
    browser = people["bea"]
    form = browser.get("/aanmeldingen/nieuw").form("/nieuw")
    pairs = [(name, value) for name, value in form.pairs() if not name.startswith(("items.", "persons."))]
    typed = {"task": "T", "question": "V", "tried": "G", "reason-wonen": "R"}
    pairs = [(name, typed.get(name, value)) for name, value in pairs]
    pairs += [("persons.0.family", "Dubbelaar"), ("persons.0.category", "1")]
    browser.post(form.action, pairs).expect(303)
    browser.post(form.action, pairs).expect(303)
    assert browser.get("/casussen").text.count("Dubbelaar") == 1


@pytest.mark.parametrize("page, ending, name", [
    ("plan/beeld", "/plan/beeld", "picture"), ("overleg/tafel", "/tafel/beeld", "picture"),
    ("plan/criteria", "/plan/criteria", "criteria")])
def test_two_people_writing_the_same_text_lose_nothing(planned, page, ending, name):
    wilma, gea = planned.people["wilma"], planned.people["gea"]
    hers = gea.get(f"{planned.path}/{page}").expect(200).form(ending)
    mine = wilma.get(f"{planned.path}/{page}").expect(200).form(ending)
    wilma.submit(mine, {name: f"Van Wilma, op {page}"}).expect(303)
    late = f"Van Gea, te laat, op {page}, maar wel lang en goed overwogen"
    reply = gea.submit(hers, {name: late})
    assert_kept(reply, ending, {name: late})
    assert f"Van Wilma, op {page}" in reply.text, "what the other wrote is shown beside it"
    assert late not in wilma.get(f"{planned.path}/plan").text
    gea.submit(reply.form(ending)).expect(303)
    assert late in wilma.get(f"{planned.path}/plan").text


def test_a_text_can_be_written_again_and_again(planned):
    for number in range(3):
        planned.write("beeld", {"picture": f"Versie {number}"})
    assert "Versie 2" in planned.people["wilma"].get(f"{planned.path}/plan").text


@pytest.mark.parametrize("query", [
    "UPDATE session SET last_seen_at = 0", "DELETE FROM session"])
@pytest.mark.parametrize("page, name", [("/aanmeldingen/nieuw", "question")])
def test_a_session_that_ends_in_the_middle_of_a_text_keeps_the_text(place, people, query, page, name):
    browser = fresh_login(people, "rika")
    form = browser.get(page).expect(200).form(page)
    typed = {name: LONG * 5, "task": "Toezicht", "tried": "Veel", "reason-wonen": "Lekt",
             "persons.0.family": "Tussentijds", "persons.0.category": "1"}
    end_session(place, "rika", query)
    asked = browser.submit(form, typed).expect(401)
    kept = log_in_again(browser, asked, "rika")
    again = kept.form(page)
    assert lines(again.value(name)) == lines(typed[name])
    browser.submit(again).expect(303, 422)
    sent = browser.follow(browser.get("/casussen"))
    assert "Tussentijds" in sent.text


def test_a_kept_form_goes_back_to_its_whole_address(place, people, casus):
    """The form of a question to a party has the party in its address."""
    browser = fresh_login(people, "wilma")
    page = f"{casus.path}/triage/vraag?partij=reclassering"
    form = browser.get(page).expect(200).form("/vraag")
    question = "Een lange vraag die niet verloren mag gaan, ook niet als de sessie voorbij is."
    end_session(place, "wilma")
    asked = browser.submit(form, {
        "to": "rika", "relevance": "R", "task": "T", "purpose": "D", "necessity": "N", "question": question})
    kept = log_in_again(browser, asked.expect(401), "wilma")
    browser.submit(kept.form("/vraag")).expect(303)
    assert question in browser.get(f"{casus.path}/triage").text


def test_a_text_of_somebody_else_is_not_shown_after_another_logs_in(place, people):
    browser = fresh_login(people, "rika")
    form = browser.get("/aanmeldingen/nieuw").form("/nieuw")
    end_session(place, "rika")
    secret = "Alleen voor Rika geschreven, een lange tekst over iemand anders."
    asked = browser.submit(form, {"question": secret}).expect(401)
    after = browser.submit(asked.form("/inloggen"), {"login": "sara", "password": PASSWORD})
    assert secret not in after.text and secret not in browser.follow(after).text


def fresh_login(people, login):
    browser = Browser(people.address)
    browser.log_in(login, PASSWORD).expect(303)
    return browser


def log_in_again(browser, asked, login):
    """Logs in on the page that keeps the form; first with a mistake, which must not lose it either."""
    wrong = browser.submit(asked.form("/inloggen"), {"login": login, "password": "niet goed genoeg"}).expect(422)
    return browser.submit(wrong.form("/inloggen"), {"login": login, "password": PASSWORD}).expect(200)


def end_session(place, login, change="UPDATE session SET last_seen_at = 0"):
    """Ends the latest session of somebody behind the back of the server."""
    connection = sqlite3.connect(place.data / "sluis.sqlite", timeout=30)
    with connection:
        latest = "(SELECT max(rowid) FROM session WHERE user_id = ?)"
        assert connection.execute(f"{change} WHERE rowid = {latest}", (login,)).rowcount == 1
    connection.close()


STRANGE_PATHS = [
    "/casussen/%00", "/casussen/..%2f..%2fetc%2fpasswd", "/casussen/../beheer", "//casussen", "/casussen//", "/%ff",
    "/casussen/" + "a" * 5000, "/casussen/" + NOBODY + "x", "/casussen/é", "/casussen/%F0%9F%99%82",
    "/casussen/CASUS/inbreng/nul", "/casussen/CASUS/inbreng/" + NOBODY, "/casussen/CASUS/plan/leefgebieden/bestaatniet",
    "/casussen/CASUS/triage/vraag?partij=%00", "/casussen/CASUS/triage/vraag?partij=bestaatniet",
    "/casussen?pagina=-1", "/casussen?pagina=99999999999999999999", "/casussen?fase=%ff&volgorde=x&partij=<script>",
    "/journaal?voor=abc", "/journaal?voor=-9223372036854775808", "/beheer/mensen/%27", "/middelen/../master.key",
    "/middelen/%2e%2e%2fmaster.key", "/taal/xx", "/taal/nl?terug=//kwaad.example",
    "/taal/nl?terug=https://kwaad.example",
    "/inloggen?terug=javascript:alert(1)", "/?" + "a=b&" * 2000, "/api/casussen"]


@pytest.mark.parametrize("path", STRANGE_PATHS)
@pytest.mark.parametrize("login", ["wilma", "mannus", None])
def test_nonsense_addresses_get_an_ordinary_answer(casus, people, path, login):
    # What a browser would have encoded itself is sent encoded; the rest goes as it is.
    address = path.replace("CASUS", casus.id).replace("é", "%C3%A9").replace("<", "%3C").replace(">", "%3E")
    for method in ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"):
        reply = people[login].send(method, address)
        assert reply.status < 500, reply
        assert "kwaad" not in (reply.location or "").split("?")[0]


def test_every_post_with_nothing_in_it_is_refused_or_does_nothing(casus, people, place):
    """Every address that takes a form, with only the proof: an ordinary answer, and the casus stays as it was."""
    before = rows(place.data / "sluis.sqlite", "SELECT version, phase FROM casus WHERE id = ?", casus.id)
    ids = sweep.known_ids(casus)
    for login in ("bea", "wilma", "gea"):
        proof = sweep.token(people[login])
        for address in sweep.addresses("post", casus.id, ids):
            if address.endswith(("/opname", "/voorbehoud")):
                continue
            reply = people[login].post(address, [("csrf", proof)])
            assert reply.status in (200, 303, 400, 404, 422), reply
    after = rows(place.data / "sluis.sqlite", "SELECT version, phase FROM casus WHERE id = ?", casus.id)
    assert before[0][1] == after[0][1]


def test_a_deferral_in_the_past_is_refused_and_kept(casus):
    browser, form = form_of(casus, "bea", "informeren/PERSON/uitstel", "/uitstel")
    typed = {"motivation": LONG, "circumstances": LONG, "howInformed": LONG, **day("expectedOn", "2001-02-03")}
    reply = browser.submit(form, typed | {"topic": form.choices["topic"][0], "ground": form.choices["ground"][0]})
    assert_kept(reply, "/uitstel", typed)


def test_a_header_of_many_kilobytes_is_refused_in_the_ordinary_way(people):
    browser = Browser(people.address)
    try:
        assert browser.send("GET", "/inloggen", headers={"X-Lang": "x" * 200_000}).status < 500
    except OSError:
        pass
    assert re.search("inloggen", Browser(people.address).get("/inloggen").text)
