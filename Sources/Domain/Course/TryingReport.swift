// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Everything that is wrong with a report and with each item that goes along, also while the report is not whole.
    ///
    /// For whoever fills it in, to read all of it at once; nothing begins.
    ///
    /// - Returns: what is wrong with the report, and with each item in the order given.
    package static func problems(
        beginning draft: CourseDraft, with items: [(draft: InbrengDraft, text: String)], in situation: Situation
    ) -> (report: [Refusal], items: [[Refusal]]) {
        guard let begun = attempt(draft, as: Identifier(known: "-"), number: "", in: situation) else {
            return ([Refusal(.wrongPhase)], items.map { _ in [] })
        }
        let casus = begun.casus
        let ofItems = items.map { item -> [Refusal] in
            let problems =
                casus.problems(with: item.draft, in: situation)
                + casus.textProblems(item.text, of: item.draft.content.kind, in: situation)
            return begun.problems.isEmpty ? problems : problems.filter { !followingFromReport.contains($0.reason) }
        }
        return (begun.problems, ofItems)
    }

    /// What an item may be refused for only because the report with it is not whole yet: nobody's role, no answer about
    /// consent.
    private static let followingFromReport: Set<Refusal.Reason> = [
        .notYourAct, .otherProcess, .wrongPhase, .withoutConsentOnly, .weighingFirst, .explicitConsentMissing,
    ]
}
