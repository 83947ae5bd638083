// SPDX-License-Identifier: EUPL-1.2

package import Crypto
package import Vault

/// The keys with which a form says for whom it was made, and with which text that could not be sent is sealed.
package struct FormKeys: Sendable {
    let owners: KeyedHash
    let kept: SymmetricKey

    package init(_ master: MasterKey) {
        owners = master.hash(for: .formToken)
        kept = master.key(for: .keptForm)
    }
}
