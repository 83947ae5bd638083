// SPDX-License-Identifier: EUPL-1.2

extension Form {
    /// The form with what was entered, the problems at their fields and a summary of them on top.
    ///
    /// Every rendering carries a fresh `csrf` and a fresh `once`. The browser checks nothing itself (`novalidate`): all
    /// answers about a field come from one place, in the language of the reader.
    package func html(_ entered: Entered, for reader: some PageReader) -> HTML {
        let browser = reader.browser
        let renderer = FieldRenderer(entered: entered, t: browser.t)
        return """
            \(ErrorSummary(form: self, entered: entered, t: browser.t).html)\
            <form method="post"\(action: action)\
            \(attribute: "enctype", renderer.hasFile(fields) ? "multipart/form-data" : nil) novalidate class="form">\
            \(HTML.formTokens(for: browser))\
            \(revisionSeen(entered))\
            \(if: asksSomethingRequired, "<p class=\"form-note\">\(browser.t("forms.fillAll"))</p>")\
            \(HTML.defaultButton(renderer.hasGroups(fields)))\
            \(fields.map { renderer.html($0) })\
            <div class="form-actions"><button type="submit" class="button">\(browser.t(submitLabel))</button>\(later(browser.t))\
            \(cancel.map { "<a class=\"button button-quiet\"\(href: $0)>\(browser.t("forms.cancel"))</a>" })\
            </div></form>
            """
    }

    /// The version that the writer saw; a form that comes back for another reason does not pass over a newer one.
    ///
    /// The type is stated, because a closure without one would make text of this, and text is escaped.
    private func revisionSeen(_ entered: Entered) -> HTML? {
        revision.map { now -> HTML in
            let seen = entered.isToldOfChange ? now : entered.revision ?? now
            return "<input type=\"hidden\" name=\"revision\" value=\"\(seen)\">"
        }
    }

    private func later(_ t: Wording) -> HTML? {
        laterLabel.map { label in
            "<button type=\"submit\" name=\"later\" value=\"1\" class=\"button button-secondary\">\(t(label))</button>"
        }
    }

    private var asksSomethingRequired: Bool {
        fields.contains { field in
            if case .hidden = field.kind { return false }
            if case .note = field.kind { return false }
            return field.need == .required
        }
    }
}

extension HTML {
    /// The hidden fields that every form of ours carries: `csrf` and `once`.
    package static func formTokens(for reader: some PageReader) -> HTML {
        """
        <input type="hidden" name="csrf" value="\(reader.browser.csrf.make())">\
        <input type="hidden" name="once" value="\(RandomWord.make(bytes: 16))">
        """
    }

    /// The Enter key presses the first button of a form; with an "add a row" button above, that must still be sending.
    static func defaultButton(_ isNeeded: Bool) -> HTML {
        isNeeded
            ? "<button type=\"submit\" class=\"first-button\" tabindex=\"-1\" aria-hidden=\"true\"></button>" : .empty
    }
}
