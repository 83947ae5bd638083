// SPDX-License-Identifier: EUPL-1.2

/// All routes of one class in one situation, kept as slots: a route is one choice from every slot of a branch.
///
/// The routes themselves, which may number thousands, are never written out. Depends on who, what and when,
/// never on facts.
final class RouteSet: Sendable {
    /// What each choice demands; the grounds stand at the same places in `grounds`.
    let demands: [Demand]
    let grounds: [Grounds]
    /// The places of the choices of each slot.
    let slots: [Range<Int>]
    let branches: [Branch]
    /// The deny rules that match and have no way out.
    let absolute: Absolute

    /// The slots of one supply rule with one kind of receive ground.
    struct Branch: Sendable {
        let slots: Range<Int>
        let isMandatory: Bool
    }

    struct Absolute: Sendable {
        var grounds = Grounds()
        var wouldNeed = ConditionSet.empty
        var isEmpty: Bool { grounds.rules.isEmpty }
    }

    init(_ branches: [BranchPlan], absolute: Absolute) {
        var (demands, grounds, slots) = ([Demand](), [Grounds](), [Range<Int>]())
        var ranges: [Branch] = []
        for branch in branches {
            let first = slots.count
            for slot in branch.slots {
                slots.append(demands.count..<demands.count + slot.count)
                demands += slot.map(\.demand)
                grounds += slot.map(\.grounds)
            }
            ranges.append(Branch(slots: first..<slots.count, isMandatory: branch.isMandatory))
        }
        (self.demands, self.grounds, self.slots) = (demands, grounds, slots)
        (self.branches, self.absolute) = (ranges, absolute)
    }

    /// The value of the slot: its best choice.
    func value(slot: Int, _ facts: Facts) -> Truth {
        var best = Truth.isFalse
        for choice in slots[slot] {
            best = max(best, demands[choice].value(facts))
            if best == .isTrue { break }
        }
        return best
    }

    /// The value of the best route of the branch: its worst slot.
    func value(_ branch: Branch, _ facts: Facts) -> Truth {
        var worst = Truth.isTrue
        for slot in branch.slots {
            worst = min(worst, value(slot: slot, facts))
            if worst == .isFalse { break }
        }
        return worst
    }

    /// The value of the class: its best route, false without routes.
    func value(_ facts: Facts) -> Truth {
        var best = Truth.isFalse
        for branch in branches {
            best = max(best, value(branch, facts))
            if best == .isTrue { break }
        }
        return best
    }
}

/// A branch before it is stored: every slot has at least one choice.
struct BranchPlan {
    let slots: [[Choice]]
    let isMandatory: Bool

    /// Joins the choices that cannot be avoided, and refuses a branch with an empty slot.
    init?(_ slots: [[Choice]], waiving waived: ConditionSet, isMandatory: Bool) {
        var (fixed, open) = (Choice(), [[Choice]]())
        for slot in slots {
            let choices = slot.map { choice in
                var choice = choice
                choice.demand.duties = choice.demand.duties - waived
                return choice
            }
            switch choices.count {
            case 0: return nil
            case 1: fixed = fixed | choices[0]
            default: open.append(choices)
            }
        }
        self.slots = [[fixed]] + open
        self.isMandatory = isMandatory
    }
}
