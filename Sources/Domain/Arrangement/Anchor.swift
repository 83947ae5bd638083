// SPDX-License-Identifier: EUPL-1.2

/// Where a parameter stands in the profile, and on which lines of the collaboration's own documents it rests.
///
/// `assumption` says that the text is silent and which default was taken; a collaboration signs these off before it
/// starts. A parameter without lines has an assumption: nothing in a profile comes from nowhere.
package struct Anchor: Hashable, Sendable, Codable {
    package let file: String
    package let line: Int
    package let sources: [String]
    package let assumption: String?

    package init(file: String, line: Int, sources: [String], assumption: String?) {
        self.file = file
        self.line = line
        self.sources = sources
        self.assumption = assumption
    }

    package var isAssumed: Bool { assumption != nil }
}

/// One value with its origin, and what other documents of the same collaboration say of it if they differ.
package struct Sourced<Value: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
    package let value: Value
    package let elsewhere: [Statement<Value>]
    package let origin: Anchor
}

/// What another document of the collaboration says.
package struct Statement<Value: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
    package let value: Value
    package let origin: Anchor
}
