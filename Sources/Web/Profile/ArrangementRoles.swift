// SPDX-License-Identifier: EUPL-1.2

import Domain

/// Who does what, which bodies meet, and who sees which data in which stage.
extension ArrangementParts {
    var roles: HTML {
        Table(
            caption: t("profiel.roles.caption"),
            columns: [.init(t("profiel.role")), .init(t("profiel.duties")), .init(t("profiel.source"))],
            rows: profile.roles.roles.map { role in
                let off = role.startsOff == .yes ? " \(HTML.badge(t("profiel.role.off"), .warning))" : HTML.empty
                let other = role.deputises.flatMap { profile.role($0) }.map(t.name)
                let delegated: HTML? = other.map { "<p>\(t("profiel.role.deputises", ["role": $0]))</p>" }
                return [
                    "\(t.either(role.nl, role.en))\(off)",
                    "\(HTML.list(role.duties.map { HTML(dutch: $0, t) }))\(delegated)", from(role.origin),
                ]
            }
        ).html
    }

    var bodies: HTML {
        Table(
            caption: t("profiel.bodies.caption"),
            columns: [
                .init(t("profiel.body")), .init(t("profiel.level")), .init(t("profiel.cadence")),
                .init(t("profiel.actionList")), .init(t("profiel.source")),
            ],
            rows: profile.bodies.bodies.map { body in
                [
                    HTML(t.either(body.nl, body.en)), HTML(t("profiel.level.\(body.level.rawValue)")),
                    cadence(of: body),
                    "\(body.actionListWithin.map { HTML(t.term($0.value)) })", from(body.origin),
                ]
            }
        ).html
    }

    private func cadence(of body: Arrangement.Body) -> HTML {
        guard let cadence = body.cadence else { return HTML(t("profiel.cadence.none")) }
        let strength = t("profiel.strength.\(cadence.strength.rawValue)")
        guard let every = cadence.every else {
            return HTML(t("profiel.cadence.times", ["strength": strength, "count": "\(cadence.timesAYear ?? 1)"]))
        }
        return "\(strength): \(t("profiel.cadence.every")) \(HTML(t.term(every)))"
    }

    /// The whole table: what is not in it is not seen.
    var access: HTML {
        let stages = profile.process.stages
        return Table(
            caption: t("profiel.access.caption"),
            columns: [.init(t("profiel.role"))] + stages.map { .init(t.either($0.nl, $0.en)) }
                + [.init(t("profiel.source"))],
            rows: profile.data.access.map { row in
                [head(of: row)] + stages.map { HTML(t("profiel.code.\(row.codes[$0.id.word].spoken)")) }
                    + [from(row.origin)]
            }
        ).html
    }

    private func head(of row: Arrangement.AccessRow) -> HTML {
        let only = named(row.kinds, "profiel.access.only")
        let except = named(row.except, "profiel.access.except")
        let condition: HTML =
            row.condition == .always ? .empty : " (\(t("profiel.condition.\(row.condition.rawValue)")))"
        return "\(role(row.role))\(condition)\(only)\(except)"
    }

    private func named(_ kinds: [Named<DataKindList>], _ key: String) -> HTML {
        guard !kinds.isEmpty else { return .empty }
        let names = kinds.map { kind in
            profile.data.kinds.first { $0.id.word == kind.word }.map { t.either($0.nl, $0.en) } ?? kind.word
        }
        return "<br><span class=\"hint\">\(t(key, ["kinds": names.joined(separator: ", ")]))</span>"
    }

    /// What was chosen because the documents are silent, each with the place in the files where it can be changed.
    var assumptions: HTML {
        let places = profile.assumptions
        guard !places.isEmpty else { return .empty }
        return """
            <p>\(t("profiel.assumptions.lead"))</p>\
            \(HTML.list(places.map { "\(HTML(dutch: $0.assumption ?? "", t)) <span class=\"hint\">[\($0.file.split(separator: "/").last ?? ""):\($0.line)]</span>" }))
            """
    }
}

extension Arrangement.AccessCode {
    /// The word for it in the keys of the texts.
    var spoken: String {
        switch self {
        case .write: "write"
        case .read: "read"
        case .own: "own"
        case .hears: "hears"
        case .notice: "notice"
        case .nothing: "nothing"
        }
    }
}
