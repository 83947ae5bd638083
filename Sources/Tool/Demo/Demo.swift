// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Foundation
import Profiles
import Rulebook
import Vault
import Web

/// Fills an empty installation with invented parties, people and casussen.
struct Demo {
    let place: Place
    let law: Decider

    /// The first collaboration, those that are there, and those for which there is an invented register.
    func places(_ data: DataPlace) throws -> [WorldPlace] {
        let there = try data.worlds()
        let further = try invented().filter { id in !there.contains { $0.address.id == id } }
        if further.isEmpty { return there }
        // Made here, since the folder must be closed to others from its first moment.
        try DataFolder(path: data.folder).prepare(mayMake: true)
        try DataFolder(path: "\(data.folder)/samenwerkingen").prepare(mayMake: true)
        return try there + further.map(data.further)
    }

    /// Does nothing when the installation holds the demonstration already.
    ///
    /// - Throws: `Unusable` when it holds something else: visitors of a demonstration move its clock, and time destroys.
    func fill(_ installation: Installation, of world: WorldAddress) async throws {
        let house = installation.house
        let files = try CollaborationFiles(
            place, profile: world.isFirst ? "profiles/landelijk" : "profiles/\(world.id)",
            register: world.isFirst ? "demo/register.yaml" : "demo/\(world.id)/register.yaml", law: law)
        let present = try await house.ledger.read { Set(try $0.users().map(\.id)) }
        let isMarked = try await installation.isDemonstration()
        guard present.isEmpty || isMarked || present == Set(files.register.users.map(\.id)) else {
            throw Unusable(what: ["deze map bevat een echte installatie; geef --demo een andere map met --data"])
        }
        if !isMarked { try await house.ledger.write { try $0.setClockOffset(days: 0) } }
        guard present.isEmpty else { return }
        try await files.install(in: house)
        let password = try place.text("demo/wachtwoord.txt").split(separator: "\n").first.map(String.init) ?? ""
        let hash = try PasswordHash.make(password, cost: .publicPassword)
        try await house.ledger.write { session in
            for user in files.register.users { try session.store(hash, of: user.id) }
        }
        guard world.isFirst else { return try await tellTales(of: world.id, in: house) }
        try await tellStories(house)
        print("Demo: ieder logt in met zijn voornaam in kleine letters; het wachtwoord staat in demo/wachtwoord.txt")
    }

    /// The ids of further collaborations that have invented people and a profile.
    private func invented() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: place.path("demo")).sorted().filter { id in
            FileMode(path: place.path("demo/\(id)/register.yaml"))?.isFile ?? false
        }
    }

    /// What the stories of a further collaboration tell, when it has any.
    private func tellTales(of world: String, in house: House) async throws {
        let file = "demo/\(world)/verhalen.yaml"
        guard FileMode(path: place.path(file))?.isFile ?? false else { return }
        try await TaleTeller(house: house, file: file).tell(place.text(file))
        _ = try await Clockwork(house).run()
    }

    /// Casussen in every stage, told at moments in the past through the acts that people use.
    private func tellStories(_ house: House) async throws {
        let now = house.time.now()
        func story(daysAgo: Int64) -> DemoStory {
            DemoStory(house, at: DemoTime(now.adding(seconds: -daysAgo * 86_400)))
        }
        try await story(daysAgo: 225).scaledDown()
        try await story(daysAgo: 40).running()
        try await story(daysAgo: 8).inTriage()
        try await story(daysAgo: 1).reported()
        _ = try await Clockwork(house).run()
    }
}
