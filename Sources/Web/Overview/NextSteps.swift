// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What this visitor can do next, as buttons: the most likely step first.
struct NextSteps {
    private let view: CasusView
    private let t: Wording

    init(_ view: CasusView, _ visitor: Visitor) {
        self.view = view
        t = visitor.t
    }

    var html: HTML {
        let steps = self.steps
        let buttons = steps.enumerated().map { index, step in
            HTML.linkButton(step.text, step.link, style: index == 0 ? .primary : .secondary)
        }
        guard !buttons.isEmpty else { return .empty }
        // On paper there are no buttons, and a card without them is empty.
        let card = HTML.card(t("overview.steps.title"), level: 3, HTML.buttonRow(buttons))
        return "<div class=\"screen-only\">\(card)</div>"
    }

    private typealias NextStep = (text: String, link: Link)

    /// One button per place, also for somebody who is more than one thing here.
    private var steps: [NextStep] {
        var seen: Set<Link> = []
        if let (course, arrangement, stage) = view.course { return steps(course, arrangement, stage) }
        return (house + reporter + table).filter { seen.insert($0.link).inserted }
    }

    /// The steps of the profile that the visitor may take now, the one that is up next first.
    private func steps(
        _ course: Course, _ arrangement: Arrangement, _ stage: Arrangement.Stage
    ) -> [NextStep] {
        let mine = stage.steps.filter { step in
            view.casus.stepProblems(step, in: stage, under: arrangement, in: view.situation).isEmpty
        }
        let ordered = mine.filter { $0.id.word == course.next } + mine.filter { $0.id.word != course.next }
        let taking: [NextStep] = ordered.map { (t.name($0), "/casussen/\(view.casus.id)/stappen/\($0.id.word)") }
        let bringing = view.casus.kindsToBringIn(in: view.situation).isEmpty
        return taking + (bringing ? [] : [part(.inbreng, t("overview.steps.inbreng"))])
    }

    private func part(_ part: CasusFrame.Part, _ text: String) -> NextStep {
        (text, CasusFrame.link(part, of: view.casus.id))
    }

    private var house: [NextStep] {
        guard view.isAny(.procesregisseur) else { return [] }
        let casus = view.casus.id
        let assign: NextStep = (t("overview.steps.assign"), "/casussen/\(casus)/toewijzing")
        let hitCheck: NextStep = (t("overview.steps.hitcheck"), "/casussen/\(casus)/hitcheck")
        switch view.casus.phase {
        case .aanmelding: return [(t("overview.steps.intake"), "/casussen/\(casus)/intake"), hitCheck, assign]
        case .triage:
            let houses: NextStep = (t("overview.steps.houses"), HousesPage.link(of: casus))
            let elsewhere = view.leadsToOtherHouses ? [houses] : []
            return [part(.triage, t("overview.steps.triage")), hitCheck] + elsewhere + [assign]
        case .casusoverleg:
            return [part(.overleg, t("overview.steps.overleg")), part(.plan, t("overview.steps.plan")), assign]
        case .afschaling: return [part(.closing, t("overview.steps.closing")), assign]
        }
    }

    private var reporter: [NextStep] {
        guard view.isAny(.reporter) else { return [] }
        let informed = view.casus.isSettled(view.casus.requiredTopic, on: view.situation.day)
        let inform = part(.informing, t("overview.steps.inform"))
        let inbreng = part(.inbreng, t("overview.steps.inbreng"))
        return informed ? [inbreng, inform] : [inform, inbreng]
    }

    private var table: [NextStep] {
        var steps: [NextStep] = []
        if view.isAny(.asked) {
            let waits = view.casus.vragen.contains { $0.user == view.situation.actor.id && $0.isOpen }
            steps.append(part(.triage, waits ? t("overview.steps.answer") : t("overview.steps.question")))
        }
        if view.isAny(.participant) { steps.append(part(.overleg, t("overview.steps.attend"))) }
        if view.isAny(.casusregisseur) {
            steps.append(part(.plan, t("overview.steps.plan")))
            steps.append(part(.informing, t("overview.steps.inform")))
        }
        if view.isAny(.asked, .participant, .casusregisseur), view.casus.phase < .afschaling {
            steps.append(part(.inbreng, t("overview.steps.inbreng")))
        }
        return steps
    }
}
