// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// The supplier adds a file to one of its items.
    ///
    /// Whoever may look at the item may look at the file, now and later, so who received the item is told, as after a
    /// correction. Refuses what the profile refuses, a kind of another class than the item, and more or larger files
    /// than anybody can weigh.
    package mutating func attach(
        _ draft: BijlageDraft, to item: Identifier<Inbreng>, as id: Identifier<Bijlage>, scannedBy scanner: String?,
        under rules: AttachmentRules, in situation: Situation
    ) -> Outcome<Void> {
        let problems = problems(with: draft, to: item, under: rules, in: situation)
        guard problems.isEmpty, let index = inbrengen.firstIndex(where: { $0.id == item }) else {
            return .refused(problems)
        }
        inbrengen[index].bijlagen.append(
            Bijlage(
                id: id, kind: draft.kind, name: draft.name, mediaType: draft.mediaType, size: draft.size,
                sha256: draft.sha256, scannedBy: scanner, by: situation.actor.id, at: situation.moment))
        inbrengen[index].history.append(
            Change(kind: .attached, by: situation.actor.id, at: situation.moment, why: ""))
        return .done(())
    }

    /// The supplier takes a file away from one of its items; its bytes and its name are destroyed.
    package mutating func detach(
        _ id: Identifier<Bijlage>, from item: Identifier<Inbreng>, because why: String, in situation: Situation
    ) -> Outcome<Void> {
        var problems = supplierProblems(item, in: situation)
        if why.isEmpty { problems.append(Refusal(.required, field: "why")) }
        guard let index = inbrengen.firstIndex(where: { $0.id == item }), inbrengen[index].bijlage(id) != nil else {
            return .refused(problems.isEmpty ? [Refusal(.unknownItem)] : problems)
        }
        guard problems.isEmpty else { return .refused(problems) }
        inbrengen[index].bijlagen.removeAll { $0.id == id }
        inbrengen[index].history.append(
            Change(kind: .detached, by: situation.actor.id, at: situation.moment, why: why))
        return .done(())
    }

    /// Everything that stands in the way of adding this file.
    package func problems(
        with draft: BijlageDraft, to item: Identifier<Inbreng>, under rules: AttachmentRules, in situation: Situation
    ) -> [Refusal] {
        var problems = supplierProblems(item, in: situation)
        if let item = inbreng(item) {
            problems += supplyProblems(item, in: situation)
            // A party that may not supply this class has no item of it either.
            if let own = rules.dataClass(of: draft.kind), !item.content.classes.contains(own) {
                problems.append(Refusal(.attachmentOfAnotherClass, field: "kind"))
            }
        }
        problems += kindProblems(draft, under: rules)
        if draft.holdsNumber, situation.arrangement(of: self)?.keepsNoNumbers ?? false {
            problems.append(Refusal(.bsnInText, field: "file"))
        }
        if draft.size > AttachmentLimits.file { problems.append(Refusal(.fileTooLarge, field: "file")) }
        if bijlagen.count >= AttachmentLimits.count { problems.append(Refusal(.tooManyAttachments, field: "file")) }
        if bijlagen.reduce(draft.size, { $0 + $1.size }) > AttachmentLimits.casus {
            problems.append(Refusal(.attachmentsTooLarge, field: "file"))
        }
        return problems
    }

    /// Whether the actor can add a file to this item now, whatever the file.
    package func mayAttach(to item: Inbreng, in situation: Situation) -> Bool {
        situation.attachmentRules(for: self).areAllowed && supplierProblems(item.id, in: situation).isEmpty
            && supplyProblems(item, in: situation).isEmpty
    }

    /// A file is new data: it comes in only where an item like this one could come in now.
    private func supplyProblems(_ item: Inbreng, in situation: Situation) -> [Refusal] {
        if phase == .afschaling { return [Refusal(.wrongPhase)] }
        guard maySupply(in: situation) else { return [Refusal(.notYourAct)] }
        guard course != nil else { return [] }
        let withdrawn = accountProblems(in: situation)
        guard withdrawn.isEmpty else { return withdrawn }
        let isOnList = kindsToBringIn(in: situation).contains { $0.id.word == item.content.kind }
        return isOnList ? [] : [Refusal(.kindNotAllowed, about: item.content.kind)]
    }

    private func kindProblems(_ draft: BijlageDraft, under rules: AttachmentRules) -> [Refusal] {
        guard rules.areAllowed else { return [Refusal(.attachmentsNotAllowed)] }
        switch rules.effect(of: draft.kind) {
        case .allow: return []
        case .warn: return draft.isConfirmed ? [] : [Refusal(.attachmentNotConfirmed, field: "confirmed")]
        case .refuse: return [Refusal(.attachmentKindRefused, field: "kind")]
        case nil: return [Refusal(.attachmentKindUnknown, field: "kind")]
        }
    }

    private func supplierProblems(_ id: Identifier<Inbreng>, in situation: Situation) -> [Refusal] {
        guard let item = inbreng(id) else { return [Refusal(.unknownItem)] }
        var problems: [Refusal] = []
        if item.supplier != situation.actor.partij { problems.append(Refusal(.supplierOnly)) }
        if item.isWithdrawn { problems.append(Refusal(.alreadyWithdrawn)) }
        return problems
    }
}
