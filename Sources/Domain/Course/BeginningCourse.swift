// SPDX-License-Identifier: EUPL-1.2

/// What somebody fills in to bring a casus into an arranged work process.
package struct CourseDraft: Sendable {
    package let report: ReportDraft
    package let pillar: String?
    package let subdivision: String?
    package let statements: [StepStatement]
    /// When and how the persons it is about were told, when the profile wants that before.
    package let told: Told?
    package let consents: [PersonConsentDraft]
    /// Which kind of dossier it is; nothing leaves it at the first kind of the profile.
    package var dossier: String?

    /// The person was told on a day in some way, or telling was put off.
    package enum Told: Sendable {
        case told(on: Day, by: Kennisgeving.Means)
        case putOff(UitstelDraft)
        /// The person knew already on a day, as a source shows.
        case known(on: Day, source: String)
    }

    package init(
        report: ReportDraft, pillar: String?, subdivision: String?, statements: [StepStatement], told: Told?,
        consents: [PersonConsentDraft]
    ) {
        (self.report, self.pillar, self.subdivision) = (report, pillar, subdivision)
        (self.statements, self.told, self.consents) = (statements, told, consents)
    }
}

extension Casus {
    /// Brings a casus into the work process that the collaboration arranged, by the step at which something of a citizen
    /// is first stored.
    ///
    /// Refuses, all at once: a part of the collaboration that is a draft or lacks its documents, somebody without the
    /// role of the step, a report about nobody, and each need of the step that is not met.
    package static func begin(
        _ draft: CourseDraft, as id: Identifier<Casus>, number: String, in situation: Situation
    ) -> Outcome<Casus> {
        guard let begun = attempt(draft, as: id, number: number, in: situation) else {
            return .refused([Refusal(.wrongPhase)])
        }
        return begun.problems.isEmpty ? .done(begun.casus) : .refused(begun.problems)
    }

    /// The casus as this report would begin it, and all that stands in its way; nothing without a work process.
    static func attempt(
        _ draft: CourseDraft, as id: Identifier<Casus>, number: String, in situation: Situation
    ) -> (casus: Casus, problems: [Refusal])? {
        guard let arrangement = situation.collaboration.workProcess, let entry = arrangement.entry else { return nil }
        var problems = situation.collaboration.obstacles(for: situation.actor, on: situation.day)
        problems += admissionProblems(draft, under: arrangement, in: situation)
        if !draft.report.betrokkenen.contains(where: { $0.category == .aimedAt }) {
            problems.append(Refusal(.noPersonAimedAt, field: "betrokkenen"))
        }
        problems += identityProblems(draft.report.betrokkenen, in: situation)
        problems += necessityProblems(draft.report.betrokkenen, under: arrangement)
        problems += draft.report.numberProblems(under: arrangement)
        problems += draft.statements.flatMap { $0.numberProblems(under: arrangement) }
        var casus = Casus(
            id: id, number: number, profile: situation.profile.id,
            aanmelding: Aanmelding(
                partij: situation.actor.partij, by: situation.actor.id, at: situation.moment, task: draft.report.task,
                reasons: draft.report.reasons, tried: draft.report.tried, question: draft.report.question),
            betrokkenen: draft.report.betrokkenen.map { $0.named(by: situation.actor.partij) })
        casus.course = Course(
            arrangement: arrangement.version, pillar: draft.pillar ?? arrangement.onlyPillar,
            subdivision: arrangement.areas.isEmpty ? nil : draft.subdivision, next: entry.step.id.word)
        casus.course?.beganOn = situation.day
        if let phase = entry.stage.model.phase, phase != .aanmelding {
            casus.enter(phase, why: "", in: situation)
        }
        problems += casus.tell(draft.told, in: situation)
        let unwritten = draft.consents.flatMap { casus.recordAtReport($0, in: situation) }
        problems += unwritten
        problems += casus.firstConsentProblems(
            draft, isWritten: unwritten.isEmpty, under: arrangement, in: situation)
        problems += casus.ageProblems(under: arrangement, on: situation.day)
        // The table of offences decides by age, so that without one it could be passed over.
        if casus.lacksAgeForTable(under: arrangement) { problems.append(Refusal(.bornNeeded, field: "persons")) }
        // What was said of consent and lacks only a word of its own is not missing; how judgements are said follows from it.
        let needs = arrangement.entryNeeds.filter { unwritten.isEmpty || !($0.isOfConsent || $0.isJudgement) }
        problems += casus.openNeeds(
            needs, of: entry.step, given: draft.statements, under: arrangement, in: situation)
        problems += casus.targetGroupProblems(draft.statements, at: entry.step, under: arrangement)
        problems += casus.beginDossier(draft.dossier, under: arrangement, in: situation)
        let role = casus.actingRole(for: entry.step, under: arrangement, in: situation)
        guard let role else { return (casus, problems + [Refusal(.notYourAct)]) }
        let first = entry.step.outcomes.firstIndex { $0.next != nil }
        casus.course?.taken.append(
            TakenStep(
                step: entry.step.id.word, outcome: entry.step.outcomes.count == 1 ? first : nil, role: role.id.word,
                statements: draft.statements, by: situation.actor.id, partij: situation.actor.partij,
                at: situation.moment, on: situation.day))
        if entry.step.outcomes.count == 1, let next = entry.step.outcomes[0].next {
            casus.move(to: next.word, why: draft.report.question, under: arrangement, in: situation)
        }
        return (casus, problems)
    }

