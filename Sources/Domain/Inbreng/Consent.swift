// SPDX-License-Identifier: EUPL-1.2

import Rulebook

extension Inbreng {
    /// The answers that state a consent of the person, or of who represents them; all of them go when it is withdrawn.
    ///
    /// The proof that consent was given (`demonstrable-consent`) stays: what was done with it remains lawful (AVG 7(3)).
    static let consentCodes = [
        "valid-consent", "explicit-consent", "written-consent-specified", "representative-consent-under-16",
        "doctor-asks-own-consent",
    ]

    /// Whether supplying to this party rests on a consent that is on record now.
    package func hasConsent(for recipient: Identifier<Partij>) -> Bool {
        Inbreng.consentCodes.contains { answer(to: $0, for: recipient)?.value == true }
    }

    /// Whether any consent that was on record for this party is not any more.
    func hasLostConsent(of before: Inbreng, for recipient: Identifier<Partij>) -> Bool {
        Inbreng.consentCodes.contains { code in
            before.answer(to: code, for: recipient)?.value == true && answer(to: code, for: recipient)?.value != true
        }
    }

    /// Whether any consent is on record, towards whomever.
    package var restsOnConsent: Bool {
        let recipients = Set(answers.filter { Inbreng.consentCodes.contains($0.code) }.map(\.recipient))
        return recipients.contains { recipient in
            Inbreng.consentCodes.contains { code in
                answers.last { $0.code == code && $0.recipient == recipient }?.value == true
            }
        }
    }

    /// Answers "no" to every consent on record towards this party, or towards everybody without one.
    ///
    /// One withdrawn consent ends them all: otherwise an answer left standing would keep the law open.
    mutating func endConsent(
        for recipient: Identifier<Partij>?, because motivation: String, by actor: User, at moment: Moment
    ) {
        let given = answers.filter { Inbreng.consentCodes.contains($0.code) }
        let targets: Set<Identifier<Partij>?> = recipient == nil ? Set(given.map(\.recipient)) : [recipient]
        for target in targets.sorted(by: { ($0?.description ?? "") < ($1?.description ?? "") }) {
            for code in Inbreng.consentCodes {
                let inForce =
                    target.map { answer(to: code, for: $0) }
                    ?? given.last { $0.code == code && $0.recipient == nil }
                guard inForce?.value == true else { continue }
                answers.append(
                    FactAnswer(
                        code: code, value: false, recipient: target, by: actor.id, partij: actor.partij, at: moment,
                        motivation: motivation))
            }
        }
    }
}

extension Casus {
    /// The supplier records that the person withdrew consent for one of its items, towards everybody.
    ///
    /// Looking and taking home stop where they rested on it; what was done before stays lawful (AVG 7(3); model protocol
    /// 7.2 and 13.7). Refuses an item for which no consent is on record.
    package mutating func withdrawConsent(
        on item: Identifier<Inbreng>, because why: String, in situation: Situation
    ) -> Outcome<Void> {
        var problems = Casus.required(["why": why])
        guard let index = inbrengen.firstIndex(where: { $0.id == item }) else {
            return .refused(problems + [Refusal(.unknownItem)])
        }
        if inbrengen[index].supplier != situation.actor.partij { problems.append(Refusal(.supplierOnly)) }
        if !inbrengen[index].restsOnConsent { problems.append(Refusal(.nothingToUndo)) }
        guard problems.isEmpty else { return .refused(problems) }
        inbrengen[index].endConsent(for: nil, because: why, by: situation.actor, at: situation.moment)
        return .done(())
    }
}
