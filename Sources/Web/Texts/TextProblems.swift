// SPDX-License-Identifier: EUPL-1.2

/// Everything that is wrong with the texts, each with file and line.
package struct TextProblems: Error, CustomStringConvertible {
    package struct Problem: Sendable, Hashable {
        package let file: String
        package let line: Int
        package let message: String
    }

    package let problems: [Problem]

    package init(problems: [Problem]) { self.problems = problems }

    package var description: String {
        problems.map { "\($0.file):\($0.line): \($0.message)" }.joined(separator: "\n")
    }
}
