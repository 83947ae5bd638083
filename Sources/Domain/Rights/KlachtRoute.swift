// SPDX-License-Identifier: EUPL-1.2

/// Where a complaint (*klacht*) goes: from the party where it came in, through the desk, to whom it is about.
package enum KlachtRoute: String, Hashable, Sendable, CaseIterable {
    /// About the collaboration itself, or nobody was chosen yet: the desk answers.
    case desk
    /// It came in at the only party that it is about.
    case alreadyThere
    /// It goes to the one party that it is about, to be handled under the rules of that party.
    case oneParty
    /// About several parties: together, by the body of the profile where there is one.
    case several
}

extension Verzoek {
    /// The route of a complaint, as far as parties were chosen; nothing for a request.
    package var klachtRoute: KlachtRoute? {
        guard kind == .complaint else { return nil }
        let concerned = Set(standingParts.map(\.partij))
        if concerned.isEmpty { return .desk }
        if concerned.count > 1 { return .several }
        return concerned.first == arrivedAt ? .alreadyThere : .oneParty
    }
}
