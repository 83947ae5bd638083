# SPDX-License-Identifier: EUPL-1.2
"""Several collaborations in one installation: somebody who is active in two sees two worlds."""
import re

import pytest
from support.house_day import today
from web import sweep
from web.client import Browser
from web.server import PASSWORD, ROOT, Server, Workplace, install, sluis
from web.stored import every_file, rows
from web.story import People, report

UTRECHT = "/utrecht-topx"
MARK = "Zwanebloem"
TODAY = today().isoformat()


@pytest.fixture(scope="module")
def worlds():
    """A demonstration of every collaboration, with one casus in the first that only this test knows."""
    with Workplace() as place, Server(place.data, "--demo") as server:
        people = People(server.address)
        casus = report(people, "pieter", MARK, TODAY, [], [
            {"given": "Onvindbaar", "family": f"Achter{MARK}", "category": "1"}])
        yield place, server, people, casus


def two(server):
    """One browser, with the person signed in to both collaborations."""
    here = Browser(server.address)
    there = Browser(server.address, UTRECHT, here.cookies)
    for browser in (here, there):
        browser.log_in("pieter", PASSWORD).expect(303)
    return here, there


def test_two_sessions_live_side_by_side_and_end_apart(worlds):
    _, server, _, _ = worlds
    here, there = two(server)
    assert {"__Host-sluis", "__Host-sluis.utrecht-topx"} <= set(here.cookies)
    home = here.get("/").expect(200)
    other = there.get("/").expect(200)
    assert "Waterpoort" in home.text and "Veiligheidshuis Regio Utrecht" in other.text
    assert "brand-world" in home.text and "brand-world" in other.text
    addresses = re.findall(r'(?:href|action|src)="(/[^"]*)"', other.text)
    assert len(addresses) > 8 and all(one.startswith(UTRECHT + "/") for one in addresses), addresses
    there.submit(other.form("/uitloggen")).expect(303)
    there.get("/casussen").expect(303)
    here.get("/casussen").expect(200)
    there.log_in("pieter", PASSWORD).expect(303)
    here.submit(here.get("/").form("/uitloggen")).expect(303)
    here.get("/casussen").expect(303)
    there.get("/casussen").expect(200)


def test_a_session_of_one_opens_nothing_in_another(worlds):
    _, server, _, _ = worlds
    here, _ = two(server)
    token = here.cookies["__Host-sluis"]
    for name in ("__Host-sluis.utrecht-topx", "__Host-sluis.venlo"):
        thief = Browser(server.address)
        thief.cookies[name] = token
        thief.get("/" + name.split(".")[1] + "/casussen").expect(303)


def test_a_casus_of_one_is_absent_in_the_other(worlds):
    _, server, _, casus = worlds
    here, there = two(server)
    assert casus.id in here.get("/casussen").expect(200).text
    assert casus.id not in there.get("/casussen").expect(200).text
    absent = there.get(f"/casussen/{'0' * 32}").expect(404)
    found = there.get(casus.path).expect(404)
    strip = lambda text: re.sub(r"[0-9a-f]{32}[.0-9a-f]*|terug=[^\"]*", "", text)
    assert strip(found.text) == strip(absent.text)
    # Search by name finds it in its own world alone, and the address of the search names nobody.
    for browser, is_there in ((here, True), (there, False)):
        form = browser.get("/casussen").expect(200).form("/casussen/zoeken")
        answer = browser.follow(browser.submit(form, {
            "family": f"Achter{MARK}", "born.day": "3", "born.month": "4", "born.year": "1985"}))
        assert (casus.id in answer.text) is is_there


def test_a_form_of_one_is_refused_by_the_other(worlds):
    _, server, _, _ = worlds
    here, there = two(server)
    form = here.get("/aanmeldingen/nieuw").expect(200).form("/nieuw")
    form.fill({"question": f"Geheime vraag {MARK}"})
    pairs = form.pairs()
    answer = there.post("/aanmeldingen/nieuw", pairs).expect(403)
    assert MARK not in answer.text and 'name="keep"' not in answer.text
    # And it is no sign-in either: a proof from one login page is worth nothing at another.
    stranger = Browser(server.address)
    login = stranger.get("/inloggen").form("/inloggen").fill({"login": "eline", "password": PASSWORD})
    stranger.post(f"{UTRECHT}/inloggen", login.pairs()).expect(403)


