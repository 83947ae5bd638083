# SPDX-License-Identifier: EUPL-1.2
"""Journey D: refused consent, limited set, query, second weighing, police record, round table, closing, destruction.

Steps 10, 16 and 17 (request for access, complaint, incident) are not in this program yet. Step 14 has no screen: there is
nothing by which a link with a partner's system could be set up.
"""
import datetime
import os
import pathlib
import re

import pytest
from support.house_day import today
from support.accessibility import axe
from web import sweep
from web.server import PASSWORD, Server, Workplace
from web.stored import secrets_of, traces
from web.story import NOBODY, People, day

TODAY = today().isoformat()
WEIGHED = ["ernstige-toestand", "dringende-hulp", "eigen-regels"]
PARTNERS = ("lieke", "dirk", "yusuf", "kim", "hanneke", "els")
ANSWERS = {"lieke": "ja", "dirk": "ja", "yusuf": "ja", "kim": "nee", "hanneke": "nee"}
PICTURES = os.environ.get("SLUIS_PICTURES")


@pytest.fixture
def house():
    """A server of one test, and where its data lie."""
    with Workplace() as place, Server(place.data, "--demo") as server:
        yield People(server.address, world="/venlo"), place


class Story:
    """The casus of this journey, as far as it came."""

    def __init__(self, people, family):
        self.people = people
        self.family = family
        self.path = None

    @property
    def id(self):
        return self.path.rsplit("/", 1)[1]

    def sees(self, login):
        """Whether the casus is on the list of this person, is found by name, and with which status it opens."""
        browser = self.people[login]
        listed = self.family in browser.get("/casussen").expect(200).text
        found = browser.fill_in("/casussen", {"family": self.family, **day("born", "1961-08-23")}, "/zoeken").text
        status = browser.get(self.path).status
        return listed, self.family in found.split("<main", 1)[-1].replace(f'value="{self.family}"', ""), status

    def step(self, login, step, values):
        return self.people[login].fill_in(f"{self.path}/stappen/{step}", values, f"/stappen/{step}")

    def table(self, login, what, values):
        return self.people[login].fill_in(f"{self.path}/ronde-tafel/{what}", values, f"/{what}")

    def bring_in(self, login, kind, text, **more):
        form = self.people[login].get(f"{self.path}/inbreng/nieuw").expect(200).form("/nieuw")
        values = {
            "betrokkene": form.choices["betrokkene"][0], "origin": "own", "task": "Taak", "necessity": "Nodig",
            "text": text, **more}
        if "hat" in form.choices and form.value("hat") is None:
            values["hat"] = form.choices["hat"][0]
        if kind not in form.choices["kind"]:
            form.choices["kind"].append(kind)
        return self.people[login].submit(form, {**values, "kind": kind})

    def confers(self, users):
        """The monthly meeting with these people, prepared, opened and closed by the chair."""
        marjan = self.people["marjan"]
        marjan.fill_in(f"{self.path}/overleg/voorbereiding", {
            "goal": "Stand van zaken", "decision": "Sluiten of doorgaan", "themes": "Wonen", "priorViewing": "off",
            "involvement": "informedBefore", "careAgreements": "Wat hier ligt, blijft hier", **day("on", TODAY)},
            "/voorbereiding").expect(303)
        for user in users:
            marjan.fill_in(f"{self.path}/overleg/deelnemer", {
                "user": user, "role": "executor", "requestedInput": "Wat nodig is", "task": "Eigen taak",
                "specialDataTested": "1", "acceptsProtocol": "1", "necessity": "Kent de situatie",
                "basis": "AVG 6 lid 1 onder e"}).expect(303)
        marjan.fill_in(f"{self.path}/overleg/opening", {"present": list(users)}, "/opening").expect(303)
        table = marjan.get(f"{self.path}/overleg/tafel").expect(200).form("/afsluiten")
        marjan.submit(table, {"result": "plan", "motivation": "Zo besloten"}).expect(303)

    def consents(self, login):
        """The person says yes after all."""
        page = self.people[login].get(f"{self.path}/toestemming").expect(200)
        form = page.form("/toestemming")
        values = {name: form.choices[name][0] for name in ("person", "mode") if name in form.choices}
        values |= {"status": "given", "purpose": "Samen hulp regelen", **day("on", TODAY)}
        return self.people[login].submit(form, values).expect(303)


