// SPDX-License-Identifier: EUPL-1.2

/// One state of the law as data: what a rule set says, element by element.
package struct Law: Sendable {
    /// The name that requests use.
    package let id: String
    package let title: String
    package let language: String
    package let source: String
    package let validity: Validity
    /// Known changes of the law that are not worked out here, by day.
    package let reviewFrom: [LawDay: String]
    package let vocabulary: Vocabulary
    package let normalisation: Normalisation
    package let universal: UniversalDemands
    package let composites: [Composite]
    package let supplyRules: [SupplyRule]
    package let receiveRules: [ReceiveRule]
    package let generalReceive: [GeneralReceiveGround]
    package let exceptions: [ClassException]
    package let onwardRules: [OnwardRule]
    package let denyRules: [DenyRule]
    package let regimeDuties: [RegimeDuty]
    /// The answer for an item about nobody identifiable.
    package let scope: StandingAnswer
    /// The ground for denying what no rule speaks about.
    package let defaultDeny: StandingAnswer
    package let choices: [LegalChoice]
    package let notCovered: [String]
}
