// SPDX-License-Identifier: EUPL-1.2

import Domain

extension FindingRule {
    static let sharing: [FindingRule] = [
        FindingRule("hergebruik-zonder-leverancier", .handvat, "Handvat 3481-3494, 4217-4227") { profile in
            let reuse = profile.sharing.reuse
            return reuse.value == .withinCasus ? [Match(reuse.origin, reuse.value.rawValue)] : []
        },
        FindingRule("melder-beslist-voor-anderen", .handvat, "Handvat 3298-3303, 3478-3480") { profile in
            let decider = profile.sharing.decider
            return decider.value == .reporter ? [Match(decider.origin, decider.value.rawValue)] : []
        },
        FindingRule("eerst-toestemming-met-uitzondering", .contradiction, "AVG 13 en 14; AVG 7") { profile in
            profile.sharing.consent.filter { $0.mode == .first && !$0.exempt.isEmpty }.map { Match($0.origin, $0.nl) }
        },
        FindingRule("toestemming-als-grondslag-voor-overheid", .law, "AVG 7 lid 4, overweging 43") { profile in
            profile.parties.parties.filter { party in
                party.grounds == [.consent]
                    && party.kinds.contains { ["college-bw", "mayor", "police"].contains($0.word) }
            }.map { Match($0.origin, $0.name) }
        },
        FindingRule("zonder-toestemming-zonder-afweging", .law, "AVG 6; Handvat 5900-5903") { profile in
            profile.sharing.consent.filter { !$0.withoutConsent.isEmpty && $0.withoutConsentNeeds.isEmpty }
                .map { Match($0.origin, $0.nl) }
        },
        FindingRule("toestemmingsbewijs-in-systeem", .handvat, "AVG 7 lid 1; AVG 5 lid 1 onder c") { profile in
            profile.sharing.consent.filter { $0.proof == .system && profile.sharing.recordedAt.value == .ownFile }
                .map { Match($0.origin, $0.nl) }
        },
        FindingRule("mail-met-inhoud", .handvat, "Handvat 5989-5995") { profile in
            let mail = profile.sharing.mail
            return mail.value == .avoid ? [Match(mail.origin, mail.value.rawValue)] : []
        },
        FindingRule("niet-opnieuw-getoetst", .handvat, "Handvat 3466-3469, 5657-5663") { profile in
            guard let recheck = profile.sharing.recheck else {
                return [Match(profile.sharing.base.origin, "opnieuw-toetsen")]
            }
            return recheck.value == .no ? [Match(recheck.origin, recheck.value.rawValue)] : []
        },
    ]
}
