// SPDX-License-Identifier: EUPL-1.2

import Foundation

@testable import Rulebook

extension Handvat {
    /// The words about the rule set that ships, as files.
    static func wordFiles() throws -> [LawFile] {
        let folder = root.appendingPathComponent("law/handvat-2019/explained")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
            .sorted()
            .map { name in
                LawFile(name: name, text: try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
            }
    }

    /// The words about the rule set that ships, checked.
    static func explanation() throws -> Explanation {
        switch Explanation.read(try wordFiles(), of: try ruleSet().law) {
        case .explanation(let explanation): return explanation
        case .problems(let problems): throw Unreadable(problems: problems)
        }
    }
}
