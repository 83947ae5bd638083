// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Hummingbird

/// A form of a step that somebody took meanwhile, or that was sent twice: who took it, when, and where it goes on.
struct TakenAlready {
    private let view: CasusView
    private let step: Arrangement.Step
    private let taken: TakenStep

    /// Nothing when the step is still up, when nobody took it, or when it never was for this user.
    init?(_ word: String?, _ view: CasusView) {
        guard let word, let (course, arrangement, now) = view.course, let (stage, step) = arrangement.step(word),
            stage.id != now.id, let taken = course.taken.last(where: { $0.step == word }),
            view.casus.actingRole(for: step, under: arrangement, in: view.situation) != nil
        else { return nil }
        (self.view, self.step, self.taken) = (view, step, taken)
    }

    func page(for visitor: Visitor) -> Response {
        let t = visitor.t
        let naming = Naming(view.situation, casus: view.casus)
        let words = t("steps.taken", ["who": naming.userOfPartij(taken.by), "moment": t.moment(taken.at)])
        let body: HTML = """
            \(HTML.heading(2, t.name(step)))\(HTML.alert(.info, words, "<p>\(t("steps.taken.body"))</p>"))\
            \(HTML.way(t("course.title"), StepsController.link(of: view.casus.id)))
            """
        var page = CasusFrame(view, for: visitor).page(.steps, title: t.name(step), body: body)
        page.status = .conflict
        return page.response(for: visitor)
    }
}
