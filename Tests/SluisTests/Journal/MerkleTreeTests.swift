// SPDX-License-Identifier: EUPL-1.2

import Crypto
import Journal
import Testing

@Suite("The journal's tree (RFC 6962, section 2.1)")
struct MerkleTreeTests {
    static let entries = (0..<70).map { Array("entry \($0)".utf8) }
    static let leaves = entries.map(MerkleHash.leaf)

    @Test("the empty tree has the hash of nothing as its root")
    func empty() {
        #expect(CompactRange().root.hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test("the published roots come out", arguments: 1...8)
    func known(size: Int) {
        var tree = CompactRange()
        for entry in KnownTree.entries.prefix(size) { tree.append(.leaf(entry)) }
        #expect(tree.root.hex == KnownTree.roots[size - 1])
    }

    @Test("every size up to 70 has the root that the naive recursion gives", arguments: 0...70)
    func roots(size: Int) throws {
        var tree = CompactRange()
        for leaf in Self.leaves.prefix(size) { tree.append(leaf) }

        let naive = NaiveTree.root(Self.entries[..<size])
        #expect(tree.root.bytes == naive)
        #expect(tree.frontier.count == size.nonzeroBitCount)
        #expect(try NodeSource(leaves: Self.leaves).root(size: size).bytes == naive)
    }

    @Test("a stored tree is read back and goes on the same", arguments: 0...70)
    func serialized(size: Int) throws {
        var tree = CompactRange()
        for leaf in Self.leaves.prefix(size) { tree.append(leaf) }
        var read = try #require(CompactRange(serialized: tree.serialized))
        #expect(read == tree)

        tree.append(.leaf([1]))
        read.append(.leaf([1]))
        #expect(read.root == tree.root)
    }

    @Test("a stored tree of another length, version or size is refused")
    func serializedRefused() {
        var tree = CompactRange()
        for leaf in Self.leaves.prefix(5) { tree.append(leaf) }
        let bytes = tree.serialized
        #expect(CompactRange(serialized: []) == nil)
        #expect(CompactRange(serialized: Array(bytes.dropLast())) == nil)
        #expect(CompactRange(serialized: bytes + [0]) == nil)
        #expect(CompactRange(serialized: [2] + bytes.dropFirst()) == nil)
        #expect(CompactRange(serialized: bytes.prefix(8) + [7] + bytes.dropFirst(9)) == nil)
        #expect(CompactRange(serialized: [1] + [UInt8](repeating: 255, count: 8)) == nil)
        #expect(CompactRange(size: 5, frontier: []) == nil)
        #expect(CompactRange(size: -1, frontier: tree.frontier) == nil)
    }

    @Test("appending tells of each complete subtree once, enough for every root")
    func storing() throws {
        var nodes: [NodeAddress: MerkleHash] = [:]
        var tree = CompactRange()
        for leaf in Self.leaves {
            tree.append(leaf) { address, hash in
                #expect(nodes.updateValue(hash, forKey: address) == nil)
            }
        }
        let source = NodeSource { nodes[$0] }
        for size in 0...70 {
            #expect(try source.root(size: size).bytes == NaiveTree.root(Self.entries[..<size]))
        }
        #expect(throws: NodeSource.MissingNode.self) { try source.root(size: 71) }
    }

    @Test("an append that could not be stored leaves the tree as it was")
    func failedStore() {
        struct Full: Error {}
        var tree = CompactRange()
        for leaf in Self.leaves.prefix(7) { tree.append(leaf) }
        let before = tree
        #expect(throws: Full.self) {
            try tree.append(Self.leaves[7]) { address, _ in if address.level == 2 { throw Full() } }
        }
        #expect(tree == before)
    }

    @Test("a leaf cannot be passed off as a node")
    func prefixes() {
        let (left, right) = (MerkleHash.leaf([1]), MerkleHash.leaf([2]))
        #expect(MerkleHash.leaf(left.bytes + right.bytes) != .node(left, right))
        #expect(MerkleHash.node(left, right) != .node(right, left))
    }

    @Test("only 32 bytes are a hash")
    func length() {
        #expect(MerkleHash([UInt8](repeating: 7, count: 31)) == nil)
        #expect(MerkleHash([UInt8](repeating: 7, count: 33)) == nil)
        #expect(MerkleHash([UInt8](repeating: 7, count: 32))?.bytes == [UInt8](repeating: 7, count: 32))
    }
}
