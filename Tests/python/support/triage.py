# SPDX-License-Identifier: EUPL-1.2
"""Phase 2 in the browser: testing items again, asking parties one by one, and the outcome."""

from support.words import words


def retest(director, casus, unnecessary=()):
    """Tests every item for the present phase; items with one of these texts are removed."""
    director.go(f"{casus}/inbreng/toets")
    form = director.page.locator("main form")
    legends = form.locator("legend").all_inner_texts()
    assert len(set(legends)) == len(legends), f"two questions read alike: {legends}"
    assert words("forms.optional") not in form.inner_text()
    for question in form.locator("fieldset").all():
        question.get_by_label(words("inbreng.test.yes")).check()
    for text in unnecessary:
        after = form.locator("p", has_text=text).locator("xpath=following::fieldset[1]")
        after.get_by_label(words("inbreng.test.no")).check()
    for why in form.get_by_role("textbox").all():
        why.fill("Besproken met de aanmelder.")
    director.press("inbreng.test.save").is_accepted()


def ask(director, casus, party, who, relevance, items=0):
    """Asks somebody of one party a motivated question, with the first so many of the items that may go along."""
    director.go(f"{casus}/triage/vraag").follow(party).fill({
        "triage.ask.user": who,
        "triage.ask.relevance": relevance,
        "triage.ask.task": "Maatschappelijk werk (Wmo 2015 artikel 2.1.1)",
        "triage.ask.purpose": "Bepalen of en met wie een overleg nodig is",
        "triage.ask.necessity": "Zonder dit beeld kan niet worden bepaald wie moet meedenken.",
        "triage.ask.question": "Bent u betrokken, en wat moeten wij weten om te bepalen of een overleg nodig is?",
    })
    offered = director.page.locator("main input[name=items]")
    assert offered.count() >= items, f"only {offered.count()} items may go to {party}:\n{director.text}"
    for place in range(items):
        offered.nth(place).check()
    return director.press("triage.ask.save")

