// SPDX-License-Identifier: EUPL-1.2

package import Domain
package import Rulebook

/// Reads the profile of a collaboration and checks it against the rule book's vocabulary.
package enum ProfileReader {
    /// The profile, or every problem in the file with its line.
    package static func read(
        _ text: String, file name: String, vocabulary: Vocabulary
    ) throws(ProfileProblems) -> Profile {
        let file = DataFile(name)
        let root = file.root(text)
        root.allowOnly(keys)
        let terms = root["bewaartermijn"]
        let profile = Profile(
            id: root["id"].text, name: root["naam"].text, version: root["versie"].text, ruleset: root["regelset"].text,
            leefgebieden: root["leefgebieden"].list.map { word($0, code: $0["code"].text) },
            goals: goals(root["doelen"]),
            criteria: root["criteria"].oneOf(Intake.Reading.self) ?? .abAndEither,
            bewaartermijn: Bewaartermijn(
                archiveAfterMonths: positive(terms["archief"]), destroyAfterMonths: positive(terms["vernietiging"]),
                reassessWithinMonths: positive(terms["herbeoordeling"]),
                warnMonthsBefore: positive(terms["waarschuwing"])),
            deferralTestWeeks: positive(root["uitstel-toets-weken"]),
            answerWithinDays: positive(root["antwoord-dagen"]), categories: categories(root["categorieen"]),
            chainPartnerKinds: Set(root["ketenpartners"].list.map { kind($0, vocabulary) }))
        if profile.bewaartermijn.destroyAfterMonths <= profile.bewaartermijn.archiveAfterMonths, terms.isPresent {
            file.report(terms.line, "bewaartermijn: vernietiging moet na het archief komen")
        }
        guard file.problems.isEmpty else { throw ProfileProblems(problems: file.problems) }
        return profile
    }

    private static let keys: Set<String> = [
        "id", "naam", "versie", "regelset", "leefgebieden", "doelen", "criteria", "bewaartermijn",
        "uitstel-toets-weken", "antwoord-dagen", "categorieen", "ketenpartners",
    ]

    private static func word(_ entry: Entry, code: String) -> Profile.Word {
        Profile.Word(code: code, nl: entry["nl"].text, en: entry["en"].text)
    }

    private static func goals(_ entry: Entry) -> [Phase: Profile.Word] {
        var goals: [Phase: Profile.Word] = [:]
        for phase in Phase.allCases { goals[phase] = word(entry[phase.rawValue], code: phase.rawValue) }
        entry.allowOnly(Set(Phase.allCases.map(\.rawValue)))
        return goals
    }

    private static func positive(_ entry: Entry) -> Int {
        let number = entry.number
        if entry.isPresent, number < 1 { entry.file.report(entry.line, "\(entry.path): hier hoort een getal vanaf 1") }
        return number
    }

    private static func categories(_ entry: Entry) -> CategoryList {
        func set(_ key: String) -> Set<Betrokkene.Category> {
            Set(
                entry[key].list.compactMap { item in
                    let category = Betrokkene.Category(rawValue: item.number)
                    if category == nil { item.file.report(item.line, "\(item.path): kies 1, 2, 3 of 4") }
                    return category
                })
        }
        return CategoryList(
            specialData: set("bijzonder"), executionOfSentences: set("tenuitvoerlegging"), bsn: set("bsn"))
    }

    private static func kind(_ entry: Entry, _ vocabulary: Vocabulary) -> String {
        let word = entry.text
        if vocabulary.party(word) == nil {
            entry.file.report(entry.line, "\(entry.path): '\(word)' is geen soort partij van de regelset")
        }
        return word
    }
}
