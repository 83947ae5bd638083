# SPDX-License-Identifier: EUPL-1.2
"""A casus from the first report to its destruction, by different people, through the browser."""

import datetime

from support.report import report, take_up, hit_check, decide_intake, inform, deferral, verdicts
from support.triage import retest, ask

TODAY = datetime.date.today()
NAME = "Zeger Zandplaat"
BSN = "111222333"
DEBT = "Er ligt beslag op het inkomen."
CONFUSED = "Praat verward en slaapt al weken niet."
SIDE = "Heeft ruzie met een oom over een boot."


def show(p):
    print(p.user, p.path); print(p.page.locator("main").inner_text()); print("=====")

def test_from_report_to_destruction(own_people):
    people = own_people
    casus = reported(own_people)
    w = own_people["wilma"].go("/casussen")
    take_up(w, casus)
    hit_check(w, casus, NAME)
    hit_check(w, casus, "Kees Kombuis")
    show(w)
    w.go(f"{casus}/intake").fill(verdicts("AB") | {"Uitkomst": "Het is een casus: naar triage"}).press("Leg de intake vast").is_refused("Motiveer de inhoudelijke weging")
    decide_intake(w, casus)
    show(w)
    w.go(f"{casus}/triage"); show(w)
    w.go(f"{casus}/triage/vraag"); show(w)
    b = people["bea"].go(f"{casus}/informeren"); show(b)
    b.follow("Leg uitstel vast").fill({"Waarom geldt deze grond hier?": "Zomaar"}).press("Leg het uitstel vast").is_refused("Grond", "omstandigheden")
    b.fill(deferral("Aanmelding en vragen aan partijen", TODAY + datetime.timedelta(days=10))).press("Leg het uitstel vast").is_accepted()
    show(b)
    w.go(f"{casus}/triage"); show(w)
    people.forward(11)
    w.go(f"{casus}/triage"); show(w)
    inform(b, casus, "Aanmelding en vragen aan partijen", TODAY + datetime.timedelta(days=11)); show(b)
    w.go(f"{casus}/inbreng/toets"); show(w)
    print(w.page.locator("main form").inner_html())
    assert 0


def reported(people):
    return report(people["bea"], {
        "Voornaam": "Zeger", "Achternaam": "Zandplaat", "Geboortedatum": datetime.date(1984, 3, 9),
        "Burgerservicenummer": BSN, "Woonplaats": "Waterstad",
    }, [
        {"Wat voor gegeven is het?": ["gewone persoonsgegevens"], "Het gegeven": DEBT,
         "Waarom is dit nodig voor de intake?": "Kern van de melding."},
        {"Wat voor gegeven is het?": ["gezondheidsgegevens"], "Het gegeven": CONFUSED,
         "Waarom is dit nodig voor de intake?": "Laat zien dat zorg nodig is."},
        {"Wat voor gegeven is het?": ["gewone persoonsgegevens"], "Het gegeven": SIDE,
         "Waarom is dit nodig voor de intake?": "Achtergrond."},
    ], other={"Voornaam": "Kees", "Achternaam": "Kombuis", "Geboortedatum": datetime.date(1988, 6, 30),
        "Wat is deze persoon in de casus?": "Familie of direct contact", "Relatie of functie": "zwager"})