def first_page(people):
    """Peer opens a report in his area and says that Gerrit was told."""
    form = people["peer"].get("/aanmeldingen/nieuw").expect(200).form("/nieuw")
    return form, {"subdivision": "Blerick", "told": "yes", "told-means": "talk", **day("told-on", TODAY)}


def second_page(people, form, family):
    values = {
        "persons.0.given": "Gerrit", "persons.0.family": family, "persons.0.residence": "Blerick",
        "persons.0.kind": "persoon-van-de-aanpak", **day("persons.0.born", "1961-08-23"),
        "need-criteria": "1", "need-kern": "other"}
    story = Story(people, family)
    story.path = people["peer"].submit(form, values).expect(303).location.removeprefix("/venlo")
    return story


def reported(people, family):
    """Reported without consent, after the whole weighing."""
    form, told = first_page(people)
    chosen = {"need-eigen-procedure": "1", "consent": "refused", "need-toestemming-of-afweging": WEIGHED}
    reply = people["peer"].submit(form, {**told, **chosen, **day("consent-on", TODAY)}).expect(200)
    return second_page(people, reply.form("/nieuw"), family)


def asked(people, family):
    """Taken up, and the query is out."""
    story = reported(people, family)
    people["marjan"].submit(people["marjan"].get(story.path).form("/opname")).expect(303)
    people["peer"].submit(people["peer"].get(f"{story.path}/bevraging").form("/versturen")).expect(303)
    return story


def running(people, family):
    """Answered, closed, and on the agenda with the neighbourhood team."""
    story = asked(people, family)
    for login, known in ANSWERS.items():
        answer(people[login], story, known)
    people["peer"].submit(people["peer"].get(f"{story.path}/bevraging").form("/sluiten")).expect(303)
    story.step("peer", "v1", {"outcome": "3"}).expect(303)
    member = {"team.0.user": "els", "team.0.necessity": "Sociaal wijkteam plus", "team.0.presence": "system"}
    agenda = {"need-noodzaak": "Samen contact zoeken", "outcome": "0", **member}
    story.step("marjan", "v2", agenda).expect(303)
    return story


def answer(browser, story, known):
    page = browser.get(f"{story.path}/verzoek-aan-u").expect(200)
    browser.submit(next(one for one in page.forms if one.value("bekend") == known)).expect(303)


