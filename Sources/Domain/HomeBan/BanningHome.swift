// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// The clocks of a home ban in a part of the collaboration; none where the profile has none.
    func homeBanClocks(in pillar: String?) -> [Clock] {
        let triggers: Set<Trigger> = [.homeBanIssued, .homeBanExtended, .reliefAsked]
        return clocks.clocks.filter { triggers.contains($0.starts) && ($0.pillar == nil || $0.pillar?.word == pillar) }
    }

    /// The last day on which a ban that began on a day can end, with or without an extension.
    func lastDayOfBan(from day: Day, on trigger: Trigger, in pillar: String?) -> Day? {
        homeBanClocks(in: pillar).filter { $0.starts == trigger && $0.strength == .atMost }
            .compactMap { $0.term?.end(from: day) }.max()
    }
}

extension Casus {
    /// Whether a home ban can be recorded here: the part of the collaboration has clocks for one.
    package func hasHomeBans(in situation: Situation) -> Bool {
        guard let arrangement = situation.arrangement(of: self) else { return false }
        return !arrangement.homeBanClocks(in: course?.pillar).isEmpty
    }

    /// The terms that run of the home ban, in the order of their days.
    package func homeBanTerms(in situation: Situation) -> [HomeBanTerm] {
        guard let arrangement = situation.arrangement(of: self), let ban = course?.homeBan, ban.endedOn == nil else {
            return []
        }
        return arrangement.homeBanClocks(in: course?.pillar).compactMap { clock in
            let start: Day? =
                switch clock.starts {
                case .homeBanIssued: clock.strength == .atMost && ban.extendedUntil != nil ? nil : ban.issuedOn
                case .homeBanExtended: ban.extendedUntil == nil ? nil : ban.issuedOn
                case .reliefAsked: ban.reliefAskedOn
                default: nil
                }
            guard let start, let due = clock.term.flatMap({ $0.end(from: start) ?? start.adding(days: 1) }) else {
                return nil
            }
            // An extension can be shorter than the longest that the statute allows.
            let isEnd = clock.starts == .homeBanExtended
            return HomeBanTerm(
                clock: clock, due: isEnd ? min(due, ban.extendedUntil ?? due) : due, doneOn: ban.doneOn?[clock.nl])
        }.sorted { $0.due < $1.due }
    }

    /// What the terms of a home ban ask somebody to do, in the order of the profile; the end of the ban is none of
    /// these.
    package func homeBanDuties(in situation: Situation) -> [Arrangement.Clock] {
        guard let arrangement = situation.arrangement(of: self) else { return [] }
        return arrangement.homeBanClocks(in: course?.pillar).filter { $0.strength != .atMost }
    }

    /// Records what the mayor decided about a home ban, and what came of it. What stood there before stays on record.
    ///
    /// Refuses anybody but those who work on the casus, a part of the collaboration without such bans, a day to come or
    /// long ago, an extension after the ban ended, past the longest term or not past the ban's own days, an end past
    /// them, and what comes before its issue (Wet tijdelijk huisverbod, articles 2 and 9).
    /// - Parameter revision: how often it was recorded when the writer began; refuses when somebody did so since, so
    ///   that nothing is overwritten unseen. Nothing to write over whatever there is.
    package mutating func record(
        _ draft: HomeBanDraft, over revision: Int? = nil, in situation: Situation
    ) -> Outcome<Void> {
        var problems = must(be: [.procesregisseur, .support, .reporter, .casusregisseur, .participant], in: situation)
        if !hasHomeBans(in: situation) { problems.append(Refusal(.otherProcess)) }
        var history = course?.homeBan?.history ?? []
        if let revision, revision != history.count { problems.append(Refusal(.formChangedMeanwhile)) }
        problems += Casus.required(["issuedAt": draft.issuedAt, "address": draft.address])
        if !draft.issuedAt.isEmpty, !HomeBan.isTime(draft.issuedAt) {
            problems.append(Refusal(.notATime, field: "issuedAt"))
        }
        guard let facts = draft.facts else {
            return .refused(problems + [Refusal(.required, field: "issuedOn")])
        }
        problems += dayProblems(facts, in: situation) + dutyProblems(facts, in: situation)
        problems += extensionProblems(draft, issued: facts.issuedOn, in: situation)
        problems += endProblems(facts, in: situation)
        guard problems.isEmpty else { return .refused(problems) }
        if let known = course?.homeBan, known.facts == facts { return .done(()) }
        // An entry from before entries held what they said: what it said still stands in the ban itself.
        if let known = course?.homeBan, let last = history.indices.last, history[last].said == nil {
            history[last].said = known.facts
        }
        history.append(.init(by: situation.actor.id, at: situation.moment, said: facts))
        course?.homeBan = HomeBan(facts, history: history)
        return .done(())
    }

