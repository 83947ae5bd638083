// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The form to take one step of the work process of the profile.
struct StepForm {
    static let mostMembers = 20
    let view: CasusView
    let arrangement: Arrangement
    let stage: Arrangement.Stage
    let step: Arrangement.Step
    let t: Wording
    /// Words in what was typed for the reporter that ask for a second look.
    var watched: [String] = []

    private var needs: NeedFields {
        NeedFields(
            arrangement: arrangement, stage: stage, pillar: view.casus.course?.pillar,
            partij: view.situation.actor.partij, t: t,
            confirmsTexts: view.casus.confirmsTexts(at: step, under: arrangement))
    }

    var form: Form {
        Form(
            action: "/casussen/\(view.casus.id)/stappen/\(step.id.word)", submitLabel: "course.step.take",
            cancel: StepsController.link(of: view.casus.id),
            needs.fields(for: asked) + particulars + outcomes + overruling + needs.offered(step.offeredTexts)
                + confirmation)
    }

    /// The words that were typed for the reporter and ask for a second look, where the profile tells them little: those
    /// of its list, and names of people in the casus. A question to the reporter is such a text too.
    func words(toWatchIn entered: Entered) -> [String] {
        guard arrangement.watchesFeedback else { return [] }
        let fields = [Arrangement.Need.feedback.field] + (asksReporter ? ["question"] : [])
        let text = fields.map(entered.text).joined(separator: "\n")
        let words = WatchedWords(t("need.feedback.words")).found(in: text)
        let names = WatchedWords.names(view.casus.betrokkenen.map(\.name), in: text)
        return words + names.filter { !words.contains($0) }
    }

    /// Whether it was confirmed that exactly these words are meant to go to the reporter.
    func confirmsWords(_ entered: Entered) -> Bool {
        watched.isEmpty || entered.choices("watched").contains(watched.joined(separator: " "))
    }

    /// Asked only once such words were found: other words that come in later ask anew.
    private var confirmation: [Field] {
        guard !watched.isEmpty else { return [] }
        let choice = Choice(
            watched.joined(separator: " "),
            label: .key("need.feedback.watched.confirm", ["words": watched.joined(separator: ", ")]))
        return [Field("watched", "need.feedback.watched", nil, .conditional, .checks([choice]))]
    }

    /// As it first appears: a period that the step must set is proposed as long as the profile's own guideline.
    var blank: Entered {
        guard step.act == .monitor, step.needs.contains(.term),
            let end = arrangement.clocks.clock(on: .monitoring)?.term?.end(from: view.situation.day)
        else { return form.blank }
        return form.filled([Arrangement.Need.term.field: .day(end)])
    }

    /// What was filled in.
    func draft(_ entered: Entered) -> StepDraft {
        var statements = needs.statements(entered, for: asked + step.offeredTexts)
        if asksReporter, let criterion = entered.choice("criterion") {
            statements.append(StepStatement(.criteria, choices: [criterion]))
        }
        if judgesAnew, let motive = entered.optionalText("need-criteria-motive") {
            statements.append(StepStatement(.motive, text: motive))
        }
        var draft = StepDraft(
            step: step.id.word, outcome: entered.number("outcome"), statements: statements, team: team(entered),
            caseDirector: entered.id("caseDirector", of: User.self), weighing: weighing(entered))
        draft.question = entered.text("question")
        return draft
    }

    private var asksReporter: Bool { step.act == .ask && step.reach == .reporter }

    private var question: [Field] {
        let criteria = arrangement.admission.criteria(for: view.casus.course?.pillar)
        return [
            .select(
                "criterion", label: "course.ask.criterion",
                choices: criteria.map { Choice($0.id.word, label: .text(t.name($0))) }),
            .area("question", label: "course.ask.question", hint: "course.ask.question.hint", max: 3000, rows: 4),
        ]
    }

    /// The needs that are still to be stated: not what the casus shows, and not what was stated when it came in.
    private var asked: [Arrangement.Need] {
        let before = view.casus.statedBefore(step)
        let outcomes = step.outcomes.flatMap { $0.needs ?? [] }.filter { $0.proof != .record }
        return step.needs.filter { need in
            // A question hangs on one criterion; it judges none of them.
            if asksReporter, need == .criteria { return false }
            return need.proof == .record
                || !view.casus.isMet(need, of: step, given: before, under: arrangement, in: view.situation)
        } + outcomes
    }

    /// Whether the criteria were judged at the report, so that only a motive against that can be asked here.
    private var judgesAnew: Bool {
        step.needs.contains(.criteria) && !asksReporter && !asked.contains(.criteria) && !asked.contains(.motive)
    }

    private var overruling: [Field] { judgesAnew ? [needs.overruling] : [] }

    private func weighing(_ entered: Entered) -> SecondWeighingDraft? {
        guard step.needs.contains(.secondWeighing) else { return nil }
        return SecondWeighingDraft(
            triedOn: entered.day("tried-on"),
            answer: entered.choice("tried-answer", as: PersonConsent.Status.self),
            items: entered.rows("releases").map { ($0.choice("release-kind") ?? "", $0.text("release-name")) })
    }

