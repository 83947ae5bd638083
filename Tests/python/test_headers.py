# SPDX-License-Identifier: EUPL-1.2
"""Every kind of answer carries the headers that protect a browser, and no address carries personal data."""
import re

import pytest
from support.house_day import today
from web import sweep
from web.client import Browser
from web.server import Server, Workplace
from web.story import NOBODY, People, report

BSN = "123456782"
FAMILY = "Achterkade"
TODAY = today().isoformat()

REQUIRED = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Robots-Tag": "noindex, nofollow",
}


@pytest.fixture(scope="module")
def server():
    with Workplace() as place, Server(place.data, "--demo") as server:
        yield server


@pytest.fixture(scope="module")
def people(server):
    return People(server.address)


@pytest.fixture(scope="module")
def casus(people):
    persons = [{"given": "Voornaam", "family": FAMILY, "category": "1"}]
    casus = report(people, "bea", "kop", TODAY, ["begin"], persons, BSN)
    casus.take_up()
    return casus


def hitcheck(casus, **fields):
    form = casus.people["wilma"].get(f"{casus.path}/hitcheck").form("/hitcheck")
    return casus.people["wilma"].submit(form, fields)


def asset(casus):
    found = re.search(r'href="(/middelen/[^"]+)"', casus.people["wilma"].get("/").text)
    return casus.people["wilma"].get(found.group(1))


def too_large(casus):
    browser = casus.people["wilma"]
    return browser.post(f"{casus.path}/hitcheck", b"csrf=x&necessity=" + b"x" * 1_200_000)


# Each kind of answer, with how to get it.
ANSWERS = {
    "page": (200, lambda c: c.people["wilma"].get(c.path)),
    "head": (200, lambda c: c.people["wilma"].send("HEAD", c.path)),
    "redirect": (303, lambda c: c.people[None].get(c.path)),
    "language": (303, lambda c: c.people[None].get("/taal/en?terug=/inloggen")),
    "unclear": (400, lambda c: c.people["bea"].post(
        f"{c.path}/{c.item('begin')}/akkoord", [("csrf", sweep.token(c.people["bea"]))])),
    "kept form": (401, lambda c: Browser("http://" + c.people["wilma"].host).post(
        f"{c.path}/hitcheck", [("necessity", "x")], {"Sec-Fetch-Site": "same-origin"})),
    "foreign form": (403, lambda c: c.people["wilma"].post(f"{c.path}/hitcheck", [("csrf", "x")])),
    "absent": (404, lambda c: c.people["wilma"].get(f"/casussen/{NOBODY}")),
    "no such page": (404, lambda c: c.people["wilma"].get("/bestaat/niet")),
    "other method": (404, lambda c: c.people["wilma"].send("DELETE", c.path)),
    "too large": (413, too_large),
    "not a form": (415, lambda c: c.people["wilma"].post(
        f"{c.path}/hitcheck", b"{}", {"Content-Type": "application/json"})),
    "refused": (422, lambda c: hitcheck(c, necessity="")),
    "asset": (200, asset),
    "no such asset": (404, lambda c: c.people["wilma"].get("/middelen/weg.css")),
}


@pytest.fixture(scope="module")
def answers(casus):
    return {name: (status, get(casus)) for name, (status, get) in ANSWERS.items()}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_protects_the_browser(answers, name):
    status, reply = answers[name]
    reply.expect(status)
    for header, value in REQUIRED.items():
        assert reply.header(header) == value, header
    policy = reply.header("Content-Security-Policy")
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy and "form-action 'self'" in policy
    assert "unsafe" not in policy and "script-src" not in policy
    assert "max-age=63072000" in reply.header("Strict-Transport-Security")
    assert "geolocation=()" in reply.header("Permissions-Policy")
    assert not reply.header("Server") or not re.search(r"\d", reply.header("Server"))


@pytest.mark.parametrize("name", ANSWERS)
def test_only_the_files_of_the_program_may_be_kept_by_a_browser(answers, name):
    _, reply = answers[name]
    expected = "public, max-age=31536000, immutable" if name == "asset" else "no-store"
    assert reply.header("Cache-Control") == expected


@pytest.mark.parametrize("name", ANSWERS)
def test_a_page_holds_no_script_and_nothing_from_elsewhere(answers, name):
    text = answers[name][1].text
    assert "<script" not in text and "javascript:" not in text and not re.search(r'\son\w+="', text)
    assert not re.search(r'(src|href|action)="(https?:)?//', text) and " style=" not in text


def test_cookies_are_for_this_host_only(people):
    fresh = Browser(people.address)
    set_cookies = [value for name, value in fresh.get("/inloggen").headers if name.lower() == "set-cookie"]
    reply = fresh.log_in("rika", people.password)
    set_cookies += [value for name, value in reply.headers if name.lower() == "set-cookie"]
    assert len(set_cookies) >= 2
    for cookie in set_cookies:
        assert cookie.startswith("__Host-") and "Domain" not in cookie
        for attribute in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/"):
            assert attribute in cookie


def test_the_session_gets_another_token_at_login_and_none_after_logout(people):
    browser = Browser(people.address)
    browser.log_in("rika", people.password).expect(303)
    first = dict(browser.cookies)
    form = browser.get("/").form("/uitloggen")
    browser.submit(form).expect(303)
    browser.cookies = first
    assert browser.get("/").status == 303, "the old token opens nothing any more"


def test_no_address_holds_personal_data(casus, people):
    """Every link, action and redirect that people meet, over all pages of a casus."""
    ids = sweep.known_ids(casus)
    found = set()
    for login in ("wilma", "bea"):
        for page in sweep.addresses("get", casus.id, ids) + sweep.ELSEWHERE:
            reply = people[login].get(page)
            found |= set(re.findall(r'(?:href|action|src)="([^"]*)"', reply.text))
            found.add(reply.location or "")
        for reply in sweep.searches(people[login], "2026-0001", BSN, FAMILY):
            found |= set(re.findall(r'(?:href|action|src)="([^"]*)"', reply.text)) | {reply.location or ""}
    assert len(found) > 30
    for address in found:
        for secret in (BSN, FAMILY, "Voornaam", "Waterstad", "1985", "kop"):
            assert secret not in address


def test_the_log_of_the_server_holds_no_personal_data(casus, server):
    hitcheck(casus, necessity="x" * 5000)
    casus.people["wilma"].get("/bestaat/niet?naam=" + FAMILY)
    log = server.messages()
    for secret in (BSN, FAMILY, "Voornaam", "Waterstad", casus.people.password):
        assert secret not in log
