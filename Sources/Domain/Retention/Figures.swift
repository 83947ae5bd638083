// SPDX-License-Identifier: EUPL-1.2

/// Counts over anonymised casussen; a number below the smallest group is not there.
///
/// One dimension at a time: no table crosses two of them, so that no cell can be taken from the totals of another.
package struct Figures: Sendable {
    package enum Dimension: String, Sendable, CaseIterable {
        case outcome
        case ended
        case reported
        case criterion
        case row
        case reporter
        case domain
        case score
        case dossier
        case part
        case answer
        case period
    }

    /// One group: nothing for its count when it is too small to show.
    package struct Cell: Hashable, Sendable {
        package let name: String
        package let count: Int?
        /// It is large enough itself; shown, the one small count beside it could be worked out from a total.
        package let isHeldBack: Bool
    }

    /// The groups of one dimension in order of name, without those too small to show.
    ///
    /// Where exactly one is too small the smallest of the others is not shown either: who knows how many there are
    /// together could subtract (profiles, X-UT-10 and F-NI-09: a smallest group that holds).
    static func shown(_ counts: [String: Int], smallest: Int) -> [Cell] {
        let small = counts.values.count { $0 < smallest }
        let beside = counts.filter { $0.value >= smallest }.min { ($0.value, $0.key) < ($1.value, $1.key) }?.key
        return counts.sorted { $0.key < $1.key }.map { name, count in
            let isHeldBack = small == 1 && name == beside
            return Cell(name: name, count: count < smallest || isHeldBack ? nil : count, isHeldBack: isHeldBack)
        }
    }

    package let cells: [Dimension: [Cell]]
    /// How many there are; nothing when that is too small to show.
    package let total: Int?
    package let smallest: Int
    /// Sums of the rounds by question, with how many rounds there were.
    package let rounds: (count: Int, sums: [(question: String, sum: Int)])

    package init(of copies: [AnonymisedCopy], rounds: [CountedRound], smallest: Int) {
        self.smallest = smallest
        total = copies.count >= smallest ? copies.count : nil
        var cells: [Dimension: [Cell]] = [:]
        for dimension in Dimension.allCases {
            var counts: [String: Int] = [:]
            for name in copies.flatMap({ Set(Figures.names(of: $0, dimension)) }) { counts[name, default: 0] += 1 }
            cells[dimension] = Figures.shown(counts, smallest: smallest)
        }
        self.cells = cells
        var sums: [String: Int] = [:]
        for round in rounds { sums.merge(round.counts, uniquingKeysWith: +) }
        self.rounds = (rounds.count, sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }

    private static func names(of copy: AnonymisedCopy, _ dimension: Dimension) -> [String] {
        switch dimension {
        case .outcome: return copy.outcome.isEmpty ? [] : [copy.outcome]
        case .ended: return copy.endedIn.map { [month($0)] } ?? []
        case .reported: return copy.reportedIn.map { [month($0)] } ?? []
        case .criterion: return copy.criteria.filter { !$0.hasPrefix("not-") }
        case .row: return copy.rows
        case .reporter: return copy.reporterKinds
        case .domain: return copy.domains
        case .score: return copy.scores.map { "\($0.key): \($0.value)" }
        case .dossier: return copy.dossier.map { [$0] } ?? []
        case .part: return (copy.entries ?? []).map(\.part)
        case .answer:
            return (copy.entries ?? []).flatMap { entry in
                entry.choices.map { "\(entry.part): \($0.key): \($0.value)" }
            }
        case .period:
            return (copy.entries ?? []).flatMap { entry in
                entry.days.map { "\(entry.part): \($0.key): \(month($0.value))" }
            }
        }
    }

    private static func month(_ day: Day) -> String { String(day.description.prefix(7)) }
}
