// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    package struct ClockRules: Hashable, Sendable, Codable {
        package let clocks: [Clock]
    }

    /// One term that runs: what starts it, how long, who owes what, what happens when it passes.
    package struct Clock: Hashable, Sendable, Codable {
        package enum Effect: String, ProfileChoice {
            case blocks = "blokkeert"
            case reminds = "herinnert"
            case task = "taak"
            case automatic = "vanzelf"
        }

        package let nl: String
        package let en: String
        package let starts: Trigger
        /// Nothing when it is due at once or beforehand.
        package let term: Term?
        package let before: YesNo?
        package let strength: Strength
        package let owner: Named<RoleList>?
        package let effect: Effect
        package let letter: Named<LetterList>?
        package let repeats: YesNo?
        /// The part of the collaboration in which it runs; nothing when it runs in every part.
        package let pillar: Named<PillarList>?
        package let origin: Anchor
    }
}

extension Arrangement.ClockRules {
    package func clock(on trigger: Arrangement.Trigger) -> Arrangement.Clock? { clocks.first { $0.starts == trigger } }
}
