# SPDX-License-Identifier: EUPL-1.2
"""The screen at the meeting table with the keyboard only: Tab, arrows, Space, Enter and typing."""

import pytest

from support.accessibility import axe
from support.conference import invite, open_table, preparation, prepare
from support.house_day import today
from support.words import words

RUNNING = "Kees Kombuis"
MOST_TABS = 400
FOCUS = """() => {
  const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect()
  return {tag: at.tagName, words: (at.textContent || '').trim(), id: at.id, name: at.name || '', type: at.type || '',
    form: at.form ? at.form.action : '', outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    seen: box.width > 0 && box.height > 0 && box.top < innerHeight && box.bottom > 0}
}"""


@pytest.fixture
def table(own_people):
    """The procesregisseur at the table of an open follow-up conference, without anything that was written yet."""
    wilma = own_people["wilma"]
    casus = wilma.casus(RUNNING)
    prepare(wilma, casus, preparation(today()))
    invite(wilma, casus, "GGZ De Kade: Gea")
    open_table(wilma, casus, ["Gea Getijde (GGZ De Kade)"])
    wilma.go(f"{casus}/overleg/tafel")
    return Keyboard(wilma)


class Keyboard:
    """Somebody who has only a keyboard, and looks where the focus is at each step."""

    def __init__(self, person):
        self.person = person
        self.page = person.page

    def tab(self):
        """One step on; whatever has the focus must show it, on screen."""
        self.page.keyboard.press("Tab")
        at = self.page.evaluate(FOCUS)
        if at["tag"] != "BODY":
            assert at["outline"] and at["seen"], f"the focus cannot be seen at {at}"
        return at

    def tab_to(self, what, wanted):
        """Steps on until the focus is where it is wanted."""
        for _ in range(MOST_TABS):
            at = self.tab()
            if wanted(at):
                return at
        raise AssertionError(f"{what} cannot be reached with the Tab key")

    def jump(self, block):
        """Goes to a part of the screen by the links that the screen offers: straight on, or through its menu."""
        menu = words("tafel.toMenu")
        at = self.tab_to(block, lambda at: at["tag"] == "A" and at["words"].endswith((words(block), menu)))
        self.page.keyboard.press("Enter")
        if at["words"] == menu:
            self.jump(block)

    def open(self, title):
        """Unfolds a form by its title."""
        self.tab_to(title, lambda at: at["tag"] == "SUMMARY" and at["words"] == title)
        self.page.keyboard.press("Enter")

    def write(self, field, text):
        """Types over what stands in a field."""
        self.tab_to(field, lambda at: at["name"] == field)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def choose(self, field, steps):
        """Chooses in a group of radio buttons, or in a list, with the arrow keys."""
        at = self.tab_to(field, lambda at: at["name"] == field)
        if at["type"] == "radio":
            self.page.keyboard.press("Space")
        for _ in range(steps):
            self.page.keyboard.press("ArrowDown")

    def send(self):
        """Presses the button of the form."""
        self.tab_to("the button", lambda at: at["type"] == "submit")
        with self.page.expect_navigation(wait_until="load"):
            self.page.keyboard.press("Enter")
        self.person.is_accepted()


def test_a_conference_is_written_and_closed_with_the_keyboard_only(table):
    table.jump("tafel.block.beeld")
    table.open(words("plan.edit.picture"))
    table.write("picture", "Het contact loopt en de schulden nemen af.")
    table.send()
    table.jump("tafel.block.leefgebieden")
    table.open(words("plan.leefgebied.set", name="Wonen"))
    table.choose("colour-wonen", 1)
    table.write("remark-wonen", "Huurachterstand wordt afgelost.")
    table.send()
    table.jump("tafel.block.interventies")
    table.open(words("plan.edit.interventie"))
    table.choose("leefgebied", 1)
    table.write("what", "Wekelijks samen de post openen")
    table.write("goal", "Geen post ligt langer dan een week")
    table.choose("executor", 1)
    for part, text in zip(("day", "month", "year"), ("1", "3", "2027")):
        table.write(f"target.{part}", text)
    table.send()
    table.person.sees(
        "Het contact loopt en de schulden nemen af.", "Huurachterstand wordt afgelost.",
        "Wekelijks samen de post openen")
    table.jump("tafel.block.afsluiten")
    table.open(words("tafel.close.title"))
    table.choose("result", 1)
    table.write("motivation", "Het plan is bijgesteld.")
    table.send()
    table.person.sees("tafel.result.plan", "Het plan is bijgesteld.")


def test_the_table_screen_has_big_type_and_fits(table):
    page = table.page
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 800})
        size = page.locator("main p").first.evaluate("it => parseFloat(getComputedStyle(it).fontSize)")
        assert size >= 20, f"letters of {size} pixels at {width}"
        assert page.evaluate("document.documentElement.scrollWidth") <= width, f"too wide at {width}"
        axe(page)
