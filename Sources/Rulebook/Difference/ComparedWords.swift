// SPDX-License-Identifier: EUPL-1.2

/// The words of two rule sets together, each with its place in both; nil where one does not have it.
struct ComparedWords {
    enum Side { case before, after }

    struct Pair: Hashable {
        let before: Int?
        let after: Int?

        func at(_ side: Side) -> Int? { side == .before ? before : after }
    }

    struct Party {
        let request: DecisionRequest.Party
        let pair: Pair
    }

    /// A class with a subtype and an origin, in words; empty means none stated.
    struct Item: Hashable {
        let itemClass: String
        let subtype: String?
        let origin: String?
    }

    struct AskedItem {
        let itemClass: Int
        let subtype: Int
        let origin: Int?
    }

    let parties: [Party]
    let actions: [(word: String, pair: Pair)]
    let days: [(day: LawDay, pair: Pair)]
    let items: [Item]
    private let before: RuleIndex
    private let after: RuleIndex

    init(_ before: RuleIndex, _ after: RuleIndex) {
        (self.before, self.after) = (before, after)
        func union(_ list: (RuleIndex) -> [String]) -> [String] {
            WordList(list(before) + list(after)).words
        }
        func key(_ entry: PartyTable.Entry) -> String { entry.hat.map { "\(entry.kind) \($0)" } ?? entry.kind }
        func places(_ index: RuleIndex) -> [String: Int] {
            Dictionary(index.parties.entries.enumerated().map { (key($1), $0) }) { first, _ in first }
        }
        let (old, new) = (places(before), places(after))
        parties = union { $0.parties.entries.map(key) }.map { name in
            let words = name.split(separator: " ").map(String.init)
            return Party(
                request: .init(kind: words[0], actingAs: words.count > 1 ? words[1] : nil),
                pair: Pair(before: old[name], after: new[name]))
        }
        actions = union { $0.terms.actions.words }.map { word in
            (word, Pair(before: before.terms.actions.place(of: word), after: after.terms.actions.place(of: word)))
        }
        let days = Set(LawCalendar(before).days + LawCalendar(after).days).sorted()
        self.days = days.map { ($0, Pair(before: before.periods.period(of: $0), after: after.periods.period(of: $0))) }
        let subtypes = [nil] + union { $0.terms.subtypes.words }.map { Optional($0) }
        let origins = [nil] + union { $0.terms.origins.words }.filter { $0 != Terms.ownOrigin }.map { Optional($0) }
        items = union { $0.terms.classes.words }.flatMap { itemClass in
            subtypes.flatMap { subtype in origins.map { Item(itemClass: itemClass, subtype: subtype, origin: $0) } }
        }
    }

    /// The item in the places of one side; nil when that side lacks a word of it.
    func place(of item: Item, _ side: Side) -> AskedItem? {
        let terms = (side == .before ? before : after).terms
        guard let itemClass = terms.classes.place(of: item.itemClass) else { return nil }
        var (subtype, origin) = (0, Int?.none)
        if let word = item.subtype {
            guard let place = terms.subtypes.place(of: word) else { return nil }
            subtype = place + 1
        }
        if let word = item.origin {
            guard let place = terms.origins.place(of: word) else { return nil }
            origin = place
        }
        return AskedItem(itemClass: itemClass, subtype: subtype, origin: origin)
    }
}
