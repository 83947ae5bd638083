// SPDX-License-Identifier: EUPL-1.2

import HTTPTypes
import Hummingbird
import NIOCore

/// Gathers the body of an answer that was never sent.
struct BodyCollector: ResponseBodyWriter {
    private final class Box { var bytes: [UInt8] = [] }
    private let box = Box()

    mutating func write(_ buffer: ByteBuffer) async throws { box.bytes.append(contentsOf: buffer.readableBytesView) }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}

    static func collect(_ response: Response) async throws -> [UInt8] {
        let collector = BodyCollector()
        try await response.body.write(collector)
        return collector.box.bytes
    }
}
