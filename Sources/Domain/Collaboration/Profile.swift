// SPDX-License-Identifier: EUPL-1.2

/// What one collaboration decided for itself, as data: life domains, terms, readings of open points.
package struct Profile: Hashable, Sendable, Codable {
    /// A word of a closed list with its names in both languages.
    package struct Word: Hashable, Sendable, Codable {
        package let code: String
        package let nl: String
        package let en: String

        package init(code: String, nl: String, en: String) {
            self.code = code
            self.nl = nl
            self.en = en
        }
    }

    package let id: String
    package let name: String
    package let version: String
    package let ruleset: String
    package let leefgebieden: [Word]
    package let goals: [Phase: Word]
    package let criteria: Intake.Reading
    package let bewaartermijn: Bewaartermijn
    package let deferralTestWeeks: Int
    package let answerWithinDays: Int
    package let categories: CategoryList
    /// Kinds of party that may handle special and criminal data without a test beforehand (Handvat annex 2).
    package let chainPartnerKinds: Set<String>

    package init(
        id: String, name: String, version: String, ruleset: String, leefgebieden: [Word], goals: [Phase: Word],
        criteria: Intake.Reading, bewaartermijn: Bewaartermijn, deferralTestWeeks: Int, answerWithinDays: Int,
        categories: CategoryList, chainPartnerKinds: Set<String>
    ) {
        self.id = id
        self.name = name
        self.version = version
        self.ruleset = ruleset
        self.leefgebieden = leefgebieden
        self.goals = goals
        self.criteria = criteria
        self.bewaartermijn = bewaartermijn
        self.deferralTestWeeks = deferralTestWeeks
        self.answerWithinDays = answerWithinDays
        self.categories = categories
        self.chainPartnerKinds = chainPartnerKinds
    }
}
