// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Rulebook
import Scale
import Storage
import Vault
import Web

/// People who are signed in, and the site they look at: the real router, without a network.
struct ScaleVisit {
    let installation: Installation
    let register: InventedRegister
    let size: Int
    /// The files of the databases, to put out of memory and in again; empty when they are elsewhere.
    let files: [String]
    private let responder: any HTTPResponder<AppContext>
    private let tokens: [Identifier<User>: Token]

    init(
        place: Place, law: Decider, installation: Installation, register: InventedRegister, size: Int, files: [String]
    ) async throws {
        self.size = size
        self.files = files
        self.installation = installation
        self.register = register
        let accounts = installation.accounts()
        responder = Site(
            texts: try place.texts(), accounts: accounts, keys: FormKeys(installation.secrets.master),
            house: installation.house, explanation: try place.explanation(of: law), demoClock: nil
        ).router().buildResponder()
        let now = installation.house.time.now()
        let sessions = register.users.map { ($0.id, Token.random()) }
        tokens = Dictionary(sessions, uniquingKeysWith: { first, _ in first })
        try await installation.ledger.write { session in
            for (user, token) in sessions {
                try session.store(
                    Session(digest: token.digest, user: user, startedAt: now, lastSeenAt: now, language: .nl))
            }
        }
    }

    /// A page as a browser gets it.
    struct Answer {
        let status: HTTPResponse.Status
        let took: Duration
        let text: String
    }

    /// Asks for a page, or sends a form, as somebody; throws unless the page is shown.
    func ask(_ path: String, as user: User, sending fields: [(String, String)] = []) async throws -> Answer {
        var head = HTTPFields()
        head[.cookie] = "__Host-sluis=\(tokens[user.id]?.text ?? "")"
        let body = fields.map { "\($0.0)=\(ScaleVisit.escaped($0.1))" }.joined(separator: "&")
        if !fields.isEmpty { head[.contentType] = "application/x-www-form-urlencoded" }
        let request = Request(
            head: .init(
                method: fields.isEmpty ? .get : .post, scheme: "http", authority: "bench", path: path,
                headerFields: head), body: RequestBody(buffer: .init(string: body)))
        let clock = ContinuousClock()
        let start = clock.now
        let response = try await responder.respond(
            to: request, context: AppContext(logger: ScaleVisit.quiet, peerAddress: "bench"))
        let collected = CollectedPage()
        try await response.body.write(collected)
        let took = clock.now - start
        guard response.status == .ok else { throw Unusable(what: ["\(path) als \(user.id): \(response.status)"]) }
        return Answer(status: response.status, took: took, text: collected.text)
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    private static let quiet: Logger = {
        var logger = Logger(label: "bench")
        logger.logLevel = .error
        return logger
    }()
}

/// The bytes of a page that is sent nowhere.
private struct CollectedPage: ResponseBodyWriter {
    private final class Box { var bytes: [UInt8] = [] }
    private let box = Box()

    var text: String { String(decoding: box.bytes, as: UTF8.self) }

    mutating func write(_ buffer: ByteBuffer) async throws { box.bytes.append(contentsOf: buffer.readableBytesView) }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
