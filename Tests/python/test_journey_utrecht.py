# SPDX-License-Identifier: EUPL-1.2
"""From report to anonymised dossier in the regional safety house, played over HTTP by the people of its demonstration.

Journey B without rights requests, breaches and printed letters, which belong to later work.
"""
import datetime
import re

import pytest
from support.house_day import today
from web import files
from web.server import Server, Workplace
from web.story import ID, Casus, day

UTRECHT = "/utrecht-topx"
TODAY = today()
LATER = (TODAY + datetime.timedelta(days=60)).isoformat()
AGO = (TODAY - datetime.timedelta(days=120)).isoformat()
BORN = f"{TODAY.year - 17}-01-05"
NAME = "Zeekraalsma"
REJECTED = "Oskampzee"
CRITERIA = ["T1", "T2", "A", "B", "C", "D", "L"]


class People:
    """Signed-in browsers of one collaboration, made when first needed."""

    def __init__(self, address):
        from web.client import Browser
        from web.server import PASSWORD

        self.make = lambda: Browser(address, UTRECHT)
        self.password = PASSWORD
        self.browsers = {}

    def __getitem__(self, login):
        if login not in self.browsers:
            browser = self.make()
            browser.log_in(login, self.password).expect(303)
            self.browsers[login] = browser
        return self.browsers[login]


@pytest.fixture(scope="module")
def house():
    with Workplace() as place, Server(place.data, "--demo") as server:
        yield People(server.address), server, place


def criteria(met=True):
    values = {}
    for word in CRITERIA:
        values |= {f"criterion-{word}": "yes" if met else "no", f"criterion-{word}-note": f"Getoetst {word}"}
    return values


def report(people, login, family, **more):
    form = people[login].get("/aanmeldingen/nieuw").expect(200).form("/nieuw")
    values = {
        "question": "Welke aanpak past?", "persons.0.given": "Jaydon", "persons.0.family": family,
        "persons.0.kind": "persoon-van-de-aanpak", **day("persons.0.born", BORN), **criteria(), **more}
    reply = people[login].submit(form, values).expect(303)
    return "/casussen/" + re.search(ID, reply.location).group(0)


def take(people, login, casus, step, outcome="0", **values):
    page = f"{casus}/stappen/{step}"
    form = people[login].get(page).expect(200).form(f"/{step}")
    if "outcome" in form.choices:
        values["outcome"] = outcome
    return people[login].submit(form, values)


def press(people, login, page, ending):
    browser = people[login]
    return browser.submit(browser.get(page).expect(200).form(ending)).expect(303)


def test_counting_the_list_on_paper(house):
    """PU-001: numbers and a day; nothing to type a name in, nothing to upload."""
    people, _, _ = house
    page = people["eline"].get("/tellingen").expect(200)
    form = page.form("/tellingen/u0")
    assert 'type="file"' not in page.text and "<textarea" not in page.text
    values = {**day("on", TODAY.isoformat()), "count-0": "12", "count-1": "40"}
    people["eline"].submit(form, values).expect(422)
    form = people["eline"].get("/tellingen").form("/tellingen/u0")
    people["eline"].submit(form, {**values, "count-0": "40", "count-1": "12"}).expect(303)
    assert "40" in people["rob"].get("/tellingen").expect(200).text
    people["henk"].get("/tellingen").expect(404)
    assert "/tellingen" in people["eline"].get("/").text and "/tellingen" not in people["henk"].get("/").text


def test_a_rejected_report_leaves_exactly_its_feedback(house):
    """PU-006, PU-011, F-UT-06, F-UT-09."""
    people, server, place = house
    casus = report(people, "henk", REJECTED)
    press(people, "eline", casus, "/opname")
    people["amira"].get(casus).expect(404)
    take(people, "eline", casus, "u1a", "1").expect(303)
    text = "Meldt u dit bij het wijkteam van de buurt"
    partly = {"need-motief": "Geen strafrecht", "need-toelichting": "Toelichting"}
    take(people, "eline", casus, "u1b", **partly).expect(422)
    # PU-013: words of justice are shown before they go; other words than those confirmed ask anew, and nothing is lost.
    loose = {"need-terugkoppeling": "Hij heeft een strafblad"}
    warned = take(people, "eline", casus, "u1b", **partly, **loose).expect(422)
    assert "misschien te veel, door: strafblad" in warned.words() and "Hij heeft een strafblad" in warned.text
    again = warned.form("/u1b")
    more = {**partly, "need-terugkoppeling": "Een strafblad, zegt de politie"}
    other = people["eline"].submit(again, {**more, "watched": again.choices["watched"]}).expect(422)
    assert "door: strafblad, politie" in other.words() and "Geen strafrecht" in other.text
    take(people, "eline", casus, "u1b", **partly, **{"need-terugkoppeling": text}).expect(303)
    people["eline"].get(casus).expect(404)
    notices = people["henk"].get("/berichten").expect(200)
    assert text in notices.text and "Geen strafrecht" not in notices.text
    assert text not in people["amira"].get("/berichten").text
    form = people["eline"].get("/casussen").expect(200).form("/casussen/zoeken")
    found = people["eline"].follow(people["eline"].submit(form, {"family": REJECTED, **day("born", BORN)}))
    assert casus not in found.text
    figures = people["tom"].get("/rapportage").expect(200)
    assert "minder dan 10" in figures.text and REJECTED not in figures.text
    people["eline"].get("/rapportage").expect(404)


