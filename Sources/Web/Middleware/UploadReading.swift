// SPDX-License-Identifier: EUPL-1.2

import Domain
import Hummingbird
import NIOCore

/// Takes in the body of a form with a file, within bounds.
///
/// Only somebody who is signed in makes the server hold a whole file. Of a body that is too large, and of one from somebody
/// who is not signed in (any more), only the beginning is kept: the answers stand before the file, so nothing typed is lost.
struct UploadReading {
    /// Bytes of a body that is held as a whole: one file and the answers beside it.
    static let whole = AttachmentLimits.file + (64 << 10)
    /// Bytes that are held of any other.
    static let beginning = 256 << 10
    /// Bytes after which nobody listens any longer.
    static let most = 64 << 20

    let isSignedIn: Bool

    /// Whether a form with a file is expected here; everywhere else it is no form.
    static func isExpected(at request: Request) -> Bool {
        let path = request.uri.path
        return path.hasPrefix("/casussen/") && path.hasSuffix("/bijlagen")
    }

    /// - Returns: what was kept, and whether that is not all.
    func collect(_ body: RequestBody) async throws -> (bytes: [UInt8], isCut: Bool) {
        let limit = isSignedIn ? UploadReading.whole : UploadReading.beginning
        var bytes: [UInt8] = []
        var total = 0
        for try await piece in body {
            total += piece.readableBytes
            guard total <= UploadReading.most else { throw PageRefusal.tooLarge }
            if total <= limit {
                bytes += piece.readableBytesView
            } else if bytes.count != UploadReading.beginning {
                if bytes.count < UploadReading.beginning { bytes += piece.readableBytesView }
                bytes = Array(bytes.prefix(UploadReading.beginning))
            }
        }
        return (bytes, total > limit)
    }
}
