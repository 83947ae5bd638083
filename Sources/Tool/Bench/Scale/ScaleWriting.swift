// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Scale
import Storage

/// What one act on a casus costs: opening, deciding, sealing, projecting, journal, and the way to the disk.
struct ScaleWriting {
    let visits: [ScaleVisit]
    let rounds: Int

    func run() async throws {
        ScaleFigure.head("schrijven, in milliseconden")
        try await measure("een handeling: iemand toevoegen", seed: 21, assigning)
        try await measure("een aanmelding", seed: 22, reporting)
    }

    private func measure(
        _ what: String, seed: UInt64, _ body: (ScaleVisit, inout SeededNumbers) async throws -> Duration?
    ) async throws {
        var numbers = visits.map { _ in SeededNumbers(seed: seed) }
        var durations = visits.map { _ in [Duration]() }
        for _ in 0..<rounds {
            for place in visits.indices {
                var own = numbers[place]
                let took = try await body(visits[place], &own)
                numbers[place] = own
                if let took { durations[place].append(took) }
            }
        }
        ScaleFigure.show(what, zip(visits, durations).map { ScaleFigure(size: $0.size, $1) })
    }

    /// A support employee is added to a casus that runs: one more reader.
    private func assigning(_ visit: ScaleVisit, _ numbers: inout SeededNumbers) async throws -> Duration? {
        let house = visit.installation.house
        let support = visit.register.users.filter { $0.roles == [.support] }
        guard let user = visit.register.procesregisseurs.randomElement(using: &numbers),
            let colleague = support.randomElement(using: &numbers)
        else { return nil }
        let rows = try await house.ledger.read { try $0.list(CasusQuery(reader: user.id, limit: 400)).rows }
        guard let row = rows.randomElement(using: &numbers) else { return nil }
        let start = ContinuousClock().now
        let handled = try await CasusHandling(house).assign(colleague.id, to: row.id, by: user.id, once: nil)
        guard case .done = handled else { return nil }
        return ContinuousClock().now - start
    }

    /// A new casus is reported, with its key.
    private func reporting(_ visit: ScaleVisit, _ numbers: inout SeededNumbers) async throws -> Duration? {
        let handling = CasusHandling(visit.installation.house)
        guard let user = visit.register.professionals.randomElement(using: &numbers) else { return nil }
        let invented = InventedPerson(&numbers)
        let person = Betrokkene(
            id: handling.newBetrokkene(), given: invented.given, family: invented.family, born: invented.born,
            bsn: invented.bsn, residence: "Verzonnen plaats", category: .aimedAt, relation: "")
        let draft = ReportDraft(
            task: "Eigen taak", reasons: [.init(leefgebied: "wonen", reason: "Achterstand")], tried: "Gesprekken",
            question: "Wat nu?", betrokkenen: [person])
        let start = ContinuousClock().now
        let handled = try await handling.report(draft, items: [], by: user.id, once: nil)
        guard case .done = handled else { return nil }
        return ContinuousClock().now - start
    }
}
