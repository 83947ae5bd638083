// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser

/// Measures this machine and prints figures; judges nothing.
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Meet de snelheid op deze machine en druk de cijfers af.")

    @OptionGroup var place: Place
    @Option(help: "Meet alleen de wet, op deze verzoeken: een bestand met een JSON-regel per verzoek.")
    var requests: String?

    func run() async throws {
        if let requests {
            BenchLines(try place.law(), try place.text(requests)).run()
            return
        }
        try await Bench(place: place).run()
    }
}
