// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

/// The form of a sharing question; it is sent by its address (GET), because the address is the question.
struct SharingForm {
    let explanation: Explanation
    let t: Wording
    let today: Day

    private static let single = ["van", "naar", "soort", "herkomst", "handeling", "dag"]

    private var words: Vocabulary { explanation.vocabulary(t) }

    /// What somebody asked, or nothing when the answers do not fit; then the form says why.
    func question(_ entered: inout Entered) -> SharingQuestion? {
        for name in SharingForm.single where Set(entered.posted.all(name)).count > 1 {
            entered.refuse(name, problem: "share.problem.twice")
        }
        guard entered.problems.isEmpty, let from = entered.choice("van"), let to = entered.choice("naar") else {
            return nil
        }
        return SharingQuestion(
            from: .init(from), to: .init(to), classes: Set(entered.choices("gegeven")),
            subtype: entered.choice("soort"), origin: entered.choice("herkomst"),
            action: entered.choice("handeling") ?? "supply", day: entered.day("dag"))
    }

    /// Reads an address; supplying and today are understood when nothing else is said.
    func read(_ query: Posted) -> Entered {
        var pairs = query.pairs
        if query.first("handeling") == nil { pairs.append(.init(name: "handeling", value: "supply")) }
        if !query.pairs.contains(where: { $0.name == "dag" || $0.name.hasPrefix("dag.") }) {
            pairs.append(.init(name: "dag", value: today.description))
        }
        return form(choosing: query).read(Posted(pairs, unreadable: query.unreadable))
    }

    /// Adds what the rule engine finds wrong with the question.
    func refuse(_ errors: [RequestError], in entered: inout Entered) {
        let places = ["item.subtype": "soort", "on": "dag", "item.classes": "gegeven", "item.origin": "herkomst"]
        for error in errors {
            let isMismatch = error.code == .subtypeClassMismatch
            let problem: Phrase = isMismatch ? "share.problem.subtype" : "forms.choice"
            if let field = places[error.at] {
                entered.refuse(field, problem: problem)
            } else {
                entered.refuse(problem: problem)
            }
        }
    }

    func html(_ entered: Entered) -> HTML {
        let form = form(choosing: entered.posted)
        let renderer = FieldRenderer(entered: entered, t: t)
        let fields: [HTML] = form.fields.map { renderer.html($0) }
        let isPrecise = ["soort", "herkomst"].contains { entered.optionalText($0) != nil }
        let hasProblem = entered.problems.contains { ["soort", "herkomst", "handeling", "dag"].contains($0.field) }
        let precise = HTML.disclosure(
            t("share.more"), isOpen: isPrecise || hasProblem, HTML.joined(Array(fields.dropFirst(3))))
        return """
            \(ErrorSummary(form: form, entered: entered, t: t).html)\
            <form method="get"\(action: SharingQuestion.page) class="form share-form">\
            <div class="share-parties">\(Array(fields.prefix(2)))</div>\(Array(fields.dropFirst(2).prefix(1)))\(precise)\
            <div class="form-actions"><button type="submit" class="button">\(t("share.submit"))</button></div></form>
            """
    }

    // MARK: Questions

    private func form(choosing query: Posted) -> Form {
        Form(
            action: SharingQuestion.page, submitLabel: "share.submit",
            [
                .select("van", label: "share.from", hint: "share.from.hint", choices: parties(query.first("van"))),
                .select("naar", label: "share.to", hint: "share.to.hint", choices: parties(query.first("naar"))),
                .checks(
                    "gegeven", label: "share.classes",
                    choices: words.classes.map { word in
                        Choice(
                            word.code, label: .key("inbreng.class.\(word.code)"),
                            hint: .key("inbreng.classhint.\(word.code)"))
                    }),
                .select("soort", label: "share.subtype", hint: "share.subtype.hint", .optional, choices: subtypes),
                .select(
                    "herkomst", label: "share.origin", hint: "share.origin.hint", .optional,
                    choices: words.origins.map { Choice($0.code, label: .text($0.name)) }),
                .select(
                    "handeling", label: "share.action",
                    choices: words.actions.map { Choice($0.code, label: .text($0.name)) }),
                .day("dag", label: "share.day"),
            ])
    }

    /// Every kind with its hats, grouped by domain; a hat is listed when there is something to choose between.
    private func parties(_ chosen: String?) -> [Choice] {
        explanation.domains.flatMap { domain in
            domain.kinds.compactMap(words.party).flatMap { kind in
                let sides =
                    [SharingQuestion.Side(kind: kind.code)] + kind.hats.map { .init(kind: kind.code, hat: $0.code) }
                return sides.filter { $0.hat == nil || kind.hats.count > 1 || $0.word == chosen }.map { side in
                    Choice(side.word, label: .text(SharingWords.name(side, words)), group: .text(t(domain.name)))
                }
            }
        }
    }

    /// Subtypes under the class in which they occur; what fits most classes comes first.
    private var subtypes: [Choice] {
        let wide = words.subtypes.filter { $0.classes.count > 3 }.map { Choice($0.code, label: .text($0.name)) }
        return wide
            + words.classes.flatMap { itemClass in
                words.subtypes.filter { $0.classes.count <= 3 && $0.classes.first == itemClass.code }.map {
                    Choice($0.code, label: .text($0.name), group: .text(itemClass.name))
                }
            }
    }
}
