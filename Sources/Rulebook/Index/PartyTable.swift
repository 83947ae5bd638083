// SPDX-License-Identifier: EUPL-1.2

/// Every kind with every hat and without, each at one place.
final class PartyTable: Sendable {
    struct Entry: Sendable {
        let kind: String
        /// Nil: not stated.
        let hat: String?
        let regime: Regime
        let isPrivate: Bool
    }

    let entries: [Entry]
    private let first: [Int]
    private let hats: [WordList]
    private let groups: [String: [Pattern]]

    init(of vocabulary: Vocabulary, kinds: WordList) {
        var (entries, first, hats) = ([Entry](), [Int](), [WordList]())
        for kind in kinds.words.compactMap(vocabulary.party) {
            let list = WordList(kind.hats.map(\.code))
            first.append(entries.count)
            hats.append(list)
            entries.append(Entry(kind: kind.code, hat: nil, regime: kind.regime, isPrivate: kind.isPrivate))
            entries += list.words.map { hat in
                let regime = kind.hat(hat)?.regime ?? kind.regime
                return Entry(kind: kind.code, hat: hat, regime: regime, isPrivate: kind.isPrivate)
            }
        }
        (self.entries, self.first, self.hats) = (entries, first, hats)
        groups = Dictionary(vocabulary.groups.map { ($0.code, $0.members) }) { first, _ in first }
    }

    /// The party of this kind with no hat stated.
    func place(ofKind kind: Int) -> Int { first[kind] }

    /// The party of this kind under this hat, or nil when the kind has no such hat.
    func place(ofKind kind: Int, hat: Range<Int>, in text: [UInt8]) -> Int? {
        hats[kind].place(of: hat, in: text).map { first[kind] + 1 + $0 }
    }

    /// Which parties the patterns reach (rule-engine.md 5.1); a group counts as its members.
    func reach(of patterns: [Pattern]) -> PartyReach {
        var byKind: [String: [[String]?]] = [:]
        for case .kind(let kind, let hats) in patterns.flatMap({ expanded($0) }) {
            byKind[kind, default: []].append(hats)
        }
        var reach = PartyReach(fully: .empty, ifHat: .empty)
        for (place, party) in entries.enumerated() {
            guard let patterns = byKind[party.kind] else { continue }
            let fits = patterns.contains { hats in
                guard let hats else { return true }
                return party.hat.map(hats.contains) ?? false
            }
            if fits { reach.fully.insert(place) } else if party.hat == nil { reach.ifHat.insert(place) }
        }
        return reach
    }

    private func expanded(_ pattern: Pattern) -> [Pattern] {
        switch pattern {
        case .kind: [pattern]
        case .group(let code): groups[code] ?? []
        }
    }
}

/// The parties that patterns match: fully, or only if the hat that was not stated is the right one.
struct PartyReach: Sendable {
    var fully: PlaceSet
    var ifHat: PlaceSet

    static let anyone = PartyReach(fully: .all, ifHat: .empty)

    /// Leaves out the parties that the exception matches fully.
    func except(_ exception: PartyReach) -> PartyReach {
        let rest = PlaceSet(bits: ~exception.fully.bits)
        return PartyReach(fully: fully & rest, ifHat: ifHat & rest)
    }

    /// Only the full matches: lists that exclude or imply never rest on a guess about the hat.
    var onlyFully: PartyReach { PartyReach(fully: fully, ifHat: .empty) }

    /// All parties but those matched fully.
    var complement: PartyReach { PartyReach(fully: PlaceSet(bits: ~fully.bits), ifHat: .empty) }
}
