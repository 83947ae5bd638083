// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser

/// Where an installation keeps its data.
struct DataPlace: ParsableArguments {
    @Option(name: .customLong("data"), help: "De map voor database, sleutels en geheimen.")
    var folder: String = "data"

    @Option(name: .customLong("database"), help: "Een pad, of postgres://gebruiker@machine/naam.")
    var database: String?

    @Option(
        name: .customLong("keys"),
        help: "De sleutelopslag, los van de database: een pad of een andere PostgreSQL-server, met een eigen back-up.")
    var keys: String?

    @Option(
        name: .customLong("witness"),
        help: "Het bestand waaraan iedere ondertekende stand van het journaal wordt toegevoegd.")
    var witness: String?

    @Option(name: .customLong("journal-name"), help: "De naam waaronder het journaal wordt ondertekend.")
    var journalName: String = "sluis.example/journaal"

    @Option(
        name: .customLong("database-of"),
        help: "De database van een verdere samenwerking, als naam=postgres://...; mag vaker.")
    var databasesOf: [String] = []

    @Option(
        name: .customLong("keys-of"), help: "De sleutelopslag van een verdere samenwerking, als naam=pad; mag vaker.")
    var keysOf: [String] = []

    @Option(
        name: .customLong("witness-of"),
        help: "Het bestand met ondertekende standen van een verdere samenwerking, als naam=pad; mag vaker.")
    var witnessesOf: [String] = []
}
