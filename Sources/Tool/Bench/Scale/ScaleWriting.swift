// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Scale
import Storage

/// What one act on a casus costs: opening, deciding, sealing, projecting, journal, and the way to the disk.
struct ScaleWriting {
    let visit: ScaleVisit
    let rounds: Int

    func run() async throws -> [ScaleFigure] {
        let figures = [try await assigning(), try await reporting()]
        figures.forEach { $0.show() }
        return figures
    }

    /// A support employee is added to casussen that run: one more reader each.
    private func assigning() async throws -> ScaleFigure {
        var numbers = SeededNumbers(seed: 21)
        let house = visit.installation.house
        let handling = CasusHandling(house)
        let support = visit.register.users.filter { $0.roles == [.support] }
        var durations: [Duration] = []
        while durations.count < rounds {
            guard let user = visit.register.procesregisseurs.randomElement(using: &numbers),
                let colleague = support.randomElement(using: &numbers)
            else { break }
            let rows = try await house.ledger.read { try $0.list(CasusQuery(reader: user.id, limit: 400)).rows }
            for row in rows.shuffled(using: &numbers).prefix(5) {
                let start = ContinuousClock().now
                let handled = try await handling.assign(colleague.id, to: row.id, by: user.id, once: nil)
                if case .done = handled { durations.append(ContinuousClock().now - start) }
            }
        }
        return ScaleFigure("een handeling: iemand toevoegen", durations)
    }

    /// A new casus is reported, with its key.
    private func reporting() async throws -> ScaleFigure {
        var numbers = SeededNumbers(seed: 22)
        let handling = CasusHandling(visit.installation.house)
        var durations: [Duration] = []
        for _ in 0..<rounds {
            guard let user = visit.register.professionals.randomElement(using: &numbers) else { break }
            let invented = InventedPerson(&numbers)
            let person = Betrokkene(
                id: handling.newBetrokkene(), given: invented.given, family: invented.family, born: invented.born,
                bsn: invented.bsn, residence: "Verzonnen plaats", category: .aimedAt, relation: "")
            let draft = ReportDraft(
                task: "Eigen taak", reasons: [.init(leefgebied: "wonen", reason: "Achterstand")], tried: "Gesprekken",
                question: "Wat nu?", betrokkenen: [person])
            let start = ContinuousClock().now
            let handled = try await handling.report(draft, items: [], by: user.id, once: nil)
            guard case .done = handled else { continue }
            durations.append(ContinuousClock().now - start)
        }
        return ScaleFigure("een aanmelding", durations)
    }
}
