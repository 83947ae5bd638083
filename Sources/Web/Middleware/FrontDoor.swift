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
    private let proxies: TrustedProxies
    private let limits: ConnectionLimits

    /// - Parameters:
    ///   - proxies: whose word is taken for the address of a browser.
    ///   - limits: how long a browser may take.
    ///   - openNavigation: the main menu for whoever is not signed in.
    ///   - worlds: the collaborations of this installation, and which this is.
    ///   - navigation: the main menu for somebody who is.
    package init(
        texts: Texts, accounts: AccountHandling, keys: FormKeys, proxies: TrustedProxies = TrustedProxies(),
        limits: ConnectionLimits = ConnectionLimits(), openNavigation: [NavItem] = [],
        worlds: WorldList = WorldList(), navigation: @escaping @Sendable (Visit) -> [NavItem]
    ) {
        self.proxies = proxies
        self.limits = limits
        self.accounts = accounts
        assets = Assets()
        let frame = Frame(assets: assets, openNavigation: openNavigation, worlds: worlds, navigation: navigation)
        browsers = BrowserMaker(texts: texts, frame: frame, keys: keys)
    }

    package func router() -> Router<AppContext> {
        let router = Router(context: AppContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: SecurityHeaders())
        router.add(middleware: RequestLog())
        router.add(middleware: ErrorPages(browsers: browsers))
        router.add(middleware: BrowserMiddleware(accounts: accounts, browsers: browsers))
        router.add(middleware: ErrorPages(browsers: browsers))
        router.add(middleware: PostMiddleware(keys: browsers.keys, patience: .seconds(limits.bodySeconds)))
        router.addRoutes(AccountController(accounts: accounts, browsers: browsers, proxies: proxies).routes)
        router.addRoutes(AssetController(assets: assets).routes)
        return router
    }
}
