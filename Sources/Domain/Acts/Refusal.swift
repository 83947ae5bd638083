// SPDX-License-Identifier: EUPL-1.2

/// One thing that stands in the way of an act, as a fact that the person can act upon.
///
/// The interface says it in the reader's language under `weigering.<reason>`; `field` names the form field concerned,
/// `about` the party, item or person in question, as an id that the interface may turn into a name.
package struct Refusal: Hashable, Sendable {
    package let reason: Reason
    package let field: String?
    package let about: String?

    package init(_ reason: Reason, field: String? = nil, about: String? = nil) {
        self.reason = reason
        self.field = field
        self.about = about
    }
}

/// What an act came to: its value, or every problem at once.
package enum Outcome<Value: Sendable>: Sendable {
    case done(Value)
    case refused([Refusal])
}

extension Outcome where Value == Void {
    /// Done when there are no problems.
    package static func unless(_ problems: [Refusal]) -> Outcome<Void> {
        problems.isEmpty ? .done(()) : .refused(problems)
    }
}
