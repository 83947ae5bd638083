// SPDX-License-Identifier: EUPL-1.2

package import Domain
package import Rulebook

/// The rule sets that there are, each with its state today.
package struct LawShelf: Sendable {
    package enum State: String, Sendable {
        /// It decides today.
        case inForce
        /// Published, for a day that is still to come.
        case coming
        /// It decided before.
        case replaced
        /// Never published, so never used.
        case draft
    }

    package struct Entry: Sendable {
        package let ruleSet: RuleSet
        package let state: State
        /// The latest publication of it.
        package let publication: RuleSetPublication?
    }

    package let entries: [Entry]
    package let situation: Situation

    init(_ ruleSets: [RuleSet], _ situation: Situation) {
        self.situation = situation
        let publications = situation.collaboration.publications
        entries = ruleSets.map { set in
            let latest = publications.last { $0.ruleset == set.id }
            let state: State =
                if situation.ruleset == set.id { .inForce } else if let latest {
                    latest.from > situation.day ? .coming : .replaced
                } else { .draft }
            return Entry(ruleSet: set, state: state, publication: latest)
        }
    }

    package func ruleSet(_ id: String) -> RuleSet? { entries.first { $0.ruleSet.id == id }?.ruleSet }

    /// The rule set that was published last: what a next one is compared with.
    package var last: String { situation.collaboration.publications.last?.ruleset ?? situation.profile.ruleset }

    /// The first day from which a next one may count: not in the past, and not before the last one.
    package var earliest: Day { max(situation.day, situation.collaboration.publications.last?.from ?? situation.day) }

    /// Whether the reader may sign a publication.
    package var maySign: Bool { situation.mayOversee(as: [.privacyOfficer]) }
}
