// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import CaseWork
import Profiles
import Web

/// Puts a profile, parties and people into an installation.
struct InstallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install", abstract: "Leg het profiel, de partijen en de mensen van een samenwerkingsverband vast."
    )

    @OptionGroup var place: Place
    @OptionGroup var data: DataPlace
    @OptionGroup var world: WorldChoice
    @Option(help: "Het profiel: een map, of alleen een bestand profiel.yaml.") var profile: String =
        "profiles/landelijk"
    @Option(help: "Het register met partijen en mensen.") var register: String

    func run() async throws {
        let law = try place.law()
        let files = try CollaborationFiles(place, profile: profile, register: register, law: law)
        let here = try data.world(world)
        if !here.address.isFirst { try data.prepareWorlds() }
        let installation = try await Installation.open(here, law: law, for: .installation)
        try await files.install(in: installation.house)
        _ = try await Clockwork(installation.house).reproject()
        await installation.close()
        print("vastgelegd: \(files.register.partijen.count) partijen, \(files.register.users.count) mensen")
        let choice = here.address.isFirst ? "" : " --samenwerking \(here.address.id)"
        print("geef ieder een wachtwoord met: sluis password <inlognaam>\(choice)")
        if !here.address.isFirst { print("een draaiende server kent haar na een herstart, op /\(here.address.id)/") }
    }
}
