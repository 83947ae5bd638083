// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@Suite("The rules of the house hold in every source file")
struct HouseRulesTests {
    let tree: SourceTree

    init() throws { tree = try SourceTree() }

    @Test("there is something to check")
    func somethingToCheck() {
        #expect(tree.files.count > 200)
        #expect(Set(tree.files.map(\.target)).isSuperset(of: HouseRulesTests.allowed.keys))
    }

    @Test("a target imports only what stands below it")
    func imports() {
        var wrong: [String] = []
        for file in tree.files {
            guard let allowed = HouseRulesTests.allowed[file.target] else {
                wrong.append("\(file.name): target \(file.target) is not in the table; add it with what it may import")
                continue
            }
            for line in file.code {
                guard let module = HouseRulesTests.importedModule(line), !allowed.contains(module) else { continue }
                wrong.append("\(file.name): \(file.target) may not import \(module)")
            }
        }
        #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
    }

    @Test("the pure targets know no clock, no random numbers, no files and print nothing")
    func purity() {
        let impure = [
            "Date()", "UUID()", "Calendar.", ".random(", " print(", "FileManager", "ContinuousClock", "getenv",
            "Process(",
        ]
        let wrong = occurrences(of: impure, in: ["Rulebook", "Domain"])
        #expect(wrong.isEmpty, "pass it in as a parameter instead:\n\(wrong.joined(separator: "\n"))")
    }

    @Test("only the program's edge asks for the time")
    func clock() {
        let wrong = occurrences(of: ["Date()"], in: tree.files.map(\.target).filter { $0 != "Tool" })
        #expect(wrong.isEmpty, "take it from a TimeSource instead:\n\(wrong.joined(separator: "\n"))")
    }

    @Test("nothing is forced")
    func force() {
        let wrong = occurrences(of: ["try!", " as! ", "fatalError("], in: tree.files.map(\.target))
        #expect(wrong.isEmpty, "return a refusal or throw instead:\n\(wrong.joined(separator: "\n"))")
    }

    @Test("names say what a thing is")
    func names() {
        let banned = ["Utils", "Util", "Helper", "Helpers", "Manager", "Service", "Common", "Base", "Impl", "Info"]
        var wrong: [String] = []
        for file in tree.files {
            for line in file.code {
                guard let name = HouseRulesTests.declaredType(line) else { continue }
                if banned.contains(where: { name.hasSuffix($0) }) { wrong.append("\(file.name): \(name)") }
            }
            let folders = file.name.split(separator: "/").dropLast()
            if folders.contains(where: { banned.contains(String($0)) || $0 == "Extensions" || $0 == "Core" }) {
                wrong.append("\(file.name): a folder is named after a concept")
            }
        }
        #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
    }

    @Test("files stay small enough to hold in the head")
    func size() {
        let long = tree.files.filter { $0.lines.count > 400 }.map { "\($0.name): \($0.lines.count) lines" }
        #expect(long.isEmpty, "cut by concept:\n\(long.joined(separator: "\n"))")
    }

    @Test("every file names its licence in its first line")
    func licence() {
        let without = tree.files.filter { $0.lines.first != "// SPDX-License-Identifier: EUPL-1.2" }.map(\.name)
        #expect(without.isEmpty, "\(without.joined(separator: "\n"))")
    }

