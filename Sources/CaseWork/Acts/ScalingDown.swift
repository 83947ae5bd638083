// SPDX-License-Identifier: EUPL-1.2

package import Domain

extension CasusHandling {
    /// Records another retention term than the standard, with its motivation and the day it is looked at again.
    package func deviate(
        because motivation: String, reassessOn: Day?, in id: Identifier<Casus>, by user: Identifier<User>,
        once: String?
    ) async throws -> Handled<Void> {
        try await perform("casus.retention-deviated", on: id, by: user, once: once) { casus, situation in
            casus.deviate(because: motivation, reassessOn: reassessOn, in: situation)
        }
    }

    /// Records what was cleaned at scaling down.
    package func recordCleaning(
        _ what: String, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("casus.cleaned", on: id, by: user, once: once) { casus, situation in
            casus.recordCleaning(what, in: situation)
        }
    }

    /// Asks a supplier whether an executor may still have an item.
    package func askLeftover(
        _ item: Identifier<Inbreng>?, for interventie: Identifier<Interventie>?, because why: String,
        in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("inbreng.leftover-asked", on: id, by: user, once: once, about: item?.description) {
            casus, situation in casus.askLeftover(item, for: interventie, because: why, in: situation)
        }
    }

    /// Opens a scaled-down casus again; the retention terms stop.
    package func reopen(
        because why: String, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("casus.reopened", on: id, by: user, once: once) { casus, situation in
            casus.reopen(because: why, in: situation)
        }
    }
}
