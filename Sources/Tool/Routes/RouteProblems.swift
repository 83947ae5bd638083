// SPDX-License-Identifier: EUPL-1.2

import Rulebook

/// Tells everything that is wrong with a question on the command line, with the nearest words that do exist.
struct RouteProblems {
    let words: Vocabulary
    let request: DecisionRequest

    /// A line for each error.
    func lines(_ errors: [RequestError]) -> [String] {
        errors.map { error in
            let option = RouteProblems.option(error.at)
            switch error.code {
            case .subtypeClassMismatch:
                return "--subtype: '\(error.value)' hoort bij \(classes(of: error.value)), niet bij deze soort"
            case .unknownHat:
                return "\(option): '\(error.value)' is geen taak van deze partij; \(hats(error))"
            default: return "\(option): '\(error.value)' is geen bekend woord; \(advice(error))"
            }
        }
    }

    private func advice(_ error: RequestError) -> String {
        let near = NearestWords.of(error.value, among: known(for: error))
        if near.isEmpty { return "zie `sluis words \(RouteProblems.list(of: error))`" }
        return "bedoelt u \(near.joined(separator: ", "))?"
    }

    private func hats(_ error: RequestError) -> String {
        let party = error.at.hasPrefix("supplier") ? request.supplier : request.recipient
        let hats = words.party(party.kind)?.hats.map(\.code) ?? []
        return hats.isEmpty ? "deze partij heeft geen taken" : "kies uit \(hats.joined(separator: ", "))"
    }

    private func known(for error: RequestError) -> [(code: String, name: String)] {
        switch error.code {
        case .unknownKind: words.parties.map { ($0.code, $0.name) }
        case .unknownClass: words.classes.map { ($0.code, $0.name) }
        case .unknownSubtype: words.subtypes.map { ($0.code, $0.name) }
        case .unknownOrigin: words.origins.map { ($0.code, $0.name) }
        case .unknownAction: words.actions.map { ($0.code, $0.name) }
        default: []
        }
    }

    private func classes(of subtype: String) -> String {
        words.subtype(subtype)?.classes.joined(separator: ", ") ?? "geen enkele soort"
    }

    private static func option(_ place: String) -> String {
        switch place {
        case "supplier.kind", "supplier.actingAs": "--from"
        case "recipient.kind", "recipient.actingAs": "--to"
        case "item.classes": "--class"
        case "item.subtype": "--subtype"
        case "item.origin": "--origin"
        case "action": "--action"
        default: "--on"
        }
    }

    private static func list(of error: RequestError) -> String {
        switch error.code {
        case .unknownClass: "classes"
        case .unknownSubtype: "subtypes"
        case .unknownOrigin: "origins"
        case .unknownAction: "actions"
        default: "parties"
        }
    }
}
