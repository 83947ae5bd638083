# SPDX-License-Identifier: EUPL-1.2
"""Who sees what, through the pages: every role, in every phase, for every item, against rules stated here.

The rules are a statement of their own, from the matrix "who may disclose what to whom, per phase" of the work process
and from decisions 0009 to 0011. Nothing of the program is asked for them. All texts are canaries: what may not be seen
must not occur anywhere in any answer.
"""
import datetime
import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from support.house_day import today
from web import sweep
from web.casefile import BSN, Story
from web.server import Server, Workplace
from web.story import People, report

PARTIJ = {
    "wilma": "huis", "bart": "huis", "olga": "huis", "mannus": "huis", "dirk": "huis", "petra": "huis",
    "pieter": "politie", "paula": "politie", "sander": "gemeente", "gea": "ggz", "rika": "reclassering",
    "bea": "welzijn", "huub": "wonen", "odette": "om", "sara": "slachtofferhulp", "vera": "welzijn", "tom": "loods",
    "victor": "vuurtoren", "bregje": "burgemeester"}

SCENES = [
    "aangemeld, nog van niemand", "in intake", "naar triage, niet geïnformeerd en niet getoetst",
    "in triage, nog zonder akkoord", "bevraagd", "naar het overleg, niemand uitgenodigd", "overleg voorbereid",
    "aan tafel", "overleg gesloten", "mee te nemen", "vervolg voorbereid", "afgeschaald", "in archief", "vernietigd"]

# Conditions by name: does this hold for a reader, an item and a scene?
CONDITIONS = {
    "akkoord": lambda s, i, u: (s.phase, PARTIJ[u], "view") in i.akkoord,
    "akkoord vooraf": lambda s, i, u: (s.phase, PARTIJ[u], "viewBeforehand") in i.akkoord,
    "eerder akkoord": lambda s, i, u: any(say[1:] == (PARTIJ[u], "view") and say[0] != s.phase for say in i.akkoord),
    "wet": lambda s, i, u: PARTIJ[u] in i.law,
    "nodig": lambda s, i, u: i.phase == s.phase or s.phase in i.necessary,
    "niet getoetst": lambda s, i, u: i.phase != s.phase and s.phase not in i.necessary,
    "geïnformeerd": lambda s, i, u: s.informed,
    "meegestuurd": lambda s, i, u: i.name in s.asked.get(u, ()),
    "niet weggehouden": lambda s, i, u: not i.kept_out and PARTIJ[u] not in i.reserved,
    "aan tafel": lambda s, i, u: s.table == "sitting" and u in s.invited,
    "vooraf inzien": lambda s, i, u: s.table == "planned" and s.beforehand and u in s.invited,
    "mee te nemen": lambda s, i, u: PARTIJ[u] in i.taken_home,
}

TABLE = ["niet weggehouden", "nodig", "geïnformeerd", "wet"]

# Per phase and role the ways to another's item; every condition of one way must hold.
WAYS = {
    ("aanmelding", "house"): [["akkoord", "nodig", "wet"]],
    ("triage", "house"): [["akkoord", "nodig", "wet"], ["niet getoetst", "eerder akkoord", "wet"]],
    ("triage", "reporter"): [["akkoord", "nodig", "geïnformeerd", "wet"]],
    ("triage", "asked"): [["meegestuurd", "akkoord", "nodig", "geïnformeerd", "wet"]],
    ("casusoverleg", "house"): [["akkoord", "nodig", "wet"], ["niet getoetst", "eerder akkoord", "wet"]],
    ("casusoverleg", "participant"): [
        ["aan tafel", "akkoord", *TABLE], ["vooraf inzien", "akkoord vooraf", *TABLE], ["mee te nemen", *TABLE]],
    ("casusoverleg", "casusregisseur"): [["akkoord", *TABLE]],
    ("afschaling", "house"): [["akkoord", "nodig", "wet"], ["niet getoetst", "eerder akkoord", "wet"]],
    ("afschaling", "casusregisseur"): [["mee te nemen", *TABLE]],
    # "leftover hand-over, supplier's consent where needed": the item itself and nothing else (Handvat annex 2, 4.3).
    ("afschaling", "leftover"): [["mee te nemen", *TABLE]],
}

