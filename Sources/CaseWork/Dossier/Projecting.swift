// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Foundation
package import Vault

extension Projection {
    /// What the store keeps beside this casus, as it follows from the casus itself.
    ///
    /// Only people who are named in the casus are asked what they are in it, since nobody else is anything there except
    /// by role (`Casus.roleStanding`): the cost does not grow with the register. A casus on a profile of its own is the
    /// exception: there the profile says who is something by role, so everybody is asked.
    package init(of casus: Casus, in situation: Situation, index: PersonIndex) throws {
        let collaboration = situation.collaboration
        let terms = situation.profile.bewaartermijn
        let open = casus.roleStanding(on: situation.day, terms)
        // In the archive nobody is anything by name, so no change of the register can matter.
        let named = open?.standing == .archive ? [] : try Dossier.words(in: casus)
        let hasCourse = casus.course != nil
        let people =
            hasCourse
            ? Array(collaboration.users.values) : named.compactMap { collaboration.user(Identifier(known: $0)) }
        let byRole: Set<Standing> = open.map { [$0.standing] } ?? []
        let readers = people.compactMap { user -> Reader? in
            let standing = casus.standings(of: user, in: collaboration, on: situation.day)
            guard !standing.isSubset(of: byRole), standing != [.called] else { return nil }
            return Reader(user: user.id, seesNames: standing != [.pool])
        }
        let day = situation.day
        let clocks = [
            casus.nextClock(after: day, in: situation.profile, practice: situation.planPractice),
            casus.courseClock(after: day, in: collaboration), casus.nextReminder(in: situation),
            casus.nextCheck(in: situation), casus.nextBirthday(in: situation),
        ]
        let partijen = named.filter { collaboration.partij(Identifier(known: $0)) != nil }
        let concerns =
            hasCourse
            ? [Projection.anybody] : partijen + people.flatMap { [$0.id.description, $0.partij.description] }
        self.init(
            phase: casus.phase, stage: casus.shelf(in: situation)?.rawValue ?? 0, partij: casus.aanmelding.partij,
            procesregisseur: casus.procesregisseur, reportedAt: casus.aanmelding.at, changedAt: situation.moment,
            nextClock: clocks.compactMap { $0 }.min(), destroyOn: casus.destroyDay(in: collaboration, on: day),
            dossier: casus.dossierKind(in: situation)?.id.word,
            readers: readers.sorted { $0.user < $1.user },
            roleReader: open.map { RoleReader(role: $0.role, seesNames: $0.standing != .pool) },
            work: hasCourse ? casus.openWork(in: situation) : casus.namedWork(in: situation),
            roleWork: hasCourse ? [] : casus.roleWork(in: situation),
            tokens: casus.betrokkenen.flatMap(index.tokens), concerns: Set(concerns),
            seats: casus.seats(in: situation))
    }
}

extension Dossier {
    /// Every value in the casus that could be an id: one word in the letters of `Identifier`.
    ///
    /// Taken from the document as it is stored, so that no place where somebody can be named is ever forgotten.
    package static func words(in casus: Casus) throws -> Set<String> {
        let bytes = [UInt8](try encoder.encode(casus))
        var found: Set<String> = []
        var start: Int?
        for (place, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "\""):
                if let begin = start, (1...64).contains(place - begin) {
                    found.insert(String(decoding: bytes[begin..<place], as: UTF8.self))
                }
                // A closing quote may count as an opening one; what follows it is no letter of an id.
                start = place + 1
            case 97...122, 48...57, UInt8(ascii: "-"): continue
            default: start = nil
            }
        }
        return found
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
