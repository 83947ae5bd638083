// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Taking one rung of the ladder: the cause and why.
struct RungForm {
    private let view: CasusView
    private let number: Int
    private let rung: Arrangement.Rung
    private let causes: [Arrangement.Cause]
    private let t: Wording
    private let title: String

    init?(_ view: CasusView, _ number: Int, _ t: Wording) {
        guard let (_, arrangement, _) = view.course, arrangement.rungs.indices.contains(number) else { return nil }
        (self.view, self.number, self.t) = (view, number, t)
        rung = arrangement.rungs[number]
        causes = arrangement.causes(of: rung)
        title = t.rung(rung, in: arrangement)
    }

    var form: Form {
        let isCalled = view.standing == [.called]
        let back = isCalled ? CalledController.link(of: view.casus.id) : StepsController.link(of: view.casus.id)
        return Form(
            action: "/casussen/\(view.casus.id)/opdracht/trede/\(number)", submitLabel: "ladder.take", cancel: back,
            [
                .note("<p><strong>\(title)</strong></p>"),
                .radios(
                    "cause", label: "need.oorzaak",
                    choices: causes.map { Choice($0.id.word, label: .text(t.name($0))) }),
                .area("why", label: "ladder.why", hint: "called.noNames", max: 2000, rows: 3),
            ])
    }

    func draft(_ entered: Entered) -> RungDraft {
        RungDraft(rung: number, cause: entered.choice("cause"), why: entered.text("why"))
    }
}
