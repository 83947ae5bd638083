// SPDX-License-Identifier: EUPL-1.2

extension Profile {
    /// The parameters that casework takes from a profile, read off a whole arrangement.
    ///
    /// What an arrangement leaves open becomes the narrow choice: a blank about special data is no, terms are rounded so
    /// that data go sooner, criteria are read the strict way unless the profile says otherwise (decision 0031).
    package init(of arrangement: Arrangement) {
        let months = arrangement.retention.term.value.wholeMonths
        self.init(
            id: arrangement.identity.id, name: arrangement.identity.nl, version: arrangement.identity.version,
            ruleset: arrangement.identity.ruleset.word, leefgebieden: Profile.leefgebieden(of: arrangement),
            goals: Profile.goals(of: arrangement), criteria: Profile.criteria(of: arrangement),
            bewaartermijn: Bewaartermijn(
                archiveAfterMonths: min(arrangement.retention.stages.first?.after.wholeMonths ?? months, months),
                destroyAfterMonths: months,
                reassessWithinMonths: Profile.longestDeviation(arrangement.retention.hold),
                warnMonthsBefore: arrangement.retention.warning?.before.wholeMonths ?? 1),
            deferralTestWeeks: max(1, arrangement.informing.reviewEvery.value.wholeWeeks), answerWithinDays: 7,
            categories: CategoryList(of: arrangement.data), chainPartnerKinds: Profile.trustedKinds(of: arrangement))
    }

    /// A profile without life domains has one, the situation itself, so that a report can give its reason.
    private static func leefgebieden(of arrangement: Arrangement) -> [Word] {
        let words = arrangement.data.lifeDomains.map { Word(code: $0.id, nl: $0.nl, en: $0.en) }
        return words.isEmpty ? [Word(code: "situatie", nl: "De situatie", en: "The situation")] : words
    }

    /// The goals of the stages that behave like a phase; the purpose of the collaboration where no stage does.
    private static func goals(of arrangement: Arrangement) -> [Phase: Word] {
        var goals: [Phase: Word] = [:]
        for phase in Phase.allCases {
            let own = arrangement.process.stages.filter { $0.model.phase == phase }.flatMap(\.goals)
            let told = own.isEmpty ? arrangement.identity.purpose : own
            goals[phase] = Word(
                code: phase.rawValue, nl: told.map(\.nl).joined(separator: "; "),
                en: told.map(\.en).joined(separator: "; "))
        }
        return goals
    }

    /// The reading that means the same for every combination of the four criteria; else the strict one.
    private static func criteria(of arrangement: Arrangement) -> Intake.Reading {
        guard let reading = arrangement.admission.reading?.value else { return .abAndEither }
        let all = Intake.Criterion.allCases
        let combinations = (0..<(1 << all.count)).map { bits in
            Set(all.enumerated().filter { bits & (1 << $0.offset) != 0 }.map(\.element))
        }
        let same = Intake.Reading.allCases.first { candidate in
            combinations.allSatisfy { met in
                candidate.isMet(met) == reading.holds(Set(met.map { $0.rawValue.uppercased() }))
            }
        }
        return same ?? .abAndEither
    }

    /// Nothing may be kept longer where the profile allows no deviation; elsewhere at most half a year at a time.
    private static func longestDeviation(_ hold: Arrangement.Hold) -> Int {
        hold.rule == .no ? 0 : hold.reviewWithin?.wholeMonths ?? 6
    }

    /// Kinds of which every party of the collaboration may handle special and criminal data without a condition.
    private static func trustedKinds(of arrangement: Arrangement) -> Set<String> {
        var trusted: Set<String> = []
        var others: Set<String> = []
        for party in arrangement.parties.parties {
            let kinds = party.kinds.map(\.word)
            if party.special == .yes, party.criminal == .yes {
                trusted.formUnion(kinds)
            } else {
                others.formUnion(kinds)
            }
        }
        return trusted.subtracting(others)
    }
}

extension CategoryList {
    /// What may be kept about whom: a category of the law may have something when every category of the profile that
    /// falls under it may.
    ///
    /// - Parameter byAccount: whether the account of the collaboration is there; what may be kept by account only waits for it.
    init(of data: Arrangement.DataRules, byAccount: Bool = false) {
        func allowed(_ say: KeyPath<Arrangement.PersonRule, Arrangement.Say>) -> Set<Betrokkene.Category> {
            let rules = Dictionary(grouping: data.persons) { $0.category.category }
            let open = rules.filter { $0.value.allSatisfy { $0[keyPath: say].opens(byAccount) } }
            var categories = Set(open.keys.compactMap(\.self))
            // A household has no single person at whom the approach is aimed: its members stand in that place.
            if rules[.aimedAt] == nil, categories.contains(.relation) { categories.insert(.aimedAt) }
            return categories
        }
        self.init(
            specialData: allowed(\.special), executionOfSentences: allowed(\.criminal),
            bsn: data.bsn.value == .no ? [] : [.aimedAt])
    }
}

extension Casus {
    /// The closed list of this casus: that of the collaboration, or of the profile and the account of its part.
    func categories(in situation: Situation) -> CategoryList {
        guard let arrangement = situation.arrangement(of: self) else { return situation.profile.categories }
        let hasAccount = arrangement.hasAccount(of: course?.pillar, adopted: situation.collaboration.adopted)
        return CategoryList(of: arrangement.data, byAccount: hasAccount)
    }
}

extension Arrangement.PersonCategory {
    /// The category of the national list that it falls under; nothing for a reporter, about whom no data are kept.
    fileprivate var category: Betrokkene.Category? {
        switch self {
        case .aimedAt: return .aimedAt
        case .relation, .systemMember, .coResident, .child: return .relation
        case .professional: return .professional
        case .thirdPartyStaff: return .thirdPartyStaff
        case .reporter: return nil
        }
    }
}

extension Arrangement.Say {
    /// Whether anything may be kept at all; consent and tests are asked per item. A blank is no.
    fileprivate func opens(_ byAccount: Bool) -> Bool {
        switch self {
        case .yes, .withConsent, .afterTest: return true
        case .byAccount: return byAccount
        case .no, .blank: return false
        }
    }
}

extension Arrangement.Model {
    /// The national phase it behaves like; nothing once destroyed.
    package var phase: Phase? {
        switch self {
        case .report: return .aanmelding
        case .triage: return .triage
        case .conference: return .casusoverleg
        case .closing: return .afschaling
        case .destroyed: return nil
        }
    }
}

extension Term {
    /// Calendar months that fit in it, at least one.
    fileprivate var wholeMonths: Int {
        switch unit {
        case .months: return count
        case .years: return 12 * count
        case .weeks, .workingWeeks, .days, .hours: return max(1, longestDays / 31)
        }
    }

    fileprivate var wholeWeeks: Int {
        unit == .months ? 4 * count : unit == .years ? 52 * count : longestDays / 7
    }
}
