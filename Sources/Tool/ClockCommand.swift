// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import CaseWork
import Rulebook
import Storage
import Web

/// Does today what time asks for: archive, destroy, warn.
struct ClockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock", abstract: "Voer uit wat vandaag op de klok staat: archiveren, vernietigen, waarschuwen.",
        discussion: "Zonder --samenwerking voor iedere samenwerking van de installatie.")

    @OptionGroup var place: Place
    @OptionGroup var data: DataPlace
    @OptionGroup var world: WorldChoice

    func run() async throws {
        let law = try place.law()
        let places = try world.id == nil ? data.worlds() : [data.world(world)]
        guard places.count > 1 else {
            for place in places where try await !run(in: place, law) { throw ExitCode.failure }
            return
        }
        var isWell = true
        for place in places {
            print(place.address.isFirst ? "eerste samenwerking:" : "\(place.address.id):")
            do {
                isWell = try await run(in: place, law) && isWell
            } catch {
                // One collaboration that cannot be opened does not keep the clock of the others still.
                print("\(error)")
                isWell = false
            }
        }
        if !isWell { throw ExitCode.failure }
    }

    /// Whether every casus could be looked at.
    private func run(in place: WorldPlace, _ law: Decider) async throws -> Bool {
        let installation = try await Installation.open(place, law: law)
        try await installation.keepToPublishedLaw()
        let report = try await Clockwork(installation.house).run()
        _ = try await installation.signing.sign()
        await installation.close()
        print("bekeken: \(report.looked), vernietigd: \(report.destroyed), afgemaakt: \(report.finished)")
        if report.remaining > 0 { print("niet volledig vernietigd: \(report.remaining); zie /bewaartermijnen") }
        if report.failed > 0 {
            print("niet te openen: \(report.failed) casussen; ze zijn overgeslagen en blijven op de klok staan")
        }
        return report.failed == 0
    }
}
