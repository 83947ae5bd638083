// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Tells casussen through the same acts that people use, at moments in the past.
struct DemoStory {
    let house: House
    let handling: CasusHandling
    let reader: CasusReader
    let desk: Desk
    let time: DemoTime

    init(_ house: House, at time: DemoTime) {
        self.house = house.at(time)
        self.time = time
        handling = CasusHandling(self.house)
        reader = CasusReader(self.house)
        desk = Desk(self.house)
    }

    /// The value of an act that the story counts on.
    @discardableResult
    func done<Value>(_ handled: Handled<Value>, _ what: String) throws -> Value {
        switch handled {
        case .done(let value): return value
        case .refused(let problems):
            throw Broken(what: "\(what): \(problems.map { "\($0.reason) \($0.field ?? "") \($0.about ?? "")" })")
        case .absent: throw Broken(what: "\(what): absent")
        case .repeated: throw Broken(what: "\(what): repeated")
        }
    }

    /// The casus as somebody sees it.
    func view(_ casus: Identifier<Casus>, by user: String) async throws -> CasusView {
        guard let view = try await reader.open(casus, for: Self.user(user)) else {
            throw Broken(what: "view by \(user)")
        }
        return view
    }

    /// The person the casus is aimed at.
    func person(_ casus: Identifier<Casus>, by user: String) async throws -> Identifier<Betrokkene> {
        guard let first = try await view(casus, by: user).casus.personsAimedAt.first else {
            throw Broken(what: "nobody aimed at")
        }
        return first.id
    }

    static func user(_ name: String) -> Identifier<User> { Identifier(known: name) }
    static func partij(_ name: String) -> Identifier<Partij> { Identifier(known: name) }

    /// The story does not fit the rules any more.
    struct Broken: Error {
        let what: String
    }
}
