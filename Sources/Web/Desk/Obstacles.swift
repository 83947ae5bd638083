// SPDX-License-Identifier: EUPL-1.2

import Domain

/// What keeps the user from personal data today, and who can arrange it.
struct Obstacles: Sendable {
    private let situation: Situation
    private let refusals: [Refusal]

    init(_ situation: Situation) {
        self.situation = situation
        refusals = situation.collaboration.obstacles(for: situation.actor, on: situation.day)
    }

    /// Whether nothing can be shown at all. Somebody of a party outside the covenant may still be a guest at a table.
    var closesEverything: Bool { refusals.contains { $0.reason != .notAPartner } }

    func html(_ t: Wording) -> HTML {
        guard !refusals.isEmpty else { return .empty }
        let naming = Naming(situation)
        let points = refusals.map { HTML(t(naming.phrase($0))) }
        let lead = closesEverything ? t("desk.obstacles.lead") : t("desk.obstacles.guest")
        return HTML.alert(
            closesEverything ? .error : .warning, t("desk.obstacles.title"),
            "<p>\(lead)</p>\(HTML.list(points))<p>\(whoArranges(t))</p>")
    }

    /// Signatures, screening and secrecy statements are registered by the manager of the house.
    private func whoArranges(_ t: Wording) -> String {
        let managers = situation.collaboration.users.values
            .filter { $0.roles.contains(.manager) && ($0.left.map { $0 > situation.day } ?? true) }
            .map(\.name).sorted()
        return managers.isEmpty
            ? t("desk.obstacles.nobody") : t("desk.obstacles.who", ["names": managers.joined(separator: ", ")])
    }
}
