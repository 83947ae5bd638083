// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Web

@Suite("A no to sharing goes without text")
struct NoWithTextTests {
    private func entered(_ pairs: [(String, String)]) -> Entered {
        let form = Form(
            action: "/x", submitLabel: .text("Ga"),
            ["task", "necessity", "text"].map { .line($0, label: .text($0), .optional, max: 100) })
        var entered = form.read(Posted(pairs.map { Posted.Pair(name: $0.0, value: $0.1) }))
        ContributionForm.refuseWhatComesWithANo(&entered)
        return entered
    }

    @Test("each field with text is named, and what was typed stays; a bare no passes")
    func named() {
        let typed = entered([("answer", "doesNotShare"), ("text", "Toch iets"), ("task", "Verhuren")])
        #expect(typed.problems.map(\.field) == ["task", "text"])
        #expect(!typed.isComplete && typed.text("text") == "Toch iets")
        #expect(entered([("answer", "doesNotShare"), ("text", "  ")]).isComplete)
    }
}
