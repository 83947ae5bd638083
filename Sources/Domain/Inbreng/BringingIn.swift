// SPDX-License-Identifier: EUPL-1.2

import Rulebook

/// What a supplier fills in about a new item; its text goes to the vault and not through here.
package struct InbrengDraft: Sendable {
    package let content: ContentClass
    package let necessity: String
    package let hasText: Bool
    /// Parties that may look at it in this phase, as the supplier says when entering it.
    package let akkoordFor: [Identifier<Partij>]
    package let keepFromConference: Bool
    /// Answers to questions of the rule book that the supplier gives at once, towards everyone, by code.
    package let answers: [String: Bool]
    /// The party in whose name staff enters it; nothing when the actor brings in for its own party.
    package let supplier: Identifier<Partij>?
    /// How and when the supplier gave it and said who may look, when staff enters it.
    package let heard: String
    package let label: Inbreng.Label?
    /// The record of the first disclosure, for police data of a profile that keeps one.
    package let disclosure: PoliceDisclosureDraft?

    package init(
        content: ContentClass, necessity: String, hasText: Bool, akkoordFor: [Identifier<Partij>],
        keepFromConference: Bool, answers: [String: Bool] = [:], supplier: Identifier<Partij>? = nil,
        heard: String = "", label: Inbreng.Label? = nil, disclosure: PoliceDisclosureDraft? = nil
    ) {
        self.disclosure = disclosure
        self.supplier = supplier
        self.heard = heard
        self.content = content
        self.necessity = necessity
        self.hasText = hasText
        self.akkoordFor = akkoordFor
        self.keepFromConference = keepFromConference
        self.answers = answers
        self.label = label
    }
}

extension Casus {
    /// Brings in one item: of whom, of what class, under which hat, and why it is necessary for the goal of the phase.
    ///
    /// The reporter at reporting, an asked party in triage, a participant in the conference phase. Refuses data that
    /// the closed category list does not allow about this person, and special or criminal data of a party that has not
    /// been tested for it (model protocol 4.1; Handvat annex 2, 1.4.4).
    package mutating func bringIn(
        _ draft: InbrengDraft, as id: Identifier<Inbreng>, in situation: Situation
    ) -> Outcome<Void> {
        let problems = problems(with: draft, in: situation)
        guard problems.isEmpty else { return .refused(problems) }
        let isContribution = isContributing(in: situation)
        var item = Inbreng(
            id: id, supplier: draft.supplier ?? situation.actor.partij, enteredBy: situation.actor.id,
            enteredAt: situation.moment,
            phase: phase, origin: itemOrigin(for: situation.actor.id), content: draft.content,
            necessity: draft.necessity, label: draft.label)
        // What staff wrote down for a party, and what a party sends in without seeing the casus, the house may see.
        let house = draft.supplier != nil || isContribution ? [situation.collaboration.house] : []
        for partij in draft.akkoordFor + house where !item.akkoorden.contains(where: { $0.recipient == partij }) {
            item.akkoorden.append(
                Akkoord(
                    phase: phase, recipient: partij, use: .view, given: true, by: situation.actor.id,
                    at: situation.moment, heard: draft.supplier == nil ? nil : draft.heard))
        }
        if draft.keepFromConference {
            item.reservations.append(
                Reservation(against: .conference, by: situation.actor.id, at: situation.moment))
        }
        item.answers = draft.answers.sorted { $0.key < $1.key }
            .filter { mayAnswer($0.key, about: item, for: nil, in: situation) }
            .filter { !$0.value || situation.worksheets?.settling($0.key) == nil }
            .map { code, value in
                FactAnswer(
                    code: code, value: value, recipient: nil, by: situation.actor.id, partij: situation.actor.partij,
                    at: situation.moment, motivation: "")
            }
        if item.isPoliceData, let disclosure = self.disclosure(draft.disclosure, in: situation) {
            item.recordedDisclosures = [disclosure]
        }
        inbrengen.append(item)
        useRelease(for: item, in: situation)
        if isContribution { note(.shares, in: situation) }
        return .done(())
    }

