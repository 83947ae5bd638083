// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// A report under a profile as it was entered.
struct CourseReportEntry {
    let draft: CourseDraft
    let items: [ReportedItem]
    /// The persons by row of the form, and the items by row: nothing where one names a person who was not filled in.
    let personRows: [Int: Betrokkene]
    let itemRows: [(row: Int, item: ReportedItem?)]

    init(_ entered: Entered, of form: CourseReportForm, newID: () -> Identifier<Betrokkene>) {
        let arrangement = form.arrangement
        let people = CourseReportEntry.people(entered, arrangement, newID)
        let rows = Dictionary(people, uniquingKeysWith: { first, _ in first })
        let situation = form.situation
        let itemRows = entered.rows("items").map { row in
            (row: row.rowIndex, item: CourseReportEntry.item(row, about: rows, arrangement, situation))
        }
        personRows = rows
        self.itemRows = itemRows
        items = itemRows.compactMap(\.item)
        let reasons = situation.profile.leefgebieden.compactMap { word in
            entered.optionalText(ReportForm.reasonField(word.code)).map {
                Aanmelding.LeefgebiedReason(leefgebied: word.code, reason: $0)
            }
        }
        var draft = CourseDraft(
            report: ReportDraft(
                task: "", reasons: reasons, tried: entered.text("tried"), question: entered.text("question"),
                betrokkenen: people.map(\.1)),
            pillar: entered.choice("pillar"), subdivision: entered.choice("subdivision"),
            statements: form.needs.statements(entered, for: arrangement.entryNeeds),
            told: CourseReportEntry.told(entered, arrangement),
            consents: CourseReportEntry.consents(entered, people))
        draft.dossier = entered.choice("dossier")
        self.draft = draft
    }

    /// The persons by row. The form asks for one and for what each is; as long as that lacks, the first stands for who
    /// it is about, so that the rest can be looked at.
    private static func people(
        _ entered: Entered, _ arrangement: Arrangement, _ newID: () -> Identifier<Betrokkene>
    ) -> [(Int, Betrokkene)] {
        let rows = entered.rows("persons")
        guard !rows.isEmpty else {
            let nobody = Betrokkene(
                id: newID(), given: "", family: "-", born: nil, bsn: nil, residence: "", category: .aimedAt,
                relation: "", kind: .aimedAt)
            return [(0, nobody)]
        }
        let kinds = rows.map { $0.choice("kind", as: Arrangement.PersonCategory.self) }
        let isAnybodyAimedAt = kinds.contains { $0.map { arrangement.category(of: $0) == .aimedAt } ?? false }
        return zip(rows, kinds).enumerated().map { place, pair in
            let (row, kind) = pair
            let assumed: Arrangement.PersonCategory = place == 0 && !isAnybodyAimedAt ? .aimedAt : .thirdPartyStaff
            return (row.rowIndex, person(row, newID(), as: kind ?? assumed, arrangement))
        }
    }

    private static func person(
        _ row: Entered, _ id: Identifier<Betrokkene>, as kind: Arrangement.PersonCategory, _ arrangement: Arrangement
    ) -> Betrokkene {
        var person = Betrokkene(
            id: id, given: row.text("given"), family: row.text("family"), born: row.day("born"),
            bsn: row.bsn("bsn")?.digits, residence: row.text("residence"), category: arrangement.category(of: kind),
            relation: row.text("relation"), kind: kind)
        person.necessity = row.optionalText("necessity")
        for (index, name) in arrangement.furtherPersonFields.enumerated() {
            let value = row.day("detail-\(index)")?.description ?? row.optionalText("detail-\(index)")
            if let value { person.details = (person.details ?? [:]).merging([name: value]) { $1 } }
        }
        return person
    }

    private static func item(
        _ row: Entered, about persons: [Int: Betrokkene], _ arrangement: Arrangement, _ situation: Situation
    ) -> ReportedItem? {
        guard let number = row.number("person"), let person = persons[number - 1] else { return nil }
        let kind = row.choice("kind").flatMap { arrangement.dataKind(Named($0)) }
        let text = row.text("text")
        let content = ContentClass(
            betrokkene: person.id, classes: kind.map { [$0.dataClass.word] } ?? [], subtype: nil, origin: "own",
            hat: situation.collaboration.partij(situation.actor.partij)?.hat, task: kind?.id.word ?? "",
            kind: kind?.id.word, domain: row.choice("domain"))
        let draft = InbrengDraft(
            content: content, necessity: row.text("necessity"), hasText: !text.isEmpty,
            akkoordFor: [situation.collaboration.house], keepFromConference: false)
        return ReportedItem(draft: draft, text: text)
    }

    private static func told(_ entered: Entered, _ arrangement: Arrangement) -> CourseDraft.Told? {
        switch entered.choice("told") {
        case "yes":
            guard let on = entered.day("told-on"),
                let means = entered.choice("told-means", as: Kennisgeving.Means.self)
            else { return nil }
            return .told(on: on, by: means)
        case "known":
            return entered.day("told-on").map { .known(on: $0, source: entered.text("told-source")) }
        case "later":
            return .putOff(
                UitstelDraft(
                    betrokkene: Identifier(known: "-"), topic: .report,
                    ground: nil, exemption: DeferralForm.exemption(entered, arrangement.informing.deferrals),
                    motivation: entered.text("motivation"),
                    expectedOn: entered.day("expectedOn"), circumstances: entered.text("circumstances"),
                    testEveryWeeks: arrangement.informing.mostWeeksToReview, howInformed: entered.text("howInformed")))
        default: return nil
        }
    }

    /// The answer that was asked beforehand is of the first person at whom the approach is aimed; each further one has
    /// an answer in its own row.
    private static func consents(_ entered: Entered, _ people: [(Int, Betrokkene)]) -> [PersonConsentDraft] {
        guard let status = entered.choice("consent", as: PersonConsent.Status.self) else { return [] }
        let aimedAt = people.filter { $0.1.category == .aimedAt }
        let first = PersonConsentDraft(
            person: aimedAt.first?.1.id, mode: .first, status: status, on: entered.day("consent-on"),
            purpose: entered.text("consent-purpose"))
        let rows = entered.rows("persons")
        let others: [PersonConsentDraft] = aimedAt.dropFirst().compactMap { number, person in
            guard let row = rows.first(where: { $0.rowIndex == number }),
                let own = row.choice("own-consent", as: PersonConsent.Status.self)
            else { return nil }
            return PersonConsentDraft(
                person: person.id, mode: .first, status: own, on: row.day("own-consent-on"),
                purpose: row.text("own-consent-purpose"))
        }
        return [first] + others
    }
}
