// SPDX-License-Identifier: EUPL-1.2

/// What stays on the list of destruction when a casus on a profile is gone: its number, the day, on what ground, who
/// decided and who carried it out. Nothing about a person (Top-X protocol, line 99; X-UT-11).
package struct DestructionRecord: Hashable, Sendable, Codable {
    package let number: String
    package let on: Day
    package let reason: Ending.Reason
    /// What became of the data; nothing when nobody could open the casus any more.
    package let fate: Arrangement.DataFate?
    /// Nothing when it followed from the term alone.
    package let decision: Decision?
    /// Nothing when the clock did it.
    package let carriedOutBy: Identifier<User>?

    /// Who decided that it goes.
    package struct Decision: Hashable, Sendable, Codable {
        package let by: Identifier<User>
        package let on: Day
        /// The ground of a granted request to erase; nothing for who let the term end.
        package let ground: ErasureDraft.Ground?

        package init(by: Identifier<User>, on: Day, ground: ErasureDraft.Ground? = nil) {
            (self.by, self.on, self.ground) = (by, on, ground)
        }
    }

    package init(
        number: String, on day: Day, reason: Ending.Reason, fate: Arrangement.DataFate?, decision: Decision?,
        carriedOutBy: Identifier<User>?
    ) {
        (self.number, self.on, self.reason, self.fate) = (number, day, reason, fate)
        (self.decision, self.carriedOutBy) = (decision, carriedOutBy)
    }
}

extension Casus {
    /// The record of its destruction: when a term is over or a request was granted, on a profile. What is not taken up
    /// leaves nothing that leads back to it, and the national model a count (Handvat annex 2, phases 1 and 4).
    package func destructionRecord(on day: Day) -> DestructionRecord? {
        guard let course, let ended, [.retentionEnded, .erasureGranted].contains(ended.reason) else { return nil }
        let choice = course.retentionChoices?.last.flatMap { $0.kind == .keepLonger ? nil : $0 }
        let chosen = choice.map { DestructionRecord.Decision(by: $0.by, on: Day(utc: $0.at)) }
        return DestructionRecord(
            number: number, on: day, reason: ended.reason, fate: ended.fate, decision: ended.decision ?? chosen,
            carriedOutBy: ended.by)
    }
}
