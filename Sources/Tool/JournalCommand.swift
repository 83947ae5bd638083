// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Foundation
import Journal
import Storage

/// Verifies, signs and exports the journal.
struct JournalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "Controleer, onderteken of exporteer het journaal.",
        subcommands: [Verify.self, Sign.self, Export.self])

    /// Checks the whole journal and says what is wrong where.
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Controleer het hele journaal, ook tegen standen die buiten de database zijn bewaard.")
        @OptionGroup var place: Place
        @OptionGroup var data: DataPlace
        @OptionGroup var world: WorldChoice

        @Option(
            name: .customLong("checkpoint"),
            help: "Een bestand met ondertekende standen die u elders bewaarde; mag vaker.")
        var checkpoints: [String] = []

        func run() async throws {
            let installation = try await Installation.open(try data.world(world), law: try place.law())
            let witnessed = try notes()
            let report = try await installation.archive.verify(
                with: installation.secrets.signer.verifier, witnessed: witnessed)
            await installation.close()
            for finding in report.findings { print("FOUT: \(finding)") }
            if report.omitted > 0 { print("en nog \(report.omitted) bevindingen") }
            print(
                "regels: \(report.entries), wortel: \(report.tree.root), ondertekende standen die kloppen: "
                    + "\(report.checkpointsAgreeing), vastgelegd tot regel: \(report.anchored)")
            print("standen van buiten de database waarmee is vergeleken: \(witnessed.count)")
            guard report.isIntact else { throw ExitCode(1) }
            print("het journaal klopt")
        }

        /// The notes of the witness and of the files that were given.
        private func notes() throws -> [String] {
            var notes = try WitnessFile(path: data.world(world).witnessPath).notes()
            for file in checkpoints {
                let found = try WitnessFile(path: file).notes()
                guard !found.isEmpty else { throw Unusable(what: ["\(file): hierin staat geen ondertekende stand"]) }
                notes += found
            }
            return notes
        }
    }

    /// Signs what is there now.
    struct Sign: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Onderteken de stand van nu en toon haar.")
        @OptionGroup var place: Place
        @OptionGroup var data: DataPlace
        @OptionGroup var world: WorldChoice

        func run() async throws {
            let installation = try await Installation.open(try data.world(world), law: try place.law())
            let note = try await installation.signing.sign()
            await installation.close()
            print(note ?? "het journaal is nog leeg", terminator: note == nil ? "\n" : "")
        }
    }

    /// Writes what an outsider needs to check the journal with other tools.
    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Schrijf regels, ondertekende stand en openbare sleutel in een map, om elders te controleren.")
        @OptionGroup var place: Place
        @OptionGroup var data: DataPlace
        @OptionGroup var world: WorldChoice
        @Argument(help: "De map waarin de bestanden komen.") var folder: String

        func run() async throws {
            let installation = try await Installation.open(try data.world(world), law: try place.law())
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let note = try await installation.signing.sign() ?? ""
            let path = "\(folder)/entries.ndjson"
            _ = FileManager.default.createFile(atPath: path, contents: nil)
            guard let file = FileHandle(forWritingAtPath: path) else {
                throw Unusable(what: ["\(path): dit bestand kan niet gemaakt worden"])
            }
            try await installation.archive.leaves { try file.write(contentsOf: Data($0 + [10])) }
            try file.close()
            try note.write(toFile: "\(folder)/checkpoint.txt", atomically: true, encoding: .utf8)
            let verifier = installation.secrets.signer.verifier
            try verifier.pem.write(toFile: "\(folder)/key.pem", atomically: true, encoding: .utf8)
            await installation.close()
            print("geschreven in \(folder): entries.ndjson, checkpoint.txt, key.pem")
        }
    }
}
