// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// What the reporter is told about the steps that were taken since: the outcome, and the text of the feedback when
    /// the step asks for one. Nothing else: no explanation, no criteria, nothing of others.
    ///
    /// Only for steps of which the profile says that a letter goes to the reporter.
    func feedback(since before: Casus, in situation: Situation) -> [BerichtDraft] {
        guard let course, let arrangement = situation.arrangement(of: self) else { return [] }
        return course.taken.dropFirst(before.course?.taken.count ?? 0).compactMap { taken in
            guard taken.by != aanmelding.by, let step = arrangement.step(taken.step)?.step,
                let index = taken.outcome, step.outcomes.indices.contains(index),
                step.letters.contains(where: { arrangement.letter($0)?.recipient == .reporter })
            else { return nil }
            var particulars = BerichtDraft.Particulars()
            particulars.outcome = step.outcomes[index].nl
            particulars.outcomeEnglish = step.outcomes[index].en
            particulars.feedback = taken.statements.first { $0.need == .feedback }?.text
            return BerichtDraft(.feedback, for: aanmelding.partij, people: [aanmelding.by], particulars: particulars)
        }
    }
}

extension Arrangement {
    package func letter(_ name: Named<LetterList>) -> Letter? {
        informing.letters.first { $0.id.word == name.word }
    }
}
