# SPDX-License-Identifier: EUPL-1.2
"""A casus from the first report to its destruction, by different people, through the browser."""

import datetime

from support.conference import close_table, invite, open_table, preparation, prepare, write_plan
from support.law import answer_all, answer_as_recipient, bring_in, open_law, own_item, panel, say_yes, verdict
from support.report import AIMED_AT, decide_intake, deferral, hit_check, inform, report, take_up, verdicts
from support.house_day import today
from support.server import sluis
from support.triage import ask, retest
from support.words import words

NAME = "Zeger Zandplaat"
BSN = "111222333"
BORN = datetime.date(1984, 3, 9)
HOUSE, WELFARE, MENTAL, POLICE, CITY, HOMES = (
    "Zorg- en Veiligheidshuis Waterpoort", "Welzijn De Brug", "GGZ De Kade", "Politie Basisteam Sluisdam",
    "Gemeente Waterpoort, college", "Woningstichting Anker")
BEA, GEA = "Bea Brugwachter (Welzijn De Brug)", "Gea Getijde (GGZ De Kade)"
DEBT = "Er ligt beslag op het inkomen."
NIGHTS = "Loopt 's nachts te roepen op de galerij."
SIDE = "Heeft ruzie met een oom over een boot."
CARE = "Was vorig jaar in behandeling en is zelf gestopt."
DIARY = "Vertelde in behandeling over zijn jeugd."
SECRETS = (NAME, DEBT, NIGHTS, CARE, DIARY)


class Story:
    """The people, the casus and the day of the demonstration, which runs ahead of ours."""

    def __init__(self, people):
        self.people = people
        self.casus = None
        self.passed = 0

    def __getattr__(self, user):
        return self.people[user]

    def day(self, ahead):
        return today() + datetime.timedelta(days=self.passed + ahead)

    def pass_days(self, days):
        self.people.forward(days)
        self.passed += days


def test_from_report_to_destruction(own_people, own_demo):
    story = Story(own_people)
    for chapter in (
        reported, taken_in, told_the_person, weighed_again, asked, answered, triaged, prepared, cleared, sat,
        planned, taken_home, carried_out, scaled_down, archived, reopened, destroyed,
    ):
        chapter(story)
    own_demo.stop()
    journal_is_right(own_demo.data)


def reported(story):
    """The reporter tells whom it is about and gives items; health data is not for this party to give."""
    debt, nights, side = (item(text) for text in (DEBT, NIGHTS, SIDE))
    person = {
        "report.person.given": "Zeger", "report.person.family": "Zandplaat", "report.person.born": BORN,
        "report.person.bsn": BSN, "report.person.residence": "Waterstad", "report.person.category": AIMED_AT}
    relative = {
        "report.person.given": "Kees", "report.person.family": "Kombuis",
        "report.person.born": datetime.date(1988, 6, 30), "report.person.category": "report.category.2", "report.person.relation": "zwager"}
    bea = report(story.bea, [person, relative], [debt, nights, item(SIDE, "inbreng.class.special_health")])
    bea.is_refused("weigering.specialDataTestMissing")
    ordinary = {"inbreng.class.special_health": False, "inbreng.class.ordinary": True}
    bea.fill({"report.item.classes": ordinary}, within="#f-items-2")
    bea.press("report.submit").is_accepted().sees(NAME)
    story.casus = bea.path


def item(text, kind="inbreng.class.ordinary"):
    return {
        "report.item.classes": [kind], "report.item.text": text,
        "report.item.necessity": "Zonder dit is de melding niet te begrijpen."}


def taken_in(story):
    """Only who takes up the report sees it; the criteria are weighed, one way or the other with reasons."""
    casus = story.casus
    story.bart.go(casus).sees_nothing_of(*SECRETS)
    take_up(story.wilma, casus)
    story.bart.go(casus, status=404)
    hit_check(story.wilma, casus, NAME)
    story.wilma.sees("hitcheck.notKnown")
    hit_check(story.wilma, casus, "Kees Kombuis")
    story.wilma.sees("hitcheck.yes", "Wilma Waterkering")
    story.wilma.go(f"{casus}/intake").fill(verdicts("A") | {"intake.result": "intake.result.casus"})
    story.wilma.press("intake.submit").is_refused("weigering.overruleWithoutMotivation")
    decide_intake(story.wilma, casus)


