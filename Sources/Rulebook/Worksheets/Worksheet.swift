// SPDX-License-Identifier: EUPL-1.2

/// The form in which a supplier makes a judgement that the law leaves to people, as data: its steps in their order.
///
/// A condition that has a worksheet cannot be met by a bare yes; filling in the worksheet gives it its value.
package struct Worksheet: Identifiable, Hashable, Sendable {
    /// Who may fill it in, besides that the item must be of the own party.
    package enum Author: String, Hashable, Sendable, CaseIterable {
        /// Anybody of the party that supplied the item.
        case supplier
        /// Only the person who supplied the item; nobody else can make this judgement (Handvat line 5900-5903).
        case professional
    }

    /// How the worksheet stands to what is known without it.
    package enum Weight: String, Hashable, Sendable, CaseIterable {
        /// Without it the condition is open.
        case demanded
        /// Without it the record counts; once begun, only the worksheet counts.
        case offered
    }

    package let id: String
    package let title: Bilingual
    package let lead: Bilingual
    /// The conditions to which it gives a value.
    package let settles: [String]
    /// Duties that are performed by having concluded it.
    package let performs: [String]
    package let author: Author
    package let weight: Weight
    /// True when a body under public law cannot use it at all.
    package let isPrivateOnly: Bool
    package let steps: [Step]
    package let source: Source

    /// The step with this id.
    package func step(_ id: String) -> Step? { steps.first { $0.id == id } }
}

extension Worksheet {
    /// A text in both languages of the screen.
    package struct Bilingual: Hashable, Sendable {
        package let nl: String
        package let en: String
    }

    /// Where a worksheet or a step comes from: there is always at least one place.
    package struct Source: Hashable, Sendable {
        package let first: Citation
        package let others: [Citation]
        package let sourcing: Sourcing

        package var citations: [Citation] { [first] + others }
    }

    /// One question of a worksheet.
    package struct Step: Identifiable, Hashable, Sendable {
        package let id: String
        package let question: Bilingual
        package let help: Bilingual?
        package let kind: Kind
        package let isRequired: Bool
        /// Asked only after these answers to an earlier step.
        package let when: When?
        /// The conditions that hold only when this step is answered in the helping way.
        package let decides: [String]
        package let source: Source
    }

    /// What an answer looks like.
    package enum Kind: Hashable, Sendable {
        /// The word `yes` or `no`, and which of the two helps.
        case yesNo(yesHelps: Bool)
        case text
        /// A day as `yyyy-mm-dd`.
        case day
        case choice([Option])
    }

    /// One answer to choose.
    package struct Option: Hashable, Sendable {
        package let code: String
        package let label: Bilingual
        package let helps: Bool
        /// What to do instead: choosing this option is choosing something lighter than supplying.
        package let instead: Bilingual?
    }

    /// The answers to an earlier step after which a step is asked.
    package struct When: Hashable, Sendable {
        package let step: String
        package let among: [String]
    }
}

/// The worksheets of one rule set.
package struct Worksheets: Sendable {
    package let all: [Worksheet]
    /// Names the exact text of the worksheets; apart from that of the rules, because a worksheet changes no decision.
    package let fingerprint: Fingerprint
    /// The conditions that have a worksheet.
    package let codes: [String]
    private let byCode: [String: Worksheet]

    init(_ all: [Worksheet], fingerprint: Fingerprint) {
        self.all = all
        self.fingerprint = fingerprint
        codes = all.flatMap(\.settles)
        byCode = Dictionary(all.flatMap { sheet in sheet.settles.map { ($0, sheet) } }) { first, _ in first }
    }

    /// The worksheet that settles a condition, if it has one.
    package func settling(_ code: String) -> Worksheet? { byCode[code] }

    package subscript(_ id: String) -> Worksheet? { all.first { $0.id == id } }
}
