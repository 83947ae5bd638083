// SPDX-License-Identifier: EUPL-1.2

import Crypto

/// Wraps and unwraps casus keys under one master key.
struct KeyWrapping: Sendable {
    private let key: SymmetricKey

    init(under master: MasterKey) { key = master.key(for: .keyWrapping) }

    func wrap(_ secret: [UInt8], casus: String, version: Int, createdAt: Int64) throws(VaultFault) -> WrappedKey {
        do throws(SealFault) {
            let wrapped = try SealedBytes.seal(secret, under: key, binding: binding(casus, version))
            return WrappedKey(casus: casus, version: version, wrapped: wrapped, createdAt: createdAt)
        } catch { throw .wrapping(casus: casus, error) }
    }

    func unwrap(_ key: WrappedKey) throws(VaultFault) -> [UInt8] {
        do throws(SealFault) {
            let secret = try SealedBytes.open(
                key.wrapped, under: self.key, binding: binding(key.casus, key.version))
            guard secret.count == MasterKey.length else { throw SealFault.truncated }
            return secret
        } catch { throw .wrapping(casus: key.casus, error) }
    }

    private func binding(_ casus: String, _ version: Int) -> [UInt8] {
        var bound = LengthPrefixed("sluis-wrapped-key-1", casus)
        bound.append(version)
        return bound.bytes
    }
}
