// SPDX-License-Identifier: EUPL-1.2

import Domain

extension FindingRule {
    /// What a first letter to a person holds at least.
    private static let mandatory: [Arrangement.Content] = [
        .purpose, .parties, .retention, .rights, .complaint, .contact,
    ]

    static let informing: [FindingRule] = [
        FindingRule("informeren-na-verstrekking", .law, "AVG 13 en 14; Handvat 6129-6132") { profile in
            var isInformed = false
            var found: [Match] = []
            for stage in profile.process.stages {
                let duties = profile.informing.duties.filter { $0.stage.word == stage.id.word }
                if duties.contains(where: { $0.moment == .beforeDisclosure || $0.moment == .beforeStage }) {
                    isInformed = true
                }
                let reaches = stage.steps.filter {
                    $0.reach != nil && $0.reach != .reporter && !$0.needs.contains(.informed)
                }
                if !isInformed, let step = reaches.first { found.append(Match(step.origin, step.nl)) }
                if duties.contains(where: { $0.moment == .afterStage || $0.moment == .onOutcome }) {
                    isInformed = true
                }
            }
            return found
        },
        FindingRule("fase-zonder-informeren", .gap, "Handvat 3497-3502, 6129-6132") { profile in
            let told = Set(profile.informing.duties.map(\.stage.word))
            return profile.process.stages.filter { stage in
                stage.storage == .full && !told.contains(stage.id.word)
            }.map { Match($0.origin, $0.nl) }
        },
        FindingRule("toets-uitstel-aangenomen", .gap, "Handvat 6182-6186") { profile in
            let review = profile.informing.reviewEvery
            return review.origin.isAssumed ? [Match(review.origin, review.value.description)] : []
        },
        FindingRule("uitstel-onvolledig-vastgelegd", .handvat, "Handvat 6173-6186") { profile in
            guard let record = profile.informing.deferralRecord else {
                return [Match(profile.informing.reviewEvery.origin, "vastleggen-uitstel")]
            }
            return record.value.isComplete ? [] : [Match(record.origin, "vastleggen-uitstel")]
        },
        FindingRule("brief-onvolledig", .law, "AVG 13 en 14; Handvat 6141-6165") { profile in
            let first = profile.informing.duties.first {
                $0.letter != nil && ($0.moment == .beforeDisclosure || $0.moment == .beforeStage)
            }
            return profile.informing.letters.filter { letter in
                first?.letter?.word == letter.id.word && letter.recipient == .person
            }.compactMap { letter in
                let missing = mandatory.filter { !letter.content.contains($0) }.map(\.rawValue)
                return missing.isEmpty
                    ? nil : Match(letter.origin, "\(letter.nl): \(missing.joined(separator: ", "))")
            }
        },
        FindingRule("toestemming-zonder-intrekken", .law, "AVG 7 lid 3") { profile in
            profile.informing.letters.filter { letter in
                letter.trigger == .consentNeeded && letter.recipient == .person
                    && !letter.content.contains(.consentWithdrawal)
            }.map { Match($0.origin, $0.nl) }
        },
        FindingRule("niet-opgenomen-niet-verteld", .handvat, "Handvat 4385-4386") { profile in
            let rejects = profile.steps.filter { $0.step.outcomes.contains { $0.end == .rejected } }
            let tells = profile.informing.letters.contains { letter in
                letter.recipient == .person
                    && [.rejection, .notTakenUp, .outcome, .triageOutcome].contains(letter.trigger)
            }
            return tells ? [] : rejects.prefix(1).map { Match($0.step.origin, $0.step.nl) }
        },
    ]
}
