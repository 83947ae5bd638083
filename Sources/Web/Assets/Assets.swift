// SPDX-License-Identifier: EUPL-1.2

/// The style sheet and the logo; there is no script.
package struct Assets: Sendable {
    package let stylesheet: Asset
    package let logo: Asset

    package init() {
        stylesheet = Asset(
            name: "sluis", suffix: "css", contentType: "text/css; charset=utf-8", text: Styles.all)
        logo = Asset(name: "sluis", suffix: "svg", contentType: "image/svg+xml", text: Logo.svg)
    }

    var all: [Asset] { [stylesheet, logo] }
}
