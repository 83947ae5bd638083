# SPDX-License-Identifier: EUPL-1.2
"""Fixtures shared by the tests that drive the real binary: a browser, demonstration servers and people at them."""

import os
import sys
import time
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

# The house lives by Dutch days; a test that says "today" means that day, wherever it runs.
os.environ["TZ"] = "Europe/Amsterdam"
time.tzset()

sys.path.insert(0, str(Path(__file__).parent))

from support.people import People  # noqa: E402
from support.server import Server  # noqa: E402


LINES = pytest.StashKey[list]()


@pytest.fixture
def tell(request):
    """`tell("seed 7")` prints a line at the end of the run, also when every test passes."""
    return request.config.stash.setdefault(LINES, []).append


def pytest_terminal_summary(terminalreporter, config):
    for line in config.stash.get(LINES, []):
        terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def browser():
    """One headless Chromium for the whole run."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    """A demonstration server for tests that only read."""
    with Server.demo(tmp_path_factory.mktemp("demo")) as server:
        yield server


@pytest.fixture
def own_demo(tmp_path):
    """A demonstration server of this test alone: it may write and move the clock."""
    with Server.demo(tmp_path) as server:
        yield server


@pytest.fixture(scope="session")
def people(browser, demo):
    """People at the shared server; `people["wilma"]` is logged in."""
    with People(browser, demo.base) as people:
        yield people


@pytest.fixture
def own_people(browser, own_demo):
    """People at the server of this test alone."""
    with People(browser, own_demo.base) as people:
        yield people


@pytest.fixture
def login(people):
    """`login("wilma")` gives the browser page of somebody who is logged in at the shared server."""
    return lambda user: people[user].page
