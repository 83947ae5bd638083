# SPDX-License-Identifier: EUPL-1.2
"""Accessibility of a page as far as a machine can see it."""

from axe_playwright_python.sync_playwright import Axe

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def axe(page):
    """Fails on any violation of WCAG 2.2 AA or of good practice, and says which and where."""
    answer = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]})
    found = [tell(violation) for violation in answer.response["violations"]]
    assert not found, f"{page.url}\n" + "\n".join(found)


def tell(violation):
    places = "\n".join(f"    {node['html'][:200]}\n    {node['failureSummary']}" for node in violation["nodes"][:3])
    return f"{violation['id']}: {violation['help']}\n{places}"
