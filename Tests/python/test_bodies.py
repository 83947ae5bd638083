# SPDX-License-Identifier: EUPL-1.2
"""Meetings of a body that treats no casussen: who has the initiative plans one, members read it, nobody else does."""
import datetime
import re

import pytest
from support.house_day import today
from web.server import Server, Workplace
from web.story import ID, People, day

TODAY = today().isoformat()


@pytest.fixture(scope="module")
def people():
    with Workplace() as place, Server(place.data, "--demo") as server:
        yield People(server.address, world="/nijmegen")


@pytest.fixture(scope="module")
def meeting(people):
    tineke = people["tineke"]
    assert "/vergaderingen" in tineke.get("/").expect(200).text, "the menu leads to it"
    form = tineke.get("/vergaderingen/nieuw").expect(200).form("/nieuw")
    assert form.choices["word"] == ["managersoverleg"] or form.choices["word"] == ["", "managersoverleg"]
    planned = tineke.submit(form, {
        "word": "managersoverleg", "starts": "10:00", "minutes": "60", "place": "Stadhuis", "chair": "tineke",
        "secretary": "tineke", **day("day", TODAY)}).expect(303)
    path = re.search(rf"/vergaderingen/{ID}", planned.location).group(0)
    tineke.fill_in(f"{path}/vastleggen/leden", {"called": ["bram", "hester"]}).expect(303)
    return path


def test_members_hear_of_it_and_others_do_not(people, meeting):
    bram = people["bram"]
    assert meeting in bram.get("/agenda").expect(200).text
    assert meeting in bram.get("/").expect(200).text
    assert "Stadhuis" in bram.get(meeting).expect(200).text
    bram.get(f"{meeting}/vastleggen/verslag").expect(404)
    people["niels"].get(meeting).expect(404)
    assert meeting not in people["niels"].get("/agenda").expect(200).text
    people["lotte"].get(meeting).expect(404)


def test_it_is_held_and_written_down(people, meeting):
    tineke, bram = people["tineke"], people["bram"]
    soon = (today() + datetime.timedelta(14)).isoformat()
    tineke.fill_in(f"{meeting}/vastleggen/punt", {"text": "Wachtlijsten"}).expect(303)
    tineke.fill_in(f"{meeting}/vastleggen/aanwezig", {"present": ["bram"]}).expect(303)
    tineke.fill_in(f"{meeting}/vastleggen/verslag", {"text": "Gesproken over wachtlijsten."}).expect(303)
    tineke.fill_in(f"{meeting}/vastleggen/besluit", {"text": "Elk kwartaal cijfers."}).expect(303)
    tineke.fill_in(f"{meeting}/vastleggen/afspraak", {
        "text": "Cijfers sturen", "owner": "bram", **day("due", soon)}).expect(303)
    own = bram.get("/acties").expect(200)
    assert "Cijfers sturen" in own.text and f"{meeting}#afspraken" in own.text
    assert "Cijfers sturen" not in people["hester"].get("/acties").expect(200).text
    assert "Uw afspraak van" in bram.get("/").expect(200).text
    page = bram.get(meeting).expect(200)
    for words in ("Wachtlijsten", "Gesproken over wachtlijsten.", "Elk kwartaal cijfers.", "Cijfers sturen"):
        assert words in page.text
    bram.submit(page.form("/afspraken/0/gedaan")).expect(303)
    assert "Gedaan op" in bram.get(meeting).expect(200).text
    assert "Cijfers sturen" not in bram.get("/acties").expect(200).text
    bram.submit(bram.get(meeting).form("/afspraken/0/heropenen")).expect(303)
    reply = bram.submit(bram.get("/acties").form("/afspraken/0/gedaan")).expect(303)
    assert "/acties?" in reply.location, "back to the list from which it was done"
    again = bram.follow(reply)
    assert "De actie is gedaan" in again.text, "it says that it was done"
    bram.submit(again.form("/afspraken/0/heropenen")).expect(303)
    bram.submit(bram.get("/acties").form("/afspraken/0/gedaan")).expect(303)
    # A mistake is mended in sight: members read that, who records reads what it said as well.
    better = f"{meeting}/vastleggen/besluit/0/verbeteren"
    bram.get(better).expect(404)
    assert "Elk kwartaal cijfers." in tineke.get(better).expect(200).text
    tineke.fill_in(better, {"text": "Elke maand cijfers.", "why": ""}).expect(422)
    tineke.fill_in(better, {"text": "Elke maand cijfers.", "why": "Verkeerd genoteerd"}).expect(303)
    seen = bram.get(meeting).expect(200).text
    assert "Elke maand cijfers." in seen and "Verkeerd genoteerd" in seen and "Elk kwartaal" not in seen
    assert "Elk kwartaal cijfers." in tineke.get(meeting).expect(200).text
    tineke.fill_in(f"{meeting}/vastleggen/verslag/0/terugnemen", {"why": "Ging over iemand"}).expect(303)
    assert "Gesproken over wachtlijsten." not in bram.get(meeting).expect(200).text
    tineke.get(f"{meeting}/vastleggen/besluit/7/verbeteren").expect(404)
    ending = next(form for form in tineke.get(meeting).expect(200).forms if form.action.endswith("/einde"))
    tineke.submit(ending).expect(303)
    refused = tineke.fill_in(f"{meeting}/vastleggen/punt", {"text": "Te laat"})
    assert refused.status == 422


def test_one_mistake_is_told_once(people):
    tineke = people["tineke"]
    form = tineke.get("/vergaderingen/nieuw").expect(200).form("/nieuw")
    reply = tineke.submit(form, {"word": "", "starts": "", "minutes": "60", "place": "Stadhuis"}).expect(422)
    assert reply.text.count('href="#f-starts"') == 1 and reply.text.count('href="#f-word"') == 1


def test_the_direction_team_sits_per_area_with_all_its_members(people):
    lotte = people["lotte"]
    form = lotte.get("/vergaderingen/nieuw").expect(200).form("/nieuw")
    assert "managersoverleg" not in form.choices["word"] and "regieteam" in form.choices["word"]
    values = {
        "word": "regieteam", "starts": "09:00", "minutes": "90", "place": "Wijkhuis", "chair": "lotte",
        "secretary": "lotte", **day("day", TODAY)}
    lotte.submit(form, values).expect(422)
    form = lotte.get("/vergaderingen/nieuw").expect(200).form("/nieuw")
    planned = lotte.submit(form, {**values, "area": "Dukenburg"}).expect(303)
    path = re.search(rf"/vergaderingen/{ID}", planned.location).group(0)
    for member in ("bram", "hester", "marloes"):
        assert path in people[member].get("/agenda").expect(200).text
        people[member].get(path).expect(200)
    people["doris"].get(path).expect(404)
