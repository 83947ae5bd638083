# SPDX-License-Identifier: EUPL-1.2
"""Phase 1 in the browser: reporting, taking up, the hit check, the intake and telling the person."""

import datetime

CRITERIA = (
    "A. Problemen op meer dan één leefgebied", "B. Meer ketens nodig", "C. Gevolgen voor familie of omgeving",
    "D. Ernstig lokaal veiligheidsprobleem")
AIMED_AT = "Persoon op wie de aanpak zich richt"


def report(reporter, persons, items):
    """Fills in and sends a report; persons and items are the answers to the questions about each of them.

    Every item is about the first person.
    """
    reporter.go("/aanmeldingen/nieuw").fill({
        "Vanuit welke taak meldt u aan?": "Maatschappelijk werk aan inwoners (eigen taak)",
        "Wat is uw vraag aan het huis?": "Wie kan samen met ons een uitzetting voorkomen?",
        "Wat is er al geprobeerd?": "Drie huisbezoeken en een aanbod van schuldhulp.",
        "Financiën": "Beslag op het inkomen.",
        "Sociaal netwerk": "Ruzie met de buren.",
        "De regels van mijn organisatie staan toe dat de procesregisseur deze gegevens namens ons ziet": True,
    })
    fill_rows(reporter, "persons", "Voeg een betrokkene toe", persons)
    about = {"Over wie gaat het?": "Betrokkene 1"}
    fill_rows(reporter, "items", "Voeg een gegeven toe", [about | item for item in items])
    return reporter.press("Meld aan")


def fill_rows(reporter, group, add, rows):
    """Fills in the rows of a group, asking for one more row each time."""
    for place, row in enumerate(rows):
        if place > 0:
            reporter.press(add)
        reporter.fill(row, within=f"#f-{group}-{place}")


def take_up(director, casus):
    """Takes up a report, in the name of the reporter."""
    director.go(casus).press("Neem op").is_accepted()


def hit_check(director, casus, person):
    """Asks whether somebody is in another active casus."""
    director.sends(f"{casus}/hitcheck", {
        "Om wie gaat het?": person,
        "Waarom is dit nodig voor deze casus?": "Om te voorkomen dat twee plannen elkaar tegenwerken.",
    }, "Doe de hitcheck")


def verdicts(met):
    """The four criteria, each with a verdict and a motivation; `met` holds the letters that are met."""
    answers = {}
    for criterion in CRITERIA:
        letter = criterion[0]
        answers[criterion] = "Ja" if letter in met else "Nee"
        answers[f"Waarom vindt u dat bij criterium {letter}?"] = f"Besproken met de aanmelder ({letter})."
    return answers


def decide_intake(director, casus, outcome="Het is een casus: naar triage", met="ABC"):
    """Decides the intake."""
    director.sends(f"{casus}/intake", verdicts(met) | {
        "Inhoudelijke weging": "De criteria en het oordeel van de aanmelder wijzen dezelfde kant op.",
        "Uitkomst": outcome,
    }, "Leg de intake vast")


def inform(somebody, casus, topic, on):
    """Records that the person was told about something on a day."""
    somebody.go(f"{casus}/informeren").follow("Leg informeren vast").fill({
        "Over welke stap gaat het?": topic,
        "Op welke dag is de betrokkene geïnformeerd?": on,
        "Hoe?": "In een gesprek",
    }).press("Leg vast").is_accepted()


def deferral(topic, until: datetime.date):
    """Every part that a deferral must have."""
    return {
        "Over welke stap gaat het?": topic,
        "Grond voor het uitstel": "Bescherming van de betrokkene of van anderen",
        "Waarom geldt deze grond hier?": "Zonder begeleiding is de kans op zelfbeschadiging groot.",
        "Wanneer wordt de betrokkene naar verwachting wel geïnformeerd?": until,
        "Welke omstandigheden moeten daarvoor veranderen?": "Er is een vaste hulpverlener aanwezig.",
        "Om de hoeveel weken wordt getoetst of uitstel nog nodig is?": "2",
        "Hoe wordt de betrokkene straks geïnformeerd?": "Door de aanmelder, in een gesprek.",
    }
