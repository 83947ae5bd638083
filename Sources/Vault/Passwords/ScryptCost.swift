// SPDX-License-Identifier: EUPL-1.2

/// How much work one guess of a password costs (scrypt, RFC 7914).
package struct ScryptCost: Hashable, Sendable {
    /// The number of rounds is two to this power; memory is 128 bytes x rounds x block size.
    package let logRounds: Int
    package let blockSize: Int
    package let parallelism: Int

    /// 2^15 rounds, block size 8, three times over: 32 MB at once, one of the equal minima that OWASP gives for scrypt.
    package static let standard = ScryptCost(checked: 15, blockSize: 8, parallelism: 3)

    /// For a demonstration, whose password is public: 1 MB and a few milliseconds.
    package static let publicPassword = ScryptCost(checked: 10, blockSize: 8, parallelism: 1)

    /// The bytes that one guess needs at the same time.
    package var memory: Int { 128 * blockSize << logRounds }

    /// How many times the memory is gone over, in blocks of 128 bytes.
    package var work: Int { (blockSize << logRounds) * parallelism }

    /// Accepts 2^1 to 2^20 rounds, block size 1 to 16, parallelism 1 to 4.
    ///
    /// The upper bounds keep a forged row in the store from taking all memory; the lower ones leave tests fast.
    package init?(logRounds: Int, blockSize: Int = 8, parallelism: Int = 1) {
        guard (1...20).contains(logRounds), (1...16).contains(blockSize), (1...4).contains(parallelism) else {
            return nil
        }
        self.init(checked: logRounds, blockSize: blockSize, parallelism: parallelism)
    }

    private init(checked logRounds: Int, blockSize: Int, parallelism: Int) {
        self.logRounds = logRounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }
}
