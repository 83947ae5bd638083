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
        /// Nothing in a document from before silence was counted; read it as `day`.
        let on: Day?

        package init(state: State, note: String, by: Identifier<User>, at: Moment, on: Day? = nil) {
            self.state = state
            self.note = note
            self.by = by
            self.at = at
            self.on = on
        }

        /// The day on which it was told.
        package var day: Day { on ?? Day(ordinal: Int(at.milliseconds / 86_400_000)) }
    }

    /// How it ended, in the words of whoever closed it.
    package struct Closing: Hashable, Sendable, Codable {
        package enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
            case reached
            case partlyReached
            case notReached
            case notNeeded
        }

        package let outcome: Outcome
        package let explanation: String
        package let by: Identifier<User>
        package let at: Moment

        package init(outcome: Outcome, explanation: String, by: Identifier<User>, at: Moment) {
            self.outcome = outcome
            self.explanation = explanation
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
    package internal(set) var target: Day
    package let by: Identifier<User>
    package let at: Moment
    package var progress: [Progress]
    package var acties: [Actie]
    /// The goal of the plan that it serves; an intervention from before there were goals has none.
    package let servesGoal: Identifier<PlanGoal>?
    /// Who of the executor carries it out, when that is known.
    package let person: Identifier<User>?
    // Nothing in a document from before the plan knew for whom, who answers for it, and what changed.
    private let storedAim: Aim?
    private let storedResponsible: Identifier<Partij>?
    private var storedChanges: [PlanChange]?
    private var storedClosings: [Closing]?

    package init(
        id: Identifier<Interventie>, leefgebied: String, what: String, goal: String,
        executor: Identifier<Partij>, start: Day, target: Day, by: Identifier<User>, at: Moment,
        aim: Aim? = nil, servesGoal: Identifier<PlanGoal>? = nil, responsible: Identifier<Partij>? = nil,
        person: Identifier<User>? = nil
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
        self.servesGoal = servesGoal
        self.person = person
        storedAim = aim
        storedResponsible = responsible
        progress = []
        acties = []
    }

    /// For whom it is; for all of them when nobody said.
    package var aim: Aim { storedAim ?? .together }

    /// The party that answers for it; the executor when nobody else was named.
    package var responsible: Identifier<Partij> { storedResponsible ?? executor }

    /// How its target day moved.
    package internal(set) var changes: [PlanChange] {
        get { storedChanges ?? [] }
        set { storedChanges = newValue }
    }

    /// Each time that it was closed; it may have been taken up again in between.
    package internal(set) var closings: [Closing] {
        get { storedClosings ?? [] }
        set { storedClosings = newValue }
    }

    /// The latest state told; not started as long as nothing was told.
    package var state: Progress.State { progress.last?.state ?? .notStarted }

    /// Whether work on it goes on.
    package var isRunning: Bool { state != .reached && state != .stopped }
}
