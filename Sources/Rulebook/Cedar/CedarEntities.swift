// SPDX-License-Identifier: EUPL-1.2

/// Parties, hats, groups and subtypes as Cedar entities, in JSON.
///
/// A group is a parent of its members, as the rule data declare it; Cedar itself works out who is in what.
struct CedarEntities: Sendable {
    private let words: Vocabulary
    private var text = CanonicalText()
    private var isFirst = true

    /// The entities, one per line.
    static func json(of words: Vocabulary) -> [UInt8] {
        var entities = CedarEntities(words: words)
        entities.writeAll()
        return entities.text.bytes
    }

    private init(words: Vocabulary) { self.words = words }

    private mutating func writeAll() {
        text.write("[\n")
        for group in words.groups { write(.init("Group", group.code), parents: groups(with: .group(group.code))) }
        for kind in words.parties {
            write(.init("Kind", kind.code), parents: groups(with: .kind(kind.code, hats: nil)))
            for hat in kind.hats {
                write(.init("Hat", "\(kind.code)/\(hat.code)"), parents: groups(of: hat.code, of: kind.code))
            }
            writeParties(kind)
        }
        writeSubtype(Terms.noSubtype, isClosed: false)
        for subtype in words.subtypes { writeSubtype(subtype.code, isClosed: subtype.isClosed) }
        text.write("\n]\n")
    }

    /// The kind without a hat, under each hat, and under whichever hat it may turn out to have.
    private mutating func writeParties(_ kind: PartyKind) {
        let own = Name("Kind", kind.code)
        let hats = kind.hats.map { Name("Hat", "\(kind.code)/\($0.code)") }
        let anyHat = Name("Party", hats.isEmpty ? kind.code : "\(kind.code)/*")
        writeParty(.init("Party", kind.code), anyHat: anyHat, kind, parents: [own])
        if !hats.isEmpty { writeParty(anyHat, anyHat: anyHat, kind, parents: [own] + hats) }
        for hat in hats {
            let party = Name("Party", hat.id)
            writeParty(party, anyHat: party, kind, parents: [own, hat])
        }
    }

    private func groups(with member: Pattern) -> [Name] {
        words.groups.filter { $0.members.contains(member) }.map { Name("Group", $0.code) }
    }

    private func groups(of hat: String, of kind: String) -> [Name] {
        words.groups.filter { group in
            group.members.contains { if case .kind(kind, let hats?) = $0 { hats.contains(hat) } else { false } }
        }
        .map { Name("Group", $0.code) }
    }

    // MARK: JSON

    private struct Name {
        let type: String
        let id: String

        init(_ type: String, _ id: String) { (self.type, self.id) = (type, id) }
    }

    private mutating func write(_ name: Name, parents: [Name]) {
        begin(name, parents: parents)
        text.write("\"attrs\":{}}")
    }

    private mutating func writeParty(_ name: Name, anyHat: Name, _ kind: PartyKind, parents: [Name]) {
        begin(name, parents: parents)
        text.write("\"attrs\":{\"anyHat\":{\"__entity\":")
        write(anyHat)
        text.write("},\"private\":")
        text.write(kind.isPrivate)
        text.write("}}")
    }

    private mutating func writeSubtype(_ code: String, isClosed: Bool) {
        begin(.init("Subtype", code), parents: [])
        text.write("\"attrs\":{\"closed\":")
        text.write(isClosed)
        text.write("}}")
    }

    private mutating func begin(_ name: Name, parents: [Name]) {
        text.write(isFirst ? "{\"uid\":" : ",\n{\"uid\":")
        isFirst = false
        write(name)
        text.write(",\"parents\":[")
        for (place, parent) in parents.enumerated() {
            if place > 0 { text.write(",") }
            write(parent)
        }
        text.write("],")
    }

    private mutating func write(_ name: Name) {
        text.write("{\"type\":")
        text.write(string: Array(name.type.utf8)[...])
        text.write(",\"id\":")
        text.write(string: Array(name.id.utf8)[...])
        text.write("}")
    }
}
