// SPDX-License-Identifier: EUPL-1.2

import Domain
import Rulebook

/// The questions of a report: why, about whom, and which data go along.
struct ReportForm {
    static let mostPersons = 12
    static let mostItems = 20
    private let situation: Situation
    private let vocabulary: Vocabulary
    private let t: Wording
    private let posted: Posted

    /// - Parameter posted: what was sent so far, so that an item can name the persons typed in.
    init(_ situation: Situation, _ vocabulary: Vocabulary, _ t: Wording, posted: Posted) {
        self.situation = situation
        self.vocabulary = vocabulary
        self.t = t
        self.posted = posted
    }

    var form: Form {
        Form(action: "/aanmeldingen/nieuw", submitLabel: "report.submit", cancel: "/", why + persons + items)
    }

    /// The field that holds the reason of a life domain.
    static func reasonField(_ leefgebied: String) -> String { "reason-\(leefgebied)" }

    private var why: [Field] { [part("report.part.why")] + acting + question + leefgebieden }

    /// A heading between the questions, with what it asks below it.
    private func part(_ title: String, hint: String? = nil) -> Field {
        let hint: HTML? = hint.map { "<p class=\"hint\">\(t($0))</p>" }
        return .note("\(HTML.heading(2, t(title)))\(hint)")
    }

    /// Under which task and, when the rule book tells tasks of this kind of party apart, in which capacity.
    private var acting: [Field] {
        let hats = vocabulary.party(kind)?.hats ?? []
        let task = Field.area("task", label: "report.task", hint: "report.task.hint", max: 2000, rows: 3)
        let hat = Field.select(
            "hat", label: "report.hat", hint: "report.hat.hint", .optional,
            choices: hats.map { Choice($0.code, label: .text($0.name)) })
        return hats.isEmpty ? [task] : [task, hat]
    }

    private var question: [Field] {
        [
            .area("question", label: "report.question", hint: "report.question.hint", max: 5000, rows: 4),
            .area("tried", label: "report.tried", hint: "report.tried.hint", max: 5000, rows: 4),
        ]
    }

    private var leefgebieden: [Field] {
        [part("report.part.leefgebieden", hint: "report.leefgebieden.hint")]
            + situation.profile.leefgebieden.map { word in
                let name = situation.profile.leefgebied(word.code, t)
                return .area(ReportForm.reasonField(word.code), label: .text(name), .optional, max: 2000, rows: 2)
            }
    }

    private var kind: String { situation.collaboration.partij(situation.actor.partij)?.kind ?? "" }

    private var persons: [Field] {
        [
            part("report.part.persons", hint: "report.persons.hint"),
            .group(
                "persons", legend: "report.person", rows: 1...ReportForm.mostPersons, addLabel: "report.person.add",
                [
                    .line("given", label: "report.person.given", .optional, max: 100),
                    .line("family", label: "report.person.family", max: 100),
                    .day("born", label: "report.person.born", hint: "report.person.born.hint", .optional),
                    .bsn("bsn", label: "report.person.bsn", hint: "report.person.bsn.hint", .optional),
                    .line("residence", label: "report.person.residence", .optional, max: 100),
                    .radios("category", label: "report.person.category", choices: categories),
                    .line(
                        "relation", label: "report.person.relation", hint: "report.person.relation.hint", .optional,
                        max: 200),
                ]),
        ]
    }

    private var categories: [Choice] {
        Betrokkene.Category.allCases.map { category in
            Choice(
                "\(category.rawValue)", label: .key("report.category.\(category.rawValue)"),
                hint: .key("report.category.hint.\(category.rawValue)"))
        }
    }

    private var items: [Field] {
        [
            part("report.part.items", hint: "report.items.hint"),
            .group(
                "items", legend: "report.item", rows: 0...ReportForm.mostItems, addLabel: "report.item.add",
                [
                    .select("person", label: "report.item.person", choices: ReportForm.persons(typedIn: posted, t)),
                    .checks(
                        "classes", label: "report.item.classes", hint: "report.item.classes.hint", choices: classes),
                    .area("text", label: "report.item.text", hint: "report.item.text.hint", max: 5000, rows: 4),
                    .area(
                        "necessity", label: "report.item.necessity",
                        hint: .key("report.item.necessity.hint", ["director": t.director(in: nil)]), max: 1000,
                        rows: 2),
                    .select(
                        "subtype", label: "report.item.subtype", hint: "report.item.subtype.hint", .optional,
                        choices: subtypes),
                    .select(
                        "origin", label: "report.item.origin", hint: "report.item.origin.hint", .optional,
                        choices: origins),
                ]),
            .check("internalRules", label: "report.internalRules", hint: "report.internalRules.hint", .optional),
        ]
    }

    /// The persons by row, with the name as far as it was typed; one row more than was sent, for the row being added.
    static func persons(typedIn posted: Posted, _ t: Wording) -> [Choice] {
        let added = posted.first("add.persons") == nil ? 0 : 1
        let count = min(max(1, posted.rowCount(of: "persons") + added), ReportForm.mostPersons)
        return (0..<count).map { index in
            let parts = ["given", "family"].map { Entered.clean(posted.first("persons.\(index).\($0)") ?? "") }
            let name = parts.filter { !$0.isEmpty }.joined(separator: " ")
            let place = t("report.person.place", ["place": "\(index + 1)"])
            return Choice("\(index + 1)", label: .text(name.isEmpty ? place : "\(place): \(name)"))
        }
    }

    private var classes: [Choice] {
        vocabulary.classes.map { word in
            Choice(
                word.code, label: .key("inbreng.class.\(word.code)"), hint: .key("inbreng.classhint.\(word.code)"))
        }
    }
    private var subtypes: [Choice] { vocabulary.subtypes.map { Choice($0.code, label: .text($0.name)) } }
    private var origins: [Choice] { vocabulary.origins.map { Choice($0.code, label: .text($0.name)) } }
}
