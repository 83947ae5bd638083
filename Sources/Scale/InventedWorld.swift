// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
package import Domain
package import Rulebook

/// The world in which casussen are invented: the register, the profile and the law as they are, at any moment.
package struct InventedWorld: Sendable {
    package let register: InventedRegister
    package let collaboration: Collaboration
    package let law: Decider
    package let now: Moment

    package init(register: InventedRegister, collaboration: Collaboration, law: Decider, now: Moment) {
        self.register = register
        self.collaboration = collaboration
        self.law = law
        self.now = now
    }

    /// Stands in where nobody is there to choose from.
    var nobody: User { register.users[0] }

    package func situation(_ actor: User, at moment: Moment) -> Situation {
        Situation(
            collaboration: collaboration, law: law, actor: actor, moment: moment, day: AmsterdamTime(moment).day)
    }

    /// Today, with what changed last at another moment: for the projection.
    func situation(_ actor: User, changedAt moment: Moment) -> Situation {
        Situation(collaboration: collaboration, law: law, actor: actor, moment: moment, day: AmsterdamTime(now).day)
    }
}
