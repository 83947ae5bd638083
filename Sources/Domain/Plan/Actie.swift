// SPDX-License-Identifier: EUPL-1.2

/// A concrete thing that somebody does before a day (*actie*).
package struct Actie: Identifiable, Hashable, Sendable, Codable {
    package let id: Identifier<Actie>
    package let what: String
    package internal(set) var owner: Identifier<User>
    package internal(set) var due: Day
    package let by: Identifier<User>
    package let at: Moment
    package var done: Casusoverleg.Step?
    /// It will not be done; `result` says why.
    package internal(set) var cancelled: Casusoverleg.Step?
    /// What came of it, or why it was cancelled.
    package internal(set) var result: String?
    // Nothing in a document from before actions had an aim and a history.
    private let storedAim: Aim?
    private var storedChanges: [PlanChange]?
    private var storedReopenings: [ActieReopening]?

    package init(
        id: Identifier<Actie>, what: String, owner: Identifier<User>, due: Day, by: Identifier<User>, at: Moment,
        aim: Aim? = nil
    ) {
        self.id = id
        self.what = what
        self.owner = owner
        self.due = due
        self.by = by
        self.at = at
        storedAim = aim
        done = nil
    }

    /// For whom it is when that was said; else it is for whom its intervention is.
    package var ownAim: Aim? { storedAim }

    /// The same action beside an intervention that its owner may not read, still for the same people.
    func standingAlone(for aim: Aim) -> Actie {
        var copy = Actie(
            id: id, what: what, owner: owner, due: due, by: by, at: at, aim: storedAim ?? aim)
        copy.done = done
        copy.cancelled = cancelled
        copy.result = result
        copy.storedChanges = storedChanges
        copy.storedReopenings = storedReopenings
        return copy
    }

    /// Who had it before, and by when.
    package internal(set) var changes: [PlanChange] {
        get { storedChanges ?? [] }
        set { storedChanges = newValue }
    }

    /// How it ended before and why it was to be done after all, the first first.
    package internal(set) var reopenings: [ActieReopening] {
        get { storedReopenings ?? [] }
        set { storedReopenings = newValue }
    }

    /// Whether it is still to be done.
    package var isOpen: Bool { done == nil && cancelled == nil }

    /// Whether the day has passed without it being done.
    package func isOverdue(on day: Day) -> Bool { isOpen && due < day }
}

/// An action with the intervention that it belongs to, if any.
package struct PlacedActie: Hashable, Sendable {
    package let actie: Actie
    package let interventie: Interventie?

    package init(_ actie: Actie, of interventie: Interventie? = nil) {
        self.actie = actie
        self.interventie = interventie
    }

    /// For whom it is: what it says itself, else its intervention; for all of them when neither does.
    package var aim: Aim { actie.ownAim ?? interventie?.aim ?? .together }
}

extension PlanVanAanpak {
    /// Every action, those without an intervention last.
    package var placedActies: [PlacedActie] {
        interventies.flatMap { interventie in interventie.acties.map { PlacedActie($0, of: interventie) } }
            + looseActies.map { PlacedActie($0) }
    }

    /// The actions that are to be done: of interventions that run, and those without one.
    package var openActies: [PlacedActie] {
        placedActies.filter { $0.actie.isOpen && $0.interventie?.isRunning ?? true }
    }

    /// Changes the action with this id, wherever it stands.
    mutating func change(_ id: Identifier<Actie>, _ body: (inout Actie) -> Void) {
        for index in interventies.indices {
            if let at = interventies[index].acties.firstIndex(where: { $0.id == id }) {
                body(&interventies[index].acties[at])
                return
            }
        }
        if let at = looseActies.firstIndex(where: { $0.id == id }) { body(&looseActies[at]) }
    }
}
