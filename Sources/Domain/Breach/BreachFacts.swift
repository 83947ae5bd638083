// SPDX-License-Identifier: EUPL-1.2

/// What is known of a breach: when, where, what, of how many, with which consequences, and what is done about it.
///
/// AVG 33(3) and (5). About people it holds kinds and numbers only; no name, no citizen service number. Nothing where
/// it is not known yet: a breach is reported before everything is known (AVG 33(4)).
package struct BreachFacts: Hashable, Sendable, Codable {
    /// Whether a casus, or the work of the collaboration, may be touched.
    package enum Touching: String, Hashable, Sendable, Codable, CaseIterable {
        case yes
        case no
        case unknown
    }

    /// How likely it harms the people whose data leaked (AVG 33(1) and 34(1)).
    package enum Risk: String, Hashable, Sendable, Codable, CaseIterable {
        case unlikely
        case unknown
        case present
        case high

        /// Higher for what asks more.
        package var weight: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    package enum Encryption: String, Hashable, Sendable, Codable, CaseIterable {
        case yes
        case partly
        case no
    }

    /// A kind of data, as the authority asks for it.
    package enum Leaked: String, Hashable, Sendable, Codable, CaseIterable {
        case contact
        case identity
        case citizenNumber
        case financial
        case health
        case criminal
        case otherSpecial
        case judgements
        case credentials
    }

    /// A category of people.
    package enum PersonKind: String, Hashable, Sendable, Codable, CaseIterable {
        case clients
        case children
        case relatives
        case reporters
        case staff
    }

    package var happenedOn: Day?
    /// When somebody noticed it, or first suspected it.
    package var noticedAt: Moment?
    /// When it was sure; nothing while it is a suspicion.
    package var certainAt: Moment?
    /// The party where it happened, which answers for it.
    package var partij: Identifier<Partij>?
    package var nature = ""
    package var data: [Leaked] = []
    package var persons: [PersonKind] = []
    /// About how many people.
    package var count: Int?
    package var encryption: Encryption?
    package var contact = ""
    package var effects = ""
    package var measures = ""
    package var repair = ""
    package var touches: Touching?
    package var risk: Risk?
    /// Numbers of the casussen that are touched.
    package var casussen: [String] = []

    package init() {}

    package var isSuspicion: Bool { certainAt == nil }

    /// The moment from which every term runs: the earliest that is known.
    ///
    /// Profiles let one term run from knowledge, another from discovery, a third from suspicion. The earliest is safe
    /// for all of them (decision 0076; D24; X-VE-17).
    package var startsAt: Moment? { [noticedAt, certainAt].compactMap(\.self).min() }
}

extension BreachFacts {
    /// The field of the form that answers to a part of a notice; nothing for parts that no breach has.
    package static func field(of content: Arrangement.Content) -> String? {
        switch content {
        case .nature: return "nature"
        case .contact: return "contact"
        case .measures: return "measures"
        case .effects: return "effects"
        case .repair: return "repair"
        case .personCategories: return "persons"
        case .dataCategories: return "data"
        case .encrypted: return "encryption"
        default: return nil
        }
    }

    /// Those of these parts that are not filled in yet.
    package func missing(of contents: [Arrangement.Content]) -> [Arrangement.Content] {
        contents.filter { content in
            switch content {
            case .nature: return nature.isEmpty
            case .contact: return contact.isEmpty
            case .measures: return measures.isEmpty
            case .effects: return effects.isEmpty
            case .repair: return repair.isEmpty
            case .personCategories: return persons.isEmpty
            case .dataCategories: return data.isEmpty
            case .encrypted: return encryption == nil
            default: return false
            }
        }
    }

    /// Everything that is wrong with what was filled in.
    ///
    /// - Parameter telling: the rules of the notice that goes out with it at once; nothing when none does.
    package func problems(telling: BreachRules?, in situation: Situation) -> [Refusal] {
        var problems = required + dates(in: situation) + numbers
        if let partij, situation.collaboration.partij(partij) == nil {
            problems.append(Refusal(.unknownParty, field: "partij"))
        }
        if touches == .no, !casussen.isEmpty {
            problems.append(Refusal(.breachTouchesNoCasus, field: "casussen"))
        }
        if let telling {
            let fields = missing(of: telling.internalContent).compactMap(BreachFacts.field)
            problems += fields.filter { $0 != "nature" }.map { Refusal(.required, field: $0) }
        }
        return problems
    }

    private var required: [Refusal] {
        var missing: [String] = []
        if noticedAt == nil { missing.append("noticed") }
        if partij == nil { missing.append("partij") }
        if nature.isEmpty { missing.append("nature") }
        if touches == nil { missing.append("touches") }
        if risk == nil { missing.append("risk") }
        return missing.map { Refusal(.required, field: $0) }
    }

    private func dates(in situation: Situation) -> [Refusal] {
        var problems: [Refusal] = []
        if let happenedOn, happenedOn > situation.day {
            problems.append(Refusal(.dayInTheFuture, field: "happened"))
        }
        if let noticedAt {
            if noticedAt > situation.moment { problems.append(Refusal(.momentInTheFuture, field: "noticed")) }
            problems += Day(utc: noticedAt).pastProblems(before: situation.day, field: "noticed")
            // In the Netherlands the day begins up to two hours before that of universal time.
            if let happenedOn, happenedOn > Day(utc: noticedAt.adding(seconds: 7200)) {
                problems.append(Refusal(.happenedAfterNoticed, field: "happened"))
            }
        }
        if let certainAt, certainAt > situation.moment {
            problems.append(Refusal(.momentInTheFuture, field: "certain"))
        }
        return problems
    }

    /// The register stays and is read by many, so no profile lets a citizen service number into it.
    private var numbers: [Refusal] {
        texts.filter { CitizenNumber.isIn($0.text) }.map { Refusal(.numberInBreach, field: $0.field) }
    }
}
