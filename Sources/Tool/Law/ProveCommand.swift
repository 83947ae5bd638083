// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Rulebook

/// Tries every property on every tuple of a rule set, and looks for what cannot be meant.
struct ProveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove",
        abstract: "Bewijs de eigenschappen van een regelset over alle gevallen; eindigt met 1 als iets faalt.")

    @OptionGroup var place: Place
    @Option(help: "De regelset; zonder keuze alle.") var ruleset: String?
    @Option(help: "Alleen deze eigenschap, bijvoorbeeld P08.") var property: String?
    @Flag(help: "Schrijf een JSON-regel per regelset.") var json = false
    @Option(help: "Het begin van de steekproef.") var seed: UInt64 = 2019
    @Option(help: "De omvang van de steekproef.") var samples: Int = 2000

    func run() async throws {
        let sets = try place.law().ruleSets.filter { ruleset == nil || $0.id == ruleset }
        guard !sets.isEmpty else { throw Unusable(what: ["de regelset '\(ruleset ?? "")' is er niet"]) }
        let properties = Property.all.filter { property == nil || $0.id == property }
        let sampled = Sampling.ids.contains(property ?? "")
        guard !properties.isEmpty || sampled else {
            throw Unusable(what: ["de eigenschap '\(property ?? "")' is er niet"])
        }
        var isProved = true
        for set in sets {
            let clock = ContinuousClock()
            let start = clock.now
            let report = await Proof(of: set, properties: properties).run()
            let tried = clock.now
            let samplings = (property == nil || sampled ? Sampling(of: set, seed: seed, count: samples).run() : [])
                .filter { property == nil || $0.id == property }
            let times = ProofTimes(proof: tried - start, sampling: clock.now - tried, seed: seed)
            let lines = ProofLines(report, samplings, times, showsFindings: property == nil)
            print(json ? try lines.json() : lines.text)
            isProved = isProved && lines.isProved
        }
        if !isProved { throw ExitCode(1) }
    }
}

/// How long it took, measured here because the rule book has no clock.
struct ProofTimes {
    let proof: Duration
    let sampling: Duration
    let seed: UInt64

    static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}
