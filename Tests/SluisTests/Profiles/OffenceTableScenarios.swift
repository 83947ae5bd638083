// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Scenarios of the table of offences")
struct OffenceTableScenarios {
    let subject: ProfileSubject
    let reported: Day

    init() throws {
        subject = try ProfileSubject("utrecht-topx")
        reported = try ProfileSubject.day("2026-02-09")
    }

    private func incident(_ code: String, _ day: String, _ subtype: String? = nil) throws -> Arrangement.Incident {
        Arrangement.Incident(code: code, subtype: subtype, on: try ProfileSubject.day(day))
    }

    private func met(_ row: String, age: Int, _ incidents: [Arrangement.Incident], labels: Set<String> = [])
        -> [Arrangement.RowVerdict]
    {
        subject.profile.admission.offences.filter { $0.nl == row }
            .map { $0.verdict(age: age, incidents: incidents, labels: labels, on: reported) }
            .filter { $0 != .doesNotApply }
    }

    @Test("PU-016 street robbery at seventeen in the past year meets two rows")
    func robberyAtSeventeen() throws {
        let once = [try incident("B70", "2025-06-14")]
        #expect(met("HIC", age: 17, once) == [.met])
        #expect(met("Geweld", age: 17, once) == [.met])
    }

    @Test("PU-017 more than twelve months before the report does not count as recent")
    func tooLongAgo() throws { #expect(met("HIC", age: 17, [try incident("B70", "2025-01-20")]) == [.notMet]) }

    @Test("PU-018 from the eighteenth birthday two are needed")
    func eighteen() throws { #expect(met("HIC", age: 18, [try incident("B70", "2025-06-14")]) == [.notMet]) }

    @Test("PU-019 two in total, one recent, with the codes of the younger column")
    func twenty() throws {
        #expect(met("HIC", age: 20, [try incident("B72", "2023-05-01"), try incident("A20", "2025-11-03")]) == [.met])
        let row = subject.profile.admission.offences.first { $0.nl == "HIC" && $0.ages.contains(20) }
        #expect(row?.origin.isAssumed == true)
    }

    @Test("PU-021 simple assault is light, and without a subtype it does not count")
    func simpleAssault() throws {
        #expect(met("Licht geweld", age: 20, [try incident("F55", "2025-09-01", "eenvoudig")]) == [.notMet])
        #expect(met("Zwaar geweld", age: 20, [try incident("F55", "2025-09-01", "eenvoudig")]) == [.notMet])
        #expect(met("Zwaar geweld", age: 20, [try incident("F55", "2025-09-01", "zwaar")]) == [.met])
        #expect(met("Zwaar geweld", age: 20, [try incident("F55", "2025-09-01")]) == [.notMet])
    }

    @Test("PU-023, PU-024 three drug incidents, one of them recent")
    func drugs() throws {
        let old = [try incident("F40", "2022-03-01"), try incident("F41", "2023-03-01")]
        #expect(met("Drugs", age: 22, old + [try incident("F44", "2025-12-01")]) == [.met])
        #expect(met("Drugs", age: 22, old + [try incident("F44", "2024-10-01")]) == [.notMet])
    }

    @Test("PU-025 three times at sixteen, ten times at nineteen, whatever the code")
    func repeatOffender() throws {
        let three = try ["2024-01-01", "2024-06-01", "2025-12-01"].map { try incident("X1", $0) }
        #expect(met("Veelpleger", age: 16, three) == [.met])
        let nine = try (1...9).map { try incident("X1", "2025-0\($0)-15") }
        #expect(met("Veelpleger", age: 19, nine) == [.notMet])
        #expect(met("Veelpleger", age: 19, nine + [try incident("X2", "2025-10-15")]) == [.met])
    }

    @Test("X-UT-06 registrations of one incident count once; two incidents on one day count twice by their numbers")
    func distinctIncidents() throws {
        let day = try ProfileSubject.day("2025-11-03")
        func burglary(_ number: String?, _ code: String = "A20") -> Arrangement.Incident {
            Arrangement.Incident(code: code, on: day, number: number)
        }
        #expect(met("HIC", age: 20, [burglary(nil), burglary(nil)]) == [.notMet])
        #expect(met("HIC", age: 20, [burglary("1"), burglary("1", "B72")]) == [.notMet])
        #expect(met("HIC", age: 20, [burglary("1"), burglary("2")]) == [.met])
    }

    @Test("X-UT-05 the past year begins on the same day of the year before the report")
    func edgeOfTheWindow() throws {
        #expect(met("HIC", age: 17, [try incident("B70", "2025-02-09")]) == [.met])
        #expect(met("HIC", age: 17, [try incident("B70", "2025-02-08")]) == [.notMet])
        #expect(met("HIC", age: 17, [try incident("B70", "2026-02-10")]) == [.notMet], "after the report")
    }

    @Test("the heavy set needs one incident at twenty, the light set two; at seventeen one of either is enough")
    func heavyAndLight() throws {
        let recent = "2025-09-01"
        #expect(met("Zwaar geweld", age: 20, [try incident("F540", recent)]) == [.met])
        #expect(met("Licht geweld", age: 20, [try incident("F12", recent)]) == [.notMet])
        let light = [try incident("F12", "2022-01-01"), try incident("B70", recent)]
        #expect(met("Licht geweld", age: 20, light) == [.met])
        #expect(met("Geweld", age: 17, [try incident("F56", recent)]) == [.met])
        #expect(met("Drugs", age: 12, [try incident("F45", recent)]) == [.met])
        #expect(met("Drugs", age: 24, [try incident("F45", recent)]).isEmpty && met("Drugs", age: 11, []).isEmpty)
    }

    @Test("PU-026 no codes, no automatic result")
    func noCodes() throws { #expect(met("Zeden", age: 16, [try incident("F1", "2026-01-10")]) == [.byHand]) }

    @Test("PU-027 the label of a key figure is enough")
    func keyFigure() {
        #expect(met("Kopstuk", age: 21, [], labels: ["kopstuk"]) == [.met])
        #expect(met("Kopstuk", age: 21, []) == [.notMet])
    }
}
