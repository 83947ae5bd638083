// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser

/// Everything about the profile of a collaboration: is it good, what does it say, make another.
struct ProfileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile", abstract: "Toets, lees of begin het profiel van een samenwerkingsverband.",
        subcommands: [ProfileCheckCommand.self, ProfileShowCommand.self, ProfileNewCommand.self])
}
