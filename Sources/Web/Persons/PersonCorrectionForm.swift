// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The data of a person as they are known now, to put right or to complete: with the fields that the report asks.
struct PersonCorrectionForm {
    private let person: Betrokkene
    private let casus: Casus
    private let arrangement: Arrangement?
    private let situation: Situation
    private let audience: Audience

    init(_ person: Betrokkene, in view: CasusView) {
        self.person = person
        casus = view.casus
        situation = view.situation
        audience = Audience(view)
        arrangement = view.situation.arrangement(of: view.casus)
    }

    /// Further fields of the profile, for who sees the report; of professionals and staff of third parties only the name
    /// and the work are kept.
    private var furtherFields: [String] {
        asksPrivateLife && audience.seesReport ? arrangement?.furtherPersonFields ?? [] : []
    }

    private var asksPrivateLife: Bool { person.category == .aimedAt || person.category == .relation }

    private var asksNumber: Bool {
        situation.profile.categories.bsn.contains(person.category) && !(arrangement?.keepsNoNumbers ?? false)
    }

    var form: Form {
        var fields: [Field] = [
            .line("given", label: "report.person.given", .optional, max: 100),
            .line("family", label: "report.person.family", max: 100),
        ]
        if asksPrivateLife {
            fields.append(.day("born", label: "report.person.born", hint: "report.person.born.hint", .optional))
        }
        if asksNumber {
            fields.append(.bsn("bsn", label: "report.person.bsn", hint: "person.correct.bsn.hint", .optional))
        }
        if asksPrivateLife { fields.append(.line("residence", label: "report.person.residence", .optional, max: 100)) }
        fields.append(
            .line(
                "relation", label: "report.person.relation", hint: "report.person.relation.hint", .optional, max: 200))
        if asksNecessity { fields.append(PersonForm.necessity) }
        for (index, name) in furtherFields.enumerated() {
            let isDay = Arrangement.isDayField(name)
            fields.append(
                isDay
                    ? .day("detail-\(index)", label: .text(name), .optional)
                    : .line("detail-\(index)", label: .text(name), .optional, max: 200))
        }
        fields.append(.area("why", label: "person.correct.why", hint: "person.correct.why.hint", max: 1000, rows: 2))
        return Form(
            action: PersonCorrectionController.link(of: person.id, in: casus.id), submitLabel: "person.correct.save",
            revision: casus.changes(of: person.id).count, cancel: CasusFrame.link(.overview, of: casus.id), fields)
    }

    private var asksNecessity: Bool {
        audience.seesReport && person.kind.flatMap { kind in arrangement?.asksNecessity(of: kind) } ?? false
    }

    /// As it is known now.
    var present: Entered {
        var answers: [String: Answer] = [
            "given": .text(person.given), "family": .text(person.family), "born": .day(person.born),
            // The number serves comparing alone: no page shows it, and what is left empty stays.
            "bsn": .text(""), "residence": .text(person.residence), "relation": .text(person.relation),
            "necessity": .text(person.necessity ?? ""),
        ]
        for (index, name) in furtherFields.enumerated() {
            let value = person.details?[name] ?? ""
            let answer: Answer = Arrangement.isDayField(name) ? .day(Day(value)) : .text(value)
            answers["detail-\(index)"] = answer
        }
        return form.filled(answers)
    }

    /// Whether a form that may lack its reason says what was known already.
    ///
    /// A form from before another correction is never so: who sent it has to be told of that first.
    func isUnchanged(_ entered: Entered) -> Bool {
        let isComplete = entered.problems.allSatisfy { $0.field == "why" }
        guard isComplete, entered.revision == form.revision else { return false }
        return corrected(entered).differences(from: person).isEmpty
    }

    /// What was filled in before somebody else corrected the same person, with at each field that differs what it says
    /// now.
    func compared(_ entered: Entered, _ t: Wording) -> Entered {
        var told = entered
        for field in corrected(entered).differences(from: person) {
            guard let name = name(of: field) else { continue }
            let now = person.text(of: field)
            let words = Day(now).map(t.day) ?? now
            let said: Phrase = now.isEmpty ? "person.correct.now.empty" : .key("person.correct.now", ["now": words])
            told.refuse(name, problem: said)
        }
        return told
    }

    /// The question about a field; a number is never said back.
    private func name(of field: Betrokkene.CorrectedField) -> String? {
        switch field {
        case .bsn: nil
        case .detail(let name): furtherFields.firstIndex(of: name).map { "detail-\($0)" }
        case .given, .family, .born, .residence, .relation, .necessity: field.word
        }
    }

    /// The person as it was filled in; what is not asked stays as it was.
    func corrected(_ entered: Entered) -> Betrokkene {
        var changed = person
        changed.given = entered.text("given")
        changed.family = entered.text("family")
        changed.relation = entered.text("relation")
        if asksPrivateLife {
            changed.born = entered.day("born")
            changed.residence = entered.text("residence")
        }
        if asksNumber, let number = entered.bsn("bsn")?.digits { changed.bsn = number }
        if asksNecessity { changed.necessity = entered.optionalText("necessity") }
        var details = person.details ?? [:]
        for (index, name) in furtherFields.enumerated() {
            let field = "detail-\(index)"
            details[name] = Arrangement.isDayField(name) ? entered.day(field)?.description ?? "" : entered.text(field)
        }
        changed.details = details.isEmpty ? nil : details
        return changed
    }
}
