// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

extension Projection {
    /// What the store keeps beside this casus, as it follows from the casus itself.
    package init(of casus: Casus, in situation: Situation, index: PersonIndex) {
        let collaboration = situation.collaboration
        let readers = collaboration.users.values.compactMap { user -> Reader? in
            let standing = casus.standings(of: user, in: collaboration, on: situation.day)
            guard !standing.isEmpty, standing != [.called] else { return nil }
            return Reader(user: user.id, seesNames: standing != [.pool])
        }
        let stage = casus.afschaling?.stage(on: situation.day, situation.profile.bewaartermijn)
        self.init(
            phase: casus.phase, stage: stage?.rawValue ?? 0, partij: casus.aanmelding.partij,
            procesregisseur: casus.procesregisseur, reportedAt: casus.aanmelding.at, changedAt: situation.moment,
            nextClock: [
                casus.nextClock(after: situation.day, in: situation.profile, practice: situation.planPractice),
                casus.nextReminder(in: situation),
            ].compactMap(\.self).min(),
            destroyOn: casus.afschaling?.destroyOn(situation.profile.bewaartermijn),
            readers: readers.sorted { $0.user < $1.user }, work: casus.openWork(in: situation),
            tokens: casus.betrokkenen.flatMap(index.tokens), seats: casus.seats(in: situation))
    }
}