def test_a_report_without_consent_is_weighed_and_reduced(house):
    people, _ = house
    peer = people["peer"]
    form, told = first_page(people)
    # 1. Nothing chosen and nothing ticked: two separate messages.
    reply = peer.submit(form, told).expect(422)
    assert "Kies eerst wat de betrokkene zei" in reply.text
    assert "Bevestig dat de procedure van uw eigen organisatie is gevolgd" in reply.text
    # With the area open as well that is said together with them.
    bare = peer.submit(peer.get("/aanmeldingen/nieuw").expect(200).form("/nieuw"), {}).expect(422).text
    assert "Kies eerst wat de betrokkene zei" in bare and "Bevestig dat de procedure" in bare
    # 2. One part of the weighing is refused; there is nothing to upload and no place for the weighing itself.
    chosen = {"need-eigen-procedure": "1", "consent": "refused", **day("consent-on", TODAY)}
    form = reply.form("/nieuw")
    assert not any("file" in name or "weging-tekst" in name for name in form.names())
    reply = peer.submit(form, {**chosen, "need-toestemming-of-afweging": WEIGHED[:1]}).expect(422)
    assert "Kruis alle delen van de afweging aan" in reply.text
    reply = peer.submit(reply.form("/nieuw"), {"need-toestemming-of-afweging": WEIGHED}).expect(200)
    form = reply.form("/nieuw")
    # The form is reduced: no reason, no story, two kinds of data.
    assert "question" not in form.names() and "tried" not in form.names()
    # Nor a verdict on the person: who belongs here is confirmed, and why stays in the own file.
    assert "need-criteria" in form.names() and not any(name.startswith("criterion-") for name in form.names())
    # What is confirmed can be read there.
    assert "Mijdt zorg of ondersteuning" in reply.text and "Veroorzaakt structurele overlast" in reply.text
    assert form.choices["need-kern"] == ["other"]
    assert {one for one in form.choices["items.0.kind"] if one} == {"identiteit", "zorgbetrokkenheid"}
    # What lacks of the person and what lacks of the confirmation is said together.
    both = peer.submit(form, {"persons.0.given": "Gerrit"}).expect(422)
    assert "Vul dit in: Achternaam" in both.text and "Bevestig dat de persoon bij de doelgroep hoort" in both.text
    story = second_page(people, both.form("/nieuw"), "Maessenbroek")
    for login in (*PARTNERS, "bas", "ronald", "wim", "casper"):
        assert story.sees(login) == (False, False, 404), login
    assert "Maessenbroek" not in people["marjan"].get(story.path).expect(200).text


