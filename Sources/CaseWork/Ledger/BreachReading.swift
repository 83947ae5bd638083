// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// A breach as it lies in the store, sealed with a key that no casus has.
package struct StoredBreach: Sendable {
    package let id: Identifier<Datalek>
    package let number: String
    package let on: Day
    package let isOpen: Bool
    package let sealed: [UInt8]

    package init(id: Identifier<Datalek>, number: String, on: Day, isOpen: Bool, sealed: [UInt8]) {
        (self.id, self.number, self.on, self.isOpen, self.sealed) = (id, number, on, isOpen, sealed)
    }
}

/// Reading the register of breaches.
package protocol BreachReading {
    func breach(_ id: Identifier<Datalek>) throws -> StoredBreach?
    /// The latest first.
    func breaches(openOnly: Bool) throws -> [StoredBreach]
    func nextBreachNumber(in year: Int) throws -> Int
}

/// Writing it; nothing is ever removed (AVG 33(5)).
package protocol BreachWriting: BreachReading {
    func store(_ breach: StoredBreach) throws
}
