// SPDX-License-Identifier: EUPL-1.2

/// An answer that stands apart from all routes: out of scope, or denied because no rule speaks.
package struct StandingAnswer: Hashable, Sendable {
    package let id: String
    package let validity: Validity
    package let citations: [Citation]
    package let sourcing: Sourcing
}

/// An interpretation that was chosen where the source leaves room.
package struct LegalChoice: Hashable, Sendable {
    package let id: String
    package let point: String
    package let choice: String
    package let place: String
}
