// SPDX-License-Identifier: EUPL-1.2

import Domain

extension FindingRule {
    private static let publicBodies: Set<String> = [
        "mayor", "college-bw", "police", "public-prosecution", "public-health-service", "child-protection-board",
        "custodial-agency",
    ]
    private static let careKinds: Set<String> = [
        "mental-health-care", "treating-physician", "care-provider", "public-health-service", "youth-care-provider",
    ]

    static let grounds: [FindingRule] = [
        FindingRule("verdere-verwerking-als-grondslag", .law, "AVG 6 lid 1 en lid 4") { profile in
            profile.process.stages.filter { $0.grounds.contains(.furtherProcessing) }
                .map { Match($0.origin, $0.nl) }
                + profile.parties.parties.filter { $0.grounds.contains(.furtherProcessing) }
                .map { Match($0.origin, $0.name) }
        },
        FindingRule("vitaal-belang-als-routine", .law, "AVG 6 lid 1 onder d, overweging 46") { profile in
            let allowed = Set(profile.sharing.vitalInterest?.stages.map(\.word) ?? [])
            return profile.parties.parties.filter { $0.grounds.contains(.vitalInterest) }
                .map { Match($0.origin, $0.name) }
                + profile.process.stages.filter { stage in
                    stage.grounds.contains(.vitalInterest) && !allowed.contains(stage.id.word)
                }.map { Match($0.origin, $0.nl) }
        },
        FindingRule("gerechtvaardigd-belang-overheid", .law, "AVG 6 lid 1, slot") { profile in
            profile.parties.parties.filter { party in
                party.grounds.contains(.legitimateInterest) && party.kinds.contains { publicBodies.contains($0.word) }
            }.map { Match($0.origin, $0.name) }
        },
        FindingRule("wgbo-zonder-behandeling", .law, "BW 7:446 en 7:457") { profile in
            profile.parties.parties.filter { party in
                party.grounds.contains(.medicalContract) && !party.kinds.contains { careKinds.contains($0.word) }
            }.map { Match($0.origin, $0.name) }
        },
        FindingRule("partij-zonder-grondslag", .gap, "Handvat 3249-3252, 3353-3361") { profile in
            profile.parties.parties.filter { $0.grounds.isEmpty && $0.place != .house && $0.place != .incidental }
                .map { Match($0.origin, $0.name) }
        },
    ]
}
