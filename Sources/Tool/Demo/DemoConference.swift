// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension DemoStory {
    /// A first conference: prepared, held, a plan made, closed.
    func conference(_ casus: Identifier<Casus>) async throws {
        let wilma = Self.user("wilma")
        let preparation = Preparation(
            on: house.time.today().adding(days: 5), time: "13:30", place: "Huis, kamer Kade",
            goal: "Uitzetting voorkomen en behandeling hervatten", decision: "Plan vaststellen",
            themes: "Wonen, schulden, middelengebruik", priorViewing: .off, involvement: .informedBefore,
            careAgreements: "Alleen wat voor dit doel nodig is; wat hier ligt, blijft hier.")
        try done(await handling.prepare(preparation, in: casus, by: wilma, once: nil), "prepare")
        let invited: [(String, Deelnemer.Role, String)] = [
            ("bea", .executor, "Stand van het contact en de schulden"),
            ("gea", .executor, "Mogelijkheden voor behandeling"),
            ("sander", .informant, "Mogelijkheden van voorzieningen"), ("pieter", .expert, "Meedenken over overlast"),
        ]
        for (user, role, input) in invited {
            let draft = DeelnemerDraft(
                user: Self.user(user), role: role, requestedInput: input, task: "Eigen wettelijke of afgesproken taak",
                specialDataTested: true, acceptsProtocol: true)
            try done(await handling.invite(draft, in: casus, by: wilma, once: nil), "invite \(user)")
        }
        try await retest(casus)
        try await clear(casus)
        time.pass(days: 5)
        try done(
            await handling.openOverleg(present: Set(invited.map { Self.user($0.0) }), in: casus, by: wilma, once: nil),
            "open")
        try await makePlan(casus)
        try done(
            await handling.closeOverleg(
                .plan, because: "Iedereen weet wat te doen en wat daarvoor nodig is.", in: casus, by: wilma, once: nil),
            "close")
    }

    /// Each supplier lets the other participants look, and the law is opened where an ordinary way exists.
    private func clear(_ casus: Identifier<Casus>) async throws {
        let participants = [("welzijn", "bea"), ("ggz", "gea"), ("gemeente", "sander")]
        let items = try await view(casus, by: "wilma").casus.inbrengen.filter { !$0.isWithdrawn }
        for item in items {
            try await say(item, to: participants.map(\.0), in: casus)
            for (partij, user) in participants where Self.partij(partij) != item.supplier {
                try await openLaw(
                    item.id, of: casus, by: item.enteredBy.description, for: partij, through: user)
            }
        }
    }

    private func makePlan(_ casus: Identifier<Casus>) async throws {
        let wilma = Self.user("wilma")
        let today = house.time.today()
        try done(
            await handling.writePicture(
                "Schulden en drinken houden elkaar in stand; het contact met het maatschappelijk werk is het enige dat loopt.",
                over: 0, in: casus, by: wilma, once: nil), "picture")
        for (leefgebied, colour) in [
            ("wonen", "red"), ("financien", "red"), ("netwerk", "orange"), ("werk", "green"),
        ] {
            try done(
                await handling.mark(leefgebied, as: colour, note: "", in: casus, by: wilma, once: nil), "mark")
        }
        let plans = [
            (
                "financien", "Schuldhulp aanvragen en begeleiden", "Aanvraag gedaan en eerste gesprek gevoerd",
                "welzijn", "bea"
            ),
            ("verslaving", "Behandeling opnieuw aanbieden", "Intake bij de behandelaar", "ggz", "gea"),
        ]
        for (leefgebied, what, goal, partij, user) in plans {
            let draft = InterventieDraft(
                leefgebied: leefgebied, what: what, goal: goal, executor: Self.partij(partij), start: today,
                target: today.adding(days: 42))
            try done(await handling.add(draft, in: casus, by: wilma, once: nil), "interventie")
            guard let added = try await view(casus, by: "wilma").casus.plan.interventies.last else { continue }
            try done(
                await handling.addActie(
                    "Eerste afspraak maken", owner: Self.user(user), due: today.adding(days: 10), to: added.id,
                    in: casus, by: wilma, once: nil), "actie")
        }
        try done(await handling.appoint(Self.user("gea"), in: casus, by: wilma, once: nil), "appoint")
        for partij in ["welzijn", "ggz", "gemeente", "politie"] {
            try done(
                await handling.setRole(
                    of: Self.partij(partij), role: "Voert uit wat in het plan staat of denkt mee",
                    need: "Of de eigen interventie loopt", in: casus, by: wilma, once: nil), "role")
        }
        try done(
            await handling.agreeMonitoring(
                purpose: "Zien of de interventies lopen", stays: "Plan, acties en voortgang; geen inbreng",
                next: today.adding(days: 42), in: casus, by: wilma, once: nil), "monitoring")
        try done(
            await handling.writeScaleDownCriteria(
                "Huur drie maanden betaald, behandeling loopt, geen nieuwe meldingen.", over: 0, in: casus, by: wilma,
                once: nil), "criteria")
    }
}
