// SPDX-License-Identifier: EUPL-1.2

import Domain

extension FindingRule {
    /// The closed list of parties of the model protocol, article 6.4 a to m.
    private static let closedList: Set<String> = [
        "mayor", "college-bw", "public-prosecution", "police", "child-protection-board", "veilig-thuis", "probation",
        "certified-institution", "mental-health-care", "public-health-service", "custodial-agency", "victim-support",
        "youth-care-provider", "care-provider", "treating-physician",
    ]

    static let parties: [FindingRule] = [
        FindingRule("buiten-de-gesloten-lijst", .handvat, "Handvat 5766-5769, 6397-6401") { profile in
            profile.parties.parties.filter { party in
                !party.kinds.contains { closedList.contains($0.word) || $0.word == "municipality" }
            }.map { Match($0.origin, $0.name) }
        },
        FindingRule("gemeente-zonder-orgaan", .law, "AVG 4 onder 7; Handvat 3309-3311") { profile in
            profile.parties.parties.filter { $0.kinds.contains(Named("municipality")) && $0.place != .house }
                .map { Match($0.origin, $0.name) }
        },
        FindingRule("organen-in-een", .law, "AVG 4 onder 7; Gemeentewet 160 en 172") { profile in
            profile.parties.parties.filter {
                $0.kinds.contains(Named("mayor")) && $0.kinds.contains(Named("college-bw"))
            }.map { Match($0.origin, $0.name) }
        },
        FindingRule("niet-ondertekend", .law, "Handvat 3784-3786, 5239-5287") { profile in
            profile.parties.parties.filter { $0.signed == .absent && $0.place != .incidental && $0.place != .house }
                .map { Match($0.origin, $0.name) }
        },
        FindingRule("ondertekend-namens", .gap, "BW 3:60 en 3:61; Handvat 5239-5287") { profile in
            profile.parties.parties.filter { $0.signed == .onBehalf }.map { Match($0.origin, $0.name) }
        },
        FindingRule("artikel-20-ontbreekt", .law, "Wpg 20; Handvat 5782-5791") { profile in
            let isThere = profile.identity.documents.contains { $0.kind == .article20 && $0.status == .present }
            guard !isThere else { return [] }
            return profile.parties.parties.filter { $0.kinds.contains(Named("police")) }
                .map { Match($0.origin, $0.name) }
        },
        FindingRule("politiecategorieen-leeg", .law, "Wpg 20; Handvat 5782-5791") { profile in
            guard profile.hasParty(ofKind: "police") else { return [] }
            guard let police = profile.data.police else { return [Match(profile.identity.origin, "politie")] }
            return police.categories.isEmpty ? [Match(police.origin, "categorieen")] : []
        },
        FindingRule("strafrechtelijk-tegenstrijdig", .contradiction, "AVG 10; UAVG 33; Wjsg 39f") { profile in
            let recipients = profile.data.police?.recipients ?? []
            return profile.parties.parties.filter { party in
                let claims = party.grounds.contains { $0 == .judicialAct || $0 == .policeAct }
                return party.criminal == .no && (claims || recipients.contains { $0.word == party.id.word })
            }.map { Match($0.origin, $0.name) }
        },
        FindingRule("slachtofferhulp-zonder-toestemming", .law, "UAVG 30 lid 3 en 33; Handvat 5829-5831") { profile in
            profile.parties.parties.filter { party in
                party.kinds.contains(Named("victim-support"))
                    && (party.special != .withConsent || party.criminal != .withConsent)
            }.map { Match($0.origin, $0.name) }
        },
        FindingRule("partij-zonder-oordeel", .gap, "Handvat 3255, 3885-3893") { profile in
            profile.parties.parties.filter { $0.special == .blank || $0.criminal == .blank }
                .map { Match($0.origin, $0.name) }
        },
    ]
}
