// SPDX-License-Identifier: EUPL-1.2

import Domain

extension FindingRule {
    /// What an answer to a request for access holds at least (GDPR 15(1)).
    private static let accessAnswer: [Arrangement.Content] = [
        .purpose, .data, .recipients, .retention, .rights, .complaint, .source,
    ]

    static let rights: [FindingRule] = [
        FindingRule("recht-ontbreekt", .law, "AVG 15 tot en met 21") { profile in
            let offered = Set(profile.rights.rights.map(\.kind))
            let lawful: [Arrangement.Right.Kind] = [.access, .rectification, .erasure, .restriction, .objection]
            return lawful.filter { !offered.contains($0) }.map { Match(profile.rights.desk.origin, $0.rawValue) }
        },
        FindingRule("recht-zonder-termijn", .gap, "AVG 12 lid 3") { profile in
            profile.rights.rights.filter { right in
                right.offered.value != .notApplicable && (right.term?.origin.isAssumed ?? true)
            }.map { Match($0.term?.origin ?? $0.origin, $0.kind.rawValue) }
        },
        FindingRule("recht-later-dan-de-wet", .law, "AVG 12 lid 3") { profile in
            profile.rights.rights.compactMap { right in
                right.term.flatMap { $0.value.longestDays > 31 ? Match($0.origin, right.kind.rawValue) : nil }
            }
                + profile.rights.rights.compactMap { right in
                    right.longer.flatMap { $0.value.longestDays > 62 ? Match($0.origin, right.kind.rawValue) : nil }
                }
        },
        FindingRule("overdraagbaarheid-misplaatst", .law, "AVG 20 lid 1 en lid 3") { profile in
            let right = profile.rights.rights.first { $0.kind == .portability }
            var found: [Match] = []
            if let right, right.offered.value == .yes { found.append(Match(right.offered.origin, "recht")) }
            if right?.offered.value ?? .notApplicable == .notApplicable {
                found += profile.informing.letters.filter { $0.content.contains(.portability) }
                    .map { Match($0.origin, $0.nl) }
            }
            return found
        },
        FindingRule("inzage-onvolledig", .law, "AVG 15 lid 1; Handvat 6222-6253") { profile in
            profile.rights.rights.filter { $0.kind == .access }.compactMap { right in
                let missing = accessAnswer.filter { !right.content.contains($0) }.map(\.rawValue)
                return missing.isEmpty ? nil : Match(right.origin, missing.joined(separator: ", "))
            }
        },
        FindingRule("leeftijd-te-hoog", .law, "UAVG 5") { profile in
            let age = profile.rights.ownFromAge
            return age.value > 16 || age.elsewhere.contains { $0.value > 16 } ? [Match(age.origin, "\(age.value)")] : []
        },
        FindingRule("identiteit-aangenomen", .gap, "AVG 12 lid 6") { profile in
            let identity = profile.rights.identity
            return identity.origin.isAssumed ? [Match(identity.origin, identity.value.rawValue)] : []
        },
        FindingRule("weigering-buiten-de-wet", .contradiction, "AVG 23; UAVG 41") { profile in
            profile.rights.refusalGrounds.filter { ground in
                !["AVG", "UAVG", "Wpg", "Wjsg", "wettelijk"].contains { ground.value.contains($0) }
            }.map { Match($0.origin, $0.value) }
        },
        FindingRule("klacht-zonder-termijn", .gap, "Awb 9:11") { profile in
            let complaints = profile.rights.complaints
            return complaints.term?.origin.isAssumed ?? true
                ? [Match(complaints.term?.origin ?? complaints.origin, "klachten")] : []
        },
    ]

    /// What an internal notice of a breach holds at least.
    private static let notice: [Arrangement.Content] = [.nature, .contact, .measures, .effects, .repair]

    static let breaches: [FindingRule] = [
        FindingRule("datalek-intern-zonder-termijn", .gap, "AVG 33; Handvat 6046-6047") { profile in
            let breach = profile.rights.breach
            return breach.internalTerm?.origin.isAssumed ?? true
                ? [Match(breach.internalTerm?.origin ?? breach.origin, "intern")] : []
        },
        FindingRule("datalek-ap-zonder-termijn", .gap, "AVG 33 lid 1") { profile in
            let breach = profile.rights.breach
            return breach.authorityTerm?.origin.isAssumed ?? true
                ? [Match(breach.authorityTerm?.origin ?? breach.origin, "AP")] : []
        },
        FindingRule("datalek-te-laat", .law, "AVG 33 lid 1") { profile in
            let breach = profile.rights.breach
            let terms = [breach.internalTerm, breach.authorityTerm].compactMap { $0 }
            return terms.filter { $0.value.longestDays > 3 }.map { Match($0.origin, $0.value.description) }
        },
        FindingRule("datalek-twee-beginpunten", .contradiction, "AVG 33 lid 1 en 2; Handvat 6046-6075") { profile in
            let breach = profile.rights.breach
            guard let authority = breach.authorityStart, authority.value != breach.internalStart.value else {
                return []
            }
            return [
                Match(breach.internalStart.origin, "\(breach.internalStart.value.rawValue)/\(authority.value.rawValue)")
            ]
        },
        FindingRule("datalek-drempel-in-de-weg", .law, "AVG 33 lid 1") { profile in
            let threshold = profile.rights.breach.threshold
            return threshold.value == .casus ? [Match(threshold.origin, threshold.value.rawValue)] : []
        },
        FindingRule("datalekregister-onvolledig", .law, "AVG 33 lid 5") { profile in
            let register = profile.rights.breach.register
            return register.value == .serious ? [Match(register.origin, register.value.rawValue)] : []
        },
        FindingRule("datalekmelding-onvolledig", .handvat, "AVG 33 lid 3; Handvat 6050-6059") { profile in
            let breach = profile.rights.breach
            let missing = notice.filter { !breach.internalContent.contains($0) }.map(\.rawValue)
            return missing.isEmpty ? [] : [Match(breach.origin, missing.joined(separator: ", "))]
        },
    ]
}
