# SPDX-License-Identifier: EUPL-1.2
"""Rule sets as people meet them: proofs, a difference, and putting a draft into force."""

import json
import subprocess

import pytest

from support.accessibility import axe
from support.people import Person
from support.server import PASSWORD, ROOT, SLUIS, Server, sluis

DRAFT = """
ruleset: proef
based_on: handvat-2019
title: "Proef met een strengere leerplicht"
supply_rules:
  - {id: LPA-S1, effect: may, receive: implied, exception: implied, valid_from: "2019-03-01", valid_until: null,
     supplier: [{kind: truancy-officer}], recipient: [{kind: child-protection-board}], actions: [supply],
     classes: [ordinary], gates: [needed-for-rvdk-task, meldrecht-weighed], duties: [],
     cites: [{law: Handvat, article: "3.8.1"}]}
"""
BROKEN = ("gates: [needed-for-rvdk-task, meldrecht-weighed]", "gates: []")


@pytest.fixture
def home(tmp_path):
    """The project's data with a draft beside the shipped rule set."""
    home = tmp_path / "home"
    (home / "law" / "proef").mkdir(parents=True)
    for name in ("profiles", "texts", "demo"):
        (home / name).symlink_to(ROOT / name)
    (home / "law" / "handvat-2019").symlink_to(ROOT / "law" / "handvat-2019")
    (home / "law" / "proef" / "changes.yaml").write_text(DRAFT)
    return home


def test_a_failing_proof_names_the_smallest_case_and_ends_with_1(home):
    """The counterexample is a line that `sluis routes` answers with the route that is wrong."""
    file = home / "law" / "proef" / "changes.yaml"
    file.write_text(DRAFT.replace(*BROKEN))
    run = sluis("prove", "--home", home, "--ruleset", "proef", "--property", "P45", "--json")
    assert run.returncode == 1, run.stdout + run.stderr
    [proof] = json.loads(run.stdout)["properties"]
    assert proof["id"] == "P45" and not proof["holds"]
    [line] = proof["counterexample"]
    answer = subprocess.run(
        [SLUIS, "routes", "--home", home], input=line + "\n", capture_output=True, text=True, timeout=60, check=True)
    gates = [route["gates"] for route in json.loads(answer.stdout)["routes"]]
    assert ["necessity-per-supply", "purpose-specified"] in gates
    assert sluis("prove", "--home", home, "--ruleset", "handvat-2019", "--property", "P45").returncode == 0


def test_a_difference_lists_every_case(home):
    """The counts in words and the cases in JSON agree."""
    words = sluis("diff", "handvat-2019", "proef", "--home", home).stdout
    whole = json.loads(sluis("diff", "handvat-2019", "proef", "--home", home, "--json").stdout)
    cases = [item for change in whole["changes"] for item in change["items"]]
    assert f"andere voorwaarden: {len(cases)} gevallen" in words
    assert {item["change"] for item in cases} == {"gates"}
    assert whole["sha256"] in words


def test_publishing_and_tampering(home, tmp_path, browser):
    """A draft is read, signed and in force; a server does not start on other files than were signed."""
    data = tmp_path / "data"
    data.mkdir()
    with Server(data, "--demo", "--home", str(home)) as server:
        for look in ({"width": 320, "height": 640}, {"width": 1280, "height": 800}):
            petra = Person(browser, server.base, "petra", viewport=look).log_in()
            petra.page.set_default_timeout(110_000)
            for path in ("/regels", "/regels/proef"):
                petra.go(path)
                axe(petra.page)
                wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
                assert not petra.page.evaluate(wide), f"{path} is wider than {look['width']}"
        page = petra.page
        page.fill("textarea[name=motivation]", "De uitleg is veranderd.")
        for name, value in (("day", "21"), ("month", "11"), ("year", "2099")):
            page.fill(f"[name='from.{name}']", value)
        page.check("[name=confirm]")
        page.fill("[name=password]", PASSWORD)
        petra.press("regels.sign.submit")
        assert page.url.endswith("/regels") and "21 november 2099" in page.locator("main").inner_text()
    file = home / "law" / "proef" / "changes.yaml"
    file.write_text(DRAFT.replace("duties: []", "duties: [gazo]"))
    with pytest.raises(RuntimeError, match="na de publicatie gewijzigd"):
        Server(data, "--demo", "--home", str(home))
