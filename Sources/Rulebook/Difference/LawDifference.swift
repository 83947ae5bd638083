// SPDX-License-Identifier: EUPL-1.2

/// Exactly which tuples two rule sets answer differently, and how.
///
/// A tuple is a party with or without a hat, to such a party, one act, one class with a subtype and an origin, on a day on
/// which something changes. Its answer is every minimal lawful way (rule-engine.md 9).
package struct LawDifference: Sendable {
    package let before: Side
    package let after: Side
    /// In the order of supplier, recipient, act and day.
    package let changes: [Change]
    /// The answers that occur, each once; changes refer to them.
    package let answers: [[LawfulRoutes.Route]]
    /// Names exactly this difference: what a signature under it stands for.
    package let fingerprint: Fingerprint
    /// Smallest first, a few per kind.
    package let examples: [Kind: [Example]]

    package struct Side: Hashable, Sendable {
        package let id: String
        package let fingerprint: Fingerprint
    }

    /// How the answer for a tuple differs; the first that fits.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        /// There was no lawful way; now there is.
        case opens
        /// There is no lawful way any more.
        case closes
        /// Other conditions.
        case gates
        /// The same conditions, other duties.
        case duties
        /// What was allowed is now obliged, or the other way round.
        case effect
        /// The same conditions and duties on other rules or citations.
        case grounds
    }

    /// Tuples of one supplier, recipient, act and day that differ.
    package struct Change: Sendable {
        package let supplier: DecisionRequest.Party
        package let recipient: DecisionRequest.Party
        package let action: String
        package let on: String
        package let items: [Item]
    }

    package struct Item: Hashable, Sendable {
        package let itemClass: String
        package let subtype: String?
        package let origin: String?
        package let kind: Kind
        /// Places in `answers`.
        package let before: Int
        package let after: Int
    }

    /// One tuple that differs, as a question to ask under both rule sets.
    package struct Example: Sendable {
        package let request: DecisionRequest
        package let before: [LawfulRoutes.Route]
        package let after: [LawfulRoutes.Route]
    }

    package var isEmpty: Bool { changes.isEmpty }

    /// Tuples by kind of change, and by kind of the supplier.
    package var counts: (byKind: [Kind: Int], bySupplier: [String: [Kind: Int]]) {
        var (byKind, bySupplier) = ([Kind: Int](), [String: [Kind: Int]]())
        for change in changes {
            for item in change.items {
                byKind[item.kind, default: 0] += 1
                bySupplier[change.supplier.kind, default: [:]][item.kind, default: 0] += 1
            }
        }
        return (byKind, bySupplier)
    }
}

extension LawDifference {
    /// Compares every tuple of both rule sets.
    package init(from before: RuleSet, to after: RuleSet) {
        let comparison = Comparison(before, after)
        let changes = comparison.run()
        let answers = comparison.answers
        self.init(
            before: Side(id: before.id, fingerprint: before.fingerprint),
            after: Side(id: after.id, fingerprint: after.fingerprint), changes: changes, answers: answers,
            fingerprint: LawDifference.fingerprint(before, after, changes, answers),
            examples: LawDifference.examples(changes, answers, asked: after.id))
    }

    /// The tuples that state least, of each kind.
    private static func examples(
        _ changes: [Change], _ answers: [[LawfulRoutes.Route]], asked ruleset: String
    ) -> [Kind: [Example]] {
        var best: [Kind: [(stated: Int, change: Int, item: Item)]] = [:]
        for (place, change) in changes.enumerated() {
            let stated = (change.supplier.actingAs == nil ? 0 : 1) + (change.recipient.actingAs == nil ? 0 : 1)
            for kind in Kind.allCases {
                let items = change.items.filter { $0.kind == kind }
                guard let item = items.min(by: { $0.stated < $1.stated }) else { continue }
                best[kind, default: []].append((stated + item.stated, place, item))
            }
        }
        return best.mapValues { found in
            // The same tuple on a later day is no second example.
            var seen: Set<String> = []
            let sorted = found.sorted { ($0.stated, $0.change) < ($1.stated, $1.change) }.filter { entry in
                let change = changes[entry.change]
                return seen.insert("\(change.supplier.words) \(change.recipient.words) \(change.action)").inserted
            }
            return sorted.prefix(3).map { entry in
                let change = changes[entry.change]
                let request = DecisionRequest(
                    ruleset: ruleset, on: change.on, action: change.action, supplier: change.supplier,
                    recipient: change.recipient,
                    item: .init(
                        classes: [entry.item.itemClass], subtype: entry.item.subtype, origin: entry.item.origin))
                return Example(
                    request: request, before: answers[entry.item.before], after: answers[entry.item.after])
            }
        }
    }

    private static func fingerprint(
        _ before: RuleSet, _ after: RuleSet, _ changes: [Change], _ answers: [[LawfulRoutes.Route]]
    ) -> Fingerprint {
        var bytes = Array("\(before.id) \(before.fingerprint) \(after.id) \(after.fingerprint)\n".utf8)
        for answer in answers {
            for route in answer {
                bytes += Array("\(route.gates) \(route.duties) \(route.rules) \(route.citations);".utf8)
            }
            bytes.append(UInt8(ascii: "\n"))
        }
        for change in changes {
            bytes += Array("\(change.supplier.words) \(change.recipient.words) \(change.action) \(change.on)".utf8)
            for item in change.items {
                let words = [item.itemClass, item.subtype ?? "", item.origin ?? "", item.kind.rawValue]
                bytes += Array(" \(words.joined(separator: "/"))/\(item.before)/\(item.after)".utf8)
            }
            bytes.append(UInt8(ascii: "\n"))
        }
        return Fingerprint(of: bytes)
    }
}

extension LawDifference.Item {
    fileprivate var stated: Int { (subtype == nil ? 0 : 1) + (origin == nil ? 0 : 1) }
}

extension DecisionRequest.Party {
    fileprivate var words: String { actingAs.map { "\(kind)[\($0)]" } ?? kind }
}
