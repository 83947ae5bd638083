// SPDX-License-Identifier: EUPL-1.2

import Rulebook

/// How fast the rule engine answers given requests, the same that other engines get (bin/bench).
struct BenchLines {
    private let law: Decider
    private let lines: [[UInt8]]

    init(_ law: Decider, _ requests: String) {
        self.law = law
        lines = requests.split(separator: "\n").map { Array($0.utf8) }
    }

    func run() {
        let contract = Contract(law)
        let posed = lines.compactMap(contract.pose)
        print("Sluis (een thread, warm, rekentijd, \(posed.count) verzoeken):")
        Bench.measure("oordeel, regels als verzameling (vooraf ontleed)") {
            posed.count { Decision.Verdict.allCases.contains(law.glance(at: $0).verdict) }
        }
        Bench.measure("oordeel, regels als namen (vooraf ontleed)") {
            posed.count { law.glance(at: $0).rules.count < .max }
        }
        Bench.measure("volledig antwoord als tekst (vooraf ontleed)") {
            posed.count { !contract.answer($0).isEmpty }
        }
        Bench.measure("regel erin, volledig antwoord eruit") {
            lines.count { !contract.answer(line: $0).isEmpty }
        }
    }
}
