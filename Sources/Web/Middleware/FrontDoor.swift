// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
package import Hummingbird

/// Everything that stands before the pages: headers, error pages, sessions, forms, login, the style sheet.
///
/// `router()` gives a router to which the pages add their routes; whatever is added to it is protected.
package struct FrontDoor: Sendable {
    private let accounts: AccountHandling
    private let browsers: BrowserMaker
    private let assets: Assets

    /// - Parameters:
    ///   - openNavigation: the main menu for whoever is not.
    ///   - navigation: the main menu for somebody who is signed in.
    package init(
        texts: Texts, accounts: AccountHandling, openNavigation: [NavItem] = [],
        navigation: @escaping @Sendable (Visit) -> [NavItem]
    ) {
        self.accounts = accounts
        assets = Assets()
        let frame = Frame(assets: assets, openNavigation: openNavigation, navigation: navigation)
        browsers = BrowserMaker(texts: texts, frame: frame)
    }

    package func router() -> Router<AppContext> {
        let router = Router(context: AppContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: SecurityHeaders())
        router.add(middleware: RequestLog())
        router.add(middleware: ErrorPages(browsers: browsers))
        router.add(middleware: BrowserMiddleware(accounts: accounts, browsers: browsers))
        router.add(middleware: ErrorPages(browsers: browsers))
        router.add(middleware: PostMiddleware())
        router.addRoutes(AccountController(accounts: accounts, browsers: browsers).routes)
        router.addRoutes(AssetController(assets: assets).routes)
        return router
    }
}
