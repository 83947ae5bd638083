// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Hummingbird
import Vault

/// Reads a posted form, within bounds, and lets it through only if it came from a page of ours in this browser.
///
/// Two locks: the origin that the browser states, and the token in the form. When the session has ended meanwhile,
/// the form is not thrown away but kept on the login page.
struct PostMiddleware: RouterMiddleware {
    typealias Context = AppContext

    /// Bytes in a body. A login may carry a kept form and is therefore allowed somewhat more.
    static let limit = 1 << 20
    private static let loginLimit = limit + 256 * 1024
    private static let most = 2000

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        if request.isForMachines || request.method == .get || request.method == .head {
            return try await next(request, context)
        }
        guard request.method == .post else { throw PageRefusal.absent }
        let origin = RequestOrigin(request)
        guard origin != .elsewhere else { throw PageRefusal.foreignForm }
        let posted = try await read(request)
        let kept = keep(posted, request, context)

        guard try context.browser.csrf.accepts(posted.first("csrf")) else {
            return try answerUnproven(posted, kept, origin, context)
        }
        do {
            var context = context
            context.posted = posted
            return try await next(request, context)
        } catch is SignInNeeded {
            return try login(keeping: kept, context)
        }
    }

    private func read(_ request: Request) async throws -> Posted {
        let limit = request.uri.path == "/inloggen" ? PostMiddleware.loginLimit : PostMiddleware.limit
        let announced = request.headers[.contentLength].flatMap(Int.init) ?? 0
        guard announced <= limit else { throw PageRefusal.tooLarge }
        let body = try await request.body.collect(upTo: limit)
        let type = request.headers[.contentType]?.prefix { $0 != ";" }.lowercased()
        guard body.readableBytes == 0 || type == "application/x-www-form-urlencoded" else {
            throw PageRefusal.notAForm
        }
        let posted = Posted(urlEncoded: body.readableBytesView)
        guard posted.pairs.count <= PostMiddleware.most else { throw PageRefusal.tooLarge }
        return posted
    }

    /// The token does not fit the browser: a session that ended or changed, or somebody else's page.
    ///
    /// Only with proof that the page was ours is the text shown again; it never acts by itself.
    private func answerUnproven(
        _ posted: Posted, _ kept: KeptForm?, _ origin: RequestOrigin, _ context: AppContext
    ) throws -> Response {
        let browser = try context.browser
        let before = context.cookies.session.map { FormToken(secret: Array($0.text.utf8)) }
        let isOurs = origin == .here || (before?.accepts(posted.first("csrf")) ?? false)
        guard isOurs, let kept else { throw PageRefusal.foreignForm }
        guard browser.visit == nil else { return KeptPage(kept: kept).response(for: browser, status: .forbidden) }
        return try login(keeping: kept, context)
    }

    private func keep(_ posted: Posted, _ request: Request, _ context: AppContext) -> KeptForm? {
        let path = request.uri.path
        guard path != "/inloggen", path != "/uitloggen" else { return nil }
        // With its query: the address of a form may say which question it belongs to.
        return KeptForm(path: request.uri.string, posted: posted, user: context.cookies.expiredUser)
    }

    private func login(keeping kept: KeptForm?, _ context: AppContext) throws -> Response {
        let page = LoginPage(kept: kept, returnTo: nil)
        return page.response(page.blank, for: try context.browser, status: .unauthorized)
    }
}
