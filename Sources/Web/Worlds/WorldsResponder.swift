// SPDX-License-Identifier: EUPL-1.2

import HTTPTypes
package import Hummingbird

/// Hands each request to the one collaboration whose address it carries, with that part of the address taken off.
///
/// The collaborations share nothing here but the socket: each has a site of its own, with its own house behind it.
package struct WorldsResponder: HTTPResponder {
    package typealias Context = AppContext

    private let first: any HTTPResponder<AppContext>
    private let further: [String: (address: WorldAddress, site: any HTTPResponder<AppContext>)]

    package init(first: any HTTPResponder<AppContext>, further: [WorldAddress: any HTTPResponder<AppContext>] = [:]) {
        self.first = first
        self.further = Dictionary(
            further.map { ($0.key.id, (address: $0.key, site: $0.value)) }, uniquingKeysWith: { first, _ in first })
    }

    package func respond(to request: Request, context: AppContext) async throws -> Response {
        guard let (world, rest) = world(of: request.head.path ?? "") else {
            return try await WorldAddress.$current.withValue(.first) {
                try await first.respond(to: request, context: context)
            }
        }
        var head = request.head
        head.path = rest
        let inner = Request(head: head, body: request.body)
        return try await WorldAddress.$current.withValue(world.address) {
            try await world.site.respond(to: inner, context: context)
        }
    }

    /// The further collaboration that an address belongs to, and the address as its pages know it.
    ///
    /// Only the plain spelling counts: whatever is written otherwise belongs to the first, where it is absent.
    private func world(
        of path: String
    ) -> (world: (address: WorldAddress, site: any HTTPResponder<AppContext>), rest: String)? {
        guard path.first == "/" else { return nil }
        let afterSlash = path.dropFirst()
        let segment = afterSlash.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard let world = further[String(segment)] else { return nil }
        let rest = afterSlash.dropFirst(segment.count)
        return (world, rest.first == "/" ? String(rest) : "/\(rest)")
    }
}
