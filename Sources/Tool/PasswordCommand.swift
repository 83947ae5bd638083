// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import CaseWork
import Vault

/// Gives somebody a password, read from standard input so that it does not end up in a history.
struct PasswordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password", abstract: "Geef iemand een wachtwoord (de eerste regel van de standaardinvoer).")

    @OptionGroup var place: Place
    @OptionGroup var data: DataPlace
    @OptionGroup var world: WorldChoice
    @Argument(help: "De inlognaam.") var login: String

    func run() async throws {
        guard let password = readLine(), password.count >= 12 else {
            throw Unusable(what: ["geef een wachtwoord van minstens 12 tekens op de standaardinvoer"])
        }
        let hash = try PasswordHash.make(password)
        let installation = try await Installation.open(try data.world(world), law: try place.law())
        let found = try await installation.accounts().setPassword(hash, of: login)
        await installation.close()
        guard found else { throw Unusable(what: ["er is niemand met de inlognaam '\(login)'"]) }
        print("het wachtwoord van \(login) is vastgelegd; wie met het oude was ingelogd, moet opnieuw inloggen")
    }
}
