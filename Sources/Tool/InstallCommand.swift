// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import CaseWork
import Profiles

/// Puts a profile, parties and people into an installation.
struct InstallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install", abstract: "Leg het profiel, de partijen en de mensen van een samenwerkingsverband vast."
    )

    @OptionGroup var place: Place
    @OptionGroup var data: DataPlace
    @Option(help: "Het profiel: een map, of alleen een bestand profiel.yaml.") var profile: String =
        "profiles/landelijk/profiel.yaml"
    @Option(help: "Het register met partijen en mensen.") var register: String

    func run() async throws {
        let law = try place.law()
        let installation = try await Installation.open(data, law: law, for: .installation)
        let files = try CollaborationFiles(place, profile: profile, register: register, law: law)
        try await files.install(in: installation.house)
        _ = try await Clockwork(installation.house).reproject()
        await installation.close()
        print("vastgelegd: \(files.register.partijen.count) partijen, \(files.register.users.count) mensen")
        print("geef ieder een wachtwoord met: sluis password <inlognaam>")
    }
}