def told_the_person(story):
    """No question leaves the house before the person is told; a deferral needs all its parts and runs out."""
    casus, wilma, bea = story.casus, story.wilma, story.bea
    topic = "informing.topic.report"
    wilma.go(f"{casus}/triage").is_refused("weigering.notInformed")
    ask(wilma, casus, MENTAL, "Gea", "Genoemd door de betrokkene.").is_refused("weigering.notInformed")
    whole = deferral(topic, story.day(5))
    half = {question: whole[question] for question in list(whole)[:3]}
    bea.go(f"{casus}/informeren").follow("informing.deferral.button").fill(half).press("informing.deferral.submit")
    bea.is_refused("informing.field.expectedOn", "informing.field.circumstances", "informing.field.howInformed")
    bea.fill(whole).press("informing.deferral.submit").is_accepted()
    bea.sees("informing.settled.title", "informing.status.deferred")
    wilma.go(f"{casus}/triage").sees_nothing_of("triage.obstacles")
    story.pass_days(7)
    wilma.go(f"{casus}/triage").is_refused("weigering.notInformed")
    inform(bea, casus, topic, story.day(0))
    wilma.go(f"{casus}/triage").sees_nothing_of("triage.obstacles")


def weighed_again(story):
    """In the new phase every item is weighed again; what is not needed is destroyed, the rest needs a new say."""
    casus = story.casus
    retest(story.wilma, casus, unnecessary=[SIDE])
    story.wilma.go(f"{casus}/inbreng").sees_nothing_of(SIDE, DEBT)
    story.bea.go(f"{casus}/inbreng").sees("inbreng.text.gone", DEBT).sees_nothing_of(SIDE)
    for text in (DEBT, NIGHTS):
        say_yes(story.bea, own_item(story.bea, casus, text), HOUSE)
    story.wilma.go(f"{casus}/inbreng").sees(DEBT, NIGHTS)


def asked(story):
    """Parties are asked one by one; an item goes along only when the law and the supplier allow it for that party."""
    casus, wilma, bea = story.casus, story.wilma, story.bea
    debt = own_item(bea, casus, DEBT)
    say_yes(bea, debt, MENTAL)
    open_law(bea, debt, MENTAL)
    say_yes(bea, debt, POLICE)
    answer_all(bea, debt, POLICE, "inbreng.no")
    no = panel(bea, debt, POLICE)
    assert verdict(no) == "deny"
    assert words("inbreng.deny.because") in no.inner_text() and words("inbreng.deny.change") in no.inner_text()
    wilma.go(f"{casus}/triage/vraag").follow(MENTAL).press("triage.ask.save").is_refused("triage.ask.relevance")
    ask(wilma, casus, MENTAL, "Gea", "Genoemd door de betrokkene.", items=1).is_accepted()
    wilma.go(f"{casus}/triage/vraag").sees("triage.choose.open")
    ask(wilma, casus, POLICE, "Pieter", "Meldingen van buren.").is_accepted()
    ask(wilma, casus, CITY, "Sander", "Mogelijk een voorziening.").is_accepted()


def answered(story):
    """An asked party sees its own question and items only; nothing known and no are normal answers."""
    casus, gea = story.casus, story.gea
    gea.go(f"{casus}/triage").sees(DEBT, "triage.asked.lead").sees_nothing_of(NIGHTS, POLICE, CITY, "Genoemd door de")
    care = bring_in(gea, casus, CARE, ["inbreng.class.special_health"], "behandeling", [HOUSE])
    assert verdict(panel(gea, care, HOUSE)) == "conditional"
    open_law(gea, care, HOUSE, story.wilma, casus)
    diary = bring_in(
        gea, casus, DIARY, ["inbreng.class.special_health"], "behandeling", [HOUSE], **{"inbreng.new.keepOut": True})
    open_law(gea, diary, HOUSE, story.wilma, casus)
    gea.go(f"{casus}/triage").press("triage.answer.done").is_accepted()
    gea.go(f"{casus}/inbreng").sees(CARE, "inbreng.state.kept")
    story.pieter.go(f"{casus}/triage").sees_nothing_of(DEBT, CARE, MENTAL).follow("triage.answer.refuse")
    story.pieter.fill({"triage.refusal.reason": "Lopend onderzoek.", "triage.refusal.offers": "Meedenken."})
    story.pieter.press("triage.refusal.save").is_accepted().sees("triage.state.refused")
    story.sander.go(f"{casus}/triage").press("triage.answer.nothing").is_accepted()
    story.wilma.go(f"{casus}/triage").sees(
        "triage.state.contributed", "triage.state.refused", "triage.state.nothingKnown", "Lopend onderzoek.")
    story.wilma.go(f"{casus}/inbreng").sees(CARE, DIARY)
    story.bea.go(f"{casus}/inbreng").sees_nothing_of(CARE, DIARY)