@pytest.fixture(scope="module")
def casus(house):
    """Reported by the police and accepted for triage, without an explanation (journey B, steps 2 and 4)."""
    people, _, _ = house
    casus = report(people, "rob", NAME)
    press(people, "eline", casus, "/opname")
    # In the first assessment nobody asks the reporter (line 70).
    people["eline"].get(f"{casus}/stappen/u2v").expect(404)
    assert "toelichting" in people["eline"].get(f"{casus}/stappen/u1a").expect(200).words().lower()
    take(people, "eline", casus, "u1a", "0").expect(303)
    return casus


def test_triage_asks_the_reporter_only_and_counts_by_the_table(house, casus):
    """PU-009, PU-012, PU-016: journey B, steps 5 and 6."""
    people, _, _ = house
    eline = people["eline"]
    for login in ("amira", "henk", "tessa", "paul", "wouter"):
        people[login].get(casus).expect(404)
    form = eline.get(f"{casus}/stappen/u2v").expect(200).form("/u2v")
    form.fill({"criterion": "D", "question": "Wat gebeurde er in juni?"})
    if "outcome" in form.choices:
        form.set("outcome", "0")
    eline.submit(form).expect(303)
    assert "Wat gebeurde er in juni?" in people["rob"].get(f"{casus}/triage").expect(200).text
    whole = {**criteria(), "need-toelichting": "Lokaal lukt het niet"}
    take(people, "eline", casus, "u2", "2", **whole).expect(422)
    form = eline.get(f"{casus}/delicttabel").expect(200).form("/delicttabel")
    people["rob"].get(f"{casus}/delicttabel").expect(404)
    person = next(choice for choice in form.choices["person"] if choice)
    eline.submit(form, {
        "person": person, "incidents.0.code": "B70", **day("incidents.0.on", AGO)}).expect(303)
    shown = eline.get(f"{casus}/delicttabel").expect(200)
    assert "De tabel wijst naar deze aanpak." in shown.text
    take(people, "eline", casus, "u2", "2", **criteria()).expect(422)
    again = eline.get(f"{casus}/delicttabel").expect(200).form("/delicttabel")
    assert again.value("incidents.0.code") == "B70", "a second test begins with what the first counted"
    take(people, "eline", casus, "u2", "2", **whole, **{"need-terugkoppeling": "Wij gaan verder"}).expect(303)
    told = people["rob"].get("/berichten").expect(200).text
    assert "veiligheidshuis" in told and "Wij gaan verder" in told and "Lokaal lukt het niet" not in told


