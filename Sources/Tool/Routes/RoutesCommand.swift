// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import CaseWork
import Domain
import Foundation
import Rulebook
import Web

/// Answers with all lawful routes: one question in options, or a request per line when there are none.
struct RoutesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "routes",
        abstract: "Geef alle wettelijke wegen: voor één vraag, of bij ieder verzoek (een JSON-regel per verzoek).",
        discussion: """
            Met --from, --to en --class stelt u één vraag. Een partij is een soort, met of zonder taak: police of \
            police:police-task. Zonder deze opties leest het commando verzoeken van de standaardinvoer. Alle woorden \
            staan in `sluis words`.
            """)

    @OptionGroup var place: Place
    @Option(help: "Wie geeft: soort[:taak].") var from: String?
    @Option(help: "Wie krijgt: soort[:taak].") var to: String?
    @Option(name: .customLong("class"), help: "De soort gegevens; mag vaker, of met komma's.")
    var classes: [String] = []
    @Option(help: "Welk gegeven precies.") var subtype: String?
    @Option(help: "Van wie de gever het kreeg.") var origin: String?
    @Option(help: "Wat ermee gebeurt: supply, use of access.") var action: String?
    @Option(help: "De dag, als 2026-11-21; zonder deze optie vandaag.") var on: String?
    @Option(help: "De taal van het antwoord: nl of en.") var language: Language = .nl
    @Flag(help: "Geef het antwoord als de JSON-regel van het contract.") var json = false

    func run() async throws {
        let law = try place.law()
        guard isQuestion else {
            let contract = Contract(law)
            return try Lines.answer { contract.routes(line: $0) }
        }
        let explanation = try place.explanation(of: law)
        let request = request(under: explanation)
        let missing = missing
        switch law.ways(request) {
        case .errors(let errors):
            let words = explanation.vocabulary(in: .dutch)
            throw refusal(missing + RouteProblems(words: words, request: request).lines(errors))
        case .ways where !missing.isEmpty: throw refusal(missing)
        case .ways(let ways):
            if json { return print(String(decoding: Contract(law).routes(request), as: UTF8.self)) }
            let t = try place.texts().wording(language)
            print(RoutesText(t: t, explanation: explanation, request: request).text(ways))
        }
    }

    private var isQuestion: Bool {
        json || !classes.isEmpty || [from, to, subtype, origin, action, on].contains { $0 != nil }
    }

    /// What the question needs and does not have, and a day that is none.
    private var missing: [String] {
        [("--from", from != nil), ("--to", to != nil), ("--class", !classes.isEmpty)].filter { !$0.1 }
            .map { "\($0.0): deze optie ontbreekt" }
            + (on.map { LawDay($0) == nil ? ["--on: '\($0)' is geen dag; schrijf 2026-11-21"] : [] } ?? [])
    }

    /// The question; a word that is missing is replaced by one that exists, so that the others are checked all the same.
    private func request(under explanation: Explanation) -> DecisionRequest {
        let words = explanation.vocabulary(in: .dutch)
        let kind = words.parties.first?.code ?? ""
        let given = classes.flatMap { $0.split(separator: ",").map(String.init) }
        let known = subtype.flatMap(words.subtype)?.classes.first ?? words.classes.first?.code
        return DecisionRequest(
            ruleset: explanation.ruleset, on: day,
            action: action ?? "supply", supplier: party(from ?? kind), recipient: party(to ?? kind),
            item: .init(
                classes: Set(given.isEmpty ? [known].compactMap { $0 } : given), subtype: subtype, origin: origin))
    }

    /// The day asked for; today when none was, or when what was asked is no day.
    private var day: String {
        on.flatMap { LawDay($0) }?.description ?? AmsterdamTime(SystemTime().now()).day.description
    }

    private func party(_ text: String) -> DecisionRequest.Party {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        return .init(kind: parts.first ?? "", actingAs: parts.count > 1 ? parts[1] : nil)
    }

    private func refusal(_ lines: [String]) -> ExitCode {
        FileHandle.standardError.write(Data(lines.map { "\($0)\n" }.joined().utf8))
        return .validationFailure
    }
}

extension Language: ExpressibleByArgument {}
