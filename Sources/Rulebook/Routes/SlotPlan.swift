// SPDX-License-Identifier: EUPL-1.2

/// Lays out the slots of one situation (rule-engine.md 6).
struct SlotPlan {
    let index: RuleIndex
    let situation: Situation
    let matches: Matches

    init(_ situation: Situation, _ index: RuleIndex) {
        self.index = index
        self.situation = situation
        matches = index.table.matches(situation)
    }

    func routeSet() -> RouteSet {
        let supply = matches.elements & index.concepts.supply
        guard !supply.isEmpty else { return RouteSet([], absolute: absolute) }
        let shared = SharedSlots(self)
        return RouteSet(supply.flatMap { branches(of: $0, shared) }, absolute: absolute)
    }

    /// What the branches of all supply rules have in common.
    private struct SharedSlots {
        let fixed: Choice
        let onward: [[Choice]]
        let exceptions: [Choice]
        let receive: [(waives: ConditionSet, choices: [Choice])]

        init(_ plan: SlotPlan) {
            fixed = plan.universal | plan.regimeDuties
            onward = plan.onward
            exceptions = plan.choices(plan.index.concepts.supplierExceptions)
            receive = plan.receive
        }
    }

    /// The branches of one supply rule: one per set of duties that a receive ground waives.
    private func branches(of rule: Int, _ shared: SharedSlots) -> [BranchPlan] {
        let element = index.elements[rule]
        var slots = [[withHats(rule) | shared.fixed]] + composites(element) + shared.onward + denials(of: rule)
        if element.needsException && !isOrdinary { slots.append(shared.exceptions) }
        guard element.needsReceiveGround else {
            return [BranchPlan(slots, waiving: element.waives, isMandatory: element.isMandatory)].compactMap { $0 }
        }
        return shared.receive.compactMap { ground in
            BranchPlan(
                slots + [ground.choices], waiving: element.waives | ground.waives, isMandatory: element.isMandatory)
        }
    }

    var isOrdinary: Bool { index.normaliser.ordinary >> UInt64(situation.itemClass) & 1 == 1 }

    // MARK: Choices of elements

    /// The element's own choice, with the gates for hats that were not stated.
    private func withHats(_ place: Int) -> Choice {
        var choice = index.elements[place].choice
        choice.demand.gates |= hatGates(place)
        return choice
    }

    private func hatGates(_ place: Int) -> ConditionSet {
        (matches.needSupplierHat.contains(place) ? index.supplierHat : .empty)
            | (matches.needRecipientHat.contains(place) ? index.recipientHat : .empty)
    }

    /// The ways to meet the composites of an element, a slot each.
    private func composites(_ element: IndexedElement) -> [[Choice]] {
        element.composites.map { index.composites[$0][situation.period] }
    }

    /// Every way to use one of the matching elements of the concept, with their composites worked out.
    private func choices(_ concept: PlaceSet) -> [Choice] {
        (matches.elements & concept).flatMap { choices($0) }
    }

    private func choices(_ place: Int) -> [Choice] {
        composites(index.elements[place]).reduce([withHats(place)], Self.each)
    }

    private static func each(_ left: [Choice], with right: [Choice]) -> [Choice] {
        left.flatMap { choice in right.map { choice | $0 } }
    }

    // MARK: Slots

    /// Grounds to receive, together with the recipient's exception where one is needed (rule-engine.md 6.2).
    private var receive: [(waives: ConditionSet, choices: [Choice])] {
        var byWaives: [(waives: ConditionSet, choices: [Choice])] = []
        func add(_ choices: [Choice], waiving waives: ConditionSet) {
            if let place = byWaives.firstIndex(where: { $0.waives == waives }) {
                byWaives[place].choices += choices
            } else {
                byWaives.append((waives, choices))
            }
        }
        for place in matches.elements & index.concepts.receive {
            add(choices(place), waiving: index.elements[place].waives)
        }
        for place in matches.elements & index.concepts.generalReceive {
            let needsException = index.elements[place].needsException && !isOrdinary
            let exceptions = needsException ? choices(index.concepts.recipientExceptions) : [Choice()]
            add(Self.each(choices(place), with: exceptions), waiving: .empty)
        }
        return byWaives
    }

    /// One slot per onward rule (rule-engine.md 6.5).
    private var onward: [[Choice]] {
        (matches.elements & index.concepts.onward).map { place in
            let element = index.elements[place]
            return element.ways.map { element.choice | Choice(demand: Demand(gates: $0)) }
        }
    }

    /// One slot per deny rule that does not spare the supply rule (rule-engine.md 6.6).
    private func denials(of rule: Int) -> [[Choice]] {
        (matches.elements & index.concepts.deny).compactMap { place in
            let element = index.elements[place]
            guard !element.spares.contains(rule) else { return nil }
            let hats = hatGates(place)
            let ways = element.ways + (hats.isEmpty ? [] : [hats])
            return ways.map { element.choice | Choice(demand: Demand(gates: $0)) }
        }
    }

    /// The deny rules that never yield.
    private var absolute: RouteSet.Absolute {
        var absolute = RouteSet.Absolute()
        for place in matches.elements & index.concepts.deny {
            let element = index.elements[place]
            guard element.ways.isEmpty, hatGates(place).isEmpty else { continue }
            absolute.grounds |= element.choice.grounds
            absolute.wouldNeed |= element.wouldNeed
        }
        return absolute
    }

    /// What every supply and use demands, with the duty to inform (rule-engine.md 6.7).
    private var universal: Choice {
        let universal = index.universal
        guard universal.actions >> UInt64(situation.action) & 1 == 1 else { return Choice() }
        let regimes = [situation.supplierRegime, situation.recipientRegime]
        var choice = universal.choice
        if !regimes.allSatisfy({ universal.noInformAmong >> UInt64($0.place) & 1 == 1 }) {
            choice.demand.duties |= universal.inform
        }
        return choice
    }

    /// Duties of the supplier's regime (rule-engine.md 6.8).
    private var regimeDuties: Choice {
        (matches.elements & index.concepts.regimeDuties)
            .reduce(Choice()) { $0 | index.elements[$1].choice }
    }
}
