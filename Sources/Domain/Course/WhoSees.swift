// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// What the profile gives somebody with a role in a stage, and for whom of those who have the role.
    package struct Sight: Hashable, Sendable {
        package let role: Role
        package let condition: AccessCondition
        package let code: AccessCode
    }

    /// Everybody who sees something of a casus in a stage, by the rules that open it; whoever is not here sees nothing.
    ///
    /// A row of the table that opens nothing is left out: a role that comes to nothing in a casus (`Function.standing`), a
    /// way of entering data that is not the one of this part, and after closing a role that is not kept.
    ///
    /// - Parameters:
    ///   - entry: who enters data here; nothing while that is not known, and then rows about it keep their condition.
    ///   - isClosed: whether the casus was closed.
    package func sights(in stage: Stage, entry: Pillar.Entry?, isClosed: Bool) -> [Sight] {
        data.access.compactMap { row in
            let code = row.codes[stage.id.word]
            guard row.kinds.isEmpty, code != .nothing, let role = role(row.role) else { return nil }
            let comesOtherwise = [.onRequest, .countsOnly, .agreedItems].contains(row.condition)
            if code.isInSystem, !comesOtherwise {
                // An analyst reads under a pseudonym and opens no casus.
                guard role.function.standing != nil || role.function == .analyst else { return nil }
                if isClosed, !keepsAccess(role) { return nil }
            }
            guard let entry else { return Sight(role: role, condition: row.condition, code: code) }
            switch row.condition {
            case .staffEntry where entry != .staff, .partyEntry where ![.parties, .mixed].contains(entry): return nil
            case .staffEntry, .partyEntry: return Sight(role: role, condition: .always, code: code)
            default: return Sight(role: role, condition: row.condition, code: code)
            }
        }
    }
}

extension Casus {
    /// Everybody who sees something of this casus now; nothing on the national process.
    package func sights(under arrangement: Arrangement) -> [Arrangement.Sight] {
        guard let course, let stage = arrangement.stage(of: course) else { return [] }
        return arrangement.sights(in: stage, entry: entryMode(under: arrangement), isClosed: afschaling != nil)
    }
}
