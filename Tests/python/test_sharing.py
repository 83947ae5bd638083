# SPDX-License-Identifier: EUPL-1.2
"""The page 'Mag dit?': without casus, password or script, and saying exactly what the rule engine says."""

import json
import random
import re
import secrets

import pytest

from support.accessibility import axe
from support.people import Person
from support.server import Server
from support.ways import address, random_question, routes_of, routes_on, vocabulary
from support.words import words
from web.client import Browser

TREATMENT = "/mag-dit?van=mental-health-care&naar=police.police-task&gegeven=special_health&soort=outside-information"
NEVER = ("/mag-dit?van=probation.statutory-task&naar=mayor.public-order&gegeven=criminal_justice"
         "&soort=advice-or-nifp-report")
NOWHERE = "/mag-dit?van=truancy-officer&naar=mayor&gegeven=special_health"
MANY = "/mag-dit?van=school&naar=veilig-thuis&gegeven=ordinary&gegeven=special_health"
PAGES = ["/mag-dit", TREATMENT, NEVER, NOWHERE, MANY, "/mag-dit?van=polise&naar=&gegeven="]
PHONE, DESK = {"width": 320, "height": 640}, {"width": 1280, "height": 800}
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def visitor(demo):
    """Somebody nobody knows."""
    return Browser(demo.base)


def shown(browser, base, path, **look):
    """A page in a real browser, for whoever is not signed in."""
    page = browser.new_context(base_url=base, reduced_motion="reduce", **look).new_page()
    page.goto(path)
    return page


def test_every_route_on_the_page_is_a_route_of_the_engine_and_the_other_way_round(visitor):
    seed = secrets.randbits(32)
    print(f"seed {seed}")
    numbers = random.Random(seed)
    vocabulary("subtypes")
    questions = [random_question(numbers) for _ in range(80)]
    with_ways = 0
    for question, line in zip(questions, routes_of(questions)):
        answer = json.loads(line)
        reply = visitor.get(address(question))
        if "errors" in answer:
            assert reply.status == 422, f"seed {seed}: {question}: {answer}"
            continue
        wanted = {frozenset(route["gates"]) for route in answer["routes"]}
        assert reply.status == 200, f"seed {seed}: {question}: {reply}"
        assert routes_on(reply.text) == wanted, f"seed {seed}: {question}"
        for rule in answer["absolute"]:
            assert rule in reply.text, f"seed {seed}: {question} does not name {rule}"
        with_ways += bool(wanted)
    assert with_ways > 5, f"seed {seed}: hardly any question had a way"


def test_the_answer_is_stated_with_its_ways_and_sources(visitor):
    text = visitor.get(TREATMENT).expect(200).text
    assert words("share.verdict.ways", count="4") in text
    for said in ("Met uitdrukkelijke toestemming", "Conflict van plichten", "Handvat 2019, regel 1407-1409", "UAVG 22(2)(b)",
                 "handvat-2019", "maart 2019", words("share.limits")):
        assert said in text, said
    assert re.search(r"Kenmerk van de tekst: [0-9a-f]{32}", text)
    assert words("share.verdict.never") in visitor.get(NEVER).expect(200).text
    assert words("share.verdict.none") in visitor.get(NOWHERE).expect(200).text


def test_the_answer_stands_on_the_first_screen(browser, demo):
    page = shown(browser, demo.base, TREATMENT, viewport=DESK)
    for name in ("Met uitdrukkelijke toestemming", "Conflict van plichten"):
        place = page.locator(".share-index").get_by_role("link", name=name).bounding_box()
        assert place["y"] + place["height"] < DESK["height"], f"{name} is below the first screen"


def test_without_signing_in_this_page_is_open_and_the_rest_is_not(visitor):
    reply = visitor.get("/mag-dit").expect(200)
    assert 'href="/inloggen"' in reply.text
    assert reply.header("Cache-Control") == "no-store"
    for path in ("/", "/casussen", "/journaal", "/beheer"):
        assert visitor.get(path).location.startswith("/inloggen"), path


def test_a_site_can_keep_it_to_who_is_signed_in(browser, tmp_path):
    with Server(tmp_path, "--demo", "--no-public-questions") as server:
        closed = Browser(server.base)
        reply = closed.get(TREATMENT).expect(303)
        assert reply.location.startswith("/inloggen?terug=")
        assert 'href="/mag-dit"' not in closed.get("/inloggen").text
        gea = Person(browser, server.base, "gea").log_in()
        gea.go(TREATMENT).sees("share.always")
        gea.context.close()


