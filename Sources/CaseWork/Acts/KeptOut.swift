// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation

/// What a profile keeps out of everything that is stored, whatever form it was typed in: a casus, a signal, a sitting, a
/// reason that a manager gives.
struct KeptOut {
    private let numbers: Bool

    /// - Parameter arrangement: nothing in the national work process, which keeps the number for comparing.
    init(_ arrangement: Arrangement?) { numbers = arrangement?.keepsNoNumbers ?? false }

    /// For what belongs to no casus: the work process of the collaboration itself.
    init(_ collaboration: Collaboration) { self.init(collaboration.workProcess) }

    /// A citizen service number that an act would store and that was not there before.
    ///
    /// The whole document is looked through, so that a form that is made later cannot forget it. Ids and hashes are no
    /// words of anybody and are passed over.
    func problems<Stored: Encodable>(in stored: Stored, since before: Stored?) throws -> [Refusal] {
        guard numbers else { return [] }
        let known = try before.map { try KeptOut.texts(of: $0) } ?? []
        return problems(inTexts: try KeptOut.texts(of: stored).subtracting(known))
    }

    /// The same for words that are stored beside a document: texts of items, a note, a motive.
    func problems(inTexts texts: some Sequence<String>, field: String? = nil) -> [Refusal] {
        guard numbers, texts.contains(where: { CitizenNumber.isIn($0) }) else { return [] }
        return [Refusal(.bsnInText, field: field)]
    }

    private static func texts(of stored: some Encodable) throws -> Set<String> {
        var found: Set<String> = []
        collect(
            try JSONSerialization.jsonObject(with: Dossier.encoder.encode(stored), options: .fragmentsAllowed),
            into: &found)
        return found
    }

    private static func collect(_ value: Any, into found: inout Set<String>) {
        switch value {
        case let text as String: if !isID(text) { found.insert(text) }
        case let list as [Any]: for one in list { collect(one, into: &found) }
        case let fields as [String: Any]: for one in fields.values { collect(one, into: &found) }
        default: break
        }
    }

    /// An id has 32 of these digits, the hash of a file or of a rule set 64.
    private static func isID(_ text: String) -> Bool {
        [32, 64].contains(text.utf8.count) && text.allSatisfy { $0.isHexDigit && !$0.isUppercase }
    }
}

extension Situation {
    /// Refuses what the collaboration keeps out of something that is stored beside the casussen.
    func keepOut<Stored: Encodable>(of stored: Stored, since before: Stored?) throws {
        let problems = try KeptOut(collaboration).problems(in: stored, since: before)
        guard problems.isEmpty else { throw Refused(problems) }
    }

    /// The same for one text, at the field in which it was typed.
    func keepOut(of text: String, at field: String) throws {
        let problems = KeptOut(collaboration).problems(inTexts: [text], field: field)
        guard problems.isEmpty else { throw Refused(problems) }
    }
}
