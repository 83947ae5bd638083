# SPDX-License-Identifier: EUPL-1.2
"""A power failure loses nothing that was acknowledged and shows nothing that is half done."""
import http.client
import random
import re
import threading

from support.house_day import real_today
from web.server import PASSWORD, Server, Workplace, install, sluis
from web.stored import rows
from web.story import People, report

SEED = 20261121
KILLS = 10
WRITERS = ["wilma", "bea", "gea", "sander"]


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


def write_picture(table):
    def fill(browser, mark):
        return browser.get(f"{table.path}/plan/beeld").form("/beeld").set("picture", f"Beeld {mark}")
    return fill


def prepared(place):
    """An installation without demo clock: a casus in triage and one at the table, in which four people can write."""
    install(place.data)
    for login in WRITERS:
        sluis("password", login, data=place.data, typed=PASSWORD + "\n")
    with Server(place.data) as server:
        people = People(server.address)
        casus, table = in_triage(people, "begin"), in_triage(people, "tafel")
        casus.ask("ggz", "gea", "vraag")
        table.triage()
        table.inform("triageOutcome", "bea")
        table.prepare("doel", real_today().isoformat())
        table.invite("sander")
        table.retest()
        table.open_table(["sander"])
    return casus, table


def in_triage(people, mark):
    casus = report(people, "bea", "start", real_today().isoformat(), [mark])
    casus.take_up()
    casus.intake()
    casus.inform("report", "bea")
    casus.retest()
    return casus


def write_until_killed(server, casus, table, turn, chance):
    """Lets four people write at the same time and kills the server at a random moment."""
    people = People(server.address)
    acts = {"wilma": check_hit(casus), "bea": bring_in(casus), "gea": bring_in(casus),
            "sander": write_picture(table)}
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
        casus, table = prepared(place)
        for turn in range(KILLS):
            with Server(place.data) as server:
                writers = write_until_killed(server, casus, table, turn, chance)
            for writer in writers:
                sent |= set(writer.sent)
                acknowledged |= set(writer.acknowledged)
            verdict = sluis("journal", "verify", data=place.data)
            assert "het journaal klopt" in verdict.stdout
            with Server(place.data) as server:
                assert_complete(place, People(server.address), (casus, table), sent, acknowledged)
    assert len(acknowledged) > KILLS, "hardly anything was written, so nothing was tested"
    print("acknowledged", len(acknowledged), "of", len(sent))


def assert_complete(place, people, casussen, sent, acknowledged):
    """What was acknowledged is shown, and what is shown is whole and stands in the journal."""
    casus, table = casussen
    checks = marks_in(people["wilma"].get(f"{casus.path}/hitcheck").expect(200).text)
    pictures = marks_in(people["wilma"].get(f"{table.path}/plan").expect(200).text)
    items = set()
    for login in ("bea", "gea"):
        text = people[login].get(f"{casus.path}/inbreng").expect(200).text
        shown = marks_in(text)
        assert all(f"Tekst {mark}" in text for mark in shown), "an item without its text"
        items |= shown
    there = checks | items | pictures
    assert acknowledged <= there, sorted(acknowledged - there)
    assert there <= sent
    # A text without an item, or an item without a text, would be half a write; two more are from the reports.
    assert rows(place.data / "sluis.sqlite", "SELECT count(*) FROM inbreng") == [(len(items) + 2,)]
    leaves = [leaf for (leaf,) in rows(place.data / "sluis.sqlite", "SELECT leaf FROM journal_entry")]
    for act, made in (("inbreng.added", items), ("plan.picture-written", pictures)):
        assert sum(f'"act":"{act}"'.encode() in leaf for leaf in leaves) == len(made)


def marks_in(text):
    return set(re.findall(r"\b(?:wilma|bea|gea|sander)t\d+n\d+e\b", text))
