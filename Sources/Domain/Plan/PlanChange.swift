// SPDX-License-Identifier: EUPL-1.2

/// Something in the plan became something else: from what, to what, who, when and why.
///
/// What it was stays readable: nothing in the plan is overwritten.
package struct PlanChange: Hashable, Sendable, Codable {
    package enum Field: String, Hashable, Sendable, Codable, CaseIterable {
        case what
        /// The day by which it must be reached or done, as `yyyy-mm-dd`.
        case due
        /// Who does it, as an id.
        case owner
    }

    package let field: Field
    package let from: String
    package let to: String
    package let why: String
    package let by: Identifier<User>
    package let at: Moment

    package init(
        _ field: Field, from: String, to: String, why: String, by: Identifier<User>, at: Moment
    ) {
        self.field = field
        self.from = from
        self.to = to
        self.why = why
        self.by = by
        self.at = at
    }

    /// The changes between two versions of the same thing; what stayed the same is left out.
    static func between(
        _ pairs: [(field: Field, from: String, to: String)], why: String, in situation: Situation
    ) -> [PlanChange] {
        pairs.filter { $0.from != $0.to }.map {
            PlanChange($0.field, from: $0.from, to: $0.to, why: why, by: situation.actor.id, at: situation.moment)
        }
    }
}
