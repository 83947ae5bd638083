// SPDX-License-Identifier: EUPL-1.2

/// Which engine runs a statement, for the few constructs that differ (search, job claims).
package enum SQLDialect: Hashable, Sendable {
    case sqlite
    case postgres
}
