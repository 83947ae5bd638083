// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

extension CasusHandling {
    /// Looks in the own house whether a person is in an active casus; the answer is stored with the question.
    package func checkHit(
        on person: Identifier<Betrokkene>, because necessity: String, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<HitCheck.Answer> {
        let house = self.house
        let asked = try await perform("casus.hit-check-asked", on: id, by: user, once: once) {
            casus, situation -> Outcome<[[UInt8]]> in
            let problems = casus.hitCheckProblems(of: person, because: necessity, in: situation)
            guard problems.isEmpty, let found = casus.betrokkene(person) else { return .refused(problems) }
            let tokens = house.index.tokens(of: found)
            return tokens.isEmpty ? .refused([Refusal(.notSearchable, field: "betrokkene")]) : .done(tokens)
        }
        switch asked {
        case .refused(let problems): return .refused(problems)
        case .absent: return .absent
        case .repeated: return .repeated
        case .done(let tokens):
            let matches = try await house.ledger.read { session in
                try tokens.flatMap { try session.matches($0, activeOnly: true) }
            }
            let others = Set(matches.filter { $0.id != id }.map(\.procesregisseur))
            let answer: HitCheck.Answer =
                others.isEmpty ? .notKnown : .known(procesregisseurs: others.compactMap { $0 }.sorted())
            return try await perform("casus.hit-check", on: id, by: user, once: nil) { casus, situation in
                switch casus.record(answer, of: person, because: necessity, in: situation) {
                case .done: return .done(answer)
                case .refused(let problems): return .refused(problems)
                }
            }
        }
    }
}
