# SPDX-License-Identifier: EUPL-1.2
"""One invented casus from report to archive, in which every text is a canary, stopped at each step to look around."""
import dataclasses
import datetime

from .story import day, report

BSN = "111222333"


@dataclasses.dataclass
class Item:
    """An item as the story made it; what follows from it is for the rules to say."""

    supplier: str
    phase: str
    akkoord: set = dataclasses.field(default_factory=set)  # (phase, partij, use)
    law: set = dataclasses.field(default_factory=set)  # parties for whom its questions were answered
    necessary: set = dataclasses.field(default_factory=set)  # later phases in which it was found necessary
    kept_out: bool = False
    reserved: set = dataclasses.field(default_factory=set)
    taken_home: set = dataclasses.field(default_factory=set)
    frozen: bool = False
    gone: bool = False


@dataclasses.dataclass
class Scene:
    """Who is what in the casus at one moment."""

    name: str
    phase: str
    items: dict
    house: set
    pool: set = dataclasses.field(default_factory=set)
    reporter: set = dataclasses.field(default_factory=lambda: {"bea"})
    asked: dict = dataclasses.field(default_factory=dict)  # login -> marks that went along
    participants: set = dataclasses.field(default_factory=set)  # of any conference
    invited: set = dataclasses.field(default_factory=set)  # to the current one
    table: str = "none"  # none, planned, sitting, closed
    beforehand: bool = False
    been_at_table: set = dataclasses.field(default_factory=set)  # invited to a conference that has opened
    sat_at_table: set = dataclasses.field(default_factory=set)  # and was there when it was closed
    casusregisseur: set = dataclasses.field(default_factory=set)
    archive: set = dataclasses.field(default_factory=set)
    leftover: set = dataclasses.field(default_factory=set)  # of an executor that did not receive what it may take home
    informed: bool = True


