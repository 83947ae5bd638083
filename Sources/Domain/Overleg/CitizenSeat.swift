// SPDX-License-Identifier: EUPL-1.2

/// A place at the table for a citizen: the person, somebody who stands in for the person, or a third party.
///
/// Model convenant 12.2 has the involvement of the citizen chosen for each conference; a round table with proxy,
/// identification and third parties is in profile 4:26, 4:135, 4:152 and 4:196. What was shown is never copied.
package struct CitizenSeat: Identifiable, Hashable, Sendable, Codable {
    package enum Way: String, Hashable, Sendable, Codable, CaseIterable {
        case inPerson
        /// A representative or somebody with a proxy of the person.
        case represented
        /// Somebody else whom the person agreed to.
        case thirdParty
    }

    /// The person agreed to a third party: when and how that was said.
    package struct Consent: Hashable, Sendable, Codable {
        package let on: Day
        package let how: String
    }

    /// The citizen came in: what was seen then, by whom.
    package struct Arrival: Hashable, Sendable, Codable {
        package let identitySeen: Casusoverleg.Step
        package let statementSeen: Casusoverleg.Step?
    }

    package let id: Identifier<CitizenSeat>
    /// Whose casus it is about: who comes, is stood in for, or agreed.
    package let betrokkene: Identifier<Betrokkene>
    package let way: Way
    /// The name of the representative or third party; empty when the person comes.
    package let name: String
    /// On which day and how the person was told what the table is and what is shown, and invited.
    package let informedOn: Day
    package let informedHow: String
    package let consent: Consent?
    package let by: Identifier<User>
    package let at: Moment
    package internal(set) var arrived: Arrival?
    package internal(set) var left: Casusoverleg.Step?
}

/// A citizen's place at the table, as filled in.
package struct CitizenDraft: Sendable {
    package let betrokkene: Identifier<Betrokkene>?
    package let way: CitizenSeat.Way?
    package let name: String
    package let informedOn: Day?
    package let informedHow: String
    package let consentOn: Day?
    package let consentHow: String

    package init(
        betrokkene: Identifier<Betrokkene>?, way: CitizenSeat.Way?, name: String, informedOn: Day?,
        informedHow: String, consentOn: Day?, consentHow: String
    ) {
        self.betrokkene = betrokkene
        self.way = way
        self.name = name
        self.informedOn = informedOn
        self.informedHow = informedHow
        self.consentOn = consentOn
        self.consentHow = consentHow
    }
}
