// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The questions of the table of offences, and what the last test came to.
struct OffenceForm {
    private static let mostIncidents = 30
    private let view: CasusView
    private let t: Wording
    private let admission: Arrangement.Admission
    private let reported: Day

    init?(_ view: CasusView, _ t: Wording) {
        guard let (course, arrangement, stage) = view.course, !arrangement.admission.offences.isEmpty,
            stage.steps.contains(where: { $0.needs.contains(.criteria) })
        else { return nil }
        (self.view, self.t) = (view, t)
        admission = arrangement.admission
        reported = course.beganOn ?? view.situation.day
    }

    private var people: [Betrokkene] { view.casus.personsAimedAt.filter { $0.born != nil } }

    /// The rows for the ages of these people, each with its place in the profile.
    private var rows: [(index: Int, row: Arrangement.OffenceRow)] {
        let ages = people.compactMap { $0.born?.years(until: reported) }
        return admission.offences.enumerated().filter { pair in ages.contains { pair.element.ages.contains($0) } }
            .map { ($0.offset, $0.element) }
    }

    var form: Form {
        let labels = Set(rows.compactMap { $0.row.label }).sorted()
        var fields: [Field] = [
            .select("person", label: "offences.person", choices: people.map { Choice($0.id, named: $0.name) }),
            incidents,
        ]
        if !labels.isEmpty {
            fields.append(
                .checks(
                    "labels", label: "offences.labels", .optional,
                    choices: labels.map { Choice($0, label: .text(t.offence($0))) })
            )
        }
        fields.append(
            .note("\(HTML.heading(3, t("offences.manual")))<p class=\"hint\">\(t("offences.manual.hint"))</p>"))
        return Form(
            action: OffenceController.link(of: view.casus.id), submitLabel: "offences.test",
            cancel: StepsController.link(of: view.casus.id), fields + rows.flatMap { manual($0.index, $0.row) })
    }

    /// As it first appears: what the last test counted, so that a second one only adds to it.
    var present: Entered {
        let last = view.casus.course?.offenceTests?.last
        let person = last?.person ?? (people.count == 1 ? people.first?.id : nil)
        let known = last?.incidents ?? []
        var answers: [String: Answer] = [
            "incidents": .rows(
                known.map {
                    [
                        "code": .text($0.code), "subtype": .text($0.subtype ?? ""), "on": .day($0.on),
                        "incident-number": .text($0.number ?? ""),
                    ]
                }),
            "labels": .choices(last?.labels ?? []),
        ]
        if let person { answers["person"] = .text(person.description) }
        for result in last?.results ?? [] {
            guard let byHand = result.byHand else { continue }
            answers["manual-\(result.row)"] = .text(byHand.verdict.rawValue)
            answers["motive-\(result.row)"] = .text(byHand.motive)
        }
        return form.filled(answers)
    }

    private var incidents: Field {
        let codes = admission.offenceCodes.map { code in
            Choice(code.code, label: .text("\(code.code) \(t.either(code.nl, code.en))"))
        }
        let subtypes = Set(
            admission.offences.flatMap(\.codes).filter { $0.contains(":") }
                .compactMap { $0.split(separator: ":").last.map(String.init) }
        ).sorted()
        return .group(
            "incidents", legend: "offences.incident", hint: "offences.incident.hint",
            rows: 0...OffenceForm.mostIncidents, addLabel: "offences.incident.add",
            [
                .select(
                    "code", label: "offences.code", choices: codes + [Choice("overig", label: "offences.code.other")]),
                .select(
                    "subtype", label: "offences.subtype", hint: "offences.subtype.hint", .optional,
                    choices: subtypes.map { Choice($0, label: .text(t.offence($0))) }),
                .day("on", label: "offences.on"),
                .line(
                    "incident-number", label: "offences.number", hint: "offences.number.hint", .optional, max: 40),
            ])
    }

