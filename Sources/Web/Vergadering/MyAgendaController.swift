// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird
import NIOCore
import Vault

/// What is on my agenda, now and later, at `/agenda`; and the secret address for a calendar program of one's own.
package struct MyAgendaController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get("agenda", use: show)
            .post("agenda/adres", use: renew)
            .post("agenda/adres/intrekken", use: revoke)
            .get("agenda/:file", use: feed)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        try await page(context, address: nil)
    }

    /// The new address is shown once, on this answer; whoever sends the form again makes no second one.
    @Sendable func renew(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        let handled = try await room.meetings.feeds.renew(for: visitor.user.id, once: context.posted.first("once"))
        switch handled {
        case .done(let token):
            let link = Link("/agenda/\(token.text).ics").query("taal", visitor.language.rawValue)
            let address = SiteAddress(request).text + link.address
            return try await page(context, address: address)
        case .repeated, .refused: return .seeOther("/agenda")
        case .absent: throw PageRefusal.absent
        }
    }

    @Sendable func revoke(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        _ = try await room.meetings.feeds.revoke(for: visitor.user.id, once: context.posted.first("once"))
        return .seeOther(Link("/agenda").fragment("kalender"))
    }

    /// The calendar behind a secret address, for a program without a session.
    @Sendable func feed(_ request: Request, context: AppContext) async throws -> Response {
        let name = context.parameters.get("file") ?? ""
        guard name.hasSuffix(".ics"), let token = Token(name.dropLast(4)),
            let content = try await room.meetings.feeds.open(token)
        else { throw PageRefusal.absent }
        let texts = try context.browser.t.texts
        let language: Language = request.uri.queryParameters["taal"] == "en" ? .en : .nl
        let calendar = CalendarText(content, Wording(texts: texts, language: language))
        return Response(
            status: .ok, headers: [.contentType: "text/calendar; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: Array(calendar.text.utf8))))
    }

    private func page(_ context: AppContext, address: String?) async throws -> Response {
        let visitor = try context.visitor
        guard let situation = try await room.desk.situation(for: visitor.user.id) else { throw PageRefusal.absent }
        let meetings = try await room.meetings.reading.called(visitor.user.id, from: situation.day)
        let feed = try await room.meetings.feeds.current(of: visitor.user.id)
        return MyAgendaPage(
            meetings: meetings, situation: situation, visitor: visitor, feed: feed, address: address
        ).page.response(for: visitor)
    }
}
