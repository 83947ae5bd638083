// SPDX-License-Identifier: EUPL-1.2

/// The record that the police make of each disclosure, oral or written (Wpg 20 and 32; art. 20 decision).
///
/// To whom, when, a reference to what, why, and the fixed text that names the collaboration.
package struct PoliceDisclosure: Hashable, Sendable, Codable {
    package struct Recipient: Hashable, Sendable, Codable {
        package let partij: Identifier<Partij>
        package let user: Identifier<User>
    }

    package let recipients: [Recipient]
    package let on: Day
    package let reference: String
    package let reason: String
    package let mention: String
    package let by: Identifier<User>
    package let at: Moment
}

/// What somebody fills in of a disclosure of police data.
package struct PoliceDisclosureDraft: Sendable {
    package let recipients: [Identifier<User>]
    package let on: Day?
    package let reference: String
    package let reason: String
    package let mention: String

    package init(recipients: [Identifier<User>], on: Day?, reference: String, reason: String, mention: String) {
        (self.recipients, self.on, self.reference) = (recipients, on, reference)
        (self.reason, self.mention) = (reason, mention)
    }
}

/// A recipient confirmed that it destroyed police data of which the purpose was met.
package struct PoliceDestruction: Hashable, Sendable, Codable {
    package let partij: Identifier<Partij>
    package let by: Identifier<User>
    package let at: Moment
}
