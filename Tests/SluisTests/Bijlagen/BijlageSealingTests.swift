// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Testing
import Vault

@Suite("The pieces of an attachment open only together, in order, in their place")
struct BijlageSealingTests {
    private let item = Identifier<Inbreng>(known: "item")
    private let id = Identifier<Bijlage>(known: "bijlage")
    private let bytes = (0..<(2 * BijlageSealing.part + 1000)).map { UInt8(truncatingIfNeeded: $0 * 7) }

    private func key(_ casus: String = "casus") async throws -> CasusKey {
        try await Vault(master: try VaultFixture.master(1), store: InMemoryKeyStore()).createKey(for: casus, at: 0)
    }

    private func bijlage(size: Int? = nil, sha256: String? = nil, id: String = "bijlage") -> Bijlage {
        Bijlage(
            id: Identifier(known: id), kind: "overig", name: "stuk.pdf", mediaType: .pdf, size: size ?? bytes.count,
            sha256: sha256 ?? FileHash.of(bytes), scannedBy: nil, by: Identifier(known: "bea"),
            at: Moment(milliseconds: 0))
    }

    private func parts(_ key: CasusKey) throws -> [SealedPart] {
        try BijlageSealing.seal(bytes, as: id, of: item, with: key)
    }

    private func renumbered(_ parts: [SealedPart]) -> [SealedPart] {
        parts.enumerated().map { SealedPart(bijlage: id, item: item, number: $0.offset, sealed: $0.element.sealed) }
    }

    @Test("what was sealed comes back, and no piece of it is readable")
    func back() async throws {
        let key = try await key()
        let sealed = try parts(key)

        #expect(sealed.map(\.number) == [0, 1, 2])
        #expect(try BijlageSealing.open(sealed, of: bijlage(), item: item, with: key) == bytes)
        #expect(!sealed.contains { part in part.sealed.starts(with: bytes.prefix(16)) })
    }

    @Test("swapped, doubled, left out, cut or foreign pieces do not open")
    func touched() async throws {
        let key = try await key()
        let sealed = try parts(key)
        let other = try BijlageSealing.seal(bytes, as: Identifier(known: "ander"), of: item, with: key)
        let elsewhere = try BijlageSealing.seal(bytes, as: id, of: Identifier(known: "ander"), with: key)
        let wrong = [
            [], [sealed[0], sealed[1]], renumbered([sealed[1], sealed[0], sealed[2]]),
            renumbered([sealed[0], sealed[0], sealed[2]]), renumbered([sealed[0], sealed[2]]),
            [sealed[0], renumbered(other)[1], sealed[2]], [sealed[0], elsewhere[1], sealed[2]],
            [sealed[1], sealed[0], sealed[2]],
        ]
        for parts in wrong {
            #expect(throws: (any Error).self) {
                try BijlageSealing.open(parts, of: bijlage(), item: item, with: key)
            }
        }
    }

    @Test("a shorter file made out of whole pieces does not open, because each piece knows how many there are")
    func shortened() async throws {
        let key = try await key()
        let short = Array(bytes.prefix(2 * BijlageSealing.part))
        let described = bijlage(size: short.count, sha256: FileHash.of(short))
        let cut = Array(try parts(key).prefix(2))

        #expect(throws: SealFault.notAuthentic) {
            try BijlageSealing.open(cut, of: described, item: item, with: key)
        }
    }

    @Test("another casus, another hash and one changed byte are refused")
    func bound() async throws {
        let key = try await key()
        let sealed = try parts(key)
        let foreign = try await self.key("ander")
        var changed = sealed
        var bytes = sealed[1].sealed
        bytes[100] ^= 1
        changed[1] = SealedPart(bijlage: id, item: item, number: 1, sealed: bytes)

        #expect(throws: SealFault.notAuthentic) {
            try BijlageSealing.open(sealed, of: bijlage(), item: item, with: foreign)
        }
        #expect(throws: SealFault.notAuthentic) {
            try BijlageSealing.open(changed, of: bijlage(), item: item, with: key)
        }
        #expect(throws: BijlageFault.changed) {
            try BijlageSealing.open(sealed, of: bijlage(sha256: FileHash.of([1])), item: item, with: key)
        }
    }
}
