// SPDX-License-Identifier: EUPL-1.2

/// The intake decision: four criteria, a weighing, an outcome (Handvat annex 2, phase 1).
package struct Intake: Hashable, Sendable, Codable {
    /// The criteria for a complex casus.
    package enum Criterion: String, Hashable, Sendable, Codable, CaseIterable {
        /// Problems on more than one life domain, expected to lead to crime, nuisance or further decline.
        case a
        /// Several chains are needed, at least coercion and care, and one chain cannot do it.
        case b
        /// Impact of or on the family or the direct surroundings.
        case c
        /// A serious local or area-bound safety problem.
        case d
    }

    /// How the "and" and "or" between the criteria are read; the text leaves it open (decision 0007).
    package enum Reading: String, Hashable, Sendable, Codable, CaseIterable {
        case abAndEither = "a-b-and-c-or-d"
        case abcOrD = "abc-or-d"

        /// The formal test under this reading.
        package func isMet(_ met: Set<Criterion>) -> Bool {
            switch self {
            case .abAndEither: return met.contains(.a) && met.contains(.b) && (met.contains(.c) || met.contains(.d))
            case .abcOrD: return met.isSuperset(of: [.a, .b, .c]) || met.contains(.d)
            }
        }
    }

    /// One criterion, judged and motivated.
    package struct Verdict: Hashable, Sendable, Codable {
        package let criterion: Criterion
        package let met: Bool?
        package let motivation: String

        package init(criterion: Criterion, met: Bool?, motivation: String) {
            self.criterion = criterion
            self.met = met
            self.motivation = motivation
        }
    }

    /// What the intake comes to.
    package enum Result: String, Hashable, Sendable, Codable, CaseIterable {
        case notTakenUp
        case casus
        case moreInformationNeeded
    }

    package let verdicts: [Verdict]
    package let reading: Reading
    package let weighing: String
    package let result: Result
    package let advice: String
    package let by: Identifier<User>
    package let at: Moment

    package init(
        verdicts: [Verdict], reading: Reading, weighing: String, result: Result, advice: String,
        by: Identifier<User>, at: Moment
    ) {
        self.verdicts = verdicts
        self.reading = reading
        self.weighing = weighing
        self.result = result
        self.advice = advice
        self.by = by
        self.at = at
    }

    /// Whether the criteria themselves say that this is a casus.
    package var formallyMet: Bool { reading.isMet(Set(verdicts.filter { $0.met == true }.map(\.criterion))) }
}
