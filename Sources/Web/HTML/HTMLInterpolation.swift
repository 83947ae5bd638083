// SPDX-License-Identifier: EUPL-1.2

package import Domain

extension HTML: ExpressibleByStringInterpolation {
    package init(stringLiteral markup: String) { self.init(trusted: Array(markup.utf8)) }

    package init(stringInterpolation: Interpolation) { self.init(trusted: stringInterpolation.bytes) }

    /// What may be put into markup, and how.
    package struct Interpolation: StringInterpolationProtocol {
        var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        package mutating func appendLiteral(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

        package mutating func appendInterpolation(_ text: some StringProtocol) { HTML.escape(text, into: &bytes) }

        package mutating func appendInterpolation(_ text: String?) {
            if let text { HTML.escape(text, into: &bytes) }
        }

        package mutating func appendInterpolation(_ html: HTML) { bytes.append(contentsOf: html.bytes) }

        package mutating func appendInterpolation(_ html: HTML?) {
            if let html { bytes.append(contentsOf: html.bytes) }
        }

        package mutating func appendInterpolation(_ pieces: [HTML]) {
            for piece in pieces { bytes.append(contentsOf: piece.bytes) }
        }

        package mutating func appendInterpolation(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

        package mutating func appendInterpolation<Subject>(_ id: Identifier<Subject>) {
            HTML.escape(id.description, into: &bytes)
        }

        /// ` href="…"` for a checked link: `<a\(href: link)>`.
        package mutating func appendInterpolation(href link: Link) { append("href", link.address) }

        /// ` action="…"` for a checked link: `<form\(action: link)>`.
        package mutating func appendInterpolation(action link: Link) { append("action", link.address) }

        /// ` src="…"` for a checked link: `<img\(src: link)>`.
        package mutating func appendInterpolation(src link: Link) { append("src", link.address) }

        /// ` name="value"`, or nothing when there is no value.
        package mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
            if let value { append(name.description, value) }
        }

        /// ` name` when it holds, for attributes such as `checked`.
        package mutating func appendInterpolation(flag name: StaticString, _ holds: Bool) {
            if holds { bytes.append(contentsOf: " \(name)".utf8) }
        }

        /// The piece when the condition holds.
        package mutating func appendInterpolation(if holds: Bool, _ piece: @autoclosure () -> HTML) {
            if holds { bytes.append(contentsOf: piece().bytes) }
        }

        private mutating func append(_ name: String, _ value: String) {
            bytes.append(contentsOf: " \(name)=\"".utf8)
            HTML.escape(value, into: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }
    }
}
