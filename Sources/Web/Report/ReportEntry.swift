// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// A report as it was entered, and where in the form each refusal of it belongs.
struct ReportEntry {
    let draft: ReportDraft
    let items: [ReportedItem]
    private let situation: Situation
    private let personRows: [Int: Betrokkene]
    private let itemRows: [(row: Int, item: ReportedItem?)]

    /// - Parameter newID: makes the id of a person; called once per row filled in.
    init(_ entered: Entered, situation: Situation, newID: () -> Identifier<Betrokkene>) {
        self.situation = situation
        let people = entered.rows("persons").map { ($0.rowIndex, ReportEntry.person($0, newID())) }
        let personRows = Dictionary(people, uniquingKeysWith: { first, _ in first })
        let itemRows = entered.rows("items").map { row in
            (row: row.rowIndex, item: ReportEntry.item(row, of: entered, about: personRows, situation))
        }
        self.personRows = personRows
        self.itemRows = itemRows
        items = itemRows.compactMap(\.item)
        draft = ReportDraft(
            task: entered.text("task"), reasons: ReportEntry.reasons(entered, situation.profile),
            tried: entered.text("tried"), question: entered.text("question"), betrokkenen: people.map(\.1))
    }

    private static func reasons(_ entered: Entered, _ profile: Profile) -> [Aanmelding.LeefgebiedReason] {
        profile.leefgebieden.compactMap { word in
            entered.optionalText(ReportForm.reasonField(word.code)).map { .init(leefgebied: word.code, reason: $0) }
        }
    }

    private static func person(_ row: Entered, _ id: Identifier<Betrokkene>) -> Betrokkene {
        Betrokkene(
            id: id, given: row.text("given"), family: row.text("family"), born: row.day("born"),
            bsn: row.bsn("bsn")?.digits, residence: row.text("residence"),
            category: row.number("category").flatMap(Betrokkene.Category.init(rawValue:)) ?? .thirdPartyStaff,
            relation: row.text("relation"))
    }

    /// The item of a row, cleared for the house; nothing when the row names a person that was not filled in.
    private static func item(
        _ row: Entered, of entered: Entered, about persons: [Int: Betrokkene], _ situation: Situation
    ) -> ReportedItem? {
        guard let number = row.number("person"), let person = persons[number - 1] else { return nil }
        let text = row.text("text")
        let content = ContentClass(
            betrokkene: person.id, classes: row.choices("classes"), subtype: row.choice("subtype"),
            origin: row.choice("origin"), hat: entered.choice("hat"), task: entered.text("task"))
        let draft = InbrengDraft(
            content: content, necessity: row.text("necessity"), hasText: !text.isEmpty,
            akkoordFor: [situation.collaboration.house], keepFromConference: false,
            answers: entered.isChecked("internalRules") ? ["supplier-internal-rules-allow": true] : [:])
        return ReportedItem(draft: draft, text: text)
    }

    /// Adds what the form itself cannot know: no life domain, nobody aimed at, an item about nobody.
    func addProblems(to entered: inout Entered) {
        if draft.reasons.isEmpty, let first = situation.profile.leefgebieden.first {
            entered.refuse(ReportForm.reasonField(first.code), problem: "report.problem.leefgebied")
        }
        for (row, item) in itemRows where item == nil && entered.problemsAt("items.\(row).person").isEmpty {
            entered.refuse("items.\(row).person", problem: "report.problem.person")
        }
        let isAnybodyAimedAt = draft.betrokkenen.contains { $0.category == .aimedAt }
        if !draft.betrokkenen.isEmpty, !isAnybodyAimedAt, entered.problems.isEmpty {
            entered.refuse("persons.\(personRows.keys.min() ?? 0).category", problem: "report.problem.aimedAt")
        }
    }

    /// Puts what the act refused where it can be mended: at the row of the person or the item, at the field, or above.
    func place(_ problems: [Refusal], in entered: inout Entered, of form: Form, _ naming: Naming) {
        let (ofItems, others) = split(problems)
        for refusal in others {
            let row = personRows.first { $0.value.id.description == refusal.about }?.key
            if let row, let field = refusal.field {
                entered.refuse("persons.\(row).\(field)", problem: phrase(refusal, naming))
            } else {
                entered.refuse([refusal], in: form, naming: naming)
            }
        }
        for (row, refusal) in ofItems {
            entered.refuse("items.\(row).\(refusal.field ?? "text")", problem: phrase(refusal, naming))
        }
    }

    /// The act tells everything about all items at once; asked again per item, each problem finds its row.
    private func split(_ problems: [Refusal]) -> (ofItems: [(Int, Refusal)], others: [Refusal]) {
        let id = Identifier<Casus>(known: "report")
        guard case .done(let casus) = Casus.report(draft, as: id, number: "", in: situation) else {
            return ([], problems)
        }
        let ofItems = itemRows.flatMap { row, item in
            item.map { casus.problems(with: $0.draft, in: situation).map { (row, $0) } } ?? []
        }
        let known = Set(ofItems.map(\.1))
        return (ofItems, problems.filter { !known.contains($0) })
    }

    /// A person who is only being reported has no name that `naming` knows.
    private func phrase(_ refusal: Refusal, _ naming: Naming) -> Phrase {
        guard let person = draft.betrokkenen.first(where: { $0.id.description == refusal.about }) else {
            return naming.phrase(refusal)
        }
        if refusal.reason == .bornImpossible, !person.name.isEmpty {
            return .key("report.problem.born", ["name": person.name])
        }
        return .key("weigering.\(refusal.reason.rawValue)", ["about": person.name])
    }
}

extension Entered {
    /// The place of this row in its group, counted from 0, blank rows included.
    var rowIndex: Int {
        prefix.split(separator: ".").last.flatMap { Int($0) } ?? 0
    }

    fileprivate func problemsAt(_ field: String) -> [FormProblem] { problems.filter { $0.field == field } }
}
