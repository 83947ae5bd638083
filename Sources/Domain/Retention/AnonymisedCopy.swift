// SPDX-License-Identifier: EUPL-1.2

/// What stays of a casus that was anonymised: choices, scores and months, under a number of its own.
///
/// It is treated as pseudonymous: a month of birth, four digits of a postcode and offences together may point at somebody.
/// Nobody opens it, it is only counted, and no group smaller than the profile says is shown.
package struct AnonymisedCopy: Hashable, Sendable, Codable {
    package struct Person: Hashable, Sendable, Codable {
        package let category: String?
        /// What stays of each field of the table, by its name there; empty ones are left out.
        package let fields: [String: String]
    }

    package struct Intervention: Hashable, Sendable, Codable {
        package let domain: String
        package let start: Day?
        package let target: Day?
        package let state: Interventie.Progress.State
        /// When and how it ended; nothing while it ran, and in a copy from before this was kept.
        package let closed: Day?
        package let outcome: Interventie.Closing.Outcome?
    }

    package let number: String
    package let persons: [Person]
    /// The kinds of the organisation that reported; the name of the person is gone.
    package let reporterKinds: [String]
    package let reportedIn: Day?
    package let endedIn: Day?
    /// The name that the profile gives to the last outcome, in both languages.
    package let outcome: String
    package let outcomeEnglish: String
    /// Criteria that were judged, `not-<word>` for one that was not met.
    package let criteria: [String]
    /// Rows of the table of offences that were met.
    package let rows: [String]
    package let domains: [String]
    /// The last score of each life domain.
    package let scores: [String: String]
    package let interventions: [Intervention]
    /// Which kind of dossier it was and what stays of its parts; absent in a copy from before there were kinds.
    package internal(set) var dossier: String? = nil
    package internal(set) var entries: [AnonymisedEntry]? = nil
}

extension Casus {
    /// The copy that stays of this casus; nothing outside an arranged work process.
    ///
    /// The table of fields goes first, then the general rules for text, choices and dates. What neither names goes.
    /// - Parameters:
    ///   - number: a new one, that leads back to nothing.
    ///   - letters: random letters, other ones each time.
    package func anonymised(as number: String, letters: () -> String, in situation: Situation) -> AnonymisedCopy? {
        guard let course, let arrangement = situation.arrangement(of: self) else { return nil }
        let table = arrangement.retention.anonymising
        let dates = table?.dates.value ?? .firstOfMonth
        let last = course.taken.last { $0.outcome != nil }
        let outcome = last.flatMap { taken in
            arrangement.step(taken.step)?.step.outcomes.enumerated().first { $0.offset == taken.outcome }?.element
        }
        let verdicts = course.taken.flatMap(\.statements).last { $0.need == .criteria && $0.choices.count > 1 }
        let keepsChoices = (table?.choices.value ?? .keep) == .keep
        var scores: [String: String] = [:]
        for state in plan.leefgebieden { scores[state.leefgebied] = state.score }
        var copy = AnonymisedCopy(
            number: number, persons: betrokkenen.map { person($0, table, letters) },
            reporterKinds: arrangement.party(aanmelding.partij)?.kinds.map(\.word) ?? [],
            reportedIn: dates.apply(to: course.beganOn ?? Day(utc: aanmelding.at)),
            endedIn: dates.apply(to: afschaling?.on ?? situation.day), outcome: outcome?.nl ?? "",
            outcomeEnglish: outcome?.en ?? "", criteria: keepsChoices ? verdicts?.choices ?? [] : [],
            rows: keepsChoices ? metRows(under: arrangement) : [],
            domains: keepsChoices ? aanmelding.reasons.map(\.leefgebied) : [],
            scores: keepsChoices ? scores : [:],
            interventions: plan.interventies.map { $0.anonymised(dates, keepsChoices: keepsChoices) })
        copy.dossier = dossierKind(under: arrangement)?.id.word
        copy.entries = anonymisedEntries(under: arrangement)
        return copy
    }

    private func person(
        _ person: Betrokkene, _ table: Arrangement.Anonymising?, _ letters: () -> String
    ) -> AnonymisedCopy.Person {
        var fields: [String: String] = [:]
        for row in table?.rows ?? [] where row.object == "Persoon" {
            let stays: String
            if let day = person.day(named: row.field) {
                stays = row.operation.apply(to: day)?.description ?? ""
            } else {
                let value = person.text(named: row.field)
                stays = value.isEmpty ? "" : row.operation.apply(to: value, letters: letters())
            }
            if !stays.isEmpty { fields[row.field] = stays }
        }
        return .init(category: person.kind?.rawValue, fields: fields)
    }

    private func metRows(under arrangement: Arrangement) -> [String] {
        guard let test = currentOffenceTest else { return [] }
        let met = test.results.filter(\.isMet).map(\.row).filter { arrangement.admission.offences.indices.contains($0) }
        return met.map { arrangement.admission.offences[$0].nl }
    }
}

extension Interventie {
    /// What stays of it: its domain and state, its dates as the profile blurs them, and how it ended.
    fileprivate func anonymised(
        _ dates: Arrangement.Operation, keepsChoices: Bool
    ) -> AnonymisedCopy.Intervention {
        let ended = isRunning ? nil : progress.last?.day
        return .init(
            domain: leefgebied, start: dates.apply(to: start), target: dates.apply(to: target), state: state,
            closed: ended.flatMap { dates.apply(to: $0) }, outcome: keepsChoices ? closings.last?.outcome : nil)
    }
}

extension Betrokkene {
    /// A date of a person by the name that a profile gives it.
    func day(named field: String) -> Day? {
        field == "Geboortedatum" ? born : details?[field].flatMap { Day($0) }
    }

    /// A text of a person by the name that a profile gives it; empty when it was not filled in.
    func text(named field: String) -> String {
        switch field {
        case "BSN": return bsn ?? ""
        case "Achternaam": return family
        case "Voornamen": return given
        case "Voorletters": return String(given.split(separator: " ").compactMap(\.first))
        case "Woonplaats": return residence
        default: return details?[field] ?? ""
        }
    }

    /// Fields of a profile that a person has of itself; the others are kept under the name that the profile gives them.
    package static let ownFields: Set<String> = [
        "BSN", "Achternaam", "Voornamen", "Voorletters", "Woonplaats", "Geboortedatum",
    ]
}

extension Arrangement {
    /// The further fields of a person that this profile keeps and knows how to anonymise.
    package var furtherPersonFields: [String] {
        let known = Set(retention.anonymising?.rows.filter { $0.object == "Persoon" }.map(\.field) ?? [])
        let kept = data.kinds.filter { $0.dataClass.word == "ordinary" }.flatMap(\.fields)
        return kept.filter { known.contains($0) && !Betrokkene.ownFields.contains($0) }
    }

    /// Below this number nothing is shown exactly; ten where the profile names none.
    package var smallestGroup: Int { retention.anonymising?.smallestGroup?.value ?? 10 }
}
