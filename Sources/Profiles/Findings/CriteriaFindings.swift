// SPDX-License-Identifier: EUPL-1.2

import Domain

extension FindingRule {
    static let criteria: [FindingRule] = [
        FindingRule("delict-zonder-codes", .gap, "AVG 5 lid 1 onder d") { profile in
            profile.admission.offences.filter { $0.codes.isEmpty && $0.label == nil }
                .map { Match($0.origin, "\($0.nl) \($0.ages)") }
        },
        FindingRule("leeftijden-niet-gedekt", .contradiction, "AVG 5 lid 1 onder a") { profile in
            let rows = profile.admission.offences
            guard !rows.isEmpty else { return [] }
            let ages = profile.admission.ages?.value
            let uncovered = (0...99).filter { age in
                (ages.map { $0.contains(age) } ?? true) && !rows.contains { $0.ages.contains(age) }
            }
            guard let first = uncovered.first, let last = uncovered.last else { return [] }
            return [Match(rows[0].origin, "\(first)-\(last)")]
        },
        FindingRule("codes-met-dezelfde-naam", .contradiction, "AVG 5 lid 1 onder d") { profile in
            let byName = Dictionary(grouping: profile.admission.offenceCodes, by: \.nl)
            return byName.values.filter { $0.count > 1 }.flatMap { codes in
                codes.dropFirst().map { Match($0.origin, "\($0.code): \($0.nl)") }
            }
        },
        FindingRule("lezing-aangenomen", .contradiction, "Handvat 3729-3740, 5295-5304") { profile in
            profile.admission.reading.flatMap { $0.origin.isAssumed ? [Match($0.origin, $0.value.description)] : [] }
                ?? []
        },
        FindingRule("criteria-ontbreken", .gap, "Handvat 3806-3818") { profile in
            guard profile.admission.criteria.isEmpty else {
                let active = profile.process.pillars.filter { $0.status != .draft }
                let general = profile.admission.criteria.contains { $0.pillar == nil }
                return general
                    ? []
                    : active.filter { pillar in
                        !profile.admission.criteria.contains { $0.pillar?.word == pillar.id.word }
                    }.map { Match($0.origin, $0.nl) }
            }
            return [Match(profile.identity.origin, "criteria")]
        },
        FindingRule("criteria-zonder-lezing", .gap, "Handvat 3729-3740") { profile in
            profile.admission.criteria.count > 1 && profile.admission.reading == nil
                ? [Match(profile.admission.criteria[0].origin, "lezing")] : []
        },
        FindingRule("criteriumvelden-leeg", .gap, "Handvat 3806-3826") { profile in
            profile.admission.criteria.filter { !$0.fields.contains(.explanation) }.map { Match($0.origin, $0.nl) }
        },
    ]
}
