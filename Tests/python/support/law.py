# SPDX-License-Identifier: EUPL-1.2
"""The gate in the browser: bringing in, the panel of the law, the questions of the law, and the supplier's say."""

UNUSUAL = ("vitaal", "overmacht", "openbaar gemaakt", "conflict van plichten")
"""Words of the ways that nobody takes in an ordinary casus."""


def bring_in(supplier, casus, text, classes, hat, for_whom=(), **more):
    """Brings in one item; gives the path of its page."""
    supplier.go(f"{casus}/inbreng/nieuw").fill({
        "Wat voor gegevens zijn het?": classes,
        "Vanuit welke taak brengt u dit in?": hat,
        "Welke taak, met wet en artikel?": "Eigen taak (Wmo 2015, artikel 2.3.2)",
        "Waarom is dit nodig?": "Zonder dit is niet te bepalen wat er moet gebeuren.",
        "De tekst": text,
    } | more)
    if for_whom:
        supplier.fill({"Wie mag dit in deze fase inzien?": list(for_whom)})
    supplier.press("Inbrengen en zien wat de wet zegt").is_accepted()
    return supplier.path.split("?")[0].split("#")[0]


def own_item(supplier, casus, text):
    """The path of the page of one's own item with this text."""
    supplier.go(f"{casus}/inbreng")
    card = supplier.page.locator(".card").filter(has=supplier.page.locator("p", has_text=text))
    assert card.count(), f"{supplier.user} has no item '{text}':\n{supplier.text}"
    return card.first.get_by_role("link", name="Bekijk: ").get_attribute("href")


def panel(supplier, item, party):
    """Opens the page of an item and gives the panel about one recipient; one that could still be asked too."""
    supplier.go(item)
    found = panel_here(supplier, party)
    if not found.count():
        supplier.fill({"Een partij die nog niet is gevraagd": party}).press("Bekijk wat de wet zegt")
        found = panel_here(supplier, party)
    assert found.count() == 1, f"no panel for {party}:\n{supplier.text}"
    return found


def panel_here(supplier, party):
    heading = supplier.page.locator(f'h3:text-is("{party}")')
    return supplier.page.locator("section.card").filter(has=heading)


def verdict(found):
    """What the law says in a panel: Mag, Mag nog niet, Mag niet."""
    return found.locator(".law-verdict").inner_text().lstrip("✓!✕ \n")


def say_yes(supplier, item, party):
    """Gives the supplier's say for looking in this phase."""
    panel(supplier, item, party)
    supplier.press(f"Akkoord voor {party}").is_accepted()


def answer_all(supplier, item, party, answer):
    """Gives the same answer to every question that the supplier is asked about one recipient."""
    found = panel(supplier, item, party)
    unfold(found)
    for choice in found.locator("form .choice").filter(has_text=answer).get_by_role("radio").all():
        choice.check()
    supplier.press(f"Antwoorden bewaren voor {party}").is_accepted()


def open_law(supplier, item, party, recipient=None, casus=None):
    """Lets supplier and recipient answer the questions of the first usual way until the law opens."""
    for _ in range(6):
        found = panel(supplier, item, party)
        if verdict(found) == "Mag":
            return
        answer_way(supplier, found, party)
        if recipient:
            answer_as_recipient(recipient, casus)
    raise AssertionError(f"the law does not open for {party}:\n{panel(supplier, item, party).inner_text()}")


def answer_way(supplier, found, party):
    """Answers yes to every question of the first way without unusual words."""
    ways = [way for way in found.locator(".row").all() if is_usual(way)]
    assert ways, f"no usual way in:\n{found.inner_text()}"
    questions = [words.split("(zie hierboven):")[-1].strip() for words in ways[0].locator("legend, p").all_inner_texts()]
    answered = 0
    for question in found.locator("form fieldset.field").all():
        if question.locator("legend").inner_text().strip() in questions:
            question.get_by_label("Ja", exact=True).check()
            answered += 1
    if answered:
        supplier.press(f"Antwoorden bewaren voor {party}").is_accepted()


def unfold(part):
    """Opens every folded section, as a person would before reading it."""
    part.locator("details").evaluate_all("all => all.forEach(it => { it.open = true })")


def is_usual(way):
    words = way.text_content().lower()
    return not any(word in words for word in UNUSUAL)


def answer_as_recipient(recipient, casus):
    """Answers yes to every question that the law asks of a recipient; gives how many there were."""
    recipient.go(f"{casus}/vragen-wet")
    waiting = recipient.page.get_by_role("button", name="Antwoorden bewaren").count()
    asked = 0
    for place in range(waiting):
        form = recipient.page.locator("main form").nth(place)
        for choice in form.get_by_label("Ja", exact=True).all():
            asked += not choice.is_checked()
            choice.check()
        with recipient.page.expect_navigation():
            form.get_by_role("button", name="Antwoorden bewaren").click()
        recipient.go(f"{casus}/vragen-wet")
    return asked
