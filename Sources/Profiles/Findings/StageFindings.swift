// SPDX-License-Identifier: EUPL-1.2

import Domain

extension FindingRule {
    static let stages: [FindingRule] = [
        FindingRule("pijler-in-ontwerp", .gap, "Handvat 3368-3376") { profile in
            profile.process.pillars.filter { $0.status == .draft }.map { Match($0.origin, $0.nl) }
        },
        FindingRule("pijler-zonder-werkproces", .law, "Handvat 3368-3376, 3537-3540; AVG 5 lid 1 onder b") { profile in
            profile.process.pillars.filter { pillar in
                let absent = pillar.documents.contains { profile.document($0)?.status != .present }
                return pillar.status != .draft && (pillar.purpose == nil || pillar.documents.isEmpty || absent)
            }.map { Match($0.origin, $0.nl) }
        },
        FindingRule("pijler-zonder-muur", .handvat, "Handvat 3537-3540") { profile in
            profile.process.pillars.count > 1
                ? profile.process.pillars.filter { $0.wall == .none }.map { Match($0.origin, $0.nl) } : []
        },
        FindingRule("opslag-voor-de-start", .contradiction, "AVG 5 lid 1 onder c; Handvat 3461-3465") { profile in
            profile.steps.filter { stage, step in
                let isClosed = stage.storage == .nothing || stage.storage == .ticket
                return isClosed && step.records.contains(where: \.isPersonal)
            }.map { Match($0.step.origin, $0.step.nl) }
        },
        FindingRule("fase-zonder-doel", .law, "AVG 5 lid 1 onder b; Handvat 4525-4588") { profile in
            profile.process.stages.filter { $0.goals.isEmpty && $0.model != .destroyed }
                .map { Match($0.origin, $0.nl) }
        },
        FindingRule("fase-zonder-grondslag", .law, "AVG 6; Handvat 5747-5765") { profile in
            profile.process.stages.filter { $0.grounds.isEmpty && $0.model != .destroyed }
                .map { Match($0.origin, $0.nl) }
        },
        FindingRule("verantwoordelijke-onbekend", .law, "AVG 26; Handvat 3223-3240") { profile in
            profile.process.stages.filter { $0.controller == .open }.map { Match($0.origin, $0.nl) }
                + (profile.sharing.systemController.value == .open || profile.sharing.systemController.origin.isAssumed
                    ? [Match(profile.sharing.systemController.origin, "systeem")] : [])
        },
        FindingRule("keuze-zonder-noodzaak", .handvat, "Handvat 4050-4055") { profile in
            profile.steps.filter { $0.step.act == .choose && !$0.step.needs.contains(.necessity) }
                .map { Match($0.step.origin, $0.step.nl) }
        },
        FindingRule("sluiting-zonder-criteria", .gap, "Handvat 4374-4415, 4980") { profile in
            profile.steps.filter { _, step in
                (step.act == .scaleDown || step.act == .close) && step.allNeeds.isEmpty
            }.map { Match($0.step.origin, $0.step.nl) }
        },
    ]

    static let transfers: [FindingRule] = [
        FindingRule("overdracht-tegen-verbod-op-derden", .contradiction, "Handvat 5736-5738, 6309-6311") { profile in
            let ban: Set<Arrangement.ThirdParties> = [.forbidden, .statuteOnly]
            guard ban.contains(profile.sharing.thirdParties.value) else { return [] }
            return profile.process.transfers.filter { $0.to != .otherPillar && $0.channel != .oral }
                .map { Match($0.origin, $0.to.rawValue) }
        },
        FindingRule("overdracht-tegen-bewaartermijn", .contradiction, "AVG 5 lid 1 onder e") { profile in
            guard let fate = profile.retention.afterTransfer else { return [] }
            return fate.value == .removed || fate.value == .administrativeCore
                ? [Match(fate.origin, fate.value.rawValue)] : []
        },
        FindingRule("overdracht-zonder-noodzaak", .handvat, "Handvat 4189-4199, 4402-4411") { profile in
            profile.process.transfers.filter { transfer in
                transfer.channel != .oral
                    && Set(transfer.needs).isDisjoint(with: [.necessity, .verdictPerItem, .supplierSay, .consent])
            }.map { Match($0.origin, $0.to.rawValue) }
        },
        FindingRule("afgewezen-bewaard", .handvat, "Handvat 3931-3935, 4169-4177") { profile in
            let clean: Set<Arrangement.DataFate> = [.removed, .nothingStored, .returned]
            let fate = profile.retention.rejected
            return clean.contains(fate.value) ? [] : [Match(fate.origin, fate.value.rawValue)]
        },
    ]
}