    private static func admissionProblems(
        _ draft: CourseDraft, under arrangement: Arrangement, in situation: Situation
    ) -> [Refusal] {
        var problems: [Refusal] = []
        let adopted = situation.collaboration.adopted
        problems += arrangement.closedGates(.start, pillar: nil, adopted: adopted).map {
            Refusal(.gateClosed, about: $0.key)
        }
        if let pillar = arrangement.pillar(draft.pillar ?? arrangement.onlyPillar) {
            if !arrangement.isOpen(pillar, adopted: adopted) {
                problems.append(Refusal(.pillarNotOpen, field: "pillar", about: pillar.nl))
            }
            if arrangement.hasWalls, !situation.actor.pillars.contains(pillar.id.word) {
                problems.append(
                    Refusal(.partyOutsidePillar, field: "pillar", about: situation.actor.partij.description))
            }
        } else {
            problems.append(Refusal(.required, field: "pillar"))
        }
        if !arrangement.areas.isEmpty, !arrangement.areas.contains(draft.subdivision ?? "") {
            problems.append(Refusal(.required, field: "subdivision"))
        } else if let area = draft.subdivision, !arrangement.areas.isEmpty, !situation.actor.subdivisions.contains(area)
        {
            problems.append(Refusal(.anotherArea, field: "subdivision", about: area))
        }
        return problems
    }

    private mutating func tell(_ told: CourseDraft.Told?, in situation: Situation) -> [Refusal] {
        var problems: [Refusal] = []
        for person in personsAimedAt {
            switch told {
            case nil: break
            case .told(let day, let means):
                if day > situation.day { problems.append(Refusal(.dayInTheFuture, field: "told-on")) }
                kennisgevingen.append(
                    Kennisgeving(
                        betrokkene: person.id, topic: .report, on: day, means: means, by: situation.actor.id,
                        onBehalfOf: situation.actor.partij, recordedAt: situation.moment))
            case .known(let day, let source):
                if day > situation.day { problems.append(Refusal(.dayInTheFuture, field: "told-on")) }
                problems += knownProblems(.known, source, in: situation).map {
                    Refusal($0.reason, field: $0.reason == .required ? "told-source" : "told")
                }
                kennisgevingen.append(
                    Kennisgeving(
                        betrokkene: person.id, topic: .report, on: day, means: .known, by: situation.actor.id,
                        onBehalfOf: situation.actor.partij, recordedAt: situation.moment, source: source))
            case .putOff(let draft):
                let own = UitstelDraft(
                    betrokkene: person.id, topic: .report, ground: draft.ground, exemption: draft.exemption,
                    motivation: draft.motivation, expectedOn: draft.expectedOn, circumstances: draft.circumstances,
                    testEveryWeeks: draft.testEveryWeeks, howInformed: draft.howInformed)
                if case .refused(let found) = postpone(own, in: situation) { problems += found }
            }
        }
        return Array(Set(problems)).sorted { ($0.field ?? "") < ($1.field ?? "") }
    }

