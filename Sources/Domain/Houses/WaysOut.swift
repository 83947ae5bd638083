// SPDX-License-Identifier: EUPL-1.2

/// Whether a casus may go the ways out that the national work process has: other houses, and other tables.
///
/// Where a profile has a work process of its own it has them only as far as its own ways out name them, because what a
/// profile does not say is not done (decision 0032).
extension Arrangement {
    /// Whether one of the ways out of this profile leads to another house (`ander-huis`).
    package var leadsToOtherHouses: Bool { process.transfers.contains { $0.to == .otherHouse } }
}

extension Collaboration {
    /// Whether other houses are asked and answered here.
    package var leadsToOtherHouses: Bool { workProcess?.leadsToOtherHouses ?? true }
}

extension Casus {
    /// Whether another house may be asked about this casus, and be told what came of it.
    package func leadsToOtherHouses(in situation: Situation) -> Bool {
        course == nil || situation.arrangement(of: self)?.leadsToOtherHouses ?? false
    }

    /// Whether this casus may be handed over to another table.
    package func leadsToOtherTables(in situation: Situation) -> Bool { offers(.otherTable, in: situation) }

    /// The refusal where the profile has no way to another house.
    func mustLeadToOtherHouses(in situation: Situation) -> [Refusal] {
        leadsToOtherHouses(in: situation) ? [] : [Refusal(.otherProcess)]
    }

    /// The refusal where the profile has no way to another table.
    func mustLeadToOtherTables(in situation: Situation) -> [Refusal] {
        leadsToOtherTables(in: situation) ? [] : [Refusal(.otherProcess)]
    }
}
