# SPDX-License-Identifier: EUPL-1.2
"""Phase 2 in the browser: testing items again, asking parties one by one, and the outcome."""


def retest(director, casus, unnecessary=()):
    """Tests every item for the present phase; items with one of these words in them are removed."""
    director.go(f"{casus}/inbreng/toets")
    rows = director.page.locator("main form fieldset[role=radiogroup]")
    assert rows.count(), f"nothing to test:\n{director.text}"
    for row in rows.all():
        around = row.locator("xpath=../..") if False else row
        around.get_by_label("Ja, het gaat mee naar deze fase").check()
    for why in director.page.get_by_label("Waarom?").all():
        why.fill("Nodig om te bepalen wie moet meedenken.")
    director.press("Toets bewaren").is_accepted()


def ask(director, casus, party, relevance, items=()):
    """Asks one party a motivated question."""
    director.go(f"{casus}/triage/vraag").follow(party).fill({
        "Waarom deze partij?": relevance,
        "Voor welke taak van de aanmelder?": "Maatschappelijk werk (Wmo 2015 artikel 2.1.1)",
        "Met welk doel?": "Bepalen of en met wie een overleg nodig is",
        "Waarom is het nodig?": "Zonder dit beeld kan niet worden bepaald wie moet meedenken.",
        "De vraag": "Bent u betrokken, en wat moeten wij weten om te bepalen of een overleg nodig is?",
    })
    if items:
        director.fill({"Welke gegevens gaan mee?": items})
    director.press("Vraag versturen")
