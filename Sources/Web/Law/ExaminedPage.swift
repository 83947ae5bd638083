// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Hummingbird
import Rulebook

/// One rule set beside the last published one: what changes, whether it is proved, and the form to sign it.
struct ExaminedPage {
    let examined: ExaminedRuleSet
    let visitor: Visitor

    private var t: Wording { visitor.t }
    private var difference: LawDifference { examined.difference }
    private var address: Link { "/regels/\(examined.ruleSet.id)" }

    func page(_ entered: Entered) -> Page {
        let title = t("regels.one.title", ["set": examined.ruleSet.id])
        var page = Page(
            title: title, width: .wide, status: entered.problems.isEmpty ? .ok : .unprocessableContent,
            body: """
                <h1>\(title)</h1><p>\(HTML(dutch: examined.ruleSet.title, t))</p>\(facts)\(proofs)\(changes)\
                \(signing(entered))
                """)
        page.problemCount = entered.problems.count
        return page
    }

    private var facts: HTML {
        HTML.definitions([
            (t("regels.one.before"), HTML(difference.before.id)),
            (t("regels.hash"), hash(difference.after.fingerprint)),
            (t("regels.one.difference"), hash(difference.fingerprint)),
        ])
    }

    /// In pieces, so that a narrow screen can break it.
    private func hash(_ fingerprint: Fingerprint) -> HTML {
        let digits = Array(fingerprint.description)
        let pieces = stride(from: 0, to: digits.count, by: 16).map {
            HTML(String(digits[$0..<min($0 + 16, digits.count)]))
        }
        return "<code>\(HTML.joined(pieces, separator: "<wbr>"))</code>"
    }

    // MARK: Proofs

    private var proofs: HTML {
        let verdict = examined.verdict
        let values = ["properties": "\(verdict.properties)", "tuples": "\(verdict.tuples)"]
        let alert =
            verdict.isProved
            ? HTML.alert(.success, t("regels.proofs.hold", values))
            : HTML.alert(
                .error, t("regels.proofs.fail"), HTML.list(verdict.failing.map { HTML(dutch: $0, t) }))
        return "<h2>\(t("regels.proofs"))</h2>\(alert)"
    }

    // MARK: Changes

    private var changes: HTML {
        let heading: HTML = "<h2>\(t("regels.changes"))</h2>"
        guard !difference.isEmpty else { return "\(heading)\(HTML.emptyState(t("regels.changes.none")))" }
        let counts = difference.counts
        let kinds = LawDifference.Kind.allCases.filter { counts.byKind[$0] != nil }
        let rows = counts.bySupplier.sorted { $0.key < $1.key }.map { supplier, byKind -> [HTML] in
            [HTML(dutch: name(of: supplier), t)] + kinds.map { HTML("\(byKind[$0] ?? 0)") }
        }
        let total: [HTML] = [HTML(t("regels.changes.total"))] + kinds.map { HTML("\(counts.byKind[$0] ?? 0)") }
        let table = Table(
            caption: t("regels.changes.caption"),
            columns: [Table.Column(t("regels.changes.supplier"))]
                + kinds.map { Table.Column(t("regels.change.\($0.rawValue)"), isNumeric: true) },
            rows: rows + [total])
        return """
            \(heading)<p>\(t("regels.changes.lead"))</p>\(table.html)\
            \(HTML.joined(kinds.map(examples)))\
            \(HTML.way(t("regels.download"), "/regels/\(examined.ruleSet.id)/verschil.json"))
            """
    }

    private func examples(_ kind: LawDifference.Kind) -> HTML {
        let items = (difference.examples[kind] ?? []).map { example -> HTML in
            let words = ExampleWords(example.request, vocabulary, t)
            return HTML.joined([words.sentence, words.ways(from: example.before, to: example.after)])
        }
        return "<h3>\(t("regels.examples", ["kind": t("regels.change.\(kind.rawValue)")]))</h3>\(HTML.list(items))"
    }

    private var vocabulary: Vocabulary { examined.ruleSet.vocabulary }

    private func name(of kind: String) -> String { vocabulary.party(kind)?.name ?? kind }

    // MARK: Signing

    var form: Form {
        Form(
            action: address, submitLabel: "regels.sign.submit", cancel: "/regels",
            [
                .hidden("difference"),
                .area(
                    "motivation", label: "regels.sign.motivation", hint: "regels.sign.motivation.hint", max: 4000,
                    rows: 4),
                .day(
                    "from", label: "regels.sign.from",
                    hint: .key("regels.sign.from.hint", ["day": t.day(examined.shelf.earliest)])),
                .check("confirm", label: "regels.sign.confirm", .required),
                .password("password", label: "regels.sign.password", hint: "regels.sign.password.hint"),
            ])
    }

    /// The signature stands under exactly the difference shown: its name travels with the form.
    private func signing(_ entered: Entered) -> HTML {
        guard examined.shelf.maySign else { return .empty }
        let heading: HTML = "<h2>\(t("regels.sign"))</h2>"
        guard examined.verdict.isProved else { return "\(heading)<p>\(t("regels.sign.notProved"))</p>" }
        let shown = entered.posted.pairs.isEmpty ? form.filled(named) : entered
        return "\(heading)<p>\(t("regels.sign.lead"))</p>\(form.html(shown, for: visitor))"
    }

    private var named: [String: Answer] { ["difference": .text(difference.fingerprint.description)] }
}
