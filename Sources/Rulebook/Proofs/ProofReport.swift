// SPDX-License-Identifier: EUPL-1.2

/// What the proofs of one rule set showed.
package struct ProofReport: Sendable {
    package let ruleset: String
    package let fingerprint: Fingerprint
    /// All tuples of the rule set, with a supply rule or without.
    package let tuples: Int
    /// Tuples whose routes are the same count once here.
    package let routeSets: Int
    /// Routes over these route sets, without those that only stating a hat can open.
    package let routes: Int
    package let results: [Result]
    package let findings: [Finding]

    /// What became of one property.
    package struct Result: Sendable {
        package let property: Property
        /// Tuples it speaks about.
        package let tuples: Int
        package let routeSets: Int
        package let routes: Int
        /// It never had anything to say, so that holding means nothing.
        package let isIdle: Bool
        package let counterexample: Counterexample?

        package var holds: Bool { counterexample == nil && !isIdle }
    }

    /// Something in the rule data that cannot be meant.
    package struct Finding: Hashable, Sendable {
        /// F01 and further; see `Finding.kinds`.
        package let id: String
        /// The element, word or condition concerned.
        package let about: String
        /// Further elements concerned.
        package let with: [String]

        /// Worth knowing, but no mistake: a deny rule that repeats what follows already, a word that only screens use.
        package var isRemark: Bool { id == "F02" || id == "F05" }
    }

    /// Every property holds and nothing was found that must be put right.
    package var isClean: Bool { results.allSatisfy(\.holds) && findings.allSatisfy(\.isRemark) }
}

/// A tuple and a route of it that break a property.
package struct Counterexample: Hashable, Sendable {
    package let request: DecisionRequest
    /// The gates of the route.
    package let gates: [String]
}

extension RuleSet {
    /// The request that asks for this tuple and states no more than it must.
    func request(for place: TupleGroup.Place, _ item: ItemForm.Asked, _ calendar: LawCalendar) -> DecisionRequest {
        let terms = index.terms
        func party(_ place: Int) -> DecisionRequest.Party {
            let entry = index.parties.entries[place]
            return DecisionRequest.Party(kind: entry.kind, actingAs: entry.hat)
        }
        let classes = (0..<terms.classes.count).filter { item.classes >> UInt64($0) & 1 == 1 }
        return DecisionRequest(
            ruleset: id, on: calendar.days[place.day].description, action: terms.actions.words[place.action],
            supplier: party(place.supplier), recipient: party(place.recipient),
            item: DecisionRequest.Item(
                classes: Set(classes.map { terms.classes.words[$0] }),
                subtype: item.subtype == 0 ? nil : terms.subtypes.words[item.subtype - 1],
                origin: item.origin.map { terms.origins.words[$0] }))
    }
}

extension DecisionRequest {
    /// The request as one line of JSON that `sluis routes` and `sluis decide` read; what has a default is left out.
    package var line: String {
        func quoted(_ word: String) -> String {
            var text = CanonicalText()
            text.write(string: Array(word.utf8)[...])
            return String(decoding: text.bytes, as: UTF8.self)
        }
        func written(_ party: Party) -> String {
            let hat = party.actingAs.map { "\"actingAs\":\(quoted($0))," } ?? ""
            return "{\(hat)\"kind\":\(quoted(party.kind))}"
        }
        let classes = item.classes.sorted().map(quoted).joined(separator: ",")
        let origin = item.origin.map { ",\"origin\":\(quoted($0))" } ?? ""
        let subtype = item.subtype.map { ",\"subtype\":\(quoted($0))" } ?? ""
        let given = facts.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\($0.value)" }.joined(separator: ",")
        let facts = "\"facts\":{\(given)},"
        let identifiable = item.identifiable.map { ",\"identifiable\":\($0)" } ?? ""
        let action = action == "supply" ? "" : "\"action\":\(quoted(action)),"
        return
            "{\(action)\(facts)\"item\":{\"classes\":[\(classes)]\(identifiable)\(origin)\(subtype)},\"on\":\(quoted(on)),"
            + "\"recipient\":\(written(recipient)),\"ruleset\":\(quoted(ruleset)),\"supplier\":\(written(supplier))}"
    }
}
