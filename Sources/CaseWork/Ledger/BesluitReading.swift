// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// Reading the register of decisions about the collaboration itself.
package protocol BesluitReading {
    func besluit(_ id: Identifier<Besluit>) throws -> Besluit?
    /// All of them, the latest first.
    func besluiten() throws -> [Besluit]
    func nextBesluitNumber(in year: Int) throws -> Int
}

/// Writing it; nothing is ever removed.
package protocol BesluitWriting: BesluitReading {
    func store(_ besluit: Besluit) throws
}
