// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Hummingbird
import Jobs
import Logging
import Rulebook
import Scanning
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
    @Option(help: "Alleen met --demo: de klok loopt zoveel minuten voor (hoogstens een dag).") var minutesAhead: Int = 0
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
        help:
            "ClamAV kijkt elke bijlage na: unix:/run/clamav/clamd.ctl of tcp://127.0.0.1:3310. Zonder antwoord wordt geweigerd."
    )
    var clamd: String?

    func validate() throws {
        guard minutesAhead == 0 || demo, 0...1440 ~= minutesAhead else {
            throw ValidationError("--minutes-ahead: een getal van 0 tot en met 1440, en alleen met --demo")
        }
    }

    func run() async throws {
        let proxies = try ListeningPlace(host: host, stated: trustedProxies).proxies()
        let limits = try patience.limits()
        let law = try place.law()
        let texts = try place.texts()
        let worlds = try await open(law)
        let entries = worlds.map(\.entry)
        let sites = try worlds.map { world in
            let site = try world.site(
                place, texts: texts, among: entries, isDemo: demo, proxies: proxies, limits: limits,
                isSharingOpen: publicQuestions)
            return (world.address, site.router().buildResponder() as any HTTPResponder<AppContext>)
        }
        guard let first = sites.first?.1 else { throw Unusable(what: ["geen samenwerking"]) }
        let further = Dictionary(sites.dropFirst(), uniquingKeysWith: { first, _ in first })
        let application = Application(
            responder: WorldsResponder(first: first, further: further), server: limits.server,
            configuration: .init(
                address: .hostname(host, port: port), serverName: "sluis",
                availableConnectionsDelegate: limits.connections),
            onServerRunning: { channel in
                let port = channel.localAddress?.port.map(String.init) ?? "?"
                print("Sluis draait op http://\(host):\(port)/")
                Output.flush()
            }, logger: logger)
        let rounds = worlds.map { $0.rounds(logger) }
        let seconds = self.rounds
        try await withThrowingTaskGroup(of: Void.self) { group in
            for round in rounds { group.addTask { await round.run(every: .seconds(seconds)) } }
            try await application.runService()
            group.cancelAll()
        }
        for world in worlds { await world.installation.close() }
    }

    /// Every collaboration of the installation, the first one first. One that is not in order stops the start.
    private func open(_ law: Decider) async throws -> [ServedWorld] {
        // They keep nothing, so that collaborations may share them: the machine has no more cores for being several.
        let passwords = PasswordThreads(threads: 2, cost: demo ? .publicPassword : .standard)
        let demonstration = demo ? Demo(place: place, law: law) : nil
        let places = try demonstration?.places(data) ?? data.worlds()
        let scanner = try scanner()
        guard let main = places.first else { return [] }
        // Nothing is made of the others when the first one refuses.
        let first = try await open(main, law, passwords, scanner, demonstration)
        // At the same time: none of them needs anything of another, and a demonstration fills each with stories. One that
        // refuses stops none of the others halfway.
        let others = await withTaskGroup(of: (Int, Result<ServedWorld, any Error>).self) { group in
            for (index, place) in places.enumerated().dropFirst() {
                group.addTask {
                    do {
                        return (index, .success(try await open(place, law, passwords, scanner, demonstration)))
                    } catch {
                        return (index, .failure(error))
                    }
                }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        return try [first] + places.indices.compactMap { try others[$0]?.get() }
    }

    private func open(
        _ place: WorldPlace, _ law: Decider, _ passwords: PasswordThreads, _ scanner: ClamScanner?,
        _ demonstration: Demo?
    ) async throws -> ServedWorld {
        try await ServedWorld(
            place, law: law, for: demo ? .demonstration(minutesAhead: minutesAhead) : .use,
            idleSeconds: Int64(idleMinutes) * 60,
            passwords: passwords, scanner: scanner
        ) { installation in
            if let demonstration {
                try await demonstration.fill(installation, of: place.address)
            } else if try await installation.isDemonstration() {
                throw Unusable(what: [
                    "\(place.folder): dit zijn gegevens van een demonstratie, met een wachtwoord dat iedereen "
                        + "kent. Start met --demo, of begin een installatie in een andere map met: sluis install"
                ])
            }
        }
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

    private var logger: Logger {
        var logger = Logger(label: "sluis")
        logger.logLevel = .notice
        return logger
    }
}
