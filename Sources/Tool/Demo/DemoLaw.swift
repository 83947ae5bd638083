// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

extension DemoStory {
    /// Lets supplier and recipient answer the questions of the shortest ordinary way, until the law opens.
    ///
    /// Returns false when there is no such way; the story then leaves the item closed, as real suppliers would.
    @discardableResult
    func openLaw(
        _ item: Identifier<Inbreng>, of casus: Identifier<Casus>, by supplier: String, for recipient: String,
        through recipientUser: String?
    ) async throws -> Bool {
        for _ in 0..<4 {
            let view = try await view(casus, by: supplier)
            guard let found = view.casus.inbreng(item),
                let decision = view.casus.lawDecision(on: found, for: Self.partij(recipient), in: view.situation)
            else { return false }
            if decision.verdict == .allow { return true }
            guard let way = way(in: decision, about: found, for: recipient, in: view) else { return false }
            let sheets = view.situation.worksheets
            let judged = way.open.filter { sheets?.settling($0) != nil }
            guard try await fillIn(judged, about: item, of: casus, by: supplier, for: recipient) else { return false }
            let plain = way.open.filter { !judged.contains($0) }
            for (user, codes) in respondents(plain, in: view.situation, supplier, recipientUser) {
                let draft = AnswersDraft(
                    item: item, recipient: Self.partij(recipient),
                    answers: Dictionary(codes.map { ($0, true) }, uniquingKeysWith: { first, _ in first }),
                    motivation: "Besproken en zorgvuldig afgewogen.")
                guard case .done = try await handling.answer(draft, in: casus, by: Self.user(user), once: nil) else {
                    return false
                }
            }
        }
        return false
    }

    /// The way with the fewest questions that is not an emergency and of which the supplier may fill in the worksheets.
    private func way(
        in decision: Decision, about item: Inbreng, for recipient: String, in view: CasusView
    ) -> Decision.NearMiss? {
        let closed = (view.situation.worksheets?.all ?? []).filter {
            !view.casus.obstacles(to: $0, about: item, for: Self.partij(recipient), in: view.situation).isEmpty
        }
        let emergency: Set<String> = [
            "vital-interest-unable-to-consent", "emergency-force-majeure", "manifestly-made-public",
            "conflict-of-duties-all-five",
        ]
        return decision.nearMisses.filter { $0.missing.isEmpty && emergency.isDisjoint(with: $0.open) }
            .filter { Set(closed.flatMap(\.settles)).isDisjoint(with: $0.open) }
            .min { $0.open.count < $1.open.count }
    }

    private func respondents(
        _ codes: [String], in situation: Situation, _ supplier: String, _ recipient: String?
    ) -> [(String, [String])] {
        let byWho = Dictionary(grouping: codes) {
            situation.law.condition($0, in: situation.ruleset)?.answeredBy ?? .system
        }
        var result: [(String, [String])] = []
        if let codes = byWho[.supplier] { result.append((supplier, codes)) }
        if let codes = byWho[.recipient], let recipient { result.append((recipient, codes)) }
        return result
    }
}
