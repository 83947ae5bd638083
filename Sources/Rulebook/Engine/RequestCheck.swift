// SPDX-License-Identifier: EUPL-1.2

/// Looks up every word of a request and collects everything that is wrong (rule-engine.md 2).
struct RequestCheck {
    private let index: RuleIndex
    private let request: SpelledRequest
    private(set) var errors: [RequestError] = []

    init(_ request: SpelledRequest, _ index: RuleIndex) {
        self.request = request
        self.index = index
    }

    /// The question, or nil when there are errors.
    mutating func question(isKnownRuleSet: Bool) -> Question? {
        if !isKnownRuleSet { report("ruleset", .unknownRuleset, request.ruleset) }
        let day = LawDay(spelled: request.text[request.on])
        if day == nil { report("on", .badDate, request.on) }
        let terms = index.terms
        let action = look(request.action, in: terms.actions, at: "action", .unknownAction)
        let supplier = party(request.supplier, kindAt: "supplier.kind", hatAt: "supplier.actingAs")
        let recipient = party(request.recipient, kindAt: "recipient.kind", hatAt: "recipient.actingAs")
        var classes: UInt64 = 0
        for name in request.classes {
            let place = look(name, in: terms.classes, at: "item.classes", .unknownClass)
            if let place { classes |= 1 << UInt64(place) }
        }
        let subtype = request.subtype.flatMap { look($0, in: terms.subtypes, at: "item.subtype", .unknownSubtype) }
        let origin = request.origin.flatMap { look($0, in: terms.origins, at: "item.origin", .unknownOrigin) }
        let (affirmed, denied) = facts()
        guard errors.isEmpty, let day, let action, let supplier, let recipient else { return nil }

        let question = Question(
            supplier: supplier, recipient: recipient, action: action, classes: classes,
            subtype: subtype.map { $0 + 1 } ?? 0, origin: index.normaliser.isOwn(origin) ? nil : origin,
            isOutOfScope: request.identifiable == false, period: index.periods.period(of: day), affirmed: affirmed,
            denied: denied)
        return fits(question) ? question : nil
    }

    /// A subtype must occur in one of the classes that the item really has.
    private mutating func fits(_ question: Question) -> Bool {
        guard let spelled = request.subtype else { return true }
        let classes = index.normaliser.effectiveClasses(question)
        if index.normaliser.subtypeClasses[question.subtype] & classes != 0 { return true }
        report("item.subtype", .subtypeClassMismatch, spelled)
        return false
    }

    private mutating func party(_ party: SpelledRequest.Party, kindAt: String, hatAt: String) -> Int? {
        guard let kind = look(party.kind, in: index.terms.kinds, at: kindAt, .unknownKind) else { return nil }
        guard let hat = party.actingAs else { return index.parties.place(ofKind: kind) }
        let place = index.parties.place(ofKind: kind, hat: hat, in: request.text)
        if place == nil { report(hatAt, .unknownHat, hat) }
        return place
    }

    private mutating func facts() -> (affirmed: ConditionSet, denied: ConditionSet) {
        var (affirmed, denied) = (ConditionSet.empty, ConditionSet.empty)
        for (code, value) in request.facts {
            guard let place = look(code, in: index.terms.conditions, at: "facts", .unknownCondition) else { continue }
            if index.unsettable.contains(place) {
                report("facts", .conditionNotSettable, code)
            } else if let value {
                if value { affirmed.insert(place) } else { denied.insert(place) }
            }
        }
        return (affirmed, denied)
    }

    private mutating func look(
        _ word: SpelledRequest.Spelling, in list: WordList, at place: String, _ code: RequestError.Code
    ) -> Int? {
        let found = list.place(of: word, in: request.text)
        if found == nil { report(place, code, word) }
        return found
    }

    private mutating func report(_ place: String, _ code: RequestError.Code, _ word: SpelledRequest.Spelling) {
        let value = String(decoding: request.text[word], as: UTF8.self)
        errors.append(RequestError(at: place, code: code, value: value))
    }
}
