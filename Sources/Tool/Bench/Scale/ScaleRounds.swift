// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Scale
import Storage

/// What the server does by itself, and what a change of the register costs; each once, in milliseconds.
struct ScaleRounds {
    let visit: ScaleVisit

    func run() async throws {
        let house = visit.installation.house
        let clock = Clockwork(house)
        try await time("de eerste ronde van de klok") { _ = try await clock.run() }
        try await time("een ronde waarin niets te doen is") { _ = try await clock.run() }
        try await time("het journaal tekenen, de eerste keer na de start") {
            _ = try await visit.installation.signing.sign()
        }
        try await time("het journaal tekenen, daarna") { _ = try await visit.installation.signing.sign() }
        guard let manager = visit.register.users.first(where: { $0.roles == [.manager] }),
            let person = visit.register.procesregisseurs.first, let partij = visit.register.partijen.last
        else { return }
        let register = RegisterHandling(house)
        let user = UserDraft(screenedOn: nil, secrecySignedOn: person.secrecySignedOn, left: nil)
        try await time("iemand verliest zijn screening: het verzoek") {
            _ = try await register.change(person.id, to: user, by: manager.id, once: nil)
        }
        try await time("en wat de ronde daarna nog doet") { _ = try await clock.run() }
        let left = PartijDraft(
            signedConvenant: partij.signedConvenant, signedProtocol: partij.signedProtocol, left: house.time.today(),
            specialDataTested: partij.specialDataTested, grants: Set(partij.grants.map(\.act)))
        try await time("een partij vertrekt: het verzoek") {
            _ = try await register.change(partij.id, to: left, by: manager.id, once: nil)
        }
        let waiting = try await house.ledger.read { try $0.behind(after: nil, limit: .max).count }
        Bench.line("casussen die dan nog bekeken moeten worden", Double(waiting), "")
        try await time("en wat de ronde daarna nog doet") { _ = try await clock.run() }
    }

    private func time(_ what: String, _ body: () async throws -> Void) async throws {
        let start = ContinuousClock().now
        try await body()
        Bench.line(what, (ContinuousClock().now - start) / .milliseconds(1), "ms")
        Output.flush()
    }
}
