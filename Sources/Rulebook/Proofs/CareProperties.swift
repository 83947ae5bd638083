// SPDX-License-Identifier: EUPL-1.2

extension Property {
    private static let opened: [Clause] = [.some(lift.union(statute))]
    private static let ordinaryOrHealth: Scope.Words = ["ordinary", "special_health"]
    /// Grounds that are one for the supply and one for the secrecy, or need none for the secrecy.
    private static let otherGround: Set<String> = statute.union([
        "directly-involved-in-care", "vital-interest-unable-to-consent", "supplier-internal-rules-allow",
        "college-delivers-help-itself", "non-contracted-help", "consent-or-substitute-judicial",
        "doctor-asks-own-consent",
    ])

    /// Care, help, youth and Veilig Thuis.
    static let care: [Property] = [
        Property(
            "P05",
            "Gezondheidsgegevens verlaten de ggz alleen met toestemming, conflict van plichten, wet, betrokkenheid bij de zorg of vitaal belang.",
            "Health data leave mental health care only with consent, conflict of duties, a statute, direct involvement or vital interest.",
            "WGBO 7:457; AVG 9(2)",
            [Scope(supplier: .kinds("mental-health-care"), actions: supply, classes: ["special_health"])], opened),
        Property(
            "P06", "Hetzelfde geldt voor arts, GGD, wijkteam (hulp) en maatschappelijk werk (hulp).",
            "The same for physician, GGD, neighbourhood team (help) and social services (help).",
            "WGBO 7:457; AVG 9(2)",
            [
                Scope(
                    supplier: .these([
                        .kind("treating-physician", hats: nil), .kind("public-health-service", hats: nil),
                        .kind("neighbourhood-team", hats: ["help"]), .kind("social-services", hats: ["help"]),
                    ]), actions: supply, classes: ["special_health"])
            ], opened),
        Property(
            "P07", "Hetzelfde geldt voor de jeugdhulpaanbieder.", "The same for youth care.", "Jw 7.3.11; AVG 9(2)",
            [Scope(supplier: .kinds("youth-care-provider"), actions: supply, classes: ["special_health"])], opened),
        Property(
            "P22",
            "Slachtofferhulp geeft aan het samenwerkingsverband alleen met uitdrukkelijke, aantoonbare toestemming.",
            "Victim support gives nothing to the collaboration or its coordinator without explicit, provable consent.",
            "AVG 7(1) en 9(2)(a)",
            [Scope(supplier: .kinds("victim-support"), recipient: .kinds(house, "process-coordinator"))],
            Clause.every("valid-consent", "explicit-consent", "demonstrable-consent")),
        Property(
            "P24a", "Veilig Thuis als adviseur ontvangt alleen met toestemming van wie advies vraagt.",
            "Veilig Thuis in the advice role receives only on consent of who asks for advice.", "Wmo 4.1.1",
            [Scope(recipient: .hats("veilig-thuis", "advice"))], Clause.every("valid-consent")),
        Property(
            "P24b", "Aan Veilig Thuis als adviseur gaat niets anders dan de eigen gegevens van wie advies vraagt.",
            "Nothing but the adviser's own data goes to Veilig Thuis in the advice role.", "Wmo 4.1.1",
            [Scope(recipient: .hats("veilig-thuis", "advice"), subtypes: .but("adviser-own-data"))], [.none]),
        Property(
            "P25", "Veilig Thuis ontvangt bij triage alleen van de gesloten lijst.",
            "Veilig Thuis in triage receives only from the closed list.", "Wmo 5.2.6; Handelingsprotocol",
            [
                Scope(
                    supplier: .outside("vt-triage-sources"), recipient: .hats("veilig-thuis", "triage"),
                    actions: .but("use")),
                Scope(
                    supplier: .outside("vt-triage-sources"), recipient: .hats("veilig-thuis", "triage"),
                    actions: ["use"], classes: .but("bsn")),
            ], [.some(["vt-triage-listed-source", "vt-investigation-phase"])]),
        Property(
            "P26", "De ingang van Jw 7.3.11(4) is er alleen voor de ondertoezichtstelling.",
            "The inlet of Jw 7.3.11(4) is for supervision orders only.", "Jw 7.3.11(4)", [Scope()],
            [
                .when(Marks(citations: ["Jw 7.3.11(4)"]), .gates(["measure-is-supervision-order"])),
                .when(Marks(citations: ["Jw 7.3.11(4)"]), .gates(["needed-for-supervision-order"])),
            ]),
        Property(
            "P27", "Het BSN gaat alleen waar een wet het noemt.", "The BSN moves only where a statute names it.",
            "UAVG 46", [Scope(actions: supply, classes: ["bsn"])],
            [.some(["bsn-statutory-provision", "purpose-jw-740"])]),
        Property(
            "P37", "Wie geheimhouding doorbreekt op conflict van plichten of overmacht, legt de afweging vast.",
            "Whoever breaks secrecy by conflict of duties or force majeure records the weighing.", "Handvat 2.5",
            [Scope()],
            [
                .when(
                    .gates(["conflict-of-duties-all-five", "emergency-force-majeure"]),
                    Marks(duties: ["record-weighing"]))
            ]),
        Property(
            "P38",
            "GI en jeugdhulp geven de politie niets zonder toestemming, conflict van plichten, overmacht, vitaal belang of wet.",
            "GI and youth care give nothing to the police without consent, conflict of duties, force majeure, vital interest or a statute.",
            "Jw 7.3.11",
            [
                Scope(
                    supplier: .kinds("certified-institution", "youth-care-provider"), recipient: thePolice,
                    actions: supply,
                    classes: ordinaryOrHealth)
            ],
            [
                .some([
                    "explicit-consent", "conflict-of-duties-all-five", "emergency-force-majeure",
                    "vital-interest-unable-to-consent", "statutory-duty-or-power-specific",
                ])
            ]),
        Property(
            "P41",
            "De twee sloten: een grond voor de verstrekking en een voor de geheimhouding, of een wet die beide is.",
            "The two locks: a ground for the supply and one for the secrecy, or a statute that is both.",
            "AVG 6(1); WGBO 7:457; Jw 7.3.11",
            [Scope(supplier: bound, actions: supply, classes: ordinaryOrHealth)],
            [
                .some(otherGround.union(["art6-basis"])),
                .some(otherGround.union(lift).union(["emergency-force-majeure"])),
            ]),
        Property(
            "P44", "Wat het wijkteam als hulp weet, blijft gescheiden van wat het voor het college doet.",
            "Guidance for the college and help are never mixed.", "Handvat 3.5",
            [
                Scope(
                    supplier: .kinds("neighbourhood-team"), recipient: .notKinds("process-coordinator"),
                    actions: supply, classes: ordinaryOrHealth)
            ],
            [
                Clause(
                    conclusion: Marks(
                        duties: ["keep-separate-roles"], rules: ["GEN-S3", "PROF-S1", "PROF-S2", "PROF-S3", "PROF-S4"]))
            ]),
        Property(
            "P47", "Een convenant opent nooit de geheimhouding.", "A covenant never opens secrecy.",
            "Handvat 1.4 en 2.5",
            [Scope(supplier: bound)], [.never(.gates(["covenant-in-force"]))]),
    ]
}
