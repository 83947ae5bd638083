// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension DemoStory {
    /// Scaled down more than five months ago: in a month it goes to the archive.
    func scaledDown() async throws {
        let casus = try await throughTriage("Freek", "Fokkenmast", born: "1971-02-11")
        try await conference(casus)
        time.pass(days: 40)
        let next = Preparation(
            on: house.time.today(), time: "10:00", place: "Huis", goal: "Bepalen of afgeschaald kan worden",
            decision: "Afschalen", themes: "Stand van het plan", priorViewing: .off, involvement: .informedBefore,
            careAgreements: "Wat hier ligt, blijft hier.")
        try done(await handling.prepare(next, in: casus, by: Self.user("wilma"), once: nil), "prepare again")
        try done(
            await handling.openOverleg(present: [Self.user("gea")], in: casus, by: Self.user("wilma"), once: nil),
            "open")
        try done(
            await handling.closeOverleg(
                .scaleDown, because: "De doelen zijn gehaald; de gewone hulp kan verder.", in: casus,
                by: Self.user("wilma"), once: nil), "scale down")
        try await inform(casus, .scaleDown, by: "gea")
    }

    /// In execution, with a plan, actions and a follow-up.
    func running() async throws {
        let casus = try await throughTriage("Kees", "Kombuis", born: "1988-06-30")
        try await conference(casus)
        try await inform(casus, .conferenceOutcome, by: "gea")
    }

    /// In triage: one party answered, one still has to.
    func inTriage() async throws {
        let casus = try await report(
            by: "bea", "Dina", "Dobber", born: "1994-09-03", task: "Maatschappelijk werk aan inwoners van Waterstad",
            ["psychisch": "Verward en angstig, sluit zich op.", "netwerk": "Geen contact meer met familie."],
            question: "Wie kan samen met ons contact krijgen?",
            item: Item(
                text: "Drie keer aan de deur geweest; alleen de laatste keer kort contact gehad.",
                necessity: "Laat zien dat alleen aanbieden niet werkt."))
        time.pass(days: 1)
        try await takeIn(casus, reporter: "bea")
        let first = try await ask("ggz", "gea", about: casus, because: "Vermoedelijk bekend bij de ggz.")
        _ = try await ask("wonen", "huub", about: casus, because: "Verhuurder van de woning.")
        try await bringIn(
            Item(
                text: "Was tot vorig jaar in behandeling; wil nu geen contact.",
                necessity: "Bepaalt of behandeling weer kan worden aangeboden.", classes: ["special_health"]),
            by: "gea", task: "Behandeling", for: [("huis", "wilma")], in: casus)
        try await beginConflict(in: casus)
        try done(await handling.answer(first, with: .contributed, in: casus, by: Self.user("gea"), once: nil), "answer")
    }

    /// Reported yesterday; nobody took it up yet.
    func reported() async throws {
        _ = try await report(
            by: "huub", "Sjoerd", "Schoot", born: "1966-12-24", task: "Verhuur en leefbaarheid van woningen",
            ["wonen": "Vervuiling van de woning en lekkages.", "financien": "Vier maanden huurachterstand."],
            question: "Is hier een gezamenlijke aanpak nodig om uitzetting te voorkomen?",
            item: Item(
                text: "Vier maanden huurachterstand; twee klachten van buren over stank.",
                necessity: "Nodig om te beoordelen of meer speelt dan huurschuld."))
    }

    /// Report, intake and triage, up to the conference phase with the person told.
    private func throughTriage(_ given: String, _ family: String, born: String) async throws -> Identifier<Casus> {
        let casus = try await report(
            by: "bea", given, family, born: born, task: "Maatschappelijk werk aan inwoners van Waterstad",
            [
                "financien": "Schulden bij vijf schuldeisers.", "verslaving": "Drinkt dagelijks.",
                "wonen": "Dreigende uitzetting.",
            ],
            question: "Hoe voorkomen wij samen uitzetting en verdere teruggang?",
            item: Item(
                text: "Schulden van ongeveer 14.000 euro; weigert schuldhulp sinds het voorjaar.",
                necessity: "Kern van de aanmelding: zonder de schulden is de situatie niet te begrijpen."))
        time.pass(days: 2)
        try await takeIn(casus, reporter: "bea")
        let question = try await ask("ggz", "gea", about: casus, because: "Genoemd door de betrokkene zelf.")
        time.pass(days: 4)
        try await bringIn(
            Item(
                text: "Bekend met middelengebruik; afgelopen jaar twee keer gestopt met behandeling.",
                necessity: "Bepaalt of behandeling onderdeel van het plan kan zijn.", classes: ["special_health"]),
            by: "gea", task: "Behandeling", for: [("huis", "wilma")], in: casus)
        try done(
            await handling.answer(question, with: .contributed, in: casus, by: Self.user("gea"), once: nil), "answer")
        time.pass(days: 1)
        try done(
            await handling.decideTriage(
                .conference, motivation: "Zorg en toezicht moeten samen optrekken.", otherTable: "", in: casus,
                by: Self.user("wilma"), once: nil), "triage")
        try await inform(casus, .triageOutcome, by: "bea")
        return casus
    }
}
