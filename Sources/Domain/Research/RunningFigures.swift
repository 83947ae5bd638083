// SPDX-License-Identifier: EUPL-1.2

/// Counts of the casussen that are there and of the tickets, for reports without personal data (Nijmegen, lines 591-592).
///
/// One dimension at a time, and no total: a number below the smallest group is not there and cannot be taken from others.
package struct RunningFigures: Sendable {
    package enum Dimension: String, Sendable, CaseIterable {
        case stage
        case area
        case outcome
        case ticket
    }

    /// Words of the profile with how many; nothing for a count that is too small to show.
    package let cells: [Dimension: [Figures.Cell]]
    package let smallest: Int

    package init(of casussen: [Casus], tickets: [Ticket], in collaboration: Collaboration, smallest: Int) {
        self.smallest = smallest
        var names: [Dimension: [String]] = [:]
        for casus in casussen where casus.ended == nil && casus.course?.transfer == nil {
            guard let course = casus.course, let arrangement = collaboration.arrangements[course.arrangement],
                let stage = arrangement.stage(of: course)
            else { continue }
            names[.stage, default: []].append(stage.id.word)
            if let area = course.subdivision { names[.area, default: []].append(area) }
            // A step that was taken twice with one outcome counts once.
            let outcomes = Set(course.taken.compactMap { taken in taken.outcome.map { "\(taken.step):\($0)" } })
            names[.outcome, default: []] += outcomes
        }
        names[.ticket] = tickets.map { ticket in
            ticket.ended.map { "ended:\($0.kind.rawValue)" } ?? "step:\(ticket.next)"
        }
        cells = names.mapValues { found in
            Figures.shown(Dictionary(grouping: found) { $0 }.mapValues(\.count), smallest: smallest)
        }
    }
}

extension Arrangement {
    /// Whether somebody holds a role that gets counts: the analyst, and each role with that row in the access table.
    package func getsCounts(_ user: User) -> Bool {
        holds([.analyst], user)
            || data.access.contains { $0.condition == .countsOnly && user.arranged.contains($0.role.word) }
    }

    /// Whether anything is kept here of a casus that ended, without persons, to be counted.
    package var keepsCopies: Bool { retention.method.value == .anonymise || retention.rejected.value == .anonymised }
}
