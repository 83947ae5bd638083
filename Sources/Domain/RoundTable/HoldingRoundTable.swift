// SPDX-License-Identifier: EUPL-1.2

extension Arrangement.Step {
    /// Whether it is a round table: a meeting that registers who came, with somebody for the person on a statement.
    package var isRoundTable: Bool {
        act == .confer && needs.contains(.proxyStatement) && records.contains(.attendance) && records.contains(.minutes)
    }
}

extension Casus {
    /// The round table that is being prepared or held; nothing when there is none or its report is there.
    package var openTable: RoundTable? { course?.roundTables?.last.flatMap { $0.report == nil ? $0 : nil } }

    /// Whether the casus is in the stage of a round table.
    package func isAtRoundTable(under arrangement: Arrangement) -> Bool {
        stepsOfNow(under: arrangement).contains(where: \.isRoundTable)
    }

    /// The reporter tells the person of the round table and invites them; before that nothing can be planned.
    package mutating func inviteToTable(
        on day: Day?, told: Day?, by means: Kennisgeving.Means?, in situation: Situation
    ) -> Outcome<Void> {
        var problems = must(be: [.reporter], in: situation) + tableProblems(in: situation)
        if openTable != nil { problems.append(Refusal(.alreadyDecided)) }
        if day.map({ $0 < situation.day }) ?? false { problems.append(Refusal(.dayInThePast, field: "on")) }
        if told.map({ $0 > situation.day }) ?? false { problems.append(Refusal(.dayInTheFuture, field: "told-on")) }
        problems += day?.farProblems(from: situation.day, field: "on") ?? []
        problems += told.map { problemsBeforeReport($0, field: "told-on") } ?? []
        if day == nil { problems.append(Refusal(.required, field: "on")) }
        if told == nil { problems.append(Refusal(.required, field: "told-on")) }
        if means == nil { problems.append(Refusal(.required, field: "told-means")) }
        guard problems.isEmpty, let day, let told, let means else { return .refused(problems) }
        let invitation = RoundTable.Invitation(
            toldOn: told, means: means, by: situation.actor.id, at: situation.moment)
        let table = RoundTable(on: day, invitation: invitation, thirdParties: [], attendance: [], report: nil)
        let earlier = course?.roundTables ?? []
        course?.roundTables = earlier + [table]
        return .done(())
    }

    /// The chain director adds somebody from outside; only with the consent of the person, and for named items only.
    ///
    /// Where the profile asks a statement of whoever comes from outside, unless a profession binds them, it must be said
    /// which of the two it is (care network, lines 56-58). The same name with something else puts right what was said of
    /// them; what it said before is kept.
    package mutating func addThirdParty(
        name: String, of organisation: String, secrecy: String, consentOn: Day?, items: [Identifier<Inbreng>],
        in situation: Situation
    ) -> Outcome<Void> {
        var problems = leadProblems(in: situation)
        problems += Casus.required(["name": name, "organisation": organisation])
        if let consentOn {
            if consentOn > situation.day { problems.append(Refusal(.dayInTheFuture, field: "consent-on")) }
            problems += problemsBeforeReport(consentOn, field: "consent-on")
        } else {
            problems.append(Refusal(.thirdPartyWithoutConsent, field: "consent-on"))
        }
        if asksSecrecyOfGuests(in: situation), secrecy.isEmpty {
            problems.append(Refusal(.required, field: "secrecy"))
        }
        if items.contains(where: { inbreng($0)?.isWithdrawn ?? true }) {
            problems.append(Refusal(.unknownItem, field: "items"))
        }
        let known = openTable?.thirdParties.first { Casus.isSame($0.name, name) }
        if let known, known.organisation == organisation, known.consentOn == consentOn, known.items == items,
            known.secrecy ?? "" == secrecy
        {
            problems.append(Refusal(.alreadyDecided, field: "name"))
        }
        guard problems.isEmpty, let consentOn else { return .refused(problems) }
        var guest = RoundTable.ThirdParty(
            name: name, organisation: organisation, consentOn: consentOn, items: items,
            secrecy: secrecy.isEmpty ? nil : secrecy, by: situation.actor.id, at: situation.moment)
        guest.earlier = known.map { ($0.earlier ?? []) + [$0.alone] }
        changeTable { table in
            table.thirdParties.removeAll { Casus.isSame($0.name, name) }
            table.thirdParties.append(guest)
        }
        return .done(())
    }

    /// Whether it must be said what binds somebody from outside to secrecy.
    package func asksSecrecyOfGuests(in situation: Situation) -> Bool {
        situation.arrangement(of: self)?.parties.external?.statementUnlessBound.value == .yes
    }

