// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

/// What was asked about another use of one item with the answers, and the form to ask.
struct OnwardPage {
    let item: Inbreng
    let view: CasusView
    let visitor: Visitor
    let words: ItemWords

    private var t: Wording { visitor.t }

    var form: Form {
        Form(
            action: OnwardController.link(view.casus.id, item.id), submitLabel: "onward.send",
            cancel: ItemPage.link(view.casus.id, item.id),
            [
                .radios(
                    "use", label: "onward.use",
                    choices: OnwardRequest.Use.allCases.map {
                        Choice($0.rawValue, label: .key("onward.use.\($0.rawValue)"))
                    }),
                .radios(
                    "stage", label: "onward.stage",
                    choices: OnwardRequest.Stage.allCases.map {
                        Choice($0.rawValue, label: .key("onward.stage.\($0.rawValue)"))
                    }),
                Field(
                    "recipientKind", "onward.recipient", "onward.recipient.hint", .conditional,
                    .select(
                        words.vocabulary.parties.sorted { $0.name < $1.name }.map {
                            Choice($0.code, label: .text($0.name))
                        })),
                .area("purpose", label: "onward.purpose", hint: "onward.purpose.hint", max: 1000, rows: 3),
            ])
    }

    func page(_ entered: Entered) -> Page {
        let asks = view.casus.mayAskOnward(item, in: view.situation)
        let reuse = view.course?.arrangement.sharing.reuse
        let rule: HTML? = reuse.map { "<p>\(t("onward.reuse.\($0.value.rawValue)"))</p>" }
        let asked = view.casus.onwardRequests(for: item, in: view.situation).map { card($0.number, $0.request) }
        return CasusFrame(view, for: visitor).page(
            .inbreng, title: t("onward.title"), problems: entered.problems.count, width: .reading,
            body: """
                <h2>\(t("onward.title"))</h2>\(rule)\(HTML.joined(asked))\
                \(if: asks, form.html(entered, for: visitor))
                """)
    }

    private func card(_ number: Int, _ request: OnwardRequest) -> HTML {
        let kind = request.recipientKind.flatMap { words.vocabulary.party($0)?.name }
        var pairs: [(term: String, value: HTML)] = [
            (t("onward.by"), HTML(words.signature(request.by, request.at))),
            (t("onward.use"), HTML(t("onward.use.\(request.use.rawValue)"))),
            (t("onward.stage"), HTML(t("onward.stage.\(request.stage.rawValue)"))),
        ]
        if let kind { pairs.append((t("onward.recipient"), HTML(kind))) }
        pairs.append((t("onward.purpose"), HTML.paragraphs(request.purpose)))
        let codes = request.blocked.isEmpty ? request.open : request.blocked
        if !codes.isEmpty { pairs.append((t("onward.conditions"), HTML.list(codes.map(words.question)))) }
        pairs.append((t("inbreng.sources.articles"), HTML.list(request.citations.map { words.dutch($0) })))
        let badge = HTML.badge(t("onward.answer.\(request.answer.rawValue)"), request.answer.tone)
        return HTML.card(
            t("onward.request"), level: 3, badge: badge, "\(HTML.definitions(pairs))\(answering(number, request))")
    }

    private func answering(_ number: Int, _ request: OnwardRequest) -> HTML {
        guard request.answer == .waitsForSupplier, view.casus.isOwn(item, in: view.situation) else { return .empty }
        let action: Link = "\(OnwardController.link(view.casus.id, item.id))/antwoord"
        let buttons = [("onward.yes", "ja"), ("onward.no", "nee")].map { label, given in
            HTML.actionButton(
                label: .key(label), action: action, hidden: [("number", "\(number)"), ("given", given)], for: visitor)
        }
        return HTML.buttonRow(buttons)
    }
}

extension OnwardRequest.Answer {
    fileprivate var tone: Tone {
        switch self {
        case .refused: .bad
        case .waitsForSupplier, .conditional: .warning
        case .allowed: .good
        }
    }
}
