// SPDX-License-Identifier: EUPL-1.2

import Domain

extension FindingRule {
    static let roles: [FindingRule] = [
        FindingRule("casusregie-zonder-toegang", .contradiction, "Handvat 3217-3221, 4237-4240") { profile in
            let directors = profile.roles.roles.filter { $0.function == .caseDirection }
            return directors.flatMap { role in
                profile.data.access.filter { row in
                    row.role.word == role.id.word && row.kinds.isEmpty
                        && !row.codes.codes.values.contains { $0 == .read || $0 == .write }
                }.map { Match($0.origin, role.nl) }
            }
        },
        FindingRule("bevoegdheid-ontbreekt", .handvat, "Handvat 3166-3171, 4241-4245") { profile in
            guard profile.identity.staff.value == .own else { return [] }
            let granted = Set(profile.roles.grants.map(\.act))
            return Arrangement.Grant.Act.allCases.filter { !granted.contains($0) }
                .map { Match(profile.identity.staff.origin, $0.rawValue) }
        },
        FindingRule("toegang-zonder-screening", .handvat, "Handvat 5997-6009") { profile in
            let readers = Set(
                profile.data.access.filter { row in
                    row.codes.codes.values.contains { $0 == .read || $0 == .write }
                }.map(\.role.word))
            let exempt: Set<Arrangement.Role.Function> = [.supervision, .person, .proxy]
            return profile.roles.roles.filter { role in
                readers.contains(role.id.word) && role.screening.isEmpty && !exempt.contains(role.function)
            }.map { Match($0.origin, $0.nl) }
        },
        FindingRule("geen-toezicht", .gap, "AVG 37 en 39; Handvat 6331-6340") { profile in
            profile.roles.roles.contains { $0.function == .supervision }
                ? [] : [Match(profile.identity.origin, "functionaris gegevensbescherming")]
        },
        FindingRule("rol-zonder-toegangsregel", .gap, "Handvat 5941-5950, 6545-6547") { profile in
            let named = Set(profile.data.access.map(\.role.word))
            let needless: Set<Arrangement.Role.Function> = [.governance, .direction, .escalation, .person, .proxy]
            return profile.roles.roles.filter { !named.contains($0.id.word) && !needless.contains($0.function) }
                .map { Match($0.origin, $0.nl) }
        },
    ]
}
