// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation

/// What a profile keeps out of everything that is stored of a casus, whatever form it was typed in.
struct KeptOut {
    private let numbers: Bool

    /// - Parameter arrangement: nothing in the national work process, which keeps the number for comparing.
    init(_ arrangement: Arrangement?) { numbers = arrangement?.keepsNoNumbers ?? false }

    /// A citizen service number that an act would store and that was not there before.
    ///
    /// The whole document is looked through, so that a form that is made later cannot forget it. Ids are no words of
    /// anybody and are passed over.
    func problems(in casus: Casus, since before: Casus?) throws -> [Refusal] {
        guard numbers else { return [] }
        let known = try before.map(KeptOut.texts) ?? []
        let isThere = try KeptOut.texts(casus).contains { !known.contains($0) && CitizenNumber.isIn($0) }
        return isThere ? [Refusal(.bsnInText)] : []
    }

    private static func texts(_ casus: Casus) throws -> Set<String> {
        var found: Set<String> = []
        collect(try JSONSerialization.jsonObject(with: Dossier.encoder.encode(casus)), into: &found)
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

    private static func isID(_ text: String) -> Bool {
        text.utf8.count == 32 && text.allSatisfy { $0.isHexDigit && !$0.isUppercase }
    }
}
