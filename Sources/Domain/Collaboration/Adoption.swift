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
    /// Who enters data in the part of the collaboration whose work process this is, where the profile left that open.
    package let entry: Arrangement.Pillar.Entry?
    /// Nothing when the installation did it.
    package let by: Identifier<User>?
    package let at: Moment

    package init(
        subject: String, kind: Kind, on: Day, note: String, entry: Arrangement.Pillar.Entry? = nil,
        by: Identifier<User>?, at: Moment
    ) {
        (self.subject, self.kind, self.on, self.note, self.by, self.at) = (subject, kind, on, note, by, at)
        self.entry = entry
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

extension Arrangement {
    /// The profile with who enters data filled in, for the parts that left it open and whose work process says it, and
    /// with the roles on whose document was adopted.
    func filled(by adoptions: [Adoption]) -> Arrangement {
        let there = adoptions.subjects
        var filled = self
        for index in filled.process.pillars.indices where process.pillars[index].entry == .open {
            let words = Set(process.pillars[index].documents.map(\.word)).intersection(there)
            let latest = adoptions.last { $0.entry != nil && words.contains($0.subject) }
            filled.process.pillars[index].entry = latest?.entry ?? .open
        }
        for index in filled.roles.roles.indices {
            guard let document = roles.roles[index].switchedOnBy, there.contains(document.word) else { continue }
            filled.roles.roles[index].startsOff = nil
        }
        return filled
    }

    /// Whether this is the word of a document or the key of a gate of the profile.
    package func knows(_ subject: String) -> Bool {
        identity.documents.contains { $0.id.word == subject } || identity.gates.contains { $0.key == subject }
    }

    /// The parts of the collaboration whose way of entering data waits for this document.
    package func pillarsToFill(by document: String) -> [Pillar] {
        guard self.document(Named(document))?.kind == .workProcess else { return [] }
        return process.pillars.filter { $0.documents.contains(Named(document)) }
    }
}
