// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Crypto
import Domain
import Hummingbird
import NIOCore
import Vault

/// Reads a posted form, within bounds, and lets it through only if it came from a page of ours in this browser.
///
/// Two locks: the origin that the browser states, and the token in the form. When the session has ended meanwhile,
/// the form is not thrown away but kept on the login page, sealed until the one for whom it was made logs in.
struct PostMiddleware: RouterMiddleware {
    typealias Context = AppContext

    /// Bytes in a body. Logging in and out may carry a sealed form and are therefore allowed more.
    static let limit = 1 << 20
    private static let keepingLimit = 3 * limit
    private static let most = 2000

    let keys: FormKeys
    /// How long the body may take to come in.
    let patience: Duration

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        if request.isForMachines || request.method == .get || request.method == .head {
            return try await next(request, context)
        }
        guard request.method == .post else { throw PageRefusal.absent }
        let origin = RequestOrigin(request)
        guard origin != .elsewhere else { throw PageRefusal.foreignForm }
        let posted = try await read(request, context)
        let kept = keep(posted, request)

        guard try context.browser.csrf.accepts(posted.first("csrf")) else {
            return try answerUnproven(posted, kept, origin, request, context)
        }
        do {
            var context = context
            context.posted = try boundToUser(posted, context)
            return try await next(request, context)
        } catch is SignInNeeded {
            return try login(keeping: kept, context)
        }
    }

    private func read(_ request: Request, _ context: AppContext) async throws -> Posted {
        if UploadReading.isExpected(at: request),
            let boundary = request.headers[.contentType].flatMap(MultipartForm.boundary)
        {
            return try await readWithFile(request, boundary, context)
        }
        let isAccount = PostMiddleware.isAccount(request)
        let limit = isAccount ? PostMiddleware.keepingLimit : PostMiddleware.limit
        let announced = request.headers[.contentLength].flatMap(Int.init) ?? 0
        guard announced <= limit else { throw PageRefusal.tooLarge }
        let body = try await patiently { try await request.body.collect(upTo: limit) }
        let type = request.headers[.contentType]?.prefix { $0 != ";" }.lowercased()
        guard body.readableBytes == 0 || type == "application/x-www-form-urlencoded" else {
            throw PageRefusal.notAForm
        }
        let posted = Posted(urlEncoded: body.readableBytesView)
        guard posted.pairs.count <= PostMiddleware.most else { throw PageRefusal.tooLarge }
        return posted
    }

    /// A form with a file: larger than any other, and in another form.
    private func readWithFile(_ request: Request, _ boundary: String, _ context: AppContext) async throws -> Posted {
        let reading = UploadReading(isSignedIn: try context.browser.visit != nil)
        let announced = request.headers[.contentLength].flatMap(Int.init) ?? 0
        guard announced <= UploadReading.most else { throw PageRefusal.tooLarge }
        let (bytes, isCut) = try await patiently { try await reading.collect(request.body) }
        var form = MultipartForm(bytes, boundary: boundary, isCut: isCut)
        return try form.read()
    }

    /// The body, or a refusal when it is too long, too slow, or broken off.
    private func patiently<Body: Sendable>(_ collect: @escaping @Sendable () async throws -> Body) async throws -> Body
    {
        let patience = self.patience
        return try await withThrowingTaskGroup(of: Body?.self) { group in
            group.addTask {
                do {
                    return try await collect()
                } catch is NIOTooManyBytesError {
                    throw PageRefusal.tooLarge
                } catch let refusal as PageRefusal {
                    throw refusal
                } catch let error as any HTTPResponseError {
                    throw error
                } catch {
                    // Whatever breaks while reading was sent wrongly: a malformed chunk, or a connection that ended.
                    throw PageRefusal.unclear
                }
            }
            group.addTask {
                try await Task.sleep(for: patience)
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let collected = first else { throw PageRefusal.tooSlow }
            return collected
        }
    }

    /// What was posted, with its once-token bound to who is signed in: somebody else's same token is another one.
    ///
    /// - Throws: `PageRefusal.unclear` for a form of somebody who is signed in without such a token as our pages make.
    private func boundToUser(_ posted: Posted, _ context: AppContext) throws -> Posted {
        guard let visit = try context.browser.visit else { return posted }
        guard let once = posted.first("once"), RandomWord.isWord(once, bytes: 16) else { throw PageRefusal.unclear }
        let bound = SHA256.hash(data: Array("\(visit.user.id):\(once)".utf8))
        return posted.replacing("once", with: Hexadecimal.text(Array(bound)))
    }

    /// The token does not fit the browser: a session that ended or changed, or somebody else's page.
    ///
    /// Only with proof that the page was ours is the text kept; it never acts by itself.
    private func answerUnproven(
        _ posted: Posted, _ kept: KeptForm?, _ origin: RequestOrigin, _ request: Request, _ context: AppContext
    ) throws -> Response {
        let browser = try context.browser
        let before = context.cookies.session.map { FormToken(secret: Array($0.text.utf8)) }
        let isOurs = origin == .here || (before?.accepts(posted.first("csrf")) ?? false)
        guard isOurs, !PostMiddleware.isAccount(request) else { throw PageRefusal.foreignForm }
        guard let visit = browser.visit else { return try login(keeping: kept, context) }
        guard let kept else { throw PageRefusal.foreignForm }
        return KeptPage(kept: kept, keys: keys).response(for: visit, at: browser, status: .forbidden)
    }

    private func keep(_ posted: Posted, _ request: Request) -> KeptForm? {
        guard !PostMiddleware.isAccount(request) else { return nil }
        // With its query: the address of a form may say which question it belongs to.
        return KeptForm(path: request.uri.string, posted: posted, keys: keys)
    }

    private func login(keeping kept: KeptForm?, _ context: AppContext) throws -> Response {
        let page = LoginPage(kept: kept, keys: keys, returnTo: nil)
        return page.response(page.blank, for: try context.browser, status: .unauthorized)
    }

    private static func isAccount(_ request: Request) -> Bool {
        request.uri.path == "/inloggen" || request.uri.path == "/uitloggen"
    }
}