    private func manual(_ index: Int, _ row: Arrangement.OffenceRow) -> [Field] {
        let name = "\(t.either(row.nl, row.en)) (\(row.ages.description))"
        return [
            .radios(
                "manual-\(index)", label: .text(name), .optional,
                choices: [
                    Choice("met", label: "offences.verdict.met"), Choice("notMet", label: "offences.verdict.notMet"),
                ]),
            Field(
                "motive-\(index)", .key("offences.motive", ["row": name]), nil, .conditional, .area(max: 2000, rows: 2)),
        ]
    }

    func draft(_ entered: Entered) -> OffenceDraft {
        let incidents = entered.rows("incidents").compactMap { row -> Arrangement.Incident? in
            guard let code = row.choice("code"), let on = row.day("on") else { return nil }
            return Arrangement.Incident(
                code: code, subtype: row.choice("subtype"), on: on, number: row.optionalText("incident-number"))
        }
        var manual: [Int: OffenceTest.Manual] = [:]
        for (index, _) in rows {
            guard let verdict = entered.choice("manual-\(index)", as: Arrangement.RowVerdict.self) else { continue }
            manual[index] = OffenceTest.Manual(verdict: verdict, motive: entered.text("motive-\(index)"))
        }
        return OffenceDraft(
            person: entered.id("person", of: Betrokkene.self), incidents: incidents, labels: entered.choices("labels"),
            manual: manual)
    }

    var intro: HTML {
        let noDay = view.casus.personsAimedAt.filter { $0.born == nil }.map(\.name).joined(separator: ", ")
        let missing: HTML? = noDay.isEmpty ? nil : "<p>\(t("offences.noBirth", ["names": noDay]))</p>"
        let outside: HTML? = rows.isEmpty ? HTML.alert(.warning, t("offences.noRows")) : nil
        let ages = TableAges(view, t).html
        return """
            <p>\(t("offences.lead", ["day": t.day(reported)]))</p>\(missing)\(outside)\(ages)\
            \(OffenceResult(view, t).html)
            """
    }
}

/// What the last test by the table came to: every row with what was counted.
struct OffenceResult {
    private let view: CasusView
    private let t: Wording

    init(_ view: CasusView, _ t: Wording) {
        self.view = view
        self.t = t
    }

    var html: HTML {
        guard let (course, arrangement, _) = view.course, let test = course.offenceTests?.last else { return .empty }
        let lines = test.results.filter { arrangement.admission.offences.indices.contains($0.row) }
        let table = Table(
            caption: t("offences.result", ["age": "\(test.age)", "day": t.day(test.on)]),
            columns: [
                .init(t("offences.row")), .init(t("offences.all"), isNumeric: true),
                .init(t("offences.recent"), isNumeric: true), .init(t("offences.verdict")),
            ],
            rows: lines.map { result in
                let row = arrangement.admission.offences[result.row]
                let verdict = result.byHand?.verdict ?? result.verdict
                let badge = HTML.badge(t("offences.verdict.\(verdict.rawValue)"), result.isMet ? .good : .neutral)
                let motive: HTML? = result.byHand.map { "<br><span class=\"hint\">\($0.motive)</span>" }
                let needed = row.minimum.map { " / \($0)" } ?? ""
                let recent = row.recentMinimum.map { " / \($0)" } ?? ""
                return [
                    HTML("\(t.either(row.nl, row.en)) (\(row.ages.description))"), HTML("\(result.all)\(needed)"),
                    HTML("\(result.recent)\(recent)"), "\(badge)\(motive)",
                ]
            })
        let sum = t(test.isMet ? "offences.sum.met" : "offences.sum.notMet")
        let young: HTML? = test.age < 12 ? HTML.alert(.warning, t("offences.young")) : nil
        let outdated: HTML? =
            view.casus.currentOffenceTest == nil ? HTML.alert(.warning, t("offences.outdated")) : nil
        return "\(young)\(outdated)\(table.html)<p><strong>\(sum)</strong> \(t("offences.oneIsEnough"))</p>"
    }
}

extension Wording {
    /// A label or subtype of the table of offences; its own word where there is no other.
    fileprivate func offence(_ word: String) -> String {
        let key = "offences.word.\(word)"
        return has(key) ? self(key) : word
    }
}
