# SPDX-License-Identifier: EUPL-1.2
"""The plan of a household through the pages: parts per person, what a print leaves out, log book and analyses."""
import datetime

from support.house_day import today
from web import sweep
from web.server import Server, Workplace
from web.story import NOBODY, People, day, report

TODAY = today().isoformat()
LATER = (today() + datetime.timedelta(days=30)).isoformat()
PERSONS = [{"given": "Ouder", "family": "Waterland", "category": "1"},
           {"given": "Kind", "family": "Oeverzegge", "category": "2", "relation": "kind"}]


def at_table(people, mark):
    """A casus of a parent and a child with the table open: city, ggz and welzijn are there."""
    casus = report(people, "sander", mark, TODAY, [f"{mark}begin"], PERSONS)
    casus.take_up()
    casus.intake(mark=mark)
    casus.inform("report", "sander")
    casus.retest()
    casus.triage(mark=mark)
    casus.inform("triageOutcome", "sander")
    casus.prepare(mark, TODAY)
    for login in ("sander", "gea", "bea"):
        casus.invite(login, "executor")
    casus.retest()
    casus.open_table(["sander", "gea", "bea"])
    return casus


def aims(people, casus):
    """The ids of parent and child, as the form for a goal offers them."""
    form = people["wilma"].get(f"{casus.path}/plan/doelen").expect(200).form("/doelen")
    persons = [value for value in form.choices["goalAim"] if value != "samen"]
    assert len(persons) == 2
    return persons


def write_parts(casus, parent, child):
    """A goal, a score, an intervention and an action for each of them, and for both together."""
    for name, aim in (("OUDERDEEL", [parent]), ("KINDDEEL", [child]), ("SAMENDEEL", ["samen"])):
        casus.write("doelen", {
            "goalWhat": f"{name} doel", "goalAim": aim, "goalDomain": "wonen", **day("goalDue", LATER)})
        casus.write("leefgebieden/wonen", {
            "colour-wonen": "red", "remark-wonen": f"{name} score", "aim-wonen": aim})
        casus.write("interventies", {
            "leefgebied": "wonen", "what": f"{name} interventie", "goal": "Rust", "executor": "ggz",
            "interventieAim": aim, **day("start", TODAY), **day("target", LATER)})
        casus.write("acties", {
            "interventie": "", "actie": f"{name} actie", "owner": "gea", "actieAim": aim, **day("due", LATER)})
    casus.write("beeld", {"picture": "SAMENDEEL beeld"})
    casus.write("probleemanalyse", {"problemAnalysis": "SAMENDEEL analyse"})


def test_the_print_of_one_person_holds_nothing_of_the_other():
    with Workplace() as place, Server(place.data, "--demo") as server:
        people = People(server.address)
        casus = at_table(people, "Fuut")
        parent, child = aims(people, casus)
        write_parts(casus, parent, child)
        plan, kinds = f"{casus.path}/plan", ("doel", "score", "interventie", "actie")

        whole = people["gea"].get(plan).expect(200).text
        assert all(f"{name} {kind}" in whole for name in ("OUDERDEEL", "KINDDEEL", "SAMENDEEL") for kind in kinds)

        alone = people["gea"].get(f"{plan}?voor={parent}").expect(200).text
        assert all(f"OUDERDEEL {kind}" in alone for kind in kinds)
        assert "KINDDEEL" not in alone and "SAMENDEEL" not in alone
        # The other's name stands only in the row of links, which is not printed.
        printed = alone.split("</nav>")[-1]
        assert "Oeverzegge" not in printed and alone.count("Oeverzegge") == 1

        joint = people["gea"].get(f"{plan}?voor={parent}&ook=samen").expect(200).text
        assert "OUDERDEEL doel" in joint and "SAMENDEEL beeld" in joint and "KINDDEEL" not in joint

        together = people["gea"].get(f"{plan}?voor=samen").expect(200).text
        assert "SAMENDEEL doel" in together and "KINDDEEL" not in together and "OUDERDEEL" not in together

        assert people["gea"].get(f"{plan}?voor={NOBODY}").status == 404
        for outsider in ("huub", "pieter"):
            assert people[outsider].get(f"{plan}?voor={parent}").status == 404


