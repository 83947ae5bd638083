// SPDX-License-Identifier: EUPL-1.2

/// A request of the right shape whose words are not looked up yet: each is a range of one text.
struct SpelledRequest {
    typealias Spelling = Range<Int>

    struct Party {
        var kind: Spelling
        var actingAs: Spelling?
    }

    var text: [UInt8]
    var ruleset: Spelling
    var on: Spelling
    var action: Spelling
    var supplier: Party
    var recipient: Party
    var classes: [Spelling]
    var subtype: Spelling?
    var origin: Spelling?
    var identifiable: Bool?
    var facts: [(code: Spelling, value: Bool?)]

    static let supply = "supply"
}

extension SpelledRequest {
    init(_ request: DecisionRequest) {
        var text: [UInt8] = []
        func spelled(_ word: String) -> Spelling {
            let start = text.count
            text += word.utf8
            return start..<text.count
        }
        func party(_ party: DecisionRequest.Party) -> Party {
            Party(kind: spelled(party.kind), actingAs: party.actingAs.map(spelled))
        }
        let item = request.item
        (ruleset, on, action) = (spelled(request.ruleset), spelled(request.on), spelled(request.action))
        (supplier, recipient) = (party(request.supplier), party(request.recipient))
        classes = item.classes.map(spelled)
        (subtype, origin) = (item.subtype.map(spelled), item.origin.map(spelled))
        identifiable = item.identifiable
        facts = request.facts.map { (spelled($0.key), $0.value) }
        self.text = text
    }

    /// Whether a request made in code also fits the shape that the contract demands of a line.
    var fitsContract: Bool { LawDay.hasForm(text[on]) && !classes.isEmpty }
}
