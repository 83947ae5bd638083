// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The forms with which the manager keeps the register.
enum RegisterForms {
    static func partij(_ partij: Partij) -> Form {
        Form(
            action: "/beheer/partijen/\(partij.id)", submitLabel: "register.save", cancel: "/beheer",
            [
                .day("convenant", label: "register.convenant", .optional),
                .day("protocol", label: "register.protocol", .optional),
                .day("left", label: "register.left", hint: "register.left.hint", .optional),
                .day("specialData", label: "register.specialData", hint: "register.specialData.hint", .optional),
                .checks(
                    "grants", label: "register.grants", hint: "register.grants.hint", .optional,
                    choices: Bevoegdheid.Act.allCases.map {
                        Choice($0.rawValue, label: .key("bevoegdheid.\($0.rawValue)"))
                    }),
            ])
    }

    static func filled(_ form: Form, _ partij: Partij, on day: Day) -> Entered {
        var answers: [String: Answer] = [:]
        if let signed = partij.signedConvenant { answers["convenant"] = .day(signed) }
        if let signed = partij.signedProtocol { answers["protocol"] = .day(signed) }
        if let left = partij.left { answers["left"] = .day(left) }
        if let tested = partij.specialDataTested { answers["specialData"] = .day(tested) }
        answers["grants"] = .choices(Bevoegdheid.Act.allCases.filter { partij.grants($0, on: day) }.map(\.rawValue))
        return form.filled(answers)
    }

    static func user(_ user: User, in collaboration: Collaboration, _ t: Wording) -> Form {
        Form(
            action: "/beheer/mensen/\(user.id)", submitLabel: "register.save", cancel: "/beheer",
            [
                .day("screened", label: "register.screened", .optional),
                .day("secrecy", label: "register.secrecy", .optional),
                .day("left", label: "register.user.left", .optional),
            ] + (collaboration.arrangement.map { work(user, $0, collaboration.house, t) } ?? []))
    }

    /// What the collaboration's own profile has to choose from; a question without choices is not asked.
    private static func work(
        _ user: User, _ arrangement: Arrangement, _ house: Identifier<Partij>, _ t: Wording
    ) -> [Field] {
        let roles = arrangement.rolesOfUsers.filter { arrangement.mayDesignate($0, at: user.partij, house: house) }
        let pillars = arrangement.process.pillars.map { Choice($0.id.word, label: .text(t.either($0.nl, $0.en))) }
        let areas = arrangement.identity.subdivisions.map { Choice($0, label: .text($0)) }
        var fields: [Field] = [
            .checks(
                "arranged", label: "register.arranged", hint: "register.arranged.hint", .optional,
                choices: roles.map { Choice($0.id.word, label: .text(t.either($0.nl, $0.en))) })
        ]
        if !pillars.isEmpty {
            fields.append(.checks("pillars", label: "register.pillars", .optional, choices: pillars))
        }
        if !areas.isEmpty { fields.append(.checks("areas", label: "register.areas", .optional, choices: areas)) }
        return fields
    }

    /// The work that was filled in; nothing where the profile has no roles of its own.
    static func work(in entered: Entered, under arrangement: Arrangement?) -> ArrangedWork? {
        arrangement.map { _ in
            ArrangedWork(
                roles: Set(entered.choices("arranged")), pillars: Set(entered.choices("pillars")),
                subdivisions: Set(entered.choices("areas")))
        }
    }

    static func filled(_ form: Form, _ user: User) -> Entered {
        var answers: [String: Answer] = [:]
        if let day = user.screenedOn { answers["screened"] = .day(day) }
        if let day = user.secrecySignedOn { answers["secrecy"] = .day(day) }
        if let day = user.left { answers["left"] = .day(day) }
        answers["arranged"] = .choices(user.arranged.sorted())
        answers["pillars"] = .choices(user.pillars.sorted())
        answers["areas"] = .choices(user.subdivisions.sorted())
        return form.filled(answers)
    }
}

/// The two tables of the register.
struct RegisterTables {
    let situation: Situation
    let filter: RegisterFilter
    let t: Wording

    var html: HTML { "\(if: !filter.isNarrowed, partijen)\(filter.html(situation.collaboration, t))\(people)" }

    private var partijen: HTML {
        let all = situation.collaboration.partijen.values.sorted { $0.name < $1.name }
        return Table(
            caption: t("register.partijen"),
            columns: [.init(t("register.name")), .init(t("register.state")), .init(t("register.grants"))],
            rows: all.map { partij in
                [HTML.link(partij.name, "/beheer/partijen/\(partij.id)"), state(partij), grants(partij)]
            }
        ).html
    }

    private func state(_ partij: Partij) -> HTML {
        if let left = partij.left, left <= situation.day { return HTML.badge(t("register.hasLeft"), .bad) }
        return partij.isPartner(on: situation.day)
            ? HTML.badge(t("register.isPartner"), .good) : HTML.badge(t("register.noPartner"), .warning)
    }

    private func grants(_ partij: Partij) -> HTML {
        let given = Bevoegdheid.Act.allCases.filter { partij.grants($0, on: situation.day) }
        if given.count == Bevoegdheid.Act.allCases.count { return HTML(t("register.grants.all")) }
        return HTML(given.isEmpty ? "–" : given.map { t("bevoegdheid.\($0.rawValue)") }.joined(separator: ", "))
    }

    private var people: HTML {
        let all = filter.people(in: situation)
        guard !all.isEmpty else {
            return HTML.emptyState(t("register.people.none"), HTML.way(t("register.people.all"), "/beheer"))
        }
        return Table(
            caption: t("register.people"),
            columns: [
                .init(t("register.name")), .init(t("register.partij")), .init(t("register.roles")),
                .init(t("register.state")),
            ],
            rows: all.map { user in
                [
                    HTML.link(user.name, "/beheer/mensen/\(user.id)"),
                    HTML(situation.collaboration.partij(user.partij)?.name ?? "–"),
                    HTML(user.roles.map { t("role.\($0.rawValue)") }.sorted().joined(separator: ", ")), state(user),
                ]
            }
        ).html
    }

    private func state(_ user: User) -> HTML {
        let obstacles = situation.collaboration.personalObstacles(for: user, on: situation.day)
        guard !obstacles.isEmpty else { return HTML.badge(t("register.complete"), .good) }
        let naming = Naming(situation)
        return HTML.badge(obstacles.map { t(naming.phrase($0)) }.joined(separator: " "), .warning)
    }
}
