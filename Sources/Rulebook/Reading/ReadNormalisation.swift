// SPDX-License-Identifier: EUPL-1.2

extension ElementReader {
    /// The rows that make a request exact.
    func normalisation() -> Normalisation {
        let regime = section("regime")
        defer { regime?.finish() }
        return Normalisation(
            regimeOfSubtype: regimeOfSubtype(regime), classOfRegime: classOfRegime(regime),
            outsideInformation: outsideInformation(), originInference: originInference(), provenance: provenance(),
            impliedFacts: impliedFacts())
    }

    /// The fields of a section that is one element.
    func section(_ name: String) -> Fields? {
        sections.node(name).map { Fields($0, "section '\(name)'", problems) }
    }

    private func regimeOfSubtype(_ fields: Fields?) -> [String: Regime] {
        var regimes: [String: Regime] = [:]
        guard let fields else { return regimes }
        for entry in fields.required("subtype_override")?.map ?? [] {
            guard let subtype = fields.word(entry.key, among: known.subtypes, "subtype") else { continue }
            regimes[subtype] = fields.choice(entry.value)
        }
        return regimes
    }

    private func classOfRegime(_ fields: Fields?) -> [Regime: String] {
        var classes: [Regime: String] = [:]
        guard let fields else { return classes }
        for entry in fields.required("class_of_regime")?.map ?? [] {
            guard let regime: Regime = fields.choice(entry.key) else { continue }
            classes[regime] = fields.word(entry.value, among: known.classes, "class")
        }
        return classes
    }

    private func outsideInformation() -> [Normalisation.OutsideInformation] {
        elements("outside_information") { fields in
            Normalisation.OutsideInformation(
                supplier: optionalPatterns(fields, "supplier") ?? [],
                origins: fields.optionalWords("origins", among: known.origins, "origin") ?? [],
                itemClass: fields.word("class", among: known.classes, "class"),
                sourceLines: fields.texts("source_lines"))
        }
    }

    private func originInference() -> [Normalisation.OriginInference] {
        elements("origin_inference") { fields in
            Normalisation.OriginInference(
                classes: fields.optionalWords("classes", among: known.classes, "class"),
                subtypes: subtypes(fields), notSubtypes: subtypes(fields, "not_subtypes") ?? [],
                supplierNot: optionalPatterns(fields, "supplier_not") ?? [],
                origin: fields.word("origin", among: known.origins, "origin"))
        }
    }

    private func provenance() -> [String: Regime] {
        var regimes: [String: Regime] = [:]
        guard let fields = section("provenance") else { return regimes }
        for entry in sections.map("provenance") {
            guard let origin = fields.word(entry.key, among: known.origins, "origin") else { continue }
            regimes[origin] = fields.choice(entry.value)
        }
        return regimes
    }

    private func impliedFacts() -> [Normalisation.ImpliedFact] {
        elements("implied_facts") { fields in
            Normalisation.ImpliedFact(
                id: fields.text("id"), supplier: optionalPatterns(fields, "supplier"),
                recipient: optionalPatterns(fields, "recipient"),
                supplierNot: optionalPatterns(fields, "supplier_not") ?? [], subtypes: subtypes(fields),
                settings: settings(fields), sourceLines: fields.texts("source_lines"))
        }
    }

    private func settings(_ fields: Fields) -> [String: Bool] {
        var settings: [String: Bool] = [:]
        for entry in fields.required("set")?.map ?? [] {
            guard let code = fields.word(entry.key, among: known.conditions, "condition") else { continue }
            if Terms.hatGates.contains(code) {
                problems.add(entry.key, "\(fields.label) sets '\(code)'", "Only stating the hat settles a hat gate.")
            }
            guard let value = entry.value.text, value == "true" || value == "false" else {
                problems.add(
                    entry.value, "\(fields.label) sets '\(code)' to neither true nor false", "Write true or false.")
                continue
            }
            settings[code] = value == "true"
        }
        return settings
    }
}
