// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import CaseWork
import Domain
import Hummingbird
import Jobs
import Logging
import Rulebook
import Scanning
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
    @Option(
        name: .customLong("trusted-proxy"),
        help: "Een proxy met TLS (adres of reeks, zoals 10.0.0.0/8) die X-Forwarded-For schrijft; mag vaker.")
    var trustedProxies: [String] = []
    @OptionGroup var patience: ConnectionPatience
    @Option(
        help: "ClamAV kijkt elke bijlage na: unix:/run/clamav/clamd.ctl of tcp://127.0.0.1:3310. Antwoordt het niet, dan wordt geweigerd.")
    var clamd: String?

    func run() async throws {
        let proxies = try ListeningPlace(host: host, stated: trustedProxies).proxies()
        let limits = try patience.limits()
        let law = try place.law()
        let texts = try place.texts()
        let scanner = try scanner()
        let installation = try await Installation.open(
            data, law: law, for: demo ? .demonstration : .use, scanner: scanner)
        try await installation.keepToPublishedLaw()
        if demo {
            try await Demo(place: place, law: law).fill(installation)
        } else if try await installation.isDemonstration() {
            throw Unusable(what: [
                "\(data.folder): dit zijn gegevens van een demonstratie, met een wachtwoord dat iedereen kent. "
                    + "Start met --demo, of begin een installatie in een andere map met: sluis install"
            ])
        }
        guard let inForce = try await installation.ruleSetInForce(law) else { throw Unusable(what: ["geen regelset"]) }
        let accounts = installation.accounts(
            idleSeconds: Int64(idleMinutes) * 60, cost: demo ? .publicPassword : .standard)
        let site = Site(
            texts: texts, accounts: accounts, keys: FormKeys(installation.secrets.master), house: installation.house,
            explanation: try place.explanation(of: inForce),
            demoClock: demo ? DemoClock(installation.house, time: installation.time) : nil, proxies: proxies,
            limits: limits, isSharingOpen: publicQuestions)
        let rounds = rounds(of: installation, accounts)
        let application = Application(
            responder: site.router().buildResponder(), server: limits.server,
            configuration: .init(
                address: .hostname(host, port: port), serverName: "sluis",
                availableConnectionsDelegate: limits.connections),
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

    /// Nothing when the operator set none up.
    private func scanner() throws -> ClamScanner? {
        guard let clamd else { return nil }
        guard let address = ClamAddress(clamd) else {
            throw Unusable(what: [
                "--clamd: geef unix:/pad/naar/socket of tcp://127.0.0.1:poort; bestanden gaan er onversleuteld heen, "
                    + "dus alleen op deze machine"
            ])
        }
        return ClamScanner(address)
    }

    private func rounds(of installation: Installation, _ accounts: AccountHandling) -> Rounds {
        let logger = self.logger
        return Rounds(
            clockwork: Clockwork(installation.house),
            sign: {
                do {
                    _ = try await installation.signing.sign()
                } catch let problem as Unusable {
                    logger.critical("\(problem)")
                    throw problem
                }
            },
            forgetSessions: { try await accounts.removeExpired() },
            tell: { what, error in logger.error("\(what): \(type(of: error))") })
    }

    private var logger: Logger {
        var logger = Logger(label: "sluis")
        logger.logLevel = .notice
        return logger
    }
}