# Who sees which other text: roles per phase in which it may occur. "table" is whoever was invited to the conference.
HOUSE = {"house"}
REPORT = {"house", "reporter"}
MEETING = {"house", "reporter", "participant", "casusregisseur"}
PLAN = {"house", "been at table", "casusregisseur"}
TEXTS = {
    "gegeven": {"aanmelding": REPORT, "triage": REPORT | {"asked"}, "casusoverleg": MEETING,
                "afschaling": HOUSE | {"casusregisseur", "archive", "leftover"}},
    "Verwante": {"aanmelding": REPORT, "triage": REPORT, "casusoverleg": MEETING,
                 "afschaling": HOUSE | {"casusregisseur"}},
    "aanmelding": {"aanmelding": REPORT, "triage": REPORT, "casusoverleg": REPORT, "afschaling": HOUSE},
    # That somebody is in another casus is told to the house only (decision 0029).
    "hitcheck": {"aanmelding": HOUSE, "triage": HOUSE, "casusoverleg": HOUSE, "afschaling": HOUSE},
    "intake": {"triage": REPORT, "casusoverleg": REPORT, "afschaling": HOUSE},
    "vraagggz": {"triage": REPORT | {"gea"}, "casusoverleg": REPORT, "afschaling": HOUSE},
    "vraagwonen": {"triage": REPORT | {"huub"}, "casusoverleg": REPORT, "afschaling": HOUSE},
    "triage": {"casusoverleg": MEETING, "afschaling": HOUSE | {"casusregisseur"}},
    "doel": {"casusoverleg": MEETING, "afschaling": HOUSE | {"casusregisseur"}},
    "vervolg": {"casusoverleg": MEETING, "afschaling": HOUSE | {"casusregisseur"}},
    **{name: {"casusoverleg": PLAN, "afschaling": PLAN - {"been at table"}}
       for name in ("beeld", "interventie", "rol", "monitoring", "criteria", "afschaling")},
    # Why a conference ended as it did is for whoever sat there, not for who was invited and stayed away.
    "besluit": {"casusoverleg": HOUSE | {"sat at table", "casusregisseur"}, "afschaling": HOUSE | {"casusregisseur"}},
}
# Whoever still has to receive an item is told for which of its own interventions.
TEXTS["interventie"] = TEXTS["interventie"] | {"afschaling": TEXTS["interventie"]["afschaling"] | {"leftover"}}


def roles(scene, login):
    """What somebody is in the casus at this moment; nothing for whom it does not exist."""
    held = {
        "house": scene.house, "pool": scene.pool, "reporter": scene.reporter, "asked": set(scene.asked),
        "participant": scene.participants, "casusregisseur": scene.casusregisseur, "archive": scene.archive,
        "leftover": scene.leftover}
    if scene.name == "vernietigd":
        return set()
    found = {role for role, people in held.items() if login in people}
    if scene.phase == "afschaling":
        found &= {"house", "casusregisseur", "archive", "leftover"}
        if scene.archive:
            found &= {"archive"}
    if login in scene.been_at_table and "participant" in found:
        found.add("been at table")
    if login in scene.sat_at_table and "participant" in found:
        found.add("sat at table")
    return found


def may_read(scene, item, login):
    """Whether the text of an item may be shown to this person now."""
    held = roles(scene, login) - {"pool", "archive"}
    if item.gone or not held:
        return False
    if item.supplier == PARTIJ[login]:
        return held != {"leftover"}
    if item.frozen:
        return False
    ways = [way for role in held for way in WAYS.get((scene.phase, role), [])]
    return any(all(CONDITIONS[condition](scene, item, login) for condition in way) for way in ways)


def expected(scene, login):
    """Every canary that this person must be able to see now; all others must not occur."""
    held = roles(scene, login)
    marks = {name for name, item in scene.items.items() if may_read(scene, item, login)}
    for name, phases in TEXTS.items():
        if phases.get(scene.phase, set()) & (held | {login} if held else set()):
            marks.add(name)
    return marks


def look_around(people, login, story, ids, everywhere):
    """Everything that somebody gets to see of the casus and around it."""
    browser, seen, casus = people[login], sweep.Seen(), story.casus
    marks = all_texts(story)
    # Whoever has nothing but a hand-over left is sent on to that one page.
    exists = browser.get(casus.path).status in (200, 303)
    pages = sweep.addresses("get", casus.id, ids, every_item=exists)
    if not exists and not everywhere:
        pages = [casus.path, f"{casus.path}/inbreng", f"{casus.path}/verloop", f"{casus.path}/plan"]
    for page in pages + sweep.ELSEWHERE:
        seen.look(browser.get(page), marks)
    for reply in sweep.searches(browser, "2026-0001", BSN, story.mark("Aangemelde")):
        seen.look(reply, marks)
    if exists:
        taking = browser.post(f"{casus.path}/plan/meenemen/openen", [("csrf", sweep.token(browser))])
        seen.look(taking, marks)
    return exists, {mark[: -len("z" + story.seed)].removeprefix("Tekst "): page for mark, page in seen.canaries.items()}