def test_nobody_joins_before_the_letter(house, casus):
    """PU-030, X-UT-17: journey B, steps 7 and 8."""
    people, _, _ = house
    refused = take(people, "eline", casus, "u3").expect(422)
    assert "nog niet" in refused.words()
    person = re.search(f"/informeren/({ID})/kennisgeving", people["eline"].get(f"{casus}/informeren").text).group(1)
    people["eline"].fill_in(f"{casus}/informeren/{person}/kennisgeving", {
        "topic": "report", "means": "letter", **day("on", TODAY.isoformat())}).expect(303)
    take(people, "eline", casus, "u3").expect(303)
    offered = people["eline"].get(f"{casus}/stappen/u4").expect(200).form("/u4").choices["team.0.user"]
    assert "amira" in offered and not {"tom", "wouter", "marijn"} & set(offered)
    team = {}
    chosen = ["amira", "sander", "fleur", "koen", "tessa", "henk", "samira"]
    form = people["eline"].get(f"{casus}/stappen/u4").expect(200)
    texts = {"need-noodzaak": "Nodig voor de aanpak", "need-rechtmatigheidstoets": "Getoetst", "outcome": "0"}
    for index, login in enumerate(chosen + ["bert"]):
        team |= {
            f"team.{index}.user": login, f"team.{index}.necessity": f"Nodig: {login}",
            f"team.{index}.presence": "meeting" if login == "bert" else "system"}
    pairs = [("csrf", form.form("/u4").value("csrf")), *texts.items(), *team.items()]
    people["eline"].post(f"{casus}/stappen/u4", pairs).expect(303)
    for login in chosen:
        people[login].get(casus).expect(200)
        assert NAME in people[login].get("/casussen").text
    for login in ("bert", "lisa", "noor", "wouter", "tom", "paul", "pieter"):
        people[login].get(casus).expect(404)
        assert NAME not in people[login].get("/casussen").text
    # Who leads the house reads and performs nothing (decision 0064).
    people["harm"].get(casus).expect(200)
    people["harm"].get(f"{casus}/plan").expect(200)
    people["harm"].get("/rapportage").expect(200)
    # PU-073: who convenes the steering group reads by when it must sit.
    desk = people["harm"].get("/").expect(200).words()
    assert "Plan de volgende vergadering: Stuurgroep" in desk and f"uiterlijk 31 december {TODAY.year}" in desk
    for part in ("overleg", "personen/nieuw", "inbreng/nieuw", "toewijzing", "bewaartermijn"):
        people["harm"].get(f"{casus}/{part}").expect(404)


def test_a_local_approach_gets_the_smallest_set_and_takes_it_over(house):
    """F-UT-08, X-UT-25: told before, chosen with a reason, no further than the report; gone here once taken over."""
    people, _, _ = house
    casus = report(people, "rob", "Zandplaatzee", **day("persons.0.born", "1980-01-05"))
    press(people, "eline", casus, "/opname")
    take(people, "eline", casus, "u1a", "0").expect(303)
    bring_in(people, "rob", casus, "politieregistraties", "Kwelderlokaal").expect(303)
    people["wouter"].get(casus).expect(404)
    passed = {
        "need-noodzaak": "De lokale aanpak past beter", "need-rechtmatigheidstoets": "Getoetst",
        "team.0.user": "wouter", "team.0.necessity": "Leidt de lokale aanpak", "team.0.presence": "system"}
    take(people, "eline", casus, "u2", "0", **criteria(False), **{"need-toelichting": "Lokaal volstaat"}).expect(303)
    form = people["eline"].get(f"{casus}/stappen/u2l").expect(200).form("/u2l")
    assert set(filter(None, form.choices["team.0.user"])) == {"wouter"}
    assert "nog niet" in take(people, "eline", casus, "u2l", **passed).expect(422).words()
    person = re.search(f"/informeren/({ID})/kennisgeving", people["eline"].get(f"{casus}/informeren").text).group(1)
    people["eline"].fill_in(f"{casus}/informeren/{person}/kennisgeving", {
        "topic": "report", "means": "talk", **day("on", TODAY.isoformat())}).expect(303)
    take(people, "eline", casus, "u2l", **passed).expect(303)
    assert "Zandplaatzee" in people["wouter"].get(casus).expect(200).text
    sweep(people, "wouter", casus, ["Kwelderlokaal"], depth=0)
    people["wouter"].get(f"{casus}/inbreng/nieuw").expect(404)
    people["wouter"].get(f"{casus}/stappen/u2l").expect(404)
    assert f"{casus}/stappen" in people["wouter"].get("/").text
    take(people, "wouter", casus, "u2m", "1", **{"need-toelichting": "Woont niet in ons gebied"}).expect(303)
    people["wouter"].get(casus).expect(404)
    again = {"need-toelichting": "Verhuisd", **criteria(False)}
    take(people, "eline", casus, "u2", "0", **again).expect(303)
    take(people, "eline", casus, "u2l", **passed).expect(303)
    take(people, "wouter", casus, "u2m", "0", **{"need-toelichting": "Wij nemen het over"}).expect(303)
    for login in ("eline", "rob", "wouter"):
        people[login].get(casus).expect(404)


TABLE = ["amira", "koen", "tessa", "henk", "samira", "sander"]
PARTIES = ["politie", "jeugdreclassering", "ggz", "woningcorporaties", "wijkteams", "openbaar-ministerie", "dji"]


