// SPDX-License-Identifier: EUPL-1.2

/// A document of the collaboration was adopted or withdrawn, or a gate before its start was settled.
///
/// What a profile lacked when it was written is recorded here, with day, version and who recorded it; the latest word on a
/// subject counts. A decision under article 20 of the Police Data Act can be withdrawn at any time.
package struct Adoption: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case adopted
        case withdrawn
    }

    /// The word of a document, or the key of a gate.
    package let subject: String
    package let kind: Kind
    package let on: Day
    /// Which version, or on what the decision rests.
    package let note: String
    /// Nothing when the installation did it.
    package let by: Identifier<User>?
    package let at: Moment

    package init(subject: String, kind: Kind, on: Day, note: String, by: Identifier<User>?, at: Moment) {
        (self.subject, self.kind, self.on, self.note, self.by, self.at) = (subject, kind, on, note, by, at)
    }
}

extension [Adoption] {
    /// The subjects whose latest word is that they are there.
    package var subjects: Set<String> {
        var latest: [String: Adoption.Kind] = [:]
        for adoption in self { latest[adoption.subject] = adoption.kind }
        return Set(latest.filter { $0.value == .adopted }.keys)
    }
}
