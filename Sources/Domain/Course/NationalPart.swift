// SPDX-License-Identifier: EUPL-1.2

/// A part of the national work process with a page of its own.
///
/// A collaboration with steps of its own has it only as far as its work process says so (decision 0065): what a profile
/// does not say is not done, and a page on which nothing can succeed is no page.
package enum NationalPart: String, Sendable, CaseIterable {
    /// The decision on a report, with criteria (Handvat annex 2, 1.3 to 1.6); elsewhere a step.
    case intake
    /// The question whether somebody is known in the own house (annex 2, 1.2).
    case hitCheck
    /// A question to one party that is not the reporter (annex 2, 2.1 and 2.2).
    case askParty
    /// The decision of triage; elsewhere an outcome of a step.
    case triageOutcome
    /// A hand-over document for another table, on which the outcome of triage or conference then rests.
    case otherTable
    /// What was cleaned at scaling down, what must still be handed over, another term, opening again (annex 2, 4.1 to 4.7).
    case cleaning
    case leftover
    case deviation
    case reopening
}

extension Casus {
    /// Whether the work process of this casus has this part.
    package func offers(_ part: NationalPart, in situation: Situation) -> Bool {
        guard course != nil else { return true }
        return situation.arrangement(of: self)?.offers(part) ?? false
    }

    /// The refusal where the work process of this casus has no such part.
    func mustOffer(_ part: NationalPart, in situation: Situation) -> [Refusal] {
        offers(part, in: situation) ? [] : [Refusal(.otherProcess)]
    }
}

extension Arrangement {
    /// Whether this work process has a part of the national one.
    ///
    /// Where a casus takes steps, the decision on a report and that of triage are outcomes of steps, a way out is a
    /// transfer with needs of its own, and what stays is the choice of the retention rules: those parts are never there.
    package func offers(_ part: NationalPart) -> Bool {
        switch part {
        case .intake, .triageOutcome, .otherTable, .cleaning, .leftover, .deviation, .reopening: return false
        case .hitCheck: return steps.contains { $0.step.act == .checkHit }
        case .askParty:
            return !asksKnownUnknown && steps.contains { $0.step.act == .ask && $0.step.reach != .reporter }
        }
    }
}
