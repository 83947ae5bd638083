// SPDX-License-Identifier: EUPL-1.2

/// Reads the worksheets of a rule set from their own files.
struct WorksheetReader {
    private let reader: ElementReader
    private let files: [LawFile]
    private let conditions: [String: Condition]
    private var problems: ProblemList { reader.problems }

    /// Whether a file of a rule set holds worksheets: its name is `worksheets.yaml` or begins with `worksheets-`.
    static func holdsWorksheets(_ file: LawFile) -> Bool {
        let name = file.name.split(separator: "/").last ?? ""
        return name == "worksheets.yaml" || name.hasPrefix("worksheets-")
    }

    /// - Parameter files: only those with worksheets; none is no problem.
    init(_ files: [LawFile], known: KnownWords, _ law: Law, _ problems: ProblemList) {
        self.files = files.sorted { $0.name < $1.name }
        reader = ElementReader(known: known, sections: Sections(self.files, problems), problems: problems)
        conditions = Dictionary(law.vocabulary.conditions.map { ($0.code, $0) }) { first, _ in first }
    }

    func worksheets() -> Worksheets {
        let sections = reader.sections
        for name in sections.names where name != "worksheets" {
            guard let node = sections.node(name) else { continue }
            problems.add(node, "unknown section '\(name)' among worksheets", "Only 'worksheets' stands here.")
        }
        let check = WorksheetCheck(conditions: conditions, problems: problems)
        let all = reader.elements("worksheets") { fields in
            let sheet = worksheet(fields)
            check.check(sheet, fields.node)
            return sheet
        }
        check.settledOnce(zip(all, sections.list("worksheets")).map { ($0, $1) })
        return Worksheets(all.compactMap { $0 }, fingerprint: Fingerprint(of: files))
    }

    private func worksheet(_ fields: Fields) -> Worksheet? {
        let id = fields.text("id")
        let title = bilingual(fields, "title")
        let lead = bilingual(fields, "lead")
        let settles = fields.words("settles", among: reader.known.conditions, "condition")
        let performs = fields.optionalWords("performs", among: reader.known.conditions, "condition") ?? []
        let author = fields.choice("author", or: Worksheet.Author.supplier)
        let weight = fields.optional("weight").flatMap { fields.choice($0) } ?? Worksheet.Weight.demanded
        let isPrivateOnly = fields.optional("private_only") == nil ? false : fields.flag("private_only")
        let steps = fields.list("steps").compactMap { step($0, of: id) }
        guard let source = self.source(fields) else { return nil }
        return Worksheet(
            id: id, title: title, lead: lead, settles: settles, performs: performs, author: author, weight: weight,
            isPrivateOnly: isPrivateOnly, steps: steps, source: source)
    }

    private func step(_ node: LawNode, of sheet: String) -> Worksheet.Step? {
        let name = node.map?.first { $0.key.text == "id" }?.value.text ?? "?"
        let fields = Fields(node, "step '\(name)' of \(sheet)", problems)
        defer { fields.finish() }
        let id = fields.text("id")
        let question = bilingual(fields, "question")
        let help = fields.optional("help").map { bilingual($0, "the help of \(fields.label)") }
        let kind = self.kind(fields)
        let isRequired = fields.optional("required") == nil ? true : fields.flag("required")
        let when = fields.optional("when").map { self.when($0, fields) }
        let decides = fields.optionalWords("decides", among: reader.known.conditions, "condition") ?? []
        guard let source = self.source(fields) else { return nil }
        return Worksheet.Step(
            id: id, question: question, help: help, kind: kind, isRequired: isRequired, when: when, decides: decides,
            source: source)
    }

    /// The citations, of which the type demands one; without any there is nothing to make and a problem is noted.
    private func source(_ fields: Fields) -> Worksheet.Source? {
        let citations = reader.citations(fields)
        let sourcing = reader.sourcing(fields)
        guard let first = citations.first else { return nil }
        return Worksheet.Source(first: first, others: Array(citations.dropFirst()), sourcing: sourcing)
    }

    // MARK: Parts

    private enum Form: String, CaseIterable { case yes, no, text, day, choice }

    /// `answer: yes` and `answer: no` name the word that helps.
    private func kind(_ fields: Fields) -> Worksheet.Kind {
        let form = fields.choice("answer", or: Form.text)
        let options = (fields.optionalList("options") ?? []).map { option($0, fields) }
        if form != .choice, !options.isEmpty {
            problems.add(fields.node, "\(fields.label) has options but is no choice", "Write answer: choice.")
        }
        switch form {
        case .yes: return .yesNo(yesHelps: true)
        case .no: return .yesNo(yesHelps: false)
        case .text: return .text
        case .day: return .day
        case .choice: return .choice(options)
        }
    }

    private func option(_ node: LawNode, _ owner: Fields) -> Worksheet.Option {
        let fields = Fields(node, "an option of \(owner.label)", problems)
        defer { fields.finish() }
        return Worksheet.Option(
            code: fields.text("code"), label: Worksheet.Bilingual(nl: fields.text("nl"), en: fields.text("en")),
            helps: fields.flag("helps"),
            instead: fields.optional("instead").map { bilingual($0, "'instead' of \(fields.label)") })
    }

    private func when(_ node: LawNode, _ owner: Fields) -> Worksheet.When {
        let fields = Fields(node, "'when' of \(owner.label)", problems)
        defer { fields.finish() }
        return Worksheet.When(step: fields.text("step"), among: fields.texts("among"))
    }

    private func bilingual(_ fields: Fields, _ key: String) -> Worksheet.Bilingual {
        guard let node = fields.required(key) else { return Worksheet.Bilingual(nl: "", en: "") }
        return bilingual(node, "'\(key)' of \(fields.label)")
    }

    private func bilingual(_ node: LawNode, _ label: String) -> Worksheet.Bilingual {
        let fields = Fields(node, label, problems)
        defer { fields.finish() }
        return Worksheet.Bilingual(nl: fields.text("nl"), en: fields.text("en"))
    }
}
