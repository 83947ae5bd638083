// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser

/// Measures this machine and prints figures; judges nothing.
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Meet de snelheid op deze machine en druk de cijfers af.")

    @OptionGroup var place: Place

    func run() async throws {
        try await Bench(place: place).run()
    }
}
