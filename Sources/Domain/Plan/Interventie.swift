// SPDX-License-Identifier: EUPL-1.2

/// One thing that one party does under the plan (*interventie*): start, target date, executor, progress, actions.
package struct Interventie: Identifiable, Hashable, Sendable, Codable {
    /// How it goes, told by somebody at a moment.
    package struct Progress: Hashable, Sendable, Codable {
        package enum State: String, Hashable, Sendable, Codable, CaseIterable {
            case notStarted
            case running
            case stagnating
            case reached
            case stopped
        }

        package let state: State
        package let note: String
        package let by: Identifier<User>
        package let at: Moment

        package init(state: State, note: String, by: Identifier<User>, at: Moment) {
            self.state = state
            self.note = note
            self.by = by
            self.at = at
        }
    }

    package let id: Identifier<Interventie>
    package let leefgebied: String
    package let what: String
    package let goal: String
    package let executor: Identifier<Partij>
    package let start: Day
    package let target: Day
    package let by: Identifier<User>
    package let at: Moment
    package var progress: [Progress]
    package var acties: [Actie]

    package init(
        id: Identifier<Interventie>, leefgebied: String, what: String, goal: String,
        executor: Identifier<Partij>, start: Day, target: Day, by: Identifier<User>, at: Moment
    ) {
        self.id = id
        self.leefgebied = leefgebied
        self.what = what
        self.goal = goal
        self.executor = executor
        self.start = start
        self.target = target
        self.by = by
        self.at = at
        progress = []
        acties = []
    }

    /// The latest state told; not started as long as nothing was told.
    package var state: Progress.State { progress.last?.state ?? .notStarted }

    /// Whether work on it goes on.
    package var isRunning: Bool { state != .reached && state != .stopped }
}

/// A concrete thing that somebody does before a day (*actie*).
package struct Actie: Identifiable, Hashable, Sendable, Codable {
    package let id: Identifier<Actie>
    package let what: String
    package let owner: Identifier<User>
    package let due: Day
    package let by: Identifier<User>
    package let at: Moment
    package var done: Casusoverleg.Step?

    package init(
        id: Identifier<Actie>, what: String, owner: Identifier<User>, due: Day, by: Identifier<User>, at: Moment
    ) {
        self.id = id
        self.what = what
        self.owner = owner
        self.due = due
        self.by = by
        self.at = at
        done = nil
    }

    /// Whether the day has passed without it being done.
    package func isOverdue(on day: Day) -> Bool { done == nil && due < day }
}
