// SPDX-License-Identifier: EUPL-1.2

/// What a collaboration arranged for breaches, with the duties of the AVG where it arranged nothing.
package struct BreachRules: Sendable {
    /// The profile that they come from; nothing where none was installed.
    package let arrangement: Arrangement?
    package let internalTerm: Term?
    package let internalRoles: [Arrangement.Role]
    package let threshold: Arrangement.Breach.Threshold
    /// What the notice inside the collaboration must hold.
    package let internalContent: [Arrangement.Content]
    package let authorityTerm: Term
    package let authorityRole: Arrangement.Role?
    /// What the notice to the authority must hold: the list of the profile and that of AVG 33(3).
    package let authorityContent: [Arrangement.Content]
    /// What must be known before it may be written down that the authority was told: the list of the profile only. What
    /// the AVG asks beside that may follow in phases (AVG 33(4)).
    package let authorityBlocking: [Arrangement.Content]
    package let personRole: Arrangement.Role?
    /// Bodies that get a copy of the notice to the authority.
    package let copyTo: [Arrangement.Body]
    /// Whether whoever was told is kept posted.
    package let followsUp: Bool
    /// Whether every party is told, and not only those with a part in a casus that is touched.
    package let tellsAll: Bool
    /// Whether the profile lets a suspicion count as a breach.
    package let countsSuspicion: Bool

    /// At most 72 hours after it was noticed (AVG 33(1)); a profile that allows more is not followed.
    package static let longest = Term(72, .hours)

    /// AVG 33(3).
    private static let minimum: [Arrangement.Content] = [
        .nature, .personCategories, .dataCategories, .contact, .effects, .measures,
    ]

    package init(_ arrangement: Arrangement?) {
        let breach = arrangement?.rights.breach
        let letters = arrangement?.informing.letters ?? []
        self.arrangement = arrangement
        let known = arrangement?.clocks.clock(on: .breachKnown)
        internalTerm = known?.term ?? breach?.internalTerm?.value
        internalRoles = (breach?.internalTo ?? []).compactMap { arrangement?.role($0) }
        threshold = breach?.threshold.value ?? .every
        internalContent = BreachRules.once([.nature] + (breach?.internalContent ?? []))
        let discovered = arrangement?.clocks.clock(on: .breachDiscovered)
        authorityTerm = discovered?.term ?? breach?.authorityTerm?.value ?? BreachRules.longest
        authorityRole = breach.flatMap { arrangement?.role($0.authorityBy) }
        let asked = letters.first { $0.trigger == .breachDiscovered }?.content ?? []
        authorityBlocking = BreachRules.once(asked)
        authorityContent = BreachRules.once(asked + BreachRules.minimum)
        personRole = breach.flatMap { arrangement?.role($0.personBy) }
        let bodies = arrangement?.bodies.bodies ?? []
        copyTo = (breach?.copyTo ?? []).compactMap { name in bodies.first { $0.id.word == name.word } }
        followsUp = breach?.followUp?.value == .yes
        tellsAll =
            letters.contains { $0.trigger == .breachKnown && $0.recipient == .allParties }
            || breach?.threshold.value == .every
        countsSuspicion = breach?.internalStart.value == .suspicion
    }

    private static func once(_ contents: [Arrangement.Content]) -> [Arrangement.Content] {
        contents.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// By when the notice inside the collaboration goes out; nothing where the profile asks none.
    package func internalDue(from start: Moment) -> Moment? {
        internalTerm.map { BreachRules.end(of: $0, from: start) }
    }

    /// By when the authority is told, never later than the law says.
    package func authorityDue(from start: Moment) -> Moment {
        min(
            BreachRules.end(of: authorityTerm, from: start), BreachRules.end(of: BreachRules.longest, from: start))
    }

    /// By elapsed time, also for a term of days.
    private static func end(of term: Term, from start: Moment) -> Moment {
        term.end(from: start) ?? start.adding(seconds: Int64(term.longestDays) * 86_400)
    }

    /// The roles that handle breaches for all, and not for their own party: what the profile names beside participants.
    package var houseRoles: [Arrangement.Role] {
        (internalRoles + [authorityRole, personRole].compactMap(\.self)).filter { !$0.function.isOfACasus }
    }

    /// Whether parties are told as such, and not only who handles breaches.
    package var tellsParties: Bool { internalRoles.contains { $0.function.isOfACasus } }
}