    /// How many items a casus holds at the most, withdrawn ones left out. More is a file that was copied, not what is
    /// necessary (AVG 5(1)(c)), and nobody at a table can weigh it.
    package static let mostItems = 200

    /// Everything that stands in the way of this item.
    package func problems(with draft: InbrengDraft, in situation: Situation) -> [Refusal] {
        var problems = maySupply(in: situation) ? [] : [Refusal(.notYourAct)]
        if course != nil {
            problems += courseProblems(with: draft, in: situation) + onBehalfProblems(draft, in: situation)
        }
        if inbrengen.count(where: { !$0.isWithdrawn }) >= Casus.mostItems { problems.append(Refusal(.tooManyItems)) }
        if phase == .afschaling { problems.append(Refusal(.wrongPhase)) }
        if draft.necessity.isEmpty { problems.append(Refusal(.necessityMissing, field: "necessity")) }
        if !draft.hasText { problems.append(Refusal(.required, field: "text")) }
        if draft.content.task.isEmpty { problems.append(Refusal(.taskMissing, field: "task")) }
        if draft.content.classes.isEmpty { problems.append(Refusal(.required, field: "classes")) }
        guard let person = betrokkene(draft.content.betrokkene) else {
            return problems + [Refusal(.unknownPerson, field: "betrokkene")]
        }
        let list = categories(in: situation)
        let refused = draft.content.classes.filter {
            !list.allows(class: $0, subtype: draft.content.subtype, about: person.category)
        }
        if !refused.isEmpty {
            problems.append(Refusal(.categoryNotListed, field: "classes", about: person.id.description))
        }
        let supplier = draft.supplier ?? situation.actor.partij
        return problems + policeProblems(draft)
            + specialDataProblems(draft.content.classes, of: supplier, in: situation)
    }

    /// Only police data under Wpg 8 and 13 is covered by an art. 20 decision (model protocol 6.4d).
    private func policeProblems(_ draft: InbrengDraft) -> [Refusal] {
        let covered = ["wpg-8", "wpg-13", "outside-information", nil]
        guard draft.content.classes.contains("criminal_police"), !covered.contains(draft.content.subtype) else {
            return []
        }
        return [Refusal(.wpgArticleNotCovered, field: "subtype")]
    }

    /// What keeps a party from supplying special or criminal data: its line in the profile, or that it was not tested.
    func specialDataProblems(
        _ classes: [String], of partij: Identifier<Partij>, in situation: Situation
    ) -> [Refusal] {
        guard !Casus.delicate.isDisjoint(with: classes) else { return [] }
        if let arrangement = situation.arrangement(of: self), let party = arrangement.party(partij) {
            let isOpen = classes.allSatisfy { word in
                word.hasPrefix("criminal")
                    ? party.criminal.isOpen : word.hasPrefix("special") ? party.special.isOpen : true
            }
            return isOpen ? [] : [Refusal(.kindNotForParty, field: "kind", about: partij.description)]
        }
        return isTested(partij, for: situation)
            ? [] : [Refusal(.specialDataTestMissing, field: "classes", about: partij.description)]
    }

    /// Whether the actor is somebody who brings in items in this phase.
    package func maySupply(in situation: Situation) -> Bool {
        course == nil
            ? must(be: suppliers, in: situation).isEmpty
            : must(be: Set(Standing.inCasework + [.called]), in: situation).isEmpty
                && !kindsToBringIn(in: situation).isEmpty
    }

    private var suppliers: Set<Standing> {
        switch phase {
        case .aanmelding: return [.reporter]
        case .triage: return [.reporter, .asked]
        case .casusoverleg: return [.reporter, .participant, .casusregisseur]
        case .afschaling: return []
        }
    }

    private func itemOrigin(for user: Identifier<User>) -> Inbreng.Origin {
        if phase == .aanmelding { return .report }
        if phase == .triage, let vraag = vragen.last(where: { $0.user == user }) { return .answer(vraag.id) }
        return phase == .triage ? .report : .conference
    }
}
