// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Where a casus is in the work process of its profile: the steps of this stage, the team, and what went before.
struct StepsPage {
    private let view: CasusView
    private let visitor: Visitor
    private let course: Course
    private let arrangement: Arrangement
    private let stage: Arrangement.Stage
    private let naming: Naming
    private var t: Wording { visitor.t }

    init?(_ view: CasusView, _ visitor: Visitor) {
        guard let (course, arrangement, stage) = view.course else { return nil }
        (self.view, self.visitor) = (view, visitor)
        (self.course, self.arrangement, self.stage) = (course, arrangement, stage)
        naming = Naming(view.situation, casus: view.casus)
    }

    var html: HTML {
        let refused = RefusedCard(view: view, visitor: visitor).html
        let main: HTML = "\(ProfileMovePart(view, visitor.t).html)\(refused)\(now)\(agreement)\(taken)"
        let clocks = ClocksCard(view: view, visitor: visitor).html
        let more: HTML =
            "\(LadderCard(view, arrangement, visitor).html)\(TicketPart(course, arrangement, view, t).html)"
        return HTML.columns(main, side: "\(clocks)\(team)\(about)\(more)")
    }

    private var now: HTML {
        let goals: [HTML] = stage.goals.map { HTML(t.either($0.nl, $0.en)) }
        let steps = arrangement.process.stages.first { $0.id == stage.id }?.steps ?? []
        let lines: [HTML] = steps.filter { !isHidden($0) }.map(line)
        let clock: HTML? =
            steps.contains { $0.act == .destroy } ? "<p class=\"hint\">\(t("course.clockDestroys"))</p>" : nil
        return """
            \(HTML.heading(2, t("course.now", ["stage": t.name(stage)])))\(HTML.list(goals))\
            \(HTML.card(t("course.steps"), level: 3, "\(HTML.list(lines))\(clock)"))
            """
    }

    /// A step that nobody takes here: the clock destroys, and a rung of the ladder stands beside the steps.
    private func isHidden(_ step: Arrangement.Step) -> Bool {
        step.act != .transfer && view.casus.isTakenElsewhere(step, under: arrangement)
    }

    /// One step of this stage: a button for who may take it, who takes it otherwise.
    private func line(_ step: Arrangement.Step) -> HTML {
        let isNext = course.next == step.id.word
        let badge: HTML? = isNext ? .badge(t("course.next"), .info) : nil
        let link: Link =
            step.act == .transfer
            ? TransferController.link(of: view.casus.id) : "/casussen/\(view.casus.id)/stappen/\(step.id.word)"
        let mayTake =
            step.act == .transfer
            ? !view.casus.transfersForActor(in: view.situation).isEmpty
            : view.casus.stepProblems(step, in: stage, under: arrangement, in: view.situation).isEmpty
        let name: HTML = mayTake ? HTML.link(t.name(step), link) : HTML(t.name(step))
        let who = t("course.step.who", ["roles": t.roles(of: step, in: arrangement)])
        return "\(name) \(badge)<br><span class=\"hint\">\(who)</span>"
    }

    /// The reporter's yes or no to a step that waits for it.
    private var agreement: HTML {
        let waiting = stage.steps.filter { $0.allNeeds.contains(.reporterSay) }
        let blocks: [HTML] = waiting.map { step in
            let said = course.agreements.filter { $0.step == step.id.word }
            let lines: [HTML] = said.map { agreement in
                let word = t(agreement.agrees ? "course.agreement.yes" : "course.agreement.no")
                return "\(word) – \(naming.userOfPartij(agreement.by)), \(t.moment(agreement.at)) \(agreement.why)"
            }
            let form: HTML? = view.isAny(.reporter, .procesregisseur) ? agreementForm(step).html(visitor) : nil
            return HTML.card(
                t("course.agreement.title", ["step": t.name(step)]), level: 3, "\(HTML.list(lines))\(form)")
        }
        return .joined(blocks)
    }

    private func agreementForm(_ step: Arrangement.Step) -> AgreementForm {
        AgreementForm(casus: view.casus.id, step: step.id.word)
    }

