// SPDX-License-Identifier: EUPL-1.2

/// A text document of an office program (DOCX or ODT) without macros, embedded files or anything fetched from elsewhere.
struct OfficeExamination {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func check() throws(FileFault) -> MediaType {
        let zip = try ZipListing(bytes)
        if zip.entries.contains(where: { $0.name == "[Content_Types].xml" }) {
            try checkWord(zip)
            return .docx
        }
        guard let first = zip.entries.first, first.name == "mimetype", !first.isPacked,
            try zip.content("mimetype") == Array(MediaType.odt.rawValue.utf8)
        else { throw FileFault(.fileTypeNotListed) }
        try checkOpenDocument(zip)
        return .odt
    }

    // MARK: DOCX

    private func checkWord(_ zip: ZipListing) throws(FileFault) {
        let types = try words("[Content_Types].xml", of: zip)
        if types.contains("macroenabled") || types.contains("vbaproject") { throw FileFault(.fileIsActive) }
        guard types.contains("wordprocessingml.document.main+xml"),
            zip.entries.contains(where: { $0.name == "word/document.xml" })
        else { throw FileFault(.fileTypeNotListed) }
        try checkNames(zip, forbidden: ["vba", "word/embeddings/", "activex", "customui/", "word/macros"])
        let lists = zip.entries.filter { $0.name.hasSuffix(".rels") }
        guard lists.reduce(0, { $0 + $1.size }) <= OfficeExamination.mostInLists else { throw FileFault(.fileBroken) }
        for entry in lists {
            for relation in try words(entry.name, of: zip).split(separator: "<") where !isPlain(relation) {
                throw FileFault(.fileIsActive)
            }
        }
    }

    /// A link that somebody may follow is no more than text; anything else from elsewhere is fetched at opening.
    private func isPlain(_ relation: Substring) -> Bool {
        if OfficeExamination.activeRelations.contains(where: relation.contains) { return false }
        return !relation.contains("external") || relation.contains("/relationships/hyperlink")
    }

    private static let activeRelations = [
        "vbaproject", "oleobject", "attachedtemplate", "relationships/package", "afchunk", "relationships/control",
        "subdocument", "relationships/frame", "keymapcustomizations", "ui/extensibility",
    ]

    // MARK: ODT

    private func checkOpenDocument(_ zip: ZipListing) throws(FileFault) {
        let manifest = try words("META-INF/manifest.xml", of: zip)
        if manifest.contains("encryption-data") { throw FileFault(.fileIsLocked) }
        try checkNames(zip, forbidden: ["basic/", "scripts/", "dialogs/"])
        if manifest.contains("application/vnd.sun.star") || manifest.contains("text/x-python") {
            throw FileFault(.fileIsActive)
        }
        for name in ["content.xml", "styles.xml"] where zip.entries.contains(where: { $0.name == name }) {
            let text = try words(name, of: zip)
            if ["event-listener", "vnd.sun.star.script", "macro:", "<office:dde-source", "dde-connection-decl "]
                .contains(where: text.contains)
            {
                throw FileFault(.fileIsActive)
            }
        }
    }

    // MARK: Both

    /// Bytes of one list of types or relations, and of all lists of relations together.
    private static let mostInList = 256 << 10
    private static let mostInLists = 1 << 20

    /// Only parts that such a document is made of; a program, a font with hints to run or a file in a file is none.
    private func checkNames(_ zip: ZipListing, forbidden: [String]) throws(FileFault) {
        for entry in zip.entries {
            let name = entry.name.lowercased()
            if forbidden.contains(where: name.contains) { throw FileFault(.fileIsActive) }
            let isFolder = name.hasSuffix("/") && entry.size == 0
            let isPart = name == "mimetype" || OfficeExamination.endings.contains(FileName.ending(name))
            guard isFolder || isPart else { throw FileFault(.fileIsActive) }
        }
    }

    private static let endings: Set<String> = [
        "xml", "rels", "rdf", "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "emf", "wmf", "odttf",
    ]

    /// The text of one part in lower case; what is written so that it cannot be searched is refused.
    private func words(_ name: String, of zip: ZipListing) throws(FileFault) -> String {
        let isList = name.hasSuffix(".rels") || name == "[Content_Types].xml"
        if isList, zip.entries.contains(where: { $0.name == name && $0.size > OfficeExamination.mostInList }) {
            throw FileFault(.fileBroken)
        }
        guard let content = try zip.content(name), let text = String(validating: content, as: UTF8.self) else {
            throw FileFault(.fileBroken)
        }
        let isHidden = text.contains("\0") || text.contains("<!DOCTYPE") || text.contains("<!ENTITY")
        if isHidden { throw FileFault(.fileIsActive) }
        if isList, text.contains("&#") || text.contains("<!--") { throw FileFault(.fileIsActive) }
        return text.lowercased()
    }
}
