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

    package init(id: Identifier<Casusoverleg>, ordinal: Int, preparation: Preparation) {
        self.id = id
        self.ordinal = ordinal
        self.preparation = preparation
        deelnemers = []
        opened = nil
        closed = nil
        attendance = []
    }

    /// Whether the table is sitting: opened and not yet closed.
    package var isOpen: Bool { opened != nil && closed == nil }

    /// Puts somebody on the list in place of an earlier entry; at a sitting table they are present from now on.
    mutating func admit(_ deelnemer: Deelnemer, by user: Identifier<User>, at moment: Moment) {
        deelnemers.removeAll { $0.user == deelnemer.user }
        deelnemers.append(deelnemer)
        guard isOpen else { return }
        attendance.removeAll { $0.user == deelnemer.user }
        attendance.append(Attendance(user: deelnemer.user, present: true, by: user, at: moment))
    }

    /// Whether somebody sits at the table: not marked absent; who was invited later came later.
    package func isPresent(_ user: Identifier<User>) -> Bool {
        attendance.last { $0.user == user }?.present != false
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

    /// Whether a participant was there.
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
