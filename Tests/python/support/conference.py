# SPDX-License-Identifier: EUPL-1.2
"""Phase 3 in the browser: preparing, inviting, opening, the plan, closing."""


def preparation(on, goal="Uitzetting voorkomen", decision="Plan vaststellen"):
    """Every part of the checklist."""
    return {
        "Datum": on,
        "Tijd": "13:30 tot 15:00",
        "Plaats": "Huis, kamer Kade",
        "Doel": goal,
        "Gevraagd besluit": decision,
        "Thema's": "Wonen, schulden, behandeling",
        "Vooraf inzien": "Nee, pas aan tafel",
        "De betrokkene bij dit overleg": "Wordt vooraf geïnformeerd",
        "Afspraken over zorgvuldigheid": "Wat hier ligt, blijft hier.",
    }


def prepare(director, casus, answers):
    """Fills in the preparation, or a part of it."""
    director.sends(f"{casus}/overleg/voorbereiding", answers, "Voorbereiding bewaren")


def invite(director, casus, who, role="Uitvoerder", tested=True):
    """Puts somebody on the list; `who` is party and name as the list tells them."""
    director.sends(f"{casus}/overleg/deelnemer", {
        "Deelnemer": who,
        "Rol": role,
        "Gevraagde inbreng": "Wat deze partij kan doen",
        "Taak en grondslag van de partij": "Eigen taak, artikel 6 lid 1 onder e AVG",
        "Getoetst: mag bijzondere en strafrechtelijke gegevens verwerken": tested,
    }, "Deelnemer opslaan")


def open_table(director, casus, present):
    """Opens the conference with who is there."""
    director.sends(f"{casus}/overleg/opening", {"Wie zit er aan tafel?": present}, "Overleg openen")


def close_table(director, casus, outcome, motivation="Iedereen weet wat te doen."):
    """Closes the conference with an outcome, at the table screen."""
    director.go(f"{casus}/overleg/tafel").fill(
        {"Uitkomst": outcome, "Motivering": motivation}, within="#afsluiten")
    director.press("Overleg afsluiten", within="#afsluiten")


def write_plan(director, casus, day, executor, owner, keeper, parties):
    """Writes every part of a plan: picture, colours, one intervention with an action, roles, monitoring, criteria."""
    plan = f"{casus}/plan"
    director.sends(f"{plan}/beeld", {"Gezamenlijk beeld": "Schulden en onrust houden elkaar in stand."}, "Beeld opslaan")
    director.sends(
        f"{plan}/leefgebieden/financien",
        {"Hoe staat het ervoor?": "Rood: ernstig", "Opmerking": "Beslag loopt."}, "Kleur opslaan")
    director.sends(f"{plan}/interventies", {
        "Leefgebied": "Psychische gezondheid", "Wat gaat er gebeuren?": "Behandeling opnieuw aanbieden",
        "Doel van de interventie": "Intake bij de behandelaar", "Uitvoerder": executor,
        "Startdatum": day(0), "Streefdatum": day(42)}, "Interventie opslaan")
    director.sends(f"{plan}/acties", {
        "Actie": "Samen naar de intake gaan", "Wie doet het?": owner, "Voor welke dag?": day(10)}, "Actie opslaan")
    director.sends(f"{plan}/casusregisseur", {"Casusregisseur": keeper}, "Aanwijzen")
    for party in parties:
        director.sends(f"{plan}/rollen", {
            "Partij": party, "Rol in het plan": "Voert uit wat in het plan staat",
            "Moet daarvoor weten": "Of de eigen interventie loopt"}, "Rol opslaan")
    director.sends(f"{plan}/monitoring", {
        "Doel van de monitoring": "Zien of de interventie loopt",
        "Welke gegevens blijven daarvoor in Sluis?": "Plan en voortgang", "Volgend overleg": day(42)}, "Afspraak opslaan")
    director.sends(f"{plan}/criteria", {"Criteria voor afschalen": "Huur drie maanden betaald."}, "Criteria opslaan")
