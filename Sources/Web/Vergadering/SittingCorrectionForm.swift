// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Correcting one line of the record of a sitting, or taking it back, as a form: always with why.
struct SittingCorrectionForm {
    /// What is done to the line, by the word in its address.
    enum Deed: String {
        case correct = "verbeteren"
        case takeBack = "terugnemen"
    }

    let deed: Deed
    let line: SittingCorrection.Line
    /// What the line says now.
    let words: SittingCorrection.Words
    /// The form with which such a line is written.
    let writing: SittingRecordForm

    /// Nothing for a line that there is not, and for minutes, which are written anew instead of corrected.
    init?(_ deed: Deed, _ number: Int, of what: SittingRecordForm.What, view: VergaderingView, t: Wording) {
        guard let part = what.part, deed == .takeBack || part != .minutes else { return nil }
        let line = SittingCorrection.Line(part, number)
        guard let words = view.vergadering.record.words(of: line) else { return nil }
        self.deed = deed
        self.line = line
        self.words = words
        writing = SittingRecordForm(what: what, view: view, t: t)
    }

    static func link(
        _ deed: Deed, _ number: Int, of what: SittingRecordForm.What, at id: Identifier<Vergadering>
    ) -> Link {
        "\(SittingRecordForm.link(what, of: id))/\(number)/\(deed.rawValue)"
    }

    private var t: Wording { writing.t }

    var title: String {
        switch deed {
        case .correct: t("zonder.correct.title")
        case .takeBack: t("zonder.takeBack.title")
        }
    }

    /// What the line says, where the form does not ask it.
    var intro: HTML {
        let lead: HTML = "<p>\(t("zonder.correct.lead"))</p>"
        guard deed == .takeBack else { return lead }
        return "\(lead)<blockquote>\(HTML.paragraphs(words.text))</blockquote>"
    }

    var form: Form {
        let id = writing.view.vergadering.id
        let why: Field = .line("why", label: "zonder.why", hint: "zonder.text.hint", max: 300)
        return Form(
            action: SittingCorrectionForm.link(deed, line.number, of: writing.what, at: id),
            submitLabel: deed == .correct ? "zonder.correct.save" : "zonder.takeBack.save",
            cancel: MeetingRoom.link(id), deed == .correct ? writing.fields + [why] : [why])
    }

    /// The line as it is now.
    var start: Entered {
        guard deed == .correct else { return form.blank }
        var answers: [String: Answer] = ["text": .text(words.text)]
        if let owner = words.owner { answers["owner"] = .text(owner.description) }
        if let due = words.due { answers["due"] = .day(due) }
        return form.filled(answers)
    }

    func words(_ entered: Entered) -> SittingCorrection.Words {
        guard line.part == .action else { return SittingCorrection.Words(entered.text("text")) }
        return SittingCorrection.Words(
            entered.text("text"), owner: entered.id("owner", of: User.self), due: entered.day("due"))
    }
}
