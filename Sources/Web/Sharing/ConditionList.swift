// SPDX-License-Identifier: EUPL-1.2

import Rulebook

/// Conditions as a checklist: each question with who answers it.
struct ConditionList {
    let words: SharingWords

    /// The checklist; nothing when there is nothing to check.
    func html(_ codes: [String], choices: [[Way.Option]] = []) -> HTML {
        guard !codes.isEmpty || !choices.isEmpty else { return .empty }
        let rows: [HTML] = codes.map { "<li data-code=\"\($0)\">\(one($0))</li>" }
        return "<ul class=\"conditions\">\(rows)\(choices.map(choice))</ul>"
    }

    private func one(_ code: String) -> HTML {
        "\(words.condition(code)) <span class=\"who\">\(words.respondent(code))</span>"
    }

    /// How many options of a choice stand unfolded.
    private static let unfolded = 4

    private func choice(_ options: [Way.Option]) -> HTML {
        let items: [HTML] = options.map(option)
        let rest = items.dropFirst(ConditionList.unfolded)
        let folded: HTML =
            rest.isEmpty
            ? .empty
            : .disclosure(words.t("share.choice.more", ["count": "\(rest.count)"]), "<ul>\(Array(rest))</ul>")
        return """
            <li class="one-of" data-choice="\(options.count)">\
            <span class="choose">\(words.t("share.choice", ["count": "\(options.count)"]))</span>\
            <ul>\(Array(items.prefix(ConditionList.unfolded)))</ul>\(folded)</li>
            """
    }

    private func option(_ option: Way.Option) -> HTML {
        let parts: [HTML] = option.gates.map { "<span data-code=\"\($0)\">\(one($0))</span>" }
        let duties: [HTML] = option.duties.map { code in
            "<br><span class=\"hint\">\(words.t("share.choice.duty")) \(words.condition(code))</span>"
        }
        let joined = HTML.joined(parts, separator: " <strong>\(words.t("share.choice.and"))</strong> ")
        return "<li data-option=\"\(option.gates.count)\">\(joined)\(duties)</li>"
    }
}
