# SPDX-License-Identifier: EUPL-1.2
"""The care network with consent first: refused consent, limited set, query, second weighing, police record, closing."""
import datetime

import pytest
from web.server import Server, Workplace
from web.story import NOBODY, People, day

TODAY = datetime.date.today().isoformat()
FAMILY = "Maessenbroek"
WEIGHED = ["ernstige-toestand", "dringende-hulp", "eigen-regels"]
PARTNERS = ("lieke", "dirk", "yusuf", "kim", "hanneke", "els")


@pytest.fixture(scope="module")
def people():
    with Workplace() as place, Server(place.data, "--demo") as server:
        yield People(server.address, world="/venlo")


class Story:
    """The casus of this journey, as far as it came."""

    def __init__(self, people):
        self.people = people
        self.path = None

    def sees(self, login, *texts):
        """Whether the casus is on the list of this person, and opens by its address."""
        browser = self.people[login]
        listed = FAMILY in browser.get("/casussen").expect(200).text
        found = browser.fill_in("/casussen", {"family": FAMILY, **day("born", "1961-08-23")}, "/zoeken").text
        status = browser.get(self.path).status
        return listed, FAMILY in found.split("<main", 1)[-1].replace(f'value="{FAMILY}"', ""), status

    def step(self, login, step, values):
        return self.people[login].fill_in(f"{self.path}/stappen/{step}", values, f"/stappen/{step}")

    def bring_in(self, login, kind, text, **more):
        form = self.people[login].get(f"{self.path}/inbreng/nieuw").expect(200).form("/nieuw")
        values = {
            "betrokkene": form.choices["betrokkene"][0], "origin": "own", "task": "Taak", "necessity": "Nodig",
            "text": text, **more}
        if "hat" in form.choices and form.value("hat") is None:
            values["hat"] = form.choices["hat"][0]
        if kind in form.choices["kind"]:
            values["kind"] = kind
            return self.people[login].submit(form, values)
        form.choices["kind"].append(kind)
        return self.people[login].submit(form, {**values, "kind": kind})


@pytest.fixture(scope="module")
def story(people):
    """Reported without consent, in two pages; what is refused on the way is part of the journey."""
    story = Story(people)
    peer = people["peer"]
    first = peer.get("/aanmeldingen/nieuw").expect(200).form("/nieuw")
    told = {"subdivision": "Blerick", "told": "yes", "told-means": "talk", **day("told-on", TODAY)}
    # 1. Nothing chosen and nothing ticked: two separate messages.
    reply = peer.submit(first, told).expect(422)
    assert "Kies eerst wat de betrokkene zei" in reply.text
    assert "Bevestig dat de procedure van uw eigen organisatie is gevolgd" in reply.text
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
    assert {one for one in form.choices["items.0.kind"] if one} == {"identiteit", "zorgbetrokkenheid"}
    values = {
        "persons.0.given": "Gerrit", "persons.0.family": FAMILY, "persons.0.residence": "Blerick",
        "persons.0.kind": "persoon-van-de-aanpak", **day("persons.0.born", "1961-08-23")}
    reply = peer.submit(form, values).expect(303)
    story.path = reply.location.removeprefix("/venlo")
    return story


def test_the_journey(people, story):
    peer, marjan = people["peer"], people["marjan"]
    for login in (*PARTNERS, "bas", "ronald", "wim", "casper"):
        assert story.sees(login) == (False, False, 404), login
    pool = marjan.get(story.path).expect(200)
    assert FAMILY not in pool.text
    marjan.submit(pool.form("/opname")).expect(303)
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
        assert FAMILY in errand.text and "1961" in errand.text
        # The question and nothing else: not on a list, not found, and no other page of the casus.
        assert story.sees(login) == (False, False, 404), login
        for part in ("inbreng", "stappen", "verloop", "bevraging", "informeren", "inbreng/nieuw"):
            people[login].get(f"{story.path}/{part}").expect(404)
    # 4. Known and unknown; the round is closed and the unknown are gone.
    people["ronald"].get(f"{story.path}/verzoek-aan-u").expect(404)
    answers = {"lieke": "ja", "dirk": "ja", "yusuf": "ja", "kim": "nee", "hanneke": "nee"}
    for login, known in answers.items():
        page = people[login].get(f"{story.path}/verzoek-aan-u").expect(200)
        form = next(one for one in page.forms if one.value("bekend") == known)
        people[login].submit(form).expect(303)
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
    assert FAMILY in agenda.text
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
    # 9. A diagnosis beyond what was named: refused; some form of care: saved.
    story.bring_in("lieke", "inhoud", "Nog een diagnose").expect(422)
    story.bring_in("lieke", "zorgbetrokkenheid", "Krijgt enige vorm van zorg").expect(303)
    # 7. The police record.
    refused = story.bring_in("dirk", "politie", "Hulpvraag").expect(422)
    assert "Leg vast aan welke partij en medewerker" in refused.text
    assert "Bevestig de vaste vermelding" in refused.text
    recipients = refused.form("/nieuw").choices["disclosure-recipients"]
    assert "lieke" in recipients and "marjan" in recipients and "yusuf" not in recipients
    record = {
        "disclosure-recipients": ["lieke", "marjan"], "disclosure-reference": "PL-2026-1",
        "disclosure-reason": "hulp bieden", "disclosure-mention": "1", **day("disclosure-on", TODAY)}
    people["dirk"].submit(refused.form("/nieuw"), record).expect(303)
    for login in ("yusuf", "peer"):
        assert "Hulpvraag" not in people[login].get(f"{story.path}/inbreng").expect(200).text
    # 18. Closing: the reporter decides.
    story.step("lieke", "v3", {"need-noodzaak": "Bijna klaar", "outcome": "2"}).expect(303)
    steps = peer.get(f"{story.path}/stappen").expect(200)
    peer.submit(steps.form("/akkoord"), {"agrees": "no", "why": "De overlast is er nog"}).expect(303)
    refused = story.step("marjan", "v6", {"outcome": "0"}).expect(422)
    assert "niet (of nog niet) mee eens" in refused.text
    # 19. The reporter agrees; afterwards only the chain director reads.
    steps = peer.get(f"{story.path}/stappen").expect(200)
    peer.submit(steps.form("/akkoord"), {"agrees": "yes"}).expect(303)
    story.step("marjan", "v6", {"outcome": "0"}).expect(303)
    marjan.get(story.path).expect(200)
    for login in ("peer", "dirk", "yusuf", "kim", "bas"):
        assert story.sees(login) == (False, False, 404), login
    # Recipients of police data have one thing left to do, without a name.
    errand = people["lieke"].get(f"{story.path}/verzoek-aan-u").expect(200)
    assert "PL-2026-1" in errand.text and FAMILY not in errand.text and "Hulpvraag" not in errand.text
    people["lieke"].get(f"{story.path}/inbreng").expect(404)
    people["lieke"].submit(errand.form("/vernietigd")).expect(303)
    assert story.sees("lieke") == (False, False, 404)