def test_from_the_query_to_destruction(house):
    people, place = house
    story = reported(people, "Maessenbroek")
    peer, marjan = people["peer"], people["marjan"]
    marjan.submit(marjan.get(story.path).form("/opname")).expect(303)
    # 3. The query goes to the designated people of the area.
    page = peer.get(f"{story.path}/bevraging").expect(200)
    assert "Lieke" in page.text and "Bas" not in page.text and "Ronald" not in page.text
    peer.submit(page.form("/versturen")).expect(303)
    assert story.sees("bas") == (False, False, 404)
    nothing = people["bas"].get(f"/casussen/{NOBODY}/verzoek-aan-u").expect(404)
    hidden = people["bas"].get(f"{story.path}/verzoek-aan-u").expect(404)
    assert len(hidden.text) == len(nothing.text)
    for login in PARTNERS:
        desk = people[login].get("/").expect(200)
        assert "bij u bekend" in desk.text, login
        errand = people[login].get(f"{story.path}/verzoek-aan-u").expect(200)
        assert story.family in errand.text and "1961" in errand.text
        # The question and nothing else: not on a list, not found, and no other page of the casus.
        assert story.sees(login) == (False, False, 404), login
        for part in ("inbreng", "stappen", "verloop", "bevraging", "informeren", "inbreng/nieuw"):
            people[login].get(f"{story.path}/{part}").expect(404)
    # 4. Known and unknown; the round is closed and the unknown are gone.
    people["ronald"].get(f"{story.path}/verzoek-aan-u").expect(404)
    for login, known in ANSWERS.items():
        answer(people[login], story, known)
    refused = story.step("peer", "v1", {"outcome": "3"}).expect(422)
    assert "sluit eerst de bevraging" in refused.text
    peer.submit(peer.get(f"{story.path}/bevraging").form("/sluiten")).expect(303)
    for login in ("kim", "hanneke", "els"):
        assert story.sees(login) == (False, False, 404), login
    page = peer.get(f"{story.path}/bevraging").expect(200)
    assert "Lieke" in page.text and "Hanneke" not in page.text and "Kim" not in page.text
    # 5. The letter is recorded; the reminder stops.
    assert "zonder toestemming deelde" in peer.get("/").text
    person = peer.get(f"{story.path}/informeren").expect(200).text.split("/informeren/")[1][:32]
    peer.fill_in(
        f"{story.path}/informeren/{person}/kennisgeving",
        {"topic": "report", "means": "letter", **day("on", TODAY)}, "/kennisgeving").expect(303)
    assert "zonder toestemming deelde" not in peer.get("/").text
    # 6. The agenda of the area.
    story.step("peer", "v1", {"outcome": "3"}).expect(303)
    form = marjan.get(f"{story.path}/stappen/v2").expect(200).form("/v2")
    marjan.submit(form, {"need-noodzaak": "Samen contact zoeken", "outcome": "0"}).expect(303)
    agenda = marjan.get("/gebieden").expect(200)
    assert story.family in agenda.text
    people["bas"].get("/gebieden").expect(404)
    # 7. Content is blocked until a second weighing names it.
    refused = story.bring_in("lieke", "inhoud", "Diagnose").expect(422)
    assert "Diagnose" in refused.text
    form = people["lieke"].get(f"{story.path}/stappen/v3b").expect(200).form("/v3b")
    weighing = {"need-tweede-afweging": ["interests", "triedConsent"], "outcome": "0", "tried-answer": "refused"}
    refused = people["lieke"].submit(form, {**weighing, **day("tried-on", TODAY)}).expect(422)
    assert "Noem elk gegeven dat vrijkomt" in refused.text
    named = {"releases.0.release-kind": "inhoud", "releases.0.release-name": "eerdere opname"}
    people["lieke"].submit(refused.form("/v3b"), named).expect(303)
    story.bring_in("lieke", "inhoud", "Eerdere opname").expect(303)
    # A partner that knows him can be let look; one that does not is not on the list.
    form = people["lieke"].get(f"{story.path}/inbreng/nieuw").expect(200).form("/nieuw")
    assert {"antares", "politie", "gemeente"} <= set(form.choices["akkoord"])
    assert not {"woonwenz", "incluzio"} & set(form.choices["akkoord"])
    team = marjan.get(f"{story.path}/stappen").expect(200).text
    assert "Lieke Bongersen" in team and "Kim Aertsen" not in team
    # 9. A diagnosis beyond what was named: refused; some form of care: saved.
    story.bring_in("lieke", "inhoud", "Nog een diagnose").expect(422)
    story.bring_in("lieke", "zorgbetrokkenheid", "Krijgt enige vorm van zorg").expect(303)
    # 7. The police record.
    refused = story.bring_in("dirk", "politie", "Hulpvraag vannacht K7").expect(422)
    assert "Leg vast aan welke partij en medewerker" in refused.text
    assert "Bevestig de vaste vermelding" in refused.text
    recipients = refused.form("/nieuw").choices["disclosure-recipients"]
    assert "lieke" in recipients and "marjan" in recipients and "yusuf" not in recipients
    record = {
        "disclosure-recipients": ["lieke", "marjan"], "disclosure-reference": "PL-2026-1",
        "disclosure-reason": "hulp bieden", "disclosure-mention": "1", **day("disclosure-on", TODAY)}
    people["dirk"].submit(refused.form("/nieuw"), record).expect(303)
    for login in ("yusuf", "peer"):
        assert "Hulpvraag vannacht K7" not in people[login].get(f"{story.path}/inbreng").expect(200).text
    # 18. Closing: the reporter decides.
    story.step("lieke", "v3", {"need-noodzaak": "1", "outcome": "2"}).expect(303)
    steps = peer.get(f"{story.path}/stappen").expect(200)
    peer.submit(steps.form("/akkoord"), {"agrees": "no", "why": "De overlast is er nog"}).expect(303)
    refused = story.step("marjan", "v6", {"outcome": "0", "need-toelichting": "De overlast is aanvaardbaar"}).expect(422)
    assert "niet (of nog niet) mee eens" in refused.text
    # 19. The reporter agrees, and the monthly meeting decides (4:230); afterwards only the chain director reads.
    steps = peer.get(f"{story.path}/stappen").expect(200)
    peer.submit(steps.form("/akkoord"), {"agrees": "yes"}).expect(303)
    early = story.step("marjan", "v6", {"outcome": "0", "need-toelichting": "De overlast is aanvaardbaar"}).expect(422)
    assert "Houd eerst een overleg over deze casus" in early.words()
    story.confers(["peer", "lieke", "dirk"])
    story.step("marjan", "v6", {"outcome": "0", "need-toelichting": "De overlast is aanvaardbaar"}).expect(303)
    marjan.get(story.path).expect(200)
    for login in ("peer", "dirk", "yusuf", "kim", "bas"):
        assert story.sees(login) == (False, False, 404), login
    # Recipients of police data have one thing left to do, without a name.
    errand = people["lieke"].get(f"{story.path}/verzoek-aan-u").expect(200)
    assert "PL-2026-1" in errand.text and story.family not in errand.text and "Hulpvraag vannacht K7" not in errand.text
    people["lieke"].get(f"{story.path}/inbreng").expect(404)
    people["lieke"].submit(errand.form("/vernietigd")).expect(303)
    assert story.sees("lieke") == (False, False, 404)
    # 20. Two years after closing the clock runs out; nothing of it stands anywhere.
    secrets = secrets_of(place.data / "samenwerkingen/venlo", story.id)
    assert secrets["casus"] and secrets["key"] and secrets["inbreng"]
    for days in (184, 184, 184, 184):
        marjan.post("/klok", [("csrf", sweep.token(marjan)), ("days", days)]).expect(200)
    assert secrets_of(place.data / "samenwerkingen/venlo", story.id) == {name: [] for name in secrets}
    assert traces([place.data], secrets, [story.family, "Eerdere opname", "Hulpvraag vannacht K7", "PL-2026-1"]) == []


