// SPDX-License-Identifier: EUPL-1.2

/// A letter in the letter book of a casus: a draft until it was sent, and fixed from then on.
///
/// Sluis writes and keeps letters; sending itself happens outside it (DPIA Top-X, lines 83-84 and 95).
package struct WrittenLetter: Identifiable, Hashable, Sendable, Codable {
    package enum Language: String, Hashable, Sendable, Codable, CaseIterable {
        case nl
        case en
    }

    /// How a letter reached whom it is for.
    package enum Means: String, Hashable, Sendable, Codable, CaseIterable {
        case post
        case handedOver
        case readOut
        case secureMail
    }

    /// To whom a letter goes.
    package enum Addressee: Hashable, Sendable, Codable {
        case person(Identifier<Betrokkene>)
        /// Whoever represents the person by law, or speaks for them.
        case representative(of: Identifier<Betrokkene>)
        case reporter
        case partij(Identifier<Partij>)
    }

    /// What it says.
    package struct Words: Hashable, Sendable, Codable {
        package var subject: String
        /// Name and address as they stand above the letter.
        package var address: String
        package var body: String

        package init(subject: String, address: String, body: String) {
            (self.subject, self.address, self.body) = (subject, address, body)
        }
    }

    package struct Sending: Hashable, Sendable, Codable {
        package let on: Day
        package let means: Means
        package let by: Identifier<User>
        package let at: Moment
        /// How and when staff heard that the party sent it; nothing when whoever sent it recorded it.
        package let heard: String?
    }

    package let id: Identifier<WrittenLetter>
    /// The letter of the profile that it is; nothing for another letter.
    package let kind: String?
    /// The role of the profile in which it was written, and for which party.
    package let role: String
    package let partij: Identifier<Partij>
    package let to: Addressee
    package let language: Language
    /// Nothing when the profile keeps such letters elsewhere: then only that it was sent is on record.
    package internal(set) var words: Words?
    package let by: Identifier<User>
    package let at: Moment
    package internal(set) var changed: Casusoverleg.Step?
    /// How many times it was changed, to notice that somebody else did so meanwhile.
    package internal(set) var revision: Int
    /// The sent letter that it corrects or adds to.
    package let follows: Identifier<WrittenLetter>?
    package internal(set) var sent: Sending?

    package var isSent: Bool { sent != nil }

    /// The person it is about, when it goes to that person or to who represents them.
    package var person: Identifier<Betrokkene>? {
        switch to {
        case .person(let id), .representative(of: let id): return id
        case .reporter, .partij: return nil
        }
    }
}

extension WrittenLetter.Words {
    /// How a place that the writer must still fill in begins; nobody types it by accident.
    package static let gap = "[…"

    /// Whether something that only the writer can say is still missing.
    package var hasGap: Bool { (subject + address + body).contains(Self.gap) }
}

/// What somebody starts a letter with.
package struct LetterDraft: Sendable {
    package let kind: String?
    package let to: WrittenLetter.Addressee
    package let language: WrittenLetter.Language
    package let words: WrittenLetter.Words
    package let follows: Identifier<WrittenLetter>?

    package init(
        kind: String?, to: WrittenLetter.Addressee, language: WrittenLetter.Language, words: WrittenLetter.Words,
        follows: Identifier<WrittenLetter>? = nil
    ) {
        (self.kind, self.to, self.language, self.words, self.follows) = (kind, to, language, words, follows)
    }
}

extension Casus {
    /// The letter book, first to last.
    package var letters: [WrittenLetter] { letterBook ?? [] }

    package func letter(_ id: Identifier<WrittenLetter>) -> WrittenLetter? { letters.first { $0.id == id } }
}
