// SPDX-License-Identifier: EUPL-1.2

/// A test of one person by the table of offences of the profile: what was counted, and what each row came to.
package struct OffenceTest: Hashable, Sendable, Codable {
    /// What one row came to; somebody may decide another way, with a motive.
    package struct Result: Hashable, Sendable, Codable {
        /// The place of the row in the profile, counted from 0.
        package let row: Int
        package let verdict: Arrangement.RowVerdict
        package let all: Int
        package let recent: Int
        package let byHand: Manual?

        /// Whether it is met: as somebody decided, else as it was counted.
        package var isMet: Bool { byHand.map { $0.verdict == .met } ?? (verdict == .met) }
    }

    /// A verdict by hand.
    package struct Manual: Hashable, Sendable, Codable {
        package let verdict: Arrangement.RowVerdict
        package let motive: String

        package init(verdict: Arrangement.RowVerdict, motive: String) {
            (self.verdict, self.motive) = (verdict, motive)
        }
    }

    package let person: Identifier<Betrokkene>
    package let age: Int
    /// The day of the report: "the past year" ends on it.
    package let on: Day
    package let incidents: [Arrangement.Incident]
    package let labels: [String]
    package let results: [Result]
    package let by: Identifier<User>
    package let at: Moment

    /// One row is enough; the source does not say how many must be met.
    package var isMet: Bool { results.contains(where: \.isMet) }
}

/// What somebody fills in to test a person.
package struct OffenceDraft: Sendable {
    package let person: Identifier<Betrokkene>?
    package let incidents: [Arrangement.Incident]
    package let labels: [String]
    /// By row: what somebody decides, and why.
    package let manual: [Int: OffenceTest.Manual]

    package init(
        person: Identifier<Betrokkene>?, incidents: [Arrangement.Incident], labels: [String],
        manual: [Int: OffenceTest.Manual]
    ) {
        (self.person, self.incidents, self.labels, self.manual) = (person, incidents, labels, manual)
    }
}

extension Casus {
    /// Tests a person by the table of offences; the age is the one on the day of the report.
    ///
    /// Refuses a person without a day of birth, an age for which the table has no rows, a code that the profile does not
    /// know, an incident after today, and a verdict by hand without a motive.
    package mutating func testOffences(_ draft: OffenceDraft, in situation: Situation) -> Outcome<Void> {
        guard let arrangement = situation.arrangement(of: self), !arrangement.admission.offences.isEmpty else {
            return .refused([Refusal(.otherProcess)])
        }
        var problems = must(be: [.procesregisseur], in: situation)
        if !stepsOfNow(under: arrangement).contains(where: { $0.needs.contains(.criteria) }) {
            problems.append(Refusal(.stepNotUp))
        }
        let reported = course?.beganOn ?? Day(utc: aanmelding.at)
        guard let person = draft.person.flatMap(betrokkene), person.category == .aimedAt else {
            return .refused(problems + [Refusal(.required, field: "person")])
        }
        guard let age = person.born?.years(until: reported) else {
            return .refused(problems + [Refusal(.bornMissing, field: "person")])
        }
        if !arrangement.admission.offences.contains(where: { $0.ages.contains(age) }) {
            problems.append(Refusal(.ageOutsideTable, field: "person"))
        }
        let known = Set(arrangement.admission.offenceCodes.map(\.code))
        let countsAll = arrangement.admission.offences.contains { $0.codes.contains("*") }
        if !countsAll, draft.incidents.contains(where: { !known.contains($0.code) }) {
            problems.append(Refusal(.unknownItem, field: "incidents"))
        }
        if draft.incidents.contains(where: { $0.on > situation.day }) {
            problems.append(Refusal(.dayInTheFuture, field: "incidents"))
        }
        if let born = person.born, draft.incidents.contains(where: { $0.on < born }) {
            problems.append(Refusal(.dayBeforeBirth, field: "incidents"))
        }
        for (row, manual) in draft.manual where manual.motive.isEmpty {
            problems.append(Refusal(.overruleWithoutMotivation, field: "motive-\(row)"))
        }
        guard problems.isEmpty else { return .refused(problems) }
        let test = OffenceTest(
            person: person.id, age: age, on: reported, incidents: draft.incidents, labels: draft.labels,
            results: Casus.results(draft, age: age, on: reported, arrangement.admission.offences),
            by: situation.actor.id, at: situation.moment)
        let earlier = course?.offenceTests ?? []
        course?.offenceTests = earlier + [test]
        return .done(())
    }

    /// Each row that is for this age.
    private static func results(
        _ draft: OffenceDraft, age: Int, on day: Day, _ rows: [Arrangement.OffenceRow]
    ) -> [OffenceTest.Result] {
        rows.enumerated().compactMap { index, row in
            let verdict = row.verdict(age: age, incidents: draft.incidents, labels: Set(draft.labels), on: day)
            guard verdict != .doesNotApply else { return nil }
            let found = row.count(of: draft.incidents, on: day)
            return .init(
                row: index, verdict: verdict, all: found.all, recent: found.recent, byHand: draft.manual[index])
        }
    }

    /// The last test by the table; nothing when it was made for another age than the person proves to have.
    package var currentOffenceTest: OffenceTest? {
        guard let test = course?.offenceTests?.last else { return nil }
        return betrokkene(test.person)?.born?.years(until: test.on) == test.age ? test : nil
    }

    /// Whether the table has rows for the age of somebody this casus is about: then the criteria rest on a test.
    ///
    /// For other ages the conditions alone decide, with a motive.
    func needsOffenceTest(under arrangement: Arrangement) -> Bool {
        let reported = course?.beganOn ?? Day(utc: aanmelding.at)
        return personsAimedAt.contains { person in
            guard let age = person.born?.years(until: reported) else { return false }
            return arrangement.admission.offences.contains { $0.ages.contains(age) }
        }
    }

    /// Whether nobody can tell if the table is for somebody this casus is about: a day of birth is missing.
    func lacksAgeForTable(under arrangement: Arrangement) -> Bool {
        !arrangement.admission.offences.isEmpty && personsAimedAt.contains { $0.born == nil }
    }

    /// Whether somebody this casus is about is younger than the table and the conditions were written for (X-UT-01).
    package func isBelowTable(under arrangement: Arrangement) -> Bool {
        isOutsideTable(under: arrangement) { age, ages in age < ages.from }
    }

    /// Whether somebody this casus is about is older than the table knows: there the conditions alone decide, with a
    /// written motive (X-UT-01).
    package func isAboveTable(under arrangement: Arrangement) -> Bool {
        isOutsideTable(under: arrangement) { age, ages in ages.to.map { age > $0 } ?? false }
    }

    private func isOutsideTable(
        under arrangement: Arrangement, _ isOutside: (Int, Arrangement.AgeRange) -> Bool
    ) -> Bool {
        let reported = course?.beganOn ?? Day(utc: aanmelding.at)
        let rows = arrangement.admission.offences
        return !rows.isEmpty
            && personsAimedAt.contains { person in
                guard let age = person.born?.years(until: reported) else { return false }
                return rows.allSatisfy { isOutside(age, $0.ages) }
            }
    }
}
