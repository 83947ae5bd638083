// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Domain
import Foundation
import Profiles
import Rulebook

/// The folder of one profile, read against the law that the program has.
struct ProfileFolder {
    let name: String
    let files: [ProfileFile]
    let law: Decider

    /// - Throws: `Unusable` when there is no such folder, or no law.
    init(_ folder: String, place: Place) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw Unusable(what: ["\(folder): deze map is er niet"])
        }
        name = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        law = try place.law()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
        files = try names.sorted().map { file in
            ProfileFile(
                name: "\(folder)/\(file)", text: try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8))
        }
    }

    /// The arrangement, or every problem in the folder.
    func read() throws -> Arrangement {
        guard let vocabulary = law.ruleSets.first?.vocabulary else {
            throw Unusable(what: ["\(name): er is geen regelset"])
        }
        return try ArrangementReader.read(files, vocabulary: vocabulary, rulesets: Set(law.ruleSets.map(\.id)))
    }
}
