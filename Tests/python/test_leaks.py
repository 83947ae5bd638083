# SPDX-License-Identifier: EUPL-1.2
"""Side doors: pages beside the item pages that could tell what the gate keeps closed."""

from support.house_day import today
from web.server import Server, Workplace
from web.story import People, day, report

TODAY = today().isoformat()


def at_the_table(people):
    """Reported by rika, discussed with gea (present) and huub (invited, absent); one plan with a secret word."""
    casus = report(people, "rika", "MERK", TODAY, items=["ritem"])
    casus.take_up()
    casus.intake()
    casus.inform("report", "rika")
    casus.retest()
    casus.triage("conference")
    casus.inform("triageOutcome", "rika")
    casus.prepare("m", TODAY)
    casus.invite("gea")
    casus.invite("huub")
    casus.retest()
    casus.open_table(["gea"])
    casus.write("interventies", {
        "leefgebied": "wonen", "what": "PLANGEHEIM", "goal": "doel", "executor": "ggz", **day("start", TODAY),
        **day("target", TODAY)})
    return casus


def test_side_doors():
    with Workplace() as place, Server(place.data, "--demo") as server:
        people = People(server.address)
        casus = at_the_table(people)
        take_home = people["rika"].get(f"{casus.path}/plan/meenemen").expect(200)
        assert "GGZ" in take_home.text, "the supplier does see for whom it is asked"
        assert "PLANGEHEIM" not in take_home.text
        assert "PLANGEHEIM" not in people["rika"].get(f"{casus.path}/plan").text

        away = people["huub"].get(f"{casus.path}/overleg/tafel").expect(303)
        assert away.location.endswith(f"{casus.path}/overleg"), "who is marked absent has no table to look at"
        present = people["gea"].get(f"{casus.path}/overleg/tafel").expect(200)
        assert [form for form in present.forms if form.action.endswith("/interventies")]
        assert not [form for form in present.forms if form.action.endswith("/casusregisseur")]
        form = people["gea"].get(f"{casus.path}/overleg/tafel").form("/interventies")
        for login in ("gea", "huub"):
            answer = people[login].post(
                f"{casus.path}/overleg/tafel/casusregisseur",
                [("csrf", form.value("csrf") if login == "gea" else ""), ("once", "a" * 32), ("user", login)])
            assert answer.status in (403, 422), (login, answer.status)
        who = people["gea"].get(casus.path).text.split("<strong>Casusregisseur</strong>")[-1]
        assert who.startswith("<br>Nog niemand")


def test_only_the_law_may_ask():
    """A question about an item that something other than the law keeps closed does not show."""
    with Workplace() as place, Server(place.data, "--demo") as server:
        people = People(server.address)
        casus = at_the_table(people)
        casus.bring_in("ZORGITEM", "gea", ["huis", "wonen"])
        page = people["huub"].get(f"{casus.path}/vragen-wet")
        assert "GGZ De Kade" not in page.text.split("<main")[-1]


def test_a_hit_is_for_the_house():
    with Workplace() as place, Server(place.data, "--demo") as server:
        people = People(server.address)
        casus = report(people, "rika", "MERK", TODAY, bsn="123456782")
        casus.take_up()
        casus.check_hit("nodig om te weten")
        assert "nodig om te weten" in people["wilma"].get(f"{casus.path}/verloop").text
        assert "nodig om te weten" not in people["rika"].get(f"{casus.path}/verloop").text
