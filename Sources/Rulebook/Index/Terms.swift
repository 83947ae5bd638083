// SPDX-License-Identifier: EUPL-1.2

/// All words of a rule set as places in sorted lists.
final class Terms: Sendable {
    let kinds: WordList
    let actions: WordList
    let classes: WordList
    let subtypes: WordList
    let origins: WordList
    let conditions: WordList
    /// Ids of everything that can carry an answer.
    let ids: WordList
    let citations: WordList

    /// The word that stands for no subtype in a rule.
    static let noSubtype = "none"
    /// The origin that is the same as none.
    static let ownOrigin = "own"
    /// The class that is not special.
    static let ordinaryClass = "ordinary"
    /// The subtype of the mere fact of involvement.
    static let outsideInformation = "outside-information"
    static let supplierHat = "supplier-hat"
    static let recipientHat = "recipient-hat"
    /// The gates that only stating the hat can meet.
    static let hatGates = [supplierHat, recipientHat]

    init(of law: Law) {
        let words = law.vocabulary
        kinds = WordList(words.parties.map(\.code))
        actions = WordList(words.actions.map(\.code))
        classes = WordList(words.classes.map(\.code))
        subtypes = WordList(words.subtypes.map(\.code))
        origins = WordList(words.origins.map(\.code))
        conditions = WordList(words.conditions.map(\.code))
        ids = WordList(law.sources.map(\.id))
        citations = WordList(
            (law.sources.flatMap(\.citations) + words.conditions.flatMap(\.citations)).map(\.description))
    }

    func conditionSet(_ codes: [String]) throws(UncheckedWord) -> ConditionSet {
        var set = ConditionSet.empty
        for code in codes { set.insert(try conditions.place(checked: code)) }
        return set
    }

    func citationSet(_ cited: [Citation]) throws(UncheckedWord) -> PlaceSet {
        var set = PlaceSet.empty
        for citation in cited { set.insert(try citations.place(checked: citation.description)) }
        return set
    }

    func idSet(_ id: String) throws(UncheckedWord) -> PlaceSet {
        PlaceSet(CollectionOfOne(try ids.place(checked: id)))
    }

    /// A mask with one bit per word; nil (no restriction) is all bits.
    func mask(_ words: [String]?, of list: WordList) throws(UncheckedWord) -> UInt64 {
        guard let words else { return .max }
        var mask: UInt64 = 0
        for word in words { mask |= 1 << UInt64(try list.place(checked: word)) }
        return mask
    }

    /// A mask over subtypes in which bit 0 is "no subtype" and bit n + 1 the subtype at place n.
    func subtypeMask(_ words: [String]) throws(UncheckedWord) -> UInt64 {
        var mask: UInt64 = 0
        for word in words {
            mask |= word == Self.noSubtype ? 1 : 2 << UInt64(try subtypes.place(checked: word))
        }
        return mask
    }

    func regimeMask(_ regimes: [Regime]?) -> UInt64 {
        regimes?.reduce(0) { $0 | 1 << UInt64($1.place) } ?? .max
    }
}

extension Law {
    /// Everything that has an id and citations of its own.
    var sources: [(id: String, citations: [Citation])] {
        composites.flatMap(\.alternatives).map { ($0.id, $0.citations) }
            + supplyRules.map { ($0.id, $0.citations) } + receiveRules.map { ($0.id, $0.citations) }
            + generalReceive.map { ($0.id, $0.citations) } + exceptions.map { ($0.id, $0.citations) }
            + onwardRules.map { ($0.id, $0.citations) } + denyRules.map { ($0.id, $0.citations) }
            + regimeDuties.map { ($0.id, $0.citations) }
            + [(scope.id, scope.citations), (defaultDeny.id, defaultDeny.citations)]
    }
}
