// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Foundation
import Profiles
import Rulebook

/// A profile and a register that were read and found good.
struct CollaborationFiles {
    let profile: Profile
    /// The whole profile, when it is a folder.
    let arrangement: Arrangement?
    let register: Register

    /// Reads both and reports the problems of both at once.
    ///
    /// - Parameter profileName: a file `profiel.yaml`, or a folder of 14 files; a folder may hold a `profiel.yaml` too,
    ///   which then goes before what would be derived from the others.
    init(_ place: Place, profile profileName: String, register registerName: String, law: Decider) throws {
        guard let vocabulary = law.ruleSets.first?.vocabulary else { throw Unusable(what: ["geen regelset"]) }
        var problems: [String] = []
        func read<Value>(_ body: () throws -> Value) throws -> Value? {
            do {
                return try body()
            } catch let found as ProfileProblems {
                problems.append(found.description)
                return nil
            }
        }
        let isFolder = !profileName.hasSuffix(".yaml")
        let arrangement = try isFolder ? read { try ProfileFolder(place.path(profileName), place: place).read() } : nil
        let parameters = isFolder ? "\(profileName)/profiel.yaml" : profileName
        var profile = arrangement.map { Profile(of: $0) }
        if !isFolder || FileManager.default.fileExists(atPath: place.path(parameters)) {
            profile = try read {
                try ProfileReader.read(try place.text(parameters), file: parameters, vocabulary: vocabulary)
            }
        }
        let register = try read {
            try RegisterReader.read(try place.text(registerName), file: registerName, vocabulary: vocabulary)
        }
        if let register, let arrangement {
            problems += ArrangedPeople(register, arrangement).problems.map { "\(registerName): \($0)" }
        }
        guard problems.isEmpty, let profile, let register else { throw Unusable(what: problems) }
        guard law.ruleSets.contains(where: { $0.id == profile.ruleset }) else {
            throw Unusable(what: ["\(profileName): de regelset '\(profile.ruleset)' is er niet"])
        }
        self.profile = profile
        self.arrangement = arrangement
        self.register = register
    }

    /// Stores them; parties and people that are there already are replaced, passwords stay.
    func install(in house: House) async throws {
        let (profile, arrangement, register) = (self.profile, self.arrangement, self.register)
        do {
            try await house.ledger.write { session in
                try session.install(profile, house: register.house)
                if let arrangement { try session.install(arrangement) }
                for partij in register.partijen { try session.store(partij) }
                for user in register.users { try session.store(user) }
                for adopted in register.adopted { try session.recordOnce(adopted, at: house.time.now()) }
                try session.append([try house.scribe.line("register.installed", nil, by: nil, at: house.time.now())])
            }
        } catch let refused as ArrangementInUse {
            throw Unusable(what: [
                "profiel \(refused.version): deze versie is al vastgelegd met een andere inhoud, en er lopen casussen. "
                    + "Geef het gewijzigde profiel in samenwerking.yaml een nieuwe versie"
            ])
        }
        try await PublishedLaw(house).begin(with: profile.ruleset, motivation: PublishedLaw.installed)
    }
}

/// Whether the roles and places that a register gives to people exist in the profile.
struct ArrangedPeople {
    private let register: Register
    private let arrangement: Arrangement

    init(_ register: Register, _ arrangement: Arrangement) {
        self.register = register
        self.arrangement = arrangement
    }

    /// Every word that the profile does not know, with whose it is.
    var problems: [String] { peopleProblems + adoptionProblems }

    private var adoptionProblems: [String] {
        let known = Set(arrangement.identity.documents.map(\.id.word) + arrangement.identity.gates.map(\.key))
        return register.adopted.filter { !known.contains($0.subject) }.map {
            "stukken: '\($0.subject)' staat niet in het profiel '\(arrangement.identity.id)'"
        }
    }

    private var peopleProblems: [String] {
        let roles = Set(arrangement.roles.roles.map(\.id.word))
        let pillars = Set(arrangement.process.pillars.map(\.id.word))
        let areas = Set(arrangement.identity.subdivisions)
        return register.users.flatMap { user in
            unknown(user.arranged, in: roles, "rollen-profiel", of: user)
                + employed(user) + unknown(user.pillars, in: pillars, "pijlers", of: user)
                + unknown(user.subdivisions, in: areas, "gebieden", of: user)
        }
    }

    private func employed(_ user: User) -> [String] {
        arrangement.roles.roles.filter { role in
            user.arranged.contains(role.id.word)
                && !arrangement.mayDesignate(role, at: user.partij, house: register.house)
        }.map { role in
            "\(user.id): rollen-profiel: '\(role.id.word)' werkt volgens het profiel bij '\(role.employer?.word ?? "")'"
        }
    }

    private func unknown(_ words: Set<String>, in known: Set<String>, _ key: String, of user: User) -> [String] {
        words.subtracting(known).sorted().map {
            "\(user.id): \(key): '\($0)' staat niet in het profiel '\(arrangement.identity.id)'"
        }
    }
}

extension LedgerWriting {
    /// Records what a register says is there, unless something was recorded of it before: people go before files.
    fileprivate func recordOnce(_ adopted: AdoptedAlready, at moment: Moment) throws {
        guard try !collaboration().adoptions.contains(where: { $0.subject == adopted.subject }) else { return }
        try record(
            Adoption(
                subject: adopted.subject, kind: .adopted, on: adopted.on, note: adopted.note, entry: adopted.entry,
                by: nil, at: moment))
    }
}
