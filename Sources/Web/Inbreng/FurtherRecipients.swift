// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Lets the supplier look at what the law says of a partner that has not been asked yet.
struct FurtherRecipients {
    let item: Inbreng
    let view: CasusView
    let t: Wording

    init(_ item: Inbreng, _ view: CasusView, _ t: Wording) {
        self.item = item
        self.view = view
        self.t = t
    }

    var html: HTML {
        let partijen = view.casus.furtherRecipients(of: item, in: view.situation)
        guard !partijen.isEmpty else { return .empty }
        let base: Link = "/casussen/\(view.casus.id)/inbreng/\(item.id)"
        let options: [HTML] = partijen.map { "<option value=\"\($0.id)\">\($0.name)</option>" }
        return """
            <form method="get"\(action: base) class="form"><div class="field"><label for="voor">\
            \(t("inbreng.further.label"))</label><p class="hint" id="voor-hint">\(t("inbreng.further.hint"))</p>\
            <select id="voor" name="voor" class="input" aria-describedby="voor-hint">\(options)</select></div>\
            <div class="form-actions"><button type="submit" class="button button-secondary">\
            \(t("inbreng.further.show"))</button></div></form>
            """
    }
}
