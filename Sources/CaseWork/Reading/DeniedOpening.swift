// SPDX-License-Identifier: EUPL-1.2

import Domain

extension House {
    /// Writes in the journal that somebody who is signed in asked for a casus that is not theirs, or that does not exist.
    ///
    /// The same transaction in both cases, so that neither the answer nor this line's time tells which it was. Only a casus
    /// that exists is named (decision 0030).
    func noteDenied(_ id: Identifier<Casus>, to user: Identifier<User>) async throws {
        let house = self
        try await ledger.write { session in
            guard let actor = try session.collaboration().user(user) else { return }
            let known = try session.version(of: id).map { _ in id }
            try session.append([try house.scribe.line("casus.denied", known, by: actor, at: house.time.now())])
        }
    }
}
