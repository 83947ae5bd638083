// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import CaseWork
import Rulebook
import Web

/// Lists the words of the rule set: the codes that questions use, each with its name.
struct WordsCommand: AsyncParsableCommand {
    /// A list of words; the raw value is what somebody types.
    enum List: String, CaseIterable, ExpressibleByArgument {
        case parties, classes, subtypes, origins, actions, conditions
    }

    static let configuration = CommandConfiguration(
        commandName: "words", abstract: "Toon de woorden van de regelset, met hun namen.")

    @OptionGroup var place: Place
    @Argument(help: "Welke lijst: parties, classes, subtypes, origins, actions of conditions; zonder keuze alle.")
    var list: List?
    @Option(help: "De taal van de namen: nl of en.") var language: Language = .nl

    func run() async throws {
        let explanation = try place.explanation(of: try place.law())
        let words = explanation.vocabulary(try place.texts().wording(language))
        for list in list.map({ [$0] }) ?? List.allCases {
            if self.list == nil { print("\(list.rawValue):") }
            for (code, name) in entries(of: list, in: words) { print("\(code)\t\(name)") }
        }
    }

    private func entries(of list: List, in words: Vocabulary) -> [(String, String)] {
        switch list {
        case .parties:
            words.parties.flatMap { kind in
                [(kind.code, kind.name)] + kind.hats.map { ("\(kind.code):\($0.code)", "\(kind.name): \($0.name)") }
            }
        case .classes: words.classes.map { ($0.code, $0.name) }
        case .subtypes: words.subtypes.map { ($0.code, "\($0.name) (\($0.classes.joined(separator: ", ")))") }
        case .origins: words.origins.map { ($0.code, $0.name) }
        case .actions: words.actions.map { ($0.code, $0.name) }
        case .conditions: words.conditions.map { ($0.code, $0.question) }
        }
    }
}
