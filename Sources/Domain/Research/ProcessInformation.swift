// SPDX-License-Identifier: EUPL-1.2

/// What research may know of one casus: words of closed lists, counts and days, each with who put it there.
///
/// No names, no numbers of the casus, no text. Who entered a field, and who changed it last, decides whether it may leave
/// the collaboration in a dump.
package struct ProcessInformation: Hashable, Sendable {
    package struct Field: Hashable, Sendable {
        package let name: String
        package let value: String
        package let enteredBy: Identifier<Partij>
        package let changedBy: Identifier<Partij>

        package init(_ name: String, _ value: String, by partij: Identifier<Partij>, changed: Identifier<Partij>? = nil)
        {
            (self.name, self.value, enteredBy, changedBy) = (name, value, partij, changed ?? partij)
        }
    }

    package let subdivision: String
    /// Nothing where it may not be told: who brought the casus into this stage decides that, as with each field.
    package let stage: String?
    /// Nothing where its steps do not tell who that was.
    package let stagedBy: Identifier<Partij>?
    package let fields: [Field]

    /// The same without every field that anybody else than these parties entered or changed last.
    package func limited(to parties: Set<Identifier<Partij>>) -> ProcessInformation {
        let isTold = stagedBy.map { parties.contains($0) } ?? false
        return ProcessInformation(
            subdivision: subdivision, stage: isTold ? stage : nil, stagedBy: stagedBy,
            fields: fields.filter { parties.contains($0.enteredBy) && parties.contains($0.changedBy) })
    }
}

extension Arrangement {
    /// The role that looks at process information, for somebody who was given it.
    package func analystRole(of user: User) -> Role? {
        roles.roles.first { $0.function == .analyst && !$0.isSwitchedOff && user.arranged.contains($0.id.word) }
    }

    /// The parties whose entries research may take out: the employer of the analyst, other bodies of its kind, and the
    /// house, whose staff work for it (the dumps hold nothing that another partner entered).
    package func partiesOfResearch(
        for role: Role, in collaboration: Collaboration
    ) -> Set<Identifier<Partij>> {
        let kinds = Set(role.employer.flatMap { party($0) }?.kinds.map(\.word) ?? [])
        let same = collaboration.partijen.keys.filter { id in
            !kinds.isDisjoint(with: party(id)?.kinds.map(\.word) ?? [])
        }
        return Set(same).union([collaboration.house])
    }
}

extension Casus {
    /// What research may know of this casus, as far as the profile gives it to the role of this analyst.
    ///
    /// Nothing when it belongs to no area, when only a core is left after a transfer, when it ended, or when the role has
    /// nothing of it in this stage. An item only where the table lets the role read its kind; steps, grounds and the state
    /// of interventions are the progress of the work and need any kind that it reads (Nijmegen covenant, lines 590-598).
    package func processInformation(
        for analyst: User, as role: Arrangement.Role, under arrangement: Arrangement, in collaboration: Collaboration
    ) -> ProcessInformation? {
        guard let course, let subdivision = course.subdivision, let stage = arrangement.stage(of: course),
            course.transfer == nil, ended == nil
        else { return nil }
        func reads(_ kind: String?) -> Bool {
            accessCode(of: analyst, as: role, for: kind, under: arrangement).reads
        }
        guard reads(nil) || arrangement.data.kinds.contains(where: { reads($0.id.word) }) else { return nil }
        func partij(_ user: Identifier<User>) -> Identifier<Partij> {
            collaboration.user(user)?.partij ?? Identifier(known: "-")
        }
        var fields: [ProcessInformation.Field] = []
        for taken in course.taken {
            let outcome = taken.outcome.map { "\($0 + 1)" } ?? "-"
            fields.append(ProcessInformation.Field("stap:\(taken.step)", outcome, by: taken.partij))
            for ground in taken.statements.filter({ $0.need == .ground }).flatMap(\.choices) {
                fields.append(ProcessInformation.Field("grondslag:\(taken.step)", ground, by: taken.partij))
            }
        }
        for item in inbrengen where !item.isWithdrawn && item.content.kind != nil && reads(item.content.kind) {
            let last = item.history.last.map { partij($0.by) } ?? item.supplier
            fields.append(.init("gegeven", item.content.kind ?? "-", by: item.supplier, changed: last))
        }
        for interventie in plan.interventies {
            fields.append(
                .init(
                    "interventie:\(interventie.leefgebied)", interventie.state.rawValue, by: partij(interventie.by),
                    changed: interventie.lastChangedBy.map(partij)))
        }
        for end in course.latestEndsOfHelp {
            fields.append(.init("einde-hulp", end.on.description, by: partij(end.by)))
        }
        return ProcessInformation(
            subdivision: subdivision, stage: stage.id.word, stagedBy: stagedBy(in: stage, under: arrangement),
            fields: fields)
    }

    /// The party that brought the casus into the stage it is in, as its steps tell.
    ///
    /// A step that stays within its stage changes nothing of it, whoever took it: who moved the casus here wrote the field
    /// last (X-NI-11). Nothing where something else than a step moved it.
    private func stagedBy(in stage: Arrangement.Stage, under arrangement: Arrangement) -> Identifier<Partij>? {
        guard let course else { return nil }
        if let last = course.taken.last(where: { arrangement.stageReached(by: $0) != nil }) {
            return arrangement.stageReached(by: last)?.id == stage.id ? last.partij : nil
        }
        return course.rungs?.isEmpty ?? true ? course.taken.first?.partij ?? aanmelding.partij : nil
    }
}

extension Arrangement {
    /// The stage that a step led to; nothing where the casus stayed in the stage of the step.
    fileprivate func stageReached(by taken: TakenStep) -> Stage? {
        guard let (stage, step) = self.step(taken.step), let index = taken.outcome,
            step.outcomes.indices.contains(index)
        else { return nil }
        let outcome = step.outcomes[index]
        var reached = outcome.next.flatMap { self.step($0.word)?.stage }
        if outcome.end != nil { reached = process.stages.first { $0.model == .closing && !$0.steps.isEmpty } }
        return reached?.id == stage.id ? nil : reached
    }
}

extension Interventie {
    /// Who said or changed something about it last; nothing when it stands as it was agreed.
    fileprivate var lastChangedBy: Identifier<User>? {
        var said: [(at: Moment, by: Identifier<User>)] = progress.map { ($0.at, $0.by) }
        said += changes.map { ($0.at, $0.by) }
        return said.max { $0.at < $1.at }?.by
    }
}
