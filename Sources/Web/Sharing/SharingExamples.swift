// SPDX-License-Identifier: EUPL-1.2

import Rulebook

/// Questions that professionals often have, as links that are ready to follow.
enum SharingExamples {
    /// The end of the key of the text, and the question.
    static let all: [(name: String, question: SharingQuestion)] = [
        (
            "treatment",
            asks("mental-health-care", "police.police-task", "special_health", subtype: "outside-information")
        ),
        ("mutation", asks("police.police-task", "case-collaboration", "criminal_police", subtype: "wpg-8")),
        ("abuse", asks("school", "veilig-thuis.report-handling", "ordinary")),
        ("rent", asks("housing-corporation", "neighbourhood-team.help", "ordinary")),
        (
            "prosecution",
            asks(
                "public-prosecution.criminal-task", "mayor.public-order", "criminal_justice", subtype: "strafvorderlijk"
            )
        ),
        (
            "benefits",
            asks("college-bw.participation-suwi", "police.investigation", "ordinary", subtype: "suwi-benefits")
        ),
        ("doctor", asks("treating-physician", "certified-institution.supervision-order", "special_health")),
        (
            "advice",
            asks(
                "probation.statutory-task", "mayor.public-order", "criminal_justice", subtype: "advice-or-nifp-report")
        ),
    ]

    private static func asks(_ from: String, _ to: String, _ itemClass: String, subtype: String? = nil)
        -> SharingQuestion
    {
        SharingQuestion(from: .init(from), to: .init(to), classes: [itemClass], subtype: subtype)
    }

    /// The list; an example in words that the rule set does not know is left out.
    static func html(_ words: Vocabulary, _ t: Wording) -> HTML {
        let known = all.filter { example in
            [example.question.from, example.question.to].allSatisfy { side in
                guard let kind = words.party(side.kind) else { return false }
                return side.hat.map { kind.hat($0) != nil } ?? true
            } && (example.question.subtype.map { words.subtype($0) != nil } ?? true)
        }
        return HTML.list(known.map { HTML.link(t("share.example.\($0.name)"), $0.question.link) })
    }
}
