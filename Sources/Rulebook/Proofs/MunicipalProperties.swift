// SPDX-License-Identifier: EUPL-1.2

extension Property {
    private static let benefits: Scope.Words = ["suwi-benefits"]

    /// Mayor, college, benefits and shared lists.
    static let municipality: [Property] = [
        Property(
            "P20",
            "Uitkeringsgegevens verlaten het SUWI-stelsel alleen op wet, vordering of toestemming, of naar het fraudeteam.",
            "Benefits data leave the SUWI system only by statute, order, consent or to the fraud team.",
            "Wet SUWI 74; Participatiewet 65",
            [
                Scope(
                    recipient: .others([.group("suwi-parties"), .kind("rcf-fraud-team", hats: nil)]),
                    subtypes: benefits)
            ],
            [
                .some([
                    "explicit-statutory-basis-outside-suwi", "order-126nd", "valid-consent", "wmo-unambiguous-consent",
                ])
            ]),
        Property(
            "P21", "Politie en OM krijgen uitkeringsgegevens alleen op vordering bij een concrete verdenking.",
            "Police and OM get benefits data only on an order with a concrete suspicion.", "Sv 126nd",
            [Scope(recipient: .kinds("police", prosecution), subtypes: benefits)],
            Clause.every("order-126nd", "concrete-suspicion")),
        Property(
            "P32", "Wat de Minister aan de burgemeester meldt, blijft binnen de regeling voor terugkeerders.",
            "Return notices to the mayor stay within the BIJ scheme.", "Regeling BIJ",
            [
                Scope(
                    supplier: .kinds("minister-justice-security"), recipient: .kinds("mayor"),
                    classes: ["criminal_justice"], regimes: closed)
            ], Clause.every("bij-target-group", "bij-fields-only", "designated-official")),
        Property(
            "P33", "De tekst van een beschikking kinderbescherming gaat nooit naar het college.",
            "The text of a youth protection judgment never goes to the college.", "Handvat 3.10",
            [
                Scope(
                    supplier: .kinds("certified-institution", "court", prosecution), recipient: .kinds("college-bw"),
                    subtypes: ["court-decision-text"])
            ], [.none]),
        Property(
            "P34", "Een gedeelde zwarte lijst vraagt een ernstig geval en een vergunning.",
            "A shared blacklist needs a grave case and a licence.", "UAVG 33(4)",
            [Scope(subtypes: ["blacklist"])], Clause.every("blacklist-grave-case", "ap-licence")),
        Property(
            "P50", "De melding van een spoedopname (Wet BOPZ) eindigt op 31 december 2019.",
            "The emergency admission notice (Wet BOPZ) ends on 31 December 2019.", "Wet BOPZ 20",
            [Scope(from: LawDay("2020-01-01"))], [.never(.rules("BUR-S2"))]),
    ]

    /// Properties beyond those of the specification.
    static let found: [Property] = [
        Property(
            "N01", "Wie inzage in eigen gegevens vraagt, hoeft daarvoor geen toestemming te geven.",
            "Somebody who asks for access to their own data need not consent to it.", "AVG 15",
            [Scope(actions: ["access"])], [.never(.gates(["valid-consent", "explicit-consent"]))]),
        Property(
            "N02", "Iedere verstrekking belooft beperking van de inhoud en een grondslag buiten het convenant.",
            "Every supply promises to limit the content and a ground outside the covenant.", "AVG 5(1)(c) en 6(1)",
            [Scope(actions: supply)],
            Clause.duties("minimise-content", "outside-info-only", "record-basis-not-covenant")),
    ]
}
