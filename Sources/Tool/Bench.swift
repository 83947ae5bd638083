// SPDX-License-Identifier: EUPL-1.2

/// The measurements, one after the other.
struct Bench {
    let place: Place

    func run() async throws {}
}
