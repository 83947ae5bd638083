// SPDX-License-Identifier: EUPL-1.2

/// A party wants to use what it received for something else, or to pass it on; or says that this happened.
///
/// It is kept whatever the answer: a refusal is what the supplier and the house must be able to see afterwards.
package struct OnwardRequest: Hashable, Sendable, Codable {
    package enum Use: String, Hashable, Sendable, Codable, CaseIterable {
        /// A task of its own outside this casus.
        case otherPurpose
        /// Handing it to somebody who did not receive it here.
        case passOn
    }

    package enum Stage: String, Hashable, Sendable, Codable, CaseIterable {
        case asked
        case happened
    }

    package enum Answer: String, Hashable, Sendable, Codable, CaseIterable {
        case refused
        /// The profile leaves it to the supplier, who did not answer yet.
        case waitsForSupplier
        /// The supplier agreed; conditions of the law are still open.
        case conditional
        case allowed
    }

    package struct Approval: Hashable, Sendable, Codable {
        package let given: Bool
        package let by: Identifier<User>
        package let at: Moment
    }

    package let item: Identifier<Inbreng>
    package let use: Use
    package let stage: Stage
    /// The kind of party that would get it, by the word of the rule book; nothing for a purpose of its own.
    package let recipientKind: String?
    package let purpose: String
    package let partij: Identifier<Partij>
    package let by: Identifier<User>
    package let at: Moment
    package internal(set) var answer: Answer
    /// What the law said: the rules and articles it rests on, and the conditions that stand in the way or are open.
    package internal(set) var rules: [String]
    package internal(set) var citations: [String]
    package internal(set) var blocked: [String]
    package internal(set) var open: [String]
    package internal(set) var approval: Approval?
}

/// What somebody fills in about another use.
package struct OnwardDraft: Sendable {
    package let use: OnwardRequest.Use
    package let stage: OnwardRequest.Stage
    package let recipientKind: String?
    package let purpose: String

    package init(use: OnwardRequest.Use, stage: OnwardRequest.Stage, recipientKind: String?, purpose: String) {
        (self.use, self.stage, self.recipientKind, self.purpose) = (use, stage, recipientKind, purpose)
    }
}