def test_a_family_member_needs_a_reason_and_a_granted_request_erases(house):
    """PU-039 and PU-066: a person joins with a necessity; the record manager carries out the decision of the manager."""
    people, _, _ = house
    other = report(people, "rob", "Wiswater")
    press(people, "eline", other, "/opname")
    assert "Persoon toevoegen" in people["eline"].get(other).expect(200).text
    brother = {"given": "Tyrell", "family": "Broerwater", "kind": "directe-relatie", "relation": "broer"}
    page = f"{other}/personen/nieuw"
    refused = people["eline"].fill_in(page, brother).expect(422)
    assert "waarom die nodig is" in refused.text
    people["rob"].get(page).expect(404)
    people["eline"].fill_in(page, {**brother, "necessity": "Woont op hetzelfde adres"}).expect(303)
    shown = people["eline"].get(other).expect(200).text
    assert "Broerwater" in shown and "Woont op hetzelfde adres" in shown
    # F-UT-27: a wrong name is put right with a reason; what it was stays, and the reporter is told.
    person = re.search(rf"{other}/personen/(?!nieuw)[0-9a-z-]+", shown).group(0)
    right = {"family": "Wisbeter"}
    assert "Overlijdensdatum" in people["eline"].get(person).expect(200).text
    people["eline"].fill_in(person, right).expect(422)
    people["henk"].get(person).expect(404)
    people["eline"].fill_in(person, {**right, "why": "Paspoort gezien"}).expect(303)
    people["eline"].fill_in(person, {"why": "Nog eens"}).expect(422)
    assert "was Wiswater" in people["eline"].get(person).expect(200).words()
    assert "Wisbeter" in people["eline"].get(other).expect(200).text
    assert "Gegevens van een persoon" in people["rob"].get("/berichten").expect(200).words()
    number = re.search(r"\d{4}-\d{4}", shown).group(0)
    people["eline"].get("/vernietigingslijst/wissing").expect(404)
    decision = {"number": number, "decidedBy": "harm", "ground": "objection", **day("decidedOn", TODAY.isoformat())}
    wrong = people["paul"].fill_in("/vernietigingslijst/wissing", {**decision, "number": "1999-0001"}).expect(422)
    assert "geen casus met dit nummer" in wrong.text and "Wiswater" not in wrong.text
    people["paul"].fill_in("/vernietigingslijst/wissing", decision).expect(303)
    people["eline"].get(other).expect(404)
    assert f"Casus {number} is geanonimiseerd" in people["rob"].get("/berichten").expect(200).words()


@pytest.fixture(scope="module")
def sitting(house, casus):
    """The sitting at which the casus is discussed, with the participants called (journey B, step 9)."""
    people, _, _ = house
    eline = people["eline"]
    take(people, "eline", casus, "u4a").expect(303)
    page = eline.get("/vergaderingen/nieuw").expect(200)
    planned = eline.submit(page.form("/nieuw"), {
        "word": "casusoverleg", "starts": "10:00", "minutes": "90", "place": "Kamer Kade",
        "chair": "eline", "secretary": "joost", **day("day", TODAY.isoformat())}).expect(303)
    path = re.search(rf"/vergaderingen/{ID}", planned.location).group(0)
    assert path in eline.get("/vergaderingen").text
    number = re.search(r"\d{4}-\d{4}", eline.get(casus).text).group(0)
    adding = next(form for form in eline.get(path).forms if form.action.endswith("/agenda"))
    eline.submit(adding, {"number": number, "reason": "firstConference"}).expect(303)
    eline.fill_in(f"{casus}/overleg/voorbereiding", {
        "goal": "Gezamenlijk beeld", "decision": "Regieplan", "themes": "School", "priorViewing": "off",
        "involvement": "informedBefore", "careAgreements": "Blijft hier"}).expect(303)
    for login in TABLE + ["bert"]:
        invited = {"role": "expert", "presence": "1"} if login == "bert" else {"role": "executor"}
        eline.fill_in(f"{casus}/overleg/deelnemer", {
            "user": login, "requestedInput": "Meedenken", "task": "Eigen taak", "specialDataTested": "1",
            "acceptsProtocol": "1", "necessity": "Kent de situatie", "basis": "AVG 6 lid 1 onder e", **invited}
        ).expect(303)
    return path, number


def test_the_agenda_calls_people_without_a_name(house, sitting):
    """F-UT-12: journey B, step 9. An uninvolved expert does not even read the number."""
    people, _, _ = house
    path, number = sitting
    for login in TABLE:
        text = people[login].get("/agenda").expect(200).text
        assert number in text and NAME not in text, login
    bert = people["bert"].get("/agenda").expect(200).text
    assert path in bert and number not in bert and NAME not in bert
    assert number not in people["bert"].get("/").text, "who only hears is asked for nothing"
    for login in ("noor", "wouter", "tom", "lisa"):
        assert number not in people[login].get("/agenda").text


