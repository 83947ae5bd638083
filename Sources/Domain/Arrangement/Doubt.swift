// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    package struct DoubtRules: Hashable, Sendable, Codable {
        package let doubts: [Doubt]
    }

    /// A place where the collaboration's own documents contradict themselves or stop, and what Sluis does meanwhile.
    package struct Doubt: Hashable, Sendable, Codable {
        package enum Decider: String, ProfileChoice {
            /// Somebody with legal authority decides before the start.
            case legal = "jurist"
            case parties = "partijen"
        }

        package enum Status: String, ProfileChoice {
            case open = "open"
            case decided = "besloten"
        }

        package let id: String
        package let issue: String
        /// What is done until it is decided: the safe reading.
        package let meanwhile: String
        package let decidedBy: Decider
        package let status: Status
        package let origin: Anchor
    }
}
