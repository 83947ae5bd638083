# SPDX-License-Identifier: EUPL-1.2
"""Phase 2 in the browser: testing items again, asking parties one by one, and the outcome."""

STILL_NEEDED = "Ja, het gaat mee naar deze fase"
NOT_NEEDED = "Nee, het wordt verwijderd"


def retest(director, casus, unnecessary=()):
    """Tests every item for the present phase; items with one of these texts are removed."""
    director.go(f"{casus}/inbreng/toets")
    form = director.page.locator("main form")
    for question in form.locator("fieldset").all():
        question.get_by_label(STILL_NEEDED).check()
    for text in unnecessary:
        after = form.locator("p", has_text=text).locator("xpath=following::fieldset[1]")
        after.get_by_label(NOT_NEEDED).check()
    for why in form.get_by_role("textbox").all():
        why.fill("Besproken met de aanmelder.")
    director.press("Toets bewaren").is_accepted()


def ask(director, casus, party, who, relevance, items=()):
    """Asks somebody of one party a motivated question, with items that may go along."""
    director.go(f"{casus}/triage/vraag").follow(party).fill({
        "Aan wie": who,
        "Waarom deze partij?": relevance,
        "Voor welke taak van de aanmelder?": "Maatschappelijk werk (Wmo 2015 artikel 2.1.1)",
        "Met welk doel?": "Bepalen of en met wie een overleg nodig is",
        "Waarom is het nodig?": "Zonder dit beeld kan niet worden bepaald wie moet meedenken.",
        "De vraag": "Bent u betrokken, en wat moeten wij weten om te bepalen of een overleg nodig is?",
    })
    if items:
        director.fill({"Welke gegevens gaan mee?": list(items)})
    return director.press("Vraag versturen")


def answer_question(asked, casus, button):
    """Gives one of the short answers to a question, by its button."""
    asked.go(f"{casus}/triage").press(button).is_accepted()
