// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Foundation
import Glibc
import Scale
import Storage

/// What it costs to look: the casus page, my work, lists and search, cold and warm.
struct ScaleReading {
    /// Installations of different sizes, asked in turn: what else the machine does hits all of them alike.
    let visits: [ScaleVisit]
    let rounds: Int

    private struct Kind {
        let what: String
        /// Answers how long it took; nothing when this draw cannot be asked for.
        let ask: (ScaleVisit, ScaleDraw, inout SeededNumbers) async throws -> Duration?
    }

    func run() async throws {
        var draws: [ScaleDraw] = []
        for visit in visits {
            var numbers = SeededNumbers(seed: 11)
            draws.append(try await ScaleDraw(visit, people: 300, &numbers))
        }
        if visits.contains(where: { !$0.files.isEmpty }) {
            ScaleFigure.head("koud, in milliseconden")
            for kind in kinds {
                for visit in visits { visit.files.forEach(ScaleReading.forget) }
                try await measure(kind, draws, min(rounds, 50), seed: 12)
            }
        }
        for visit in visits { visit.files.forEach(ScaleReading.read) }
        ScaleFigure.head("warm, in milliseconden")
        for kind in kinds {
            _ = try await times(kind, draws, rounds / 4, seed: 13)
            try await measure(kind, draws, rounds, seed: 14)
        }
    }

    private func measure(_ kind: Kind, _ draws: [ScaleDraw], _ count: Int, seed: UInt64) async throws {
        let measured = try await times(kind, draws, count, seed: seed)
        ScaleFigure.show(kind.what, zip(visits, measured).map { ScaleFigure(size: $0.size, $1) })
    }

    private func times(
        _ kind: Kind, _ draws: [ScaleDraw], _ count: Int, seed: UInt64
    ) async throws -> [[Duration]] {
        var numbers = visits.map { _ in SeededNumbers(seed: seed) }
        var durations = visits.map { _ in [Duration]() }
        for _ in 0..<count {
            for place in visits.indices {
                var own = numbers[place]
                let took = try await kind.ask(visits[place], draws[place], &own)
                numbers[place] = own
                if let took { durations[place].append(took) }
            }
        }
        return durations
    }

    private var kinds: [Kind] {
        [
            Kind(what: "casuspagina") { visit, draw, numbers in
                let person = draw.person(&numbers)
                guard let row = person.rows.filter(\.seesNames).randomElement(using: &numbers) else { return nil }
                return try await visit.ask("/casussen/\(row.id)", as: person.user).took
            },
            Kind(what: "mijn werk") { visit, draw, numbers in
                try await visit.ask("/", as: draw.person(&numbers).user).took
            },
        ] + lists + searches + manager
    }

    private var lists: [Kind] {
        func list(_ what: String, _ query: @escaping (ScaleDraw.Person, inout SeededNumbers) -> String) -> Kind {
            Kind(what: "casuslijst, " + what) { visit, draw, numbers in
                let person = draw.person(&numbers)
                return try await visit.ask("/casussen?\(query(person, &numbers))", as: person.user).took
            }
        }
        return [
            list("eerste pagina") { _, _ in "volgorde=changed" },
            list("op aanmelding") { _, _ in "volgorde=reported" },
            list("op nummer") { _, _ in "volgorde=number" },
            list("diepe pagina") { person, numbers in
                let row = person.rows[Int.random(in: 0..<person.rows.count, using: &numbers)]
                return "volgorde=changed&na=\(row.changedAt.milliseconds).\(row.id)&pagina=5"
            },
            list("een fase") { _, numbers in
                "volgorde=changed&fase=\(Phase.allCases[Int.random(in: 0..<4, using: &numbers)].rawValue)"
            },
            list("een partij") { _, numbers in
                "volgorde=reported&partij=partij-\(Int.random(in: 0..<InventedRegister.parties, using: &numbers))"
            },
            list("fase en partij") { person, numbers in
                let row = person.rows[Int.random(in: 0..<person.rows.count, using: &numbers)]
                return "volgorde=number&fase=\(row.phase.rawValue)&partij=\(row.partij)"
            },
        ]
    }

    private var searches: [Kind] {
        [
            Kind(what: "zoeken op nummer") { visit, draw, numbers in
                guard let (user, casus) = try await draw.casus(&numbers) else { return nil }
                return try await search([("number", casus.number)], as: user, in: visit)
            },
            Kind(what: "zoeken op naam en geboortedatum") { visit, draw, numbers in
                guard let (user, casus) = try await draw.casus(&numbers), let person = casus.personsAimedAt.first,
                    let born = person.born
                else { return nil }
                return try await search(
                    [("family", person.family), ("born", born.description)], as: user, in: visit)
            },
        ]
    }

    private func search(
        _ fields: [(String, String)], as user: User, in visit: ScaleVisit
    ) async throws -> Duration {
        let form = try await visit.ask("/casussen", as: user).text
        let hidden = ["csrf", "once"].compactMap { name in
            form.firstRange(of: "name=\"\(name)\" value=\"").map { found in
                (name, String(form[found.upperBound...].prefix { $0 != "\"" }))
            }
        }
        return try await visit.ask("/casussen/zoeken", as: user, sending: hidden + fields).took
    }

    /// The manager sees every archived casus: the longest lists there are.
    private var manager: [Kind] {
        func list(_ what: String, _ query: @escaping (ScaleDraw, inout SeededNumbers) -> String) -> Kind {
            Kind(what: "archief, " + what) { visit, draw, numbers in
                try await visit.ask("/casussen?\(query(draw, &numbers))", as: draw.manager).took
            }
        }
        return [
            list("eerste pagina") { _, _ in "volgorde=changed" },
            list("diepe pagina") { $0.deep(.changed, &$1) },
            list("diep, op aanmelding") { $0.deep(.reported, &$1) },
            list("diep, op nummer") { $0.deep(.number, &$1) },
            list("diep, een partij") { draw, numbers in
                "partij=partij-\(Int.random(in: 0..<InventedRegister.parties, using: &numbers))&"
                    + draw.deep(.reported, &numbers)
            },
            list("een fase zonder casussen") { _, _ in "volgorde=number&fase=triage" },
            Kind(what: "archief, zoeken op naam en geboortedatum") { visit, draw, numbers in
                let person = InventedPerson(&numbers)
                return try await search(
                    [("family", person.family), ("born", person.born.description)], as: draw.manager, in: visit)
            },
            Kind(what: "mijn werk van de beheerder") { visit, draw, _ in
                try await visit.ask("/", as: draw.manager).took
            },
            Kind(what: "bewaartermijnen") { visit, draw, _ in
                try await visit.ask("/bewaartermijnen", as: draw.manager).took
            },
            Kind(what: "journaal") { visit, draw, _ in try await visit.ask("/journaal", as: draw.officer).took },
        ]
    }

    /// Puts a file out of the memory of the system.
    private static func forget(_ path: String) {
        for name in [path, path + "-wal"] {
            let descriptor = open(name, O_RDONLY)
            guard descriptor >= 0 else { continue }
            fsync(descriptor)
            posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
            close(descriptor)
        }
    }

    /// Reads a whole file, so that it is in memory as far as it fits.
    private static func read(_ path: String) {
        guard let file = FileHandle(forReadingAtPath: path) else { return }
        while let data = try? file.read(upToCount: 8 << 20), !data.isEmpty {}
        try? file.close()
    }
}