def bring_in(people, login, casus, kind, mark, **more):
    form = people[login].get(f"{casus}/inbreng/nieuw").expect(200).form("/nieuw")
    values = {
        "betrokkene": next(one for one in form.choices["betrokkene"] if one), "kind": kind,
        "necessity": f"Nodig {mark}", "text": f"Tekst {mark}", **more}
    for name in ("domain", "classes", "origin", "task", "hat"):
        if name in form.names() and name not in values and form.value(name) in (None, ""):
            values[name] = next((one for one in form.choices.get(name, []) if one), "Eigen taak")
    values["akkoord"] = [one for one in form.choices.get("akkoord", [])]
    return people[login].submit(form, {k: v for k, v in values.items() if v != []})


def sweep(people, login, casus, words, depth=1):
    """No page of the casus that this person can reach holds one of these words."""
    browser = people[login]
    seen, todo = set(), [casus, f"{casus}/inbreng", f"{casus}/stappen", f"{casus}/overleg", f"{casus}/plan",
                         f"{casus}/verloop", f"{casus}/vragen-wet", "/", "/casussen", "/berichten"]
    while todo:
        page = todo.pop()
        if page in seen:
            continue
        seen.add(page)
        reply = browser.get(page)
        for word in words:
            assert word not in reply.text, f"{login} reads {word!r} on {page}"
        found = re.findall(rf'href="(?:{UTRECHT})?({casus}/[^"#?]*)', reply.text)
        todo += [one for one in found if "taal" not in one]
    assert len(seen) > 8


def test_criminal_fields_stay_with_parties_that_have_a_basis(house, casus, sitting):
    """PU-035, F-UT-11: journey B, step 10. Not even the heading of a field reaches the others."""
    people, _, _ = house
    bring_in(people, "amira", casus, "politieregistraties", "Kwelderpolitie").expect(303)
    bring_in(people, "henk", casus, "financien", "Kwelderhuur").expect(303)
    for login in ("henk", "samira"):
        form = people[login].get(f"{casus}/inbreng/nieuw").expect(200).form("/nieuw")
        assert not {"politieregistraties", "justitie", "reclassering", "skn"} & set(form.choices["kind"])
        sweep(people, login, casus, ["Kwelderpolitie", "Politieregistraties", "politieregistraties"])
    assert "Kwelderpolitie" in people["amira"].get(f"{casus}/inbreng").text
    refused = bring_in(people, "amira", casus, "financien", "Kweldertekst", domain="wonen")
    assert refused.status == 303
    people["noor"].get(f"{casus}/inbreng/nieuw").expect(404)


def attach(people, login, item, kind):
    """Sends a small file as an attachment of this kind with an item."""
    page = f"{item}/bijlagen"
    form = people[login].get(page).expect(200).form("/bijlagen")
    form.fill({"kind": kind})
    pairs = [pair for pair in form.pairs() if pair[0] != "file"]
    body, content_type = files.form_with_file(pairs, [("file", "stuk.pdf", files.pdf())])
    return people[login].send("POST", page, body, {"Content-Type": content_type})


def test_only_attachments_on_the_list_come_in(house, casus, sitting):
    """PU-042, PU-044, F-UT-17, X-UT-21: journey B, step 11. The list is shown before, and holds."""
    people, _, _ = house
    story = Casus(people, casus.rsplit("/", 1)[1], TODAY.isoformat())
    story.find("Kwelderhuur", "henk")
    story.find("Kwelderpolitie", "amira")
    rent, police = (f"{casus}/{story.item(mark)}" for mark in ("Kwelderhuur", "Kwelderpolitie"))
    for login, item in (("henk", rent), ("amira", police)):
        page = people[login].get(f"{item}/bijlagen").expect(200).words()
        assert "Sfeerverbaal van de politie" in page and "Let op bij bijlagen" in page
    refused = attach(people, "henk", rent, "overig").expect(422)
    assert "mag in dit samenwerkingsverband niet" in refused.words()
    attach(people, "henk", rent, "topx-brief").expect(422)
    for kind in ("sfeerverbaal", "cjib-overzicht"):
        refused = attach(people, "henk", rent, kind).expect(422)
        assert "In deze soort bijlage staan gegevens" in refused.words(), "criminal data hang on no ordinary item"
    attach(people, "amira", police, "sfeerverbaal").expect(303)
    assert "stuk.pdf" in people["amira"].get(police).expect(200).text
    assert "stuk.pdf" not in people["henk"].get(rent).expect(200).text


