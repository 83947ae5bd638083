// SPDX-License-Identifier: EUPL-1.2

@testable import Rulebook

/// A small change in the text of the shipped rule set.
struct LawEdit: Sendable, CustomStringConvertible {
    /// Where: the id of an element, or the name of a file.
    let place: String
    let old: String
    let new: String

    init(_ place: String, _ old: String, _ new: String) { (self.place, self.old, self.new) = (place, old, new) }

    var description: String { "\(place): \(old) -> \(new)" }

    struct NothingToReplace: Error {
        let edit: LawEdit
    }

    /// The files with the first occurrence replaced: in the file, or in the text of the element.
    func made(in files: [LawFile]) throws -> [LawFile] {
        var found = false
        let edited = files.map { file in
            guard !found else { return file }
            let start = file.name == place ? file.text.startIndex : file.text.range(of: "{id: \(place),")?.lowerBound
            guard let start else { return file }
            let end = file.name == place ? nil : file.text.range(of: "\n  - {", in: start)?.lowerBound
            let region = start..<(end ?? file.text.endIndex)
            guard let hit = file.text.range(of: old, in: region.lowerBound), hit.upperBound <= region.upperBound else {
                return file
            }
            found = true
            return LawFile(name: file.name, text: file.text.replacingCharacters(at: hit, with: new))
        }
        guard found else { throw NothingToReplace(edit: self) }
        return edited
    }

    /// The shipped rule set with these changes.
    static func ruleSet(_ edits: [LawEdit]) throws -> RuleSet {
        let files = try edits.reduce(try Handvat.files()) { try $1.made(in: $0) }
        switch RuleSet.read(files) {
        case .ruleSet(let set): return set
        case .problems(let problems): throw Handvat.Unreadable(problems: problems)
        }
    }
}

extension String {
    fileprivate func range(of text: String, in start: Index) -> Range<Index>? {
        self[start...].firstRange(of: text)
    }

    fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }

    fileprivate func replacingCharacters(at range: Range<Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
