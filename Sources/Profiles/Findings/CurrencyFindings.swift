// SPDX-License-Identifier: EUPL-1.2

import Domain

extension FindingRule {
    /// The law has a date; a profile of an old day is not today's law.
    static let currency: [FindingRule] = [
        FindingRule("recht-verouderd", .law, "Wgs (Stb. 2024, 198), sinds 1 maart 2025") { profile in
            let identity = profile.identity
            return identity.isHouse == .yes && identity.regime.value == .covenant
                ? [Match(identity.regime.origin, identity.lawOf.description)] : []
        },
        FindingRule("wet-vervallen", .law, "Wvggz en Wzd, sinds 1 januari 2020") { profile in
            profile.parties.parties.filter { $0.statutes.contains { $0.contains("Bopz") } }
                .map { Match($0.origin, $0.name) }
        },
    ]

    static let documents: [FindingRule] = [
        FindingRule("document-ontbreekt", .gap, "Handvat 5105-5116") { profile in
            profile.identity.documents.filter { $0.status != .present }
                .map { Match($0.origin, "\($0.nl) (\($0.status.rawValue))") }
        },
        FindingRule("poort-wacht", .gap, "Handvat 3249-3262") { profile in
            profile.identity.gates.filter { $0.status == .waiting }.map { Match($0.origin, $0.nl) }
        },
        FindingRule("documenten-spreken-elkaar-tegen", .contradiction, "AVG 5 lid 1 onder a") { profile in
            ProfileWalk.disagreements(in: profile).map { Match($0.origin, $0.field) }
        },
        FindingRule("twijfel-open", .contradiction, "AVG 5 lid 2") { profile in
            profile.doubts.doubts.filter { $0.decidedBy == .legal && $0.status == .open }
                .map { Match($0.origin, $0.id) }
        },
    ]
}
