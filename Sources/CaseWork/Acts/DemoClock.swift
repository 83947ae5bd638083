// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// Lets a visitor of a demonstration move the clock, and does at once what time then asks for.
package struct DemoClock: Sendable {
    private let house: House
    private let time: AdjustableTime

    package init(_ house: House, time: AdjustableTime) {
        self.house = house
        self.time = time
    }

    /// The day that it is now in the demonstration.
    package var today: Day { time.today() }

    /// Moves the clock forward, and archives, destroys and warns.
    package func advance(days: Int) async throws -> Clockwork.Report {
        time.advance(days: days)
        let shifted = time.days
        try await house.ledger.write { try $0.setClockOffset(days: shifted) }
        return try await Clockwork(house).run()
    }
}