    @Test("no organisation's name stands in the sources: profiles and registers are data")
    func organisations() throws {
        let register = try String(contentsOfFile: "\(ProjectFolder.path)/demo/register.yaml", encoding: .utf8)
        let names = register.matches(of: /naam: ([^,}]+), soort:/).map { String($0.output.1) }
        #expect(names.count > 5)
        let places = ["Waterpoort", "Utrecht", "Nijmegen", "Venlo", "Enschede", "Flevoland", "Midden-Nederland"]
        let wrong = occurrences(of: names + places, in: tree.files.map(\.target))
        #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
    }

    @Test("a Dutch word in the name of a type is in the glossary, with its source")
    func glossary() throws {
        let text = try String(contentsOfFile: "\(ProjectFolder.path)/docs/glossary.md", encoding: .utf8)
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| **") }
        let terms = rows.compactMap { $0.firstMatch(of: /\*\*([^*]+)\*\*/).map { String($0.output.1) } }
        #expect(terms.count > 20)
        for row in rows {
            let cells = row.split(separator: "|", omittingEmptySubsequences: false)
            let isComplete = cells.count >= 5 && cells[1..<5].allSatisfy { !$0.allSatisfy(\.isWhitespace) }
            #expect(isComplete, "a term needs its meaning, its source and how it is used: \(row)")
        }
        let dutch = try String(
            contentsOfFile: "\(ProjectFolder.path)/Tests/SluisTests/HouseRules/dutch-words.txt", encoding: .utf8)
        let words = Set(dutch.split(separator: "\n").map(String.init))
        var wrong: [String] = []
        for file in tree.files {
            for line in file.code {
                guard let name = HouseRulesTests.declaredType(line) else { continue }
                for word in words
                where name.contains(word) && !terms.contains(where: { name.contains($0) && $0.contains(word) }) {
                    wrong.append("\(file.name): \(word) in \(name)")
                }
            }
        }
        #expect(wrong.isEmpty, "translate it, or enter it in docs/glossary.md:\n\(wrong.joined(separator: "\n"))")
    }

    private func occurrences(of words: [String], in targets: [String]) -> [String] {
        let wanted = Set(targets)
        return tree.files.filter { wanted.contains($0.target) }.flatMap { file in
            file.code.enumerated().flatMap { number, line in
                words.filter { line.contains($0) }.map { "\(file.name):\(number + 1): \($0)" }
            }
        }
    }

    static func importedModule(_ line: String) -> String? {
        line.firstMatch(of: /^(?:package |public |internal |@preconcurrency )*import (?:\w+ )?(\w+)/)
            .map { String($0.output.1) }
    }

    static func declaredType(_ line: String) -> String? {
        line.firstMatch(
            of: /^\s*(?:package |private |fileprivate |final |indirect )*(?:struct|class|enum|protocol|actor) (\w+)/
        )
        .map { String($0.output.1) }
    }

    static let standard: Set<String> = ["Foundation", "FoundationEssentials", "Synchronization", "Dispatch", "Glibc"]

    static let allowed: [String: Set<String>] = [
        "Rulebook": ["Yams", "Synchronization"],
        "Domain": ["Rulebook"],
        "Vault": standard.union(["Crypto", "CryptoExtras"]),
        "Journal": standard.union(["Crypto"]),
        "Profiles": ["Domain", "Rulebook", "Yams"],
        "CaseWork": standard.union(["Domain", "Rulebook", "Vault", "Journal"]),
        "Storage": standard.union(["CaseWork", "Domain", "Rulebook", "Vault", "Journal", "CSQLite", "CPQ"]),
        "Web": standard.union([
            "CaseWork", "Domain", "Rulebook", "Vault", "Journal", "Hummingbird", "HummingbirdCore", "HTTPTypes",
            "Logging", "NIOCore", "Crypto",
            "Yams",
        ]),
        "Jobs": ["CaseWork", "Domain"],
        "Scanning": ["CaseWork", "NIOCore", "NIOPosix"],
        "Scale": standard.union(["Storage", "Profiles", "CaseWork", "Vault", "Domain", "Rulebook"]),
        "Tool": standard.union([
            "Web", "Jobs", "Scale", "Scanning", "Storage", "Profiles", "CaseWork", "Vault", "Journal", "Domain",
            "Rulebook",
            "Hummingbird",
            "ArgumentParser", "HTTPTypes", "Logging", "NIOCore", "Crypto", "Yams", "CSQLite",
        ]),
    ]
}
