# SPDX-License-Identifier: EUPL-1.2
"""What people do in Sluis, as a few words per act; every act goes through the pages, with their forms."""
import re

from .client import Browser
from .server import PASSWORD

ID = "[0-9a-f]{32}"
NOBODY = "0" * 32


class People:
    """Logged-in browsers by login name, made when first needed."""

    def __init__(self, address, password=PASSWORD, world=""):
        self.address = address
        self.password = password
        self.world = world
        self.browsers = {None: Browser(address, world)}

    def __getitem__(self, login):
        if login not in self.browsers:
            browser = Browser(self.address, self.world)
            browser.log_in(login, self.password).expect(303)
            self.browsers[login] = browser
        return self.browsers[login]


def day(text, value):
    """The three fields of a day, from yyyy-mm-dd."""
    year, month, number = value.split("-")
    return {f"{text}.day": str(int(number)), f"{text}.month": str(int(month)), f"{text}.year": year}


class Casus:
    """One casus and the acts on it; each act checks that it was accepted."""

    def __init__(self, people, casus, today):
        self.people = people
        self.id = casus
        self.path = f"/casussen/{casus}"
        self.today = today
        self.items = {}  # mark -> id

    # What everybody does

    def fill_in(self, login, page, values, ending=None):
        """Opens a form page and sends it filled in; it must be accepted."""
        return self.people[login].fill_in(f"{self.path}/{page}", values, ending).expect(303)

    def press(self, login, page, ending, where=None):
        """Presses the button on a page whose form ends in this."""
        browser = self.people[login]
        forms = browser.get(f"{self.path}/{page}".rstrip("/")).expect(200).forms
        found = [form for form in forms if form.action.endswith(ending)
                 and all(form.value(name) == value for name, value in (where or {}).items())]
        assert found, f"no button to {ending} {where or ''} on {page} for {login}"
        return browser.submit(found[0]).expect(303)

    def ids(self, login, page, pattern):
        """The ids that stand in links of a page, in order, each once."""
        text = self.people[login].get(f"{self.path}/{page}").expect(200).text
        return list(dict.fromkeys(re.findall(pattern.replace("ID", f"({ID})"), text)))

    # Report and intake

    def take_up(self, login="wilma"):
        return self.press(login, "", "/opname")

    def assign(self, colleague, login="wilma"):
        return self.fill_in(login, "toewijzing", {"user": colleague})

    def intake(self, result="casus", login="wilma", mark="de gewone gang van zaken"):
        values = {}
        for code in "abcd":
            values |= {code: "yes" if code != "d" else "no", f"{code}-motivation": f"Getoetst: {mark}"}
        values |= {"weighing": f"Weging: {mark}", "result": result}
        if result == "notTakenUp":
            values |= {"advice": "Zelf afhandelen", "adviceGiven": "phone", "destroy": "1"}
        return self.fill_in(login, "intake", values)

    def check_hit(self, necessity, login="wilma"):
        """Asks the own house whether the first person is known."""
        browser = self.people[login]
        form = browser.get(f"{self.path}/hitcheck").expect(200).form("/hitcheck")
        person = next(choice for choice in form.choices["betrokkene"] if choice)
        return browser.submit(form, {"betrokkene": person, "necessity": necessity}).expect(303)

    # Informing

    def persons(self, login):
        """The ids of the persons aimed at."""
        return self.ids(login, "informeren", "/informeren/ID/kennisgeving")

    def inform(self, topic, login):
        person = self.persons(login)[0]
        return self.fill_in(
            login, f"informeren/{person}/kennisgeving", {"topic": topic, "means": "talk", **day("on", self.today)})

    def postpone(self, topic, until, login, mark="veiligheid"):
        person = self.persons(login)[0]
        page = f"{self.path}/informeren/{person}/uitstel"
        form = self.people[login].get(page).expect(200).form("/uitstel")
        values = {
            "topic": topic, "ground": form.choices["ground"][0], "motivation": f"Nu niet: {mark}",
            "circumstances": "Spanning thuis", "howInformed": "In een gesprek", **day("expectedOn", until)}
        return self.people[login].submit(form, values).expect(303)

    # Items

    def bring_in(self, mark, login, akkoord=(), keep_out=False, person=0, **more):
        """Brings in an item whose text is this mark; its id is remembered under the mark."""
        browser = self.people[login]
        form = browser.get(f"{self.path}/inbreng/nieuw").expect(200).form("/nieuw")
        values = {
            "betrokkene": form.choices["betrokkene"][person], "classes": ["ordinary"], "origin": "own",
            "task": "Eigen taak", "necessity": f"Nodig {mark}", "text": f"Tekst {mark}",
            "akkoord": list(akkoord), **more}
        if keep_out:
            values["keepOut"] = "1"
        if "hat" in form.choices and form.value("hat") is None:
            values["hat"] = form.choices["hat"][0]
        browser.submit(form, values).expect(303)
        return self.find(mark, login)

    def find(self, mark, login):
        """The id of the item with this mark, seen by its supplier."""
        for item in self.ids(login, "inbreng", "/inbreng/ID"):
            if item not in self.items.values():
                if mark in self.people[login].get(f"{self.path}/inbreng/{item}").text:
                    self.items[mark] = item
                    return item
        raise AssertionError(f"{login} does not find the item {mark}")

    def item(self, mark):
        return f"inbreng/{self.items[mark]}"

    def retest(self, remove=(), skip=(), login="wilma"):
        """Tests every earlier item for this phase: necessary, but for those to remove; some are left untested."""
        browser = self.people[login]
        form = browser.get(f"{self.path}/inbreng/toets").expect(200).form("/toets")
        untested = [name.removeprefix("verdict-") for name in form.choices if name.startswith("verdict-")]
        left = {self.items[mark] for mark in skip}
        gone = {self.items[mark] for mark in remove}
        for item in untested:
            if item not in left:
                verdict = "nee" if item in gone else "ja"
                form.fill({f"verdict-{item}": verdict, f"why-{item}": "Getoetst aan het doel van de fase"})
        return browser.submit(form).expect(303)

    def say(self, mark, partij, use="view", given=True, login=None):
        """The supplier says yes or no to one recipient, on the page of the item."""
        browser = self.people[login]
        form = self._panel(browser, mark, partij, "/akkoord", {"use": use, "given": "ja" if given else "nee"})
        return browser.submit(form).expect(303)

    def reserve(self, mark, against, login):
        browser = self.people[login]
        forms = browser.get(f"{self.path}/{self.item(mark)}").expect(200).forms
        if against == "overleg":
            form = next(form for form in forms if form.value("against") == "overleg")
            return browser.submit(form).expect(303)
        form = next(form for form in forms if form.action.endswith("/voorbehoud") and "against" in form.choices)
        return browser.submit(form, {"against": against}).expect(303)

    def answer(self, mark, partij, codes, login):
        """The supplier answers questions of the law towards one recipient with yes."""
        browser = self.people[login]
        form = self._panel(browser, mark, partij, "/antwoorden", {})
        return browser.submit(form, {f"q.{code}": "ja" for code in codes}).expect(303)

    def consent(self, mark, partij, login):
        """The supplier fills in the whole worksheet of an explicit consent towards one recipient."""
        values = {"kind": "explicit", "dependency": "none", "age": "from-16", "how": "written", "proof-where": "Dossier"}
        values |= dict.fromkeys(
            ["specific", "informed", "unambiguous", "withdrawal-told", "stands", "proof"], "yes")
        steps = {f"stap-{step}": value for step, value in values.items()} | day("stap-given-on", self.today)
        return self.fill_in(login, f"{self.item(mark)}/werkblad/toestemming/{partij}", steps)

    def _panel(self, browser, mark, partij, ending, where):
        forms = browser.get(f"{self.path}/{self.item(mark)}?voor={partij}").expect(200).forms
        wanted = {"recipient": partij, **where}
        for form in forms:
            if form.action.endswith(ending) and all(form.value(name) == value for name, value in wanted.items()):
                return form
        raise AssertionError(f"no form …{ending} for {wanted} on the item {mark}")

    def answer_asked(self, mark, codes, login):
        """A recipient answers the questions of the law that were put to it."""
        browser = self.people[login]
        for form in browser.get(f"{self.path}/vragen-wet").expect(200).forms:
            if form.value("item") == self.items[mark]:
                return browser.submit(form, {f"q.{code}": "ja" for code in codes}).expect(303)
        raise AssertionError(f"{login} was asked nothing about {mark}")

    def change(self, mark, what, login, **values):
        """Corrects, freezes or withdraws an item."""
        return self.fill_in(login, f"{self.item(mark)}/{what}", {"why": "Daar is een reden voor", **values})

    # Triage

    def ask(self, partij, user, mark, items=(), login="wilma"):
        values = {
            "to": user, "relevance": f"Relevant {mark}", "task": "Taak van de aanmelder", "purpose": "Triage",
            "necessity": f"Nodig {mark}", "question": f"Vraag {mark}"}
        if items:
            values["items"] = [self.items[one] for one in items]
        browser = self.people[login]
        page = f"{self.path}/triage/vraag?partij={partij}"
        return browser.submit(browser.get(page).expect(200).form("/vraag"), values).expect(303)

    def answered(self, login):
        return self.press(login, "triage", "/geleverd")

    def triage(self, result="conference", mark="samen optrekken", login="wilma"):
        values = {"result": result, "motivation": f"Uitkomst {mark}"}
        if result in ("notTakenUp", "otherTable"):
            values["confirm"] = "1"
        return self.fill_in(login, "triage/uitkomst", values)

    # Conference and plan

    def prepare(self, mark, on, beforehand=False, login="wilma"):
        values = {
            "time": "10:00", "place": "Huis", "goal": f"Doel {mark}", "decision": "Plan maken", "themes": "Wonen",
            "priorViewing": "perItem" if beforehand else "off", "involvement": "informedBefore",
            "careAgreements": "Wat hier ligt, blijft hier", **day("on", on)}
        if beforehand:
            values["consulted"] = "De aanmelder"
        return self.fill_in(login, "overleg/voorbereiding", values)

    def invite(self, user, role="expert", login="wilma"):
        return self.fill_in(login, "overleg/deelnemer", {
            "user": user, "role": role, "requestedInput": "Meedenken", "task": "Eigen taak",
            "specialDataTested": "1", "acceptsProtocol": "1", "necessity": "Kent de situatie",
            "basis": "AVG artikel 6 lid 1 onder f"})

    def open_table(self, present, login="wilma"):
        return self.fill_in(login, "overleg/opening", {"present": list(present)})

    def write(self, what, values, login="wilma"):
        return self.fill_in(login, f"plan/{what}", values)

    def close_table(self, result="plan", mark="duidelijk", login="wilma"):
        browser = self.people[login]
        form = browser.get(f"{self.path}/overleg/tafel").expect(200).form("/afsluiten")
        values = {"result": result, "motivation": f"Besluit {mark}"}
        if result in ("notACasus", "otherTable"):
            values["confirm"] = "1"
        return browser.submit(form, values).expect(303)


