# SPDX-License-Identifier: EUPL-1.2
"""Filling in the forms of Sluis the way a person does: by the words of the questions, or by the keys of these words."""

import datetime
import re

from support.words import words

OPTIONAL = r"( \((niet verplicht|not required)\))?"

UNFOLD = """question => {
  for (let fold = question.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true
  return question.tagName
}"""


def fill(scope, answers):
    """Answers questions by their label or legend within a part of the page.

    A text goes into an input or an area, and chooses in a list, by value or by its beginning; a list of texts ticks
    boxes, a dictionary ticks and unticks them; `True` and `False` are for a single box; a day fills in its three parts.
    """
    for label, answer in answers.items():
        answer_one(scope, label, answer)


def answer_one(scope, label, answer):
    """Finds one question and answers it."""
    asked = re.compile(rf"^\s*{re.escape(words(label))}{OPTIONAL}\s*$")
    question = scope.locator("label, legend").filter(has_text=asked).first
    assert question.count(), f"no question '{label}' here:\n{known_questions(scope)}"
    if question.evaluate(UNFOLD) == "LEGEND":
        answer_group(question.locator("xpath=.."), answer)
    else:
        answer_control(scope.page, question.get_attribute("for"), answer)


def answer_control(page, control_id, answer):
    control = page.locator(f'[id="{control_id}"]')
    kind = control.evaluate("it => it.tagName === 'INPUT' ? it.type : it.tagName")
    if kind == "SELECT":
        choose(control, answer)
    elif kind in ("checkbox", "radio"):
        control.set_checked(bool(answer))
    else:
        control.fill(answer)


def choose(select, answer):
    """Chooses in a list by value or by the beginning of the words."""
    options = select.locator("option").evaluate_all("all => all.map(it => [it.value, it.textContent.trim()])")
    found = [value for value, text in options if answer == value or text.startswith(words(answer))]
    assert found, f"'{answer}' is not one of {options}"
    select.select_option(value=found[0])


def answer_group(group, answer):
    """Answers a question with several inputs: a day, or one or more choices."""
    if isinstance(answer, datetime.date):
        for label, part in (("Dag", answer.day), ("Maand", answer.month), ("Jaar", answer.year)):
            group.get_by_label(label, exact=True).fill(str(part))
        return
    if not isinstance(answer, dict):
        answer = dict.fromkeys([answer] if isinstance(answer, str) else answer, True)
    for choice, is_chosen in answer.items():
        found = group.get_by_label(words(choice), exact=True)
        assert found.count(), f"no choice '{choice}' but {known_questions(group)}"
        found.first.set_checked(is_chosen)


def known_questions(scope):
    """The words of every question, to say what there was to choose from."""
    return scope.locator("label, legend").all_inner_texts()


def press(page, scope, button):
    """Presses a button by its exact words and waits until the answer is there."""
    found = scope.get_by_role("button", name=words(button), exact=True)
    assert found.count(), f"no button '{button}' but {scope.get_by_role('button').all_inner_texts()}"
    with page.expect_navigation(wait_until="load"):
        found.first.click()
