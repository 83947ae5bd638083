// SPDX-License-Identifier: EUPL-1.2

/// A file that belongs to an item (*bijlage*).
///
/// Supplier, classes, necessity, akkoord and law are those of its item; a kind that always holds a class of its own asks
/// the law about that too (`Casus.passage(of:of:in:)`). The bytes are not here: they are sealed apart, in pieces, and only
/// the gate opens them. The name may say whom it is about, so it is kept in the casus and nowhere else.
package struct Bijlage: Identifiable, Hashable, Sendable, Codable {
    package let id: Identifier<Bijlage>
    /// A word of the profile's list, or `AttachmentRules.other`.
    package let kind: String
    /// As its supplier called it, without a folder.
    package let name: String
    /// As its content showed, whatever the browser said.
    package let mediaType: MediaType
    /// In bytes.
    package let size: Int
    /// Of the bytes as they were given, in hexadecimal.
    package let sha256: String
    /// What looked for viruses in it; nothing where no scanner was set up.
    package let scannedBy: String?
    package let by: Identifier<User>
    package let at: Moment

    package init(
        id: Identifier<Bijlage>, kind: String, name: String, mediaType: MediaType, size: Int, sha256: String,
        scannedBy: String?, by: Identifier<User>, at: Moment
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.mediaType = mediaType
        self.size = size
        self.sha256 = sha256
        self.scannedBy = scannedBy
        self.by = by
        self.at = at
    }
}

/// A file as its supplier offers it, after its content was looked at.
package struct BijlageDraft: Hashable, Sendable {
    package let kind: String
    package let name: String
    package let mediaType: MediaType
    package let size: Int
    package let sha256: String
    /// The supplier read what the profile warns of and wants to go on.
    package let isConfirmed: Bool
    /// A citizen service number stands in it; only plain text is looked through.
    package var holdsNumber = false

    package init(kind: String, name: String, mediaType: MediaType, size: Int, sha256: String, isConfirmed: Bool) {
        self.kind = kind
        self.name = name
        self.mediaType = mediaType
        self.size = size
        self.sha256 = sha256
        self.isConfirmed = isConfirmed
    }
}

extension Inbreng {
    /// The files that belong to this item, in the order in which they came.
    package internal(set) var bijlagen: [Bijlage] {
        get { storedBijlagen ?? [] }
        set { storedBijlagen = newValue }
    }

    package func bijlage(_ id: Identifier<Bijlage>) -> Bijlage? { bijlagen.first { $0.id == id } }
}

extension Casus {
    /// Every file that is there, of all items.
    package var bijlagen: [Bijlage] { inbrengen.flatMap(\.bijlagen) }
}
