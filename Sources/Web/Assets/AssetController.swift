// SPDX-License-Identifier: EUPL-1.2

import Hummingbird
import NIOCore

/// The files of ours, at `/middelen/{name}`, to be kept by browsers for a year.
struct AssetController: Sendable {
    let assets: Assets

    var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self).get("middelen/:file", use: show)
    }

    @Sendable
    func show(_ request: Request, context: AppContext) async throws -> Response {
        guard let asset = assets.all.first(where: { $0.link.path == request.uri.path }) else {
            throw PageRefusal.absent
        }
        return Response(
            status: .ok,
            headers: [.contentType: asset.contentType, .cacheControl: "public, max-age=31536000, immutable"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
    }
}
