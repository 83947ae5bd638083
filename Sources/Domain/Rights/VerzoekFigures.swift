// SPDX-License-Identifier: EUPL-1.2

/// Counts of requests and complaints for who oversees the collaboration, without anything of a person.
///
/// One dimension at a time, and no total: a number below the smallest group is not there and cannot be taken from
/// others. What was removed after its term is not counted any more.
package struct VerzoekFigures: Sendable {
    package enum Dimension: String, Sendable, CaseIterable {
        case kind
        case term
        case outcome
        case year
    }

    /// How a request stands to its term.
    package enum Timing: String, Sendable, CaseIterable {
        case within
        case after
        case running
        case overdue
        /// The person took it back, or it went with its casus.
        case withoutAnswer
        /// The profile gives no term for it.
        case noTerm
    }

    /// Words with how many; nothing for a count that is too small to show. An outcome of a complaint has `klacht:`
    /// before it, since it is told in other words.
    package let cells: [Dimension: [Figures.Cell]]
    package let smallest: Int

    /// - Parameter gone: the requests that went with their casus; their headings do not say so.
    package init(of headings: [VerzoekHeading], gone: Set<Identifier<Verzoek>>, on day: Day, smallest: Int) {
        self.smallest = smallest
        var names: [Dimension: [String]] = [:]
        for heading in headings {
            names[.kind, default: []].append(heading.kind.rawValue)
            names[.term, default: []].append(heading.timing(on: day, isGone: gone.contains(heading.id)).rawValue)
            names[.year, default: []].append("\(heading.receivedOn.year)")
            if let outcome = heading.outcome {
                let isComplaint = heading.kind == .complaint
                let word = isComplaint ? "\(Verzoek.Kind.complaint.rawValue):\(outcome.rawValue)" : outcome.rawValue
                names[.outcome, default: []].append(word)
            }
        }
        cells = names.mapValues { found in
            Figures.shown(Dictionary(grouping: found) { $0 }.mapValues(\.count), smallest: smallest)
        }
    }
}

extension VerzoekHeading {
    /// How it stands to its term on a day; the longer term counts where the person was told of one.
    package func timing(on day: Day, isGone: Bool = false) -> VerzoekFigures.Timing {
        if let decided = decisionDay {
            guard let due else { return .noTerm }
            return decided <= due ? .within : .after
        }
        guard isOpen, !isGone else { return .withoutAnswer }
        guard due != nil else { return .noTerm }
        return isOverdue(on: day) ? .overdue : .running
    }
}
