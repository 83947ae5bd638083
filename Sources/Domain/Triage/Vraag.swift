// SPDX-License-Identifier: EUPL-1.2

/// A question to one party during triage (*vraag*): bilateral, motivated, in the name of the reporter.
///
/// It says on whose behalf, for which task, for what purpose and why that is necessary, and it carries only items that
/// the reporter cleared for this party (Handvat annex 2, phase 2).
package struct Vraag: Identifiable, Hashable, Sendable, Codable {
    /// What the asked party did with the question; a refusal is a normal outcome, not an error.
    package enum Answer: Hashable, Sendable, Codable {
        case contributed(by: Identifier<User>, at: Moment)
        case nothingKnown(by: Identifier<User>, at: Moment)
        case refused(reason: String, offers: String, by: Identifier<User>, at: Moment)
        case needs(what: String, by: Identifier<User>, at: Moment)
    }

    package let id: Identifier<Vraag>
    package let to: Identifier<Partij>
    package let user: Identifier<User>
    package let relevance: String
    package let onBehalfOf: Identifier<Partij>
    package let task: String
    package let purpose: String
    package let necessity: String
    package let question: String
    package internal(set) var items: [Identifier<Inbreng>]
    package let by: Identifier<User>
    package let at: Moment
    package let answerBy: Day
    package var answers: [Answer]

    package init(
        id: Identifier<Vraag>, to: Identifier<Partij>, user: Identifier<User>, relevance: String,
        onBehalfOf: Identifier<Partij>, task: String, purpose: String, necessity: String, question: String,
        items: [Identifier<Inbreng>], by: Identifier<User>, at: Moment, answerBy: Day
    ) {
        self.id = id
        self.to = to
        self.user = user
        self.relevance = relevance
        self.onBehalfOf = onBehalfOf
        self.task = task
        self.purpose = purpose
        self.necessity = necessity
        self.question = question
        self.items = items
        self.by = by
        self.at = at
        self.answerBy = answerBy
        answers = []
    }

    /// Whether the asked party still has to answer: nothing came yet, or it said what it needs first.
    package var isOpen: Bool {
        switch answers.last {
        case nil, .needs: return true
        case .contributed, .nothingKnown, .refused: return false
        }
    }
}