@pytest.mark.parametrize("query", [
    "van=x", "van=police&naar=police", "van=<script>alert(1)</script>&naar=police&gegeven=ordinary",
    "van=police&van=mayor&naar=court&gegeven=ordinary", "van=%F0%9F%94%91&naar=police&gegeven=ordinary",
    "van=police&naar=mayor&gegeven=" + "a" * 6000, "van=police.treatment&naar=mayor&gegeven=ordinary",
    "van=school&naar=mayor&gegeven=bsn&soort=wpg-8", "van=police&naar=mayor&gegeven=bsn&dag=2026-02-30",
    "van=police&naar=mayor&gegeven=bsn&dag.day=31&dag.month=2&dag.year=2026", "van=%FF&naar=%00&gegeven=ordinary",
    "van=police&naar=mayor&gegeven=bsn&handeling=steal", "van=&naar=&gegeven=",
])
def test_an_address_that_makes_no_sense_gets_a_clear_answer(visitor, query):
    reply = visitor.get("/mag-dit?" + query)
    assert reply.status == 422, reply
    assert 'id="problems"' in reply.text and "<script>" not in reply.text


@pytest.mark.parametrize("query", [
    "gegeven=special_health&naar=police.police-task&van=mental-health-care&soort=outside-information",
    "van=mental-health-care&naar=police.police-task&gegeven=special_health&gegeven=special_health"
    "&soort=outside-information&herkomst=own&handeling=supply&name=Jan",
])
def test_every_spelling_of_a_question_leads_to_one_address(visitor, query):
    assert visitor.get("/mag-dit?" + query).expect(303).location == TREATMENT
    assert visitor.get(TREATMENT).status == 200


def test_a_day_typed_in_three_fields_becomes_one(visitor):
    reply = visitor.get("/mag-dit?van=police&naar=mayor&gegeven=ordinary&dag.day=1&dag.month=6&dag.year=2019")
    assert reply.expect(303).location == "/mag-dit?van=police&naar=mayor&gegeven=ordinary&dag=2019-06-01"
    before = visitor.get("/mag-dit?van=mental-health-care&naar=police&gegeven=ordinary&dag=2019-02-28").expect(200)
    assert words("share.verdict.none") in before.text


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_everybody_can_use_it(browser, demo, language, size):
    page = shown(browser, demo.base, f"/taal/{language}?terug=/mag-dit", viewport=size)
    for path in PAGES:
        page.goto(path)
        assert page.locator("html").get_attribute("lang") == language
        assert page.evaluate(SIDEWAYS) <= 0, f"{path} scrolls sideways"
        page.locator("details").evaluate_all("all => all.forEach(it => { it.open = true })")
        assert page.evaluate(SIDEWAYS) <= 0, f"{path} scrolls sideways when unfolded"
        axe(page)


def test_it_works_without_script_and_keeps_its_question_in_english(browser, demo):
    page = shown(browser, demo.base, "/mag-dit", java_script_enabled=False)
    page.get_by_label(words("share.from")).select_option(label="GGZ-instelling")
    page.get_by_label(words("share.to")).select_option(label="politie: politietaak")
    page.get_by_label(words("inbreng.class.special_health"), exact=True).check()
    page.get_by_role("button", name=words("share.submit")).click()
    assert "dag=" in page.url and page.get_by_text(words("share.verdict.ways", count="4")).count()
    asked = page.url
    page.get_by_role("link", name="English").click()
    assert page.url == asked
    assert page.get_by_text(words("share.verdict.ways", "en", count="4")).count()
    assert page.locator("main").get_by_text("With explicit consent").count()
    assert page.locator("#link").get_attribute("value").endswith(asked.removeprefix(demo.base))


def test_an_ordinary_answer_fits_on_one_sheet(browser, demo, tmp_path):
    page = shown(browser, demo.base, TREATMENT)
    margin = dict.fromkeys(("top", "bottom", "left", "right"), "12mm")
    sheet = page.pdf(format="A4", margin=margin)
    assert len(re.findall(rb"/Type\s*/Page[^s]", sheet)) == 1


def test_the_task_is_asked_where_it_matters(visitor):
    text = visitor.get("/mag-dit?van=veilig-thuis&naar=police&gegeven=special_health").expect(200).text
    assert words("share.hat.title") in text
    assert "van=veilig-thuis.triage" in text and "naar=police.police-task" in text


def test_an_item_leads_to_the_question_without_the_person(people):
    bea = people["bea"]
    casus = bea.casus("Kees Kombuis")
    bea.go(f"{casus}/inbreng")
    bea.page.locator("main .card a[href*='/inbreng/']").first.click()
    link = bea.page.locator("main a[href^='/mag-dit?']").first.get_attribute("href")
    assert re.fullmatch(r"/mag-dit\?[a-z_.=&0-9-]+", link), link
    bea.go(link).sees("share.change")


def test_the_questions_on_the_first_page_all_have_an_answer(visitor):
    links = re.findall(r'href="(/mag-dit\?[^"#]+)"', visitor.get("/mag-dit").expect(200).text)
    assert len(links) == 8
    for link in links:
        visitor.get(link.replace("&amp;", "&")).expect(200)
