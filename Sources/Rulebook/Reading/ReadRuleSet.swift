// SPDX-License-Identifier: EUPL-1.2

extension RuleSet {
    /// Reads a rule set from the texts of its files, and checks all of it.
    ///
    /// Either everything is known, cited, dated and referred to rightly, or every problem comes back at once, with
    /// file and line. The order of the files does not matter, except that rules keep the order of their files.
    /// Worksheets stand in files of their own and are not part of the fingerprint of the rules.
    package static func read(_ all: [LawFile]) -> LawReading {
        let problems = ProblemList()
        let files = all.filter { !WorksheetReader.holdsWorksheets($0) }
        let sections = Sections(files.sorted { $0.name < $1.name }, problems)
        let check = LawCheck(sections: sections, problems: problems)
        check.sectionsArePresent()
        check.idsAreUnique()
        let known = KnownWords(sections)
        let law = ElementReader(known: known, sections: sections, problems: problems).law()
        let worksheets = WorksheetReader(
            all.filter(WorksheetReader.holdsWorksheets), known: known, law, problems
        ).worksheets()
        check.wordsOfTheEngineExist(law)
        check.fitsTheEngine(law)
        guard problems.problems.isEmpty else { return .problems(problems.sorted) }
        do throws(UncheckedWord) {
            return .ruleSet(try RuleSet(law: law, fingerprint: Fingerprint(of: files), worksheets: worksheets))
        } catch {
            problems.add(sections.root, "the engine met '\(error.word)' unchecked", "Report this: it is our mistake.")
            return .problems(problems.sorted)
        }
    }
}