def say_yes(people, story, item, login, partij):
    """Answers every question of the law about an item that is put to this person towards one recipient."""
    pages = (f"{story.path}/{item}?voor={partij}", f"{story.path}/vragen-wet")
    for page in pages:
        for form in people[login].get(page).expect(200, 404).forms:
            about = form.value("recipient") if "/inbreng/" in page else form.value("item")
            asked = [name for name in form.names() if name.startswith("q.") and "ja" in form.choices.get(name, [])]
            # A public body has no legitimate interest to weigh (AVG 6(1), last sentence).
            asked = [name for name in asked if name != "q.balanced-legitimate-interest"]
            if asked and about in (partij, item.rsplit("/", 1)[1]):
                people[login].submit(form, dict.fromkeys(asked, "ja")).expect(303)
                break


def test_a_file_of_a_class_goes_to_a_party_with_a_basis_and_does_not_exist_for_another(house, casus, sitting):
    """R-UT-03, F-UT-17: the law would let both have it; the agreement gives a housing corporation no criminal basis."""
    people, _, _ = house
    story = Casus(people, casus.rsplit("/", 1)[1], TODAY.isoformat())
    bring_in(people, "amira", casus, "politieregistraties", "Kweldersfeer", subtype="wpg-8").expect(303)
    story.find("Kweldersfeer", "amira")
    item = story.item("Kweldersfeer")
    attach(people, "amira", f"{casus}/{item}", "sfeerverbaal").expect(303)
    shown = people["amira"].get(f"{casus}/{item}").expect(200).text
    link = f"{casus}/{item}/bijlagen/" + re.search(f"/{item}/bijlagen/({ID})", shown).group(1)
    assert people["amira"].get(link).expect(200).body == files.pdf()
    for _ in range(3):
        for partij, reader in (("huis", "eline"), ("woningcorporaties", "henk")):
            for login in ("amira", reader, "eline"):
                say_yes(people, story, item, login, partij)
    assert people["eline"].get(link).expect(200).body == files.pdf()
    for login in ("henk", "samira"):
        refused = people[login].get(link).expect(404)
        nothing = people[login].get(f"{casus}/{item}/bijlagen/{'0' * 32}").expect(404)
        assert refused.words() == nothing.words() and "stuk.pdf" not in refused.text
        people[login].get(f"{casus}/{item}").expect(404)


def write(people, casus, where, what, values, login="eline"):
    """Sends one form of the table or of the plan."""
    page = f"{casus}/overleg/tafel" if where == "tafel" else f"{casus}/plan/{what}"
    forms = people[login].get(page).expect(200).forms
    return people[login].submit(next(form for form in forms if form.action.endswith(f"/{what}")), values)


