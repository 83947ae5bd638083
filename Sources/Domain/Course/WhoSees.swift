// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// What the profile gives somebody with a role in a stage, and for whom of those who have the role.
    package struct Sight: Hashable, Sendable {
        package let role: Role
        package let condition: AccessCondition
        package let code: AccessCode
        /// Of which kinds of data only; empty for the casus as such.
        package let kinds: [Named<DataKindList>]
    }

    /// Everybody who sees something of a casus in a stage, by the rules that open it; whoever is not here sees nothing.
    ///
    /// A row of the table that opens nothing is left out: a role that comes to nothing in a casus (`Function.standing`) or
    /// in which nobody is brought in while it is off, a way of entering data that is not the one of this part, one's own
    /// contribution where staff enters, and after closing a role that is not kept. A row about some kinds of data is named
    /// where the role has nothing else.
    ///
    /// - Parameters:
    ///   - entry: who enters data here; nothing while that is not known, and then rows about it keep their condition.
    ///   - isClosed: whether the casus was closed.
    package func sights(in stage: Stage, entry: Pillar.Entry?, isClosed: Bool) -> [Sight] {
        data.access.compactMap { row in
            guard let role = role(row.role), isNamed(row, in: stage),
                let condition = condition(of: row, where: entry),
                opens(row.codes[stage.id.word], to: role, on: condition, entry: entry, isClosed: isClosed)
            else { return nil }
            return Sight(role: role, condition: condition, code: row.codes[stage.id.word], kinds: row.kinds)
        }
    }

    /// Whether a row says something of its own: about everything, or about some kinds for a role that has nothing else.
    private func isNamed(_ row: AccessRow, in stage: Stage) -> Bool {
        row.kinds.isEmpty
            || row.codes[stage.id.word].isInSystem
                && !data.access.contains {
                    $0.role.word == row.role.word && $0.kinds.isEmpty && $0.codes[stage.id.word].isInSystem
                }
    }

    /// The condition as it stands where it is known who enters data; nothing when the row is about another way.
    private func condition(of row: AccessRow, where entry: Pillar.Entry?) -> AccessCondition? {
        guard let entry else { return row.condition }
        switch row.condition {
        case .staffEntry: return entry == .staff ? .always : nil
        case .partyEntry: return [.parties, .mixed].contains(entry) ? .always : nil
        default: return row.condition
        }
    }

    private func opens(
        _ code: AccessCode, to role: Role, on condition: AccessCondition, entry: Pillar.Entry?, isClosed: Bool
    ) -> Bool {
        guard code != .nothing else { return false }
        if role.function.takesPart, role.startsOff == .yes { return false }
        // What comes on a request, as counts or item by item opens no casus.
        guard code.isInSystem, ![.onRequest, .countsOnly, .agreedItems].contains(condition) else { return true }
        // An analyst reads under a pseudonym, also after closing, and opens no casus.
        if role.function == .analyst { return code.reads }
        return role.function.standing != nil && role.isLetIn(by: code, entry: entry)
            && (!isClosed || keepsAccess(role))
    }
}

extension Arrangement.Role {
    /// Whether a code lets somebody in this role into a casus, where data are entered this way.
    ///
    /// Where staff enters for the parties, "only what they brought in" opens it to the reporter, whose report it is
    /// (Enschede covenant, lines 475-477).
    func isLetIn(by code: Arrangement.AccessCode, entry: Arrangement.Pillar.Entry?) -> Bool {
        code.reads || code == .own && (function == .reporter || entry != .staff)
    }
}

extension Casus {
    /// Everybody who sees something of this casus now; nothing on the national process.
    package func sights(under arrangement: Arrangement) -> [Arrangement.Sight] {
        guard let course, let stage = arrangement.stage(of: course) else { return [] }
        // Research is by area, and knows nothing of a core (`processInformation`).
        let isResearched = course.subdivision != nil && course.transfer == nil
        return arrangement.sights(
            in: stage, entry: entryMode(under: arrangement), isClosed: afschaling != nil
        ).filter { $0.role.function != .analyst || !$0.code.isInSystem || isResearched }
    }
}
