// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The fields of a part of a dossier as questions of a form, and back.
struct DossierFields {
    let part: Arrangement.DossierPart
    private let t: Wording

    init(_ part: Arrangement.DossierPart, _ t: Wording) { (self.part, self.t) = (part, t) }

    var fields: [Field] { part.fields.flatMap(questions) }

    private func questions(_ field: Arrangement.DossierField) -> [Field] {
        let label = Phrase.text(t.either(field.nl, field.en))
        let need = need(of: field)
        switch field.form {
        case .choice:
            return [.radios(field.id, label: label, need, choices: field.words.map(choice))]
        case .day: return [.day(field.id, label: label, need)]
        case .period:
            return [
                .day("\(field.id)-from", label: .about("dossier.period.from", label), need),
                .day(
                    "\(field.id)-until", label: .about("dossier.period.until", label),
                    hint: "dossier.period.until.hint", .optional),
            ]
        case .shortText: return [.line(field.id, label: label, need, max: Arrangement.FieldForm.mostShort)]
        case .longText: return [.area(field.id, label: label, need, max: Arrangement.FieldForm.mostLong, rows: 4)]
        case .people:
            return [.area(field.id, label: label, hint: "dossier.people.hint", need, max: 5000, rows: 3)]
        }
    }

    private func choice(_ word: Arrangement.FieldWord) -> Choice {
        Choice(
            word.id, label: .text(t.either(word.nl, word.en)),
            hint: word.withoutContent == .yes ? "dossier.withoutContent.hint" : nil)
    }

    /// Beside a word that keeps all others empty, nothing else is required by the form itself.
    private func need(of field: Arrangement.DossierField) -> Field.Need {
        guard field.required == .yes else { return .optional }
        let others = part.fields.filter { $0.id != field.id }
        let canBeSilent = others.contains { $0.words.contains { $0.withoutContent == .yes } }
        return canBeSilent ? .conditional : .required
    }

    /// What was filled in, by field; blank fields are left out.
    func values(_ entered: Entered) -> [String: DossierValue] {
        var values: [String: DossierValue] = [:]
        for field in part.fields { values[field.id] = value(of: field, entered) }
        return values
    }

    private func value(of field: Arrangement.DossierField, _ entered: Entered) -> DossierValue? {
        switch field.form {
        case .choice: return entered.choice(field.id).map { .choice($0) }
        case .day: return entered.day(field.id).map { .day($0) }
        case .period:
            return entered.day("\(field.id)-from").map {
                .period(from: $0, until: entered.day("\(field.id)-until"))
            }
        case .shortText, .longText: return entered.optionalText(field.id).map { .text($0) }
        case .people:
            let names = entered.text(field.id).split(separator: "\n").map {
                $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }.filter { !$0.isEmpty }
            return names.isEmpty ? nil : .people(names)
        }
    }

    /// What an entry says, as the form begins with it.
    func answers(_ values: [String: DossierValue]) -> [String: Answer] {
        var answers: [String: Answer] = [:]
        for (id, value) in values {
            switch value {
            case .choice(let text), .text(let text): answers[id] = .text(text)
            case .day(let day): answers[id] = .day(day)
            case .period(let from, let until):
                answers["\(id)-from"] = .day(from)
                answers["\(id)-until"] = .day(until)
            case .people(let names): answers[id] = .text(names.joined(separator: "\n"))
            }
        }
        return answers
    }

    /// The same refusals at the questions of the form: of a period at its last day.
    func placed<Value>(_ handled: Handled<Value>) -> Handled<Value> {
        guard case .refused(let problems) = handled else { return handled }
        let periods = Set(part.fields.filter { $0.form == .period }.map(\.id))
        return .refused(
            problems.map { problem in
                guard let field = problem.field, periods.contains(field) else { return problem }
                return Refusal(problem.reason, field: "\(field)-until", about: problem.about)
            })
    }

    /// What an entry says, as a reader sees it; fields that are empty are left out.
    func shown(_ values: [String: DossierValue]) -> [(term: String, value: HTML)] {
        part.fields.compactMap { field in
            values[field.id].map { (t.either(field.nl, field.en), shown($0, of: field)) }
        }
    }

    private func shown(_ value: DossierValue, of field: Arrangement.DossierField) -> HTML {
        switch value {
        case .choice(let word):
            let found = field.words.first { $0.id == word }
            return HTML(found.map { t.either($0.nl, $0.en) } ?? word)
        case .day(let day): return HTML(t.day(day))
        case .period(let from, nil): return HTML(t("dossier.period.since", ["from": t.day(from)]))
        case .period(let from, .some(let until)):
            return HTML(t("dossier.period", ["from": t.day(from), "until": t.day(until)]))
        case .text(let text): return HTML.paragraphs(text)
        case .people(let names): return HTML.list(names.map { HTML($0) })
        }
    }
}
