// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// What the store keeps beside a sealed casus to find it again; nothing in it identifies a citizen.
package struct Projection: Sendable {
    package let phase: Phase
    package let stage: Int
    package let partij: Identifier<Partij>
    package let procesregisseur: Identifier<User>?
    package let reportedAt: Moment
    package let changedAt: Moment
    package let nextClock: Day?
    /// When it must be destroyed as things stand, also if nobody could open it any more by then; nothing before scaling down.
    package let destroyOn: Day?
    /// The word of the kind of dossier; nothing where the profile has none.
    package let dossier: String?
    /// Who may see it by name, and whether with the names of the persons.
    package let readers: [Reader]
    /// Whoever has this role may see it as well; kept once, not for each of them.
    package let roleReader: RoleReader?
    package let work: [WorkItem]
    package let roleWork: [RoleWork]
    /// Blind index tokens of its persons.
    package let tokens: [[UInt8]]
    /// Who is called to which sitting for it.
    package let seats: [AgendaSeat]
    /// The people and parties whose place in the register matters here: when it changes, look at the casus again.
    package let concerns: Set<String>
    /// The concern of a casus in which anybody may be something by a role that its profile gives: every change matters.
    package static let anybody = "*"

    package init(
        phase: Phase, stage: Int, partij: Identifier<Partij>, procesregisseur: Identifier<User>?,
        reportedAt: Moment, changedAt: Moment, nextClock: Day?, destroyOn: Day?, dossier: String? = nil,
        readers: [Reader],
        roleReader: RoleReader?,
        work: [WorkItem], roleWork: [RoleWork], tokens: [[UInt8]], concerns: Set<String>,
        seats: [AgendaSeat]
    ) {
        self.phase = phase
        self.stage = stage
        self.partij = partij
        self.procesregisseur = procesregisseur
        self.reportedAt = reportedAt
        self.changedAt = changedAt
        self.nextClock = nextClock
        self.destroyOn = destroyOn
        self.dossier = dossier
        self.readers = readers
        self.roleReader = roleReader
        self.work = work
        self.roleWork = roleWork
        self.tokens = tokens
        self.concerns = concerns
        self.seats = seats
    }

    /// One user who may see the casus.
    package struct Reader: Hashable, Sendable {
        package let user: Identifier<User>
        package let seesNames: Bool

        package init(user: Identifier<User>, seesNames: Bool) {
            self.user = user
            self.seesNames = seesNames
        }
    }

    /// Everybody with a role, as far as nothing is in the way of them: that is asked of the register at each look.
    package struct RoleReader: Hashable, Sendable {
        package let role: User.Role
        package let seesNames: Bool

        package init(role: User.Role, seesNames: Bool) {
            self.role = role
            self.seesNames = seesNames
        }
    }
}
