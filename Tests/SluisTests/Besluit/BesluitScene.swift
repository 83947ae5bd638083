// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

/// Decisions about a collaboration of the demonstration, on any day.
struct BesluitScene {
    let collaboration: Collaboration
    private let scene: BreachScene

    init(_ world: String) throws {
        scene = try BreachScene(world)
        collaboration = scene.collaboration
    }

    private init(_ scene: BreachScene, _ collaboration: Collaboration) {
        (self.scene, self.collaboration) = (scene, collaboration)
    }

    /// The same collaboration after a party left.
    func leaving(_ partij: String, on day: Day) -> BesluitScene {
        let partijen = collaboration.partijen.values.map { one in
            var changed = one
            if one.id == Identifier(known: partij) { changed.left = day }
            return changed
        }
        return BesluitScene(
            scene,
            Collaboration(
                profile: collaboration.profile, house: collaboration.house, partijen: partijen,
                users: Array(collaboration.users.values), arrangement: collaboration.arrangement))
    }

    func situation(_ user: String, on day: String, _ hour: Int = 12) throws -> Situation {
        let moment = try ProfileSubject.moment(day, hour, ahead: 0)
        let actor = try scene.user(user)
        return Situation(
            collaboration: collaboration, law: scene.law, actor: actor, moment: moment,
            day: try ProfileSubject.day(day))
    }

    static func proposal(_ kind: Besluit.Kind) -> BesluitProposal {
        var proposal = BesluitProposal(kind)
        proposal.title = "Een voorstel"
        proposal.text = "Zo gaan wij het doen."
        return proposal
    }

    func propose(
        _ proposal: BesluitProposal, by user: String, on day: String, as id: String = "besluit"
    ) throws -> Besluit {
        try done(
            Besluit.propose(
                proposal, as: Identifier(known: id), number: "BS-2026-001", in: try situation(user, on: day)))
    }

    /// The parties with a vote, in the order of their names.
    func voters(on besluit: Besluit, _ day: String) throws -> [Identifier<Partij>] {
        collaboration.voters(on: besluit.proposal, on: try ProfileSubject.day(day)).map(\.id)
    }

    func lacks(_ besluit: Besluit, on day: String, known: [Besluit] = []) throws -> [BesluitLack] {
        besluit.lacks(in: collaboration, known: known, on: try ProfileSubject.day(day))
    }

    @discardableResult
    func done<Value>(_ outcome: Outcome<Value>) throws -> Value {
        switch outcome {
        case .done(let value): return value
        case .refused(let problems): throw Refusals(found: problems)
        }
    }

    func reasons<Value>(_ outcome: Outcome<Value>) -> [Refusal.Reason] {
        switch outcome {
        case .done: return []
        case .refused(let problems): return problems.map(\.reason)
        }
    }

    struct Refusals: Error { let found: [Refusal] }
}
