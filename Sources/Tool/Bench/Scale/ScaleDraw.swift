// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Scale
import Storage
import Vault

/// Who asks for what: people drawn at random with casussen of theirs, the same in every run.
struct ScaleDraw {
    /// Somebody, and the casussen they may see with the names.
    struct Person {
        let user: User
        let rows: [CasusList.Row]
    }

    let people: [Person]
    let manager: User
    let officer: User
    private let house: House

    /// - Parameter count: how many people to draw among procesregisseurs and professionals.
    init(_ visit: ScaleVisit, people count: Int, _ numbers: inout SeededNumbers) async throws {
        house = visit.installation.house
        var drawn: [Person] = []
        let everybody = visit.register.procesregisseurs + visit.register.professionals
        for user in everybody.shuffled(using: &numbers).prefix(count) {
            let query = CasusQuery(reader: user.id, limit: 1000)
            let rows = try await house.ledger.read { try $0.list(query).rows }
            if !rows.isEmpty { drawn.append(Person(user: user, rows: rows)) }
        }
        guard let first = drawn.first, let manager = visit.register.users.first(where: { $0.roles == [.manager] }),
            let officer = visit.register.users.first(where: { $0.roles == [.privacyOfficer] })
        else { throw Unusable(what: ["niemand heeft een casus"]) }
        people = drawn.isEmpty ? [first] : drawn
        (self.manager, self.officer) = (manager, officer)
    }

    func person(_ numbers: inout SeededNumbers) -> Person { people[Int.random(in: 0..<people.count, using: &numbers)] }

    /// A casus of somebody, with who it is about.
    func casus(_ numbers: inout SeededNumbers) async throws -> (user: User, casus: Casus)? {
        let person = person(&numbers)
        let row = person.rows[Int.random(in: 0..<person.rows.count, using: &numbers)]
        guard let key = try await house.vault.key(for: row.id.description) else { return nil }
        return try await house.ledger.read { session in
            try session.casus(row.id).map { (person.user, try Dossier.open($0, with: key)) }
        }
    }

    /// Where a page of the manager's list begins that is neither the first nor the last.
    func deep(_ order: CasusQuery.Order, _ numbers: inout SeededNumbers) -> String {
        let now = house.time.now()
        let moment = now.adding(seconds: -Int64.random(in: 200...300, using: &numbers) * 86_400)
        let year = Int64(AmsterdamTime(moment).day.year)
        let place: Int64 = order == .number ? year * CasusNumber.perYear + 1000 : moment.milliseconds
        return "volgorde=\(order.rawValue)&na=\(place).0&pagina=2000"
    }
}