    private var taken: HTML {
        let happenings = course.taken.reversed().map { taken in
            let step = arrangement.step(taken.step)?.step
            let outcome = taken.outcome.flatMap { index in
                step.flatMap { $0.outcomes.indices.contains(index) ? $0.outcomes[index] : nil }
            }
            let result = outcome.map { ": \(t.name($0))" } ?? ""
            return Happening(
                when: t.moment(taken.at), title: "\(step.map(t.name) ?? taken.step)\(result)",
                body: "<p class=\"hint\">\(naming.userOfPartij(taken.by))</p>\(statements(of: taken))")
        }
        guard !happenings.isEmpty else { return HTML.emptyState(t("course.taken.empty")) }
        return HTML.card(t("course.taken"), level: 3, HTML.timeline(happenings))
    }

    /// What was stated, for the house, whoever stated it, and the reporter unless its feedback is limited.
    private func statements(of taken: TakenStep) -> HTML {
        let isTold = view.isAny(.reporter) && arrangement.admission.feedback?.value != .limited
        guard isTold || view.isAny(.procesregisseur, .support) || taken.by == visitor.user.id else { return .empty }
        // Where the words of the report closed, they are closed here too; the weighing itself stays.
        let isClosed = view.casus.closesReport(in: view.situation) && taken.by == view.casus.aanmelding.by
        let pairs: [(term: String, value: HTML)] = taken.statements.compactMap { statement in
            if isClosed, statement.need.isJudgement || !statement.text.isEmpty { return nil }
            let day = statement.day.map { t.day($0) } ?? ""
            let words = StatementWords(arrangement, t).chosen(in: statement)
            let text = ([day] + words + [statement.text]).filter { !$0.isEmpty }.joined(separator: " – ")
            return text.isEmpty ? nil : (t("need.\(statement.need.rawValue)"), HTML.paragraphs(text))
        }
        return pairs.isEmpty ? .empty : HTML.definitions(pairs)
    }

    private var team: HTML {
        let lines: [HTML] = course.currentTeam.map { member in
            let presence = t("course.presence.\(member.presence.rawValue)")
            let reason: HTML? = view.isAny(.procesregisseur, .support) ? HTML.paragraphs(member.necessity) : nil
            let button: HTML? =
                view.isAny(.procesregisseur, .support)
                ? HTML.actionButton(
                    label: "course.member.release", action: "/casussen/\(view.casus.id)/team/\(member.user)/weg",
                    style: .secondary, for: visitor) : nil
            return "\(naming.userOfPartij(member.user))<br><span class=\"hint\">\(presence)</span>\(reason)\(button)"
        }
        let chosen = Set(course.currentTeam.map(\.user))
        let known: [HTML] = course.knownPartners.filter { !chosen.contains($0.user) }.map { answer in
            "\(naming.userOfPartij(answer.user))<br><span class=\"hint\">\(t("query.team"))</span>"
        }
        let all = lines + known
        let body = all.isEmpty ? HTML.emptyState(t("course.team.empty")) : HTML.list(all)
        return HTML.card(t("course.team"), level: 3, "\(body)\(tests)")
    }

    /// Which parties were tested for special and criminal data, and the way to record that of the others.
    private var tests: HTML {
        let done: [HTML] = (course.partyTests ?? []).map { test in
            let words = ["day": t.day(test.on), "name": naming.userOfPartij(test.by)]
            return "\(naming.partij(test.partij))<br><span class=\"hint\">\(t("partyTest.done", words))</span>"
        }
        let isOpen = view.isAny(.procesregisseur) && !view.casus.partiesToTest(in: view.situation).isEmpty
        let link: HTML? =
            isOpen ? HTML.way(t("partyTest.title"), PartyTestController.link(of: view.casus.id)) : nil
        return "\(if: !done.isEmpty, HTML.list(done))\(link)"
    }

    private var about: HTML {
        var pairs: [(term: String, value: HTML)] = [
            (t("course.about.profile"), HTML("\(arrangement.identity.nl), \(arrangement.identity.version)"))
        ]
        if arrangement.process.pillars.count > 1, let pillar = arrangement.pillar(course.pillar) {
            pairs.append((t("course.about.pillar"), HTML(t.name(pillar))))
        }
        if let subdivision = course.subdivision { pairs.append((t("course.about.subdivision"), HTML(subdivision))) }
        return HTML.card(t("course.about"), level: 3, HTML.termsBelow(pairs))
    }
}
