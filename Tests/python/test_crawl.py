# SPDX-License-Identifier: EUPL-1.2
"""Every link that a page offers to somebody leads to a page, in every world of the demonstration."""
from concurrent.futures import ThreadPoolExecutor

import pytest
from web.client import Browser
from web.crawl import Crawl
from web.server import PASSWORD

PEOPLE = {
    "": ["wilma", "pieter", "huub", "mannus"],
    "/enschede": ["jorinde", "mees", "chantal", "dewi"],
    "/utrecht-topx": ["eline", "joost", "koen", "rob"],
    "/nijmegen": ["lotte", "irma", "marloes", "tineke"],
    "/venlo": ["marjan", "peer", "hanneke", "els"],
}
# Parts of the national work process, and the worlds where the work process has none of them.
NATIONAL = ["intake", "hitcheck", "triage/uitkomst", "triage/vraag", "overdracht", "afschaling/opschoning",
            "afschaling/nog-over-te-dragen", "afschaling/afwijking", "afschaling/heropening"]
WITH_STEPS = {"/enschede": "jorinde", "/utrecht-topx": "eline", "/nijmegen": "lotte", "/venlo": "marjan"}


@pytest.mark.parametrize("world", PEOPLE)
def test_every_link_leads_to_a_page(demo, tell, world):
    def crawl(login):
        return Crawl(demo.base, world, login).run()

    with ThreadPoolExecutor(2) as pool:
        crawls = list(pool.map(crawl, PEOPLE[world]))
    tell(f"links followed in {world or '/'}: " + ", ".join(f"{one.name} {one.looked}" for one in crawls))
    broken = [line for one in crawls for line in one.broken]
    assert not broken, "\n".join(broken)
    casussen = [one for one in crawls if any(path.startswith("/casussen/") for path in one.seen)]
    assert casussen and sum(one.looked for one in crawls) > 100, "the crawl reached next to nothing"


@pytest.mark.parametrize("world", WITH_STEPS)
def test_parts_of_the_national_process_are_absent_where_a_profile_has_steps(demo, world):
    browser = Browser(demo.base, world)
    browser.log_in(WITH_STEPS[world], PASSWORD).expect(303)
    crawl = Crawl(demo.base, world, WITH_STEPS[world], each=1, most=60).run()
    casussen = sorted({path.split("/")[2] for path in crawl.seen if path.startswith("/casussen/")} - {"zoeken"})
    running = [one for one in casussen if len(one) == 32]
    assert running, "no casus to look at"
    for casus in running[:8]:
        for part in NATIONAL:
            browser.get(f"/casussen/{casus}/{part}").expect(404)


def test_the_national_process_keeps_its_parts(demo):
    browser = Browser(demo.base)
    browser.log_in("wilma", PASSWORD).expect(303)
    crawl = Crawl(demo.base, "", "wilma", each=1, most=60).run()
    casussen = sorted({path.split("/")[2] for path in crawl.seen if path.startswith("/casussen/")})
    answers = {browser.get(f"/casussen/{casus}/hitcheck").status for casus in casussen if len(casus) == 32}
    assert 200 in answers
