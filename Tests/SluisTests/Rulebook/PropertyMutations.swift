// SPDX-License-Identifier: EUPL-1.2

extension PropertyTests {
    private static let yielding = "unless: [[lawful-further-use]]"

    static let general: [Mutation] = [
        Mutation(
            "P01", ["municipality", "child-protection-board"], LawEdit("GEM-S1", "unless: []", yielding),
            LawEdit("LPA-S1", "{kind: truancy-officer}", "{kind: municipality}")),
        Mutation(
            "P02", ["case-collaboration", "child-protection-board"], LawEdit("COL-D1", "unless: []", yielding),
            LawEdit("LPA-S1", "{kind: truancy-officer}", "{kind: case-collaboration}")),
        Mutation(
            "P03", ["school", "mayor"], LawEdit("always.yaml", "[necessity-per-supply, ", "[")),
        Mutation(
            "P04", ["housing-corporation", "mayor"], LawEdit("WC-S1", "receive: needed", "receive: implied"),
            LawEdit("WC-S1", "[named-own-task-and-purpose, wc-basis]", "[covenant-in-force]")),
        Mutation(
            "P28", ["reporter", "veilig-thuis"],
            LawEdit("CONSENT-V-16", "[valid-consent, subject-16-or-older]", "[valid-consent]")),
        Mutation(
            "P29", ["mental-health-care", "school"],
            LawEdit("CONSENT-X-16", "[valid-consent, explicit-consent", "[explicit-consent")),
        Mutation(
            "P30", ["truancy-officer", "child-protection-board"],
            LawEdit("LPA-S1", "[needed-for-rvdk-task]", "[balanced-legitimate-interest]")),
        Mutation(
            "P31", ["mental-health-care", "mayor"], LawEdit("R-CONS", "private_only: true", "private_only: false")),
        Mutation(
            "P39", ["school", "mayor"],
            LawEdit("ON-PARTNER", "[[origin-supplier-clearance, lawful-further-use]]", "[[lawful-further-use]]")),
        Mutation("P45", ["veilig-thuis", "police"], LawEdit("VT-S2", "[vt-purpose-and-relevance]", "[]")),
        Mutation(
            "P46", ["truancy-officer", "child-protection-board"],
            LawEdit("LPA-S1", "[needed-for-rvdk-task]", "[vital-interest-unable-to-consent]")),
        Mutation(
            "P48", ["mayor", "school"],
            LawEdit("GEN-S4", "[{kind: data-subject}]", "[{kind: data-subject}, {kind: school}]")),
        Mutation(
            "P49", ["truancy-officer", "child-protection-board"],
            LawEdit("LPA-S1", "valid_from: \"2019-03-01\"", "valid_from: \"2019-02-01\""),
            also: ["P12", "P13", "P39"]),
        Mutation(
            "N01", ["mayor", "data-subject"],
            LawEdit("GEN-S4", "gates: []", "gates: [valid-consent, subject-16-or-older]")),
        Mutation("N02", ["school", "mayor"], LawEdit("always.yaml", "outside-info-only, ", "")),
    ]

    static let care: [Mutation] = [
        Mutation(
            "P05", ["mental-health-care", "mayor"],
            LawEdit("GGZ-S3", "[art6-basis, conflict-of-duties-all-five]", "[art6-basis, non-contracted-help]")),
        Mutation(
            "P06", ["treating-physician", "mayor"],
            LawEdit("DOC-S5", "[art6-basis, consent-explicit]", "[art6-basis, non-contracted-help]")),
        Mutation(
            "P07", ["youth-care-provider", "mayor"],
            LawEdit("JH-S11", "[art6-basis, consent-explicit]", "[art6-basis, non-contracted-help]")),
        Mutation(
            "P22", ["victim-support", "case-collaboration"],
            LawEdit("SHN-S1", "[consent-explicit, demonstrable-consent]", "[consent-explicit]")),
        Mutation("P24a", ["reporter", "veilig-thuis"], LawEdit("REP-S1", "[consent-valid]", "[same-purpose]")),
        Mutation("P24b", ["school", "veilig-thuis"], LawEdit("VT-D1", "unless: []", yielding), also: ["P24a"]),
        Mutation(
            "P25", ["other-partner", "veilig-thuis"],
            LawEdit("VT-D2", "[[vt-triage-listed-source], [vt-investigation-phase]]", "[[vt-statutory-task-only]]")),
        Mutation(
            "P26", ["youth-care-provider", "certified-institution"],
            LawEdit("JH-S1", "[measure-is-supervision-order, ", "[")),
        Mutation(
            "P27", ["certified-institution", "college-bw"],
            LawEdit("GI-S7", "[purpose-jw-740]", "[provision-purpose-met]")),
        Mutation(
            "P37", ["treating-physician", "school"],
            LawEdit("GEN-S7", "[record-weighing, minimise-content]", "[minimise-content]")),
        Mutation(
            "P38", ["certified-institution", "police"],
            LawEdit("GI-S14", "[art6-basis, emergency-force-majeure]", "[art6-basis, non-contracted-help]")),
        Mutation(
            "P41", ["mental-health-care", "mayor"],
            LawEdit("GGZ-S3", "[art6-basis, conflict-of-duties-all-five]", "[conflict-of-duties-all-five]")),
        Mutation(
            "P44", ["neighbourhood-team", "mayor"], LawEdit("WT-S2", "duties: [keep-separate-roles]", "duties: []")),
        Mutation(
            "P47", ["mental-health-care", "mayor"],
            LawEdit("GGZ-S1", "[art6-basis, consent-explicit]", "[art6-basis, consent-explicit, covenant-in-force]")),
    ]

