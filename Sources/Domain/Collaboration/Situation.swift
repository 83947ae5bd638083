// SPDX-License-Identifier: EUPL-1.2

package import Rulebook

/// Everything about the world that an act may depend on: who acts, when, among whom, under which law.
///
/// The domain has no clock and no store; an act gets its world handed in.
package struct Situation: Sendable {
    package let collaboration: Collaboration
    package let law: Decider
    package let actor: User
    package let moment: Moment
    package let day: Day

    package init(collaboration: Collaboration, law: Decider, actor: User, moment: Moment, day: Day) {
        self.collaboration = collaboration
        self.law = law
        self.actor = actor
        self.moment = moment
        self.day = day
    }

    package var profile: Profile { collaboration.profile }

    /// The rule set that decides today.
    package var ruleset: String { collaboration.ruleset(on: day) }

    /// The version of the profile on which a casus runs; nothing on the national work process.
    package func arrangement(of casus: Casus) -> Arrangement? {
        casus.course.flatMap { collaboration.arrangements[$0.arrangement] }
    }

    /// The same world seen by somebody else: what would they be shown?
    package func seen(by user: User) -> Situation {
        Situation(collaboration: collaboration, law: law, actor: user, moment: moment, day: day)
    }

    /// Nothing when the party granted the act to the house, else the refusal that names the party.
    package func missingGrant(_ act: Bevoegdheid.Act, of id: Identifier<Partij>) -> [Refusal] {
        guard let partij = collaboration.partij(id) else { return [Refusal(.unknownParty, about: id.description)] }
        if let workProcess = collaboration.workProcess, !workProcess.asksGrant(of: act) { return [] }
        return partij.grants(act, on: day)
            ? [] : [Refusal(.noAuthorityGrant, field: act.rawValue, about: id.description)]
    }
}
