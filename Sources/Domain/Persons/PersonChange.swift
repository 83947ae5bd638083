// SPDX-License-Identifier: EUPL-1.2

/// One time that the data of a person were put right: what they were, who did it, when and why.
package struct PersonChange: Hashable, Sendable, Codable {
    package let person: Identifier<Betrokkene>
    /// What a field was before, by its word; empty when it was empty, or when the old value may not be kept.
    package let was: [String: String]
    package let why: String
    package let by: Identifier<User>
    package let partij: Identifier<Partij>
    package let at: Moment
}

extension Betrokkene {
    /// The fields that can be put right, by their word.
    ///
    /// The category is no such field: what may be kept about the person hangs on it.
    package enum CorrectedField: Hashable, Sendable {
        case given
        case family
        case born
        case bsn
        case residence
        case relation
        case necessity
        /// A further field by the name that the profile gives it.
        case detail(String)

        static let own: [CorrectedField] = [.given, .family, .born, .bsn, .residence, .relation, .necessity]
        private static let detailStart = "detail:"

        package var word: String {
            switch self {
            case .given: "given"
            case .family: "family"
            case .born: "born"
            case .bsn: "bsn"
            case .residence: "residence"
            case .relation: "relation"
            case .necessity: "necessity"
            case .detail(let name): CorrectedField.detailStart + name
            }
        }

        /// The field with this word; nothing when there is none.
        package init?(word: String) {
            if word.hasPrefix(CorrectedField.detailStart) {
                self = .detail(String(word.dropFirst(CorrectedField.detailStart.count)))
                return
            }
            guard let own = CorrectedField.own.first(where: { $0.word == word }) else { return nil }
            self = own
        }
    }

    /// What a field says, as text; empty when nothing is known.
    package func text(of field: CorrectedField) -> String {
        switch field {
        case .given: given
        case .family: family
        case .born: born?.description ?? ""
        case .bsn: bsn ?? ""
        case .residence: residence
        case .relation: relation
        case .necessity: necessity ?? ""
        case .detail(let name): details?[name] ?? ""
        }
    }

    /// The fields in which this person differs from another version of the same person.
    package func differences(from other: Betrokkene) -> [CorrectedField] {
        let names = Set((details ?? [:]).keys).union((other.details ?? [:]).keys).sorted()
        let all = CorrectedField.own + names.map { CorrectedField.detail($0) }
        return all.filter { text(of: $0) != other.text(of: $0) }
    }
}

extension Casus {
    /// Every time that data of a person in this casus were put right, in order.
    package var personChanges: [PersonChange] { personRecord ?? [] }

    /// The times that the data of one person were put right.
    package func changes(of person: Identifier<Betrokkene>) -> [PersonChange] {
        personChanges.filter { $0.person == person }
    }
}
