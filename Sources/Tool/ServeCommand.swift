// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import CaseWork
import Domain
import Hummingbird
import Jobs
import Logging
import Rulebook
import Storage
import Vault
import Web

/// Starts the web application and the rounds that it makes by itself.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Start de webapplicatie.")

    @OptionGroup var place: Place
    @OptionGroup var data: DataPlace
    @Option(help: "Het adres waarop geluisterd wordt.") var host: String = "127.0.0.1"
    @Option(help: "De poort; 0 kiest er een.") var port: Int = 8080
    @Flag(help: "Vul een lege installatie met verzonnen gegevens en laat de klok vooruitzetten.") var demo = false
    @Option(help: "Seconden tussen de rondes van de klok.") var rounds: Int = 60
    @Flag(inversion: .prefixedNo, help: "De pagina 'Mag dit?' is er ook voor wie niet inlogt.")
    var publicQuestions = true
    @Option(help: "Minuten zonder handeling tot een sessie verloopt.") var idleMinutes: Int = 30

    func run() async throws {
        let law = try place.law()
        let texts = try place.texts()
        let installation = try await Installation.open(data, law: law)
        try await installation.keepToPublishedLaw()
        if demo { try await Demo(place: place, law: law).fill(installation) }
        guard let inForce = try await installation.ruleSetInForce(law) else { throw Unusable(what: ["geen regelset"]) }
        let explanation = try place.explanation(of: inForce)
        let accounts = accounts(of: installation)
        let site = Site(
            texts: texts, accounts: accounts, house: installation.house, explanation: explanation,
            demoClock: demo ? DemoClock(installation.house, time: installation.time) : nil,
            isSharingOpen: publicQuestions)
        let rounds = rounds(of: installation, accounts)
        let application = Application(
            responder: site.router().buildResponder(),
            configuration: .init(address: .hostname(host, port: port), serverName: "sluis"),
            onServerRunning: { channel in
                let port = channel.localAddress?.port.map(String.init) ?? "?"
                print("Sluis draait op http://\(host):\(port)/")
                Output.flush()
            }, logger: logger)
        let seconds = self.rounds
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await rounds.run(every: .seconds(seconds)) }
            try await application.runService()
            group.cancelAll()
        }
        await installation.close()
    }

    private func accounts(of installation: Installation) -> AccountHandling {
        AccountHandling(
            store: LedgerAccounts(installation.ledger), time: SystemTime(),
            passwords: PasswordThreads(), subjects: installation.secrets.master.hash(for: .session),
            scribe: Scribe(installation.secrets.master),
            terms: SessionTerms(idleSeconds: Int64(idleMinutes) * 60))
    }

    private func rounds(of installation: Installation, _ accounts: AccountHandling) -> Rounds {
        let logger = self.logger
        return Rounds(
            clockwork: Clockwork(installation.house),
            sign: { _ = try await installation.archive.sign(with: installation.secrets.signer) },
            forgetSessions: { try await accounts.removeExpired() },
            tell: { what, error in logger.error("\(what): \(type(of: error))") })
    }

    private var logger: Logger {
        var logger = Logger(label: "sluis")
        logger.logLevel = .notice
        return logger
    }
}