    private func dayProblems(_ facts: HomeBan.Facts, in situation: Situation) -> [Refusal] {
        var problems = facts.issuedOn.pastProblems(before: situation.day, field: "issuedOn")
        let issue: [(String, Day?)] = [("issuedOn", facts.issuedOn)]
        let later: [(String, Day?)] = [
            ("extendedOn", facts.extendedOn), ("reliefAskedOn", facts.reliefAskedOn), ("endedOn", facts.endedOn),
        ]
        for (field, day) in issue + later where day.map({ $0 > situation.day }) ?? false {
            problems.append(Refusal(.dayInTheFuture, field: field))
        }
        // Nothing happens to a ban before it is there.
        for (field, day) in later where day.map({ $0 < facts.issuedOn }) ?? false {
            problems.append(Refusal(.homeBanBeforeIssue, field: field))
        }
        return problems
    }

    /// What a term asks was done after that term began, and not in days to come.
    private func dutyProblems(_ facts: HomeBan.Facts, in situation: Situation) -> [Refusal] {
        homeBanDuties(in: situation).enumerated().flatMap { place, clock -> [Refusal] in
            guard let day = facts.doneOn[clock.nl] else { return [] }
            let field = HomeBanDraft.doneField(place)
            var problems: [Refusal] = []
            if day > situation.day { problems.append(Refusal(.dayInTheFuture, field: field)) }
            if day < facts.issuedOn { problems.append(Refusal(.homeBanBeforeIssue, field: field)) }
            guard clock.starts == .reliefAsked else { return problems }
            guard let asked = facts.reliefAskedOn else {
                return problems + [Refusal(.required, field: "reliefAskedOn")]
            }
            if day >= facts.issuedOn, day < asked { problems.append(Refusal(.homeBanBeforeRelief, field: field)) }
            return problems
        }
    }

    /// An end has its day and its reason, and lies within the days of the ban.
    private func endProblems(_ facts: HomeBan.Facts, in situation: Situation) -> [Refusal] {
        guard let ended = facts.endedOn else {
            return facts.endedWhy.isEmpty ? [] : [Refusal(.required, field: "endedOn")]
        }
        let own = situation.arrangement(of: self)?
            .lastDayOfBan(from: facts.issuedOn, on: .homeBanIssued, in: course?.pillar)
        let isPast = (facts.extendedUntil ?? own).map { ended > $0 } ?? false
        return Casus.required(["endedWhy": facts.endedWhy])
            + (isPast ? [Refusal(.homeBanTerm, field: "endedOn")] : [])
    }

    private func extensionProblems(_ draft: HomeBanDraft, issued: Day, in situation: Situation) -> [Refusal] {
        guard draft.extendedOn != nil || draft.extendedUntil != nil else { return [] }
        guard let on = draft.extendedOn, let until = draft.extendedUntil,
            let arrangement = situation.arrangement(of: self)
        else { return [Refusal(.required, field: draft.extendedOn == nil ? "extendedOn" : "extendedUntil")] }
        let pillar = course?.pillar
        let first = arrangement.lastDayOfBan(from: issued, on: .homeBanIssued, in: pillar)
        let last = arrangement.lastDayOfBan(from: issued, on: .homeBanExtended, in: pillar)
        var problems: [Refusal] = []
        if first.map({ on > $0 }) ?? true { problems.append(Refusal(.homeBanTerm, field: "extendedOn")) }
        if last.map({ until > $0 }) ?? true { problems.append(Refusal(.homeBanTerm, field: "extendedUntil")) }
        // An extension never shortens a ban: that is an end, with its reason.
        if first.map({ until <= $0 }) ?? false, until > on {
            problems.append(Refusal(.homeBanTerm, field: "extendedUntil"))
        }
        if until <= on { problems.append(Refusal(.homeBanTerm, field: "extendedUntil")) }
        return problems
    }

    /// The terms of a home ban wait for the process direction, each by its day.
    func homeBanWork(in situation: Situation) -> [WorkItem] {
        guard let procesregisseur, afschaling == nil else { return [] }
        // Terms that end on the same day are one thing to look at.
        let open = homeBanTerms(in: situation).filter { $0.doneOn == nil }
        return Dictionary(grouping: open, by: \.due).sorted { $0.key < $1.key }.map {
            WorkItem(kind: .homeBan, user: procesregisseur, due: $0.key, count: $0.value.count)
        }
    }
}
