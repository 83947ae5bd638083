// SPDX-License-Identifier: EUPL-1.2

package import Domain

extension Link: ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) {
        guard let link = Link(local: text) else {
            preconditionFailure("a link starts with one slash and has no spaces: \(text)")
        }
        self = link
    }

    /// A link that data made too long or otherwise unfit leads to the start page rather than astray.
    package init(stringInterpolation: Interpolation) {
        self = Link(local: stringInterpolation.text) ?? Link(checked: "/")
    }

    /// What may be put into an address.
    package struct Interpolation: StringInterpolationProtocol {
        var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ literal: String) { text += literal }

        package mutating func appendInterpolation<Subject>(_ id: Identifier<Subject>) {
            text += Link.encode(id.description)
        }

        package mutating func appendInterpolation(_ number: Int) { text += String(number) }

        package mutating func appendInterpolation(_ day: Day) { text += day.description }

        /// One path segment or value, percent-encoded; never a name or another personal datum.
        package mutating func appendInterpolation(_ word: String) {
            text += word.isEmpty ? "-" : Link.encode(word)
        }

        /// Another link as the beginning of this one.
        package mutating func appendInterpolation(_ start: Link) { text += start.description }
    }
}
