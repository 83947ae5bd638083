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

    /// What is on record of a consent towards this party: as its worksheet came to it, else as somebody answered.
    ///
    /// Nothing while a worksheet that was concluded is being changed, unless somebody answered "no".
    private func consent(_ code: String, for recipient: Identifier<Partij>) -> Bool? {
        let bare = answer(to: code, for: recipient)?.value
        let sheet = worksheets.first { filled in
            filled.recipient == recipient && filled.conclusions.contains { $0.values[code] != nil }
        }
        guard let sheet else { return bare }
        return sheet.conclusion?.values[code] ?? (bare == false ? false : nil)
    }

    /// Whether supplying to this party rests on a consent that is on record now.
    package func hasConsent(for recipient: Identifier<Partij>) -> Bool {
        Inbreng.consentCodes.contains { consent($0, for: recipient) == true }
    }

    /// Whether any consent that was on record for this party was withdrawn since.
    func hasLostConsent(of before: Inbreng, for recipient: Identifier<Partij>) -> Bool {
        Inbreng.consentCodes.contains { code in
            before.consent(code, for: recipient) == true && consent(code, for: recipient) == false
        }
    }

    /// Whether any consent is on record, towards whomever.
    package var restsOnConsent: Bool {
        let general = Inbreng.consentCodes.contains { generalConsent($0) }
        return general || consentRecipients.contains { hasConsent(for: $0) }
    }

    /// The parties towards which anything about consent is on record.
    private var consentRecipients: Set<Identifier<Partij>> {
        let answered = answers.filter { Inbreng.consentCodes.contains($0.code) }.compactMap(\.recipient)
        return Set(answered + worksheets.map(\.recipient))
    }

    /// Whether a consent was answered with "yes" towards everybody.
    private func generalConsent(_ code: String) -> Bool {
        answers.last { $0.code == code && $0.recipient == nil }?.value == true
    }

    /// Answers "no" to every consent on record towards this party, or towards everybody without one.
    ///
    /// One withdrawn consent ends them all: otherwise an answer left standing would keep the law open.
    fileprivate mutating func endConsent(
        for recipient: Identifier<Partij>?, because motivation: String, by actor: User, at moment: Moment
    ) {
        let parties = recipient.map { [$0] } ?? consentRecipients.sorted()
        var ended: [(code: String, recipient: Identifier<Partij>?)] = []
        if recipient == nil { ended = Inbreng.consentCodes.filter(generalConsent).map { ($0, nil) } }
        for party in parties {
            ended += Inbreng.consentCodes.filter { consent($0, for: party) == true }.map { ($0, party) }
        }
        answers += ended.map { code, target in
            FactAnswer(
                code: code, value: false, recipient: target, by: actor.id, partij: actor.partij, at: moment,
                motivation: motivation)
        }
    }
}

extension Casus {
    /// Ends every consent of an item towards one party, or towards all, and takes up the worksheets about it again.
    mutating func endConsent(
        about index: Int, for recipient: Identifier<Partij>?, because motivation: String, in situation: Situation
    ) {
        inbrengen[index].endConsent(
            for: recipient, because: motivation, by: situation.actor, at: situation.moment)
        for code in Inbreng.consentCodes { reopenWorksheet(of: code, about: index, for: recipient, in: situation) }
    }

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
        endConsent(about: index, for: nil, because: why, in: situation)
        return .done(())
    }
}
