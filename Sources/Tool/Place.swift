// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Foundation
import Profiles
import Rulebook
import Web

/// Where the data files of the program are: the law, the profiles and the texts.
struct Place: ParsableArguments {
    @Option(name: .customLong("home"), help: "De map met law, profiles en texts.")
    var home: String = ProcessInfo.processInfo.environment["SLUIS_HOME"] ?? "."

    /// Every rule set in `law`, checked; stops with all problems at once.
    func law() throws -> Decider {
        let folders = try names(in: "law").filter { isFolder("law/\($0)") }.map { folder in
            LawFolder(
                name: "law/\(folder)",
                files: try names(in: "law/\(folder)").filter { $0.hasSuffix(".yaml") }.map { name in
                    LawFile(name: "law/\(folder)/\(name)", text: try text("law/\(folder)/\(name)"))
                })
        }
        switch LawLibrary.read(folders) {
        case .failure(let problems): throw Unusable(what: problems.list.map(\.description))
        case .success(let sets):
            guard let decider = Decider(sets) else { throw Unusable(what: ["\(home)/law: geen regelset gevonden"]) }
            return decider
        }
    }

    /// The words about the first rule set.
    func explanation(of decider: Decider) throws -> Explanation {
        guard let set = decider.ruleSets.first else { throw Unusable(what: ["\(home)/law: geen regelset gevonden"]) }
        return try explanation(of: set)
    }

    /// The words about a rule set in both languages, checked; stops with all problems at once.
    ///
    /// A rule set without a folder `explained` speaks its own Dutch.
    func explanation(of set: RuleSet) throws -> Explanation {
        let folder = "law/\(set.id)/explained"
        guard isFolder(folder) else { return .untranslated(set.law) }
        let files = try names(in: folder).filter { $0.hasSuffix(".yaml") }.map { name in
            LawFile(name: "\(folder)/\(name)", text: try text("\(folder)/\(name)"))
        }
        switch Explanation.read(files, of: set.law) {
        case .explanation(let explanation): return explanation
        case .problems(let problems): throw Unusable(what: problems.map(\.description))
        }
    }

    /// Every text on screen, checked.
    func texts() throws -> Texts {
        do {
            return try TextsReader.read(folder: path("texts"))
        } catch let problems as TextProblems {
            throw Unusable(what: [problems.description])
        }
    }

    func text(_ name: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path(name)) else {
            throw Unusable(what: ["\(path(name)): dit bestand is er niet"])
        }
        return String(decoding: data, as: UTF8.self)
    }

    func path(_ name: String) -> String { name.hasPrefix("/") ? name : "\(home)/\(name)" }

    private func names(in folder: String) throws -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path(folder)).sorted()
        } catch {
            throw Unusable(what: ["\(path(folder)): deze map is er niet; geef de goede met --home"])
        }
    }

    private func isFolder(_ name: String) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: path(name), isDirectory: &isDirectory) && isDirectory.boolValue
    }
}

/// The program cannot start: everything that is wrong, a line each.
struct Unusable: Error, CustomStringConvertible {
    let what: [String]

    var description: String { what.joined(separator: "\n") }
}