def report(people, login, mark, today, items=(), persons=None, bsn=None):
    """Reports a casus with canary texts; gives the casus. Items are marks, all cleared by internal rules."""
    browser = people[login]
    form = browser.get("/aanmeldingen/nieuw").expect(200).form("/nieuw")
    form.fill({
        "task": "Taak van de aanmelder", "question": f"Hulpvraag {mark}", "tried": f"Geprobeerd {mark}",
        "reason-wonen": f"Reden {mark}", "internalRules": "1"})
    pairs = [pair for pair in form.pairs() if not pair[0].startswith(("persons.", "items."))]
    people_in_it = persons or [{"given": "Naam", "family": f"Achter{mark}", "category": "1"}]
    for index, person in enumerate(people_in_it):
        values = {"born.day": "3", "born.month": "4", "born.year": "1985", "residence": "Waterstad", **person}
        if bsn and index == 0:
            values["bsn"] = bsn
        pairs += [(f"persons.{index}.{name}", value) for name, value in values.items()]
    for index, item in enumerate(items):
        values = {
            "person": "1", "classes": "ordinary", "text": f"Tekst {item}", "necessity": f"Nodig {item}",
            "origin": "own"}
        pairs += [(f"items.{index}.{name}", value) for name, value in values.items()]
    reply = browser.post(form.action, pairs).expect(303)
    casus = Casus(people, re.search(ID, reply.location).group(0), today)
    for item in items:
        casus.find(item, login)
    return casus