class Story:
    """Makes the casus and yields a scene at every step."""

    def __init__(self, people, today, advance, seed):
        self.people = people
        self.today = today.isoformat()
        self.later = (today + datetime.timedelta(days=30)).isoformat()
        self.advance = advance  # moves the clock a number of days
        self.seed = seed
        self.items = {}
        self.casus = None
        self.house = {"wilma"}

    def mark(self, name):
        return f"{name}z{self.seed}"

    def scene(self, name, phase, **more):
        items = {mark: dataclasses.replace(
            item, akkoord=set(item.akkoord), law=set(item.law), necessary=set(item.necessary),
            reserved=set(item.reserved), taken_home=set(item.taken_home)) for mark, item in self.items.items()}
        return Scene(name, phase, items, set(more.pop("house", self.house)), **more)

    # Small acts that are written down at the same time

    def bring_in(self, name, login, partij, phase, akkoord=(), **more):
        self.casus.bring_in(self.mark(name), login, akkoord, **more)
        self.items[name] = Item(partij, phase, {(phase, one, "view") for one in akkoord})
        self.items[name].kept_out = more.get("keep_out", False)

    def say(self, name, login, phase, *partijen, use="view"):
        for partij in partijen:
            self.casus.say(self.mark(name), partij, use, login=login)
            self.items[name].akkoord.add((phase, partij, use))

    def open_law(self, name, login, partij, *codes):
        self.casus.answer(self.mark(name), partij, codes, login)
        self.items[name].law.add(partij)

    def retest(self, phase, remove=(), skip=()):
        self.casus.retest([self.mark(one) for one in remove], [self.mark(one) for one in skip])
        for name, item in self.items.items():
            if name in remove:
                item.gone = True
            elif name not in skip and not item.gone and item.phase != phase:
                item.necessary.add(phase)

    # The story

    def scenes(self):
        yield from self.aanmelding()
        yield from self.triage()
        yield from self.casusoverleg()
        yield from self.afschaling()

    def aanmelding(self):
        persons = [
            {"given": "Voor" + self.mark("gegeven"), "family": self.mark("Aangemelde"), "category": "1"},
            {"given": "Zus", "family": self.mark("Verwante"), "category": "2", "relation": "zus"}]
        self.casus = report(
            self.people, "bea", self.mark("aanmelding"), self.today, [self.mark("W1"), self.mark("W2")], persons, BSN)
        for name in ("W1", "W2"):
            self.items[name] = Item("welzijn", "aanmelding", {("aanmelding", "huis", "view")}, {"huis"})
        yield self.scene("aangemeld, nog van niemand", "aanmelding", house=set(), pool={"wilma", "bart"})

        self.casus.take_up()
        self.bring_in("W0", "bea", "welzijn", "aanmelding", ["huis"])
        self.bring_in("W9", "bea", "welzijn", "aanmelding")
        self.casus.check_hit(self.mark("hitcheck"))
        self.casus.assign("olga")
        self.house = {"wilma", "olga"}
        yield self.scene("in intake", "aanmelding")

    def triage(self):
        self.casus.intake(mark=self.mark("intake"))
        yield self.scene("naar triage, niet geïnformeerd en niet getoetst", "triage", informed=False)

        self.casus.inform("report", "bea")
        self.retest("triage", remove=["W9"])
        yield self.scene("in triage, nog zonder akkoord", "triage")

        self.say("W1", "bea", "triage", "huis", "ggz", "wonen")
        self.say("W2", "bea", "triage", "huis")
        self.open_law("W1", "bea", "ggz", "directly-involved-in-care")
        self.casus.ask("ggz", "gea", self.mark("vraagggz"), [self.mark("W1")])
        self.casus.ask("wonen", "huub", self.mark("vraagwonen"))
        self.answers_of_asked()
        yield self.scene("bevraagd", "triage", asked={"gea": {"W1"}, "huub": set()})

    def answers_of_asked(self):
        for name, akkoord in (("G1", ["huis", "welzijn"]), ("G2", ["huis", "welzijn"]), ("G3", ["huis", "welzijn"]),
                              ("G4", ["huis"]), ("G5", [])):
            self.bring_in(name, "gea", "ggz", "triage", akkoord)
            self.open_law(name, "gea", "huis", "supplier-internal-rules-allow")
        for name in ("G1", "G3", "G5"):
            self.open_law(name, "gea", "welzijn", "directly-involved-in-care")
        self.casus.change(self.mark("G3"), "bevriezing", "gea")
        self.items["G3"].frozen = True
        self.casus.change(self.mark("G4"), "intrekking", "gea")
        self.items["G4"].gone = True
        self.bring_in("H1", "huub", "wonen", "triage", ["huis"])
        self.open_law("H1", "huub", "huis", "supplier-internal-rules-allow")
        self.casus.answered("gea")

    def casusoverleg(self):
        self.casus.triage(mark=self.mark("triage"))
        yield self.scene("naar het overleg, niemand uitgenodigd", "casusoverleg", informed=False)

        self.casus.inform("triageOutcome", "bea")
        self.casus.prepare(self.mark("doel"), self.today, beforehand=True)
        guests = {"bea": "executor", "gea": "executor", "sander": "informant", "pieter": "expert", "tom": "expert"}
        for login, role in guests.items():
            self.casus.invite(login, role)
        invited = set(guests)
        self.retest("casusoverleg", skip=["G2"])
        self.table_items()
        about = {"participants": invited, "invited": invited, "beforehand": True}
        yield self.scene("overleg voorbereid", "casusoverleg", table="planned", **about)

        self.retest("casusoverleg")
        present = {"bea", "gea", "sander", "pieter"}
        self.casus.open_table(sorted(present))
        self.casus.write("beeld", {"picture": self.mark("beeld")})
        yield self.scene("aan tafel", "casusoverleg", table="sitting", been_at_table=invited, **about)

        self.plan()
        self.casus.close_table(mark=self.mark("besluit"))
        about |= {"been_at_table": invited, "sat_at_table": present, "casusregisseur": {"sander"}}
        yield self.scene("overleg gesloten", "casusoverleg", table="closed", **about)

        self.take_home()
        yield self.scene("mee te nemen", "casusoverleg", table="closed", **about)

        self.casus.inform("conferenceOutcome", "sander")
        self.casus.prepare(self.mark("vervolg"), self.today)
        for login in ("gea", "rika"):
            self.casus.invite(login)
        about |= {"participants": invited | {"rika"}, "invited": {"gea", "rika"}, "beforehand": False}
        yield self.scene("vervolg voorbereid", "casusoverleg", table="planned", **about)

    def table_items(self):
        """Items with every kind of label and say, all of welzijn, most of them open under the law for the ggz."""
        phase = "casusoverleg"
        for name in ("W3", "W4", "W5", "W6", "W7", "W8"):
            self.bring_in(name, "bea", "welzijn", phase, ["ggz", "huis"], keep_out=name == "W3")
        for name in ("W3", "W4", "W5", "W7", "W8"):
            self.open_law(name, "bea", "ggz", "directly-involved-in-care")
        self.open_law("W8", "bea", "huis", "supplier-internal-rules-allow")
        self.casus.reserve(self.mark("W4"), "ggz", "bea")
        self.items["W4"].reserved.add("ggz")
        self.casus.change(self.mark("W5"), "bevriezing", "bea")
        self.items["W5"].frozen = True
        self.say("W1", "bea", phase, "ggz", "gemeente", "politie")
        self.say("W1", "bea", phase, "ggz", use="viewBeforehand")
        self.casus.answer(
            self.mark("W1"), "gemeente", ["art6-basis", "statutory-duty-or-power-specific"], "bea")
        self.casus.answer_asked(self.mark("W1"), ["receiver-competent"], "sander")
        self.items["W1"].law.add("gemeente")
        self.say("G1", "gea", phase, "welzijn")
        self.say("G1", "gea", phase, "welzijn", use="viewBeforehand")

    def plan(self):
        self.casus.write("interventies", {
            "leefgebied": "wonen", "what": self.mark("interventie"), "goal": "Rust", "executor": "ggz",
            **day("start", self.today), **day("target", self.today)})
        self.casus.write("casusregisseur", {"user": "sander"})
        for partij in ("welzijn", "ggz", "gemeente", "politie", "loods"):
            self.casus.write("rollen", {"partij": partij, "role": self.mark("rol"), "need": "Of het loopt"})
        self.casus.write("monitoring", {
            "purpose": self.mark("monitoring"), "stays": "Het plan", **day("next", self.later)})
        self.casus.write("criteria", {"criteria": self.mark("criteria")})

    def take_home(self):
        """The supplier lets the executor take one item home for the intervention."""
        self.casus.press(
            "bea", "plan/meenemen", "/meenemen", {"item": self.casus.items[self.mark("W7")], "given": "yes"})
        self.items["W7"].taken_home.add("ggz")

    def afschaling(self):
        self.casus.open_table(["gea"])
        self.casus.close_table("scaleDown", self.mark("afschaling"))
        self.retest("afschaling", skip=["H1"])
        yield self.scene("afgeschaald", "afschaling", reporter=set(), casusregisseur={"sander"},
                         leftover={"gea"})

        self.advance(190)
        yield self.scene("in archief", "afschaling", house=set(), reporter=set(), archive={"mannus"})

        self.advance(190)
        yield self.scene("vernietigd", "afschaling", house=set(), reporter=set())
