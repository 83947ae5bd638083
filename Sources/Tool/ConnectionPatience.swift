// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Web

/// How long the server waits for a browser, and for how many at once, as the operator says it.
struct ConnectionPatience: ParsableArguments {
    @Option(help: "Seconden zonder een heel verzoek tot een verbinding wordt gesloten.")
    var connectionSeconds: Int = 60
    @Option(help: "Seconden waarin een formulier helemaal binnen moet zijn.")
    var bodySeconds: Int = 60
    @Option(help: "Het grootste aantal verbindingen tegelijk; verdere wachten.")
    var connections: Int = 2000

    /// - Throws: `Unusable` for numbers below one.
    func limits() throws -> ConnectionLimits {
        guard connectionSeconds > 0, bodySeconds > 0, connections > 0 else {
            throw Unusable(what: ["--connection-seconds, --body-seconds, --connections: geef een getal van 1 of meer"])
        }
        return ConnectionLimits(idleSeconds: connectionSeconds, bodySeconds: bodySeconds, most: connections)
    }
}
