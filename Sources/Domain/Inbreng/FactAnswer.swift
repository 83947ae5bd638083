// SPDX-License-Identifier: EUPL-1.2

/// Somebody's answer to a question of the rule book about one item: who said so, when, and for which recipient.
///
/// Without a recipient the answer holds towards everyone. The latest answer counts; earlier ones stay on record.
package struct FactAnswer: Hashable, Sendable, Codable {
    package let code: String
    package let value: Bool
    package let recipient: Identifier<Partij>?
    package let by: Identifier<User>
    package let partij: Identifier<Partij>
    package let at: Moment
    package let motivation: String

    package init(
        code: String, value: Bool, recipient: Identifier<Partij>?, by: Identifier<User>,
        partij: Identifier<Partij>, at: Moment, motivation: String
    ) {
        self.code = code
        self.value = value
        self.recipient = recipient
        self.by = by
        self.partij = partij
        self.at = at
        self.motivation = motivation
    }
}

extension Inbreng {
    /// The answer in force to a question, towards one recipient: its own answer before one that holds for everyone.
    package func answer(to code: String, for recipient: Identifier<Partij>) -> FactAnswer? {
        let given = answers.filter { $0.code == code }
        return given.last { $0.recipient == recipient } ?? given.last { $0.recipient == nil }
    }
}
