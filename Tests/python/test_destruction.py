# SPDX-License-Identifier: EUPL-1.2
"""Destroyed is gone: after a casus ended, nothing of it stands in any file of the installation."""
import http.client
import select
import sqlite3

from support.house_day import today
from web import sweep
from web.client import FORM
from web.server import Server, Workplace, sluis
from web.stored import rows, secrets_of, traces
from web.story import People, day, report

BSN = "123456782"
MARK = "Kwikstaart"
# Whole texts: single words such as Hulpvraag stand in the profiles of other collaborations too.
TEXTS = [MARK, BSN, f"Tekst {MARK}", f"Hulpvraag {MARK}", "Onvindbaar"]
TODAY = today()


def reported(people, mark=MARK):
    """A reported casus full of texts that must not stay behind."""
    persons = [{"given": "Onvindbaar", "family": f"Achter{mark}", "category": "1"}]
    return report(people, "bea", mark, TODAY.isoformat(), [f"{mark}een", f"{mark}twee"], persons, BSN)


def advance(people, days):
    browser = people["dirk"]
    return browser.post("/klok", [("csrf", sweep.token(browser)), ("days", days)]).expect(200)


def scaled_down(people):
    """A casus that went all the way and was scaled down."""
    casus = reported(people)
    casus.take_up()
    casus.check_hit(MARK)
    casus.intake(mark=MARK)
    casus.inform("report", "bea")
    casus.retest()
    casus.ask("ggz", "gea", MARK)
    casus.bring_in(f"{MARK}drie", "gea", ["huis"])
    casus.answered("gea")
    casus.triage(mark=MARK)
    casus.inform("triageOutcome", "bea")
    casus.prepare(MARK, TODAY.isoformat())
    for login in ("bea", "gea"):
        casus.invite(login)
    casus.retest()
    casus.open_table(["bea", "gea"])
    casus.write("beeld", {"picture": MARK})
    casus.write("casusregisseur", {"user": "gea"})
    casus.write("criteria", {"criteria": MARK})
    casus.write("interventies", {
        "leefgebied": "wonen", "what": MARK, "goal": MARK, "executor": "ggz", **day("start", TODAY.isoformat()),
        **day("target", TODAY.isoformat())})
    casus.close_table("scaleDown", MARK)
    return casus


def assert_present(place, secrets):
    """Before destruction every kind of trace is found by the same search, so that finding none means something."""
    assert all(secrets[name] for name in ("casus", "heading", "inbreng", "token", "detail", "key")), secrets.keys()
    found = " ".join(traces([place.data], secrets, []))
    for name in ("casus", "heading", "inbreng", "token", "detail", "key"):
        assert f"{name} in" in found


def assert_destroyed(place, casus, secrets):
    """Nothing in any file, journal export included; the journal is right and the casus is counted."""
    assert secrets_of(place.data, casus.id) == {name: [] for name in secrets}
    sluis("journal", "export", str(place.folder / "export"), data=place.data)
    assert traces([place.data, place.folder / "export"], secrets, TEXTS) == []
    assert "het journaal klopt" in sluis("journal", "verify", data=place.data).stdout
    assert rows(place.data / "sluis.sqlite", "SELECT count(*) FROM destruction") == [(0,)]


def tallies(place):
    return dict(rows(place.data / "sluis.sqlite", "SELECT what, sum(amount) FROM tally GROUP BY what"))


def test_sealed_texts_are_nowhere_readable_while_the_casus_lives():
    with Workplace() as place, Server(place.data, "--demo") as server:
        people = People(server.address)
        casus = scaled_down(people)
        assert_present(place, secrets_of(place.data, casus.id))
        assert traces([place.data], {}, TEXTS) == []


def test_a_casus_that_intake_does_not_take_up_is_gone_at_once():
    with Workplace() as place, Server(place.data, "--demo") as server:
        people = People(server.address)
        casus = reported(people)
        casus.take_up()
        secrets, before = secrets_of(place.data, casus.id), tallies(place)
        assert_present(place, secrets)
        casus.intake("notTakenUp", mark=MARK)
        assert_destroyed(place, casus, secrets)
        assert sum(tallies(place).values()) == sum(before.values()) + 1
        assert people["bea"].get(casus.path).status == people["wilma"].get(casus.path).status == 404