def triaged(story):
    """The outcome needs a reason; then the casus goes to the conference phase."""
    page = f"{story.casus}/triage/uitkomst"
    outcome = {"triage.decide.result": "triage.result.conference"}
    story.wilma.go(page).fill(outcome).press("triage.decide.save").is_refused("triage.decide.motivation")
    story.wilma.fill({"triage.decide.motivation": "Zorg en toezicht moeten samen."})
    story.wilma.press("triage.decide.save").is_accepted()
    story.pieter.go(story.casus, status=404)


def prepared(story):
    """Without a complete preparation the table does not open, and the page says what is missing."""
    casus, wilma = story.casus, story.wilma
    prepare(wilma, casus, {"overleg.goal": "Uitzetting voorkomen"})
    wilma.go(f"{casus}/overleg")
    wilma.sees(
        "overleg.open.on", "overleg.open.decision", "overleg.open.themes", "overleg.open.careAgreements",
        "weigering.noParticipants", "weigering.notInformed", "weigering.retestOpen")
    prepare(wilma, casus, preparation(story.day(0)))
    for who in (f"{WELFARE}: Bea", f"{MENTAL}: Gea", f"{CITY}: Sander"):
        invite(wilma, casus, who)
    invite(wilma, casus, f"{HOMES}: Huub", role="overleg.role.informant", tested=False)
    inform(story.bea, casus, "informing.topic.triageOutcome", story.day(0))
    retest(wilma, casus)
    wilma.go(f"{casus}/overleg").sees("overleg.ready")


def cleared(story):
    """Each supplier says per participant who may look, and the law is opened for each of them."""
    casus, bea, gea = story.casus, story.bea, story.gea
    gea.go(f"{casus}/inbreng").sees_nothing_of(DEBT, NIGHTS)
    debt, care = own_item(bea, casus, DEBT), own_item(gea, casus, CARE)
    for party, recipient in ((MENTAL, gea), (CITY, story.sander)):
        say_yes(bea, debt, party)
        open_law(bea, debt, party, recipient, casus)
    say_yes(gea, care, WELFARE)
    open_law(gea, care, WELFARE, bea, casus)
    gea.go(f"{casus}/inbreng").sees_nothing_of(DEBT)


def sat(story):
    """At the open table everybody sees exactly what was cleared for them; who is absent or not cleared, nothing."""
    casus = story.casus
    open_table(story.wilma, casus, [BEA, GEA, "Huub Havenhoofd (Woningstichting Anker)"])
    table = f"{casus}/overleg/tafel"
    story.gea.go(table).sees(DEBT, CARE).sees_nothing_of(NIGHTS)
    story.bea.go(table).sees(DEBT, NIGHTS, CARE).sees_nothing_of(DIARY)
    story.sander.go(table).sees_nothing_of(DEBT, NIGHTS, CARE, DIARY)
    story.huub.go(table).sees_nothing_of(DEBT, NIGHTS, CARE, DIARY)
    story.huub.go(f"{casus}/inbreng").sees_nothing_of(DEBT, NIGHTS, CARE, DIARY)
    story.pieter.go(table, status=404)


def planned(story):
    """A plan outcome needs all parts of the plan, and the casusregisseur is never of the house."""
    casus, wilma = story.casus, story.wilma
    close_table(wilma, casus, "tafel.result.plan")
    wilma.is_refused(
        "weigering.planWithoutIntervention", "weigering.noCasusregisseur", "weigering.monitoringPurposeMissing",
        "weigering.scaleDownCriteriaMissing")
    wilma.go(f"{casus}/plan/casusregisseur")
    choice = wilma.page.get_by_label(words("plan.casusregisseur"))
    assert "Wilma" not in choice.inner_text()
    choice.evaluate("(list) => { list.add(new Option('Wilma', 'wilma', true, true)) }")
    wilma.press("plan.casusregisseur.save").is_refused("plan.casusregisseur")
    write_plan(wilma, casus, story.day, MENTAL, "Bea", "Gea", [WELFARE, MENTAL, CITY, HOMES])
    close_table(wilma, casus, "tafel.result.plan")
    wilma.is_accepted()


def taken_home(story):
    """Only after the person knows the outcome, only the executor, only what the supplier gave for it."""
    casus, bea, gea = story.casus, story.bea, story.gea
    story.sander.go(f"{casus}/inbreng").sees_nothing_of(DEBT, CARE)
    bea.go(f"{casus}/plan/meenemen").press(words("takeHome.yes", partij=MENTAL)).is_accepted()
    gea.go(f"{casus}/plan/meenemen").sees("takeHome.waiting").sees_nothing_of(DEBT)
    inform(gea, casus, "informing.topic.conferenceOutcome", story.day(0))
    story.sander.go(f"{casus}/plan/meenemen").sees("takeHome.get.none")
    gea.go(f"{casus}/plan/meenemen").press("takeHome.get.open").sees(DEBT, "Behandeling opnieuw aanbieden")
    gea.sees_nothing_of(NIGHTS).press("takeHome.receive").is_accepted()
    bea.go(f"{casus}/plan/meenemen").sees(words("takeHome.received.by", name="Gea Getijde, ").split(",")[0])


