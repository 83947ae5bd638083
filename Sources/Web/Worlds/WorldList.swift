// SPDX-License-Identifier: EUPL-1.2

/// The collaborations of this installation by name, and which of them a page belongs to.
///
/// Names and addresses are all that one world knows of another.
package struct WorldList: Sendable {
    package struct World: Sendable, Hashable {
        package let address: WorldAddress
        package let name: String

        package init(_ address: WorldAddress, name: String) {
            self.address = address
            self.name = name
        }
    }

    package let all: [World]
    package let here: WorldAddress

    package init(_ all: [World] = [], here: WorldAddress = .first) {
        self.all = all
        self.here = here
    }

    /// Whether anybody has to be told where they are.
    var isSeveral: Bool { all.count > 1 }

    var current: World? { all.first { $0.address == here } }
}