def test_before_the_meeting(house):
    """F-VE-14 and PV-021: the agenda proposes what is due in the course; who did not look beforehand is reminded."""
    people, _ = house
    story = running(people, "Agendastra")
    marjan, kim = people["marjan"], people["kim"]
    later = (today() + datetime.timedelta(days=10)).isoformat()
    planned = marjan.submit(marjan.get("/vergaderingen/nieuw").expect(200).form("/nieuw"), {
        "word": "znw-overleg", "area": "Blerick", "starts": "09:30", "minutes": "90", "place": "Raadhuis", "chair": "marjan",
        "secretary": "marjan", **day("day", later)}).expect(303)
    meeting = re.search(r"/vergaderingen/[0-9a-z-]{16,}", planned.location).group(0)
    assert meeting in marjan.get("/vergaderingen").expect(200).text
    page = marjan.get(meeting).expect(200)
    assert "De volgende stap hoort in een overleg" in page.text
    number = re.search(r"\d{4}-\d{4}", marjan.get(story.path).expect(200).text).group(0)
    put = next(form for form in page.forms if form.action.endswith("/agenda") and form.value("number") == number)
    marjan.submit(put).expect(303)
    assert kim.get(story.path).status == 404
    marjan.fill_in(f"{story.path}/overleg/voorbereiding", {
        "goal": "Hulp regelen", "decision": "Wie gaat langs", "themes": "Wonen", "priorViewing": "off",
        "involvement": "informedBefore", "careAgreements": "Wat hier ligt, blijft hier", **day("on", later)},
        "/voorbereiding").expect(303)
    marjan.fill_in(f"{story.path}/overleg/deelnemer", {
        "user": "kim", "role": "informant", "requestedInput": "Wat nodig is", "task": "Verhuren",
        "specialDataTested": "1", "acceptsProtocol": "1", "necessity": "Verhuurder", "basis": "AVG 6 lid 1 onder e"}
    ).expect(303)
    told = marjan.get(meeting).expect(200).text
    assert "Nog niet vooraf gekeken" in told and "Kim Aertsen" in told and "Lieke Bongersen" not in told
    assert "Kijk voor het overleg" in kim.get("/").expect(200).text
    look = kim.get(f"{story.path}/overleg").expect(200)
    kim.submit(look.form("/vooraf-gekeken")).expect(303)
    assert "Nog niet vooraf gekeken" not in marjan.get(meeting).expect(200).text


