# SPDX-License-Identifier: EUPL-1.2
"""Fetches every page of a casus as somebody, and says which canaries occur in what came back."""
import re

from .server import ROOT
from .story import ID, NOBODY

PLAN_WORDS = ["beeld", "interventies", "acties", "casusregisseur", "rollen", "monitoring", "criteria", "doelen",
              "probleemanalyse", "algemene-analyse"]
PLAN_STEPS = ["doelen/:doel/bijstellen", "doelen/:doel/afronden", "interventies/:interventie/voortgang",
              "interventies/:interventie/streefdatum", "interventies/:interventie/afsluiten",
              "acties/:actie/afronden", "acties/:actie/wijzigen", "acties/:actie/heropenen"]
ELSEWHERE = ["/", "/casussen", "/casussen/vernietigd", "/casussen?volgorde=number", "/journaal", "/bewaartermijnen",
             "/huizen/vraag", "/berichten", "/berichten?stand=nieuw",
             "/datalekken", "/datalekken/nieuw", "/besluiten", "/beheer", "/beheer/mensen/bea", "/beheer/partijen/ggz",
             "/aanmeldingen/nieuw", "/klok"]


def routes(method):
    """Every address under `/casussen/:casus` in the sources, so that a new page is swept without being told."""
    found = set()
    for file in (ROOT / "Sources/Web").rglob("*.swift"):
        for pattern in re.findall(rf'\.{method}\(\s*"(:casus[^"]*)"', file.read_text()):
            found.add(pattern)
    found = {pattern for pattern in found if "\\(" not in pattern}
    found |= {f":casus/plan/{word}" for word in PLAN_WORDS + PLAN_STEPS}
    if method == "get":
        found |= {":casus/overleg/tafel", ":casus/inbreng/:inbreng?voor=ggz", ":casus/triage/vraag?partij=ggz"}
    else:
        found |= {f":casus/overleg/tafel/{word}" for word in PLAN_WORDS}
        found |= {":casus/overleg/tafel/afsluiten", ":casus/overleg/tafel/acties/:actie/gedaan",
                  ":casus/overleg/tafel/leefgebieden/:leefgebied"}
    return sorted(found)


def addresses(method, casus, ids, every_item=True):
    """The addresses of one casus, with known ids filled in; items one by one only where they are shown."""
    result = []
    for pattern in routes(method):
        filled = [pattern.replace(":casus", casus)]
        for name, values in {"leefgebied": ["wonen"], **ids}.items():
            if not (name == "inbreng" and every_item and pattern.endswith(":inbreng")):
                values = values[:1]
            filled = [one.replace(f":{name}", value) for one in filled for value in values or [f":{name}"]]
            filled = list(dict.fromkeys(filled))
        result += [f"/casussen/{one}" for one in filled if ":" not in one]
    return result


def known_ids(casus):
    """Every id in a casus that its procesregisseur or suppliers can find."""
    ids = {"inbreng": set(casus.items.values()), "vraag": set(), "betrokkene": set(), "interventie": set(),
           "actie": {"1" * 32}, "doel": {"1" * 32}, "user": {"gea"}, "house": {"zvh-duinrand"}}
    for login in ("wilma", "bea", "gea", "huub"):
        for page in ("", "/triage", "/informeren", "/plan"):
            text = casus.people[login].get(casus.path + page).text
            ids["vraag"] |= set(re.findall(rf"/triage/({ID})/", text))
            ids["betrokkene"] |= set(re.findall(rf"/informeren/({ID})/", text))
            ids["interventie"] |= set(re.findall(rf"/interventies/({ID})/", text))
    return {name: sorted(values) for name, values in ids.items()}


class Seen:
    """What one person was shown: where each canary stood, and which pages answered how."""

    def __init__(self):
        self.canaries = {}
        self.statuses = {}

    def look(self, reply, marks):
        self.statuses[reply.path] = reply.status
        assert reply.status < 500, f"{reply}: {reply.words()[:300]}"
        text = reply.text + (reply.location or "")
        for broken in ("&lt;p", "&lt;input", "&lt;div", "HTML(", "Optional("):
            assert broken not in text, f"{reply}: shows {text[max(0, text.find(broken) - 60):][:200]!r}"
        for mark in marks:
            if mark in text:
                self.canaries.setdefault(mark, reply.path)


def searches(browser, number, bsn, family):
    """Posts the search by number, by bsn and by name and birth date."""
    queries = [
        {"number": number}, {"bsn": bsn},
        {"family": family, "born.day": "3", "born.month": "4", "born.year": "1985"}]
    for query in queries:
        form = browser.get("/casussen").forms
        form = next((one for one in form if one.action.endswith("/zoeken")), None)
        if form is None:
            return
        blank = [(name, value) for name, value in form.pairs() if name not in query]
        yield browser.post(form.action, blank + list(query.items()))


def token(browser):
    """A csrf token that fits this browser, from any page."""
    text = browser.get("/").text or browser.get("/inloggen").text
    return re.search(r'name="csrf" value="([^"]+)"', text).group(1)


def differences(browser, casus, ids):
    """Where a casus answers otherwise than one that does not exist, for GET and POST alike."""
    proof = token(browser)
    found = []
    for method in ("get", "post"):
        real = addresses(method, casus, ids, every_item=False)
        for page, nothing in zip(real, addresses(method, NOBODY, ids, every_item=False)):
            if method == "get":
                replies = browser.get(page), browser.get(nothing)
            else:
                fields = [("csrf", proof), ("once", "1" * 32), ("why", "Omdat het moet")]
                replies = browser.post(page, fields), browser.post(nothing, fields)
            if _plain(replies[0], casus) != _plain(replies[1], NOBODY):
                found.append(f"{replies[0]} and {replies[1]}")
    return found


def hidden_item_differences(browser, casus, item):
    """Where an item that may not be seen answers otherwise than one that does not exist."""
    proof = token(browser)
    found = []
    for pattern in routes("get") + routes("post"):
        if ":inbreng" not in pattern:
            continue
        page = f"/casussen/{pattern}".replace(":casus", casus)
        for method in ("GET", "POST"):
            replies = []
            for one in (item, NOBODY):
                address = page.replace(":inbreng", one)
                reply = browser.get(address) if method == "GET" else browser.post(address, [("csrf", proof)])
                replies.append(_plain(reply, one))
            if replies[0] != replies[1]:
                found.append(f"{method} {page}")
    return found


def _plain(reply, own):
    """An answer without the proof in its forms and without the id that was asked for."""
    text = re.sub(r'name="(csrf|once)" value="[^"]+"', "", reply.text).replace(own, "-")
    headers = [(name, value.replace(own, "-")) for name, value in reply.headers if name not in ("Date", "Set-Cookie")]
    return reply.status, sorted(headers), text
