// SPDX-License-Identifier: EUPL-1.2

/// The closed list of what a file may be: documents and pictures that run nothing when they are opened.
package enum MediaType: String, Hashable, Sendable, Codable, CaseIterable {
    case pdf = "application/pdf"
    case png = "image/png"
    case jpeg = "image/jpeg"
    case text = "text/plain"
    case docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case odt = "application/vnd.oasis.opendocument.text"

    /// The endings that a name of such a file may have, in lower case.
    package var endings: [String] {
        switch self {
        case .pdf: ["pdf"]
        case .png: ["png"]
        case .jpeg: ["jpg", "jpeg"]
        case .text: ["txt"]
        case .docx: ["docx"]
        case .odt: ["odt"]
        }
    }

    /// A short word for keys of texts.
    package var word: String { endings[0] }
}
