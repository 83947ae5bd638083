// SPDX-License-Identifier: EUPL-1.2

extension Property {
    private static let justiceData: Scope.Words = ["criminal_justice"]
    private static let ofProsecution = Scope(
        supplier: .hats(prosecution, "criminal-task", "zsm"), classes: justiceData)

    /// Public prosecution, custodial agency, probation and the Minister.
    static let justice: [Property] = [
        Property(
            "P13", "Justitiële gegevens bij anderen gaan alleen verder onder artikel 52 Wjsg.",
            "Wjsg data held by others move on only under art. 52.", "Wjsg 52",
            [Scope(actions: notAccess, origins: ["prosecution", "judicial-register", "detention"])],
            Clause.every("onward-wjsg52-exception")),
        Property(
            "P14",
            "Wat het OM buiten de strafrechtspleging geeft, is getoetst, schriftelijk en zonder herleidbare derden.",
            "Every OM supply outside criminal justice is assessed, in writing, with third persons anonymised.",
            "Wjsg 39f; Aanwijzing Wjsg", [ofProsecution],
            Clause.every(
                "om-assessment-passed", "written-only", "anonymise-third-parties", "weighty-public-interest")),
        Property(
            "P15", "Bij een contra-indicatie heeft het OM een zwaarder belang nodig, en spoed zolang niet is beslist.",
            "With a contra-indication the OM needs an overriding interest, and urgency while undecided.",
            "Aanwijzing Wjsg", [ofProsecution],
            [
                .some(["no-contra-indication", "overriding-interest"]),
                .some(["no-contra-indication", "prosecution-decided", "urgent-interest"]),
            ]),
        Property(
            "P16", "Justitiële documentatie geeft het OM alleen als het die al heeft, en per geval.",
            "Judicial data from the OM: only what it already holds, case by case.", "Wjsg 39f; Aanwijzing Wjsg",
            [Scope(supplier: .kinds(prosecution), classes: justiceData, subtypes: ["justitieel"])],
            Clause.every("already-held-for-own-task", "individual-assessment-not-structural")),
        Property(
            "P17", "Van het OM naar het samenwerkingsverband: convenant en akkoord van de Privacydesk.",
            "OM to the collaboration: covenant and Privacy Helpdesk approval.", "Aanwijzing Wjsg",
            [
                Scope(
                    supplier: .kinds(prosecution), recipient: .kinds(house), classes: justiceData, regimes: closed)
            ], Clause.every("covenant-in-force", "om-helpdesk-approval")),
        Property(
            "P18", "DJI legt iedere verstrekking op strafrechtelijke titel vier jaar vast.",
            "Every DJI supply on a criminal title is recorded for four years.", "Wjsg 51c",
            [
                Scope(
                    supplier: .kinds("custodial-agency"), actions: supply, classes: .but("bsn"), regimes: [.wjsg])
            ], Clause.duties("document-dji-4y")),
        Property(
            "P19", "DJI zonder eigen bepaling: gesloten doelen, zwaarwegend belang, derden niet herleidbaar.",
            "DJI to a body without its own provision: closed purposes, weighty interest, third persons not traceable.",
            "Wjsg 51c", [Scope()],
            ["purpose-51c", "weighty-public-interest", "anonymise-third-parties"].map {
                .when(.rules("DJI-S1", "DJI-S2"), .gates([$0]))
            }),
        Property(
            "P23", "De reclassering geeft nooit advies of NIFP-rapport aan burgemeester of gemeenteambtenaar.",
            "Probation never gives advice or NIFP reports to the mayor or a municipal official.", "Handvat 3.8",
            [
                Scope(
                    supplier: .kinds("probation"), recipient: .kinds("mayor", "municipal-designated-official"),
                    subtypes: ["advice-or-nifp-report", "persoonsdossier-nifp"])
            ], [.none]),
        Property(
            "P36", "De geheimhouding van artikel 52 reist mee met justitiële gegevens.",
            "Art. 52 secrecy travels with Wjsg data.", "Wjsg 52",
            [Scope(recipient: .outside("wjsg-domain"), regimes: [.wjsg])],
            Clause.duties("secrecy-travels-wjsg52")),
        Property(
            "P43", "Wie op een niet-strafrechtelijke titel vastzit, loopt nooit via de doelen van de Wjsg.",
            "Data of people held on a non-criminal title never run through the Wjsg purposes.", "Wjsg 51c",
            [Scope(supplier: .hats("custodial-agency", "execution-non-criminal-title"))],
            [.never(.rules("DJI-S1", "DJI-S2"))]),
    ]
}
