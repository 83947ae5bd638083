// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Foundation
import Rulebook

/// Prints a rule set as Cedar policies, for a second judgement by an engine of others.
struct CedarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cedar", abstract: "Schrijf een regelset als Cedar-beleid, met schema en entiteiten.")

    enum Part: String, ExpressibleByArgument, CaseIterable { case policies, schema, entities }

    @OptionGroup var place: Place
    @Option(help: "De naam van de regelset; zonder is het de enige of de eerste.")
    var ruleset: String?
    @Option(help: "Wat er geschreven wordt: policies, schema of entities.")
    var part: Part = .policies

    func run() async throws {
        let sets = try place.law().ruleSets
        guard let ruleSet = ruleset.map({ id in sets.first { $0.id == id } }) ?? sets.first else {
            throw Unusable(what: ["\(ruleset ?? "?"): deze regelset is er niet; wel: \(sets.map(\.id))"])
        }
        let export = CedarExport(of: ruleSet)
        let bytes =
            switch part {
            case .policies: Array(export.policies.utf8)
            case .schema: Array(export.schema.utf8)
            case .entities: export.entities
            }
        try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    }
}