def test_a_round_table_with_the_person(house):
    """Steps 11, 12, 13, 15 and the blocked closing of 18."""
    people, _ = house
    story = running(people, "Zuurdegenbos")
    # 11. After a talk Gerrit consents; from now on the normal mode.
    assert "inhoud" not in people["lieke"].get(f"{story.path}/inbreng/nieuw").form("/nieuw").choices["kind"]
    story.consents("peer")
    assert "inhoud" in people["lieke"].get(f"{story.path}/inbreng/nieuw").form("/nieuw").choices["kind"]
    register = people["peer"].get(f"{story.path}/toestemming").expect(200)
    assert "geweigerd" in register.text and "toestemming gegeven" in register.text
    story.bring_in("lieke", "inhoud", "Eerdere opname").expect(303)
    # 15. Of co-residents the year only; a child goes into the work note, not for Yusuf, and not on a list.
    refused = story.bring_in("els", "medebewoners", "Truus, zus, geboren 3 april 1960").expect(422)
    assert "alleen het geboortejaar" in refused.text
    story.bring_in("els", "medebewoners", "Truus, zus, 1960").expect(303)
    story.bring_in("els", "kinderen", "Kleinzoon Tijmen logeert er").expect(303)
    assert "Tijmen" not in people["yusuf"].get(f"{story.path}/inbreng").expect(200).text
    assert "kinderen" not in people["yusuf"].get(f"{story.path}/inbreng/nieuw").text.split("<main", 1)[-1]
    assert story.sees("kim") == (False, False, 404)
    found = people["marjan"].fill_in("/casussen", {"family": "Tijmen"}, "/zoeken").text
    assert story.path not in found
    # 12. The round table waits for the reporter; a third party waits for consent.
    story.step("lieke", "v3", {"need-noodzaak": "Met Gerrit aan tafel", "outcome": "1"}).expect(303)
    marjan = people["marjan"]
    assert "De melder nodigt eerst de betrokkene uit" in marjan.get(f"{story.path}/ronde-tafel").expect(200).text
    blocked = story.table("marjan", "verslag", {
        "personalData": "Gerrit", "reason": "Zorg", "state": "Loopt", "plan": "Samen"}).expect(422)
    assert "nog niet geïnformeerd en uitgenodigd" in blocked.text
    marjan.get(f"{story.path}/ronde-tafel/uitnodiging").expect(404)
    told = {"told-means": "talk", **day("on", TODAY), **day("told-on", TODAY)}
    story.table("peer", "uitnodiging", told).expect(303)
    carla = {
        "name": "Carla Ruttenberg", "organisation": "Thuiszorg De Wilg", "secrecy": "Verklaring van vandaag"}
    assert "zonder toestemming" in story.table("marjan", "derde", carla).expect(422).text.lower()
    story.table("marjan", "derde", {**carla, **day("consent-on", TODAY)}).expect(303)
    # 13. A proxy with a statement and without identification stays outside; a report needs who was there.
    report = {"personalData": "Gerrit", "reason": "Zorg gemeden", "state": "Hij wil praten", "plan": "Elke week langs"}
    assert "deelnemers" in story.table("marjan", "verslag", report).expect(422).text.lower()
    truus = {"part": "proxy", "name": "Truus", "statement": "1"}
    assert "identificatie" in story.table("marjan", "aanwezig", truus).expect(422).text
    story.table("marjan", "aanwezig", {**truus, "identified": "1"}).expect(303)
    story.table("marjan", "aanwezig", {"part": "thirdParty", "name": "Carla Ruttenberg"}).expect(303)
    assert "geen verslag" in story.step("marjan", "v4", {"outcome": "0"}).expect(422).text
    story.table("marjan", "verslag", report).expect(303)
    story.step("marjan", "v4", {"outcome": "0"}).expect(303)
    assert "Elke week langs" in people["lieke"].get(f"{story.path}/ronde-tafel").expect(200).text
    for login in ("kim", "hanneke", "bas"):
        people[login].get(f"{story.path}/ronde-tafel").expect(404)
    story.step("lieke", "v5", {"outcome": "0"}).expect(303)
    # 18. No contact is no reason to close while a child is registered, though the reporter agrees.
    story.step("lieke", "v3", {"need-noodzaak": "Geen contact", "outcome": "2"}).expect(303)
    peer = people["peer"]
    peer.submit(peer.get(f"{story.path}/stappen").form("/akkoord"), {"agrees": "yes"}).expect(303)
    story.confers(["peer", "lieke"])
    blocked = story.step("marjan", "v6", {"outcome": "2", "need-toelichting": "Niemand deed open"}).expect(422)
    assert "Houd eerst een overleg" not in blocked.words()
    story.step("marjan", "v6", {"outcome": "0"}).expect(422)
    story.step("marjan", "v6", {"outcome": "3", "need-toelichting": "Er woont een kind"}).expect(303)
    assert people["lieke"].get(story.path).status == 200


