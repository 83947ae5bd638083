// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import CaseWork
import Domain
import Profiles
import Rulebook
import Vault

/// Puts a profile, parties and people into an installation.
struct InstallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install", abstract: "Leg het profiel, de partijen en de mensen van een samenwerkingsverband vast."
    )

    @OptionGroup var place: Place
    @OptionGroup var data: DataPlace
    @Option(help: "Het profiel.") var profile: String = "profiles/landelijk/profiel.yaml"
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

/// A profile and a register that were read and found good.
struct CollaborationFiles {
    let profile: Profile
    let register: Register

    /// Reads both files and reports the problems of both at once.
    init(_ place: Place, profile profileName: String, register registerName: String, law: Decider) throws {
        guard let vocabulary = law.ruleSets.first?.vocabulary else { throw Unusable(what: ["geen regelset"]) }
        var problems: [String] = []
        var profile: Profile?
        var register: Register?
        do {
            profile = try ProfileReader.read(try place.text(profileName), file: profileName, vocabulary: vocabulary)
        } catch let found as ProfileProblems { problems.append(found.description) }
        do {
            register = try RegisterReader.read(try place.text(registerName), file: registerName, vocabulary: vocabulary)
        } catch let found as ProfileProblems { problems.append(found.description) }
        guard let profile, let register else { throw Unusable(what: problems) }
        guard law.ruleSets.contains(where: { $0.id == profile.ruleset }) else {
            throw Unusable(what: ["\(profileName): de regelset '\(profile.ruleset)' is er niet"])
        }
        self.profile = profile
        self.register = register
    }

    /// Stores them; parties and people that are there already are replaced, passwords stay.
    func install(in house: House) async throws {
        let (profile, register) = (self.profile, self.register)
        try await house.ledger.write { session in
            try session.install(profile, house: register.house)
            for partij in register.partijen { try session.store(partij) }
            for user in register.users { try session.store(user) }
            try session.append([try house.scribe.line("register.installed", nil, by: nil, at: house.time.now())])
        }
        try await PublishedLaw(house).begin(with: profile.ruleset, motivation: PublishedLaw.installed)
    }
}
