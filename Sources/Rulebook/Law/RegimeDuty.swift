// SPDX-License-Identifier: EUPL-1.2

/// Duties that follow from the regime of the supplier, whatever the rule.
package struct RegimeDuty: Hashable, Sendable {
    package let id: String
    package let validity: Validity
    package let regimes: [Regime]
    package let recipientNot: [Pattern]
    package let duties: [String]
    package let citations: [Citation]
    package let sourcing: Sourcing
}

/// What holds for every supply and use.
package struct UniversalDemands: Hashable, Sendable {
    package let actions: [String]
    package let gates: [String]
    package let duties: [String]
    /// The duty to inform the data subject.
    package let informDuty: String
    /// No duty to inform when the regimes of both parties are among these.
    package let noInformAmong: [Regime]
}
