// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// Every Swift file of the sources, with the target it belongs to.
struct SourceTree {
    struct File {
        let target: String
        let name: String
        let lines: [String]

        /// Lines without comments, for looking at code only.
        var code: [String] { lines.map { line in String(line.prefix(upTo: SourceTree.comment(in: line))) } }
    }

    let files: [File]

    init() throws {
        let root = "\(ProjectFolder.path)/Sources"
        let names = try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(".swift") }.sorted()
        files = try names.map { name in
            let text = try String(contentsOfFile: "\(root)/\(name)", encoding: .utf8)
            return File(
                target: String(name.prefix { $0 != "/" }), name: name,
                lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        }
    }

    /// Where the comment of a line begins: its end when there is none. A URL in a text is no comment.
    static func comment(in line: String) -> String.Index {
        var rest = line[...]
        while let found = rest.range(of: "//") {
            if found.lowerBound == line.startIndex || line[line.index(before: found.lowerBound)] != ":" {
                return found.lowerBound
            }
            rest = rest[found.upperBound...]
        }
        return line.endIndex
    }
}
