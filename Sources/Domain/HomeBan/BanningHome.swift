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
            return HomeBanTerm(clock: clock, due: isEnd ? min(due, ban.extendedUntil ?? due) : due)
        }.sorted { $0.due < $1.due }
    }

    /// Records what the mayor decided about a home ban, and what came of it.
    ///
    /// Refuses anybody but those who work on the casus, a part of the collaboration without such bans, a day to come, an
    /// extension after the ban ended, past the longest term or not past the ban's own days, and what comes before its
    /// issue (Wet tijdelijk huisverbod, articles 2 and 9).
    package mutating func record(_ draft: HomeBanDraft, in situation: Situation) -> Outcome<Void> {
        var problems = must(be: [.procesregisseur, .support, .reporter, .casusregisseur, .participant], in: situation)
        if !hasHomeBans(in: situation) { problems.append(Refusal(.otherProcess)) }
        problems += Casus.required(["issuedAt": draft.issuedAt, "address": draft.address])
        if !draft.issuedAt.isEmpty, !HomeBan.isTime(draft.issuedAt) {
            problems.append(Refusal(.notATime, field: "issuedAt"))
        }
        guard let issued = draft.issuedOn else {
            return .refused(problems + [Refusal(.required, field: "issuedOn")])
        }
        for (field, day) in [
            ("issuedOn", issued), ("extendedOn", draft.extendedOn), ("reliefAskedOn", draft.reliefAskedOn),
            ("endedOn", draft.endedOn),
        ] where day.map({ $0 > situation.day }) ?? false {
            problems.append(Refusal(.dayInTheFuture, field: field))
        }
        // Nothing happens to a ban before it is there.
        for (field, day) in [
            ("extendedOn", draft.extendedOn), ("reliefAskedOn", draft.reliefAskedOn), ("endedOn", draft.endedOn),
        ] where day.map({ $0 < issued }) ?? false {
            problems.append(Refusal(.homeBanBeforeIssue, field: field))
        }
        problems += extensionProblems(draft, issued: issued, in: situation)
        if draft.endedOn != nil { problems += Casus.required(["endedWhy": draft.endedWhy]) }
        guard problems.isEmpty else { return .refused(problems) }
        var ban = HomeBan(
            issuedOn: issued, issuedAt: draft.issuedAt, address: draft.address, extendedUntil: draft.extendedUntil,
            extendedOn: draft.extendedOn, reliefAskedOn: draft.reliefAskedOn, endedOn: draft.endedOn,
            endedWhy: draft.endedWhy, history: course?.homeBan?.history ?? [])
        ban.history.append(.init(by: situation.actor.id, at: situation.moment))
        course?.homeBan = ban
        return .done(())
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
        return Dictionary(grouping: homeBanTerms(in: situation), by: \.due).sorted { $0.key < $1.key }.map {
            WorkItem(kind: .homeBan, user: procesregisseur, due: $0.key, count: $0.value.count)
        }
    }
}
