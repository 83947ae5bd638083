# SPDX-License-Identifier: EUPL-1.2
"""Where staff enters for the parties: delegated staff leads a conference, and the invited hear when it is (journey A)."""
import re

import pytest
from test_journey_enschede import NAME, TODAY, WORLD, Cast, report, take_up
from web.server import Server, Workplace
from web.story import ID, day

PLACE = "Kamer Sluisdeur"


@pytest.fixture(scope="module")
def cast():
    with Workplace() as place, Server(place.data, "--demo") as server:
        yield Cast(server.address)


def directed(cast, family):
    """A casus of pillar I with participants and a case director, before any conference."""
    story = report(cast, "saskia", "pijler-i", family=family)
    take_up(story)
    story.step("jorinde", "e1", {"outcome": "0"})
    team = [{"user": login, "necessity": "Kent de situatie", "presence": "system"} for login in ("tamer", "chantal")]
    story.step("jorinde", "e2", {"need-noodzaak": "Deze twee kennen de situatie", "outcome": "0"}, team)
    story.step("jorinde", "e3", {"caseDirector": "chantal", "outcome": "0"})
    return story


def invites(story, login, user):
    return story.sends(login, "overleg/deelnemer", {
        "user": user, "role": "executor", "requestedInput": "Meedenken", "task": "Eigen taak",
        "specialDataTested": "1", "acceptsProtocol": "1"})


def test_delegated_staff_prepares_invites_and_writes(cast):
    """Matrix 1.9 row 1, journey A step 7; and an assignment can be undone."""
    story = directed(cast, "Peilschaal")
    mees, jorinde = cast["mees"], cast["jorinde"]
    mees.get(story.path).expect(404)
    story.sends("jorinde", "toewijzing", {"user": "mees"})
    story.sends("mees", "overleg/voorbereiding", {
        "goal": "Beeld", "decision": "Plan", "themes": "Wonen", "priorViewing": "off",
        "involvement": "informedBefore", "careAgreements": "Blijft hier", **day("on", TODAY.isoformat())})
    invites(story, "mees", "tamer")
    mees.get(f"{story.path}/brieven").expect(200)
    # Who else works on the casus stays with the process manager.
    mees.get(f"{story.path}/toewijzing").expect(404)
    away = next(form for form in jorinde.get(f"{story.path}/toewijzing").expect(200).forms
                if form.action.endswith("/mees/weg"))
    jorinde.submit(away).expect(303)
    mees.get(story.path).expect(404)
    assert "mees" in story.choices("jorinde", "toewijzing", "user")


def test_who_is_invited_hears_when_and_nothing_else(cast):
    """Matrix 1.9 m: an agenda, a notice without content, the page of the sitting, and a calendar without a number."""
    story = directed(cast, "Vlotterhuis")
    jorinde, tamer = cast["jorinde"], cast["tamer"]
    form = jorinde.get(f"{WORLD}/vergaderingen/nieuw").expect(200).form("/nieuw")
    planned = jorinde.submit(form, {
        "word": "casusoverleg", "starts": "10:00", "minutes": "60", "place": PLACE, "chair": "jorinde",
        "secretary": "jorinde", **day("day", TODAY.isoformat())}).expect(303)
    meeting = re.search(rf"/vergaderingen/{ID}", planned.location).group(0)
    number = re.search(r"\d{4}-\d{4}", jorinde.get(story.path).expect(200).text).group(0)
    adding = next(form for form in jorinde.get(f"{WORLD}{meeting}").expect(200).forms
                  if form.action.endswith("/agenda") and form.value("number") != number)
    jorinde.submit(adding, {"number": number, "reason": "firstConference"}).expect(303)
    tamer.get(f"{WORLD}{meeting}").expect(404)
    invites(story, "jorinde", "tamer")
    for page in ("/agenda", "/"):
        assert meeting in tamer.get(f"{WORLD}{page}").expect(200).text
    shown = tamer.get(f"{WORLD}{meeting}").expect(200).text
    assert PLACE in shown and number not in shown and "Vlotterhuis" not in shown
    errand = tamer.get(f"{story.path}/opdracht").expect(200).text
    assert PLACE in errand and "Vlotterhuis" not in errand
    tamer.get(story.path).expect(404)
    cast["ruben"].get(f"{WORLD}{meeting}").expect(404)
    made = tamer.submit(tamer.get(f"{WORLD}/agenda").expect(200).form("/agenda/adres")).expect(200)
    calendar = tamer.get(re.search(r"(/enschede/agenda/[^<?\"]+\.ics)", made.text).group(1)).expect(200)
    text = calendar.body.decode()
    assert "BEGIN:VEVENT" in text and PLACE in text
    assert number not in text and "Vlotterhuis" not in text and NAME not in text


def test_nobody_is_offered_who_does_not_see_the_pillar(cast):
    story = report(cast, "saskia", "pijler-ii", family="Schotbalk")
    take_up(story)
    page = cast["jorinde"].get(f"{story.path}/toewijzing").expect(200)
    assert "Mees" not in page.text
    assert not [form for form in page.forms if form.action.endswith("/toewijzing")]
    watched = cast["jorinde"].get(f"{story.path}/extern").expect(200)
    assert not [form for form in watched.forms if form.action.endswith("/extern")]
