// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// The casus with which another part of the collaboration goes on, as it is before this one is given up.
    ///
    /// Only what was judged necessary goes along. Each supplier is asked anew and the persons are told anew: no say and
    /// no notice of the first part counts in the second (Enschede covenant, lines 260-267, 362-364 and 505-508).
    package func received(
        _ draft: TransferDraft, as id: Identifier<Casus>, number: String,
        newItem: (Identifier<Inbreng>) -> Identifier<Inbreng>, in situation: Situation
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
            betrokkenen: betrokkenen.filter { $0.category == .aimedAt || people.contains($0.id) })
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
        var items: [Identifier<Inbreng>: Identifier<Inbreng>] = [:]
        for item in along {
            let new = newItem(item.id)
            items[item.id] = new
            casus.inbrengen.append(
                Inbreng(
                    id: new, supplier: item.supplier, enteredBy: item.enteredBy, enteredAt: item.enteredAt,
                    phase: casus.phase, origin: .report, content: item.content,
                    necessity: draft.reasons[item.id, default: ""]))
        }
        return ReceivedCasus(casus: casus, items: items)
    }
}
