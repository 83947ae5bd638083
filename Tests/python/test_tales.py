# SPDX-License-Identifier: EUPL-1.2
"""The stories of the demonstration's further worlds: each holds casussen in several stages, and a wrong story says where."""
import re
import shutil

import pytest
from web.client import Browser
from web.server import PASSWORD, ROOT, Server, Workplace, sluis
from web.story import ID

WORLDS = {
    "enschede": ("jorinde", ["Ankerlier", "Vaargeul", "Roerganger"]),
    "utrecht-topx": ("eline", ["Stuurwiel", "Dekzwabber", "Marifoon", "Boegspriet"]),
    "nijmegen": ("lotte", ["Gangboord", "Kielzog"]),
    "venlo": ("marjan", ["Kluiverboom", "Loodlijn", "Navelpijp"]),
}


@pytest.fixture(scope="module")
def server():
    with Workplace() as place, Server(place.data, "--demo") as server:
        yield server


def visitor(server, world, login):
    browser = Browser(server.address, f"/{world}")
    browser.log_in(login, PASSWORD).expect(303)
    return browser


def casus_of(listed, name):
    """The page of the casus in whose row this name stands."""
    row = next(row for row in listed.text.split("<tr")[1:] if name in row)
    return f"/casussen/{re.search(ID, row).group(0)}"


@pytest.mark.parametrize("world", WORLDS)
def test_a_newcomer_finds_casussen_in_several_stages(server, world):
    login, names = WORLDS[world]
    browser = visitor(server, world, login)
    listed = browser.get("/casussen").expect(200)
    phases = set()
    for name in names:
        page = browser.get(casus_of(listed, name)).expect(200)
        assert name in page.text
        phases.add(re.search(r"Nu: ([^<]+)<", page.text).group(1))
    assert len(phases) > 1, phases
    assert browser.get("/vergaderingen").expect(200).text.count("/vergaderingen/") > 1, "a sitting is planned"


@pytest.mark.parametrize("world, login, name, words", [
    ("enschede", "jorinde", "Vaargeul", ["Samen naar de eerste tien gesprekken", "Drie maanden zonder brandmelding"]),
    ("utrecht-topx", "koen", "Dekzwabber", ["Een maand zonder verzuim", "Stand bij het eerste overleg"]),
    ("nijmegen", "marloes", "Kielzog", ["Regeling met de verhuurder", "Schuldhulp aanvragen"]),
    ("venlo", "marjan", "Loodlijn", ["Vaste begeleider op dinsdag", "Geen klachten meer in de nacht"]),
])
def test_a_running_plan_has_a_past(server, world, login, name, words):
    browser = visitor(server, world, login)
    plan = browser.get(casus_of(browser.get("/casussen").expect(200), name) + "/plan").expect(200).text
    for one in words:
        assert one in plan


def test_tickets_and_dossier_parts_are_told_too(server):
    tickets = visitor(server, "nijmegen", "lotte").get("/kaartjes").expect(200).text
    assert tickets.count("Lindenholt") > 1
    eline = visitor(server, "utrecht-topx", "eline")
    track = casus_of(eline.get("/casussen").expect(200), "Marifoon")
    assert "Hij wil een kamer en werk buiten" in eline.get(f"{track}/dossier").expect(200).text


def test_a_desk_with_tickets_is_not_called_empty(server):
    waiting = 0
    for login in ("lotte", "bram", "jolanda", "marloes", "niels"):
        desk = visitor(server, "nijmegen", login).get("/").expect(200)
        count = re.search(r"Kaartjes die op u wachten.{0,200}?>\s*(\d+)\s*<", desk.text, re.DOTALL)
        waiting += int(count.group(1)) if count else 0
        if count and count.group(1) != "0":
            assert "Er wacht niets op u" not in desk.words(), login
    assert waiting > 0, "the stories leave somebody a ticket"


def test_who_sees_what_names_those_who_see_something_and_nobody_else(server):
    lotte = visitor(server, "nijmegen", "lotte")
    page = lotte.get(casus_of(lotte.get("/casussen").expect(200), "Kielzog")).expect(200).words()
    assert "Onderzoek en Statistiek" in page and "zonder namen" in page
    assert "Casemanager van een aanbieder" not in page, "the role is off"


@pytest.fixture
def home():
    """A home of which the stories may be changed, with one further world."""
    with Workplace() as place:
        home = place.folder / "home"
        (home / "demo").mkdir(parents=True)
        for name in ("law", "profiles", "texts", "docs"):
            (home / name).symlink_to(ROOT / name)
        for name in ("register.yaml", "wachtwoord.txt"):
            shutil.copy(ROOT / "demo" / name, home / "demo")
        shutil.copytree(ROOT / "demo" / "venlo", home / "demo" / "venlo")
        yield place, home


@pytest.mark.parametrize("old, new, said", [
    ("doet: neemt-op, na: 1}", "doet: verzint-iets, na: 1}", "'verzint-iets' is onbekend"),
    ("stap: v1, uitkomst: op de agenda", "stap: v1, uitkomst: naar huis", "'naar huis' is geen uitkomst"),
    ("{wie: marjan, doet: neemt-op", "{wie: bas, doet: neemt-op", "neemt-op: geweigerd"),
    ("doet: sluit-vraag, na: 2", "doet: sluit-vraag, na: 400", "in de toekomst"),
])
def test_a_story_that_does_not_fit_says_where(home, old, new, said):
    place, home = home
    file = home / "demo" / "venlo" / "verhalen.yaml"
    text = file.read_text()
    assert old in text
    line = text[:text.index(old)].count("\n") + 1
    file.write_text(text.replace(old, new, 1))
    done = sluis("serve", "--demo", "--home", str(home), "--port", "0", data=place.data, check=False)
    assert done.returncode != 0 and f"demo/venlo/verhalen.yaml:{line}: " in done.stderr and said in done.stderr
