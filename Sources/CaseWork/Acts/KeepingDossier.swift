// SPDX-License-Identifier: EUPL-1.2

package import Domain

extension CasusHandling {
    /// Writes an entry in a part of the dossier.
    package func enter(
        _ draft: DossierEntryDraft, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        let entry = Identifier<DossierEntry>(known: house.ids.next())
        return try await perform("dossier.entered", on: id, by: user, once: once, about: entry.description) {
            casus, situation in
            casus.enter(draft, as: entry, in: situation)
        }
    }

    /// Replaces what an entry says; what it said before must leave the files too.
    package func correct(
        _ entry: Identifier<DossierEntry>, to values: [String: DossierValue], because why: String,
        in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "dossier.corrected", on: id, by: user, once: once, about: entry.description, replacesWords: true
        ) { casus, situation in
            casus.correct(entry, to: values, because: why, in: situation)
        }
    }

    /// Takes an entry back.
    package func takeBack(
        _ entry: Identifier<DossierEntry>, because why: String, in id: Identifier<Casus>, by user: Identifier<User>,
        once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "dossier.taken-back", on: id, by: user, once: once, about: entry.description, replacesWords: true
        ) { casus, situation in
            casus.takeBack(entry, because: why, in: situation)
        }
    }

    /// The supplier says whether the house may read an entry.
    package func say(
        _ say: DossierSayDraft, on entry: Identifier<DossierEntry>, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        let act = say.given ? "dossier.house-may-read" : "dossier.house-may-not-read"
        return try await perform(act, on: id, by: user, once: once, about: entry.description) { casus, situation in
            casus.say(say, on: entry, in: situation)
        }
    }

    /// Says which kind of dossier a casus is.
    package func chooseDossier(
        _ kind: String?, because why: String, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("dossier.kind-chosen", on: id, by: user, once: once) { casus, situation in
            casus.chooseDossier(kind, because: why, in: situation)
        }
    }
}