def test_a_casus_is_gone_twelve_months_after_scaling_down_also_from_the_folder_at_rest():
    with Workplace() as place, Server(place.data, "--demo") as server:
        people = People(server.address)
        casus = scaled_down(people)
        secrets, before = secrets_of(place.data, casus.id), tallies(place)
        assert_present(place, secrets)
        advance(people, 190)
        archived = secrets_of(place.data, casus.id)
        advance(people, 190)
        assert_destroyed(place, casus, {name: secrets[name] + archived[name] for name in secrets})
        assert sum(tallies(place).values()) > sum(before.values())
        server.stop()
        assert traces([place.data], secrets, TEXTS) == []


def test_a_restored_database_without_the_key_opens_nothing():
    """The backup of the database comes back, the key store does not: the casus does not exist."""
    with Workplace() as place:
        with Server(place.data, "--demo") as server:
            people = People(server.address)
            casus = reported(people)
        backup = {file.name: file.read_bytes() for file in place.data.glob("sluis.sqlite*")}
        with Server(place.data, "--demo") as server:
            casus.people = People(server.address)
            casus.take_up()
            casus.intake("notTakenUp")
        for file in place.data.glob("sluis.sqlite*"):
            file.unlink()
        for name, content in backup.items():
            (place.data / name).write_bytes(content)
        with Server(place.data, "--demo") as server:
            people = People(server.address)
            assert people["bea"].get(casus.path).status == 404
            assert MARK not in people["bea"].get("/casussen").expect(200).text


def test_an_interrupted_destruction_is_finished_by_the_clock():
    """The server is killed while it destroys; after a restart and a round of the clock nothing is left."""
    half_way = []
    with Workplace() as place:
        for moment in range(6):
            with Server(place.data, "--demo") as server:
                casus = reported(People(server.address))
                casus.take_up()
                secrets = secrets_of(place.data, casus.id)
                was_sent = send_and_kill(server, casus, moment)
            half_way += rows(place.data / "sluis.sqlite", "SELECT casus_id FROM destruction")
            with Server(place.data, "--demo") as server:
                sluis("clock", data=place.data)
                exists = People(server.address)["wilma"].get(casus.path).status == 200
                assert exists == bool(rows(place.data / "sluis.sqlite", "SELECT id FROM casus WHERE id = ?", casus.id))
                assert not (exists and was_sent), "an acknowledged ending is undone"
                if exists:
                    casus.people = People(server.address)
                    casus.intake("notTakenUp", mark=MARK)
                assert_destroyed(place, casus, secrets)
    assert half_way, "no kill fell between the act and the end of its destruction"


def send_and_kill(server, casus, moment):
    """Sends the decision and kills the server, each time a little later; whether the server had answered."""
    browser = casus.people["wilma"]
    form = browser.get(f"{casus.path}/intake").form("/intake")
    for code in "abcd":
        form.fill({code: "no", f"{code}-motivation": "Niet"})
    form.fill({"result": "notTakenUp", "weighing": "Niet", "advice": "Zelf", "adviceGiven": "talk", "destroy": "1"})
    cookie = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    browser.connection.request("POST", form.action, form.body(), {"Content-Type": FORM, "Cookie": cookie})
    if moment:
        wait_for_note(server, browser.connection.sock, moment)
    server.kill()
    try:
        return browser.connection.getresponse().status == 303
    except (OSError, http.client.HTTPException):
        return False


def wait_for_note(server, socket, moment):
    """Returns when the act is stored and its destruction is not yet done, or some steps later, or at the answer."""
    database = sqlite3.connect(f"file:{server.data / 'sluis.sqlite'}?mode=ro", uri=True)
    steps = (moment - 1) * 20
    while not select.select([socket], [], [], 0)[0]:
        if database.execute("SELECT 1 FROM destruction").fetchone():
            steps -= 1
        if steps < 0:
            break
    database.close()
