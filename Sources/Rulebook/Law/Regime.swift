// SPDX-License-Identifier: EUPL-1.2

/// The data protection law under which a party handles an item.
package enum Regime: String, Hashable, Sendable, CaseIterable {
    case avg = "AVG"
    case wpg = "Wpg"
    case wjsg = "Wjsg"

    var place: Int {
        switch self {
        case .avg: 0
        case .wpg: 1
        case .wjsg: 2
        }
    }
}