def compare_with_nothing(people, scene, story, ids):
    """For people without a part: does the casus answer as one that does not exist? And hidden items for who has one?"""
    strangers = {"bevraagd": [None, "vera"], "aan tafel": ["victor", "paula"], "vernietigd": ["wilma"]}[scene.name]
    found = [f"{login}: {one}" for login in strangers
             for one in sweep.differences(people[login], story.casus.id, ids)]
    if scene.name == "aan tafel":
        hidden = story.casus.items[story.mark("W4")]
        found += [f"gea: {one}" for one in sweep.hidden_item_differences(people["gea"], story.casus.id, hidden)]
    return found


def all_texts(story):
    """Item canaries are the words of the text itself; the others stand wherever they stand."""
    names = [f"Tekst {story.mark(name)}" for name in story.items]
    return names + [story.mark(name) for name in TEXTS]


@pytest.fixture(scope="module")
def observed():
    """The whole story told once; per scene what everybody saw, and how much of it the rules allow."""
    with Workplace() as place, Server(place.data, "--demo") as server:
        people = People(server.address)
        list(map(people.__getitem__, PARTIJ))

        def advance(days):
            browser = people["dirk"]
            browser.post("/klok", [("csrf", sweep.token(browser)), ("days", days)]).expect(200)

        story = Story(people, today(), advance, "q7")
        result, differing, ids = {}, {}, {}
        for scene in story.scenes():
            for name, item in scene.items.items():
                item.name = name
            for name, found in sweep.known_ids(story.casus).items():
                ids[name] = sorted(set(ids.get(name, [])) | set(found))
            everywhere = scene.name in ("bevraagd", "aan tafel", "vernietigd")
            with ThreadPoolExecutor(3) as pool:
                seen = pool.map(lambda login: look_around(people, login, story, ids, everywhere), PARTIJ)
            result[scene.name] = (scene, dict(zip(PARTIJ, seen)))
            if everywhere:
                differing[scene.name] = compare_with_nothing(people, scene, story, ids)
        yield result, differing


@pytest.mark.parametrize("name", SCENES)
def test_everybody_sees_what_the_rules_allow_and_nothing_else(observed, name):
    scene, seen = observed[0][name]
    problems = []
    for login in PARTIJ:
        _, shown = seen[login]
        allowed = expected(scene, login)
        written = {mark for mark in allowed if is_written(scene, mark)}
        problems += [f"{login} sees {mark} at {shown[mark]}" for mark in sorted(set(shown) - allowed)]
        problems += [f"{login} misses {mark}" for mark in sorted(written - set(shown))]
    assert not problems, "\n".join(problems)


def is_written(scene, mark):
    """Whether this text stands somewhere now; the goal of a conference is shown only until it is closed."""
    first = {"hitcheck": 1, "intake": 2, "vraagggz": 4, "vraagwonen": 4, "triage": 5, "doel": 6, "beeld": 7,
             "interventie": 8, "rol": 8, "monitoring": 8, "criteria": 8, "besluit": 8, "vervolg": 10, "afschaling": 11}
    last = {"doel": 7, "vervolg": 10}
    return first.get(mark, 0) <= SCENES.index(scene.name) <= last.get(mark, len(SCENES))


@pytest.mark.parametrize("name", SCENES)
def test_the_casus_exists_for_whoever_has_a_part_in_it_and_for_nobody_else(observed, name):
    scene, seen = observed[0][name]
    assert {login for login in PARTIJ if seen[login][0]} == {login for login in PARTIJ if roles(scene, login)}


@pytest.mark.parametrize("name", ["bevraagd", "aan tafel", "vernietigd"])
def test_a_casus_without_a_part_in_it_answers_as_one_that_does_not_exist(observed, name):
    assert observed[1][name] == []


def test_the_rules_are_not_empty(observed):
    """The story really has items of each kind, so that the comparison can fail both ways."""
    scene, seen = observed[0]["aan tafel"]
    readable = {login: {mark for mark in seen[login][1] if mark in scene.items} for login in PARTIJ}
    assert readable["gea"] - {name for name, item in scene.items.items() if item.supplier == "ggz"}
    assert "G1" in readable["bea"] and not readable["pieter"] and not readable["tom"]


