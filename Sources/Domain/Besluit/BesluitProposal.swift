// SPDX-License-Identifier: EUPL-1.2

/// What the parties are asked to decide, with what the profile wants to know before they do.
package struct BesluitProposal: Hashable, Sendable, Codable {
    /// From when a party leaves that gives notice.
    package enum Start: String, Hashable, Sendable, Codable, CaseIterable {
        /// After the term of notice of the profile.
        case notice
        /// When an amendment starts to hold that the party does not accept.
        case amendment
        /// When the agreement would be renewed.
        case renewal
    }

    package let kind: Besluit.Kind
    package var title = ""
    package var text = ""
    /// Who is excluded or leaves.
    package var partij: Identifier<Partij>?
    /// The part of the collaboration whose parties decide, by its id in the profile.
    package var pillar: String?
    /// When it is to be decided.
    package var meeting: Day?
    /// When it was sent to all parties; for who leaves, when the notice came in writing.
    package var sent: Day?
    /// When the parties consulted each other before a notice.
    package var consulted: Day?
    /// Whether it answers to the condition of the profile; nothing while nobody judged that.
    package var fits: Bool?
    /// How it answers to that condition.
    package var account = ""
    package var start: Start?
    /// The amendment that a party leaves over.
    package var amendment: Identifier<Besluit>?

    package init(_ kind: Besluit.Kind) { self.kind = kind }

    /// Everything that is wrong with what was filled in.
    package func problems(in situation: Situation) -> [Refusal] {
        let rules = situation.collaboration.besluitRules
        guard rules.kinds.contains(kind) else { return [Refusal(.besluitKindNotInProfile)] }
        return missing(rules).map { Refusal(.required, field: $0) } + wrong(in: situation)
    }

    private func missing(_ rules: BesluitRules) -> [String] {
        var fields: [String] = []
        if title.isEmpty { fields.append("title") }
        if text.isEmpty { fields.append("text") }
        if kind.endsAParty, partij == nil { fields.append("partij") }
        if rules.asksPillar(kind), pillar == nil { fields.append("pillar") }
        if kind == .leaving, sent == nil { fields.append("sent") }
        if kind == .leaving, start == nil { fields.append("start") }
        if start == .amendment, amendment == nil { fields.append("amendment") }
        return fields
    }

    private func wrong(in situation: Situation) -> [Refusal] {
        var problems: [Refusal] = []
        let collaboration = situation.collaboration
        if let partij, partij == collaboration.house || collaboration.partij(partij) == nil {
            problems.append(Refusal(.unknownParty, field: "partij"))
        }
        for (field, day) in [("sent", sent), ("consulted", consulted)] {
            if let day, day > situation.day { problems.append(Refusal(.dayInTheFuture, field: field)) }
        }
        for (field, words) in texts where CitizenNumber.isIn(words) {
            problems.append(Refusal(.numberInBesluit, field: field))
        }
        return problems
    }

    private var texts: [(field: String, words: String)] { [("title", title), ("text", text), ("account", account)] }
}

/// What a party said of a proposal, as it was written down.
package struct BesluitVote: Hashable, Sendable, Codable {
    package enum Choice: String, Hashable, Sendable, Codable, CaseIterable {
        case inFavour
        case against
        case abstains
        case absent
    }

    package enum Manner: String, Hashable, Sendable, Codable, CaseIterable {
        case present
        case represented
        case inWriting
    }

    package let partij: Identifier<Partij>
    package let choice: Choice
    /// Nothing for who was absent.
    package let manner: Manner?
    package let by: Identifier<User>
    package let at: Moment

    /// Whether the party was there, in person or by somebody else.
    package var isPresent: Bool { choice != .absent && (manner == .present || manner == .represented) }
}

/// What is written down of one party: how it voted and in which manner.
package struct BesluitBallot: Hashable, Sendable {
    package let choice: BesluitVote.Choice
    package let manner: BesluitVote.Manner?

    package init(_ choice: BesluitVote.Choice, _ manner: BesluitVote.Manner?) {
        (self.choice, self.manner) = (choice, choice == .absent ? nil : manner)
    }
}
