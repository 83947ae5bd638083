// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Testing
import Web

@Suite("The texts are checked before anybody reads them")
struct TextsReaderTests {
    @Test("every problem of every file is told at once, with file and line")
    func problems() throws {
        let first = """
            # a remark
            a.one: {nl: "Een {x}", en: "One {y}"}
            a.two: {nl: "Twee"}
            a.one: {nl: "Weer", en: "Again"}
            a.three: just words
            """
        let second = """
            b.one: {nl: "Ja", en: "Yes", de: "Ja"}
            a.two: {nl: "Twee", en: "Two"}
            """
        do {
            _ = try TextsReader.read(files: [("first.yaml", first), ("second.yaml", second)])
            Issue.record("accepted")
        } catch {
            let places = Set(error.problems.map { "\($0.file):\($0.line)" })
            #expect(
                places == [
                    "first.yaml:2", "first.yaml:3", "first.yaml:4", "first.yaml:5", "second.yaml:1", "second.yaml:2",
                ])
        }
    }

    @Test("placeholders are filled in one pass, and an unknown key shows itself")
    func words() throws {
        let texts = try TextsReader.read(files: [("t.yaml", "a: {nl: \"{x} en {y}\", en: \"{x} and {y}\"}")])
        let t = texts.wording(.en)

        #expect(t("a", ["x": "{y}", "y": "<b>"]) == "{y} and <b>")
        #expect(t("a", ["x": "1"]) == "1 and {y}")
        #expect(t("nowhere") == "[nowhere]")
        #expect(t("a") == "{x} and {y}")
    }

    @Test("the texts of the project have no problems")
    func project() throws {
        let texts = try TextsReader.read(folder: "\(ProjectFolder.path)/texts")

        #expect(texts.wording(.nl)("frame.product") == "Sluis")
    }
}
