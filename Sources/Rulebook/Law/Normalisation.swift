// SPDX-License-Identifier: EUPL-1.2

/// How a request is made exact before any rule is matched.
package struct Normalisation: Hashable, Sendable {
    /// Subtypes that put the supplier under a regime of their own.
    package let regimeOfSubtype: [String: Regime]
    /// The class that ordinary data take on under a regime.
    package let classOfRegime: [Regime: String]
    package let outsideInformation: [OutsideInformation]
    /// In order: the first row that fits decides.
    package let originInference: [OriginInference]
    /// The regime under which data of an origin were first handled.
    package let provenance: [String: Regime]
    package let impliedFacts: [ImpliedFact]

    /// The class of the mere fact that a party is involved.
    package struct OutsideInformation: Hashable, Sendable {
        package let supplier: [Pattern]
        package let origins: [String]
        package let itemClass: String
        package let sourceLines: [String]
    }

    /// The origin of an item of which the request states none.
    package struct OriginInference: Hashable, Sendable {
        package let classes: [String]?
        package let subtypes: [String]?
        package let notSubtypes: [String]
        package let supplierNot: [Pattern]
        package let origin: String
    }

    /// Conditions that follow from who the parties are.
    package struct ImpliedFact: Hashable, Sendable {
        package let id: String
        package let supplier: [Pattern]?
        package let recipient: [Pattern]?
        package let supplierNot: [Pattern]
        package let subtypes: [String]?
        package let settings: [String: Bool]
        package let sourceLines: [String]
    }
}
