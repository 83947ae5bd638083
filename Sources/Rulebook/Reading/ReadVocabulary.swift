// SPDX-License-Identifier: EUPL-1.2

extension ElementReader {
    /// The closed vocabularies.
    func vocabulary() -> Vocabulary {
        Vocabulary(
            decisions: decisions(), actions: words("vocabulary.actions"), classes: words("vocabulary.classes"),
            subtypes: subtypes(), origins: origins(), parties: parties(), groups: groups(), conditions: conditions(),
            umbrellas: umbrellas())
    }

    private func words(_ section: String) -> [Word] {
        entries(section) { code, fields in Word(code: code, name: fields.text("nl")) }
    }

    private func decisions() -> [Word] {
        sections.map("vocabulary.decisions").map { Word(code: $0.key.text ?? "", name: $0.value.text ?? "") }
    }

    private func subtypes() -> [Subtype] {
        entries("vocabulary.subtypes") { code, fields in
            Subtype(code: code, name: fields.text("nl"), classes: classes(fields), isClosed: fields.flag("closed"))
        }
    }

    private func origins() -> [Origin] {
        entries("vocabulary.origins") { code, fields in
            Origin(code: code, name: fields.text("nl"), owners: patterns(fields, "owners"))
        }
    }

    private func parties() -> [PartyKind] {
        entries("vocabulary.parties") { code, fields in
            PartyKind(
                code: code, name: fields.text("nl"), hats: hats(fields), regime: fields.choice("regime", or: .avg),
                isPrivate: fields.flag("private"), note: fields.optionalText("note"))
        }
    }

    private func hats(_ kind: Fields) -> [Hat] {
        (kind.required("hats")?.map ?? []).map { hat in
            let fields = Fields(hat.value, "hat \(hat.key.text ?? "") of \(kind.label)", problems)
            defer { fields.finish() }
            return Hat(
                code: hat.key.text ?? "", name: fields.text("nl"),
                regime: fields.optional("regime").flatMap { fields.choice($0) })
        }
    }

    private func groups() -> [PartyGroup] {
        entries("vocabulary.groups") { code, fields in
            let members = patterns(fields, "members")
            for case .group(let name) in members {
                problems.add(fields.node, "group \(code) has group '\(name)' as a member", "Name its kinds instead.")
            }
            return PartyGroup(
                code: code, name: fields.text("nl"), members: members, note: fields.optionalText("note"))
        }
    }

    private func conditions() -> [Condition] {
        entries("vocabulary.conditions") { code, fields in
            Condition(
                code: code, kind: fields.choice("kind", or: .gate), isSettable: fields.flag("settable"),
                answeredBy: fields.choice("who", or: .supplier), question: fields.text("question"),
                citations: citations(fields), sourcing: sourcing(fields))
        }
    }

    private func umbrellas() -> [String: [String]] {
        let pairs = sections.map("vocabulary.umbrellas").map { entry in
            let codes = (entry.value.list ?? []).compactMap { node -> String? in
                let code = node.text ?? ""
                if known.conditions.contains(code) { return code }
                problems.add(node, "unknown condition '\(code)' in an umbrella", "Use a condition code.")
                return nil
            }
            return (entry.key.text ?? "", codes)
        }
        return Dictionary(pairs) { first, _ in first }
    }
}