    /// When consent was asked again, what came of it, and which items are then released by name.
    private var weighingFields: [Field] {
        guard step.needs.contains(.secondWeighing) else { return [] }
        let without = Set(arrangement.consentFirst?.withoutConsent.map(\.word) ?? [])
        let kinds = arrangement.data.kinds.filter { kind in
            !without.contains(kind.id.word) && arrangement.data.allows(kind.id.word, in: stage.id.word)
        }
        return [
            Field("tried-on", "weighing.tried", "weighing.tried.hint", .conditional, .day),
            Field(
                "tried-answer", "weighing.answer", nil, .conditional,
                .radios(
                    [PersonConsent.Status.refused, .couldNotBeAsked, .given].map {
                        Choice($0.rawValue, label: .key("course.consent.status.\($0.rawValue)"))
                    })),
            .group(
                "releases", legend: "weighing.item", hint: "weighing.item.hint", rows: 0...StepForm.mostMembers,
                addLabel: "weighing.item.add",
                [
                    .select(
                        "release-kind", label: "course.item.kind",
                        choices: kinds.map { Choice($0.id.word, label: .text(t.name($0))) }),
                    .line("release-name", label: "weighing.item.name", hint: "weighing.item.name.hint", max: 100),
                ]),
        ]
    }

    private func team(_ entered: Entered) -> [TeamDraft] {
        entered.rows("team").compactMap { row in
            row.id("user", of: User.self).map {
                TeamDraft(
                    user: $0, presence: row.choice("presence", as: TeamMember.Presence.self) ?? .system,
                    necessity: row.text("necessity"))
            }
        }
    }

    /// What this kind of step asks besides its needs.
    private var particulars: [Field] {
        switch step.act {
        case .choose: return [members]
        case .prepare where step.reach == .chosen: return [members]
        case .ask: return asksReporter ? question : weighingFields
        case .appoint:
            return [.select("caseDirector", label: "course.caseDirector", choices: people(mayDirect))]
        default: return weighingFields + (step.records.contains(.appointment) ? [appointment] : [])
        }
    }

    /// A conference may appoint a case director out of the team; it need not.
    private var appointment: Field {
        .select("caseDirector", label: "course.caseDirector", .optional, choices: people(mayDirect))
    }

    private var members: Field {
        .group(
            "team", legend: "course.member", hint: "course.member.hint", rows: 0...StepForm.mostMembers,
            addLabel: "course.member.add",
            [
                .select("user", label: "course.member.user", choices: people(mayBeChosen)),
                .area(
                    "necessity", label: "course.member.necessity", hint: "course.member.necessity.hint", max: 1000,
                    rows: 2),
                .radios(
                    "presence", label: "course.member.presence",
                    choices: TeamMember.Presence.allCases.map {
                        Choice($0.rawValue, label: .key("course.presence.\($0.rawValue)"))
                    }),
            ])
    }

    private func mayDirect(_ user: User) -> Bool {
        view.casus.directorProblems(user, under: arrangement, field: "caseDirector").isEmpty
    }

    private func mayBeChosen(_ user: User) -> Bool {
        guard view.casus.mayTakePart(user, under: arrangement),
            step.mayChoose(user.id, in: view.situation.collaboration)
        else { return false }
        guard arrangement.hasWalls, let pillar = view.casus.course?.pillar else { return true }
        return arrangement.party(user.partij)?.pillars.contains(Named(pillar)) ?? false
    }

    private func people(_ isIncluded: (User) -> Bool) -> [Choice] {
        let collaboration = view.situation.collaboration
        let naming = Naming(view.situation)
        return collaboration.users.values
            .filter { $0.roles.contains(.professional) && isIncluded($0) }
            .filter { collaboration.obstacles(for: $0, on: view.situation.day).isEmpty }
            .sorted { (naming.partij($0.partij), $0.name) < (naming.partij($1.partij), $1.name) }
            .map { Choice($0.id.description, label: .text(named($0)), group: .text(naming.partij($0.partij))) }
    }

    /// A person by name, with the areas in which they work: whom a casus is passed on to depends on it.
    private func named(_ user: User) -> String {
        let areas = user.subdivisions.sorted().joined(separator: ", ")
        return areas.isEmpty ? user.name : "\(user.name) (\(areas))"
    }

    private var outcomes: [Field] {
        guard !step.outcomes.isEmpty else { return [] }
        // What goes up the ladder does so by a rung, on a page of its own.
        let ladder = step.outcomes.enumerated().filter {
            view.casus.ladderProblems(step, outcome: $0.element, under: arrangement).isEmpty
        }
        let open = ladder.filter { view.casus.mayChoose($0.element, under: arrangement, in: view.situation) }
        let choices = open.map { index, outcome in
            Choice("\(index)", label: .text(t.name(outcome)), hint: .text(consequence(of: outcome)))
        }
        let isTransferred = step.outcomes.contains {
            view.casus.goesByTransfer($0, of: step, under: arrangement)
        }
        let elsewhere: Phrase = isTransferred ? "course.outcome.transfer" : "course.outcome.ladder"
        let hint: Phrase? = ladder.count < step.outcomes.count ? elsewhere : nil
        return [.radios("outcome", label: "course.outcome", hint: hint, choices: choices)]
    }

    /// Where an outcome leads, and what becomes of the data.
    private func consequence(of outcome: Arrangement.Outcome) -> String {
        var parts: [String] = []
        if let next = outcome.next.flatMap({ arrangement.step($0.word) }) {
            parts.append(t("course.outcome.next", ["step": t.name(next.step)]))
        }
        if let end = outcome.end {
            let fate = outcome.data ?? (end == .rejected ? arrangement.retention.rejected.value : .closed)
            parts.append(t.consequence(of: fate))
        }
        return parts.joined(separator: " ")
    }
}