    /// Whoever reports has no standing before the report exists; it is checked with the role of the step.
    private mutating func recordAtReport(_ draft: PersonConsentDraft, in situation: Situation) -> [Refusal] {
        guard case .refused(let found) = write(draft, in: situation) else { return [] }
        let known = found.filter { $0.reason != .unknownPerson }.map(Casus.atReport)
        guard let further = personsAimedAt.dropFirst().first(where: { $0.id == draft.person }) else { return known }
        // The answer of a further person stands with that person, not with the answer that was asked beforehand.
        return known.map { refusal in
            let isOfAnswer = refusal.field?.hasPrefix("consent") ?? false
            return Refusal(
                refusal.reason, field: isOfAnswer ? refusal.field.map { "own-\($0)" } : refusal.field,
                about: further.id.description)
        }
    }
}

extension Arrangement {
    /// The part of a collaboration that has only one.
    var onlyPillar: String? { process.pillars.count == 1 ? process.pillars[0].id.word : nil }

    /// The areas between which a report chooses; a profile that names one, or describes them in one word, divides nothing.
    package var areas: [String] { identity.subdivisions.count > 1 ? identity.subdivisions : [] }

    /// Whether a part of the collaboration takes reports: active, or active as soon as its documents are there.
    package func isOpen(_ pillar: Pillar, adopted: Set<String>) -> Bool {
        guard closedGates(.pillar, pillar: pillar.id.word, adopted: adopted).isEmpty else { return false }
        switch pillar.status {
        case .draft: return false
        case .active: return true
        case .afterDocuments: return hasAccount(of: pillar.id.word, adopted: adopted)
        }
    }

    /// Whether every document that a part of the collaboration rests on is there.
    package func hasAccount(of pillar: String?, adopted: Set<String>) -> Bool {
        guard let pillar = self.pillar(pillar) else { return false }
        return pillar.documents.allSatisfy { isThere($0, adopted: adopted) }
    }

    /// Whether a document of this kind is there.
    package func isAdopted(_ kind: Document.Kind, by adopted: Set<String>) -> Bool {
        identity.documents.contains { $0.kind == kind && isThere(Named($0.id.word), adopted: adopted) }
    }

    /// The gates of this effect that are still shut; a gate opens when all its documents are there.
    package func closedGates(_ effect: Gate.Effect, pillar: String?, adopted: Set<String>) -> [Gate] {
        identity.gates.filter { gate in
            guard gate.blocks == effect, gate.status == .waiting, !adopted.contains(gate.key) else { return false }
            if let named = gate.pillar, named.word != pillar { return false }
            return gate.documents.isEmpty || !gate.documents.allSatisfy { adopted.contains($0.word) }
        }
    }

    private func isThere(_ name: Named<DocumentList>, adopted: Set<String>) -> Bool {
        adopted.contains(name.word) || document(name)?.status == .present
    }
}

extension Arrangement.Gate {
    /// The word under which it is recorded that this gate was settled.
    package var key: String { Arrangement.Gate.key(nl) }

    /// The word under which the gate with this name is settled.
    package static func key(_ name: String) -> String { "poort:\(name)" }
}
