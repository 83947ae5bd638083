# SPDX-License-Identifier: EUPL-1.2
"""The gate in the browser: bringing in, the panel of the law, the questions of the law, and the supplier's say."""

import functools

import yaml

from support.house_day import today
from support.server import ROOT
from support.words import pieces, words

UNUSUAL = ("vitaal", "overmacht", "openbaar gemaakt", "conflict van plichten")
"""Words of the ways that nobody takes in an ordinary casus."""


def bring_in(supplier, casus, text, classes, hat, for_whom=(), **more):
    """Brings in one item; gives the path of its page."""
    supplier.go(f"{casus}/inbreng/nieuw").fill({
        "inbreng.new.classes": classes,
        "inbreng.new.hat": hat,
        "inbreng.new.task": "Eigen taak (Wmo 2015, artikel 2.3.2)",
        "inbreng.new.necessity": "Zonder dit is niet te bepalen wat er moet gebeuren.",
        "inbreng.new.text": text,
    } | more)
    if for_whom:
        supplier.fill({"inbreng.new.akkoord": list(for_whom)})
    supplier.press("inbreng.new.save").is_accepted()
    return supplier.path.split("?")[0].split("#")[0]


def own_item(supplier, casus, text):
    """The path of the page of one's own item with this text."""
    supplier.go(f"{casus}/inbreng")
    card = supplier.page.locator(".card").filter(has=supplier.page.locator("p", has_text=text))
    assert card.count(), f"{supplier.user} has no item '{text}':\n{supplier.text}"
    return card.first.get_by_role("link", name=pieces("inbreng.list.open")[0]).get_attribute("href")


def panel(supplier, item, party):
    """Opens the page of an item and gives the panel about one recipient; one that could still be asked too."""
    supplier.go(item)
    found = panel_here(supplier, party)
    if not found.count():
        supplier.fill({"inbreng.further.label": party}).press("inbreng.further.show")
        found = panel_here(supplier, party)
    assert found.count() == 1, f"no panel for {party}:\n{supplier.text}"
    return found


def panel_here(supplier, party):
    heading = supplier.page.locator(f'h3:text-is("{party}")')
    return supplier.page.locator("section.card").filter(has=heading)


def verdict(found):
    """What the law says in a panel: allow, conditional or deny."""
    said = found.locator(".law-verdict").inner_text().lstrip("✓!✕ \n")
    return next(kind for kind in ("allow", "conditional", "deny") if said == words(f"inbreng.law.{kind}"))


def say_yes(supplier, item, party):
    """Gives the supplier's say for looking in this phase."""
    panel(supplier, item, party)
    supplier.press(words("inbreng.say.give.view", name=party)).is_accepted()


def answer_all(supplier, item, party, answer):
    """Gives the same answer to every question that the supplier is asked about one recipient; of a judgement only no."""
    found = panel(supplier, item, party)
    unfold(found)
    if answer == "inbreng.no":
        for box in found.locator("form .worksheet").get_by_role("checkbox").all():
            box.check()
    for choice in found.locator("form .choice").filter(has_text=words(answer)).get_by_role("radio").all():
        choice.check()
    supplier.press(words("inbreng.answers.save", name=party)).is_accepted()


def open_law(supplier, item, party, recipient=None, casus=None):
    """Lets supplier and recipient answer the questions of the first usual way until the law opens."""
    for _ in range(6):
        found = panel(supplier, item, party)
        if verdict(found) == "allow":
            return
        answer_way(supplier, found, party)
        if recipient:
            answer_as_recipient(recipient, casus)
    raise AssertionError(f"the law does not open for {party}:\n{panel(supplier, item, party).inner_text()}")


