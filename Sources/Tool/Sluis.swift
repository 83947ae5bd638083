// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser

/// The `sluis` command.
@main
struct Sluis: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sluis",
        abstract:
            "Samenwerken aan een casus: niets gaat door zonder wettelijke weg en zonder akkoord van de inbrenger.",
        subcommands: [
            ServeCommand.self, DecideCommand.self, RoutesCommand.self, WordsCommand.self, ProveCommand.self,
            LawCommand.self, DiffCommand.self, CedarCommand.self, ClockCommand.self, JournalCommand.self,
            InstallCommand.self, PasswordCommand.self, ProfileCommand.self, BenchCommand.self,
        ])
}
