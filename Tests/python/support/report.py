# SPDX-License-Identifier: EUPL-1.2
"""Phase 1 in the browser: reporting, taking up, the hit check, the intake and telling the person."""

import datetime

from support.words import words

AIMED_AT = "report.category.1"


def report(reporter, persons, items):
    """Fills in and sends a report; persons and items are the answers to the questions about each of them.

    Every item is about the first person.
    """
    reporter.go("/aanmeldingen/nieuw").fill({
        "report.task": "Maatschappelijk werk aan inwoners (eigen taak)",
        "report.question": "Wie kan samen met ons een uitzetting voorkomen?",
        "report.tried": "Drie huisbezoeken en een aanbod van schuldhulp.",
        "Financiën": "Beslag op het inkomen.",
        "Sociaal netwerk": "Ruzie met de buren.",
        "report.internalRules": True,
    })
    fill_rows(reporter, "persons", "report.person.add", persons)
    about = {"report.item.person": words("report.person.place", place="1")}
    fill_rows(reporter, "items", "report.item.add", [about | item for item in items])
    return reporter.press("report.submit")


def fill_rows(reporter, group, add, rows):
    """Fills in the rows of a group, asking for one more row each time."""
    for place, row in enumerate(rows):
        if place > 0:
            reporter.press(add)
        reporter.fill(row, within=f"#f-{group}-{place}")


def take_up(director, casus):
    """Takes up a report, in the name of the reporter."""
    director.go(casus).press("overview.pool.takeUp").is_accepted()


def hit_check(director, casus, person):
    """Asks whether somebody is in another active casus."""
    director.sends(f"{casus}/hitcheck", {
        "hitcheck.person": person,
        "hitcheck.necessity": "Om te voorkomen dat twee plannen elkaar tegenwerken.",
    }, "hitcheck.submit")


def verdicts(met):
    """The four criteria, each with a verdict and a motivation; `met` holds the letters that are met."""
    answers = {}
    for letter in "ABCD":
        answers[f"intake.criterion.{letter.lower()}"] = "intake.yes" if letter in met else "intake.no"
        answers[words("intake.motivation", criterion=letter)] = f"Besproken met de aanmelder ({letter})."
    return answers


def decide_intake(director, casus, outcome="intake.result.casus", met="ABC"):
    """Decides the intake."""
    director.sends(f"{casus}/intake", verdicts(met) | {
        "intake.weighing": "De criteria en het oordeel van de aanmelder wijzen dezelfde kant op.",
        "intake.result": outcome,
    }, "intake.submit")


def inform(somebody, casus, topic, on):
    """Records that the person was told about something on a day."""
    somebody.go(f"{casus}/informeren").follow("informing.notice.button").fill({
        "informing.field.topic": topic,
        "informing.field.on": on,
        "informing.field.means": "informing.means.talk",
    }).press("informing.notice.submit").is_accepted()


def deferral(topic, until: datetime.date):
    """Every part that a deferral must have."""
    return {
        "informing.field.topic": topic,
        "informing.field.ground": "informing.ground.protectionOfPersons",
        "informing.field.motivation": "Zonder begeleiding is de kans op zelfbeschadiging groot.",
        "informing.field.expectedOn": until,
        "informing.field.circumstances": "Er is een vaste hulpverlener aanwezig.",
        "informing.field.testEveryWeeks": "2",
        "informing.field.howInformed": "Door de aanmelder, in een gesprek.",
    }
