// SPDX-License-Identifier: EUPL-1.2

extension Property {
    /// From the police to the collaboration; a police hat outside the Wpg supplies as any AVG party does.
    private static let toHouse = Scope(
        supplier: thePolice, recipient: .kinds(house), classes: ["criminal_police"], regimes: closed)

    /// Data of the police and the rest of the Wpg domain.
    static let police: [Property] = [
        Property(
            "P08",
            "Politiegegevens verlaten het Wpg-domein alleen op een uitdrukkelijke bepaling, een artikel 20-besluit of een genoemde Bpg- of Wmo-weg.",
            "Police data leave the Wpg domain only on an explicit provision, an art. 20 decision or one of the named Bpg and Wmo routes.",
            "Wpg 16-20",
            [Scope(recipient: .outside("wpg-domain"), classes: ["criminal_police"], regimes: [.wpg])],
            [
                Clause(
                    conclusion: Marks(
                        gates: ["wpg-explicit-provision", "art20-decision", "youth-only", "suspicion-of-abuse"],
                        rules: ["POL-S8"]))
            ]),
        Property(
            "P09",
            "Politiegegevens bereiken het samenwerkingsverband alleen met besluit, beide gezagen, doel, zwaarwegend belang, verenigbaar doel en convenant.",
            "Police data reach the collaboration only with decision, both authorities, purpose, weighty interest, compatible aim and covenant.",
            "Wpg 20", [toHouse],
            Clause.every(
                "art20-decision", "both-authorities-agree", "art20-purpose", "weighty-public-interest",
                "joint-aim-compatible", "covenant-in-force")),
        Property(
            "P10", "Gegevens van artikel 10 lid 1 onder b bereiken het samenwerkingsverband nooit.",
            "Art. 10(1)(b) data never reach the collaboration.", "Wpg 10(1)(b) en 20",
            [
                Scope(
                    supplier: thePolice, recipient: .kinds(house), classes: ["criminal_police"],
                    subtypes: ["wpg-10-1-b"])
            ], [.none]),
        Property(
            "P11",
            "Gegevens van artikel 9 en 10 bereiken het samenwerkingsverband alleen als het strikt noodzakelijk is.",
            "Art. 9 and 10 data reach the collaboration only when strictly necessary.", "Wpg 20",
            [
                Scope(
                    supplier: thePolice, recipient: .kinds(house), classes: ["criminal_police"],
                    subtypes: ["wpg-9", "wpg-10-1-a-c"], regimes: closed)
            ], [.some(["strictly-necessary-grave-danger", "wpg-art-8-or-13-data"])]),
        Property(
            "P12", "Politiegegevens bij een AVG-partij gaan alleen verder op plicht of noodzaak voor een taak.",
            "Police data held by an AVG party move on only by duty or task necessity.", "Wpg 7; UAVG 33",
            [Scope(actions: notAccess, origins: ["police"], regimes: [.avg])],
            Clause.every("onward-duty-or-task-necessity")),
        Property(
            "P35", "Geheimhouding en bronvermelding reizen mee met politiegegevens.",
            "Secrecy and source mention travel with police data.", "Wpg 7",
            [Scope(recipient: .outside("wpg-domain"), classes: .but("bsn"), regimes: [.wpg])],
            Clause.duties("secrecy-travels-wpg7", "tag-source")),
    ]
}
