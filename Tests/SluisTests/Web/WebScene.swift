// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Hummingbird
import Testing
import Vault
import Web

/// The door of Sluis with three pages of a test behind it: a start page, a form for notes, and a fault.
struct WebScene {
    let door: DoorScene
    let texts: Texts
    let responder: any HTTPResponder<AppContext>

    init(proxies: TrustedProxies = TrustedProxies()) async throws {
        door = try await DoorScene()
        texts = try ProjectTexts.all()
        let front = FrontDoor(
            texts: texts, accounts: door.accounts, keys: FormKeys(MasterKey.generate().key), proxies: proxies
        ) { _ in
            [NavItem(label: .text("Begin"), link: "/")]
        }
        let router = front.router()
        router.addRoutes(NotePages().routes)
        responder = router.buildResponder()
    }

    func client(address: String = "192.0.2.1") -> WebClient { WebClient(responder, address: address) }

    /// A client that logged in through the login page.
    func signedIn(_ login: String = "anna") async throws -> WebClient {
        let client = client()
        _ = try await client.get("/inloggen")
        let page = try await client.submit("/inloggen", changing: ["login": login, "password": DoorScene.password])
        try #require(page.status == 303)
        return client
    }
}

/// Pages as the real ones are written.
private struct NotePages: Sendable {
    var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get("/", use: start)
            .get("notities", use: blank)
            .post("notities", use: add)
            .get("notities/:note", use: show)
            .get("fout", use: fault)
    }

    private static let form = Form(
        action: "/notities", submitLabel: .text("Opslaan"),
        [
            .line("title", label: .text("Titel"), max: 20),
            .area("text", label: .text("Tekst"), max: 200),
        ])

    @Sendable func start(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        return Page(title: "Begin", body: "<h1>Dag \(visitor.user.name)</h1>").response(for: visitor)
    }

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        let form = NotePages.form
        return Page(title: "Notitie", form: form, entered: form.blank, for: visitor).response(for: visitor)
    }

    @Sendable func add(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        let entered = NotePages.form.read(context.posted)
        guard entered.isComplete else {
            return Page(title: "Notitie", form: NotePages.form, entered: entered, for: visitor).response(for: visitor)
        }
        return Page(
            title: "Bewaard",
            body: "<h1>Bewaard</h1>\(HTML.paragraphs(entered.text("text")))<p>once=\(entered.once)</p>"
        )
        .response(for: visitor)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        _ = try context.visitor
        _ = try context.id("note", of: User.self)
        throw PageRefusal.absent
    }

    @Sendable func fault(_ request: Request, context: AppContext) async throws -> Response {
        struct Broken: Error { let secret = "the secret of somebody" }
        throw Broken()
    }
}
