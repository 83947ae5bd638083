// SPDX-License-Identifier: EUPL-1.2

/// An address inside Sluis: an absolute local path, with or without a query and a fragment.
///
/// Written as a literal with ids: `Link("/casussen/\(casus.id)/inbreng")`. Text from outside is accepted only by
/// `init(local:)`. Personal data never goes into an address; whatever text is interpolated is percent-encoded.
///
/// A link is written without the collaboration it leads to: that is the one of the request, added by `address`.
package struct Link: Hashable, Sendable, CustomStringConvertible {
    /// The address as pages know it, without the collaboration.
    package let description: String
    /// Where it leads when that is not the collaboration of the request.
    private let world: WorldAddress?

    /// Accepts text from outside if it is a plain local path of at most 2000 bytes.
    ///
    /// Refuses other hosts in every spelling (`//host`, `/\host`, a scheme), control characters, spaces and anything
    /// that is not printable ASCII.
    package init?(local text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.first == UInt8(ascii: "/"), bytes.count <= 2000 else { return nil }
        guard bytes.count == 1 || bytes[1] != UInt8(ascii: "/") else { return nil }
        let allowed = bytes.allSatisfy { byte in
            (0x21...0x7E).contains(byte) && !Link.forbidden.contains(byte)
        }
        guard allowed else { return nil }
        description = String(text)
        world = nil
    }

    init(checked text: String, world: WorldAddress? = nil) {
        description = text
        self.world = world
    }

    /// The address as a browser must have it.
    package var address: String { (world ?? .current).prefix + description }

    /// The same page of this collaboration.
    package func at(_ world: WorldAddress) -> Link { Link(checked: description, world: world) }

    /// The path without query and fragment.
    package var path: String {
        String(description.prefix { $0 != "?" && $0 != "#" })
    }

    /// This link with one more query parameter.
    package func query(_ name: StaticString, _ value: some CustomStringConvertible) -> Link {
        let parts = description.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let separator = parts[0].contains("?") ? "&" : "?"
        let fragment = parts.count > 1 ? "#\(parts[1])" : ""
        return Link(
            checked: "\(parts[0])\(separator)\(name)=\(Link.encode(value.description))\(fragment)", world: world)
    }

    /// This link pointing at the element with this id.
    package func fragment(_ id: String) -> Link {
        let start = description.prefix { $0 != "#" }
        return Link(checked: "\(start)#\(Link.encode(id))", world: world)
    }

    private static let forbidden = Set("\\\"<>`{}|^'".utf8)

    static func encode(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in text.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                bytes.append(byte)
            default:
                bytes.append(contentsOf: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
