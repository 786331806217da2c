@testable import Coordination
import Testing

@Suite struct `The tree over the log` {
    /// The leaves and roots that Certificate Transparency publishes for trees of 0 to 8 leaves.
    private static let leaves: [[UInt8]] = [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
        Array(0x50...0x57), Array(0x60...0x6f),
    ]
    private static let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    private func tree(of count: Int) -> LogTree {
        var tree = LogTree()
        for leaf in Self.leaves.prefix(count) { tree.append(LogHash(leaf: leaf)) }
        return tree
    }

    @Test(arguments: 0...8)
    func `has the root that the standard's own examples have`(count: Int) {
        #expect(tree(of: count).root.description == Self.roots[count])
        #expect(tree(of: count).size == count)
    }

    /// The definition, read straight from the standard: split at the largest power of two.
    private func slowRoot(_ leaves: ArraySlice<LogHash>) -> LogHash {
        guard leaves.count > 1 else { return leaves.first ?? .empty }
        var half = 1
        while half * 2 < leaves.count { half *= 2 }
        let split = leaves.startIndex + half
        return LogHash(slowRoot(leaves[..<split]), slowRoot(leaves[split...]))
    }

    @Test func `agrees with the definition at every size up to 300`() {
        let leaves = (0..<300).map { LogHash(leaf: "\($0)".utf8) }
        var tree = LogTree()
        for (count, leaf) in leaves.enumerated() {
            tree.append(leaf)
            #expect(tree.root == slowRoot(leaves[...count]))
        }
    }

    @Test func `is the same after it has been stored`() {
        for count in 0...8 {
            let before = tree(of: count)
            #expect(LogTree(size: before.size, peaks: before.peakBytes) == before)
        }
    }

    @Test func `is not read from bytes that do not fit its size`() {
        let bytes = tree(of: 3).peakBytes
        #expect(LogTree(size: 4, peaks: bytes) == nil)
        #expect(LogTree(size: 3, peaks: bytes.dropLast()) == nil)
        #expect(LogTree(size: -1, peaks: []) == nil)
    }
}
