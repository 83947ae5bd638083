// SPDX-License-Identifier: EUPL-1.2

/// One entry of the main navigation.
package struct NavItem: Sendable {
    package let label: Phrase
    package let link: Link

    package init(label: Phrase, link: Link) {
        self.label = label
        self.link = link
    }
}
