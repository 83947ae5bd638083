// SPDX-License-Identifier: EUPL-1.2

/// Questions for sampling: valid ones, about parties between whom some rule exists, with some facts.
struct RandomQuestions {
    private let index: RuleIndex
    var stream: SeededStream
    private let settable: [Int]

    init(_ index: RuleIndex, seed: UInt64) {
        self.index = index
        stream = SeededStream(seed: seed)
        settable = (0..<index.terms.conditions.count).filter { !index.unsettable.contains($0) }
    }

    /// A question that the engine would accept.
    mutating func next() -> Question {
        while true {
            var question = some()
            if index.normaliser.subtypeClasses[question.subtype] & index.normaliser.effectiveClasses(question) == 0 {
                question.subtype = 0
            }
            let fits = index.table.supplier(question.supplier) & index.table.recipient(question.recipient)
            let acts = fits & index.table.actions[question.action] & index.table.periods[question.period]
            if acts.meets(index.concepts.supply) || stream.once(in: 10) { return question }
        }
    }

    private mutating func some() -> Question {
        let parties = index.parties.entries.count
        let classes = index.terms.classes.count
        var asked: UInt64 = 1 << UInt64(stream.next(below: classes))
        if stream.once(in: 3) { asked |= 1 << UInt64(stream.next(below: classes)) }
        var subtype = 0
        if stream.once(in: 3), index.terms.subtypes.count > 0 {
            subtype = 1 + stream.next(below: index.terms.subtypes.count)
            asked |= stream.once(in: 2) ? index.normaliser.subtypeClasses[subtype] : 0
        }
        let origin = stream.once(in: 3) ? stream.next(below: index.terms.origins.count) : nil
        var question = Question(
            supplier: stream.next(below: parties), recipient: stream.next(below: parties),
            action: stream.once(in: 4) ? stream.next(below: index.terms.actions.count) : supply, classes: asked,
            subtype: subtype, origin: index.normaliser.isOwn(origin) ? nil : origin, isOutOfScope: false,
            period: stream.next(below: index.periods.count), affirmed: .empty, denied: .empty)
        let share = stream.one(of: [0, 2, 6, 9, 10])
        for code in settable where stream.next(below: 10) < share {
            if stream.next(below: 8) > 0 { question.affirmed.insert(code) } else { question.denied.insert(code) }
        }
        return question
    }

    private var supply: Int { index.terms.actions.place(of: SpelledRequest.supply) ?? 0 }

    /// The question with one fact raised: from no to unknown, or from no or unknown to yes.
    mutating func raised(_ question: Question) -> Question {
        var raised = question
        let code = ConditionSet([stream.one(of: settable)])
        if !question.denied.meets(code) || stream.once(in: 2) { raised.affirmed |= code }
        raised.denied = raised.denied - code
        return raised
    }

    /// The question about an item that has one class more.
    mutating func widened(_ question: Question) -> Question {
        var wider = question
        wider.classes |= 1 << UInt64(stream.next(below: index.terms.classes.count))
        return wider
    }

    /// The question with one unknown fact filled in; gates only.
    mutating func filledIn(_ question: Question) -> Question {
        var filled = question
        let code = ConditionSet([stream.one(of: settable)])
        guard !question.affirmed.meets(code), !question.denied.meets(code) else { return question }
        if stream.once(in: 2) { filled.affirmed |= code } else { filled.denied |= code }
        return filled
    }
}
