// SPDX-License-Identifier: EUPL-1.2

extension Ticket {
    /// The letters to the household that this user is to give now, by the duties to inform of the stages without a file.
    ///
    /// Whoever brings in tells beforehand and, when it was not taken up, how it ended (household teams, lines 689-690 and
    /// 732); whoever directs the case asks consent (lines 744-758). Sluis stores nothing of them: the ticket knows nobody.
    package func letters(for user: User, under arrangement: Arrangement) -> [Arrangement.Letter] {
        let held = Set(heldRoles(of: user, under: arrangement).map(\.id.word))
        return arrangement.informing.letters.filter { letter in
            letter.isToThePerson
                && arrangement.informing.duties.contains { duty in
                    duty.letter?.word == letter.id.word && held.contains(duty.by.word)
                        && isDue(letter, in: duty.stage.word, under: arrangement)
                }
        }
    }

    /// What tells the end is for a ticket that was turned down; the rest from its stage on, while the ticket runs.
    private func isDue(
        _ letter: Arrangement.Letter, in stage: String, under arrangement: Arrangement
    ) -> Bool {
        let stages = arrangement.process.stages
        guard let place = stages.firstIndex(where: { $0.id.word == stage }), stages[place].storage == .ticket else {
            return false
        }
        if letter.trigger == .notTakenUp || letter.trigger == .rejection { return ended?.kind == .rejected }
        let now = self.stage(under: arrangement).flatMap { now in stages.firstIndex { $0.id == now.id } }
        return ended == nil && now.map { $0 >= place } ?? false
    }
}