    /// Registers somebody who is there, once: for a partner somebody of a party in the register, the person as the casus
    /// names them, whoever speaks for the person only with a signed statement and identified, and somebody from outside
    /// only when the person consented to them (care network, lines 135, 152 and 196).
    package mutating func attendTable(_ draft: AttendeeDraft, in situation: Situation) -> Outcome<Void> {
        var problems =
            leadProblems(in: situation) + notYetProblems(in: situation) + Casus.required(["name": draft.name])
        switch draft.part {
        case .proxy:
            if !draft.hasStatement { problems.append(Refusal(.proxyStatementMissing, field: "statement")) }
            if !draft.isIdentified { problems.append(Refusal(.identificationMissing, field: "identified")) }
        case .thirdParty:
            let isAgreed = openTable?.thirdParties.contains { Casus.isSame($0.name, draft.name) } ?? false
            if !isAgreed { problems.append(Refusal(.thirdPartyWithoutConsent, field: "name")) }
        case .partner:
            if !isOfPartner(draft.name, in: situation) {
                problems.append(Refusal(.thirdPartyWithoutConsent, field: "name"))
            }
        case .person: if !isPerson(draft.name) { problems.append(Refusal(.unknownPerson, field: "name")) }
        case nil: problems.append(Refusal(.required, field: "part"))
        }
        if openTable?.attendance.contains(where: { Casus.isSame($0.name, draft.name) }) ?? false {
            problems.append(Refusal(.alreadyDecided, field: "name"))
        }
        guard problems.isEmpty, let part = draft.part else { return .refused(problems) }
        let attendee = RoundTable.Attendee(
            part: part, name: draft.name, by: situation.actor.id, at: situation.moment)
        changeTable { $0.attendance.append(attendee) }
        return .done(())
    }

    /// Whether this is the name of somebody who may be there for a party of the collaboration, or who leads it: of the
    /// area of the casus and designated for it, or with a part in it already (care network, lines 42-44, 201-209 and
    /// 263-267).
    private func isOfPartner(_ name: String, in situation: Situation) -> Bool {
        guard let arrangement = situation.arrangement(of: self) else { return false }
        let collaboration = situation.collaboration
        return collaboration.users.values.contains { user in
            Casus.isSame(user.name, name) && collaboration.obstacles(for: user, on: situation.day).isEmpty
                && maySit(user, under: arrangement, house: collaboration.house)
        }
    }

    private func maySit(_ user: User, under arrangement: Arrangement, house: Identifier<Partij>) -> Bool {
        if user.partij == house { return isOfSubdivision(user) }
        guard arrangement.party(user.partij) != nil else { return false }
        let isReporter = aanmelding.by == user.id && aanmelding.partij == user.partij
        return isReporter || takesPart(user) || isOfSubdivision(user) && mayTakePart(user, under: arrangement)
    }

    /// Whether this names one of those at whom the approach is aimed, in full or by one of the names.
    private func isPerson(_ name: String) -> Bool {
        personsAimedAt.contains { person in
            [person.name, person.given, person.family].contains { Casus.isSame($0, name) }
        }
    }

    private static func isSame(_ one: String, _ other: String) -> Bool { one.lowercased() == other.lowercased() }

    /// What a step that holds a round table still waits for: its report.
    func roundTableProblems(_ step: Arrangement.Step) -> [Refusal] {
        guard step.isRoundTable else { return [] }
        return course?.roundTables?.last?.report == nil ? [Refusal(.tableNotReported)] : []
    }

    /// Whether the record shows who came, so that a statement of a proxy was seen where one was needed.
    func hasTableAttendance(_ step: Arrangement.Step) -> Bool {
        step.isRoundTable && !(course?.roundTables?.last?.attendance.isEmpty ?? true)
    }

    mutating func changeTable(_ change: (inout RoundTable) -> Void) {
        guard var tables = course?.roundTables, !tables.isEmpty else { return }
        change(&tables[tables.count - 1])
        course?.roundTables = tables
    }

    /// Nobody was at a table that is still to come, and there is nothing to report of it.
    func notYetProblems(in situation: Situation) -> [Refusal] {
        openTable.map { $0.on > situation.day } ?? false ? [Refusal(.meetingNotYet)] : []
    }

    private func tableProblems(in situation: Situation) -> [Refusal] {
        guard let arrangement = situation.arrangement(of: self) else { return [Refusal(.otherProcess)] }
        return isAtRoundTable(under: arrangement) ? [] : [Refusal(.stepNotUp)]
    }

    func leadProblems(in situation: Situation) -> [Refusal] {
        var problems = must(be: [.procesregisseur], in: situation) + tableProblems(in: situation)
        if openTable == nil {
            let hasReport = course?.roundTables?.last?.report != nil
            problems.append(Refusal(hasReport ? .tableHasReport : .personNotInvited))
        }
        return problems
    }
}