    static let police: [Mutation] = [
        Mutation(
            "P08", ["police", "mayor"], LawEdit("POL-S2", "[wpg-explicit-provision]", "[weighty-public-interest]")),
        Mutation("P09", ["police", "case-collaboration"], LawEdit("POL-S3", "joint-aim-compatible, ", "")),
        Mutation("P10", ["police", "case-collaboration"], LawEdit("POL-S5", "unless: []", yielding)),
        Mutation(
            "P11", ["police", "case-collaboration"], LawEdit("POL-S4", ", strictly-necessary-grave-danger", "")),
        Mutation(
            "P12", ["other-partner", "mayor"],
            LawEdit("ON-WPG", "[[onward-duty-or-task-necessity]]", "[[lawful-further-use]]")),
        Mutation(
            "P35", ["police", "school"], LawEdit("RD-WPG-OUT", "[secrecy-travels-wpg7, tag-source]", "[tag-source]")),
    ]

    static let justice: [Mutation] = [
        Mutation(
            "P13", ["other-partner", "mayor"],
            LawEdit("ON-WJSG", "[[onward-wjsg52-exception]]", "[[lawful-further-use]]")),
        Mutation("P14", ["public-prosecution", "school"], LawEdit("OM-S1", "written-only, ", "")),
        Mutation(
            "P15", ["public-prosecution", "school"],
            LawEdit("OM-S3", "[no-contra-indication], ", "[om-assessment-passed], ")),
        Mutation(
            "P16", ["public-prosecution", "school"], LawEdit("OM-S2", "[already-held-for-own-task, ", "[")),
        Mutation("P17", ["public-prosecution", "case-collaboration"], LawEdit("OM-S5", "om-helpdesk-approval, ", "")),
        Mutation(
            "P18", ["custodial-agency", "public-prosecution"],
            LawEdit("DJI-S4", "duties: [document-dji-4y]", "duties: []")),
        Mutation("P19", ["custodial-agency", "school"], LawEdit("DJI-S1", "purpose-51c, ", "")),
        Mutation("P23", ["probation", "mayor"], LawEdit("REC-S7", "unless: []", yielding)),
        Mutation(
            "P36", ["public-prosecution", "school"],
            LawEdit("RD-WJSG-OUT", "[secrecy-travels-wjsg52]", "[gazo]")),
        Mutation(
            "P43", ["custodial-agency", "school"],
            LawEdit(
                "DJI-S1", "as: [execution-criminal-title", "as: [execution-non-criminal-title, execution-criminal-title"
            )),
    ]

    static let municipal: [Mutation] = [
        Mutation(
            "P20", ["college-bw", "school"],
            LawEdit("COLL-S2", "[explicit-statutory-basis-outside-suwi]", "[lawful-further-use]")),
        Mutation(
            "P21", ["college-bw", "police"], LawEdit("COLL-S6", "[order-126nd, concrete-suspicion]", "[order-126nd]")),
        Mutation("P32", ["minister-justice-security", "mayor"], LawEdit("MIN-S1", "bij-fields-only, ", "")),
        Mutation(
            "P33", ["certified-institution", "college-bw"], LawEdit("COLL-R9", "unless: []", yielding),
            LawEdit(
                "GI-S11", "classes: [ordinary, criminal_justice],",
                "classes: [ordinary, criminal_justice], subtypes: [court-decision-text],")),
        Mutation(
            "P34", ["housing-corporation", "regional-housing-allocation-partners"],
            LawEdit("WC-S4", "[blacklist-grave-case, ap-licence]", "[blacklist-grave-case]")),
        Mutation(
            "P50", ["mayor", "public-prosecution"],
            LawEdit("BUR-S2", "valid_until: \"2019-12-31\"", "valid_until: null")),
    ]
}
