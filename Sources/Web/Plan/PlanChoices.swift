// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Whom and what can be chosen in the forms of the plan.
struct PlanChoices {
    private let view: CasusView
    private let collaboration: Collaboration

    init(_ view: CasusView) {
        self.view = view
        collaboration = view.situation.collaboration
    }

    /// The parties on the list of the latest conference that have no role in the plan yet.
    var partiesWithoutRole: [Identifier<Partij>] {
        let known = Set(view.casus.plan.roles.map(\.partij))
        return atTable.filter { !known.contains($0) }
    }

    /// Every party but the house, those at the table first.
    var partijen: [Choice] {
        let day = view.situation.day
        let others = collaboration.partijen.values
            .filter { $0.id != collaboration.house && !atTable.contains($0.id) && $0.isPartner(on: day) }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        return (atTable.compactMap(collaboration.partij) + others).map { Choice($0.id, named: $0.name) }
    }

    /// Who can be casusregisseur: people of partners, those at the table first; on a profile who takes part and may.
    var staff: [Choice] {
        let arrangement = view.situation.arrangement(of: view.casus)
        let able = collaboration.users.values.filter { user in
            let problems = arrangement.map { view.casus.directorProblems(user, under: $0, field: "user") } ?? []
            return user.partij != collaboration.house && problems.isEmpty
                && collaboration.obstacles(for: user, on: view.situation.day).isEmpty
        }
        return choices(able)
    }

    /// Who has a part in this casus, so that they can see what they are asked to do.
    var concerned: [Choice] {
        choices(
            collaboration.users.values.filter { user in
                view.casus.hasPart(user, in: view.situation)
            })
    }

    /// Interventions that go on.
    var running: [Choice] {
        readable.interventies.filter(\.isRunning).map { Choice($0.id, named: $0.what) }
    }

    /// Who can own a new action: everybody concerned for who writes in the plan, else the visitor alone.
    var owners: [Choice] { isWriter ? concerned : choices([view.situation.actor]) }

    /// The interventions that a new action can belong to: all for who writes in the plan, else those of the own party.
    var placesOfActions: [Choice] {
        let partij = view.situation.actor.partij
        return readable.interventies.filter { $0.isRunning && (isWriter || $0.executor == partij) }.map {
            Choice($0.id, named: $0.what)
        }
    }

    private var isWriter: Bool { view.casus.writerProblems(in: view.situation).isEmpty }

    /// Goals that are still to be reached.
    var goals: [Choice] {
        readable.goals.filter(\.isOpen).map { Choice($0.id, named: $0.what) }
    }

    func leefgebieden(_ t: Wording) -> [Choice] {
        let open = view.situation.profile.leefgebieden.filter { view.casus.handlesDomain($0.code, in: view.situation) }
        return open.map { word in
            Choice(word.code, label: .text(t.language == .nl ? word.nl : word.en))
        }
    }

    private var readable: PlanVanAanpak { view.casus.readablePlan(in: view.situation) }

    private var atTable: [Identifier<Partij>] {
        var seen: Set<Identifier<Partij>> = []
        return (view.casus.overleggen.last?.deelnemers ?? []).map(\.partij).filter { seen.insert($0).inserted }
    }

    private func choices(_ users: [User]) -> [Choice] {
        let naming = Naming(view.situation)
        let seated = Set((view.casus.overleggen.last?.deelnemers ?? []).map(\.user))
        let ranked = users.map { user in (seated.contains(user.id) ? 0 : 1, user) }
        return ranked.sorted { ($0.0, $0.1.name, $0.1.id) < ($1.0, $1.1.name, $1.1.id) }
            .map { Choice($0.1.id, named: naming.userOfPartij($0.1.id)) }
    }
}
