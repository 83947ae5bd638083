// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Profiles
import Rulebook
import Testing
import Yams

/// The profiles as they ship, and the example of the manual, read once.
enum ProfileShelf {
    static let shipped = ["landelijk", "enschede", "utrecht-topx", "nijmegen", "venlo"]

    static let arrangements: [String: Arrangement] = Dictionary(
        uniqueKeysWithValues: shipped.compactMap { id in
            (try? read("profiles/\(id)")).map { (id, $0) }
        })

    static func arrangement(_ id: String) throws -> Arrangement { try #require(arrangements[id]) }

    /// The files of a folder of the project, changed as asked.
    static func files(_ folder: String, changes: [ProfileChange] = []) throws -> [ProfileFile] {
        try ArrangementReader.parts.map { part in
            let name = "\(folder)/\(part).yaml"
            var text = try String(contentsOfFile: "\(ProjectFolder.path)/\(name)", encoding: .utf8)
            for change in changes where change.file == part {
                let range = try #require(text.range(of: change.old), "\(name) holds no \(change.old)")
                text.replaceSubrange(range, with: change.new)
            }
            return ProfileFile(name: name, text: text)
        }
    }

    static func read(_ folder: String, changes: [ProfileChange] = []) throws -> Arrangement {
        try read(files(folder, changes: changes))
    }

    static func read(_ files: [ProfileFile]) throws -> Arrangement {
        let law = try #require(Handvat.decider)
        let vocabulary = try #require(law.ruleSets.first).vocabulary
        return try ArrangementReader.read(files, vocabulary: vocabulary, rulesets: Set(law.ruleSets.map(\.id)))
    }
}

/// A change of one text in one file of a profile.
struct ProfileChange {
    let file: String
    let old: String
    let new: String
}

/// A change that makes one rule speak.
struct ProfileTrigger: CustomTestStringConvertible {
    let rule: String
    let changes: [ProfileChange]

    var testDescription: String { rule }

    static let all: [ProfileTrigger] = {
        let path = "\(ProjectFolder.path)/Tests/profiles/triggers.yaml"
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
        let entries = (try? Yams.load(yaml: text)) as? [[String: Any]] ?? []
        return entries.compactMap { entry in
            guard let rule = entry["rule"] as? String else { return nil }
            let also = (entry["also"] as? [String: Any]).map { [$0] } ?? []
            return ProfileTrigger(rule: rule, changes: ([entry] + also).compactMap(change))
        }
    }()

    private static func change(_ entry: [String: Any]) -> ProfileChange? {
        guard let file = entry["file"] as? String, let old = entry["old"] as? String, let new = entry["new"] as? String
        else { return nil }
        return ProfileChange(file: file, old: old, new: new)
    }
}
