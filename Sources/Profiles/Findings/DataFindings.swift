// SPDX-License-Identifier: EUPL-1.2

import Domain

extension FindingRule {
    static let data: [FindingRule] = [
        FindingRule("bijzonder-leeg", .law, "AVG 9; Handvat 6628-6630, 6645-6648") { profile in
            profile.data.persons.filter { $0.special == .blank }.map { Match($0.origin, $0.category.rawValue) }
        },
        FindingRule("bsn-niet-op-de-lijst", .contradiction, "UAVG 46; Handvat 3894-3900, 6612-6630") { profile in
            let kinds = profile.data.kinds.filter { $0.dataClass.word == "bsn" }
            let isUsed = profile.data.bsn.value != .no
            if isUsed, kinds.isEmpty { return [Match(profile.data.bsn.origin, "bsn")] }
            return isUsed ? [] : kinds.map { Match($0.origin, $0.nl) }
        },
        FindingRule("persoon-niet-op-de-lijst", .contradiction, "Handvat 5675-5677, 6605-6678") { profile in
            let listed = Set(profile.data.persons.map(\.category))
            return profile.data.kinds.filter { kind in !kind.about.allSatisfy(listed.contains) }
                .map { Match($0.origin, $0.nl) }
        },
        FindingRule("soort-in-geen-fase", .gap, "Handvat 3461-3465") { profile in
            let used = Set(profile.data.allowed.flatMap(\.kinds).map(\.word))
            return profile.data.kinds.filter { !used.contains($0.id.word) }.map { Match($0.origin, $0.nl) }
        },
        FindingRule("fase-zonder-gegevenslijst", .gap, "Handvat 3253-3254, 3461-3465") { profile in
            let listed = Set(profile.data.allowed.flatMap(\.stages).map(\.word))
            return profile.process.stages.filter { $0.storage == .full && !listed.contains($0.id.word) }
                .map { Match($0.origin, $0.nl) }
        },
        FindingRule("bijlagen-vrij", .handvat, "AVG 5 lid 1 onder c; Handvat 3461-3465") { profile in
            profile.data.attachments.policy == .allowed
                ? [Match(profile.data.attachments.origin, profile.data.attachments.policy.rawValue)] : []
        },
        FindingRule("bijlagen-alleen-gewaarschuwd", .contradiction, "AVG 25 lid 2") { profile in
            let rules = profile.data.attachments
            let effects = [rules.otherKinds.value] + rules.otherKinds.elsewhere.map(\.value)
            return rules.policy == .closedList && effects.contains { $0 != .refuse }
                ? [Match(rules.otherKinds.origin, effects.map(\.rawValue).joined(separator: "/"))] : []
        },
        FindingRule("vrije-tekst-naast-vaste-velden", .contradiction, "AVG 25 lid 2") { profile in
            profile.data.fixedFields.value == .yes && profile.data.freeText.value == .allowed
                ? [Match(profile.data.freeText.origin, profile.data.freeText.value.rawValue)] : []
        },
        FindingRule("toegang-na-sluiting-onbekend", .gap, "Handvat 5963-5966") { profile in
            let roles = profile.data.afterClosing
            if roles.isEmpty { return [Match(profile.identity.origin, "na-sluiting")] }
            return roles.filter(\.origin.isAssumed).map { Match($0.origin, $0.value.word) }
        },
        FindingRule("strafrechtelijk-zonder-scheiding", .law, "AVG 10; UAVG 32 en 33") { profile in
            let criminal = profile.data.kinds.filter { $0.dataClass.word.hasPrefix("criminal_") }
            let barred = profile.parties.parties.contains { $0.criminal == .no }
            guard barred, !criminal.isEmpty else { return [] }
            let isNarrowed = profile.data.access.contains { row in
                row.condition == .noCriminalBasis || row.condition == .criminalBasis
                    || row.except.contains { name in criminal.contains { $0.id.word == name.word } }
            }
            return isNarrowed ? [] : [Match(criminal[0].origin, criminal[0].nl)]
        },
    ]
}
