// SPDX-License-Identifier: EUPL-1.2

extension Property {
    /// What holds for everybody.
    static let general: [Property] = [
        Property(
            "P01", "De gemeente als zodanig verstrekt niet en ontvangt niet.",
            "The municipality as such never supplies and never receives.", "Handvat 3.2",
            [
                Scope(supplier: .kinds("municipality")),
                Scope(supplier: .notKinds("municipality"), recipient: .kinds("municipality")),
            ], [.none]),
        Property(
            "P02", "De procesregisseur en het samenwerkingsverband verstrekken nooit op eigen naam.",
            "The process coordinator and the collaboration never supply in their own name.", "Handvat 2.3 en 3.3",
            [Scope(supplier: .kinds("process-coordinator", house))], [.none]),
        Property(
            "P03", "Iedere verstrekking en ieder gebruik vraagt noodzaak en een welbepaald doel.",
            "Necessity and a specified purpose are part of every supply and every use.", "AVG 5(1)(b) en 5(1)(c)",
            [Scope(actions: notAccess)], Clause.every("necessity-per-supply", "purpose-specified")),
        Property(
            "P04", "Een convenant alleen is nooit genoeg.", "A covenant alone never suffices.", "Handvat 1.4; AVG 6(1)",
            [Scope()],
            [.when(.gates(["covenant-in-force"]), Marks(gatesBut: needed.union(["covenant-in-force"])))]),
        Property(
            "P28", "Wie op toestemming steunt, beantwoordt de vraag naar de leeftijd.",
            "Every consent route settles the age question.", "UAVG 5", [Scope()],
            [
                .when(
                    .gates(["valid-consent", "explicit-consent"]),
                    .gates(["subject-16-or-older", "representative-consent-under-16"]))
            ]),
        Property(
            "P29", "Uitdrukkelijke toestemming is altijd ook geldige toestemming.",
            "Explicit consent is never taken without valid consent.", "AVG 4(11) en 9(2)(a)", [Scope()],
            [.when(.gates(["explicit-consent"]), .gates(["valid-consent"]))]),
        Property(
            "P30", "Op een afgewogen gerechtvaardigd belang steunt alleen de woningcorporatie.",
            "Legitimate interest is a ground of the housing corporation only.", "AVG 6(1)(f)",
            [Scope(supplier: .notKinds("housing-corporation"))], [.never(.gates(["balanced-legitimate-interest"]))]),
        Property(
            "P31", "Een overheid ontvangt nooit alleen op toestemming van de betrokkene.",
            "A public body never receives on the consent of the data subject alone.", "AVG 7 en overweging 43",
            [Scope(recipient: .publicBodies)], [.never(.rules("R-CONS"))]),
        Property(
            "P39", "Wat een andere partner inbracht, gaat alleen verder met diens akkoord.",
            "What another partner contributed moves on only with that partner's clearance.", "Handvat bijlage 2",
            [Scope(actions: notAccess, origins: ["partner-contribution"])],
            Clause.every("origin-supplier-clearance")),
        Property(
            "P40", "Iedere weg noemt minstens een regel en een vindplaats.",
            "Every route names at least one rule and one citation.", "AVG 5(2)", [Scope()],
            [Clause(conclusion: Marks(anyRule: true)), Clause(conclusion: Marks(anyCitation: true))]),
        Property(
            "P42", "Een pet die niet genoemd is, glipt er nooit door.",
            "A hat that was not stated never slips through.",
            "Regelmachine 5.2", hatGatesOn: [Scope()]),
        Property(
            "P45", "Geen verstrekking rust op de algemene eisen alleen.",
            "No supply rests on the universal gates alone.",
            "AVG 6(1)", [Scope(actions: supply)], [Clause(conclusion: Marks(gatesBut: needed))]),
        Property(
            "P46", "Vitaal belang alleen opent slechts de weg naar zorg, hulp en politie.",
            "Vital interest alone opens only the way to care, help and police.", "AVG 6(1)(d) en 9(2)(c)",
            [
                Scope(
                    recipient: .others([.group("care-and-help"), .kind("police", hats: nil)]), actions: supply)
            ], [Clause(conclusion: Marks(gatesBut: needed.union(["vital-interest-unable-to-consent"])))]),
        Property(
            "P48", "Op een verzoek om inzage krijgt alleen de betrokkene antwoord.",
            "No rule answers an access request of anyone but the data subject.", "AVG 15",
            [Scope(recipient: .notKinds("data-subject"), actions: ["access"])],
            [Clause(conclusion: .rules("VT-S5"))]),
        Property(
            "P49", "Voor 1 maart 2019 mag er niets.", "Nothing is allowed on a date before 1 March 2019.",
            "Handvat v2.0, maart 2019", [Scope(until: LawDay("2019-02-28"))], [.none]),
    ]
}
