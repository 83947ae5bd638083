// SPDX-License-Identifier: EUPL-1.2

/// One thing that is wrong in a data file: which file, which line, what, and what to do.
package struct ProfileProblem: Error, Hashable, Sendable, CustomStringConvertible {
    package let file: String
    package let line: Int
    package let what: String

    package init(file: String, line: Int, what: String) {
        self.file = file
        self.line = line
        self.what = what
    }

    package var description: String { "\(file):\(line): \(what)" }
}

/// Everything that is wrong, at once.
package struct ProfileProblems: Error, CustomStringConvertible {
    package let problems: [ProfileProblem]

    package var description: String { problems.map(\.description).joined(separator: "\n") }
}
