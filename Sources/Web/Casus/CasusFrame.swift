// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
package import Domain
import HTTPTypes

/// What stands around every page of one casus: number, names, phase, and the parts this visitor may open.
package struct CasusFrame: Sendable {
    /// The parts of a casus.
    package enum Part: String, Sendable, CaseIterable {
        case overview
        case steps
        case consent
        case inbreng
        case dossier
        case query
        case triage
        case overleg
        case roundTable
        case plan
        case informing
        case letters
        case closing
        case history
    }

    package let view: CasusView
    package let visitor: Visitor
    /// The one person whose part this page is; nothing for a page about the whole casus.
    package var about: Betrokkene?

    package init(_ view: CasusView, for visitor: Visitor) {
        self.view = view
        self.visitor = visitor
    }

    /// A page of this casus; the body starts with a heading of level 2.
    package func page(_ part: Part, title: String, problems: Int = 0, width: Page.Width = .wide, body: HTML) -> Page {
        let t = visitor.t
        var page = Page(
            title: "\(view.casus.number) – \(title)", width: width,
            status: problems > 0 ? .unprocessableContent : .ok,
            body: """
                <p class="eyebrow">\(t("casus.eyebrow", ["number": view.casus.number]))\(dossier)</p>\
                <h1>\(heading)</h1>\(restriction)\(phases)\(tabs(part))\(body)
                """)
        page.problemCount = problems
        return page.onPaper(view.casus.number, in: view.situation, for: visitor)
    }

    /// A page of this casus around a form.
    package func page(_ part: Part, title: String, form: Form, entered: Entered, intro: HTML = .empty) -> Page {
        page(
            part, title: title, problems: entered.problems.count, width: .reading,
            body: "<h2>\(title)</h2>\(intro)\(form.html(entered, for: visitor))")
    }

    /// That a person was granted a restriction: the data may be kept and no more (GDPR 18(2)).
    private var restriction: HTML {
        guard let since = view.restrictions.first else { return .empty }
        let t = visitor.t
        return HTML.alert(
            .warning, t("verzoek.restricts.title"), "<p>\(t("verzoek.restricts", ["day": t.day(since)]))</p>")
    }

    /// The address of a part.
    package static func link(_ part: Part, of casus: Identifier<Casus>) -> Link {
        switch part {
        case .overview: "/casussen/\(casus)"
        case .steps: StepsController.link(of: casus)
        case .consent: ConsentController.link(of: casus)
        case .inbreng: "/casussen/\(casus)/inbreng"
        case .dossier: DossierController.link(of: casus)
        case .query: QueryController.link(of: casus)
        case .triage: "/casussen/\(casus)/triage"
        case .overleg: "/casussen/\(casus)/overleg"
        case .roundTable: RoundTableController.link(of: casus)
        case .plan: "/casussen/\(casus)/plan"
        case .informing: "/casussen/\(casus)/informeren"
        case .letters: "/casussen/\(casus)/brieven"
        case .closing: "/casussen/\(casus)/afschaling"
        case .history: "/casussen/\(casus)/verloop"
        }
    }

    /// The names of those it is about; a procesregisseur who has not taken it up yet sees none.
    private var heading: String {
        if view.standing == [.pool] { return visitor.t("casus.heading.unassigned") }
        if let about { return about.name }
        return view.casus.personsAimedAt.map(\.name).joined(separator: ", ")
    }

    /// Which kind of dossier it is, where a profile has more than one.
    private var dossier: HTML {
        guard let arrangement = view.course?.arrangement, arrangement.data.dossiers?.kinds.count ?? 0 > 1,
            let kind = view.casus.dossierKind(under: arrangement)
        else { return .empty }
        return " · \(visitor.t.either(kind.nl, kind.en))"
    }

    private var phases: HTML {
        let t = visitor.t
        if let (_, arrangement, stage) = view.course { return stages(arrangement, stage, t) }
        let current = view.casus.phase
        let steps = Phase.allCases.map { phase in
            Step(t("phase.\(phase.rawValue)"), phase < current ? .done : phase == current ? .current : .ahead)
        }
        return HTML.steps(name: t("casus.phases"), steps, t)
    }

    /// The stages of the profile, as far as the casus can be in them; what it passed over is not called finished.
    private func stages(_ arrangement: Arrangement, _ now: Arrangement.Stage, _ t: Wording) -> HTML {
        let seen = view.casus.stagesSeen(under: arrangement)
        let reached = arrangement.process.stages.firstIndex { $0.id == now.id } ?? 0
        let all = arrangement.process.stages.enumerated().filter { index, stage in
            stage.model != .destroyed && stage.storage != .ticket && (index >= reached || seen.contains(stage.id.word))
        }.map(\.element)
        let here = all.firstIndex { $0.id == now.id } ?? 0
        let steps = all.enumerated().map { index, stage in
            Step(t.name(stage), index < here ? .done : index == here ? .current : .ahead)
        }
        return HTML.steps(name: t("casus.phases"), steps, t)
    }

    /// Which parts this visitor may open, given what they are in the casus and the phase.
    package var parts: [Part] {
        if view.standing == [.pool] { return [.overview] }
        if view.standing == [.archive] { return [.overview, .closing] }
        // Whoever has nothing but a hand-over left sees that one page.
        if view.standing == [.leftover] { return [] }
        let phase = view.casus.phase
        let isHouse = view.isAny(.procesregisseur, .support)
        let atTable = isHouse || view.isAny(.participant, .casusregisseur, .reporter)
        if let course = view.course { return courseParts(course.arrangement, isHouse: isHouse, atTable: atTable) }
        var parts: [Part] = [.overview, .inbreng]
        if phase >= .triage, isHouse || view.isAny(.reporter, .asked) { parts.append(.triage) }
        if phase >= .casusoverleg, atTable { parts += [.overleg, .plan] }
        if isHouse || view.isAny(.reporter, .casusregisseur) { parts.append(.informing) }
        if opensLetters { parts.append(.letters) }
        if phase == .afschaling, isHouse || view.isAny(.casusregisseur) { parts.append(.closing) }
        return parts + [.history]
    }

    /// The letter book is for who writes letters or may read one.
    private var opensLetters: Bool { view.casus.opensLetterBook(view.situation.actor, in: view.situation) }

    /// The same for a casus on a profile of its own: a part is there when its work process has it.
    private func courseParts(_ arrangement: Arrangement, isHouse: Bool, atTable: Bool) -> [Part] {
        let phase = view.casus.phase
        var parts: [Part] = [.overview, .steps, .inbreng]
        let situation = view.situation
        if view.casus.mayChooseDossier(in: situation) || !view.casus.dossierParts(in: situation).isEmpty {
            parts.append(.dossier)
        }
        if !arrangement.sharing.consent.isEmpty, atTable { parts.append(.consent) }
        let acts = Set(arrangement.steps.map(\.step.act))
        if phase == .triage, acts.contains(.ask), isHouse || view.isAny(.reporter, .asked) {
            parts.append(arrangement.asksKnownUnknown ? .query : .triage)
        }
        if phase >= .casusoverleg, atTable {
            parts += [.overleg, .plan]
        } else if view.isAny(.observer), view.casus.mayReadPlan(in: situation) {
            parts.append(.plan)
        }
        if phase >= .casusoverleg, atTable, arrangement.steps.contains(where: { $0.step.isRoundTable }) {
            parts.append(.roundTable)
        }
        if isHouse || view.isAny(.reporter, .casusregisseur) { parts.append(.informing) }
        if opensLetters { parts.append(.letters) }
        if phase == .afschaling, isHouse || view.isAny(.casusregisseur) { parts.append(.closing) }
        return parts + [.history]
    }

    private func tabs(_ here: Part) -> HTML {
        guard !parts.isEmpty else { return .empty }
        let t = visitor.t
        return HTML.tabs(
            name: t("casus.parts"),
            parts.map { part in
                (t("casus.part.\(part.rawValue)"), CasusFrame.link(part, of: view.casus.id), part == here)
            })
    }
}
