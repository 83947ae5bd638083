// SPDX-License-Identifier: EUPL-1.2

import Domain

extension FindingRule {
    static let bodies: [FindingRule] = [
        FindingRule("vaste-tafel", .handvat, "Handvat 4050-4055, 4296-4303") { profile in
            profile.bodies.bodies.filter { $0.level == .casus && $0.invitation != .byNecessity }
                .map { Match($0.origin, $0.nl) }
        },
        FindingRule("weegtafel-als-standaard", .law, "Handvat 4013-4028, 4053-4055") { profile in
            let tables = profile.stagesBeforeConference.filter { $0.presence == .everyone }
                .map { Match($0.origin, $0.nl) }
            let queries = profile.stagesBeforeConference.flatMap(\.steps).filter { step in
                step.reach == .everyone || step.reach == .subdivision
            }
            return tables + queries.map { Match($0.origin, $0.nl) }
        },
        FindingRule("casuistiek-in-bestuur", .handvat, "Handvat 4926-4927") { profile in
            profile.bodies.bodies.filter { ($0.level == .strategic || $0.level == .tactical) && $0.casework == .yes }
                .map { Match($0.origin, $0.nl) }
        },
        FindingRule("stemmen-zonder-telling", .gap, "Handvat 4881, 4958") { profile in
            profile.bodies.bodies.flatMap { body in
                body.decisions.filter { $0.rule == .majority && ($0.base == .unknown || $0.origin.isAssumed) }
                    .map { Match($0.origin, "\(body.nl): \($0.matter.rawValue)") }
            }
        },
        FindingRule("verslag-zonder-termijn", .gap, "Handvat 4871-4874") { profile in
            profile.bodies.bodies.filter { body in
                body.level == .casus && body.minutesWithin == nil && body.actionListWithin == nil
            }.map { Match($0.origin, $0.nl) }
        },
        FindingRule("actielijst-aan-allen", .handvat, "Handvat 3443-3456, 5997-6003") { profile in
            profile.bodies.bodies.compactMap { body in
                body.actionListTo.flatMap { $0.value == .all ? Match($0.origin, body.nl) : nil }
            }
        },
        FindingRule("vooraf-alles-inzien", .handvat, "Handvat 4213-4216, 5052-5055") { profile in
            profile.bodies.bodies.compactMap { body in
                body.priorView.flatMap { $0.value == .on ? Match($0.origin, body.nl) : nil }
            }
        },
        FindingRule("overleg-zonder-ritme", .gap, "Handvat 4825-4826, 4910-4911") { profile in
            profile.bodies.bodies.filter { ($0.level == .strategic || $0.level == .tactical) && $0.cadence == nil }
                .map { Match($0.origin, $0.nl) }
        },
    ]
}