def test_no_world_tells_whether_somebody_has_an_account_in_another(worlds):
    _, server, _, _ = worlds
    said = []
    for login in ("pieter", "nergens"):
        browser = Browser(server.address, "/venlo")
        said.append(browser.log_in(login, PASSWORD).expect(422).words())
    assert said[0].replace("pieter", "") == said[1].replace("nergens", "")
    here, _ = two(server)
    page = here.get("/samenwerkingen").expect(200)
    assert page.text.count("/inloggen") >= 4 and "Zorgnetwerk Venlo" in page.text
    signed_out = Browser(server.address).get("/samenwerkingen").expect(200)
    links = lambda text: set(re.findall(r'href="(/[a-z-]+/inloggen)"', text))
    assert links(page.text) == links(signed_out.text) and f"{UTRECHT}/inloggen" in links(page.text)


def test_files_keys_and_journals_are_apart(worlds):
    place, server, _, casus = worlds
    there = place.data / "samenwerkingen" / "utrecht-topx"
    for name in ("sluis.sqlite", "sleutels.sqlite", "master.key", "journal.key"):
        assert (there / name).exists() and (place.data / name).exists()
    for name in ("master.key", "journal.key"):
        assert (there / name).read_bytes() != (place.data / name).read_bytes()
        assert (there / name).stat().st_mode & 0o777 == 0o600
    assert there.stat().st_mode & 0o777 == 0o700 and there.parent.stat().st_mode & 0o777 == 0o700
    # The id of a casus stands in no file of another collaboration, not even in a journal.
    found = {file for file, content in every_file(place.data) if casus.id.encode() in content}
    assert found and all("samenwerkingen" not in file.parts for file in found)


def test_every_profile_has_its_page(worlds):
    _, server, _, _ = worlds
    for world, login, text in (("", "pieter", "landelijk"), ("/venlo", "kim", "1 juli 2021"),
                               ("/nijmegen", "bram", "15 jaar"), ("/enschede", "tamer", "tot dan is de pijler dicht"),
                               (UTRECHT, "amira", "Aannames")):
        browser = Browser(server.address, world)
        browser.log_in(login, PASSWORD).expect(303)
        assert text in browser.get("/profiel").expect(200).text, world
        english = browser.follow(browser.get("/taal/en?terug=%2Fprofiel"))
        assert "Our profile" in english.text and "[profiel." not in english.text
    Browser(server.address, "/venlo").get("/profiel").expect(303)


def test_roles_and_areas_of_the_profile_are_kept_in_the_register(worlds):
    _, server, _, _ = worlds
    wim = Browser(server.address, "/venlo")
    wim.log_in("wim", PASSWORD).expect(303)
    form = wim.get("/beheer/mensen/ronald").expect(200).form("/mensen/ronald")
    assert "ketenregisseur" not in form.choices["arranged"], "a role of another employer"
    wim.submit(form, {"arranged": ["politiemedewerker"], "areas": ["Blerick"]}).expect(303)
    kept = wim.get("/beheer/mensen/ronald").form("/mensen/ronald")
    assert ("arranged", "politiemedewerker") in kept.pairs() and ("areas", "Blerick") in kept.pairs()


def test_a_hit_question_goes_by_hand_from_one_world_to_another(worlds):
    """The wall holds: the house that asks and the house that answers each type in what was said on the telephone."""
    _, server, _, casus = worlds
    wilma = Browser(server.address)
    wilma.log_in("wilma", PASSWORD).expect(303)
    page = wilma.get("/huizen/vraag").expect(200)
    form = page.form("/huizen/vraag")
    assert "zvh-utrecht" in form.choices["house"]
    form.fill({"house": "zvh-utrecht", "asker": "Eline Kortekamp", "onBehalfOf": "politie daar",
               "necessity": "Om twee plannen te voorkomen.", "family": "Dobber", "born.day": "3",
               "born.month": "9", "born.year": "1994"})
    answer = wilma.submit(form).expect(200)
    assert "Wilma Waterkering" in answer.text
    eline = Browser(server.address, UTRECHT)
    eline.log_in("eline", PASSWORD).expect(303)
    form = eline.get("/huizen/vraag").expect(200).form("/huizen/vraag")
    form.fill({"house": "zvh-waterpoort", "asker": "Wilma Waterkering", "onBehalfOf": "politie daar",
               "necessity": "Om twee plannen te voorkomen.", "family": "Dobber", "born.day": "3",
               "born.month": "9", "born.year": "1994"})
    assert "Wilma Waterkering" not in eline.submit(form).expect(200).text.split("<main", 1)[1].replace(
        'value="Wilma Waterkering"', "")


def test_destroying_in_one_leaves_the_other_alone(worlds):
    place, server, people, casus = worlds
    there = place.data / "samenwerkingen" / "utrecht-topx"
    before = rows(there / "sluis.sqlite", "SELECT count(*) FROM journal_entry")
    casus.take_up()
    casus.intake("notTakenUp")
    assert rows(place.data / "sluis.sqlite", "SELECT count(*) FROM casus WHERE id = ?", casus.id) == [(0,)]
    assert rows(there / "sluis.sqlite", "SELECT count(*) FROM journal_entry") == before
    assert rows(there / "sluis.sqlite", "SELECT count(*) FROM tally") == [(0,)]


