// SPDX-License-Identifier: EUPL-1.2

/// A file that came along with a form.
package struct PostedFile: Sendable, Hashable {
    /// The name of the field.
    package let field: String
    /// As the browser says that it is called; may hold anything.
    package let name: String
    /// Empty when it was larger than what is taken in.
    package let bytes: [UInt8]
    package let isWhole: Bool

    package init(field: String, name: String, bytes: [UInt8], isWhole: Bool = true) {
        self.field = field
        self.name = name
        self.bytes = bytes
        self.isWhole = isWhole
    }
}

extension Posted {
    /// The file chosen in this field; nothing when the field was left empty.
    package func file(_ field: String) -> PostedFile? { files.first { $0.field == field } }
}
