// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What the supplier can do with its item besides the say: reservations, correcting, freezing, taking back.
struct ItemActions {
    let item: Inbreng
    let view: CasusView
    let visitor: Visitor
    let words: ItemWords

    private var t: Wording { words.t }
    private var base: Link { "/casussen/\(view.casus.id)/inbreng/\(item.id)" }

    var html: HTML {
        """
        <h3>\(t("inbreng.actions"))</h3>\(HTML.buttonRow(buttons))<h3>\(t("inbreng.reservations"))</h3><p class="hint">\(t("inbreng.reservations.hint"))</p>\
        \(inForce)\(if: !item.isKeptFromConference, keepOut)\(against)
        """
    }

    private var buttons: [HTML] {
        var buttons: [HTML] = []
        if view.casus.mayCorrect(item, in: view.situation) {
            buttons.append(HTML.linkButton(t("inbreng.correct"), "\(base)/correctie"))
        }
        if !item.isMarkedWrong { buttons.append(HTML.linkButton(t("inbreng.markWrong"), "\(base)/fout")) }
        buttons.append(HTML.linkButton(t(item.isFrozen ? "inbreng.thaw" : "inbreng.freeze"), "\(base)/bevriezing"))
        if item.restsOnConsent { buttons.append(HTML.linkButton(t("inbreng.endConsent"), "\(base)/toestemming")) }
        return buttons + [HTML.linkButton(t("inbreng.withdraw"), "\(base)/intrekking", style: .danger)]
    }

    private var inForce: HTML {
        guard !item.reservations.isEmpty else { return "<p>\(t("inbreng.reservations.none"))</p>" }
        return .joined(
            item.reservations.map { reservation in
                let name: String
                let target: String
                switch reservation.against {
                case .conference: (name, target) = (t("inbreng.reservation.conference"), "overleg")
                case .partij(let id): (name, target) = (words.naming.partij(id), id.description)
                }
                let lift = HTML.actionButton(
                    label: .key("inbreng.reservation.lift", ["name": name]), action: "\(base)/voorbehoud",
                    hidden: [("against", target), ("lifted", "ja")], for: visitor)
                return "<p><strong>\(name)</strong> – \(words.signature(reservation.by, reservation.at))</p>\(lift)"
            })
    }

    private var keepOut: HTML {
        HTML.actionButton(
            label: "inbreng.reservation.keepOut", action: "\(base)/voorbehoud", hidden: [("against", "overleg")],
            for: visitor)
    }

    private var against: HTML {
        let partijen = view.situation.collaboration.partijen.values
            .filter { $0.id != item.supplier && $0.id != view.situation.collaboration.house }
            .filter { !item.isReserved(against: $0.id) }
            .sorted { $0.name < $1.name }
        let options: [HTML] = partijen.map { "<option value=\"\($0.id)\">\($0.name)</option>" }
        return """
            <form method="post"\(action: "\(base)/voorbehoud") class="form">\(HTML.formTokens(for: visitor))\
            <div class="field"><label for="against">\(t("inbreng.reservation.against"))</label>\
            <select id="against" name="against" class="input">\(options)</select></div>\
            <div class="form-actions"><button type="submit" class="button button-secondary">\
            \(t("inbreng.reservation.add"))</button></div></form>
            """
    }
}
