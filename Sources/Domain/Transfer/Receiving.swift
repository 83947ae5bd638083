// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// The casus with which another part of the collaboration goes on, as it is before this one is given up.
    ///
    /// Only what was judged necessary goes along. Each supplier is asked anew and the persons are told anew: no say and
    /// no notice of the first part counts in the second (Enschede covenant, lines 260-267, 362-364 and 505-508). What a
    /// supplier kept from somebody, and every "no", goes along with the item.
    package func received(
        _ draft: TransferDraft, as id: Identifier<Casus>, number: String,
        newItem: (Identifier<Inbreng>) -> Identifier<Inbreng>,
        newBijlage: (Identifier<Bijlage>) -> Identifier<Bijlage>, in situation: Situation
    ) -> ReceivedCasus? {
        guard let arrangement = situation.collaboration.workProcess, let entry = arrangement.entry else { return nil }
        let keeper = plan.casusregisseur
        let reporter = (partij: keeper?.partij ?? aanmelding.partij, user: keeper?.user ?? aanmelding.by)
        let along = itemsToJudge.filter { draft.verdicts[$0.id] == .goesAlong }
        let people = Set(along.map(\.content.betrokkene))
        var casus = Casus(
            id: id, number: number, profile: situation.profile.id,
            aanmelding: Aanmelding(
                partij: reporter.partij, by: reporter.user, at: situation.moment, task: aanmelding.task, reasons: [],
                tried: "", question: draft.necessity),
            betrokkenen: betrokkenen.filter { $0.category == .aimedAt || people.contains($0.id) }.map { person in
                // The receiving casus cannot tell it any more.
                namer(of: person).map { person.named(by: $0) } ?? person
            })
        casus.course = Course(
            arrangement: arrangement.version, pillar: draft.pillar, subdivision: course?.subdivision,
            next: entry.step.id.word)
        casus.course?.taken.append(
            TakenStep(
                step: entry.step.id.word, outcome: nil, role: entry.step.actors.first?.word ?? "", statements: [],
                by: situation.actor.id, partij: situation.actor.partij, at: situation.moment))
        if let next = entry.step.outcomes.lazy.compactMap(\.next).first {
            casus.move(to: next.word, why: draft.necessity, under: arrangement, in: situation)
        }
        var received = ReceivedCasus(casus: casus, items: [:], bijlagen: [:])
        for item in along {
            let copy = item.copy(
                as: newItem(item.id), in: casus.phase, necessity: draft.reasons[item.id, default: ""],
                newBijlage: newBijlage)
            received.items[item.id] = copy.id
            for (old, new) in zip(item.bijlagen, copy.bijlagen) { received.bijlagen[old.id] = new.id }
            received.casus.inbrengen.append(copy)
        }
        return received
    }
}

extension Inbreng {
    /// The item as another part of the collaboration gets it: nothing that its supplier allowed, all that it refused.
    ///
    /// Frozen stays frozen, wrong stays wrong, and a reservation holds there too. A "no" to a question of the law stays;
    /// a "yes", a worksheet and a duty were for another purpose and are asked anew (Handvat 4.4.2).
    func copy(
        as id: Identifier<Inbreng>, in phase: Phase, necessity: String,
        newBijlage: (Identifier<Bijlage>) -> Identifier<Bijlage>
    ) -> Inbreng {
        var copy = Inbreng(
            id: id, supplier: supplier, enteredBy: enteredBy, enteredAt: enteredAt, phase: phase, origin: .report,
            content: content, necessity: necessity, label: label)
        copy.reservations = reservations
        copy.recordedDisclosures = recordedDisclosures
        copy.history = history.map { change in
            var kept = change
            // The old text stays behind with its key.
            kept.former = nil
            return kept
        }
        copy.answers = answers.filter { !$0.value && ($0 == lastAnswer(like: $0)) }
        copy.bijlagen = bijlagen.map { $0.copy(as: newBijlage($0.id)) }
        return copy
    }

    private func lastAnswer(like given: FactAnswer) -> FactAnswer? {
        answers.last { $0.code == given.code && $0.recipient == given.recipient }
    }
}

extension Bijlage {
    /// The same file under an id of its own.
    fileprivate func copy(as id: Identifier<Bijlage>) -> Bijlage {
        Bijlage(
            id: id, kind: kind, name: name, mediaType: mediaType, size: size, sha256: sha256, scannedBy: scannedBy,
            by: by, at: at)
    }
}