@pytest.fixture(scope="module")
def small():
    """Another casus at the table, whose reporter does not sit there."""
    with Workplace() as place, Server(place.data, "--demo") as server:
        people, day = People(server.address), today().isoformat()
        casus = report(people, "rika", "klein", day, ["begin"])
        casus.take_up()
        casus.intake()
        casus.inform("report", "rika")
        casus.retest()
        casus.triage()
        casus.inform("triageOutcome", "rika")
        casus.prepare("doel", day)
        for login in ("gea", "sander"):
            casus.invite(login)
        casus.retest()
        yield casus


PLAN_TEXTS = {
    "beeld": {"picture": "kanariebeeld"}, "criteria": {"criteria": "kanariecriteria"},
    "casusregisseur": {"user": "sander"},
    "rollen": {"partij": "ggz", "role": "kanarierol", "need": "kanariebehoefte"},
    "leefgebieden/wonen": {"colour-wonen": "red", "remark-wonen": "kanariekleur"}}


def canaries_for(casus, login):
    """The words with `kanarie` in them that somebody meets on all pages of a casus."""
    ids = {"inbreng": list(casus.items.values())}
    pages = sweep.addresses("get", casus.id, ids) + sweep.ELSEWHERE
    return {word for page in pages for word in re.findall(r"kanarie\w+", casus.people[login].get(page).text)}


def test_a_reporter_who_does_not_sit_at_the_table_does_not_read_what_it_writes(small):
    small.open_table(["gea"])
    for what, values in PLAN_TEXTS.items():
        small.write(what, values)
    written = {"kanariebeeld", "kanariecriteria", "kanarierol", "kanariebehoefte", "kanariekleur"}
    assert canaries_for(small, "wilma") == canaries_for(small, "gea") == written
    assert canaries_for(small, "rika") == set()
    assert canaries_for(small, "paula") == set()


def test_a_guest_without_a_covenant_must_accept_the_protocol_and_what_left_comes_nowhere(small):
    browser = small.people["wilma"]
    for login, ticks in (("tom", {}), ("victor", {"acceptsProtocol": "1"}), ("vera", {"acceptsProtocol": "1"})):
        form = browser.get(f"{small.path}/overleg/deelnemer").expect(200).form("/deelnemer")
        if login not in form.choices["user"]:
            continue
        values = {"user": login, "role": "expert", "requestedInput": "Iets", "task": "Taak", "specialDataTested": "1"}
        browser.submit(form, values | ticks)
        assert small.people[login].get(small.path).status == 404, login
    small.invite("tom")
    assert small.people["tom"].get(small.path).status == 200


def test_when_a_deferral_of_informing_runs_out_nothing_passes_until_the_person_is_told():
    """Decision 0009: asked party and reporter read each other only while the person was told, or is told later."""
    with Workplace() as place, Server(place.data, "--demo") as server:
        people, day = People(server.address), today()
        casus = report(people, "bea", "uitstel", day.isoformat(), ["vanbea"])
        casus.take_up()
        casus.intake()
        casus.postpone("report", (day + datetime.timedelta(days=10)).isoformat(), "bea")
        casus.retest()
        for partij in ("huis", "ggz"):
            casus.say("vanbea", partij, login="bea")
        casus.answer("vanbea", "ggz", ["directly-involved-in-care"], "bea")
        casus.ask("ggz", "gea", "vraag", ["vanbea"])
        casus.bring_in("vangea", "gea", ["welzijn"])
        casus.answer("vangea", "welzijn", ["directly-involved-in-care"], "gea")

        def passes():
            pages = people["gea"].get(f"{casus.path}/triage").text, people["bea"].get(f"{casus.path}/inbreng").text
            return "Tekst vanbea" in pages[0], "Tekst vangea" in pages[1]

        assert passes() == (True, True)
        people["dirk"].post("/klok", [("csrf", sweep.token(people["dirk"])), ("days", 11)]).expect(200)
        assert passes() == (False, False)
        casus.inform("report", "bea")
        assert passes() == (True, True)


def test_somebody_who_loses_the_screening_sees_nothing_at_once(small):
    """The manager takes the screening of somebody away; all the casussen of that person are gone the same moment."""
    assert small.people["gea"].get(small.path).status == 200
    manager = small.people["mannus"]
    form = manager.get("/beheer/mensen/gea").expect(200).form("/mensen/gea")
    blank = {"screened.day": "", "screened.month": "", "screened.year": ""}
    before = {name: form.value(name) for name in blank}
    manager.submit(form, blank).expect(303)
    try:
        assert small.people["gea"].get(small.path).status == 404
        assert "Achterklein" not in small.people["gea"].get("/casussen").text
    finally:
        manager.submit(manager.get("/beheer/mensen/gea").form("/mensen/gea"), before).expect(303)
    assert small.people["gea"].get(small.path).status == 200
