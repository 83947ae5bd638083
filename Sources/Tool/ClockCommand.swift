// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import CaseWork
import Storage

/// Does today what time asks for: archive, destroy, warn.
struct ClockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock", abstract: "Voer uit wat vandaag op de klok staat: archiveren, vernietigen, waarschuwen.")

    @OptionGroup var place: Place
    @OptionGroup var data: DataPlace

    func run() async throws {
        let installation = try await Installation.open(data, law: try place.law())
        try await installation.keepToPublishedLaw()
        let report = try await Clockwork(installation.house).run()
        _ = try await installation.signing.sign()
        await installation.close()
        print("bekeken: \(report.looked), vernietigd: \(report.destroyed), afgemaakt: \(report.finished)")
        if report.remaining > 0 { print("niet volledig vernietigd: \(report.remaining); zie /bewaartermijnen") }
        guard report.failed == 0 else {
            print("niet te openen: \(report.failed) casussen; ze zijn overgeslagen en blijven op de klok staan")
            throw ExitCode.failure
        }
    }
}
