// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// What remains of a casus that was transferred: number, days, who acted, the transfer; no person, text or item.
    ///
    /// The content goes at the transfer and the core runs to the end of the term (Enschede covenant, lines 280-282 and
    /// 484-487; X-EN-24).
    /// - Parameter new: an id of its own, since the key of the content is destroyed for ever under the old one.
    func core(
        as new: Identifier<Casus>, with transfer: PillarTransfer, under arrangement: Arrangement,
        in situation: Situation
    ) -> Casus {
        var core = Casus(
            id: new, number: number, profile: profile,
            aanmelding: Aanmelding(
                partij: aanmelding.partij, by: aanmelding.by, at: aanmelding.at, task: "", reasons: [], tried: "",
                question: ""),
            betrokkenen: [])
        core.procesregisseur = procesregisseur
        core.support = support
        core.phases = phases.map { PhaseChange(from: $0.from, to: $0.to, by: $0.by, at: $0.at, why: "") }
        if let course {
            let closing = arrangement.process.stages.first { $0.model == .closing && !$0.steps.isEmpty }
            var rest = Course(
                arrangement: course.arrangement, pillar: course.pillar, subdivision: course.subdivision,
                next: closing?.steps.first?.id.word ?? course.next)
            rest.taken = course.taken.map {
                TakenStep(
                    step: $0.step, outcome: $0.outcome, role: $0.role, statements: [], by: $0.by, partij: $0.partij,
                    at: $0.at)
            }
            rest.transfer = transfer
            core.course = rest
        }
        core.scaleDown("", in: situation)
        return core
    }
}
