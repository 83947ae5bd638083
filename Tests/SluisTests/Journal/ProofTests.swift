// SPDX-License-Identifier: EUPL-1.2

import Journal
import Testing

@Suite("Proofs about the journal (RFC 6962, sections 2.1.1 and 2.1.2)")
struct ProofTests {
    static let entries = MerkleTreeTests.entries
    static let leaves = MerkleTreeTests.leaves
    let source = NodeSource(leaves: leaves)

    @Test("inclusion: every entry of every size is proved, with the path of the RFC", arguments: 1...70)
    func inclusion(size: Int) throws {
        let root = try source.root(size: size)
        for index in 0..<size {
            let proof = try #require(try InclusionProof.make(index: index, size: size, from: source))
            #expect(proof.path.map(\.bytes) == NaiveTree.path(index, Self.entries[..<size]))
            #expect(proof.proves(Self.leaves[index], in: root))
            #expect(!proof.proves(.leaf([9]), in: root))
            #expect(!proof.proves(Self.leaves[index], in: .leaf([9])))
        }
    }

    @Test("inclusion: another place, size or path proves nothing")
    func inclusionTampered() throws {
        for size in [1, 2, 3, 7, 8, 33] {
            let root = try source.root(size: size)
            for index in 0..<size {
                let proof = try #require(try InclusionProof.make(index: index, size: size, from: source))
                let leaf = Self.leaves[index]
                for other in -1...size where other != index {
                    let moved = InclusionProof(index: other, size: size, path: proof.path)
                    #expect(!moved.proves(leaf, in: root))
                }
                for changed in Self.changes(of: proof.path) {
                    #expect(!InclusionProof(index: index, size: size, path: changed).proves(leaf, in: root))
                }
            }
        }
    }

    @Test("consistency: every pair of sizes is proved, with the path of the RFC", arguments: 1...70)
    func consistency(newSize: Int) throws {
        let new = try source.root(size: newSize)
        for oldSize in 1...newSize {
            let old = try source.root(size: oldSize)
            let proof = try #require(try ConsistencyProof.make(from: oldSize, to: newSize, source: source))
            #expect(proof.path.map(\.bytes) == NaiveTree.proof(oldSize, Self.entries[..<newSize]))
            #expect(proof.proves(old, precedes: new))
            #expect(!proof.proves(.leaf([9]), precedes: new))
            #expect(!proof.proves(old, precedes: .leaf([9])))
        }
    }

    @Test("consistency: another size or path proves nothing")
    func consistencyTampered() throws {
        for (oldSize, newSize) in [(1, 2), (3, 7), (4, 8), (6, 8), (8, 33), (33, 70)] {
            let (old, new) = (try source.root(size: oldSize), try source.root(size: newSize))
            let proof = try #require(try ConsistencyProof.make(from: oldSize, to: newSize, source: source))
            for changed in Self.changes(of: proof.path) {
                let other = ConsistencyProof(oldSize: oldSize, newSize: newSize, path: changed)
                #expect(!other.proves(old, precedes: new))
            }
            for size in 1..<newSize where size != oldSize {
                let other = ConsistencyProof(oldSize: size, newSize: newSize, path: proof.path)
                #expect(!other.proves(old, precedes: new))
            }
        }
    }

    @Test("there is no proof for an entry or a tree that is not there")
    func nothing() throws {
        #expect(try InclusionProof.make(index: 3, size: 3, from: source) == nil)
        #expect(try InclusionProof.make(index: -1, size: 3, from: source) == nil)
        #expect(try ConsistencyProof.make(from: 0, to: 3, source: source) == nil)
        #expect(try ConsistencyProof.make(from: 4, to: 3, source: source) == nil)
    }

    static func changes(of path: [MerkleHash]) -> [[MerkleHash]] {
        var changes = [path + [.leaf([9])]]
        for index in path.indices {
            var (changed, shorter) = (path, path)
            changed[index] = .leaf([9])
            shorter.remove(at: index)
            changes += [changed, shorter]
        }
        return changes
    }
}
