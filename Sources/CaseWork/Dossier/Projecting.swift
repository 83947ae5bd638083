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
        let day = situation.day
        let clocks = [
            casus.nextClock(after: day, in: situation.profile, practice: situation.planPractice),
            casus.courseClock(after: day, in: collaboration),
        ]
        self.init(
            phase: casus.phase, stage: casus.shelf(in: situation)?.rawValue ?? 0, partij: casus.aanmelding.partij,
            procesregisseur: casus.procesregisseur, reportedAt: casus.aanmelding.at, changedAt: situation.moment,
            nextClock: clocks.compactMap { $0 }.min(), destroyOn: casus.destroyDay(in: collaboration, on: day),
            readers: readers.sorted { $0.user < $1.user }, work: casus.openWork(in: situation),
            tokens: casus.betrokkenen.flatMap(index.tokens), seats: casus.seats(in: situation))
    }
}

extension Casus {
    /// Where a closed casus stands, for lists; nothing while it runs. Under a profile there is no archive in between.
    fileprivate func shelf(in situation: Situation) -> Afschaling.Stage? {
        guard course != nil else { return afschaling?.stage(on: situation.day, situation.profile.bewaartermijn) }
        if isToBeDestroyed(in: situation.collaboration, on: situation.day) { return .destroy }
        return afschaling == nil ? nil : .active
    }
}
