// SPDX-License-Identifier: EUPL-1.2

/// A family name brought to one form, so that usual differences in writing do not hide a person.
///
/// What is folded, in this order:
/// 1. upper case to lower case;
/// 2. letters with diacritics to the bare letter (`LatinLetters`); ligatures and special letters to their letters
///    (ß to ss, ø to o, æ to ae, the ij ligature to ij);
/// 3. every row of other characters (space, hyphen, full stop, apostrophe) to one word break;
/// 4. `Jong, de` to `de Jong`.
///
/// Separate rule: a Dutch prefix (*voorvoegsel*) in front stays in `words`, and is left out of `withoutPrefix`, as
/// long as another word remains: who searches for `Berg` also finds `van den Berg` and `v.d. Berg`.
///
/// Not folded, so different: ij and y, ü and ue, `Vandenberg` in one word, phonetic likeness. Letters of other
/// scripts stay as they are.
package struct FoldedName: Hashable, Sendable {
    /// All words, prefix included, in lower case.
    package let words: [String]
    /// The name without its prefix, written as one word.
    package let withoutPrefix: String

    package init(_ name: String) {
        let parts = name.split(separator: ",", maxSplits: 1).map(LatinLetters.words)
        let trailing = parts.count == 2 ? parts[1] : []
        let isPrefix = !trailing.isEmpty && trailing.allSatisfy(Self.prefixes.contains)
        words = isPrefix ? trailing + parts[0] : parts.flatMap { $0 }
        let bare = words.drop(while: Self.prefixes.contains)
        withoutPrefix = (bare.isEmpty ? words.suffix(1) : bare).joined()
    }

    /// The words of the prefixes that the population register knows most, and their usual abbreviations.
    private static let prefixes: Set<String> = [
        "aan", "af", "al", "bij", "d", "da", "dal", "dan", "das", "de", "degli", "dei", "del", "della", "den", "der",
        "des", "di", "die", "do", "don", "dos", "du", "el", "gen", "het", "il", "in", "l", "la", "las", "le", "les",
        "lo", "los", "met", "o", "of", "onder", "op", "over", "s", "t", "te", "ten", "ter", "thoe", "tho", "to",
        "toe", "tot", "uijt", "uit", "unter", "v", "van", "vd", "ver", "vom", "von", "voor", "vor", "zu", "zum",
        "zur",
    ]
}
