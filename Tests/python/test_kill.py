"""A power failure loses nothing that was acknowledged and shows nothing that is half done."""
import datetime
import http.client
import random
import re
import threading

from web.server import PASSWORD, Server, Workplace, install, sluis
from web.stored import rows
from web.story import People, report

SEED = 20261121
KILLS = 10
WRITERS = ["wilma", "bea", "gea"]
TODAY = datetime.date.today()


class Writer(threading.Thread):
    """Somebody who keeps writing marks until the server is gone; it knows which were acknowledged."""

    def __init__(self, browser, act, name):
        super().__init__(daemon=True)
        self.browser, self.act, self.mark = browser, act, name
        self.sent, self.acknowledged, self.strange = [], [], []

    def run(self):
        for number in range(10_000):
            mark = f"{self.mark}n{number}e"
            try:
                form = self.act(self.browser, mark)
                self.sent.append(mark)
                reply = self.browser.submit(form)
            except (OSError, http.client.HTTPException):
                return
            if reply.status == 303:
                self.acknowledged.append(mark)
            else:
                self.strange.append(f"{reply} for {mark}: {reply.words()[:300]}")
                return


def check_hit(casus):
    def fill(browser, mark):
        form = browser.get(f"{casus.path}/hitcheck").form("/hitcheck")
        return form.fill({"betrokkene": [one for one in form.choices["betrokkene"] if one][0], "necessity": mark})
    return fill


def bring_in(casus):
    def fill(browser, mark):
        form = browser.get(f"{casus.path}/inbreng/nieuw").form("/nieuw")
        return form.fill({
            "betrokkene": form.choices["betrokkene"][0], "classes": ["ordinary"], "origin": "own", "task": "Taak",
            "necessity": f"Nodig {mark}", "text": f"Tekst {mark}"})
    return fill


def prepared(place):
    """An installation with a casus in triage in which three people can write; it goes on without a demo clock."""
    install(place.data)
    for login in ("wilma", "bea", "gea"):
        sluis("password", login, data=place.data, typed=PASSWORD + "\n")
    with Server(place.data) as server:
        people = People(server.address)
        casus = report(people, "bea", "start", TODAY.isoformat(), ["begin"])
        casus.take_up()
        casus.intake()
        casus.inform("report", "bea")
        casus.retest()
        casus.ask("ggz", "gea", "vraag")
    return casus


def write_until_killed(server, casus, turn, chance):
    """Lets three people write at the same time and kills the server at a random moment."""
    people = People(server.address)
    acts = {"wilma": check_hit(casus), "bea": bring_in(casus), "gea": bring_in(casus)}
    writers = [Writer(people[login], acts[login], f"{login}t{turn}") for login in WRITERS]
    for writer in writers:
        writer.start()
    threading.Event().wait(chance.uniform(0.05, 0.6))
    server.kill()
    for writer in writers:
        writer.join(30)
        assert not writer.strange, writer.strange
    return writers


def test_every_acknowledged_write_survives_a_kill():
    print("seed", SEED)
    chance = random.Random(SEED)
    sent, acknowledged = set(), set()
    with Workplace() as place:
        casus = prepared(place)
        for turn in range(KILLS):
            with Server(place.data) as server:
                writers = write_until_killed(server, casus, turn, chance)
            for writer in writers:
                sent |= set(writer.sent)
                acknowledged |= set(writer.acknowledged)
            verdict = sluis("journal", "verify", data=place.data)
            assert "het journaal klopt" in verdict.stdout
            with Server(place.data) as server:
                assert_complete(place, People(server.address), casus, sent, acknowledged)
    assert len(acknowledged) > KILLS, "hardly anything was written, so nothing was tested"
    print("acknowledged", len(acknowledged), "of", len(sent))


def assert_complete(place, people, casus, sent, acknowledged):
    """What was acknowledged is shown, and what is shown is whole and stands in the journal."""
    checks = marks_in(people["wilma"].get(f"{casus.path}/hitcheck").expect(200).text)
    items = set()
    for login in ("bea", "gea"):
        text = people[login].get(f"{casus.path}/inbreng").expect(200).text
        shown = marks_in(text)
        assert all(f"Tekst {mark}" in text for mark in shown), "an item without its text"
        items |= shown
    there = checks | items
    assert acknowledged <= there, sorted(acknowledged - there)
    assert there <= sent
    # A text without an item, or an item without a text, would be half a write; one more is from the report.
    assert rows(place.data / "sluis.sqlite", "SELECT count(*) FROM inbreng") == [(len(items) + 1,)]
    acts = rows(place.data / "sluis.sqlite", "SELECT leaf FROM journal_entry")
    assert sum(b'"act":"inbreng.added"' in leaf for (leaf,) in acts) == len(items)


def marks_in(text):
    return set(re.findall(r"\b(?:wilma|bea|gea)t\d+n\d+e\b", text))