def carried_out(story):
    """The executor tells how it goes, the owner of an action finishes it; others cannot."""
    casus, gea = story.casus, story.gea
    gea.go(f"{casus}/plan").follow("plan.edit.progress")
    gea.fill({"plan.progress.state": "plan.state.reached", "plan.progress.note": "Intake gedaan."})
    gea.press("plan.progress.save").is_accepted().sees("plan.state.reached", "Intake gedaan.")
    button = words("plan.actie.finish", what="Samen naar de intake gaan")
    assert not story.sander.go(f"{casus}/plan").page.get_by_role("button", name=button).count()
    story.bea.go(f"{casus}/plan").press(button).is_accepted().sees("plan.actie.done")


def scaled_down(story):
    """A follow-up conference decides to scale down; participants and reporter are out, the dossier stays a while."""
    story.pass_days(31)
    scale_down_at_a_conference(story)
    story.wilma.go(f"{story.casus}/afschaling").sees("closing.stage.1", NAME)
    story.bea.go(story.casus, status=404)
    story.sander.go(story.casus, status=404)
    inform(story.gea, story.casus, "informing.topic.scaleDown", story.day(0))


def scale_down_at_a_conference(story):
    casus, wilma = story.casus, story.wilma
    prepare(wilma, casus, preparation(story.day(0), "Bepalen of afgeschaald kan worden", "Afschalen"))
    invite(wilma, casus, f"{MENTAL}: Gea")
    open_table(wilma, casus, [GEA])
    close_table(wilma, casus, "tafel.result.scaleDown", "De doelen zijn gehaald.")
    wilma.is_accepted()


def archived(story):
    """After six months only the manager sees four fields; nobody else sees that there was a casus."""
    story.pass_days(184)
    for user in ("wilma", "gea", "bea", "dirk", "petra"):
        story.people[user].go(story.casus, status=404)
    assert not finds(story.wilma)
    story.mannus.go(story.casus).sees(NAME, "Bea Brugwachter", "Gea Getijde", "overview.archive.title")
    story.mannus.sees_nothing_of(DEBT, NIGHTS, CARE)
    story.mannus.go(f"{story.casus}/inbreng", status=404)
    story.dirk.go("/bewaartermijnen").sees("retention.stage.2").sees_nothing_of(NAME)


def reopened(story):
    """The manager opens the archive again with a reason; the procesregisseur scales down once more."""
    story.mannus.go(f"{story.casus}/afschaling/heropening").press("closing.reopen.save")
    story.mannus.is_refused("closing.reopen.why")
    story.mannus.fill({"closing.reopen.why": "Terugval gemeld."}).press("closing.reopen.save").is_accepted()
    story.wilma.go(story.casus).sees(NAME)
    story.wilma.go(f"{story.casus}/verloop").sees("overview.history.reopened", "Terugval gemeld.")
    assert finds(story.wilma)
    scale_down_at_a_conference(story)


def destroyed(story):
    """Twelve months after the last scaling down nothing is left for anybody, and only a count tells of it."""
    number = casus_number(story.wilma.go(story.casus))
    story.pass_days(184)
    story.mannus.go(story.casus).sees("overview.archive.title")
    story.pass_days(184)
    for user in ("wilma", "mannus", "dirk", "petra", "gea", "bea"):
        story.people[user].go(story.casus, status=404)
        story.people[user].go("/casussen").sees_nothing_of(NAME, number)
        assert not finds(story.people[user])
    story.dirk.go("/bewaartermijnen").sees("ending.retentionEnded").sees_nothing_of(NAME, number)
    story.petra.go("/journaal").sees_nothing_of(*SECRETS)


def casus_number(person):
    """The number by which people call the casus that is on the page."""
    return person.page.locator(".eyebrow").inner_text().split()[-1]


def finds(person):
    """Whether the search of this person's own casussen finds the person of the story."""
    person.go("/casussen").fill({"desk.search.bsn": BSN}).press("desk.search.submit")
    person.sees("desk.search.results")
    return NAME in person.text


def journal_is_right(data):
    """With the server stopped, the tool verifies the whole journal."""
    said = sluis("journal", "verify", "--data", data)
    assert said.returncode == 0 and "het journaal klopt" in said.stdout, said.stdout + said.stderr
