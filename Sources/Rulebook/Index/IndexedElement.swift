// SPDX-License-Identifier: EUPL-1.2

/// What a choice in a slot demands.
struct Demand: Hashable, Sendable {
    var gates = ConditionSet.empty
    var duties = ConditionSet.empty

    static func | (left: Demand, right: Demand) -> Demand {
        Demand(gates: left.gates | right.gates, duties: left.duties | right.duties)
    }
}

/// On what a choice in a slot rests.
struct Grounds: Hashable, Sendable {
    var rules = PlaceSet.empty
    var citations = PlaceSet.empty

    static func |= (left: inout Grounds, right: Grounds) {
        left.rules |= right.rules
        left.citations |= right.citations
    }
}

/// One choice in a slot: what it demands and on what it rests.
struct Choice: Hashable, Sendable {
    var demand = Demand()
    var grounds = Grounds()

    /// Both choices made.
    static func | (left: Choice, right: Choice) -> Choice {
        var grounds = left.grounds
        grounds |= right.grounds
        return Choice(demand: left.demand | right.demand, grounds: grounds)
    }
}

/// An element of the law in the form in which routes are made of it.
struct IndexedElement: Sendable {
    /// Its own id, gates, duties and citations; composites and ways come on top.
    var choice: Choice
    var reach: Reach
    /// Composites among its gates.
    var composites: [Int] = []
    /// Ways on or out, for onward and deny rules.
    var ways: [ConditionSet] = []
    var waives = ConditionSet.empty
    var needsReceiveGround = false
    var needsException = false
    var isMandatory = false
    /// Supply rules that a deny rule leaves alone, as elements.
    var spares = PlaceSet.empty
    var wouldNeed = ConditionSet.empty
}
