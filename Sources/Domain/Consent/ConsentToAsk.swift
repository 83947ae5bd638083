// SPDX-License-Identifier: EUPL-1.2

/// Somebody whose own answer on sharing across life domains is still to be asked.
///
/// A household is one casus, and consent is of each person in it (household teams, lines 744-758): from sixteen on they
/// decide themselves, before that whoever represents them does (AVG 8 and UAVG 5).
package struct ConsentToAsk: Hashable, Sendable {
    package enum Reason: String, Hashable, Sendable, CaseIterable {
        case notAsked
        case couldNotBeAsked
        /// Given alone by somebody who proved too young for it.
        case lapsed
        /// Somebody else said yes for a child that has turned sixteen since.
        case nowSixteen
    }

    package enum Decider: String, Hashable, Sendable, CaseIterable {
        case person
        case representative
        /// The day of birth is not on record.
        case unknownAge
    }

    package let person: Identifier<Betrokkene>
    package let reason: Reason
    package let decider: Decider

    package init(person: Identifier<Betrokkene>, reason: Reason, decider: Decider) {
        (self.person, self.reason, self.decider) = (person, reason, decider)
    }
}

extension Casus {
    /// Everybody of the household who is still to be asked, in the order in which they stand in the casus.
    ///
    /// A refusal and a consent that was taken back are answers. Nobody after closing, and nobody where the profile does
    /// not ask consent across life domains.
    package func consentsToAsk(under arrangement: Arrangement, on day: Day) -> [ConsentToAsk] {
        guard arrangement.asksConsentAcrossDomains, afschaling == nil, ended == nil else { return [] }
        return betrokkenen.filter { !$0.isAtWork }.compactMap { person in
            reasonToAsk(person, on: day).map {
                ConsentToAsk(person: person.id, reason: $0, decider: person.decider(on: day))
            }
        }
    }

    private func reasonToAsk(_ person: Betrokkene, on day: Day) -> ConsentToAsk.Reason? {
        guard let said = course?.consent(of: person.id, .acrossDomains) else { return .notAsked }
        switch said.status {
        case .couldNotBeAsked: return .couldNotBeAsked
        case .lapsed: return .lapsed
        case .refused, .withdrawn: return nil
        case .given:
            let wasChild = person.isSixteenOrOlder(on: said.on) == false
            return said.byRepresentative && wasChild && person.isSixteenOrOlder(on: day) == true ? .nowSixteen : nil
        }
    }
}

extension Betrokkene {
    fileprivate func decider(on day: Day) -> ConsentToAsk.Decider {
        isSixteenOrOlder(on: day).map { $0 ? .person : .representative } ?? .unknownAge
    }
}