def answer_way(supplier, found, party):
    """Fills in the worksheets of the first way without unusual words, or else answers yes to all its questions."""
    ways = [way for way in found.locator(".row").all() if is_usual(way)]
    assert ways, f"no usual way in:\n{found.inner_text()}"
    sheets = worksheets_of(found, ways[0])
    if sheets:
        for path in sheets:
            fill_worksheet(supplier, path)
        return
    again = words("inbreng.way.again")
    questions = [line.removeprefix(again).strip() for line in ways[0].locator("legend, p").all_inner_texts()]
    answered = 0
    for question in found.locator("form fieldset.field").all():
        if question.locator("legend").inner_text().strip() in questions:
            question.get_by_label(words("inbreng.yes"), exact=True).check()
            answered += 1
    if answered:
        supplier.press(words("inbreng.answers.save", name=party)).is_accepted()


def worksheets_of(found, way):
    """The paths of the worksheets that a way still asks; a question that stands above is named there only once."""
    again = words("inbreng.way.again")
    asked = {text.removeprefix(again).strip().split("\n")[0] for text in way.locator("p").all_inner_texts()}
    paths = []
    for row in found.locator("form .worksheet").all():
        if row.locator("p").first.inner_text().split("\n")[0].strip() in asked and row.get_by_role("link").count():
            paths.append(row.get_by_role("link").first.get_attribute("href"))
    return sorted(set(paths))


@functools.cache
def worksheets():
    """The worksheets of the rule set, by id."""
    text = (ROOT / "law/handvat-2019/worksheets.yaml").read_text()
    return {sheet["id"]: sheet for sheet in yaml.safe_load(text)["worksheets"]}


def helping(step):
    """The answer to a step that helps; somebody is sixteen or older."""
    if step["answer"] in (True, False):
        return "yes" if step["answer"] else "no"
    if step["answer"] == "choice":
        fit = [option["code"] for option in step["options"] if option["helps"]]
        return "from-16" if "from-16" in fit else fit[0]
    return None


def fill_steps(person, path, only=None, **chosen):
    """Opens a worksheet and answers its steps, or only some, in the way that helps unless chosen otherwise."""
    page = person.go(path).page
    answers = {}
    for step in worksheets()[path.split("/werkblad/")[1].split("/")[0]]["steps"]:
        name, when = step["id"], step.get("when")
        if when and answers.get(when["step"]) not in [str(it) for it in when["among"]]:
            continue
        answers[name] = chosen.get(name, helping(step))
        if only is not None and name not in only:
            continue
        if answers[name] is not None:
            page.locator(f'input[name="stap-{name}"][value="{answers[name]}"]').check()
        elif step["answer"] == "day":
            for part, number in (("day", today().day), ("month", today().month), ("year", today().year)):
                page.locator(f'input[name="stap-{name}.{part}"]').fill(str(number))
        else:
            page.locator(f'textarea[name="stap-{name}"]').fill(f"Besproken en afgewogen: {name}.")
    return person


def fill_worksheet(person, path, **chosen):
    """Fills in a whole worksheet and concludes it."""
    return fill_steps(person, path, **chosen).press("werkblad.conclude").is_accepted()


def unfold(part):
    """Opens every folded section, as a person would before reading it."""
    part.locator("details").evaluate_all("all => all.forEach(it => { it.open = true })")


def is_usual(way):
    said = way.text_content().lower()
    return not any(word in said for word in UNUSUAL)


def answer_as_recipient(recipient, casus):
    """Answers yes to every question that the law asks of a recipient; gives how many there were."""
    recipient.go(f"{casus}/vragen-wet")
    save = words("inbreng.questions.save")
    waiting = recipient.page.get_by_role("button", name=save).count()
    asked = 0
    for place in range(waiting):
        form = recipient.page.locator("main form").nth(place)
        for choice in form.get_by_label(words("inbreng.yes"), exact=True).all():
            asked += not choice.is_checked()
            choice.check()
        with recipient.page.expect_navigation():
            form.get_by_role("button", name=save).click()
        recipient.go(f"{casus}/vragen-wet")
    return asked
