// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import CaseWork
import Domain
import Rulebook

/// The rule sets side by side.
struct LawCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "law", abstract: "De regelsets.", subcommands: [List.self])

    /// Each rule set with its day and its hash; with an installation also what is in force there.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Alle regelsets met dag en hash; met --installed ook wat in de installatie geldt.")
        @OptionGroup var place: Place
        @OptionGroup var data: DataPlace
        @Flag(help: "Lees ook de installatie.") var installed = false

        func run() async throws {
            let law = try place.law()
            var publications: [RuleSetPublication] = []
            var today: Day?
            if installed {
                let installation = try await Installation.open(data.first, law: law)
                publications = try await installation.house.ledger.read { try $0.publications() }
                today = installation.house.time.today()
                await installation.close()
            }
            for set in law.ruleSets {
                var words = [set.id, set.law.validity.from.description, "sha256:\(set.fingerprint)"]
                if let today { words.append(state(of: set, publications, on: today)) }
                print(words.joined(separator: "  "))
            }
        }

        private func state(of set: RuleSet, _ publications: [RuleSetPublication], on today: Day) -> String {
            guard let latest = publications.last(where: { $0.ruleset == set.id }) else { return "concept" }
            if publications.inForce(on: today)?.ruleset == set.id { return "in werking sinds \(latest.from)" }
            return latest.from > today ? "in werking vanaf \(latest.from)" : "vervangen"
        }
    }
}

/// Which tuples two rule sets answer differently.
struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Welke gevallen beantwoorden twee regelsets anders, en hoe?")

    @OptionGroup var place: Place
    @Argument(help: "De regelset van nu.") var before: String
    @Argument(help: "De regelset die daarna komt.") var after: String
    @Flag(help: "Schrijf alles als JSON.") var json = false

    func run() async throws {
        let sets = try place.law().ruleSets
        let found = [before, after].map { id in sets.first { $0.id == id } }
        guard let old = found[0], let new = found[1] else {
            throw Unusable(what: ["deze regelsets zijn er: \(sets.map(\.id).joined(separator: ", "))"])
        }
        let clock = ContinuousClock()
        let start = clock.now
        let difference = LawDifference(from: old, to: new)
        if json {
            print(difference.json)
        } else {
            print(DifferenceLines(difference).text)
            print("in \((clock.now - start).formatted)")
        }
    }
}

extension Duration {
    fileprivate var formatted: String {
        let seconds = ProofTimes.seconds(self)
        return "\((seconds * 100).rounded() / 100) s"
    }
}

/// A difference in lines for people.
struct DifferenceLines {
    let difference: LawDifference

    init(_ difference: LawDifference) { self.difference = difference }

    var text: String {
        var lines = [
            "\(difference.before.id) (sha256 \(difference.before.fingerprint))",
            "\(difference.after.id) (sha256 \(difference.after.fingerprint))",
            "verschil sha256 \(difference.fingerprint)",
        ]
        let counts = difference.counts
        if difference.isEmpty { lines.append("geen enkel geval wordt anders beantwoord") }
        for kind in LawDifference.Kind.allCases {
            guard let count = counts.byKind[kind] else { continue }
            lines.append("\(Self.words[kind] ?? kind.rawValue): \(count) gevallen")
            for (supplier, kinds) in counts.bySupplier.sorted(by: { $0.key < $1.key }) {
                if let count = kinds[kind] { lines.append("    \(supplier): \(count)") }
            }
            for example in difference.examples[kind] ?? [] {
                lines.append("  \(example.request.line)")
                let (was, now) = (Set(example.before.map(\.gates)), Set(example.after.map(\.gates)))
                for gates in was.subtracting(now).sorted(by: Self.order) {
                    lines.append("    - \(gates.joined(separator: ", "))")
                }
                for gates in now.subtracting(was).sorted(by: Self.order) {
                    lines.append("    + \(gates.joined(separator: ", "))")
                }
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func order(_ left: [String], _ right: [String]) -> Bool { left.lexicographicallyPrecedes(right) }

    private static let words: [LawDifference.Kind: String] = [
        .opens: "nieuwe weg", .closes: "weg verdwenen", .gates: "andere voorwaarden", .duties: "andere plichten",
        .effect: "wel of niet verplicht", .grounds: "andere regels of vindplaatsen",
    ]
}
