// SPDX-License-Identifier: EUPL-1.2

package import Domain

extension Gate {
    /// A letter of the book for whoever may read it; that it was read is journaled before it is given.
    ///
    /// - Throws: `StaleCasus` when the casus or the register changed since they were read; read again and ask again.
    func open(
        _ letter: WrittenLetter, of casus: Casus, at version: Int, in situation: Situation
    ) async throws -> WrittenLetter? {
        guard casus.mayRead(letter, situation.actor, in: situation) else { return nil }
        let line = try house.scribe.line(
            "letter.read", casus.id, by: situation.actor, about: letter.id.description, at: situation.moment)
        try await house.ledger.write { session in
            guard try session.version(of: casus.id) == version,
                try session.registerRevision() == situation.collaboration.revision
            else { throw StaleCasus() }
            try session.append([line])
        }
        return letter
    }
}

extension CasusReader {
    /// Opens one letter of a casus that was read before; nothing for whoever may not read it.
    package func letter(_ id: Identifier<WrittenLetter>, in view: CasusView) async throws -> WrittenLetter? {
        try await fresh(view) { casus, version, situation in
            guard let letter = casus.letter(id) else { return nil }
            return try await Gate(house).open(letter, of: casus, at: version, in: situation)
        }
    }
}
