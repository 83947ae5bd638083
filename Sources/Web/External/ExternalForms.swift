// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The forms about external parties, and those who were admitted with what they were given.
struct ExternalForms {
    private let view: CasusView
    private let t: Wording
    private let base: Link

    init(_ view: CasusView, _ t: Wording) {
        (self.view, self.t) = (view, t)
        base = ExternalController.link(of: view.casus.id)
    }

    var admission: Form {
        Form(
            action: base, submitLabel: "external.admit", cancel: StepsController.link(of: view.casus.id),
            [
                .line("name", label: "external.name", max: 200),
                .area("necessity", label: "external.necessity", max: 1000, rows: 2),
                Field("endorses", "need.uitgangspunten", nil, .conditional, .check),
                Field("secrecySignedOn", "external.secrecy", nil, .conditional, .day),
                Field("boundBy", "external.boundBy", "external.boundBy.hint", .conditional, .line(max: 300)),
                Field("lawfulness", "need.rechtmatigheidstoets", nil, .conditional, .area(max: 2000, rows: 3)),
            ])
    }

    func draft(_ entered: Entered) -> ExternalDraft {
        ExternalDraft(
            name: entered.text("name"), necessity: entered.text("necessity"), endorses: entered.isChecked("endorses"),
            secrecySignedOn: entered.day("secrecySignedOn"), boundBy: entered.text("boundBy"),
            lawfulness: entered.text("lawfulness"))
    }

    func release(_ number: Int) -> Form {
        Form(
            action: "\(base)/\(number)/vrijgeven", submitLabel: "external.release", cancel: base,
            [
                .radios(
                    "item", label: "heard.item",
                    choices: view.casus.itemsToRelease(in: view.situation).map {
                        Choice($0.id.description, label: .text(t.label(of: $0, in: view)))
                    }),
                Field("heard", "heard.how", "external.heard.hint", .conditional, .line(max: 300)),
            ])
    }

    var admitted: HTML {
        let cards: [HTML] = (view.casus.course?.externals ?? []).enumerated().map { number, party in
            let items: [HTML] = party.released.compactMap { release in
                view.casus.inbreng(release.item).map { "\(t.label(of: $0, in: view)) (\(t.moment(release.at)))" }
            }
            return HTML.card(
                party.name, level: 3,
                """
                \(HTML.paragraphs(party.necessity))<p>\(t("external.onlyThese"))</p>\(HTML.list(items))\
                \(button(number))
                """)
        }
        return "<p>\(t("external.lead"))</p>\(HTML.joined(cards))"
    }

    /// Who admits, for a reader who does not.
    var whoAdmits: HTML {
        guard let arrangement = view.course?.arrangement, let rule = arrangement.parties.external,
            let role = arrangement.role(rule.checkedBy)
        else { return .empty }
        return "<p class=\"hint\">\(t("external.who", ["role": t.name(role)]))</p>"
    }

    private func button(_ number: Int) -> HTML {
        view.casus.itemsToRelease(in: view.situation).isEmpty
            ? "<p class=\"hint\">\(t("external.release.none"))</p>"
            : HTML.buttonRow([HTML.linkButton(t("external.release"), "\(base)/\(number)/vrijgeven")])
    }
}
