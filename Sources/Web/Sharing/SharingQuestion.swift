// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Rulebook

/// May this be shared? Who gives what to whom, in words of the rule set only: it names nobody and no casus.
///
/// Its link is all there is to it, so that a question can be kept, sent on and printed.
package struct SharingQuestion: Hashable, Sendable {
    /// A kind of party, and the task under which it acts when that was said.
    package struct Side: Hashable, Sendable {
        package let kind: String
        package let hat: String?

        package init(kind: String, hat: String? = nil) {
            self.kind = kind
            self.hat = hat
        }

        /// Reads `police` and `police.police-task`.
        init(_ word: String) {
            let parts = word.split(separator: ".", maxSplits: 1).map(String.init)
            self.init(kind: parts.first ?? "", hat: parts.count > 1 ? parts[1] : nil)
        }

        /// How it stands in an address.
        var word: String { hat.map { "\(kind).\($0)" } ?? kind }

        var party: DecisionRequest.Party { .init(kind: kind, actingAs: hat) }
    }

    package var from: Side
    package var to: Side
    package var classes: Set<String>
    package var subtype: String?
    package var origin: String?
    package var action: String
    /// Nil stands for the day on which somebody looks.
    package var day: Day?

    package init(
        from: Side, to: Side, classes: Set<String>, subtype: String? = nil, origin: String? = nil,
        action: String = "supply", day: Day? = nil
    ) {
        self.from = from
        self.to = to
        self.classes = classes
        self.subtype = subtype
        self.origin = origin
        self.action = action
        self.day = day
    }

    package static let page: Link = "/mag-dit"

    /// The address of the question, always written in the same way.
    package var link: Link {
        var link = SharingQuestion.page.query("van", from.word).query("naar", to.word)
        for word in classes.sorted() { link = link.query("gegeven", word) }
        if let subtype { link = link.query("soort", subtype) }
        if let origin, origin != "own" { link = link.query("herkomst", origin) }
        if action != "supply" { link = link.query("handeling", action) }
        if let day { link = link.query("dag", day) }
        return link
    }

    /// The other way round; what was received from somebody else is not known then.
    var reversed: SharingQuestion {
        var question = self
        (question.from, question.to) = (to, from)
        question.origin = nil
        return question
    }

    /// The same question with other parties.
    func from(_ side: Side) -> SharingQuestion {
        var question = self
        question.from = side
        return question
    }

    func to(_ side: Side) -> SharingQuestion {
        var question = self
        question.to = side
        return question
    }

    func request(under ruleset: String, on today: Day) -> DecisionRequest {
        DecisionRequest(
            ruleset: ruleset, on: (day ?? today).description, action: action, supplier: from.party,
            recipient: to.party, item: .init(classes: classes, subtype: subtype, origin: origin))
    }
}
