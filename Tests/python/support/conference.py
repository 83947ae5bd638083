# SPDX-License-Identifier: EUPL-1.2
"""Phase 3 in the browser: preparing, inviting, opening, the plan, closing."""


def preparation(on, goal="Uitzetting voorkomen", decision="Plan vaststellen"):
    """Every part of the checklist."""
    return {
        "overleg.on": on,
        "overleg.time": "13:30 tot 15:00",
        "overleg.place": "Huis, kamer Kade",
        "overleg.goal": goal,
        "overleg.decision": decision,
        "overleg.themes": "Wonen, schulden, behandeling",
        "overleg.priorViewing": "overleg.priorViewing.off",
        "overleg.involvement": "overleg.involvement.informedBefore",
        "overleg.careAgreements": "Wat hier ligt, blijft hier.",
    }


def prepare(director, casus, answers):
    """Fills in the preparation, or a part of it."""
    director.sends(f"{casus}/overleg/voorbereiding", answers, "overleg.prepare.save")


def invite(director, casus, who, role="overleg.role.executor", tested=True):
    """Puts somebody on the list; `who` is party and name as the list tells them."""
    director.sends(f"{casus}/overleg/deelnemer", {
        "overleg.invite.user": who,
        "overleg.invite.role": role,
        "overleg.invite.input": "Wat deze partij kan doen",
        "overleg.invite.task": "Eigen taak, artikel 6 lid 1 onder e AVG",
        "overleg.invite.tested": tested,
    }, "overleg.invite.save")


def open_table(director, casus, present):
    """Opens the conference with who is there."""
    director.sends(f"{casus}/overleg/opening", {"overleg.opening.present": present}, "overleg.opening.save")


def close_table(director, casus, outcome, motivation="Iedereen weet wat te doen."):
    """Closes the conference with an outcome, at the table screen."""
    director.go(f"{casus}/overleg/tafel").fill(
        {"tafel.close.result": outcome, "tafel.close.motivation": motivation}, within="#afsluiten")
    return director.press("tafel.close.save", within="#afsluiten")


def write_plan(director, casus, day, executor, owner, keeper, parties):
    """Writes every part of a plan: picture, colours, one intervention with an action, roles, monitoring, criteria."""
    plan = f"{casus}/plan"
    director.sends(f"{plan}/beeld", {"plan.picture": "Schulden en onrust houden elkaar in stand."}, "plan.picture.save")
    director.sends(
        f"{plan}/leefgebieden/financien",
        {"plan.leefgebied.colour": "plan.colour.red", "plan.leefgebied.note": "Beslag loopt."}, "plan.leefgebied.save")
    director.sends(f"{plan}/interventies", {
        "plan.interventie.leefgebied": "Psychische gezondheid",
        "plan.interventie.what": "Behandeling opnieuw aanbieden",
        "plan.interventie.goal": "Intake bij de behandelaar", "plan.interventie.executor": executor,
        "plan.interventie.start": day(0), "plan.interventie.target": day(42)}, "plan.interventie.save")
    director.sends(f"{plan}/acties", {
        "plan.actie.what": "Samen naar de intake gaan", "plan.actie.owner": owner,
        "plan.actie.due": day(10)}, "plan.actie.save")
    director.sends(f"{plan}/casusregisseur", {"plan.casusregisseur": keeper}, "plan.casusregisseur.save")
    for party in parties:
        director.sends(f"{plan}/rollen", {
            "plan.role.partij": party, "plan.role.role": "Voert uit wat in het plan staat",
            "plan.role.need": "Of de eigen interventie loopt"}, "plan.role.save")
    director.sends(f"{plan}/monitoring", {
        "plan.monitoring.purpose": "Zien of de interventie loopt",
        "plan.monitoring.stays": "Plan en voortgang", "plan.monitoring.next": day(42)}, "plan.monitoring.save")
    director.sends(f"{plan}/criteria", {"plan.criteria": "Huur drie maanden betaald."}, "plan.criteria.save")
