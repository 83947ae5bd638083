// SPDX-License-Identifier: EUPL-1.2

/// Somebody said which kind of dossier a casus is.
package struct DossierChoice: Hashable, Sendable, Codable {
    package let kind: String
    package let why: String
    package let by: Identifier<User>
    package let at: Moment
}

extension Casus {
    /// Which kind of dossier this is: the kind that was chosen last, else the first of the profile; nothing where the
    /// profile has no kinds.
    package func dossierKind(under arrangement: Arrangement) -> Arrangement.DossierKind? {
        arrangement.dossierKind(course?.dossierChoices?.last?.kind) ?? arrangement.data.dossiers?.kinds.first
    }

    /// The same under the version of the profile that the casus runs on.
    package func dossierKind(in situation: Situation) -> Arrangement.DossierKind? {
        situation.arrangement(of: self).flatMap { dossierKind(under: $0) }
    }

    /// Whether the actor may say now which kind of dossier this is, and there is something to choose.
    package func mayChooseDossier(in situation: Situation) -> Bool {
        guard let arrangement = situation.arrangement(of: self), let rules = arrangement.data.dossiers, let course,
            rules.kinds.count > 1, let stage = arrangement.stage(of: course)
        else { return false }
        let held = heldRoles(of: situation.actor, under: arrangement)
        return must(be: Set(Standing.inCasework), in: situation).isEmpty
            && rules.stages.contains { $0.word == stage.id.word }
            && held.contains { role in rules.chosenBy.contains { $0.word == role.id.word } }
    }

    /// Says which kind of dossier this is.
    ///
    /// Refuses a role or a stage that the profile does not name, the kind that it is already, and a kind that lacks
    /// a part in which something stands.
    package mutating func chooseDossier(
        _ kind: String?, because why: String, in situation: Situation
    ) -> Outcome<Void> {
        guard let arrangement = situation.arrangement(of: self) else { return .refused([Refusal(.otherProcess)]) }
        guard mayChooseDossier(in: situation) else { return .refused([Refusal(.notYourAct)]) }
        guard let chosen = arrangement.dossierKind(kind) else {
            return .refused([Refusal(.choiceNotListed, field: "dossier")])
        }
        var problems = Casus.required(["why": why])
        if chosen.id == dossierKind(under: arrangement)?.id { problems.append(Refusal(.nothingChanged)) }
        let used = Set((course?.dossierEntries ?? []).filter { !$0.isTakenBack }.map(\.part))
        if !used.isSubset(of: chosen.parts.map(\.word)) {
            problems.append(Refusal(.dossierHasEntries, field: "dossier"))
        }
        guard problems.isEmpty else { return .refused(problems) }
        record(chosen, because: why, in: situation)
        return .done(())
    }

    /// The kind that the reporter chose; refuses one where the profile leaves that to others.
    mutating func beginDossier(
        _ kind: String?, under arrangement: Arrangement, in situation: Situation
    ) -> [Refusal] {
        guard let kind else { return [] }
        guard let chosen = arrangement.dossierKind(kind) else {
            return [Refusal(.choiceNotListed, field: "dossier")]
        }
        guard arrangement.mayChooseDossierAtReport(situation.actor) else {
            return [Refusal(.notYourAct, field: "dossier")]
        }
        record(chosen, because: "", in: situation)
        return []
    }

    private mutating func record(_ kind: Arrangement.DossierKind, because why: String, in situation: Situation) {
        let choice = DossierChoice(kind: kind.id.word, why: why, by: situation.actor.id, at: situation.moment)
        let choices = (course?.dossierChoices ?? []) + [choice]
        course?.dossierChoices = choices
    }

    /// The words of its dossier that another version of the profile does not have.
    func missingDossierWords(under later: Arrangement) -> [String] {
        let chosen = course?.dossierChoices?.last.map(\.kind)
        let entries = (course?.dossierEntries ?? []).filter { !$0.isTakenBack }
        let kinds = [chosen].compactMap(\.self).filter { later.dossierKind($0) == nil }
        let parts = Set(entries.map(\.part)).filter { later.dossierPart($0) == nil }
        let fields = Set(
            entries.flatMap { entry in
                let known = Set(later.dossierPart(entry.part)?.fields.map(\.id) ?? Array(entry.values.keys))
                return entry.values.keys.filter { !known.contains($0) }
            })
        return kinds + parts.sorted() + fields.sorted()
    }
}

extension Arrangement {
    /// Whether a report may say which kind of dossier it is, when this user makes it.
    package func mayChooseDossierAtReport(_ user: User) -> Bool {
        guard let rules = data.dossiers, rules.kinds.count > 1, let entry else { return false }
        guard rules.stages.contains(where: { $0.word == entry.stage.id.word }) else { return false }
        return rules.chosenBy.contains { name in
            entry.step.actors.contains { $0.word == name.word } && (role(name).map { mayHold($0, user) } ?? false)
        }
    }
}
