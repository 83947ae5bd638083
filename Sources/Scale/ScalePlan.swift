// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
package import Domain

/// What an installation of a given size holds: how many casussen in which stage, since when, under which number.
///
/// The older a casus, the further it got. Four out of five are archived, because a casus that ended is kept for months
/// and a running one takes work. Ids rise, so that they can be written in their order; which casus has which number is
/// shuffled, as with ids that are drawn at random.
package struct ScalePlan: Sendable {
    package let count: Int
    package let now: Moment
    private let seed: UInt64
    private let step: Int

    package init(count: Int, seed: UInt64, now: Moment) {
        self.count = count
        self.now = now
        self.seed = seed
        var step = max(1, count * 618 / 1000)
        while ScalePlan.divisor(step, count) != 1 { step += 1 }
        self.step = step
    }

    /// Parts of a thousand, the oldest first.
    private static let shares: [(stage: InventedCasus.Stage, upTo: Int, days: ClosedRange<Int>)] = [
        (.archived, 780, 215...360), (.scaledDown, 820, 30...170), (.conference, 900, 12...90),
        (.triage, 970, 6...40), (.intake, 999, 1...10), (.reported, 1000, 0...2),
    ]

    package struct Place: Sendable {
        package let id: Identifier<Casus>
        package let number: String
        package let stage: InventedCasus.Stage
        package let start: Moment
        package var numbers: SeededNumbers
    }

    /// The casus that is written as the manieth.
    package func place(_ index: Int) -> Place {
        var numbers = SeededNumbers(seed: seed &+ UInt64(index) &* 0x9e37_79b9)
        let age = index * step % count
        let share = age * 1000 / count
        let (stage, _, days) = ScalePlan.shares.first { share < $0.upTo } ?? ScalePlan.shares[0]
        let seconds = Int64.random(
            in: Int64(days.lowerBound) * 86_400...Int64(days.upperBound) * 86_400, using: &numbers)
        let start = now.adding(seconds: -seconds)
        let prefix = String(UInt64(index) &* (UInt64.max / UInt64(count)), radix: 16)
        let id = String(repeating: "0", count: 16 - prefix.count) + prefix + numbers.hexadecimal()
        return Place(
            id: Identifier(known: id), number: CasusNumber.text(year: AmsterdamTime(start).day.year, age + 1),
            stage: stage, start: start, numbers: numbers)
    }

    private static func divisor(_ first: Int, _ second: Int) -> Int {
        second == 0 ? first : divisor(second, first % second)
    }
}
