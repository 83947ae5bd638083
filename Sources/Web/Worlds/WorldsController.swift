// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Hummingbird

/// The collaborations of this installation and the way to each: `/samenwerkingen`, for anybody.
///
/// It knows names only. Whether somebody has an account in another collaboration is not known here, so it is not told.
struct WorldsController: Sendable {
    let worlds: WorldList

    var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self).get(use: show)
    }

    @Sendable
    func show(_ request: Request, context: AppContext) async throws -> Response {
        guard worlds.isSeveral else { throw PageRefusal.absent }
        let browser = try context.browser
        let t = browser.t
        let items: [HTML] = worlds.all.map { world in
            guard world.address == worlds.here else {
                return HTML.link(world.name, Link("/inloggen").at(world.address))
            }
            let state = t(browser.visit == nil ? "worlds.here" : "worlds.signedIn")
            let way = HTML.link(world.name, browser.visit == nil ? "/inloggen" : "/")
            return "\(way) \(HTML.badge(state, .info))"
        }
        let body: HTML = """
            <h1>\(t("worlds.title"))</h1><p>\(t("worlds.lead"))</p>\(HTML.list(items))<p>\(t("worlds.apart"))</p>
            """
        return Page(title: t("worlds.title"), body: body).response(for: browser)
    }
}
