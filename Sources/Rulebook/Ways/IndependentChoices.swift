// SPDX-License-Identifier: EUPL-1.2

/// Writes a family of sets as a product of smaller families, so that people choose step by step.
///
/// Sixteen routes that differ in two tasks, two purposes and four grounds become three choices of two, two and four.
/// When the family is no such product it stays one choice of all its sets.
enum IndependentChoices {
    /// The factors; every combination of one set from each is exactly one set of the family.
    static func of(_ family: [Set<String>]) -> [[Set<String>]] {
        let whole = Set(family)
        guard whole.count > 1 else { return [] }
        let factors = blocks(of: whole).map { block in Set(whole.map { $0.intersection(block) }) }
        let isProduct = factors.reduce(1) { $0 * $1.count } == whole.count
        return (isProduct ? factors : [whole]).map { $0.sorted { $0.sorted().lexicographicallyPrecedes($1.sorted()) } }
    }

    /// Members that depend on each other stand in one block; blocks come in the order of their first members.
    private static func blocks(of family: Set<Set<String>>) -> [Set<String>] {
        let members = family.reduce(into: Set<String>()) { $0.formUnion($1) }.sorted()
        var blocks: [Set<String>] = []
        for member in members {
            var block: Set<String> = [member]
            blocks.removeAll { other in
                guard other.contains(where: { depend($0, member, in: family) }) else { return false }
                block.formUnion(other)
                return true
            }
            blocks.append(block)
        }
        return blocks.sorted { ($0.min() ?? "") < ($1.min() ?? "") }
    }

    /// Two members are independent when all four combinations of their presence occur.
    private static func depend(_ left: String, _ right: String, in family: Set<Set<String>>) -> Bool {
        Set(family.map { [$0.contains(left), $0.contains(right)] }).count < 4
    }
}
