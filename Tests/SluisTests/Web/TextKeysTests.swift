// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Foundation
import Testing
import Web

/// Every key in the sources has words, and every entry of the texts is used somewhere.
@Suite("The words on the screen are complete")
struct TextKeysTests {
    private let texts: Texts
    private let sources: [(path: String, code: String)]

    init() throws {
        texts = try ProjectTexts.all()
        sources = try TextKeysTests.swiftFiles(under: "\(ProjectFolder.path)/Sources")
    }

    private var families: Set<String> { Set(texts.entries.keys.map { String($0.prefix { $0 != "." }) }) }

    @Test("each key in the sources stands in the texts")
    func keysExist() {
        for (path, code) in sources {
            let found = KeysInCode(code, families: path.contains("/Web/") ? families : [])
            for key in found.keys where texts.wording(.nl)(key) == "[\(key)]" {
                Issue.record("\(path): no words for the key \(key); add it to texts/")
            }
            for start in found.starts where !texts.entries.keys.contains(where: { $0.hasPrefix(start) }) {
                Issue.record("\(path): no words for any key that begins with \(start)")
            }
        }
    }

    @Test("each entry of the texts is used")
    func entriesUsed() {
        let code = sources.map(\.code).joined(separator: "\n")
        let found = KeysInCode(code, families: families)
        // What stands between two quotes, once: looking for each key in four megabytes took minutes.
        let quoted = Set(code.utf8.split(separator: UInt8(ascii: "\"")).map { String(decoding: $0, as: UTF8.self) })
        let unused = texts.entries.keys.sorted().filter { key in
            !quoted.contains(key) && !found.starts.contains { key.hasPrefix($0) }
        }

        #expect(unused.isEmpty, "nothing in Sources uses these keys; remove them from texts/")
    }

    @Test("addresses go into markup only as links")
    func links() {
        for (path, code) in sources where path.contains("/Web/") {
            for match in code.matches(of: /(href|action|formaction)=\\?"\\\(/) {
                Issue.record("\(path): write \\(href: link) instead of \(match.0)")
            }
            if code.contains("HTML(stringLiteral:") { Issue.record("\(path): markup is made by literals only") }
        }
    }

    private static func swiftFiles(under folder: String) throws -> [(path: String, code: String)] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted().flatMap { name in
            let path = "\(folder)/\(name)"
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                return [(String, String)]()
            }
            if isFolder.boolValue { return try swiftFiles(under: path) }
            guard name.hasSuffix(".swift") else { return [] }
            return [(path, try String(contentsOfFile: path, encoding: .utf8))]
        }
    }
}

/// The keys of texts in Swift code: whole ones, and the beginnings of those that end in data.
///
/// In a call of `t` and in a parameter that takes a phrase, every dotted literal is a key. Elsewhere in
/// the pages (an arm of a condition, say) it is one if it begins with a word that keys of the texts begin with.
private struct KeysInCode {
    private(set) var keys: Set<String> = []
    private(set) var starts: Set<String> = []

    init(_ code: String, families: Set<String>) {
        for line in code.utf8.split(separator: UInt8(ascii: "\n")) {
            let pieces = line.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
            guard pieces.count > 2, !isComment(line) else { continue }
            for (before, literal) in zip(pieces, pieces.dropFirst()) {
                note(String(decoding: literal, as: UTF8.self), after: String(decoding: before, as: UTF8.self), families)
            }
        }
    }

    private mutating func note(_ literal: String, after before: String, _ families: Set<String>) {
        let parts = literal.components(separatedBy: "\\(")
        let words = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let isDotted = words.count > 1 && words[0].first?.isLowercase ?? false
        let isKeyText = parts[0].utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || [45, 46].contains(byte)
        }
        guard isDotted, isKeyText else { return }
        let isAsked = KeysInCode.askers.contains { before.hasSuffix($0) }
        guard isAsked || families.contains(String(words[0])) else { return }
        if parts.count > 1 {
            starts.insert(parts[0])
        } else if words.allSatisfy({ !$0.isEmpty }) {
            keys.insert(literal)
        }
    }

    private static let askers = [
        " t(", "(t(", ".t(", ".key(", ".about(", "label: ", "hint: ", "legend: ", "problem: ", "submitLabel: ",
        "addLabel: ",
    ]

    private func isComment(_ line: Substring.UTF8View) -> Bool {
        line.drop { $0 == UInt8(ascii: " ") }.starts(with: "//".utf8)
    }
}
