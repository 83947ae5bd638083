// SPDX-License-Identifier: EUPL-1.2

import Domain

extension FindingRule {
    static let retention: [FindingRule] = [
        FindingRule("bewaartermijn-tegen-eigen-protocol", .contradiction, "AVG 5 lid 1 onder e; Handvat 5957-5969") {
            let term = $0.retention.term
            return term.elsewhere.contains { $0.value != term.value }
                ? [Match(term.origin, term.value.description)] : []
        },
        FindingRule(
            "bewaren-niet-vanaf-eerste-verwerking", .law, "Wgs (Stb. 2024, 198): vijf jaar na eerste verwerking"
        ) {
            let start = $0.retention.start
            return $0.identity.isHouse == .yes && start.value != .firstProcessing
                ? [Match(start.origin, start.value.rawValue)] : []
        },
        FindingRule("begin-bewaartermijn-onzeker", .contradiction, "AVG 5 lid 1 onder e") { profile in
            let start = profile.retention.start
            if start.origin.isAssumed { return [Match(start.origin, start.value.rawValue)] }
            return profile.retention.otherwiseStart.map { [Match($0.origin, $0.value.rawValue)] } ?? []
        },
        FindingRule("geen-waarschuwing", .gap, "Handvat 4428-4437") { profile in
            guard let warning = profile.retention.warning else {
                return [Match(profile.retention.term.origin, "waarschuwing")]
            }
            return warning.origin.isAssumed ? [Match(warning.origin, warning.before.description)] : []
        },
        FindingRule("maximum-met-uitzondering", .contradiction, "AVG 5 lid 1 onder e; Handvat 4438-4444") { profile in
            let hold = profile.retention.hold
            return profile.retention.limit.value == .maximum && hold.rule == .withReason
                ? [Match(hold.origin, hold.rule.rawValue)] : []
        },
        FindingRule("langer-zonder-toetsdag", .handvat, "Handvat 4438-4440") { profile in
            let hold = profile.retention.hold
            return hold.rule == .withReason && hold.reviewWithin == nil ? [Match(hold.origin, hold.rule.rawValue)] : []
        },
        FindingRule("lang-zonder-tussentijdse-toets", .law, "AVG 5 lid 1 onder e") { profile in
            let term = profile.retention.term
            let isChecked = profile.clocks.clocks.contains { $0.repeats == .yes && $0.starts == .running }
            return term.value.longestDays > 366 * 5 && !isChecked ? [Match(term.origin, term.value.description)] : []
        },
        FindingRule("ingetrokken-toch-bewaard", .law, "AVG 7 lid 3 en 17 lid 1 onder b") { profile in
            let fate = profile.retention.consentWithdrawn
            return fate.value == .kept || fate.value == .closed ? [Match(fate.origin, fate.value.rawValue)] : []
        },
        FindingRule("uitvoerder-aangenomen", .gap, "Handvat 5935-5936") { profile in
            let executor = profile.retention.executor
            return executor.origin.isAssumed ? [Match(executor.origin, executor.value.word)] : []
        },
    ]

    static let anonymising: [FindingRule] = [
        FindingRule("brieven-blijven", .law, "AVG 5 lid 1 onder c en e") { profile in
            guard profile.retention.method.value == .anonymise else { return [] }
            return (profile.retention.anonymising?.rows ?? []).filter { row in
                row.field.lowercased() == "brieven" && row.operation != .remove && row.operation != .empty
            }.map { Match($0.origin, "\($0.object): \($0.field)") }
        },
        FindingRule("tekst-blijft-na-anonimiseren", .law, "AVG overweging 26; AVG 5 lid 1 onder e") { profile in
            guard profile.retention.method.value == .anonymise, let table = profile.retention.anonymising else {
                return []
            }
            return [table.freeText, table.attachments].filter { $0.value == .keep }
                .map { Match($0.origin, $0.value.rawValue) }
        },
        FindingRule("anonimiseren-zonder-tabel", .gap, "AVG overweging 26") { profile in
            guard profile.retention.method.value == .anonymise else { return [] }
            return profile.retention.anonymising?.rows.isEmpty ?? true
                ? [Match(profile.retention.method.origin, "tabel")] : []
        },
        FindingRule("anoniem-toch-herleidbaar", .law, "AVG overweging 26") { profile in
            let rows = profile.retention.anonymising?.rows ?? []
            let objects = Set(rows.filter { $0.operation == .fourDigits }.map(\.object))
            return rows.filter { $0.operation == .firstOfMonth && objects.contains($0.object) }
                .map { Match($0.origin, "\($0.object): \($0.field)") }
        },
        FindingRule("veld-zonder-anonimiseerregel", .gap, "AVG overweging 26") { profile in
            guard profile.retention.method.value == .anonymise, let table = profile.retention.anonymising else {
                return []
            }
            let named = Set(table.rows.map(\.field))
            return profile.data.kinds.flatMap { kind in
                kind.fields.filter { !named.contains($0) }.map { Match(kind.origin, "\(kind.nl): \($0)") }
            }
        },
        FindingRule("kleine-groepen-zichtbaar", .gap, "AVG overweging 26") { profile in
            guard profile.retention.method.value == .anonymise else { return [] }
            return profile.retention.anonymising?.smallestGroup == nil
                ? [Match(profile.retention.method.origin, "kleinste-groep")] : []
        },
    ]

    static let governance: [FindingRule] = [
        FindingRule("geen-opzegtermijn", .gap, "Handvat 5224-5226") { profile in
            profile.governance.exitNotice?.origin.isAssumed ?? true
                ? [Match(profile.governance.exitNotice?.origin ?? profile.identity.origin, "uittreding")] : []
        },
        FindingRule("geen-toetreding", .gap, "Handvat 5166-5179") { profile in
            profile.governance.accession?.origin.isAssumed ?? true
                ? [Match(profile.governance.accession?.origin ?? profile.identity.origin, "toetreding")] : []
        },
        FindingRule("geen-uitsluiting", .gap, "Handvat 5227-5230") { profile in
            profile.governance.exclusion?.origin.isAssumed ?? true
                ? [Match(profile.governance.exclusion?.origin ?? profile.identity.origin, "uitsluiting")] : []
        },
        FindingRule("geen-evaluatie", .gap, "Handvat 6427-6428") { profile in
            profile.governance.evaluation == nil && profile.governance.evaluationOnRequest == nil
                ? [Match(profile.identity.origin, "evaluatie")] : []
        },
        FindingRule("verwerkers-niet-geregeld", .law, "AVG 28 lid 2 en 3; Handvat 6291-6307") { profile in
            profile.governance.processorConsent == nil ? [Match(profile.identity.origin, "verwerkers")] : []
        },
        FindingRule("geen-dpia", .law, "AVG 35") { profile in
            profile.governance.impactAssessment == nil ? [Match(profile.identity.origin, "dpia")] : []
        },
    ]
}
