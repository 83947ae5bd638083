// SPDX-License-Identifier: EUPL-1.2

import HTTPTypes
import Hummingbird
import NIOCore
import Web

/// A browser for tests: it drives the router in this process, keeps cookies, and sends the forms it was shown.
///
/// It follows no redirect by itself; `page.location` tells where one leads.
actor WebClient {
    private let responder: any HTTPResponder<AppContext>
    private(set) var cookies: [String: String] = [:]
    private var last: WebPage?
    nonisolated let log = CapturedLog()
    private let address: String

    init(_ responder: any HTTPResponder<AppContext>, address: String = "192.0.2.1") {
        self.responder = responder
        self.address = address
    }

    func get(_ path: String, headers: [String: String] = [:]) async throws -> WebPage {
        try await send(.get, path, body: [], headers: headers)
    }

    /// Sends fields with the `csrf` and `once` of the form to this path on the last page (or any form on it).
    func post(
        _ path: String, _ fields: [(String, String)] = [], headers: [String: String] = [:]
    ) async throws -> WebPage {
        let names = Set(fields.map(\.0))
        let tokens = last?.tokens(forFormTo: path).filter { !names.contains($0.0) } ?? []
        return try await postRaw(path, body: WebClient.encode(tokens + fields), headers: headers)
    }

    /// Sends the form to this path on the last page as it stands, with these fields changed or added.
    func submit(
        _ path: String, changing changes: [String: String] = [:], headers: [String: String] = [:]
    ) async throws -> WebPage {
        let shown = last?.fields(ofFormTo: path).filter { changes[$0.0] == nil } ?? []
        let fields = shown + changes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        return try await postRaw(path, body: WebClient.encode(fields), headers: headers)
    }

    func postRaw(_ path: String, body: [UInt8], headers: [String: String] = [:]) async throws -> WebPage {
        let type = ["Content-Type": "application/x-www-form-urlencoded"]
        return try await send(.post, path, body: body, headers: type.merging(headers) { $1 })
    }

    func forget(_ cookie: String) { cookies[cookie] = nil }

    func set(_ cookie: String, to value: String) { cookies[cookie] = value }

    func send(
        _ method: HTTPRequest.Method, _ path: String, body: [UInt8], headers: [String: String]
    ) async throws -> WebPage {
        var fields = HTTPFields()
        for (name, value) in headers { fields[try WebClient.name(name)] = value }
        if !cookies.isEmpty {
            fields[.cookie] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        }
        let head = HTTPRequest(
            method: method, scheme: "https", authority: "sluis.example", path: path, headerFields: fields)
        let response = try await responder.respond(
            to: Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body))),
            context: AppContext(logger: log.logger(requestID: "request-1"), peerAddress: address))
        let page = WebPage(response, body: try await BodyCollector.collect(response))
        keepCookies(of: page)
        last = page
        return page
    }

    private func keepCookies(of page: WebPage) {
        for line in page.headers[values: .setCookie] {
            let parts = line.split(separator: ";").map { $0.trimmingPrefix(" ") }
            let pair = parts[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            cookies[String(pair[0])] = parts.contains("Max-Age=0") ? nil : String(pair[1])
        }
    }

    private static func name(_ text: String) throws -> HTTPField.Name {
        struct NoHeaderName: Error {}
        guard let name = HTTPField.Name(text) else { throw NoHeaderName() }
        return name
    }

    static func encode(_ fields: [(String, String)]) -> [UInt8] {
        Array(fields.map { "\(escape($0.0))=\(escape($0.1))" }.joined(separator: "&").utf8)
    }

    private static func escape(_ text: String) -> String {
        let safe = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._".utf8)
        return text.utf8.map { byte in
            safe.contains(byte)
                ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
