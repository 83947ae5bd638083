// SPDX-License-Identifier: EUPL-1.2

/// The verdict on whether an item is still necessary in a new phase: the first half of every change of phase.
///
/// Handvat 4.4.2: on a change of purpose first the necessity is tested, then the supplier has its say.
package struct NecessityTest: Hashable, Sendable, Codable {
    package let phase: Phase
    package let necessary: Bool
    package let why: String
    package let by: Identifier<User>
    package let at: Moment

    package init(phase: Phase, necessary: Bool, why: String, by: Identifier<User>, at: Moment) {
        self.phase = phase
        self.necessary = necessary
        self.why = why
        self.by = by
        self.at = at
    }
}

/// Something that happened to an item after it was entered: who, when and why.
package struct Change: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable {
        case corrected
        /// Its supplier found it wrong; nobody else gets it until it is corrected.
        case markedWrong
        case frozen
        case unfrozen
        case withdrawn
        /// Not necessary in a new phase, so its text was destroyed.
        case removed
        /// A file was added to it, or taken away from it and destroyed.
        case attached
        case detached
    }

    package let kind: Kind
    package let by: Identifier<User>
    package let at: Moment
    package let why: String
    /// How and when staff of the house heard it from the supplier; nothing when the supplier did it itself.
    package let heard: String?
    /// Under which id the vault keeps the text as it was before a correction; nothing where it is not kept.
    package internal(set) var former: Identifier<Inbreng>?

    package init(
        kind: Kind, by: Identifier<User>, at: Moment, why: String, heard: String = "",
        former: Identifier<Inbreng>? = nil
    ) {
        self.kind = kind
        self.by = by
        self.at = at
        self.why = why
        self.heard = heard.isEmpty ? nil : heard
        self.former = former
    }
}

/// A duty that came with a disclosure was carried out, or was refused.
package struct PerformedDuty: Hashable, Sendable, Codable {
    package let code: String
    package let recipient: Identifier<Partij>
    package let performed: Bool
    /// How it was carried out, or why it was refused; nothing in older documents.
    package let how: String?
    package let by: Identifier<User>
    package let at: Moment

    package init(
        code: String, recipient: Identifier<Partij>, performed: Bool, how: String = "", by: Identifier<User>, at: Moment
    ) {
        self.code = code
        self.recipient = recipient
        self.performed = performed
        self.how = how
        self.by = by
        self.at = at
    }
}

extension Inbreng {
    /// Whether the item has been tested for this phase; in the phase in which it was entered it needs no test.
    package func necessity(in current: Phase) -> Necessity {
        if current <= phase { return .necessary }
        guard let test = necessityTests.last(where: { $0.phase == current }) else { return .untested }
        return test.necessary ? .necessary : .notNecessary
    }

    /// The state of an item with respect to the necessity test of the current phase.
    package enum Necessity: Hashable, Sendable {
        case necessary
        case untested
        case notNecessary
    }
}
