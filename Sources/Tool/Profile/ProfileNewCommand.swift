// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Foundation
import Profiles

/// Begins a profile as a copy of another, to be changed file by file.
struct ProfileNewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Begin een nieuw profiel als kopie van een ander.")

    @OptionGroup var place: Place
    @Argument(help: "De nieuwe map; haar laatste deel wordt de naam (id) van het profiel.") var folder: String
    @Option(name: .customLong("from"), help: "Het profiel om mee te beginnen.") var from: String = "profiles/landelijk"

    func run() async throws {
        guard !FileManager.default.fileExists(atPath: folder) else {
            throw Unusable(what: ["\(folder): deze map is er al"])
        }
        let origin = place.path(from)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for part in ArrangementReader.parts {
            let text = try String(contentsOfFile: "\(origin)/\(part).yaml", encoding: .utf8)
            let id = folder.split(separator: "/").last.map(String.init) ?? folder
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                part == "samenwerking" && line.hasPrefix("id: ") ? "id: \(id)" : String(line)
            }
            try lines.joined(separator: "\n").write(toFile: "\(folder)/\(part).yaml", atomically: true, encoding: .utf8)
        }
        print("begonnen in \(folder) als kopie van \(from): pas de bestanden aan en toets met")
        print("sluis profile check \(folder)")
    }
}
