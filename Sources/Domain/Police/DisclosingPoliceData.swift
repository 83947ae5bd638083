// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// The fixed text that stands in each record of a disclosure of police data; nothing where the documents prescribe
    /// no such record: a text that the profile assumes asks nothing of anybody.
    package var policeMention: String? {
        data.police?.logText.flatMap { $0.origin.assumption == nil ? $0.value : nil }
    }
}

extension Inbreng {
    /// Whether it holds police data.
    package var isPoliceData: Bool { content.classes.contains("criminal_police") }

    /// The disclosures on record, first to last.
    package var disclosures: [PoliceDisclosure] { recordedDisclosures ?? [] }

    /// Whether a record names this party, or one of its people, as a recipient.
    package func isDisclosed(to partij: Identifier<Partij>) -> Bool {
        disclosures.contains { $0.recipients.contains { $0.partij == partij } }
    }
}

extension Casus {
    /// What is missing of the record of a disclosure, each at its field; nothing when the profile keeps no such record.
    func disclosureProblems(
        _ draft: PoliceDisclosureDraft?, under arrangement: Arrangement, in situation: Situation
    ) -> [Refusal] {
        guard let mention = arrangement.policeMention else { return [] }
        guard let draft else { return [Refusal(.disclosureMissing, field: "disclosure-recipients")] }
        var problems: [Refusal] = []
        if draft.recipients.isEmpty { problems.append(Refusal(.disclosureMissing, field: "disclosure-recipients")) }
        problems += draft.recipients.compactMap { id -> Refusal? in
            guard let user = situation.collaboration.user(id) else {
                return Refusal(.unknownUser, field: "disclosure-recipients")
            }
            return mayReceivePolice(user, under: arrangement, in: situation)
                ? nil : Refusal(.notARecipient, field: "disclosure-recipients", about: id.description)
        }
        if let on = draft.on {
            if on > situation.day { problems.append(Refusal(.dayInTheFuture, field: "disclosure-on")) }
        } else {
            problems.append(Refusal(.required, field: "disclosure-on"))
        }
        if draft.reference.isEmpty { problems.append(Refusal(.required, field: "disclosure-reference")) }
        if draft.reason.isEmpty { problems.append(Refusal(.required, field: "disclosure-reason")) }
        if draft.mention != mention { problems.append(Refusal(.mentionMissing, field: "disclosure-mention")) }
        return problems
    }

    /// A decision under article 20 of the Police Data Act that was withdrawn: nothing is disclosed from then on.
    func withdrawnDecisions(under arrangement: Arrangement, in collaboration: Collaboration) -> [Refusal] {
        arrangement.identity.documents.filter { document in
            document.kind == .article20
                && collaboration.adoptions.last { $0.subject == document.id.word }?.kind == .withdrawn
        }
        .map { Refusal(.gateClosed, field: "kind", about: $0.id.word) }
    }

    /// Whether somebody may be named as a recipient: of a party of the list or of the house, and with a role to which
    /// the profile gives police data in this stage.
    package func mayReceivePolice(
        _ user: User, under arrangement: Arrangement, in situation: Situation
    ) -> Bool {
        let listed = arrangement.data.police?.recipients.map(\.word) ?? []
        let isListed = listed.contains(user.partij.description) || user.partij == situation.collaboration.house
        guard isListed, user.partij != situation.actor.partij else { return false }
        let kinds = arrangement.data.kinds.filter { $0.dataClass.word == "criminal_police" }
        return kinds.contains { accessCode(of: user, for: $0.id.word, under: arrangement).reads }
    }

    /// Records one disclosure more of an item that is there already, before it passes to somebody else.
    package mutating func disclose(
        _ id: Identifier<Inbreng>, _ draft: PoliceDisclosureDraft, in situation: Situation
    ) -> Outcome<Void> {
        guard let index = inbrengen.firstIndex(where: { $0.id == id }),
            let arrangement = situation.arrangement(of: self)
        else { return .refused([Refusal(.unknownItem)]) }
        var problems: [Refusal] = []
        if inbrengen[index].supplier != situation.actor.partij { problems.append(Refusal(.supplierOnly)) }
        if inbrengen[index].isWithdrawn { problems.append(Refusal(.alreadyWithdrawn)) }
        if !inbrengen[index].isPoliceData { problems.append(Refusal(.unknownItem)) }
        problems += disclosureProblems(draft, under: arrangement, in: situation)
        guard problems.isEmpty, let disclosure = self.disclosure(draft, in: situation) else {
            return .refused(problems)
        }
        inbrengen[index].recordedDisclosures = inbrengen[index].disclosures + [disclosure]
        return .done(())
    }

    func disclosure(_ draft: PoliceDisclosureDraft?, in situation: Situation) -> PoliceDisclosure? {
        guard let draft, let on = draft.on else { return nil }
        let recipients = draft.recipients.compactMap { id in
            situation.collaboration.user(id).map { PoliceDisclosure.Recipient(partij: $0.partij, user: id) }
        }
        return PoliceDisclosure(
            recipients: recipients, on: on, reference: draft.reference, reason: draft.reason, mention: draft.mention,
            by: situation.actor.id, at: situation.moment)
    }
}

extension Arrangement {
    /// Whether police data may be exchanged in this part of the collaboration at all: every decision that this waits for is
    /// there, and none was taken back (Wpg 20).
    package func allowsPoliceData(pillar: String?, in collaboration: Collaboration) -> Bool {
        let isWithdrawn = identity.documents.contains { document in
            document.kind == .article20
                && collaboration.adoptions.last { $0.subject == document.id.word }?.kind == .withdrawn
        }
        return !isWithdrawn && closedGates(.policeData, pillar: pillar, adopted: collaboration.adopted).isEmpty
    }
}