def test_the_table_makes_a_plan(house, casus, sitting):
    """PU-040, PU-041, F-UT-13 to F-UT-16: journey B, steps 12 to 14."""
    people, _, _ = house
    path, number = sitting
    eline, identity = people["eline"], casus.rsplit("/", 1)[1]
    take(people, "amira", casus, "u4b", **{"need-grondslag": "wpg"}).expect(303)
    take(people, "eline", casus, "u4c").expect(303)
    begin = next(form for form in eline.get(f"{path}/zitting").expect(200).forms if form.action.endswith("/begin"))
    eline.submit(begin, {f"present-{identity}": TABLE + ["bert"]}).expect(303)
    people["bert"].get(casus).expect(404)
    assert number not in people["bert"].get(path).expect(200).text

    table = eline.get(f"{casus}/overleg/tafel").expect(200)
    scores = next(form for form in table.forms if form.action.endswith("/leefgebieden/wonen"))
    assert set(scores.choices["colour-wonen"]) == {"groen", "oranje", "rood"}
    person = next(aim for aim in scores.choices["aim-wonen"] if aim != "samen")
    for domain, score in (("school-werk", "rood"), ("wonen", "groen"), ("financien", "oranje")):
        write(people, casus, "tafel", f"leefgebieden/{domain}", {
            f"colour-{domain}": score, f"remark-{domain}": f"Kwelderscore {domain}", f"aim-{domain}": [person]}
        ).expect(303)
    write(people, casus, "tafel", "algemene-analyse", {"generalAnalysis": "Kwelderanalyse"}).expect(303)
    intervention = {
        "leefgebied": "school-werk", "what": "Naar school", "goal": "Diploma", "executor": "jeugdreclassering",
        "person": "koen", "responsible": "jeugdreclassering", "interventieAim": [person],
        **day("start", TODAY.isoformat())}
    without_end = write(people, casus, "tafel", "interventies", intervention).expect(422)
    assert "Streefdatum" in without_end.words() and "Naar school" in without_end.text
    write(people, casus, "tafel", "interventies", intervention | day("target", LATER)).expect(303)
    rent = {"leefgebied": "wonen", "what": "Huur", "executor": "woningcorporaties", "person": "henk",
            "responsible": "woningcorporaties"}
    write(people, casus, "tafel", "interventies", intervention | rent | day("target", LATER)).expect(303)
    for login in ("koen", "henk", "samira"):
        write(people, casus, "tafel", "acties", {
            "interventie": "", "actie": f"Actie {login}", "owner": login, "actieAim": [person],
            **day("due", LATER)}).expect(303)
        assert "Voer uw actie uit" in people[login].get("/").words()
    for party in PARTIES:
        write(people, casus, "tafel", "rollen", {"partij": party, "role": "Doet mee", "need": "Of het loopt"})
    write(people, casus, "tafel", "monitoring", {"purpose": "Zien", "stays": "Het plan", **day("next", LATER)})
    write(people, casus, "tafel", "criteria", {"criteria": "Gaat weer naar school"}).expect(303)
    eline.fill_in(f"{casus}/overleg/verslag", {
        "supplier": "jeugdreclassering", "text": "Kwelderzin", "kind": "verslag", "domain": "school-werk"}, "/zin").expect(303)
    assert "Kwelderzin" in people["koen"].get(f"{casus}/overleg/verslag").expect(200).text
    assert "Kwelderzin" not in people["henk"].get(f"{casus}/overleg/verslag").expect(200).text
    write(people, casus, "tafel", "afsluiten", {"result": "plan", "motivation": "Regieplan"}).expect(303)
    people["henk"].get(f"{casus}/stappen/u4d").expect(404)
    take(people, "eline", casus, "u4d", **{"need-noodzaak": "Nodig", "caseDirector": "koen"}).expect(303)

    # In between only the process director writes; what was scored before stays.
    refused = write(people, casus, "plan", "leefgebieden/wonen", {
        "colour-wonen": "rood", "remark-wonen": "Kwelderwens"}, "henk").expect(422)
    assert "andere rol" in refused.words()
    write(people, casus, "plan", "leefgebieden/wonen", {
        "colour-wonen": "oranje", "remark-wonen": "Kwelderwijziging", "aim-wonen": [person]}).expect(303)
    plan = people["koen"].get(f"{casus}/plan").expect(200).text
    for text in ("Kwelderwijziging", "Kwelderscore wonen", "Tussentijds", "Overleg 1", "Kwelderanalyse"):
        assert text in plan, text
    assert "Kwelderwens" not in plan
    people["bert"].get(f"{casus}/plan").expect(404)


def test_a_second_conference_keeps_the_first(house, casus):
    """PU-045, F-UT-16: journey B, step 14."""
    people, _, _ = house
    story = Casus(people, casus.rsplit("/", 1)[1], TODAY.isoformat())
    take(people, "eline", casus, "u5", "0").expect(303)
    story.prepare("vervolg", TODAY.isoformat(), login="eline")
    for login in ("koen", "henk"):
        story.invite(login, "executor", login="eline")
    story.open_table(["koen", "henk"], login="eline")
    forms = people["eline"].get(f"{casus}/overleg/tafel").expect(200).forms
    person = next(form for form in forms if form.action.endswith("/school-werk")).choices["aim-school-werk"][0]
    write(people, casus, "tafel", "leefgebieden/school-werk", {
        "colour-school-werk": "groen", "remark-school-werk": "Kwelderrust", "aim-school-werk": [person]}).expect(303)
    write(people, casus, "tafel", "afsluiten", {"result": "plan", "motivation": "Gaat goed"}).expect(303)
    take(people, "eline", casus, "u4d", **{"need-noodzaak": "Nodig"}).expect(303)
    plan = people["koen"].get(f"{casus}/plan").expect(200).text
    for text in ("Overleg 1", "Overleg 2", "Kwelderscore school-werk", "Kwelderrust", "Kwelderwijziging"):
        assert text in plan, text


