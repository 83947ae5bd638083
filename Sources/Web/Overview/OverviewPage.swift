// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The story of a casus in one page: what is it now, what waits for me, who is who, what happened, what protects it.
struct OverviewPage {
    private let view: CasusView
    private let visitor: Visitor
    private let audience: Audience
    private let naming: Naming
    private var t: Wording { visitor.t }

    init(_ view: CasusView, for visitor: Visitor) {
        self.view = view
        self.visitor = visitor
        audience = Audience(view)
        naming = Naming(view.situation, casus: view.casus)
    }

    var html: HTML {
        if view.standing == [.pool] { return PoolPart(view, visitor).html }
        if view.standing == [.archive] { return ArchivePart(view, t).html }
        let report: HTML? = audience.seesReport ? ReportPart(view, t).html : nil
        let informed: HTML? = audience.seesInforming ? informing : nil
        let main: HTML = """
            \(now)\(takenBack)\(ages)\(PulsePart(view: view, t: t).html)\(work)\(LettersPart(view: view, t: t).html)\(NextSteps(view, visitor).html)\(PersonsPart(view, audience, t).html)\
            \(DecisionsPart(view: view, t: t).html)\(report)\(intake)\(informed)\(phases)
            """
        return HTML.columns(main, side: "\(WhoIsWho(view, audience, t).html)\(PrivacyPanel(view, t).html)")
    }

    /// In one sentence where it stands and who acts now.
    private var now: HTML {
        let phase = view.casus.phase
        let since = view.casus.phases.last.map { t.moment($0.at) } ?? ""
        if let course = view.course {
            return """
                \(HTML.heading(2, t("overview.title")))<p>\(t("course.now", ["stage": t.name(course.stage)]))</p>\
                <p class="hint">\(t("overview.now.stage", ["moment": since]))</p>
                """
        }
        let partij = naming.partij(view.casus.leadingPartij)
        return """
            \(HTML.heading(2, t("overview.title")))<p>\(t("overview.now.\(phase.rawValue)"))</p>\
            <p class="hint">\(t("overview.now.since", ["moment": since, "partij": partij]))</p>
            """
    }

    /// Who took consent back, for whoever sees what was said of consent, and what comes first now.
    private var takenBack: HTML {
        guard let course = view.course, CasusFrame(view, for: visitor).parts.contains(.consent) else { return .empty }
        var modes: [Arrangement.ConsentRule.Mode] = []
        for rule in course.arrangement.sharing.consent where !modes.contains(rule.mode) { modes.append(rule.mode) }
        let lines: [HTML] = view.casus.betrokkenen.flatMap { person in
            modes.compactMap { mode -> HTML? in
                guard let said = course.course.consent(of: person.id, mode), said.status == .withdrawn else {
                    return nil
                }
                let about = t.name(mode, in: course.arrangement)
                return HTML(t("overview.takenBack.line", ["name": person.name, "mode": about, "day": t.day(said.on)]))
            }
        }
        let parts = partsTakenBack(course.course, course.arrangement)
        guard !(lines + parts).isEmpty else { return .empty }
        let awaits = view.casus.awaitsWeighing(under: course.arrangement)
        let next = t(awaits ? "overview.takenBack.weigh" : "overview.takenBack.next")
        return HTML.alert(.warning, t("overview.takenBack.title"), "\(HTML.list(lines + parts))<p>\(next)</p>")
    }

    /// Who took consent back for some life domains only, and for which.
    private func partsTakenBack(_ course: Course, _ arrangement: Arrangement) -> [HTML] {
        view.casus.betrokkenen.flatMap { person in
            course.partsTakenBack(by: person.id).map { said in
                let domains = said.domains.map { view.situation.profile.leefgebied($0, t) }.joined(separator: ", ")
                let words = [
                    "name": person.name, "mode": t.name(said.mode, in: arrangement), "day": t.day(said.on),
                    "domains": domains,
                ]
                return HTML(t("overview.takenBack.part", words))
            }
        }
    }

    /// For whoever leads the casus: that an age does not fit, as on the page where it was corrected.
    private var ages: HTML {
        view.isAny(.procesregisseur, .support, .casusregisseur) ? AgeNote(view, t).html : .empty
    }

    private var work: HTML {
        guard !view.work.isEmpty else {
            return HTML.card(t("overview.work.title"), level: 3, "<p>\(t("overview.work.empty"))</p>")
        }
        let lines = view.work.map { item in
            WorkList.line(
                StoredWork(casus: view.casus.id, number: view.casus.number, phase: view.casus.phase, item: item),
                on: view.situation.day, t)
        }
        return HTML.card(
            t("overview.work.title"), level: 3, badge: .badge("\(lines.count)", .warning), HTML.list(lines))
    }

    private var intake: HTML {
        guard audience.seesReport, let record = IntakeRecord(view, t) else { return .empty }
        return HTML.card(t("overview.intake.title"), level: 3, HTML.disclosure(t("overview.intake.open"), record.html))
    }

    /// Told or put off, per person the plan is aimed at, for the step of now.
    private var informing: HTML {
        let topic = view.casus.requiredTopic
        let lines: [HTML] = view.casus.personsAimedAt.map { person in
            let status = InformStatus(person.id, topic, in: view.casus, on: view.situation.day)
            return "\(person.name) \(status.html(t))"
        }
        return HTML.card(
            t("overview.informing.title"), level: 3,
            """
            <p>\(t(topic.key(in: view.casus)))</p>\(HTML.list(lines))\
            \(HTML.way(t("overview.informing.more"), CasusFrame.link(.informing, of: view.casus.id)))
            """)
    }

    /// The phases of the national model; the steps of a profile have a page of their own.
    private var phases: HTML {
        guard view.casus.course == nil else { return .empty }
        let happenings = view.casus.phases.map { change in
            let why: HTML = audience.seesReason(of: change) ? HTML.paragraphs(change.why) : .empty
            return Happening(
                when: t.moment(change.at), title: t("phase.\(change.to.rawValue)"),
                body: "<p class=\"hint\">\(naming.userOfPartij(change.by))</p>\(why)")
        }
        return HTML.card(t("overview.phases.title"), level: 3, HTML.timeline(happenings))
    }
}
