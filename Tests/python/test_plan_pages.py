# SPDX-License-Identifier: EUPL-1.2
"""The plan in the browser: goals, scores over time as a chart, what asks for attention; on a phone and on paper."""

import datetime

import pytest

from support.accessibility import axe
from support.house_day import today
from support.words import words

RUNNING = "Kees Kombuis"
FORMS = ("doelen", "interventies", "acties", "leefgebieden/wonen", "probleemanalyse", "algemene-analyse")


def day(days):
    return today() + datetime.timedelta(days=days)


@pytest.fixture
def plan(own_people):
    """The plan of the demonstration, with a goal, a lone action and a second score for housing."""
    wilma = own_people["wilma"]
    plan = f"{wilma.casus(RUNNING)}/plan"
    wilma.sends(f"{plan}/doelen", {
        "plan.goal.what": "Geen nieuwe schulden", "plan.interventie.leefgebied": "Financiën",
        "plan.goal.due": day(60)}, "plan.goal.save")
    wilma.sends(f"{plan}/acties", {
        "plan.actie.interventie": "", "plan.actie.what": "Sleutel terugbrengen", "plan.actie.owner": "Gea",
        "plan.actie.due": day(14)}, "plan.actie.save")
    for score, note in (("orange", "De huur wordt weer betaald."), ("green", "Al drie maanden betaald.")):
        wilma.sends(f"{plan}/leefgebieden/wonen", {
            "plan.leefgebied.colour": f"plan.colour.{score}", "plan.leefgebied.note": note,
            "plan.aim": {"Kees Kombuis": False, words("plan.aim.together.situatie"): True}}, "plan.leefgebied.save")
    return plan


def test_scores_over_time_are_a_chart_and_the_same_table(own_people, plan):
    wilma = own_people["wilma"]
    wilma.go(plan)
    chart = wilma.page.get_by_role("img", name=words("plan.chart.title", domain="Wonen", aim=words(
        "plan.aim.together.situatie")))
    assert chart.count() == 1
    assert chart.locator(".score-mark text").all_text_contents() == ["R", "O", "G"]
    table = wilma.page.locator(".score-table table")
    assert table.locator("tbody tr").count() == 3
    wilma.sees("De huur wordt weer betaald.", "Al drie maanden betaald.", words("plan.chart.conference", number="1"))
    for look in ({"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}):
        wilma.page.emulate_media(**look)
        for width in (1280, 320):
            wilma.page.set_viewport_size({"width": width, "height": 800})
            assert wilma.page.evaluate("document.documentElement.scrollWidth") <= width, f"too wide at {width}"
            # In forced colours the browser paints other colours than the ones that axe calculates with.
            if "forced_colors" not in look:
                axe(wilma.page)
    filled = "all => all.map(it => [getComputedStyle(it).fill, getComputedStyle(it).stroke])"
    marks = wilma.page.locator(".score-mark circle, .score-mark rect, .score-mark > path").evaluate_all(filled)
    assert marks and all(fill != stroke for fill, stroke in marks)


def test_on_paper_the_chart_and_its_table_are_there_and_buttons_are_not(own_people, plan):
    wilma = own_people["wilma"]
    wilma.go(plan).page.emulate_media(media="print")
    assert wilma.page.locator(".score-chart").first.is_visible()
    assert wilma.page.locator(".score-table table").first.is_visible()
    assert not wilma.page.locator(".tabs").first.is_visible()
    assert not wilma.page.get_by_role("link", name=words("plan.edit.goal")).is_visible()
    colours = wilma.page.locator(".score-mark").evaluate_all("all => all.map(it => getComputedStyle(it).color)")
    assert set(colours) == {"rgb(0, 0, 0)"}


@pytest.mark.parametrize("form", FORMS)
def test_the_forms_are_accessible_and_fit_on_a_phone(own_people, plan, form):
    wilma = own_people["wilma"]
    wilma.page.set_viewport_size({"width": 320, "height": 640})
    wilma.go(f"{plan}/{form}")
    assert wilma.page.evaluate("document.documentElement.scrollWidth") <= 320
    axe(wilma.page)


def test_a_goal_is_adjusted_and_reached_and_its_history_stays(own_people, plan):
    wilma = own_people["wilma"]
    wilma.go(plan).follow(words("plan.goal.adjust.of", what="Geen nieuwe schulden"))
    axe(wilma.page)
    wilma.fill({"plan.goal.what": "Schulden nemen af", "plan.why": "Nul is niet haalbaar."})
    wilma.press("plan.goal.adjust").is_accepted()
    wilma.sees("Schulden nemen af", "Nul is niet haalbaar.", "Was: Geen nieuwe schulden")
    wilma.follow(words("plan.goal.end.of", what="Schulden nemen af"))
    wilma.fill({"plan.goal.outcome": "plan.goal.reached"}).press("plan.goal.end").is_refused("plan.goal.why")
    wilma.fill({"plan.goal.why": "Regeling loopt."}).press("plan.goal.end").is_accepted()
    wilma.sees("plan.goal.reached", "Regeling loopt.").go(f"{plan[:-5]}/verloop").sees("Doel afgerond")


def test_an_intervention_moves_and_closes_with_what_was_before(own_people, plan):
    wilma, gea = own_people["wilma"], own_people["gea"]
    what = "Behandeling opnieuw aanbieden"
    wilma.go(plan).follow(words("plan.target.of", what=what))
    wilma.fill({"plan.target.new": day(90)}).press("plan.target.save").is_refused("plan.why")
    wilma.fill({"plan.why": "Wachtlijst tot juni."}).press("plan.target.save").is_accepted()
    wilma.sees("Wachtlijst tot juni.")
    gea.go(plan).follow(words("plan.closing.of", what=what))
    gea.fill({"plan.closing.outcome": "plan.closing.partlyReached"}).press("plan.closing.save")
    gea.is_refused("plan.closing.explanation")
    gea.fill({"plan.closing.explanation": "Intake gedaan, behandeling volgt."}).press("plan.closing.save").is_accepted()
    gea.sees("Intake gedaan, behandeling volgt.", "Afgesloten: Deels bereikt")
    # What is still to be done stays in sight; only then is the intervention folded away.
    card = f'section.card:has(h4:text-is("{what}"))'
    gea.press(words("plan.actie.finish", what="Eerste afspraak maken"), within=card).is_accepted()
    gea.sees(words("plan.interventies.ended", count="1"))


def test_time_alone_shows_what_is_late_and_what_is_silent(own_people, plan):
    wilma = own_people["wilma"]
    own_people.forward(70)
    wilma.go(plan).sees("plan.pulse", "plan.trouble.overdue", "plan.trouble.silent", "plan.actie.overdue")
    axe(wilma.page)
    wilma.follow("plan.scope.trouble").sees("Sleutel terugbrengen").sees_nothing_of("plan.leefgebieden")
    wilma.page.set_viewport_size({"width": 320, "height": 640})
    assert wilma.page.evaluate("document.documentElement.scrollWidth") <= 320
    axe(wilma.page)
    own_people["bea"].go("/").sees("desk.work.tellProgress")
