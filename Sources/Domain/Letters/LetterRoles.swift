// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// The role in which somebody writes and sends a letter here; nothing when they may not.
    ///
    /// - Parameter kind: a letter of the profile; nothing for another letter.
    package func writingRole(for kind: String?, of user: User, in situation: Situation) -> Arrangement.Role? {
        guard let arrangement = situation.letterProfile(of: self) else { return nil }
        let writers: Set<String>
        if let kind {
            guard let letter = arrangement.casusLetters.first(where: { $0.id.word == kind }) else { return nil }
            writers = arrangement.writers(of: letter)
        } else {
            writers = arrangement.freeWriters
        }
        let delegated = delegatedRole(of: user, in: situation).map { writers.contains($0.word) } ?? false
        return letterRoles(of: user, under: arrangement, in: situation).first { role in
            writers.contains(role.id.word) || delegated && role.deputises != nil
        }
    }

    /// Whether somebody may change, send or throw away this letter.
    package func mayWrite(_ letter: WrittenLetter, _ user: User, in situation: Situation) -> Bool {
        guard let role = writingRole(for: letter.kind, of: user, in: situation) else { return false }
        return role.function.isOfTheHouse || letter.partij == user.partij
    }

    /// Whether somebody may read this letter.
    ///
    /// The roles that send it (of a party: its own letters), the process director or who does that work by delegation, and
    /// who leads the casus; others only where a row of the access table names the kind of data that the letter is, and gives reading in this stage.
    package func mayRead(_ letter: WrittenLetter, _ user: User, in situation: Situation) -> Bool {
        let standing = standings(of: user, in: situation.collaboration, on: situation.day)
        guard !standing.isDisjoint(with: Standing.inCasework) else { return false }
        if !standing.isDisjoint(with: [.procesregisseur, .casusregisseur]) { return true }
        if delegatedRole(of: user, in: situation) != nil { return true }
        return mayWrite(letter, user, in: situation) || isGrantedByTable(letter, user, in: situation)
    }

    /// Whether somebody has anything to do with the letter book.
    package func opensLetterBook(_ user: User, in situation: Situation) -> Bool {
        guard let arrangement = situation.letterProfile(of: self) else { return false }
        let standing = standings(of: user, in: situation.collaboration, on: situation.day)
        guard !standing.isDisjoint(with: Standing.inCasework) else { return false }
        if !standing.isDisjoint(with: [.procesregisseur, .casusregisseur]) { return true }
        if delegatedRole(of: user, in: situation) != nil { return true }
        let kinds: [String?] = [nil] + arrangement.casusLetters.map(\.id.word)
        return kinds.contains { writingRole(for: $0, of: user, in: situation) != nil }
            || letters.contains { mayRead($0, user, in: situation) }
    }

    /// The letters that somebody may read.
    package func letters(for user: User, in situation: Situation) -> [WrittenLetter] {
        letters.filter { mayRead($0, user, in: situation) }
    }

    private func isGrantedByTable(_ letter: WrittenLetter, _ user: User, in situation: Situation) -> Bool {
        guard let arrangement = situation.arrangement(of: self),
            let kind = arrangement.letter(id: letter.kind)?.kind?.word
        else { return false }
        return heldRoles(of: user, under: arrangement).contains { role in
            let isNamed = arrangement.data.access.contains { row in
                row.role.word == role.id.word && row.kinds.contains { $0.word == kind }
            }
            return isNamed && accessCode(of: user, as: role, for: kind, under: arrangement).reads
        }
    }

    /// The roles of the profile that somebody has here and that still give them something.
    private func letterRoles(
        of user: User, under arrangement: Arrangement, in situation: Situation
    ) -> [Arrangement.Role] {
        let standing = standings(of: user, in: situation.collaboration, on: situation.day)
        guard !standing.isDisjoint(with: Standing.inCasework) else { return [] }
        guard course == nil else {
            return heldRoles(of: user, under: arrangement).filter { role in
                hasSystemAccess(user, as: role, under: arrangement)
                    && (afschaling == nil || arrangement.keepsAccess(role))
            }
        }
        return arrangement.roles.roles.filter { role in
            role.function.nationalStanding.map(standing.contains) ?? false
        }
    }
}

extension Arrangement.Role.Function {
    /// What somebody with this function is in a casus of the national work process.
    fileprivate var nationalStanding: Standing? {
        switch self {
        case .reporter: return .reporter
        case .processDirection: return .procesregisseur
        case .caseDirection: return .casusregisseur
        case .support: return .support
        case .participant: return .participant
        case .direction, .escalation, .records, .analyst, .supervision, .rightsDesk, .external, .person, .proxy,
            .governance:
            return nil
        }
    }

    /// Whether letters in this role are of the house, and not of the one party that wrote them.
    fileprivate var isOfTheHouse: Bool {
        switch self {
        case .processDirection, .support: return true
        default: return false
        }
    }
}