def test_one_clock_moves_alone(worlds):
    _, server, people, _ = worlds
    harm = Browser(server.address, UTRECHT)
    harm.log_in("harm", PASSWORD).expect(303)
    harm.post("/klok", [("csrf", sweep.token(harm)), ("days", 7)]).expect(200)
    ours = Browser(server.address)
    ours.log_in("mannus", PASSWORD).expect(303)
    assert harm.get("/klok").expect(200).words() != ours.get("/klok").expect(200).words()


# Without the demonstration: commands, options and what stops a start.

@pytest.fixture
def place():
    with Workplace() as place:
        install(place.data)
        yield place


def add(data, world="venlo", *more, check=True):
    return sluis("install", "--profile", f"profiles/{world}", "--register", f"demo/{world}/register.yaml",
                 "--samenwerking", world, *more, data=data, check=check)


def test_an_existing_installation_goes_on_and_gets_a_second_collaboration(place):
    sluis("password", "wilma", data=place.data, typed=PASSWORD + "\n")
    with Server(place.data) as server:
        page = Browser(server.address).get("/inloggen").expect(200)
        assert "/samenwerkingen" not in page.text and "brand-world" not in page.text
        Browser(server.address).get("/samenwerkingen").expect(404)
    assert "--samenwerking venlo" in add(place.data).stdout
    sluis("password", "kim", "--samenwerking", "venlo", data=place.data, typed=PASSWORD + "\n")
    assert "niemand" in sluis("password", "kim", data=place.data, typed=PASSWORD + "\n", check=False).stderr
    with Server(place.data) as server:
        Browser(server.address).log_in("wilma", PASSWORD).expect(303)
        Browser(server.address, "/venlo").log_in("kim", PASSWORD).expect(303)
        Browser(server.address).log_in("kim", PASSWORD).expect(422)
    for world in ((), ("--samenwerking", "venlo")):
        assert "het journaal klopt" in sluis("journal", "verify", *world, data=place.data).stdout
    said = sluis("clock", data=place.data).stdout
    assert "eerste samenwerking:" in said and "venlo:" in said


def test_a_broken_key_of_one_stops_the_start_and_not_the_clock_of_the_other(place):
    add(place.data)
    key = place.data / "samenwerkingen" / "venlo" / "master.key"
    kept = key.read_bytes()
    key.unlink()
    with pytest.raises(AssertionError, match="master.key"):
        Server(place.data).start()
    done = sluis("clock", data=place.data, check=False)
    assert done.returncode != 0 and "bekeken: 0" in done.stdout and "master.key" in done.stdout
    key.write_bytes(kept)
    key.chmod(0o600)
    with Server(place.data) as server:
        Browser(server.address, "/venlo").get("/inloggen").expect(200)


@pytest.mark.parametrize("world", ["casussen", "beheer", "samenwerkingen", "middelen", "Venlo", "a/b", "..", "x"])
def test_a_name_that_would_hide_a_page_is_refused(place, world):
    done = sluis("install", "--profile", "profiles/venlo", "--register", "demo/venlo/register.yaml",
                 "--samenwerking", world, data=place.data, check=False)
    assert done.returncode != 0 and "--samenwerking" in done.stderr
    assert not (place.data / "samenwerkingen").exists()


def test_two_collaborations_never_share_a_database(place):
    add(place.data)
    shared = ("--database-of", f"venlo={place.data / 'sluis.sqlite'}")
    for command in (("clock",), ("clock", "--samenwerking", "venlo"), ("journal", "verify", "--samenwerking", "venlo")):
        done = sluis(*command, *shared, data=place.data, check=False)
        assert done.returncode != 0 and "samenwerking" in done.stdout + done.stderr
    assert add(place.data, "nijmegen", "--database-of", f"nijmegen={place.data / 'sluis.sqlite'}",
               check=False).returncode != 0


def test_a_register_that_does_not_fit_the_profile_is_told(place):
    text = (ROOT / "demo/venlo/register.yaml").read_text()
    register = place.folder / "register.yaml"
    register.write_text(text.replace("rollen-profiel: [collegemedewerker]", "rollen-profiel: [tovenaar]", 1).replace(
        "gebieden: [Blerick]", "gebieden: [Nergenshuizen]", 1))
    done = sluis("install", "--profile", "profiles/venlo", "--register", str(register), "--samenwerking", "venlo",
                 data=place.data, check=False)
    assert done.returncode != 0 and "tovenaar" in done.stderr and "Nergenshuizen" in done.stderr
    assert not (place.data / "samenwerkingen").exists()
