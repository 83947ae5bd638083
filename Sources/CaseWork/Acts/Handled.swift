// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// What became of somebody's request to act; the web answers each in its own way.
package enum Handled<Value: Sendable>: Sendable {
    case done(Value)
    /// Nothing was changed; every problem is named.
    case refused([Refusal])
    /// There is no such thing, or it is not for this user: the two look the same.
    case absent
    /// The same form was sent before and was carried out then.
    case repeated
}
