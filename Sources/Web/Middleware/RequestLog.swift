// SPDX-License-Identifier: EUPL-1.2

import Hummingbird
import Logging

/// One log line per request: method, route and status, without ids, queries, names or addresses.
struct RequestLog: RouterMiddleware {
    typealias Context = AppContext

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        context.logger.info(
            "request",
            metadata: [
                "method": "\(request.method.rawValue)", "route": "\(context.endpointPath ?? "none")",
                "status": "\(response.status.code)",
            ])
        return response
    }
}
