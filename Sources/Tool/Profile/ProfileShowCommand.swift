// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Domain
import Profiles

/// Prints a profile as a page that a process manager can read.
struct ProfileShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Toon een profiel als leesbare bladzijde, met bronnen en aannames.")

    @OptionGroup var place: Place
    @Argument(help: "De map van het profiel.") var folder: String

    func run() async throws {
        do {
            let profile = try ProfileFolder(folder, place: place).read()
            for line in ProfileSheet(profile).lines { print(line) }
        } catch let problems as ProfileProblems {
            throw Unusable(what: problems.problems.map(\.description))
        }
    }
}
