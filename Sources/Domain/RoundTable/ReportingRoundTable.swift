// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Writes the report; refused without participants.
    ///
    /// While consent comes first and is not there it says what the table came to and which help or proposal that is, in a
    /// few words, and nothing else: the rest stays in the own files of the parties (care network, lines 139-144 and
    /// 195-200; decision 0061).
    package mutating func reportTable(_ draft: TableReportDraft, in situation: Situation) -> Outcome<Void> {
        var problems = leadProblems(in: situation) + notYetProblems(in: situation)
        let isKept = isKeptToKinds(in: situation)
        problems += isKept ? keptProblems(draft, in: situation) : Casus.requiredParts(of: draft)
        if openTable?.attendance.isEmpty ?? false { problems.append(Refusal(.noParticipants)) }
        guard problems.isEmpty else { return .refused(problems) }
        let report = RoundTable.Report(
            personalData: draft.personalData, reason: draft.reason, state: draft.state, plan: draft.plan,
            by: situation.actor.id, at: situation.moment, result: draft.result)
        changeTable { $0.report = report }
        return .done(())
    }

    private static func requiredParts(of draft: TableReportDraft) -> [Refusal] {
        Casus.required([
            "personalData": draft.personalData, "reason": draft.reason, "state": draft.state, "plan": draft.plan,
        ])
    }

    private func keptProblems(_ draft: TableReportDraft, in situation: Situation) -> [Refusal] {
        var problems = Casus.required(["plan": draft.plan])
        if draft.result == nil { problems.append(Refusal(.required, field: "result")) }
        if draft.plan.count > Casus.kindOfHelpLength { problems += kindsOnly("plan", in: situation) }
        problems += remarkProblems("personalData", draft.personalData, in: situation)
        problems += remarkProblems("reason", draft.reason, in: situation)
        return problems + remarkProblems("state", draft.state, in: situation)
    }

    /// Whether somebody may read a report, the latest when none is named: a role to which the profile lets read the casus
    /// now, and consent there, unless the report holds kinds only.
    ///
    /// The table made it together with the person, as a plan; it holds no item of a party.
    package func readsTableReport(_ report: RoundTable.Report? = nil, in situation: Situation) -> Bool {
        guard let arrangement = situation.arrangement(of: self) else { return false }
        let shown = report ?? course?.roundTables?.last?.report
        guard !isLimited(under: arrangement) || shown?.holdsKindsOnly == true else { return false }
        return accessCode(of: situation.actor, for: nil, under: arrangement).reads
    }
}

extension RoundTable.Report {
    /// Whether it says only what the table came to: it was written while nothing more could be recorded.
    package var holdsKindsOnly: Bool {
        personalData.isEmpty && reason.isEmpty && state.isEmpty && plan.count <= Casus.kindOfHelpLength
    }
}
