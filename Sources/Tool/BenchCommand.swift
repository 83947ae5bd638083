// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Foundation

/// Measures this machine and prints figures; judges nothing.
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Meet de snelheid op deze machine en druk de cijfers af.")

    @OptionGroup var place: Place
    @Option(help: "Meet alleen de wet, op deze verzoeken: een bestand met een JSON-regel per verzoek.")
    var requests: String?
    @Option(
        parsing: .upToNextOption,
        help: "Meet alleen pagina's, lijsten, zoeken en handelingen, bij zoveel verzonnen casussen (10000 1000000).")
    var scale: [Int] = []
    @Option(help: "Hoe vaak ieder verzoek met --scale wordt gedaan.")
    var rounds: Int = 1000
    @Option(help: "Een lege PostgreSQL-database voor --scale, in plaats van een bestand; dan met een aantal tegelijk.")
    var database: String?
    @Option(help: "De map waarin --scale zijn installaties maakt en weer weghaalt; een miljoen casussen vraagt 12 GB.")
    var folder: String = FileManager.default.temporaryDirectory.path

    func validate() throws {
        if scale.contains(where: { $0 < 100 }) { throw ValidationError("--scale: begin bij 100 casussen") }
        if database != nil, scale.count != 1 { throw ValidationError("--database: geef een aantal met --scale") }
    }

    func run() async throws {
        if let requests {
            BenchLines(try place.law(), try place.text(requests)).run()
            return
        }
        guard !scale.isEmpty else { return try await Bench(place: place).run() }
        let own = "\(folder)/sluis-bench-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: own) }
        try await BenchScale(
            place: place, law: try place.law(), sizes: scale, rounds: rounds, database: database, folder: own
        ).run()
    }
}
