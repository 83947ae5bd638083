// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import CaseWork
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Journal
import Logging
import Rulebook
import Storage
import Vault
import Web

/// What a page with many items costs, with and without sealing, gate and journal, in the same run.
struct BenchPage {
    static let items = 50
    let place: Place
    let law: Decider
    let folder: String

    func run() async throws {
        var data = try DataPlace.parse(["--data", "\(folder)/huis"])
        data.folder = "\(folder)/huis"
        let installation = try await Installation.open(data.first, law: law, for: .installation)
        let casus = try await fill(installation)
        let plain = try await plainCopy(of: casus, in: installation)
        let reader = CasusReader(installation.house)
        let wilma = DemoStory.user("wilma")
        let with = try await Bench.perSecond {
            guard let view = try await reader.open(casus, for: wilma) else { return 0 }
            return render(view.casus, view.items.map(\.text)).bytes.isEmpty ? 0 : 1
        }
        let without = try await Bench.perSecond {
            let (casus, texts) = try await plain.read()
            return render(casus, texts).bytes.isEmpty ? 0 : 1
        }
        Bench.line("lezen met zegel, poort (wet en akkoord) en journaal", with)
        Bench.line("hetzelfde uit open kolommen, zonder dat alles", without)
        try await pages(installation, casus)
        try await journal(installation)
        await plain.database.close()
        await installation.close()
    }

    private func fill(_ installation: Installation) async throws -> Identifier<Casus> {
        let files = try CollaborationFiles(
            place, profile: "profiles/landelijk/profiel.yaml", register: "demo/register.yaml", law: law)
        try await files.install(in: installation.house)
        let hash = try PasswordHash.make("waterpoort-bench")
        try await installation.house.ledger.write { try $0.store(hash, of: DemoStory.user("wilma")) }
        let story = DemoStory(
            installation.house, at: DemoTime(installation.house.time.now().adding(seconds: -86_400 * 20)))
        try await story.inTriage()
        let list = try await story.desk.list(CasusQuery(reader: DemoStory.user("wilma")))
        guard let casus = list.entries.first?.row.id else { throw Unusable(what: ["geen casus"]) }
        let vraag = try await story.view(casus, by: "wilma").casus.vragen.last?.id
        for number in 0..<BenchPage.items where vraag != nil {
            try await story.bringIn(
                .init(text: "Regel \(number): \(String(repeating: "tekst ", count: 40))", necessity: "Nodig"),
                by: "huub", task: "Verhuur", for: [("huis", "wilma")], in: casus)
        }
        return casus
    }

    private func render(_ casus: Casus, _ texts: [String]) -> HTML {
        "<h1>\(casus.number)</h1><ul>\(texts.map { text -> HTML in "<li>\(text)</li>" })</ul>"
    }

    /// The real pages through the router, without a network.
    private func pages(_ installation: Installation, _ casus: Identifier<Casus>) async throws {
        let accounts = installation.accounts()
        let site = Site(
            texts: try place.texts(), accounts: accounts, keys: FormKeys(installation.secrets.master),
            house: installation.house, explanation: try place.explanation(of: law), demoClock: nil)
        let responder = site.router().buildResponder()
        let quiet = BenchPage.quiet
        let attempt = LoginAttempt(
            login: "wilma", password: "waterpoort-bench", address: "bench", language: .nl, earlier: nil)
        guard case .admitted(let token, _) = try await accounts.logIn(attempt) else {
            throw Unusable(what: ["inloggen"])
        }
        for (what, path) in [
            ("inlogpagina", "/inloggen"), ("Mijn werk", "/"), ("de inbrengpagina", "/casussen/\(casus)/inbreng"),
        ] {
            let cookie = path == "/inloggen" ? "" : "__Host-sluis=\(token.text)"
            let speed = try await Bench.perSecond {
                let request = Request(
                    head: .init(
                        method: .get, scheme: "http", authority: "bench", path: path, headerFields: [.cookie: cookie]),
                    body: RequestBody(buffer: .init()))
                let context = AppContext(logger: quiet, peerAddress: "bench")
                let response = try await responder.respond(to: request, context: context)
                return response.status == .ok ? 1 : 0
            }
            Bench.line("\(what), door de router, zonder netwerk", speed)
        }
    }

    private static let quiet: Logger = {
        var logger = Logger(label: "bench")
        logger.logLevel = .error
        return logger
    }()

    private func journal(_ installation: Installation) async throws {
        _ = try await installation.signing.sign()
        let clock = ContinuousClock()
        let start = clock.now
        let report = try await installation.archive.verify(with: installation.secrets.signer.verifier)
        let took = (clock.now - start) / .seconds(1)
        Bench.line(
            "journaal controleren (\(report.entries) regels, klopt: \(report.isIntact))", Double(report.entries) / took)
    }

    private func plainCopy(of casus: Identifier<Casus>, in installation: Installation) async throws -> PlainCopy {
        guard let view = try await CasusReader(installation.house).open(casus, for: DemoStory.user("wilma")) else {
            throw Unusable(what: ["geen casus"])
        }
        return try await PlainCopy(view, folder: folder)
    }
}
