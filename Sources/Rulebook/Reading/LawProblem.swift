// SPDX-License-Identifier: EUPL-1.2

/// Something in the files of a rule set that must be put right before it can be used.
package struct LawProblem: Hashable, Sendable, CustomStringConvertible {
    package let file: String
    /// Counted from 1.
    package let line: Int
    /// What is wrong, in words of the file.
    package let what: String
    /// What to do about it.
    package let remedy: String

    package var description: String { "\(file):\(line): \(what). \(remedy)" }
}

/// The outcome of reading a rule set: usable, or every problem at once.
package enum LawReading: Sendable {
    case ruleSet(RuleSet)
    case problems([LawProblem])
}

/// Collects problems while reading goes on.
final class ProblemList {
    private(set) var problems: [LawProblem] = []

    func add(_ node: LawNode, _ what: String, _ remedy: String) {
        problems.append(LawProblem(file: node.file, line: node.line, what: what, remedy: remedy))
    }

    func add(_ found: [LawProblem]) { problems += found }

    /// By file and line, each problem once.
    var sorted: [LawProblem] {
        Set(problems).sorted {
            ($0.file, $0.line, $0.what) < ($1.file, $1.line, $1.what)
        }
    }
}
