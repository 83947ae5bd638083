// SPDX-License-Identifier: EUPL-1.2

extension HomeBan.Facts {
    /// One thing that is recorded of a home ban.
    package enum Field: Hashable, Sendable {
        case issuedOn
        case issuedAt
        case address
        case reliefAskedOn
        case extendedOn
        case extendedUntil
        case endedOn
        case endedWhy
        /// When what a term asks was done, by the Dutch name of its clock.
        case done(String)
    }

    private static let always: [Field] = [
        .issuedOn, .issuedAt, .address, .reliefAskedOn, .extendedOn, .extendedUntil, .endedOn, .endedWhy,
    ]

    /// What a field says, a day as `2026-11-21`; empty when it says nothing.
    package func text(of field: Field) -> String {
        switch field {
        case .issuedOn: issuedOn.description
        case .issuedAt: issuedAt
        case .address: address
        case .reliefAskedOn: reliefAskedOn?.description ?? ""
        case .extendedOn: extendedOn?.description ?? ""
        case .extendedUntil: extendedUntil?.description ?? ""
        case .endedOn: endedOn?.description ?? ""
        case .endedWhy: endedWhy
        case .done(let clock): doneOn[clock]?.description ?? ""
        }
    }

    /// These facts, with what was recorded since in each field that their writer left as it was.
    package func following(_ now: HomeBan.Facts, since base: HomeBan.Facts) -> HomeBan.Facts {
        func kept<Value: Equatable>(_ field: KeyPath<HomeBan.Facts, Value>) -> Value {
            self[keyPath: field] == base[keyPath: field] ? now[keyPath: field] : self[keyPath: field]
        }
        var done: [String: Day] = [:]
        for clock in Set(doneOn.keys).union(now.doneOn.keys) {
            done[clock] = doneOn[clock] == base.doneOn[clock] ? now.doneOn[clock] : doneOn[clock]
        }
        return HomeBan.Facts(
            issuedOn: kept(\.issuedOn), issuedAt: kept(\.issuedAt), address: kept(\.address),
            extendedOn: kept(\.extendedOn), extendedUntil: kept(\.extendedUntil),
            reliefAskedOn: kept(\.reliefAskedOn), endedOn: kept(\.endedOn), endedWhy: kept(\.endedWhy), doneOn: done)
    }

    /// The fields that say something else than in other facts.
    package func differences(from other: HomeBan.Facts) -> [Field] {
        let clocks = Set(doneOn.keys).union(other.doneOn.keys).sorted()
        return (HomeBan.Facts.always + clocks.map { Field.done($0) }).filter { text(of: $0) != other.text(of: $0) }
    }
}

/// One recording of a home ban: by whom, when, and what came of it.
package struct HomeBanStep: Hashable, Sendable {
    /// What a recording says that happened to the ban.
    package enum Change: Hashable, Sendable {
        case issued(Day)
        case reliefAsked(Day)
        /// What a term asks was done, by the Dutch name of its clock.
        case done(String, Day)
        case extended(until: Day)
        case ended(Day, why: String)
        /// Something that stood on record was changed or taken away.
        case corrected
        /// What it said is not known any more.
        case recorded
    }

    package let by: Identifier<User>
    package let at: Moment
    package let changes: [Change]
    /// What stood there before and was replaced, in the order of the form.
    package let was: [Was]

    package struct Was: Hashable, Sendable {
        package let field: HomeBan.Facts.Field
        package let text: String
    }
}

extension HomeBan {
    /// Each time that something of it was recorded, the first one first.
    package var steps: [HomeBanStep] {
        history.enumerated().map { place, entry in
            let before = place == 0 ? nil : history[place - 1].said
            guard let said = entry.said, place == 0 || before != nil else {
                return HomeBanStep(by: entry.by, at: entry.at, changes: [.recorded], was: [])
            }
            let was = before.map { said.replaced(in: $0) } ?? []
            let corrected: [HomeBanStep.Change] = was.isEmpty ? [] : [.corrected]
            return HomeBanStep(
                by: entry.by, at: entry.at, changes: said.news(since: before) + corrected, was: was)
        }
    }
}

extension HomeBan.Facts {
    /// What earlier facts said and these do not say any more.
    fileprivate func replaced(in before: HomeBan.Facts) -> [HomeBanStep.Was] {
        differences(from: before).filter { !before.text(of: $0).isEmpty }
            .map { HomeBanStep.Was(field: $0, text: before.text(of: $0)) }
    }

    /// What happened to the ban that earlier facts did not say yet.
    fileprivate func news(since before: HomeBan.Facts?) -> [HomeBanStep.Change] {
        var changes: [HomeBanStep.Change] = []
        if before == nil { changes.append(.issued(issuedOn)) }
        if let day = reliefAskedOn, day != before?.reliefAskedOn { changes.append(.reliefAsked(day)) }
        for (clock, day) in doneOn.sorted(by: { $0.key < $1.key }) where day != before?.doneOn[clock] {
            changes.append(.done(clock, day))
        }
        if let day = extendedUntil, day != before?.extendedUntil { changes.append(.extended(until: day)) }
        if let day = endedOn, day != before?.endedOn { changes.append(.ended(day, why: endedWhy)) }
        return changes
    }
}
