// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// A casus that was erased and of which it is not yet certain that nothing remains.
package struct OpenDestruction: Sendable {
    package let casus: Identifier<Casus>
    /// Nothing for one that an older Sluis left.
    package let since: Moment?
    /// A piece of each sealed value that was erased, to look for in the files; it goes when nothing is found.
    package let marks: [[UInt8]]
    /// What an earlier check found; nothing before the first one.
    package let remains: String?

    package init(casus: Identifier<Casus>, since: Moment?, marks: [[UInt8]], remains: String?) {
        self.casus = casus
        self.since = since
        self.marks = marks
        self.remains = remains
    }
}

/// Something of an erased casus that is still there: where, and how much of it.
package struct Residue: Hashable, Sendable {
    /// A word: the name of a table, of a file, or `key`.
    package let place: String
    package let count: Int

    package init(place: String, count: Int) {
        self.place = place
        self.count = count
    }
}

/// Destructions that are not finished.
package protocol DestructionReading {
    /// Casussen that were erased but of which something may still exist, the longest open first.
    func openDestructions() throws -> [OpenDestruction]
    /// How many tables can hold something of a casus, and the rows of this one that remain in them.
    ///
    /// Every table with a column for the casus counts, those of a later version of Sluis too; the journal, which keeps
    /// the id by design, and the note of the destruction itself do not.
    func residue(of casus: Identifier<Casus>) throws -> (tables: Int, found: [Residue])
}

/// Erasing, and its note.
package protocol DestructionWriting: DestructionReading {
    /// Removes everything of the casus from the store, its tokens and sealed journal details included, and leaves a note.
    func erase(_ casus: Identifier<Casus>, at moment: Moment) throws
    func note(_ remains: String, of casus: Identifier<Casus>) throws
    /// Nothing of the casus is left; false when another round said so already.
    func finishDestruction(of casus: Identifier<Casus>) throws -> Bool
}
