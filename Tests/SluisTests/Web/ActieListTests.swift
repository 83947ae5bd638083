// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Storage
import Testing
import Web

@Suite("One's own actions, by how soon they are due")
struct ActieListTests {
    @Test("overdue, this week or all that is open, page after page; nothing says where the others are")
    func spans() async throws {
        try await LawScene.run { scene in
            try await scene.agree()
            let bea = try await scene.signedIn("bea")

            let all = try await bea.get("/acties")
            #expect(all.says("Vandaag bellen") && all.says("Later doen 2.") && !all.says("Later doen 60."))
            #expect(all.body.contains("rel=\"next\" href=\"/acties?pagina=2\""))
            let second = try await bea.get("/acties?pagina=2")
            #expect(second.says("Later doen 60.") && !second.says("Vandaag bellen"))
            let week = try await bea.get("/acties?stand=week")
            #expect(week.says("Vandaag bellen") && !week.says("Later doen 2."))
            let overdue = try await bea.get("/acties?stand=te-laat")
            #expect(overdue.says("U hebt geen acties die te laat zijn") && overdue.says("Alle open acties"))
            #expect(!overdue.says("Vandaag bellen"))
        }
    }
}

extension LawScene {
    /// A sitting at which bea takes one action for today and sixty for long after.
    fileprivate func agree() async throws {
        let wilma = try #require(try await Desk(house).situation(for: LedgerScene.wilma))
        let body = MeetingBody(
            word: nil, nl: "Beraad", en: "Council", actionListWithin: nil, minutesWithin: nil, person: nil,
            casework: .no)
        let plan = MeetingPlan(
            body: body, day: wilma.day, starts: 570, minutes: 60, place: "Kade", chair: LedgerScene.wilma,
            secretary: LedgerScene.wilma)
        var sitting = Vergadering(
            id: Identifier(known: "beraad"), plan: plan,
            course: MeetingCourse(madeBy: wilma.actor.id, madeAt: wilma.moment), items: [], version: 0)
        try sitting.write(.called([LedgerScene.bea]), in: wilma).orFail()
        try sitting.write(.action(what: "Vandaag bellen", owner: LedgerScene.bea, due: wilma.day), in: wilma).orFail()
        for number in 1...60 {
            let due = wilma.day.adding(days: 40 + number)
            try sitting.write(
                .action(what: "Later doen \(number).", owner: LedgerScene.bea, due: due), in: wilma
            ).orFail()
        }
        let stored = sitting
        try await ledger.write { try $0.store(stored) }
    }
}
