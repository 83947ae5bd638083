// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Whether the actor may put the data of one person at least right while the casus runs.
    package func mayCorrectPersons(in situation: Situation) -> Bool {
        betrokkenen.contains { mayCorrect($0, in: situation) }
    }

    /// Whether the actor may put the data of this person right while the casus runs.
    ///
    /// Whoever leads or supports it does, as far as the profile lets them write, as when adding persons. Where the
    /// parties enter themselves, the reporter corrects too what its own party reported, and asks whoever leads the casus
    /// to correct others; where staff enters for them, it reports the error and the house corrects (Enschede covenant
    /// 19.2, lines 465-470). In the national model the house coordinates and corrects (model protocol 9.5).
    package func mayCorrect(_ person: Betrokkene, in situation: Situation) -> Bool {
        guard afschaling == nil, ended == nil else { return false }
        guard let arrangement = situation.arrangement(of: self) else {
            return course == nil && must(be: [.procesregisseur, .support], in: situation).isEmpty
        }
        let code = accessCode(of: situation.actor, for: nil, under: arrangement)
        let isLeading = must(be: [.procesregisseur, .support, .casusregisseur], in: situation).isEmpty
        if isLeading, code == .write { return true }
        let isReporter = must(be: [.reporter], in: situation).isEmpty
        return isReporter && namer(of: person) == situation.actor.partij && code.isInSystem
            && !isCorrectedByHouse(in: situation)
    }

    /// Puts the data of a person right, or adds what was not known yet; the category stays.
    ///
    /// Refuses a correction without a reason or without a change, a family name that is gone, days that cannot be,
    /// what the closed list has not for the category, and a form that was opened before somebody else corrected the
    /// same person. What was said before stays on record with who, when and why. When a new birth date makes somebody
    /// younger than 16, a consent that this person gave alone holds no longer, and when it makes somebody 16 or older, one
    /// that was given for this person (AVG 8 and UAVG 5); a test by the table of offences that was made for another age
    /// counts no longer.
    /// - Parameter seen: how many corrections of this person the writer knew of.
    package mutating func correct(
        _ person: Betrokkene, because why: String, seen: Int? = nil, in situation: Situation
    ) -> Outcome<Void> {
        guard let index = betrokkenen.firstIndex(where: { $0.id == person.id }) else {
            return .refused([Refusal(.unknownPerson)])
        }
        let old = betrokkenen[index]
        let new = old.corrected(by: person)
        let changed = new.differences(from: old)
        var problems = mayCorrect(old, in: situation) ? [] : [Refusal(.notYourAct)]
        if changed.isEmpty { problems.append(Refusal(.nothingChanged)) }
        if let seen, seen != changes(of: old.id).count { problems.append(Refusal(.personChangedMeanwhile)) }
        problems += Casus.required(["family": new.family, "why": why])
        problems += correctionProblems(new, since: old, in: situation)
        guard problems.isEmpty else { return .refused(problems) }
        betrokkenen[index] = new
        let was = changed.map { ($0.word, isKept($0, in: situation) ? old.text(of: $0) : "") }
        let change = PersonChange(
            person: old.id, was: Dictionary(was, uniquingKeysWith: { first, _ in first }), why: why,
            by: situation.actor.id, partij: situation.actor.partij, at: situation.moment)
        personRecord = personChanges + [change]
        lapseConsents(of: new, since: old, in: situation)
        return .done(())
    }

    private func correctionProblems(
        _ person: Betrokkene, since old: Betrokkene, in situation: Situation
    ) -> [Refusal] {
        var problems = Casus.identityProblems([person], in: situation)
        guard let arrangement = situation.arrangement(of: self) else { return problems }
        problems += Casus.necessityProblems([person], under: arrangement)
        // The table of offences decides by age, so a birth date that is known may not go.
        if person.category == .aimedAt, old.born != nil, person.born == nil, !arrangement.admission.offences.isEmpty {
            problems.append(Refusal(.bornNeeded, field: "born"))
        }
        return problems
    }

    /// A day among the further fields of a person, such as that of death, that lies ahead or before the birth.
    static func detailDayProblems(_ person: Betrokkene, in situation: Situation) -> [Refusal] {
        let names = situation.collaboration.workProcess?.furtherPersonFields ?? []
        return names.enumerated().flatMap { index, name -> [Refusal] in
            guard Arrangement.isDayField(name), let day = person.details?[name].flatMap({ Day($0) }) else { return [] }
            let (field, about) = ("detail-\(index)", person.id.description)
            if day > situation.day { return [Refusal(.dayInTheFuture, field: field, about: about)] }
            if let born = person.born, day < born { return [Refusal(.dayBeforeBirth, field: field, about: about)] }
            return day.canBeBirth(on: situation.day)
                ? [] : [Refusal(.dayTooFarBack, field: field, about: "\(Day.mostYearsOld)")]
        }
    }

    /// Whether the old value of a field stays on record: never a number, which is somebody else's when it was wrong, and
    /// nothing where the profile says that what proved wrong is replaced.
    private func isKept(_ field: Betrokkene.CorrectedField, in situation: Situation) -> Bool {
        field != .bsn && situation.arrangement(of: self)?.data.formerText?.value != .replaced
    }

    /// Ends the consents that were given by who could not give them: alone by somebody who proves to have been too young,
    /// or by who represents somebody who proves to have been sixteen (AVG 8, UAVG 5).
    ///
    /// Of somebody who was known to be sixteen when their representative spoke nothing lapses: that was somebody under
    /// guardianship, and was written down as such. The record that ends it tells by whom the consent was given.
    private mutating func lapseConsents(of person: Betrokkene, since old: Betrokkene, in situation: Situation) {
        guard var course else { return }
        for mode in Arrangement.ConsentRule.Mode.allCases {
            guard let held = course.consent(of: person.id, mode), held.status == .given else { continue }
            let decidesAlone = person.isSixteenOrOlder(on: held.on)
            let wasKnownToDecide = old.isSixteenOrOlder(on: held.on) == true
            guard held.byRepresentative ? decidesAlone == true && !wasKnownToDecide : decidesAlone == false else {
                continue
            }
            course.consents.append(
                PersonConsent(
                    person: person.id, mode: mode, status: .lapsed, domains: [], on: situation.day,
                    byRepresentative: held.byRepresentative, purpose: "", by: situation.actor.id,
                    partij: situation.actor.partij, at: situation.moment))
        }
        self.course = course
    }
}

extension Arrangement {
    /// Whether a further field of a person is a day: the name that the profile gives it says so.
    package static func isDayField(_ name: String) -> Bool { name.hasSuffix("datum") }
}

extension Betrokkene {
    /// This person with the data of another version, and its own category.
    fileprivate func corrected(by other: Betrokkene) -> Betrokkene {
        var person = self
        person.given = other.given
        person.family = other.family
        person.born = other.born
        person.bsn = other.bsn
        person.residence = other.residence
        person.relation = other.relation
        person.necessity = other.necessity
        // A field that the form does not ask stays as it was.
        var details = self.details ?? [:]
        for (name, value) in other.details ?? [:] { details[name] = value.isEmpty ? nil : value }
        person.details = details.isEmpty ? nil : details
        return person
    }
}
