// SPDX-License-Identifier: EUPL-1.2

package import Domain
package import Rulebook
import Yams

/// The parties and people of a collaboration as an operator wrote them down.
package struct Register: Sendable {
    package let house: Identifier<Partij>
    package let partijen: [Partij]
    package let users: [User]
    /// Documents that were adopted and gates that were settled already.
    package let adopted: [AdoptedAlready]
}

/// A document or a gate that a register says is there.
package struct AdoptedAlready: Sendable {
    /// The word of a document, or the key of a gate.
    package let subject: String
    package let on: Day
    package let note: String
    package let entry: Arrangement.Pillar.Entry?
}

/// Reads a register file and checks it against the rule book's vocabulary.
package enum RegisterReader {
    /// The register, or every problem in the file with its line.
    package static func read(
        _ text: String, file name: String, vocabulary: Vocabulary
    ) throws(ProfileProblems) -> Register {
        let file = DataFile(name)
        let root = file.root(text)
        root.allowOnly(["huis", "partijen", "mensen", "stukken"])
        let partijen = root["partijen"].list.map { partij($0, vocabulary) }
        let known = Set(partijen.map(\.id))
        let people = root["mensen"].list
        let users = people.map { user($0, known) }
        let house: Identifier<Partij> = id(root["huis"])
        if !known.contains(house) { file.report(root.line, "huis: deze partij staat niet in de lijst") }
        for (user, entry) in zip(users, people) where user.partij != house {
            for role in User.Role.ofHouse.filter(user.roles.contains) {
                file.report(
                    entry.line,
                    "\(entry.path): '\(role.rawValue)' werkt bij het huis ('\(house)'), niet bij '\(user.partij)'")
            }
        }
        for login in Dictionary(grouping: users, by: \.login).filter({ $0.value.count > 1 }).keys.sorted() {
            file.report(root.line, "mensen: de inlognaam '\(login)' komt vaker voor")
        }
        let adopted = root.optional("stukken").list.compactMap(self.adopted)
        guard file.problems.isEmpty else { throw ProfileProblems(problems: file.problems) }
        return Register(house: house, partijen: partijen, users: users, adopted: adopted)
    }

    private static func partij(_ entry: Entry, _ vocabulary: Vocabulary) -> Partij {
        entry.allowOnly([
            "id", "naam", "soort", "pet", "convenant", "protocol", "vertrokken", "bevoegdheden", "bijzonder-getoetst",
        ])
        let kind = entry["soort"].text
        let hat = entry.optional("pet").isPresent ? entry.optional("pet").text : nil
        if let known = vocabulary.party(kind) {
            if let hat, known.hat(hat) == nil {
                entry.file.report(entry.line, "\(entry.path): '\(hat)' is geen taak van '\(kind)'")
            }
        } else {
            entry.file.report(entry.line, "\(entry.path): '\(kind)' is geen soort partij van de regelset")
        }
        let since = day(entry.optional("convenant"))
        return Partij(
            id: id(entry["id"]), name: entry["naam"].text, kind: kind, hat: hat, signedConvenant: since,
            signedProtocol: day(entry.optional("protocol")), left: day(entry.optional("vertrokken")),
            grants: grants(entry.optional("bevoegdheden"), from: since),
            specialDataTested: day(entry.optional("bijzonder-getoetst")))
    }

    private static func adopted(_ entry: Entry) -> AdoptedAlready? {
        entry.allowOnly(["stuk", "poort", "dag", "toelichting", "invoer"])
        let gate = entry.optional("poort")
        guard let day = day(entry["dag"]) else { return nil }
        let mode = entry.optional("invoer")
        return AdoptedAlready(
            subject: gate.isPresent ? Arrangement.Gate.key(gate.text) : entry["stuk"].text, on: day,
            note: entry["toelichting"].text,
            entry: mode.isPresent ? mode.oneOf(Arrangement.Pillar.Entry.self) : nil)
    }

    private static func grants(_ entry: Entry, from since: Day?) -> [Bevoegdheid] {
        guard entry.isPresent else { return [] }
        if entry.node?.string == "alle", let since {
            return Bevoegdheid.Act.allCases.map { Bevoegdheid(act: $0, from: since, until: nil) }
        }
        return entry.list.compactMap { item in
            item.oneOf(Bevoegdheid.Act.self).flatMap { act in
                since.map { Bevoegdheid(act: act, from: $0, until: nil) }
            }
        }
    }

    private static func user(_ entry: Entry, _ known: Set<Identifier<Partij>>) -> User {
        entry.allowOnly([
            "id", "naam", "inlognaam", "partij", "rollen", "rollen-profiel", "pijlers", "gebieden", "vog",
            "geheimhouding", "vertrokken",
        ])
        let partij: Identifier<Partij> = id(entry["partij"])
        if !known.contains(partij) {
            entry.file.report(entry.line, "\(entry.path): partij '\(partij)' staat niet in de lijst")
        }
        return User(
            id: id(entry["id"]), name: entry["naam"].text, login: entry["inlognaam"].text, partij: partij,
            roles: Set(entry["rollen"].list.compactMap { $0.oneOf(User.Role.self) }),
            screenedOn: day(entry.optional("vog")), secrecySignedOn: day(entry.optional("geheimhouding")),
            left: day(entry.optional("vertrokken")), arranged: words(entry.optional("rollen-profiel")),
            pillars: words(entry.optional("pijlers")), subdivisions: words(entry.optional("gebieden")))
    }

    private static func words(_ entry: Entry) -> Set<String> { Set(entry.list.map(\.text)) }

    private static func id<Subject>(_ entry: Entry) -> Identifier<Subject> {
        let text = entry.text
        if let id = Identifier<Subject>(text) { return id }
        if entry.isPresent {
            entry.file.report(entry.line, "\(entry.path): gebruik kleine letters, cijfers en streepjes")
        }
        return Identifier(known: "onbekend")
    }

    private static func day(_ entry: Entry) -> Day? {
        guard entry.isPresent else { return nil }
        if let day = Day(entry.text) { return day }
        entry.file.report(entry.line, "\(entry.path): schrijf een dag als 2026-01-31")
        return nil
    }
}

extension User.Role {
    /// Roles that only staff of the house may hold (docs/decisions/0028).
    fileprivate static let ofHouse: [User.Role] = [.procesregisseur, .recordManager]
}
