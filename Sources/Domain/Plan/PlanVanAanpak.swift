// SPDX-License-Identifier: EUPL-1.2

/// The joint picture and the joint plan (*plan van aanpak*), as the conference builds it up.
///
/// Each free text keeps its revisions, so that two people who edit at once are told, and what was overwritten is kept.
package struct PlanVanAanpak: Hashable, Sendable, Codable {
    package var picture: [TextRevision]
    package var leefgebieden: [LeefgebiedState]
    package var interventies: [Interventie]
    package var roles: [RoleAndNeed]
    package var monitoring: [Monitoring]
    package var scaleDownCriteria: [TextRevision]
    package var casusregisseurs: [Appointment]
    package var takeHome: [TakeHome]
    // Nothing in a document from before plans had goals, actions of their own and analyses.
    private var storedGoals: [PlanGoal]?
    private var storedActies: [Actie]?
    private var storedTexts: [String: [TextRevision]]?

    /// What the plan is to reach, in the order in which it was agreed.
    package var goals: [PlanGoal] {
        get { storedGoals ?? [] }
        set { storedGoals = newValue }
    }

    /// Actions that belong to no intervention.
    package var looseActies: [Actie] {
        get { storedActies ?? [] }
        set { storedActies = newValue }
    }

    /// The versions of a joint text, first to last.
    package subscript(text text: PlanText) -> [TextRevision] {
        get { storedTexts?[text.rawValue] ?? [] }
        set { storedTexts = (storedTexts ?? [:]).merging([text.rawValue: newValue]) { $1 } }
    }

    /// What each party does and needs to know now; what was agreed before stays on record in `roles`.
    package var currentRoles: [RoleAndNeed] {
        roles.indices.filter { index in !roles[(index + 1)...].contains { $0.partij == roles[index].partij } }
            .map { roles[$0] }
    }

    package init() {
        picture = []
        leefgebieden = []
        interventies = []
        roles = []
        monitoring = []
        scaleDownCriteria = []
        casusregisseurs = []
        takeHome = []
    }

    /// The casusregisseur now in office.
    package var casusregisseur: Appointment? { casusregisseurs.last }

    /// The latest score of a life domain, for whomever it was.
    package func state(of leefgebied: String) -> LeefgebiedState? { leefgebieden.last { $0.leefgebied == leefgebied } }

    /// The scores of a life domain over time, one series for each aim, in the order in which they were first given.
    package func scores(of leefgebied: String, within scope: PlanScope = .everything) -> [ScoreSeries] {
        var series: [ScoreSeries] = []
        for state in leefgebieden where state.leefgebied == leefgebied && scope.includes(state.aim) {
            if let index = series.firstIndex(where: { $0.aim == state.aim }) {
                series[index].states.append(state)
            } else {
                series.append(ScoreSeries(aim: state.aim, states: [state]))
            }
        }
        return series
    }
}

/// One version of a text: who wrote it and when.
package struct TextRevision: Hashable, Sendable, Codable {
    package let text: String
    package let by: Identifier<User>
    package let at: Moment

    package init(text: String, by: Identifier<User>, at: Moment) {
        self.text = text
        self.by = by
        self.at = at
    }
}

/// What a party does in the plan and what it needs to know for that: a mandatory outcome (model convenant 8.4c).
package struct RoleAndNeed: Hashable, Sendable, Codable {
    package let partij: Identifier<Partij>
    package let role: String
    package let need: String
    package let by: Identifier<User>
    package let at: Moment

    package init(partij: Identifier<Partij>, role: String, need: String, by: Identifier<User>, at: Moment) {
        self.partij = partij
        self.role = role
        self.need = need
        self.by = by
        self.at = at
    }
}

/// Why the plan is monitored, which data stays for that, and when the table sits again.
package struct Monitoring: Hashable, Sendable, Codable {
    package let purpose: String
    package let stays: String
    package let next: Day
    package let by: Identifier<User>
    package let at: Moment

    package init(purpose: String, stays: String, next: Day, by: Identifier<User>, at: Moment) {
        self.purpose = purpose
        self.stays = stays
        self.next = next
        self.by = by
        self.at = at
    }
}

/// The casusregisseur: always an employee of a party, under that party's responsibility (Handvat 4.1, convenant 13).
package struct Appointment: Hashable, Sendable, Codable {
    package let user: Identifier<User>
    package let partij: Identifier<Partij>
    package let by: Identifier<User>
    package let at: Moment

    package init(user: Identifier<User>, partij: Identifier<Partij>, by: Identifier<User>, at: Moment) {
        self.user = user
        self.partij = partij
        self.by = by
        self.at = at
    }
}

/// The supplier lets an executor take one item home for one intervention, or not (Handvat annex 2, 3.6).
package struct TakeHome: Hashable, Sendable, Codable {
    package let item: Identifier<Inbreng>
    package let executor: Identifier<Partij>
    package let interventie: Identifier<Interventie>
    package let given: Bool
    package let by: Identifier<User>
    package let at: Moment
    package var delivered: Casusoverleg.Step?

    package init(
        item: Identifier<Inbreng>, executor: Identifier<Partij>, interventie: Identifier<Interventie>, given: Bool,
        by: Identifier<User>, at: Moment
    ) {
        self.item = item
        self.executor = executor
        self.interventie = interventie
        self.given = given
        self.by = by
        self.at = at
        delivered = nil
    }
}
