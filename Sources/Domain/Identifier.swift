// SPDX-License-Identifier: EUPL-1.2

/// The identity of one thing of one kind, as an opaque word.
///
/// The phantom type keeps a casus id from being used as a user id. Ids are made outside the domain and handed in.
package struct Identifier<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let description: String

    /// Accepts 1 to 64 characters out of `a-z 0-9 -`, so that an id is safe in a URL and in a log; refuses anything else.
    package init?(_ text: some StringProtocol) {
        let allowed = text.utf8.allSatisfy { byte in
            (97...122).contains(byte) || (48...57).contains(byte) || byte == 45
        }
        guard allowed, !text.isEmpty, text.utf8.count <= 64 else { return nil }
        description = String(text)
    }

    /// The id that a developer or checked data spelled out.
    package init(known text: String) { description = text }

    package static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}

extension Identifier: Codable {
    package init(from decoder: any Decoder) throws {
        description = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
