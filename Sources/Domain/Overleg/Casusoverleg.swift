// SPDX-License-Identifier: EUPL-1.2

/// One conference of the parties about one casus (*casusoverleg*), from preparation to its close.
package struct Casusoverleg: Identifiable, Hashable, Sendable, Codable {
    package let id: Identifier<Casusoverleg>
    package let ordinal: Int
    package var preparation: Preparation
    package var deelnemers: [Deelnemer]
    package var opened: Step?
    package var closed: Step?
    package var attendance: [Attendance]
    /// The sitting on whose agenda it stands; nothing when it sits by itself, as in older documents.
    package internal(set) var vergadering: Identifier<Vergadering>?
    /// The body of the profile that sits there; nothing for a body that no profile knows.
    package internal(set) var body: String?
    /// Nothing in a document from before there was one; read it as `record`.
    private var storedRecord: ConferenceRecord?

    package init(id: Identifier<Casusoverleg>, ordinal: Int, preparation: Preparation) {
        self.id = id
        self.ordinal = ordinal
        self.preparation = preparation
        deelnemers = []
        opened = nil
        closed = nil
        attendance = []
    }

    /// What was decided and agreed here, when it was interrupted, and which citizens came.
    package internal(set) var record: ConferenceRecord {
        get { storedRecord ?? ConferenceRecord() }
        set { storedRecord = newValue }
    }

    /// Whether it was begun and goes on later; meanwhile nobody sees its table.
    package var isSuspended: Bool { closed == nil && record.pauses.last.map { $0.ended == nil } ?? false }

    /// Whether the table is sitting: opened, not yet closed and not interrupted.
    package var isOpen: Bool { opened != nil && closed == nil && !isSuspended }

    /// Puts somebody on the list in place of an earlier entry; at a sitting table they are present from now on.
    mutating func admit(_ deelnemer: Deelnemer, by user: Identifier<User>, at moment: Moment) {
        deelnemers.removeAll { $0.user == deelnemer.user }
        deelnemers.append(deelnemer)
        guard isOpen else { return }
        attendance.append(Attendance(user: deelnemer.user, present: true, by: user, at: moment))
    }

    /// Whether somebody sits at the table: not marked absent; who was invited later came later.
    package func isPresent(_ user: Identifier<User>) -> Bool {
        attendance.last { $0.user == user }?.present != false
    }

    /// Who sits at the table now, or sat there when it closed.
    package var present: [Identifier<User>] { named.filter(isPresent) }

    /// Who was there, if only for a part of it.
    package var everPresent: [Identifier<User>] {
        named.filter { user in attendance.contains { $0.user == user && $0.present } }
    }

    /// The parties of whom somebody was there, if only to hear, each once; closing the table changes nothing about it.
    package var partiesThere: [Identifier<Partij>] {
        let there = Set(everPresent)
        return Set(deelnemers.filter { there.contains($0.user) }.map(\.partij)).sorted()
    }

    /// Who was invited and never came.
    package var absent: [Identifier<User>] { named.filter { !everPresent.contains($0) } }

    private var named: [Identifier<User>] {
        attendance.map(\.user).reduce(into: []) { found, user in if !found.contains(user) { found.append(user) } }
    }

    /// Somebody did something at a moment.
    package struct Step: Hashable, Sendable, Codable {
        package let by: Identifier<User>
        package let at: Moment

        package init(by: Identifier<User>, at: Moment) {
            self.by = by
            self.at = at
        }
    }

    /// Whether a participant was there, from this moment on; late arrival and early leave each add one.
    package struct Attendance: Hashable, Sendable, Codable {
        package let user: Identifier<User>
        package let present: Bool
        package let by: Identifier<User>
        package let at: Moment

        package init(user: Identifier<User>, present: Bool, by: Identifier<User>, at: Moment) {
            self.user = user
            self.present = present
            self.by = by
            self.at = at
        }
    }
}
