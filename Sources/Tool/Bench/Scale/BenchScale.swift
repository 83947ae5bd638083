// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import CaseWork
import Domain
import Foundation
import Rulebook
import Scale
import Storage
import Vault

/// What pages, lists and acts cost among ten thousand casussen and among a million; figures, never a test.
struct BenchScale {
    let place: Place
    let law: Decider
    /// How many casussen, each size in an installation of its own.
    let sizes: [Int]
    /// How often each thing is done.
    let rounds: Int
    /// A PostgreSQL database that is empty, instead of a file; only with one size.
    let database: String?
    /// Where the installations are made.
    let folder: String

    func run() async throws {
        var visits: [ScaleVisit] = []
        for size in sizes { visits.append(try await made(size)) }
        print("belasting van de machine voor het meten: \(BenchScale.load)")
        try await ScaleReading(visits: visits, rounds: rounds).run()
        try await ScaleWriting(visits: visits, rounds: rounds).run()
        for visit in visits {
            print("wat de server zelf doet, bij \(visit.size) casussen:")
            try await ScaleRounds(visit: visit).run()
            await visit.installation.close()
        }
        print("geheugen van dit proces: \(Bench.residentMegabytes()) MB")
        print("belasting van de machine na het meten: \(BenchScale.load)")
    }

    /// An installation of this size, filled, closed and opened again.
    private func made(_ size: Int) async throws -> ScaleVisit {
        let path = "\(folder)/\(size)"
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        print("\(size) casussen:")
        var data = try DataPlace.parse([])
        data.folder = path
        data.database = database
        data.keys = "\(path)/sleutels.sqlite"
        let register = InventedRegister(casussen: size)
        try await fill(size, register, data)
        sizes(of: path)
        let opening = ContinuousClock().now
        let installation = try await Installation.open(data.first, law: law)
        try await installation.keepToPublishedLaw()
        Bench.line("openen tot klaar om te luisteren", (ContinuousClock().now - opening) / .milliseconds(1), "ms")
        return try await ScaleVisit(
            place: place, law: law, installation: installation, register: register, size: size,
            files: files(in: path))
    }

    /// Makes the installation, and tells how long that took.
    private func fill(_ size: Int, _ register: InventedRegister, _ data: DataPlace) async throws {
        let start = ContinuousClock().now
        let installation = try await Installation.open(data.first, law: law, for: .installation)
        let files = try CollaborationFiles(
            place, profile: "profiles/landelijk/profiel.yaml", register: "demo/register.yaml", law: law)
        let house = installation.house
        try await InstallationFiller.install(register, files.profile, in: house)
        try await PublishedLaw(house).begin(with: files.profile.ruleset, motivation: PublishedLaw.installed)
        let bulk = try await SQLDatabaseURL(data.first.databaseText).open(readers: 1)
        let ledger = try await SQLLedger(bulk, at: house.time.now().milliseconds)
        let world = InventedWorld(
            register: register, collaboration: try await house.ledger.read { try $0.collaboration() }, law: law,
            now: house.time.now())
        let writer = House(
            ledger: ledger, vault: house.vault, scribe: house.scribe, index: house.index, law: law, time: house.time,
            ids: house.ids, scrub: house.scrub, sweep: house.sweep)
        let plan = ScalePlan(count: size, seed: 7, now: world.now)
        let tenth = max(1000, size / 10)
        try await InstallationFiller(house: writer, ledger: ledger, database: bulk, plan: plan).run(in: world) { done in
            guard done % tenth == 0 else { return }
            print("  \(done) geschreven na \(Int((ContinuousClock().now - start) / .seconds(1))) s")
            Output.flush()
        }
        await bulk.close()
        await installation.close()
        Bench.line("maken van de installatie", (ContinuousClock().now - start) / .seconds(1), "s")
    }

    private func files(in path: String) -> [String] {
        ["sluis.sqlite", "sleutels.sqlite"].map { "\(path)/\($0)" }.filter {
            FileManager.default.fileExists(atPath: $0)
        }
    }

    private func sizes(of path: String) {
        for file in files(in: path) {
            let bytes = (try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int) ?? 0
            Bench.line("grootte van \((file as NSString).lastPathComponent)", Double(bytes) / 1_000_000, "MB")
        }
    }

    /// How many processes wanted to run in the last minute, ours included.
    private static var load: String {
        let text = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)) ?? ""
        return text.split(separator: " ").first.map(String.init) ?? "onbekend"
    }
}