def test_closing_ends_every_access_but_that_of_three_roles(house, casus):
    """PU-048, PU-049, F-UT-18, F-UT-19: journey B, steps 17 and 18, with the session of Samira open."""
    people, _, _ = house
    people["samira"].get(casus).expect(200)
    take(people, "eline", casus, "u5", "1").expect(303)
    take(people, "eline", casus, "u6").expect(422)
    people["samira"].get(f"{casus}/stappen/u6").expect(404)
    # The conference decides that the result is reached.
    take(people, "eline", casus, "u6", **{"need-motief": "Doel bereikt"}).expect(422)
    story = Casus(people, casus.rsplit("/", 1)[1], TODAY.isoformat())
    story.prepare("slot", TODAY.isoformat(), login="eline")
    story.invite("koen", "executor", login="eline")
    story.open_table(["koen"], login="eline")
    write(people, casus, "tafel", "afsluiten", {"result": "plan", "motivation": "Doel bereikt"}).expect(303)
    take(people, "eline", casus, "u6", **{"need-motief": "Doel bereikt"}).expect(303)
    for login in ("samira", "amira", "lisa", "mieke", "henk", "rob", "harm", "paul", "tom"):
        people[login].get(casus).expect(404)
        assert NAME not in people[login].get("/casussen").text
        form = people[login].get("/casussen").form("/casussen/zoeken")
        found = people[login].follow(people[login].submit(form, {"family": NAME, **day("born", BORN)}))
        assert casus not in found.text
    for login in ("koen", "eline", "joost"):
        people[login].get(casus).expect(200)
        people[login].get(f"{casus}/inbreng/nieuw").expect(404, 422)
    kept = people["eline"].get(f"{casus}/bewaartermijn").expect(200).text
    assert "5 jaar" in kept and "BRP" in kept


def advance(people, until):
    """Moves the clock of the demonstration forward to a day."""
    browser = people["eline"]
    now = TODAY if not hasattr(advance, "now") else advance.now
    while now < until:
        days = min(400, (until - now).days)
        form = browser.get("/klok").expect(200).form("/klok")
        form.set("days", str(days))
        browser.submit(form).expect(200)
        now += datetime.timedelta(days=days)
    advance.now = now


def test_the_term_ends_in_an_anonymised_copy(house, casus):
    """PU-053, PU-063, F-UT-20 to F-UT-25: journey B, steps 19 to 22; a second approach of the same person goes on."""
    people, server, place = house
    end = TODAY.replace(year=TODAY.year + 5)
    second = report(people, "rob", NAME)
    press(people, "eline", second, "/opname")
    people["paul"].get("/vernietigingslijst").expect(200)
    people["eline"].get("/vernietigingslijst").expect(404)
    advance(people, end - datetime.timedelta(days=58))
    people.browsers.clear()
    for login in ("eline", "koen", "joost"):
        assert f"{casus}/bewaartermijn" in people[login].get("/").expect(200).text, login
    assert "bewaartermijn" not in people["amira"].get("/").expect(200).text
    people["eline"].fill_in(f"{casus}/bewaartermijn", {"kind": "keepLonger"}).expect(422)
    number = re.search(r"\d{4}-\d{4}", people["eline"].get(casus).text).group(0)
    assert number not in people["paul"].get("/vernietigingslijst").text
    advance(people, end + datetime.timedelta(days=5))
    people.browsers.clear()
    page = people["paul"].get("/vernietigingslijst").expect(200)
    assert number in page.text and NAME not in page.text
    # F-UT-26: Sluis keeps no subscription; who carries it out is told what to do. This person is in a second casus.
    assert "de volgindicatie in de BRP blijft" in page.words()
    form = page.form("/vernietigingslijst")
    people["paul"].get(casus).expect(404)
    people["paul"].submit(form, {"casussen": [casus.rsplit("/", 1)[1]]}).expect(200)
    people["eline"].get(casus).expect(404)
    assert casus not in people["eline"].get("/casussen").text
    assert NAME in people["eline"].get(second).expect(200).text
    told = people["amira"].get("/berichten").expect(200).words()
    assert f"Casus {number} is geanonimiseerd" in told and "is vernietigd" not in told
    listed = people["paul"].get("/vernietigingslijst?volgorde=oudste").expect(200)
    kept = re.search(rf"<th scope=\"row\">{number}</th>.*?</tr>", listed.text).group(0)
    assert "geanonimiseerd" in kept and "Paul Ottenhof" in kept and "De bewaartermijn was voorbij" in kept
    assert NAME not in listed.text and f"Casus {number}" not in listed.text, "a record, and no longer on the list"
    found = people["paul"].get(f"/vernietigingslijst?nummer={number}").expect(200)
    assert f'<th scope="row">{number}</th>' in found.text and "Alles tonen" in found.text
    assert "staat niet bij" in people["paul"].get("/vernietigingslijst?nummer=1999-0001").expect(200).words()
    figures = people["tom"].get("/rapportage").expect(200)
    assert "HIC" in figures.text and NAME not in figures.text and number not in figures.text
    server.stop()
    for file in place.data.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            for trace in (NAME, REJECTED, "Kwelderpolitie"):
                assert trace.encode() not in content, f"{trace} in {file.name}"
    server.start()