def test_who_may_not_write_or_mixes_whom_it_is_for_is_refused_and_nothing_is_lost():
    with Workplace() as place, Server(place.data, "--demo") as server:
        people = People(server.address)
        casus = at_table(people, "Meerkoet")
        parent, child = aims(people, casus)
        gea, plan = people["gea"], f"{casus.path}/plan"

        form = gea.get(f"{plan}/doelen").expect(200).form("/doelen")
        reply = gea.submit(form, {
            "goalWhat": "Dak boven het hoofd", "goalAim": [parent, "samen"], "goalDomain": "wonen",
            **day("goalDue", LATER)}).expect(422)
        assert "Kies personen, of iedereen samen" in reply.text and "Dak boven het hoofd" in reply.text

        form = gea.get(f"{plan}/interventies").expect(200).form("/interventies")
        reply = gea.submit(form, {
            "leefgebied": "wonen", "what": "Begeleiden", "goal": "Rust", "executor": "ggz",
            "interventieAim": [child], **day("start", TODAY)}).expect(422)
        assert 'href="#f-target-day"' in reply.text and "Begeleiden" in reply.text

        write_parts(casus, parent, child)
        casus.write("casusregisseur", {"user": "sander"})
        for partij in ("gemeente", "ggz", "welzijn"):
            casus.write("rollen", {"partij": partij, "role": "Doet mee", "need": "Of het loopt"})
        casus.write("monitoring", {"purpose": "Zien", "stays": "Het plan", **day("next", LATER)})
        casus.write("criteria", {"criteria": "Rust"})
        casus.close_table(mark="klaar")

        # B14: in between the keepers write, others do not; the executor still tells how it goes.
        form = gea.get(f"{plan}/leefgebieden/wonen").expect(200).form("/wonen")
        reply = gea.submit(form, {"colour-wonen": "green", "remark-wonen": "TUSSENDOOR"}).expect(422)
        assert "andere rol" in reply.text
        casus.write("leefgebieden/wonen", {
            "colour-wonen": "orange", "remark-wonen": "TUSSENTIJDS", "aim-wonen": [parent]})
        text = gea.get(plan).expect(200).text
        assert "TUSSENTIJDS" in text and "OUDERDEEL score" in text and "TUSSENDOOR" not in text
        assert "Overleg 1" in text and "Tussentijds" in text

        actie = next(one for one in casus.ids("gea", "plan", "/acties/ID/afronden"))
        form = gea.get(f"{plan}/acties/{actie}/afronden").expect(200).form("/afronden")
        reply = gea.submit(form, {"end": "cancelled", "result": ""}).expect(422)
        assert "Vul dit in" in reply.text
        gea.submit(form, {"end": "cancelled", "result": "VERVALREDEN"}).expect(303)
        assert "VERVALREDEN" in gea.get(plan).text


def test_a_log_entry_is_a_contribution_that_the_gate_decides_on():
    with Workplace() as place, Server(place.data, "--demo") as server:
        people = People(server.address)
        casus = at_table(people, "Waterhoen")
        for label, page, mark in (("logbook", "logboek", "LOGTEKST"), ("chainAnalysis", "ketenanalyses", "KETENTEKST")):
            form = people["gea"].get(f"{casus.path}/inbreng/nieuw?voor={label}").expect(200).form("/nieuw")
            assert form.value("label") == label
            values = {
                "betrokkene": form.choices["betrokkene"][0], "classes": ["ordinary"], "origin": "own",
                "task": "Behandeling", "necessity": "Nodig voor het plan", "text": f"{mark} van de ggz"}
            if "hat" in form.choices:
                values["hat"] = form.choices["hat"][0]
            people["gea"].submit(form, values).expect(303)
            own = people["gea"].get(f"{casus.path}/{page}").expect(200).text
            assert mark in own
            # Nobody was given a look, so for others the book is empty, the house included.
            for other in ("bea", "sander", "wilma"):
                seen = people[other].get(f"{casus.path}/{page}").expect(200).text
                assert mark not in seen and "Er is nog geen" in seen
            assert people["huub"].get(f"{casus.path}/{page}").status == 404
        log = people["gea"].get(f"{casus.path}/logboek").text
        assert "KETENTEKST" not in log


def test_silence_and_a_passed_day_reach_the_executor_and_the_keeper_by_themselves():
    with Workplace() as place, Server(place.data, "--demo") as server:
        people = People(server.address)
        casus = at_table(people, "Dodaars")
        parent, child = aims(people, casus)
        write_parts(casus, parent, child)
        casus.write("casusregisseur", {"user": "sander"})
        for partij in ("gemeente", "ggz", "welzijn"):
            casus.write("rollen", {"partij": partij, "role": "Doet mee", "need": "Of het loopt"})
        casus.write("monitoring", {"purpose": "Zien", "stays": "Het plan", **day("next", LATER)})
        casus.write("criteria", {"criteria": "Rust"})
        casus.close_table(mark="klaar")
        browser = people["dirk"]
        assert "Vertel hoe het gaat met uw interventie" not in people["gea"].get("/").text
        browser.post("/klok", [("csrf", sweep.token(browser)), ("days", 31)]).expect(200)
        gea = people["gea"].get("/").text
        assert "Vertel hoe het gaat met uw interventie" in gea and "OUDERDEEL" not in gea
        assert "Zeg of een doel" in people["sander"].get("/").text
        overview = people["sander"].get(casus.path).text
        assert "Interventies voorbij de streefdatum: 3" in overview and "Acties te laat: 3" in overview
        browser.post("/klok", [("csrf", sweep.token(browser)), ("days", 14)]).expect(200)
        trouble = people["sander"].get(f"{casus.path}/plan?stand=aandacht").expect(200).text
        assert "Lang niets gehoord" in trouble and "6 weken" in trouble and "aanname" in trouble
        assert "stokt" in people["sander"].get("/").text
        parent_only = people["sander"].get(f"{casus.path}/plan?voor={parent}&stand=aandacht").expect(200).text
        assert "Interventies voorbij de streefdatum: 1" in parent_only and "KINDDEEL" not in parent_only
