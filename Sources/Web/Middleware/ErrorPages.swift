// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Hummingbird
import Logging

/// Turns whatever is thrown into a page that says what happened and what to do.
///
/// It stands in the chain twice: inside, where the reader and the language are known, and outside for faults before.
struct ErrorPages: RouterMiddleware {
    typealias Context = AppContext

    let browsers: BrowserMaker

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch is SignInNeeded {
            let wanted = Link(local: request.uri.string) ?? "/"
            return .seeOther(wanted.description == "/" ? "/inloggen" : Link("/inloggen").query("terug", wanted))
        } catch let refusal as PageRefusal {
            return page(ErrorPage(refusal), context)
        } catch let error as any HTTPResponseError {
            return page(ErrorPage(status: error.status), context, fault: error)
        } catch {
            return page(.fault, context, fault: error)
        }
    }

    private func page(_ error: ErrorPage, _ context: AppContext, fault: (any Error)? = nil) -> Response {
        if error.status == .internalServerError, let fault {
            // Only the type: the text of an error may hold what somebody typed.
            context.logger.error("fault", metadata: ["type": "\(type(of: fault))"])
        }
        return error.response(for: context.knownBrowser ?? browsers.unknown(), requestID: context.requestID)
    }
}
