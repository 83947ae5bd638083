// SPDX-License-Identifier: EUPL-1.2

extension Schema {
    /// Which kind of dossier a casus is, for lists: a word of the profile, and nothing about the person.
    ///
    /// A casus from before it runs on a version of its profile without kinds, so nothing is to be filled in.
    static let dossiers = Migration(
        id: "0032-soort-dossier", statements: ["ALTER TABLE casus ADD COLUMN dossier {text}"])
}
