// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Testing

@Suite("Nothing of a profile differs without a line in the list that is shown before a casus moves")
struct ProfileDifferenceTests {
    private let old: Arrangement

    init() throws { old = try ProfileShelf.arrangement("enschede") }

    @Test("each part of the profile has a line")
    func parts() {
        let fields = Mirror(reflecting: old).children.compactMap(\.label)
        #expect(fields.sorted() == ProfileDifference.Part.allCases.map(\.rawValue).sorted())
    }

    @Test("each term of retention has a line of its own")
    func terms() {
        let fields = Mirror(reflecting: old.retention).children.filter { child in
            let kind: Any.Type = type(of: child.value)
            return kind == Sourced<Term>.self || kind == Sourced<Term>?.self
        }
        let labels = fields.compactMap(\.label).sorted()
        #expect(labels == ProfileDifference.RetentionTerm.allCases.map(\.rawValue).sorted())
    }

    @Test("the term of an open casus is shown, also where it is new")
    func openTerm() throws {
        let changes = [ProfileChange(file: "bewaren", old: "karakter:", new: Self.open("2 jaar") + "karakter:")]
        let new = try ProfileShelf.read("profiles/enschede", changes: changes)
        let change = ProfileDifference(from: old, to: new)
        #expect(change.terms.map(\.which) == [.openUntested] && change.parts == [.retention])
        #expect(change.terms.first?.before == nil && change.terms.first?.after == Term(2, .years))
        let back = ProfileDifference(from: new, to: old)
        #expect(back.terms.first?.before == Term(2, .years) && back.terms.first?.after == nil)
    }

    @Test("a line that moved, another source and another number are no difference")
    func moved() throws {
        let changes = [
            ProfileChange(file: "bewaren", old: "termijn:", new: "# een regel erbij\n\ntermijn:"),
            ProfileChange(file: "bewaren", old: "bron: [0:484-487]", new: "bron: [0:484-486]"),
            ProfileChange(file: "samenwerking", old: "versie: \"\(old.identity.version)\"", new: "versie: \"99\""),
        ]
        let change = ProfileDifference(from: old, to: try ProfileShelf.read("profiles/enschede", changes: changes))
        #expect(change.isEmpty && change.terms.isEmpty)
    }

    @Test("a change of any field of any part names that part", arguments: ["venlo", "utrecht-topx"])
    func everyField(_ donor: String) throws {
        let document = try document(of: old)
        let other = try self.document(of: ProfileShelf.arrangement(donor))
        var changed = 0
        for (part, value) in document {
            guard let fields = value as? [String: Any], let given = other[part] as? [String: Any] else { continue }
            for field in Set(fields.keys).union(given.keys) where field != "version" {
                var mixed = fields
                mixed[field] = given[field]
                guard try words(mixed) != words(fields) else { continue }
                var whole = document
                whole[part] = mixed
                // A field that must be there and that the other profile lacks cannot go.
                guard let new = try? read(whole) else { continue }
                let parts = ProfileDifference(from: old, to: new).parts
                #expect(parts.map(\.rawValue) == [part], "\(part).\(field)")
                changed += 1
            }
        }
        #expect(changed > 60)
    }

    private static func open(_ term: String) -> String {
        "open-zonder-toets: {is: \(term), aanname: \"een toets\"}\n"
    }

    private func document(of arrangement: Arrangement) throws -> [String: Any] {
        try #require(
            try JSONSerialization.jsonObject(with: JSONEncoder().encode(arrangement)) as? [String: Any])
    }

    private func read(_ document: [String: Any]) throws -> Arrangement {
        try JSONDecoder().decode(Arrangement.self, from: JSONSerialization.data(withJSONObject: document))
    }

    /// What stands in a part, as bytes, without the places where it stands.
    private func words(_ part: [String: Any]) throws -> Data {
        try JSONSerialization.data(withJSONObject: unplaced(part), options: [.sortedKeys, .fragmentsAllowed])
    }

    private func unplaced(_ value: Any) -> Any {
        // A set of words is written in any order.
        if let words = value as? [String] { return words.sorted() }
        if let list = value as? [Any] { return list.map(unplaced) }
        guard let fields = value as? [String: Any] else { return value }
        if fields["file"] != nil, fields["line"] != nil, fields["sources"] != nil { return [String: Any]() }
        return fields.mapValues(unplaced)
    }
}
