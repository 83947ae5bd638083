// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Foundation
import Web

/// Where one collaboration of an installation keeps its data; nothing in it is shared with another.
struct WorldPlace {
    let address: WorldAddress
    let folder: String
    let databaseText: String
    let keysText: String
    let witnessPath: String
    let journalName: String
}

/// Which collaboration a command is for.
struct WorldChoice: ParsableArguments {
    @Option(
        name: .customLong("samenwerking"),
        help: "De naam (id) van een verdere samenwerking in deze installatie; zonder is het de eerste.")
    var id: String?
}

extension DataPlace {
    private static let folderOfWorlds = "samenwerkingen"

    /// The collaboration that an installation began with: its files lie in the data folder itself.
    var first: WorldPlace {
        WorldPlace(
            address: .first, folder: folder, databaseText: database ?? "\(folder)/sluis.sqlite",
            keysText: keys ?? "\(folder)/sleutels.sqlite", witnessPath: witness ?? "\(folder)/journal.notes",
            journalName: journalName)
    }

    /// The place of the collaboration that a command names, or the first.
    ///
    /// - Throws: `Unusable` for an id that cannot be one.
    func world(_ choice: WorldChoice) throws -> WorldPlace {
        guard let id = choice.id else { return first }
        return try further(id)
    }

    /// The first collaboration and every further one that was installed, by id.
    func worlds() throws -> [WorldPlace] {
        let parent = "\(folder)/\(Self.folderOfWorlds)"
        guard let mode = FileMode(path: parent), mode.isFolder else { return try checked([first]) }
        let names = try FileManager.default.contentsOfDirectory(atPath: parent).sorted()
        return try checked([first] + names.filter { FileMode(path: "\(parent)/\($0)")?.isFolder ?? false }.map(further))
    }

    /// The place of a further collaboration, whether it is there or not.
    func further(_ id: String) throws -> WorldPlace {
        guard let address = WorldAddress(id) else {
            throw Unusable(what: [
                "--samenwerking \(id): gebruik 2 tot 40 kleine letters, cijfers en streepjes, te beginnen met een "
                    + "letter, en geen woord waarmee het adres van een pagina van Sluis begint"
            ])
        }
        let own = "\(folder)/\(Self.folderOfWorlds)/\(id)"
        return WorldPlace(
            address: address, folder: own,
            databaseText: try value(of: id, in: databasesOf, "--database-of") ?? "\(own)/sluis.sqlite",
            keysText: try value(of: id, in: keysOf, "--keys-of") ?? "\(own)/sleutels.sqlite",
            witnessPath: try value(of: id, in: witnessesOf, "--witness-of") ?? "\(own)/journal.notes",
            journalName: "\(journalName)/\(id)")
    }

    /// Makes the folder that holds the further collaborations, beside the first one.
    func prepareWorlds() throws {
        guard FileMode(path: "\(folder)/master.key") != nil else {
            throw Unusable(what: [
                "\(folder): hier is nog geen installatie. Leg eerst de eerste samenwerking vast, zonder --samenwerking"
            ])
        }
        try DataFolder(path: "\(folder)/\(Self.folderOfWorlds)").prepare(mayMake: true)
    }

    /// No two collaborations in one database, key store or file.
    private func checked(_ places: [WorldPlace]) throws -> [WorldPlace] {
        let texts = places.flatMap { Set([$0.databaseText, $0.keysText, $0.witnessPath]) }
        let twice = Dictionary(grouping: texts, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
        guard twice.isEmpty else {
            throw Unusable(what: twice.map { "\($0): twee samenwerkingen kunnen dit niet delen" })
        }
        return places
    }

    private func value(of id: String, in pairs: [String], _ option: String) throws -> String? {
        for pair in pairs {
            guard let sign = pair.firstIndex(of: "="), sign != pair.startIndex else {
                throw Unusable(what: ["\(option) \(pair): schrijf de naam van de samenwerking, een =, en de plaats"])
            }
            if pair[..<sign] == id { return String(pair[pair.index(after: sign)...]) }
        }
        return nil
    }
}
