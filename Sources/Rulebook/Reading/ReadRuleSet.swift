// SPDX-License-Identifier: EUPL-1.2

extension RuleSet {
    /// Reads a rule set from the texts of its files, and checks all of it.
    ///
    /// Either everything is known, cited, dated and referred to rightly, or every problem comes back at once, with
    /// file and line. The order of the files does not matter, except that rules keep the order of their files.
    /// Worksheets stand in files of their own and are not part of the fingerprint of the rules.
    package static func read(_ files: [LawFile]) -> LawReading { read(layers: [files]) }

    /// The same for a rule set that lies over others, the lowest first; the worksheets of the highest that has any hold.
    static func read(layers all: [[LawFile]]) -> LawReading {
        let problems = ProblemList()
        let layers = all.map { layer in layer.filter { !WorksheetReader.holdsWorksheets($0) } }
        let sections = Sections(layers: layers.map { $0.sorted { $0.name < $1.name } }, problems)
        let check = LawCheck(sections: sections, problems: problems)
        check.sectionsArePresent()
        check.idsAreUnique()
        check.periodsDoNotOverlap()
        let known = KnownWords(sections)
        let law = ElementReader(known: known, sections: sections, problems: problems).law()
        let sheets = all.map { $0.filter(WorksheetReader.holdsWorksheets) }.last { !$0.isEmpty } ?? []
        let worksheets = WorksheetReader(sheets, known: known, law, problems).worksheets()
        check.wordsOfTheEngineExist(law)
        check.fitsTheEngine(law)
        guard problems.problems.isEmpty else { return .problems(problems.sorted) }
        do throws(UncheckedWord) {
            return .ruleSet(try RuleSet(law: law, fingerprint: Fingerprint(layers: layers), worksheets: worksheets))
        } catch {
            problems.add(sections.root, "the engine met '\(error.word)' unchecked", "Report this: it is our mistake.")
            return .problems(problems.sorted)
        }
    }
}
