// SPDX-License-Identifier: EUPL-1.2

package import CaseWork

/// What stands around every page: where the style sheet is, what the product is called, what the menu holds.
package struct Frame: Sendable {
    let stylesheet: Link
    let logo: Link
    let navigation: @Sendable (Visit) -> [NavItem]
    /// The main menu for whoever is not signed in.
    let openNavigation: [NavItem]
    /// The collaborations of this installation, to tell where somebody is.
    let worlds: WorldList

    /// - Parameter navigation: the main menu for somebody with these roles.
    package init(
        assets: Assets, openNavigation: [NavItem] = [], worlds: WorldList = WorldList(),
        navigation: @escaping @Sendable (Visit) -> [NavItem]
    ) {
        self.worlds = worlds
        stylesheet = assets.stylesheet.link
        logo = assets.logo.link
        self.navigation = navigation
        self.openNavigation = openNavigation
    }
}
