// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

extension Projection {
    /// What the store keeps beside this casus, as it follows from the casus itself.
    package init(of casus: Casus, in situation: Situation, index: PersonIndex) {
        let collaboration = situation.collaboration
        let readers = collaboration.users.values.compactMap { user -> Reader? in
            let standing = casus.standings(of: user, in: collaboration, on: situation.day)
            guard !standing.isEmpty else { return nil }
            return Reader(user: user.id, seesNames: standing != [.pool])
        }
        let day = situation.day
        let isListed = casus.course != nil && casus.isToBeDestroyed(in: collaboration, on: day)
        let stage: Afschaling.Stage? =
            isListed
            ? .destroy
            : casus.course == nil
                ? casus.afschaling?.stage(on: day, situation.profile.bewaartermijn) : casus.afschaling.map { _ in .active }
        let clocks = [casus.nextClock(after: day, in: situation.profile), casus.courseClock(after: day, in: collaboration)]
        self.init(
            phase: casus.phase, stage: stage?.rawValue ?? 0, partij: casus.aanmelding.partij,
            procesregisseur: casus.procesregisseur, reportedAt: casus.aanmelding.at, changedAt: situation.moment,
            nextClock: clocks.compactMap { $0 }.min(), destroyOn: casus.destroyDay(in: collaboration, on: day),
            readers: readers.sorted { $0.user < $1.user }, work: casus.openWork(in: situation),
            tokens: casus.betrokkenen.flatMap(index.tokens))
    }
}