class Screens:
    """The pages of one person in a real browser, narrow and wide."""

    def __init__(self, browser, address, login):
        self.context = browser.new_context(base_url=address, locale="nl-NL", reduced_motion="reduce")
        self.page = self.context.new_page()
        self.page.goto("/venlo/inloggen")
        self.page.fill("input[name=login]", login)
        self.page.fill("input[name=password]", PASSWORD)
        self.page.click("main button[type=submit]")
        self.login = login

    def look(self, path, name):
        """Nothing sticks out at either width, and the page is accessible as far as a machine can tell."""
        for width in (320, 1280):
            self.page.set_viewport_size({"width": width, "height": 900})
            assert self.page.goto(path).status == 200, path
            wide = self.page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"{path} is {wide} wide at {width}"
            axe(self.page)
            if PICTURES:
                self.page.screenshot(path=pathlib.Path(PICTURES) / f"{name}-{width}.png", full_page=True)


def test_the_screens_that_matter(browser, house):
    people, _ = house
    story = asked(people, "Korenwolfsberg")
    address = people.address
    where = f"/venlo{story.path}"
    peer, lieke = Screens(browser, address, "peer"), Screens(browser, address, "lieke")
    peer.look("/venlo/aanmeldingen/nieuw", "melden")
    peer.look(f"{where}/bevraging", "bevraging")
    lieke.look(f"{where}/verzoek-aan-u", "verzoek")
    for login, known in ANSWERS.items():
        answer(people[login], story, known)
    peer.look(f"{where}/bevraging", "bevraging-antwoorden")
    people["peer"].submit(people["peer"].get(f"{story.path}/bevraging").form("/sluiten")).expect(303)
    story.step("peer", "v1", {"outcome": "3"}).expect(303)
    story.step("marjan", "v2", {"need-noodzaak": "Samen contact zoeken", "outcome": "0"}).expect(303)
    lieke.look(f"{where}/stappen/v3b", "tweede-afweging")
    Screens(browser, address, "dirk").look(f"{where}/inbreng/nieuw", "politie")
    marjan = Screens(browser, address, "marjan")
    marjan.look("/venlo/gebieden", "gebieden")
    marjan.look(f"{where}/stappen", "stappen")
    story.consents("peer")
    story.step("lieke", "v3", {"need-noodzaak": "Met Gerrit aan tafel", "outcome": "1"}).expect(303)
    told = {"told-means": "talk", **day("on", TODAY), **day("told-on", TODAY)}
    story.table("peer", "uitnodiging", told).expect(303)
    marjan.look(f"{where}/ronde-tafel", "ronde-tafel")
    marjan.look(f"{where}/ronde-tafel/aanwezig", "aanwezig")
    marjan.look("/venlo/profiel/stukken", "stukken")
