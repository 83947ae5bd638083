// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Hummingbird
import NIOCore

/// An attachment as an answer: to be saved and never to be shown as a page of ours.
struct Download {
    /// Whatever is in it, it runs nothing and fetches nothing, also when a browser shows it after all.
    static let policy = "sandbox; default-src 'none'; frame-ancestors 'none'"

    let opened: OpenedBijlage

    var response: Response {
        let type = opened.bijlage.mediaType
        return Response(
            status: .ok,
            headers: [
                .contentType: type == .text ? "text/plain; charset=utf-8" : type.rawValue,
                .contentDisposition: Download.disposition(opened.bijlage.name),
                .contentSecurityPolicy: Download.policy,
                .cacheControl: "no-store",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: opened.bytes)))
    }

    /// The name in letters that every browser knows, and in full (RFC 6266 and 8187).
    static func disposition(_ name: String) -> String {
        let plain = name.unicodeScalars.map { scalar in
            scalar.isASCII
                && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                    || "-_.".unicodeScalars.contains(scalar))
                ? Character(scalar) : "_"
        }
        return "attachment; filename=\"\(String(plain))\"; filename*=UTF-8''\(Link.encode(name))"
    }
}
